import {makeDiary} from './make-diary';

const OCTOBER_4 = "new Date('2027-10-04T10:00:00+02:00'), new Date('2027-10-04T11:00:00+02:00')";

describe('CalendarApp', () => {
  it('59. makes events of instants, whatever the zones', () => {
    const {value, diary} = makeDiary({zone: 'America/New_York'});
    value("CalendarApp.createEvent('Interview', new Date('2027-10-04T10:00:00'), new Date('2027-10-04T10:20:00'))");

    // A naive text is read in the script's zone: 10:00 in New York is 16:00 in Brussels.
    expect(
      diary()
        .events()
        .map(({title, start, end}) => [title, start.toISOString(), end.toISOString()]),
    ).toEqual([['Interview', '2027-10-04T14:00:00.000Z', '2027-10-04T14:20:00.000Z']]);
  });

  it('59. refuses an event that ends before or when it starts', () => {
    const {failure, diary} = makeDiary();
    const at = "new Date('2027-10-04T10:00:00+02:00')";

    expect(failure(`CalendarApp.createEvent('x', ${at}, ${at})`)).toMatch(/before/);
    expect(failure(`CalendarApp.createEvent('x', new Date(9e12), ${at})`)).toMatch(/before/);
    expect(failure(`CalendarApp.createEvent('x', '2027-10-04', '2027-10-05')`)).toMatch(
      /don't match the method signature/,
    );
    expect(diary().events()).toEqual([]);
  });

  it('60. takes description, location and guests, and invites nobody unless told to', () => {
    const {value, workspace, diary} = makeDiary();
    const options = "{description: 'Bring ID', location: 'Room 2', guests: 'a@x.be, leo@example.org'";
    value(`CalendarApp.createEvent('Silent', ${OCTOBER_4}, ${options}})`);
    expect(workspace.mailbox('a@x.be').received).toEqual([]);
    value(`CalendarApp.createEvent('Loud', ${OCTOBER_4}, ${options}, sendInvites: true})`);

    const [silent] = diary().events();
    expect(silent).toMatchObject({description: 'Bring ID', location: 'Room 2'});
    expect(silent!.guests.map(({email, status}) => [email, status])).toEqual([
      ['a@x.be', 'needsAction'],
      ['leo@example.org', 'needsAction'],
    ]);
    const [mail] = workspace.mailbox('a@x.be').received;
    expect(mail!.subject).toBe('Invitation: Loud @ Mon Oct 4, 2027 10:00 – 11:00 (Europe/Brussels) (a@x.be)');
    expect(mail!.attachments.map(({name}) => name)).toEqual(['invite.ics']);
    expect(workspace.mailbox('neo@example.org').sent).toEqual([]);
  });

  it('57. refuses a guest that is no address', () => {
    const {failure} = makeDiary();

    expect(failure(`CalendarApp.createEvent('x', ${OCTOBER_4}, {guests: 'nobody'})`)).toBe('Invalid email: nobody');
  });

  it('61. reads whole days in the script’s zone, with an exclusive end', () => {
    const {value} = makeDiary({zone: 'America/New_York'});
    const seen = value(`
      const event = CalendarApp.createAllDayEvent('PET', new Date(2027, 9, 9), new Date(2027, 9, 11));
      const one = CalendarApp.createAllDayEvent('Day', new Date(2027, 9, 9, 15));
      return [event.getAllDayStartDate(), event.getAllDayEndDate(), event.getStartTime(), one.getAllDayEndDate()]
        .map(date => date.toISOString()).concat([event.isAllDayEvent()]);`);

    expect(seen).toEqual([
      '2027-10-09T04:00:00.000Z',
      '2027-10-11T04:00:00.000Z',
      // The instant is midnight of the calendar, in Brussels.
      '2027-10-08T22:00:00.000Z',
      '2027-10-10T04:00:00.000Z',
      true,
    ]);
  });

  it('61. leaves the owner out of the guests unless asked', () => {
    const {value} = makeDiary();
    const seen = value(`
      const event = CalendarApp.createEvent('x', ${OCTOBER_4}, {guests: 'neo@example.org,a@x.be'});
      const show = guest => [guest.getEmail(), String(guest.getGuestStatus()), guest.getName()];
      return [event.getGuestList().map(show), event.getGuestList(true).map(show), String(event.getMyStatus()),
        event.getGuestByEmail('b@x.be')];`);

    expect(seen).toEqual([
      [['a@x.be', 'INVITED', 'a@x.be']],
      [
        ['neo@example.org', 'OWNER', 'Anna N.'],
        ['a@x.be', 'INVITED', 'a@x.be'],
      ],
      'OWNER',
      null,
    ]);
  });

  it('62. finds an event by its iCalendar UID, and nothing by anything else', () => {
    const {value} = makeDiary();
    const seen = value(`
      const event = CalendarApp.createEvent('x', ${OCTOBER_4});
      const id = event.getId();
      return [id.endsWith('@google.com'), CalendarApp.getEventById(id).getTitle(),
        CalendarApp.getEventById(id.split('@')[0]), CalendarApp.getEventById('nothing@google.com')];`);

    expect(seen).toEqual([true, 'x', null, null]);
  });

  it('62. refuses to change an event that is deleted', () => {
    const {failure, value} = makeDiary();
    const text = 'The calendar event does not exist, or it has already been deleted.';

    expect(failure(`const e = CalendarApp.createEvent('x', ${OCTOBER_4}); e.deleteEvent(); e.setTitle('y')`)).toBe(
      text,
    );
    expect(failure(`const e = CalendarApp.createEvent('x', ${OCTOBER_4}); e.deleteEvent(); e.deleteEvent()`)).toBe(
      text,
    );
    expect(value(`return CalendarApp.getEvents(${OCTOBER_4}).length`)).toBe(0);
  });

  it('63. makes as many events a day as Google lets an account, and no more', () => {
    const {value, failure, workspace} = makeDiary();
    value(`for (let i = 0; i < 5000; i++) CalendarApp.createEvent('x', ${OCTOBER_4})`);

    expect(failure(`CalendarApp.createEvent('x', ${OCTOBER_4})`)).toBe(
      'You have been creating or deleting too many calendars or calendar events in a short time. Please try again later.',
    );
    workspace.advance({days: 1});
    expect(failure(`CalendarApp.createEvent('x', ${OCTOBER_4})`)).toBeUndefined();
  });

  it('37. wants a scope for calendars, and reads with less', () => {
    const {failure} = makeDiary({scopes: ['calendar.readonly']});

    expect(failure('CalendarApp.getDefaultCalendar().getName()')).toBeUndefined();
    expect(failure(`CalendarApp.createEvent('x', ${OCTOBER_4})`)).toMatch(/permissions.*auth\/calendar/);
  });

  it('lists, finds and makes calendars of one’s own', () => {
    const {value, workspace, neo} = makeDiary();
    const id = value(`
      const made = CalendarApp.createCalendar('SCOPE', {summary: 'Interviews', timeZone: 'Europe/London', color: '#123456'});
      made.setColor(CalendarApp.Color.BLUE).setName('SCOPE 2027').setDescription('All').setHidden(true);
      return made.getId();`) as string;
    const seen = value(`
      const made = CalendarApp.getCalendarsByName('SCOPE 2027')[0];
      return [CalendarApp.getAllCalendars().length, CalendarApp.getAllOwnedCalendars().length,
        CalendarApp.getOwnedCalendarById('${id}').getTimeZone(), made.getColor(), made.isHidden(), made.isOwnedByMe(),
        made.isMyPrimaryCalendar(), CalendarApp.getDefaultCalendar().isMyPrimaryCalendar(), CalendarApp.getId(),
        CalendarApp.getCalendarById('other@example.org')];`);

    expect(id).toMatch(/^c_[0-9a-f]{64}@group\.calendar\.google\.com$/);
    expect(seen).toEqual([2, 2, 'Europe/London', '#2952A3', true, true, false, true, 'neo@example.org', null]);
    expect(workspace.calendar(neo, id).name).toBe('SCOPE 2027');
    value(`CalendarApp.getCalendarById('${id}').deleteCalendar()`);
    expect(value('return CalendarApp.getAllCalendars().length')).toBe(1);
  });

  it('reads a calendar that a colleague shares, and refuses to write where reading is all', () => {
    const {value, failure, leo, diary} = makeDiary();
    diary(leo).addEvent({title: 'Exam', start: '2027-10-04T10:00:00+02:00'});
    expect(value("return CalendarApp.getCalendarById('leo@example.org')")).toBeNull();
    diary(leo).share('neo@example.org', 'reader');

    expect(value(`return CalendarApp.getCalendarById('leo@example.org').getEvents(${OCTOBER_4})[0].getTitle()`)).toBe(
      'Exam',
    );
    expect(failure(`CalendarApp.getCalendarById('leo@example.org').createEvent('x', ${OCTOBER_4})`)).toBe(
      'Action not allowed',
    );
    diary(leo).share('neo@example.org', 'freeBusyReader');
    expect(value(`return CalendarApp.getCalendarById('leo@example.org').getEvents(${OCTOBER_4})[0].getTitle()`)).toBe(
      '',
    );
  });

  it('finds events that touch a time, by text, author and answer', () => {
    const {value, diary} = makeDiary();
    const day = (hour: number) => `2027-10-04T${String(hour).padStart(2, '0')}:00:00+02:00`;
    diary().addEvent({title: 'Late', start: day(15), description: 'panel B'});
    diary().addEvent({title: 'Early', start: day(8)});
    diary().addEvent({title: 'All day', start: '2027-10-04'});
    const seen = value(`
      const day = new Date(2027, 9, 4);
      const titles = events => events.map(event => event.getTitle());
      return [titles(CalendarApp.getEventsForDay(day)), titles(CalendarApp.getEventsForDay(day, {search: 'PANEL'})),
        titles(CalendarApp.getEventsForDay(day, {start: 1, max: 1})),
        titles(CalendarApp.getEventsForDay(day, {author: 'leo@example.org'})),
        titles(CalendarApp.getEvents(new Date('${day(9)}'), new Date('${day(15)}'))),
        titles(CalendarApp.getEventsForDay(day, {statusFilters: [CalendarApp.GuestStatus.OWNER]})).length,
        titles(CalendarApp.getEventsForDay(day, {statusFilters: [CalendarApp.GuestStatus.NO]})).length];`);

    expect(seen).toEqual([['All day', 'Early', 'Late'], ['Late'], ['Early'], [], ['All day'], 3, 0]);
  });

  it('changes all that an event says', () => {
    const {value} = makeDiary();
    const seen = value(`
      const event = CalendarApp.createEvent('x', ${OCTOBER_4});
      event.setTitle('Interview').setDescription('d').setLocation('Leuven').setColor(CalendarApp.EventColor.RED)
        .setVisibility(CalendarApp.Visibility.PRIVATE).setTransparency(CalendarApp.EventTransparency.TRANSPARENT)
        .setGuestsCanModify(true).setGuestsCanInviteOthers(false).setGuestsCanSeeGuests(false).setAnyoneCanAddSelf(true)
        .setTag('scope', '7').setTag('gone', '1').deleteTag('gone').addGuest('a@x.be').addGuest('b@x.be').removeGuest('a@x.be')
        .addPopupReminder(30).addEmailReminder(60)
        .setTime(new Date('2027-10-05T10:00:00+02:00'), new Date('2027-10-05T12:00:00+02:00'));
      return [event.getTitle(), event.getDescription(), event.getLocation(), event.getColor(), String(event.getVisibility()),
        String(event.getTransparency()), event.guestsCanModify(), event.guestsCanInviteOthers(), event.guestsCanSeeGuests(),
        event.anyoneCanAddSelf(), event.getTag('scope'), event.getAllTagKeys(), event.getGuestList().map(g => g.getEmail()),
        event.getPopupReminders(), event.getEmailReminders(), event.getStartTime().toISOString(), event.isAllDayEvent(),
        event.getCreators(), event.isOwnedByMe(), event.getOriginalCalendarId(), String(event.getEventType())];`);

    expect(seen).toEqual([
      'Interview',
      'd',
      'Leuven',
      '11',
      'PRIVATE',
      'TRANSPARENT',
      true,
      false,
      false,
      true,
      '7',
      ['scope'],
      ['b@x.be'],
      [30],
      [60],
      '2027-10-05T08:00:00.000Z',
      false,
      ['neo@example.org'],
      true,
      'neo@example.org',
      'DEFAULT',
    ]);
  });

  it('lets a guest answer, and change nothing else', () => {
    const {value, failure, diary, leo} = makeDiary();
    const {iCalUID, id} = diary().addEvent({
      title: 'Talk',
      start: '2027-10-04T10:00:00+02:00',
      guests: ['leo@example.org'],
    });

    expect(
      value(
        `const e = CalendarApp.getEventById('${iCalUID}'); e.setMyStatus(CalendarApp.GuestStatus.YES);
      return [String(e.getMyStatus()), e.isOwnedByMe()]`,
        leo,
      ),
    ).toEqual(['YES', false]);
    expect(diary().event(id)!.guests[0]!.status).toBe('accepted');
    expect(failure(`CalendarApp.getEventById('${iCalUID}').setTitle('x')`, leo)).toBe('Action not allowed');
    value(`CalendarApp.getEventById('${iCalUID}').deleteEvent()`, leo);
    expect(diary(leo).events()).toEqual([]);
    expect(diary().event(id)!.guests[0]!.status).toBe('declined');
  });

  it('says of what it does not model that it does not', () => {
    const {run} = makeDiary();

    for (const call of ['newRecurrence()', "createEventFromDescription('Lunch tomorrow')"]) {
      expect(run(`CalendarApp.${call}`).error?.name).toBe('NotEmulated');
    }
  });
});
