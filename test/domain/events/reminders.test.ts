import {nextReminder, planEventReminders, reminderAt, reminderDays} from '../../../src/domain/events/reminders';
import {outboxRow} from '../../../src/domain/notices/notice';
import {MOMENT, makeEvent, makeGuest, makeSessions, REFERENCES} from '../../make/sessions';

const invitation = (reference: string, sentAt: string, version = 'OG1.1') => ({
  ...outboxRow(
    {
      ...{season: 'S27', step: 'OG session', reference, version, to: 'a@b.be', language: 'nl'},
      ...{account: MOMENT.account, values: {}},
    } as const,
    sentAt,
  ),
  state: 'sent',
  sentAt,
});
const told = (sentAt = '2027-11-26T10:00:00.000Z') => REFERENCES.map(reference => invitation(reference, sentAt));
const at = (now: string) => ({...MOMENT, now});
const due = (rows: ReturnType<typeof makeSessions>, now: string) =>
  planEventReminders(rows, at(now)).inserts.map(({key}) => key.split(' ').slice(1).join(' '));

describe('the days of reminders', () => {
  it.each([
    ['7; 1', [7, 1]],
    ['1,7, 7', [7, 1]],
    ['', []],
    ['soon; 0; 61; 3', [3]],
  ])('%j is %j', (typed, days) => {
    expect(reminderDays(typed)).toEqual(days);
  });

  it('are counted on the Brussels clock, over the change of the clocks', () => {
    expect(reminderAt({startsAt: '2028-03-27T08:00:00.000Z'}, 7)).toBe('2028-03-20T09:00:00.000Z');
  });
});

describe('reminders of an event', () => {
  it('go to whoever was told before and has not said no, once', () => {
    const attendance = REFERENCES.map((reference, nth) => makeGuest(reference, nth === 1 ? {reply: 'not coming'} : {}));
    const rows = makeSessions({outbox: told(), attendance});
    const first = planEventReminders(rows, at('2027-12-03T18:00:00.000Z'));

    expect(first.inserts.map(({key}) => key)).toEqual([
      'S27 S27-0001 event reminder OG1.1.r7',
      'S27 S27-0003 event reminder OG1.1.r7',
    ]);
    const made = first.inserts.map(({key}) => ({...told()[0]!, key, step: 'event reminder'}));
    expect(due({...rows, outbox: [...rows.outbox, ...made]}, '2027-12-03T18:10:00.000Z')).toEqual([]);
  });

  it('are not sent before their moment, for a cancelled event, or when it has begun', () => {
    const rows = makeSessions({outbox: told()});

    expect(due(rows, '2027-12-03T17:59:00.000Z')).toEqual([]);
    expect(due(rows, '2027-12-10T18:00:00.000Z')).toEqual([]);
    expect(due({...rows, events: [makeEvent({state: 'cancelled'})]}, '2027-12-09T18:00:00.000Z')).toEqual([]);
  });

  it('are left out for whoever was invited after their moment, and for an invitation to an older time', () => {
    expect(due(makeSessions({outbox: told('2027-12-04T10:00:00.000Z')}), '2027-12-05T10:00:00.000Z')).toEqual([]);
    const moved = makeSessions({outbox: told(), events: [makeEvent({version: 2})]});
    expect(due(moved, '2027-12-05T10:00:00.000Z')).toEqual([]);
  });

  it('after a long silence: only the latest that is due', () => {
    expect(due(makeSessions({outbox: told()}), '2027-12-09T20:00:00.000Z')).toEqual(
      REFERENCES.map(reference => `${reference} event reminder OG1.1.r1`),
    );
  });

  it('are not for who has no place any more', () => {
    const rows = makeSessions({outbox: told(), allocation: [{reference: REFERENCES[0], state: 'accepted'}]});

    expect(due(rows, '2027-12-09T20:00:00.000Z')).toEqual(['S27-0001 event reminder OG1.1.r1']);
  });

  it('let the worker sleep until the next one', () => {
    expect(nextReminder([makeEvent()], '7; 1', MOMENT.now)).toBe('2027-12-03T18:00:00.000Z');
    expect(nextReminder([makeEvent()], '7; 1', '2027-12-09T18:00:00.000Z')).toBeNull();
  });
});
