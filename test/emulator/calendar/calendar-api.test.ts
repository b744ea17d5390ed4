import {makeDiary} from './make-diary';

const TIMES = "start: {dateTime: '2027-10-04T10:00:00+02:00'}, end: {dateTime: '2027-10-04T11:00:00+02:00'}";
const MEET = "conferenceData: {createRequest: {requestId: 'r1', conferenceSolutionKey: {type: 'hangoutsMeet'}}}";

interface Meeting {
  conferenceData?: {createRequest: {status: object}};
  hangoutLink?: string;
}

describe('Calendar.Events', () => {
  it('87. keeps a conference only from a script that says it knows conferences', () => {
    const {value} = makeDiary();
    const [dropped, kept] = value(`return [{}, {conferenceDataVersion: 1}].map(options =>
      Calendar.Events.insert({summary: 'x', ${TIMES}, ${MEET}}, 'primary', options));`) as Meeting[];

    expect(dropped).not.toHaveProperty('conferenceData');
    expect(kept?.conferenceData?.createRequest.status).toEqual({statusCode: 'success'});
    expect(kept?.hangoutLink).toMatch(/^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
  });

  it('87. may answer that the conference is pending, and have it a moment later', () => {
    const {value} = makeDiary({assumptions: {conferencePendingRate: 1}});
    const seen = value(`
      const made = Calendar.Events.insert({summary: 'x', ${TIMES}, ${MEET}}, 'primary', {conferenceDataVersion: 1});
      const early = Calendar.Events.get('primary', made.id);
      Utilities.sleep(2000);
      const later = Calendar.Events.get('primary', made.id);
      return [made, early, later].map(event => [event.conferenceData.createRequest.status.statusCode, 'hangoutLink' in event]);`);

    expect(seen).toEqual([
      ['pending', false],
      ['pending', false],
      ['success', true],
    ]);
  });

  it('87. takes the share of pending conferences from the latency model', () => {
    const latency = {ops: {'calendarAdv.meetExtra': {p50: 0, pendingRate: 1}}};
    const {value} = makeDiary({latency});

    expect(
      value(`return Calendar.Events.insert({${TIMES}, ${MEET}}, 'primary', {conferenceDataVersion: 1})
        .conferenceData.createRequest.status.statusCode`),
    ).toBe('pending');
  });

  it('87. makes a conference once per request id, and keeps it through changes that do not speak of it', () => {
    const {value} = makeDiary();
    const [before, again, moved, gone] = value(`
      const one = {conferenceDataVersion: 1};
      const made = Calendar.Events.insert({${TIMES}, ${MEET}}, 'primary', one);
      const again = Calendar.Events.patch({${MEET}}, 'primary', made.id, one);
      const moved = Calendar.Events.patch({summary: 'y', conferenceData: null}, 'primary', made.id);
      const gone = Calendar.Events.patch({conferenceData: null}, 'primary', made.id, one);
      return [made, again, moved, gone].map(event => event.hangoutLink || null);`) as string[];

    expect([again, moved, gone]).toEqual([before, before, null]);
  });

  it('87. refuses an id that is taken, also by an event that is deleted', () => {
    const {value, failure} = makeDiary();
    value(`Calendar.Events.insert({id: 'scope42', ${TIMES}}, 'primary')`);
    const taken = 'API call to calendar.events.insert failed with error: The requested identifier already exists.';

    expect(failure(`Calendar.Events.insert({id: 'scope42', ${TIMES}}, 'primary')`)).toBe(taken);
    value("Calendar.Events.remove('primary', 'scope42')");
    expect(failure(`Calendar.Events.insert({id: 'scope42', ${TIMES}}, 'primary')`)).toBe(taken);
    expect(value("return Calendar.Events.get('primary', 'scope42').status")).toBe('cancelled');
    expect(failure("Calendar.Events.remove('primary', 'scope42')")).toBe(
      'API call to calendar.events.delete failed with error: Resource has been deleted',
    );
    expect(failure(`Calendar.Events.insert({id: 'UPPER-case', ${TIMES}}, 'primary')`)).toBe(
      'API call to calendar.events.insert failed with error: Invalid resource id value.',
    );
  });

  it('87. writes to guests when told to, and to those without an account when told that', () => {
    const {value, workspace} = makeDiary();
    const guests = "attendees: [{email: 'leo@example.org'}, {email: 'a@x.be'}, {email: 'neo@example.org'}]";
    const insert = (summary: string, options: string) =>
      value(`return Calendar.Events.insert({summary: '${summary}', ${TIMES}, ${guests}}, 'primary', ${options}).id`);
    insert('Silent', '{}');
    insert('None', "{sendUpdates: 'none'}");
    insert('External', "{sendUpdates: 'externalOnly'}");
    const id = insert('All', "{sendUpdates: 'all'}");
    const subjects = (address: string) =>
      workspace.mailbox(address).received.map(({subject}) => subject.split(' @')[0]);

    expect(subjects('leo@example.org')).toEqual(['Invitation: All']);
    expect(subjects('a@x.be')).toEqual(['Invitation: External', 'Invitation: All']);
    expect(subjects('neo@example.org')).toEqual([]);
    value(`Calendar.Events.patch({location: 'L'}, 'primary', '${id}', {sendUpdates: 'all'})`);
    value(`Calendar.Events.remove('primary', '${id}', {sendUpdates: 'all'})`);
    expect(subjects('leo@example.org').slice(1)).toEqual(['Updated invitation: All', 'Canceled event: All']);
    expect(workspace.mailbox('a@x.be').received[0]!.text).toContain('External');
  });

  it('87. sends an invitation file that carries who, when and how often it changed', () => {
    const {value, workspace} = makeDiary();
    value(`const {id} = Calendar.Events.insert({summary: 'Café; "x", y', ${TIMES}, attendees: [{email: 'a@x.be'}]}, 'primary');
      Calendar.Events.patch({start: {dateTime: '2027-10-04T09:00:00+02:00'}}, 'primary', id, {sendUpdates: 'all'});`);
    const [file] = workspace.mailbox('a@x.be').received[0]!.attachments;
    const text = new TextDecoder().decode(file!.bytes).replace(/\r\n /g, '');

    expect(text).toContain('METHOD:REQUEST\r\n');
    expect(text).toContain('DTSTART:20271004T070000Z\r\n');
    expect(text).toContain('SUMMARY:Café\\; "x"\\, y\r\n');
    expect(text).toContain('SEQUENCE:1\r\n');
    expect(text).toContain('PARTSTAT=NEEDS-ACTION');
  });

  it('89. refuses to invite too many people from outside', () => {
    const {value, failure} = makeDiary({assumptions: {calendarGuestsPerDay: 3}});
    const guests = (count: number) => `attendees: [1, 2, 3].slice(0, ${count}).map(n => ({email: n + '@x.be'}))`;
    value(`Calendar.Events.insert({${TIMES}, ${guests(2)}}, 'primary')`);

    expect(failure(`Calendar.Events.insert({${TIMES}, ${guests(2)}}, 'primary')`)).toBe(
      'API call to calendar.events.insert failed with error: Calendar usage limits exceeded.',
    );
    expect(failure(`Calendar.Events.insert({${TIMES}, ${guests(1)}}, 'primary')`)).toBeUndefined();
  });

  it('89. counts nobody of the own domain of a Workspace account', () => {
    const {failure} = makeDiary({edition: 'workspace', assumptions: {calendarGuestsPerDay: 0}});

    expect(
      failure(`Calendar.Events.insert({${TIMES}, attendees: [{email: 'leo@example.org'}]}, 'primary')`),
    ).toBeUndefined();
    expect(failure(`Calendar.Events.insert({${TIMES}, attendees: [{email: 'a@x.be'}]}, 'primary')`)).toMatch(
      /usage limits/,
    );
  });

  it('answers the resource as Google does', () => {
    const {value} = makeDiary();
    const event = value(`return Calendar.Events.insert({summary: 'Interview', location: 'Online', colorId: 5,
      start: {dateTime: '2027-11-04T10:00:00', timeZone: 'Europe/Brussels'}, end: {dateTime: '2027-11-04T09:20:00Z'},
      extendedProperties: {private: {scope: 7}}, attendees: [{email: 'Leo@example.org', responseStatus: 'accepted'}]}, 'primary')`);

    expect(event).toMatchObject({
      kind: 'calendar#event',
      status: 'confirmed',
      summary: 'Interview',
      colorId: '5',
      start: {dateTime: '2027-11-04T10:00:00+01:00', timeZone: 'Europe/Brussels'},
      end: {dateTime: '2027-11-04T10:20:00+01:00', timeZone: 'Europe/Brussels'},
      organizer: {email: 'neo@example.org', self: true},
      creator: {email: 'neo@example.org', self: true},
      attendees: [{email: 'Leo@example.org', responseStatus: 'accepted'}],
      extendedProperties: {private: {scope: '7'}},
      reminders: {useDefault: true},
      sequence: 0,
      created: '2027-10-01T07:00:00.000Z',
    });
  });

  it.each([
    ["{end: {date: '2027-10-04'}}", 'Missing start time.'],
    [
      "{start: {date: '2027-10-04'}, end: {dateTime: '2027-10-04T10:00:00Z'}}",
      'Start and end times must either both be date or both be dateTime.',
    ],
    [
      "{start: {dateTime: '2027-10-04T10:00:00'}, end: {dateTime: '2027-10-04T10:00:00Z'}}",
      'Missing time zone definition for start time.',
    ],
    [
      "{start: {dateTime: '2027-10-04T11:00:00Z'}, end: {dateTime: '2027-10-04T10:00:00Z'}}",
      'The specified time range is empty.',
    ],
    ["{start: {date: '2027-02-30'}, end: {date: '2027-10-04'}}", 'Bad Request'],
    [`{${TIMES}, attendees: [{email: 'nobody'}]}`, 'Invalid attendee email.'],
    [`{${TIMES}, attendees: [{displayName: 'Zoë'}]}`, 'Missing attendee email.'],
  ])('refuses %s', (resource, problem) => {
    const {failure} = makeDiary();

    expect(failure(`Calendar.Events.insert(${resource}, 'primary')`)).toBe(
      `API call to calendar.events.insert failed with error: ${problem}`,
    );
  });

  it('throws errors that name the service’s own class', () => {
    const {run} = makeDiary();

    expect(run("Calendar.Events.get('primary', 'nothing')").error).toMatchObject({
      name: 'GoogleJsonResponseException',
      message: 'API call to calendar.events.get failed with error: Not Found',
    });
  });

  it('merges a patch, replaces with an update, and heeds If-Match', () => {
    const {value, failure} = makeDiary();
    const seen = value(`
      const {id, etag} = Calendar.Events.insert({summary: 'a', description: 'd', ${TIMES},
        extendedProperties: {private: {x: '1', y: '2'}}}, 'primary');
      const patched = Calendar.Events.patch({summary: 'b', extendedProperties: {private: {x: null}}}, 'primary', id);
      const updated = Calendar.Events.update({${TIMES}}, 'primary', id);
      return [patched.description, patched.extendedProperties, patched.etag === etag, 'summary' in updated, 'description' in updated, etag, id];`) as string[];

    expect(seen.slice(0, 5)).toEqual(['d', {private: {y: '2'}}, false, false, false]);
    expect(failure(`Calendar.Events.patch({}, 'primary', '${seen[6]}', {}, {'If-Match': '${seen[5]}'})`)).toBe(
      'API call to calendar.events.patch failed with error: Precondition Failed',
    );
    expect(failure(`Calendar.Events.patch({start: {date: '2027-10-04'}}, 'primary', '${seen[6]}')`)).toMatch(
      /Invalid start time\./,
    );
  });

  it('lists in pages, by time, text, id and properties, deleted ones when asked', () => {
    const {value} = makeDiary();
    const seen = value(`
      for (let day = 1; day <= 5; day++) Calendar.Events.insert({id: 'event' + day, summary: 'Day ' + day,
        start: {date: '2027-11-0' + day}, end: {date: '2027-11-0' + (day + 1)},
        extendedProperties: {private: {half: day < 3 ? 'first' : 'second'}}}, 'primary');
      Calendar.Events.remove('primary', 'event5');
      const ids = options => Calendar.Events.list('primary', options).items.map(event => event.id.slice(5)).join('');
      const first = Calendar.Events.list('primary', {maxResults: 3});
      return [ids({}), first.items.length, ids({pageToken: first.nextPageToken, maxResults: 3}), ids({showDeleted: true}),
        ids({timeMin: '2027-11-03T00:00:00+01:00'}), ids({timeMax: '2027-11-03T00:00:00+01:00'}), ids({q: 'DAY 2'}),
        ids({privateExtendedProperty: 'half=first'}), ids({iCalUID: 'event4@google.com'}),
        ids({orderBy: 'startTime', singleEvents: true})];`);

    expect(seen).toEqual(['1234', 3, '4', '12345', '34', '12', '2', '12', '4', '1234']);
  });

  it('tells by sync token what changed since, deletions included', () => {
    const {value, failure} = makeDiary();
    const seen = value(`
      Calendar.Events.insert({id: 'stands', ${TIMES}}, 'primary');
      Calendar.Events.insert({id: 'leaves', ${TIMES}}, 'primary');
      const token = Calendar.Events.list('primary').nextSyncToken;
      const none = Calendar.Events.list('primary', {syncToken: token}).items.length;
      Calendar.Events.remove('primary', 'leaves');
      return [none, Calendar.Events.list('primary', {syncToken: token}).items.map(event => [event.id, event.status])];`);

    expect(seen).toEqual([0, [['leaves', 'cancelled']]]);
    expect(failure("Calendar.Events.list('primary', {syncToken: 'old'})")).toMatch(/full sync is required/);
    expect(failure("Calendar.Events.list('primary', {orderBy: 'startTime'})")).toMatch(/ordering is not available/);
  });

  it('shows a guest the event, lets him answer and nothing more', () => {
    const {value, failure, leo, workspace} = makeDiary();
    value(`Calendar.Events.insert({id: 'shared', summary: 'Panel', ${TIMES}, colorId: '3', extendedProperties: {private: {a: '1'}, shared: {b: '2'}},
      attendees: [{email: 'leo@example.org'}]}, 'primary')`);
    const seen = value("return Calendar.Events.get('primary', 'shared')", leo) as Record<string, unknown>;

    expect(seen).toMatchObject({
      summary: 'Panel',
      organizer: {email: 'neo@example.org'},
      extendedProperties: {shared: {b: '2'}},
    });
    expect(seen.attendees).toEqual([{email: 'leo@example.org', self: true, responseStatus: 'needsAction'}]);
    expect(seen).not.toHaveProperty('colorId');
    expect(failure("Calendar.Events.patch({summary: 'Mine'}, 'primary', 'shared')", leo)).toBe(
      'API call to calendar.events.patch failed with error: Shared properties can only be changed by the organizer of the event.',
    );
    value(
      "Calendar.Events.patch({colorId: '7', attendees: [{email: 'leo@example.org', responseStatus: 'accepted'}]}, 'primary', 'shared', {sendUpdates: 'all'})",
      leo,
    );
    expect(
      value("const e = Calendar.Events.get('primary', 'shared'); return [e.colorId, e.attendees[0].responseStatus]"),
    ).toEqual(['3', 'accepted']);
    expect(value("return Calendar.Events.get('primary', 'shared').colorId", leo)).toBe('7');
    expect(workspace.mailbox('neo@example.org').received[0]!.subject).toMatch(/^Accepted: Panel @ /);
  });

  it('moves an event to another calendar, and imports one by its UID once', () => {
    const {value} = makeDiary();
    const seen = value(`
      const {id: other} = Calendar.Calendars.insert({summary: 'Other'});
      Calendar.Events.insert({id: 'mover', summary: 'M', ${TIMES}}, 'primary');
      Calendar.Events.move('primary', 'mover', other);
      const read = {iCalUID: 'abc@elsewhere', summary: 'I', ${TIMES}, organizer: {email: 'x@else.where'}};
      const one = Calendar.Events.import(read, other);
      const two = Calendar.Events.import(Object.assign(read, {summary: 'J'}), other);
      return [Calendar.Events.get('primary', 'mover').status, Calendar.Events.get(other, 'mover').organizer.email === other,
        one.id === two.id, two.summary, two.organizer.email, Calendar.Events.list(other).items.length];`);

    expect(seen).toEqual(['cancelled', true, true, 'J', 'x@else.where', 2]);
  });

  it('keeps a recurrence as given, and gives the days of a plain one on the clock of its zone', () => {
    const {value, run} = makeDiary();
    const seen = value(`
      const made = Calendar.Events.insert({id: 'series', start: {dateTime: '2027-10-25T10:00:00', timeZone: 'Europe/Brussels'},
        end: {dateTime: '2027-10-25T11:00:00', timeZone: 'Europe/Brussels'}, recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO']}, 'primary');
      const days = Calendar.Events.list('primary', {singleEvents: true, orderBy: 'startTime'}).items;
      return [made.recurrence, Calendar.Events.list('primary').items.length, days.map(day => [day.id, day.start.dateTime]), days[0].recurringEventId];`);

    expect(seen).toEqual([
      ['RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO'],
      1,
      [
        ['series_20271025T080000Z', '2027-10-25T10:00:00+02:00'],
        ['series_20271101T090000Z', '2027-11-01T10:00:00+01:00'],
        ['series_20271108T090000Z', '2027-11-08T10:00:00+01:00'],
      ],
      'series',
    ]);
    expect(run("Calendar.Events.get('primary', 'series_20271101T090000Z')").error?.name).toBe('NotEmulated');
    expect(
      run(`Calendar.Events.insert({${TIMES}, recurrence: ['RRULE:FREQ=MONTHLY;BYSETPOS=-1;BYDAY=FR']}, 'primary');
        Calendar.Events.list('primary', {singleEvents: true})`).error?.name,
    ).toBe('NotEmulated');
  });
});

describe('scopes of the Calendar service', () => {
  const APP = ['calendar.app.created', 'calendar.freebusy'];

  it('88. calendar.app.created reaches only calendars that this project made', () => {
    const {value, failure, makeProject} = makeDiary({scopes: APP});
    const id = value("return Calendar.Calendars.insert({summary: 'SCOPE', timeZone: 'Europe/Brussels'}).id") as string;
    const event = `{summary: 'x', ${TIMES}}`;

    expect(failure(`Calendar.Events.insert(${event}, '${id}')`)).toBeUndefined();
    expect(value(`return Calendar.Calendars.get('${id}').summary`)).toBe('SCOPE');
    expect(failure(`Calendar.Events.insert(${event}, 'primary')`)).toBe(
      'API call to calendar.events.insert failed with error: Not Found',
    );
    expect(failure("Calendar.Events.list('primary')")).toBe(
      'API call to calendar.events.list failed with error: Not Found',
    );
    expect(makeProject(undefined, APP).failure(`Calendar.Events.insert(${event}, '${id}')`)).toMatch(/Not Found$/);
    expect(
      makeProject(undefined, ['calendar.events']).failure(`Calendar.Events.insert(${event}, '${id}')`),
    ).toBeUndefined();
  });

  it('88. calendar.app.created neither lists calendars nor shares them', () => {
    const {failure} = makeDiary({scopes: APP});

    expect(failure('Calendar.CalendarList.list()')).toMatch(/Required permissions/);
    expect(failure("Calendar.Acl.list('primary')")).toMatch(/Required permissions/);
    expect(failure('CalendarApp.getDefaultCalendar()')).toMatch(/Required permissions/);
  });

  it('88. calendar.freebusy answers busy times of shared calendars, and notFound for the rest', () => {
    const {value, diary, leo} = makeDiary({scopes: APP});
    const query = `Calendar.Freebusy.query({timeMin: '2027-10-04T00:00:00+02:00', timeMax: '2027-10-05T00:00:00+02:00',
      timeZone: 'Europe/Brussels', items: [{id: 'leo@example.org'}, {id: 'nobody@x.be'}, {id: 'primary'}]}).calendars`;
    diary(leo).addEvent({title: 'a', start: '2027-10-04T10:00:00+02:00'});
    diary(leo).addEvent({title: 'b', start: '2027-10-04T10:30:00+02:00', end: '2027-10-04T12:00:00+02:00'});
    diary(leo).addEvent({title: 'free', start: '2027-10-04T15:00:00+02:00', isFree: true});
    const notFound = {errors: [{domain: 'global', reason: 'notFound'}], busy: []};
    expect(value(`return ${query}`)).toMatchObject({
      'leo@example.org': notFound,
      'nobody@x.be': notFound,
      primary: {busy: []},
    });
    diary(leo).share('neo@example.org', 'freeBusyReader');

    expect(value(`return ${query}['leo@example.org']`)).toEqual({
      busy: [{start: '2027-10-04T10:00:00+02:00', end: '2027-10-04T12:00:00+02:00'}],
    });
  });

  it('88. calendar.events.owned reaches only calendars that the account owns', () => {
    const {failure, diary, leo} = makeDiary({scopes: ['calendar.events.owned']});
    diary(leo).share('neo@example.org', 'writer');

    expect(failure(`Calendar.Events.insert({${TIMES}}, 'primary')`)).toBeUndefined();
    expect(failure(`Calendar.Events.insert({${TIMES}}, 'leo@example.org')`)).toMatch(/Not Found$/);
  });

  it('refuses to write into a calendar that is only for reading', () => {
    const {failure, diary, leo} = makeDiary();
    diary(leo).share('neo@example.org', 'reader');

    expect(failure(`Calendar.Events.insert({${TIMES}}, 'leo@example.org')`)).toBe(
      'API call to calendar.events.insert failed with error: You need to have writer access to this calendar.',
    );
  });
});

describe('Calendar.Calendars, CalendarList, Acl, Settings', () => {
  it('makes, renames, shares and removes calendars', () => {
    const {value, failure, leo} = makeDiary();
    const id = value("return Calendar.Calendars.insert({summary: 'One'}).id") as string;
    value(`Calendar.Calendars.patch({summary: 'Two', timeZone: 'Europe/Paris'}, '${id}')`);
    value(`Calendar.Acl.insert({role: 'writer', scope: {type: 'user', value: 'Leo@example.org'}}, '${id}')`);

    expect(
      value(
        `return Calendar.CalendarList.list().items.map(each => [each.summary, each.accessRole, each.primary || false])`,
      ),
    ).toEqual([
      ['neo@example.org', 'owner', true],
      ['Two', 'owner', false],
    ]);
    expect(value(`return Calendar.CalendarList.list().items.length`, leo)).toBe(1);
    expect(
      value(`Calendar.CalendarList.insert({id: '${id}'}); return Calendar.CalendarList.get('${id}').accessRole`, leo),
    ).toBe('writer');
    expect(failure(`Calendar.Calendars.remove('${id}')`, leo)).toBe(
      'API call to calendar.calendars.delete failed with error: Forbidden',
    );
    expect(value(`return Calendar.Acl.list('${id}').items.map(rule => rule.id + ' ' + rule.role)`)).toEqual([
      'user:neo@example.org owner',
      'user:leo@example.org writer',
    ]);
    value(`Calendar.Acl.remove('${id}', 'user:leo@example.org')`);
    expect(failure(`Calendar.Events.list('${id}')`, leo)).toMatch(/Not Found$/);
    value(`Calendar.Calendars.remove('${id}')`);
    expect(failure(`Calendar.Calendars.get('${id}')`)).toBe(
      'API call to calendar.calendars.get failed with error: Not Found',
    );
  });

  it('tells the settings of the account', () => {
    const {value} = makeDiary();

    expect(value("return Calendar.Settings.get('timezone').value")).toBe('Europe/Brussels');
  });

  it('makes empty resources to fill', () => {
    const {value} = makeDiary();

    expect(value("const event = Calendar.newEvent(); event.summary = 'x'; return event")).toEqual({summary: 'x'});
  });
});
