import {createWorkspace} from '../../../emulator';
import {makeDiary} from './make-diary';

describe('a calendar in a person’s hands', () => {
  it('shows events by start, an hour long unless said otherwise, and when its owner is busy', () => {
    const {diary} = makeDiary();
    diary().addEvent({title: 'Second', start: '2027-10-04T12:00:00+02:00'});
    diary().addEvent({title: 'First', start: '2027-10-04T10:00:00+02:00', end: '2027-10-04T12:00:00+02:00'});
    diary().addEvent({title: 'Day', start: '2027-10-06', isFree: true});

    expect(
      diary()
        .events()
        .map(({title}) => title),
    ).toEqual(['First', 'Second', 'Day']);
    expect(diary().busy('2027-10-04', '2027-10-07')).toEqual([
      {start: new Date('2027-10-04T08:00:00Z'), end: new Date('2027-10-04T11:00:00Z')},
    ]);
    expect(() => diary().addEvent({title: 'x', start: '2027-10-04T12:00:00'})).toThrow(/no time zone/);
  });

  it('invites guests, tells them of changes, and hears their answers', () => {
    const {diary, leo, workspace} = makeDiary();
    const {id} = diary().addEvent({title: 'Panel', start: '2027-10-04T10:00:00+02:00', guests: ['leo@example.org']});

    expect(
      diary(leo)
        .events()
        .map(({title, organizer}) => [title, organizer]),
    ).toEqual([['Panel', 'neo@example.org']]);
    diary(leo).respond(id, 'leo@example.org', 'declined');
    expect(diary(leo).busy('2027-10-04', '2027-10-05')).toEqual([]);
    diary().changeEvent(id, {title: 'Panel B'});
    expect(diary().event(id)!.guests[0]!.status).toBe('declined');
    diary().deleteEvent(id);
    expect([diary().events(), diary(leo).events()]).toEqual([[], []]);
    expect(workspace.mailbox('leo@example.org').received.map(({subject}) => subject.split(':')[0])).toEqual([
      'Invitation',
      'Updated invitation',
      'Canceled event',
    ]);
    expect(workspace.mailbox('neo@example.org').received[0]!.subject).toMatch(/^Declined: Panel @/);
  });

  it('is seen and changed only by those whom its owner lets', () => {
    const {diary, leo, neo, workspace} = makeDiary();
    expect(() => workspace.calendar(neo, 'leo@example.org')).toThrow(/may not see/);
    diary(leo).share(neo, 'reader');
    expect(() => workspace.calendar(neo, 'leo@example.org').addEvent({title: 'x', start: '2027-10-04'})).toThrow(
      /may not change/,
    );
    expect(() => workspace.calendar(neo, 'none@x.be')).toThrow(/no calendar/);
  });

  it('goes on from a snapshot with events, sharing, answers and taken ids', () => {
    const before = makeDiary();
    before.value(`Calendar.Events.insert({id: 'kept1', summary: 'Kept', start: {date: '2027-10-04'}, end: {date: '2027-10-05'},
      attendees: [{email: 'leo@example.org'}]}, 'primary');
      Calendar.Events.insert({id: 'gone1', start: {date: '2027-10-04'}, end: {date: '2027-10-05'}}, 'primary');
      Calendar.Events.remove('primary', 'gone1');`);
    const text = JSON.stringify(before.workspace.snapshot());
    const after = makeDiary({from: text});

    expect(after.diary().events()).toEqual(before.diary().events());
    expect(
      after
        .diary(after.leo)
        .events()
        .map(({title}) => title),
    ).toEqual(['Kept']);
    expect(
      after.failure(
        "Calendar.Events.insert({id: 'gone1', start: {date: '2027-10-04'}, end: {date: '2027-10-05'}}, 'primary')",
      ),
    ).toMatch(/identifier already exists/);
    expect(JSON.stringify(createWorkspace({from: text}).snapshot())).toBe(text);
  });
});
