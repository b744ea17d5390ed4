/** OG session, PET and information sessions on the emulator with the bundle that ships: planned, told, answered, attended, made up for, cancelled. */
import type {Snapshot} from '../../emulator';
import type {EventsView} from '../../src/domain/events/view';
import {seasonCalendar} from '../make/booking-season';
import {ask, referenceOf} from '../make/interview-season';
import {builtProduct} from '../make/product';
import {
  ANN,
  announcedSeason,
  answer,
  emailOf,
  invite,
  OG,
  openSeason,
  READER,
  received,
  send,
  signIn,
  until,
} from '../make/sessions-season';
import {NEO, resume, type Season, table} from './world';

jest.setTimeout(240_000);

let season: Season;
let announced: Snapshot;
let invited: Snapshot;
beforeAll(async () => {
  season = announcedSeason(await builtProduct());
  announced = season.workspace.snapshot();
  invite(season);
  invited = season.workspace.snapshot();
}, 240_000);

const at = (moment: Snapshot): Season => resume(season, moment);
const view = (here: Season, event: string | null = 'OG1'): EventsView => ask(here, ANN, 'readEvents', event);
const card = (here: Season) => view(here).events.find(({event}) => event === 'OG1')!;
const rowOf = (here: Season, number: number) =>
  table(here, 'Attendance').find(({Reference}) => Reference === referenceOf(number))!;
const subjects = (here: Season, number: number) => received(here, number).map(({subject}) => subject);

describe('planning a session', () => {
  it('brings it into the calendar with a video link, once', () => {
    const events = seasonCalendar(at(invited)).events();

    expect(events.map(({resource}) => [resource.summary, resource.start, resource.attendees ?? []])).toEqual([
      ['SCOPE 2027: OG session', expect.objectContaining({dateTime: '2027-12-10T19:00:00+01:00'}), []],
    ]);
    expect(at(invited).book.hasTab('Session answers')).toBe(true);
    expect(table(at(invited), 'Events').map(({Event, Link, Version}) => [Event, Link, Version])).toEqual([
      ['OG1', expect.stringMatching(/^https:\/\/meet\.google\.com\//), 1],
    ]);
  });

  it('gives a session with a place no video call', () => {
    const here = at(announced);
    ask(here, ANN, 'planEvent', {...OG, place: 'Onderwijs & Navorsing 1, Leuven'});
    here.workspace.advance({minutes: 20});
    const [event] = seasonCalendar(here).events();

    expect([event!.resource.location, event!.resource.conferenceData]).toEqual([
      'Onderwijs & Navorsing 1, Leuven',
      undefined,
    ]);
    expect(table(here, 'Outbox').map(({Step, State}) => [Step, State])).toEqual([['event', 'sent']]);
  });

  it('is an officer’s', () => {
    expect(() => ask(at(announced), READER, 'planEvent', OG)).toThrow('Only an officer');
  });

  it.each([
    [{ends: ''}, 'Say when it ends'],
    [{starts: '2027-11-01T19:00', ends: '2027-11-01T21:00'}, 'has passed'],
    [{committee: 'XYZ'}, 'There is no committee "XYZ"'],
  ])('refuses %j', (wrong, sentence) => {
    expect(() => ask(at(announced), ANN, 'planEvent', {...OG, ...wrong})).toThrow(sentence);
  });

  it('refuses what no page sends', () => {
    expect(() => ask(at(announced), ANN, 'planEvent', {...OG, starts: 'tomorrow'})).toThrow('does not exist');
  });
});

describe('inviting', () => {
  it('tells everybody with an accepted place, in their language, with a link of their own and an entry for the calendar', () => {
    const here = at(invited);
    const told = Array.from({length: 12}, (_, number) => received(here, number + 1).length);

    expect(told).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
    expect(subjects(here, 1)).toEqual([
      'SCOPE 2027 : session OG, vendredi 10 décembre 2027, 19:00 (heure de Bruxelles)',
    ]);
    const [mail] = received(here, 3);
    expect(mail!.text).toContain('Je bent uitgenodigd voor de OG-sessie');
    expect(mail!.text).toContain('waarborg van 20 €');
    expect(mail!.attachments.map(({name}) => name)).toContain('invite.ics');
    const codes = [1, 2, 3].map(number => /entry\.\d+=(S[0-9a-f]{32})/.exec(received(here, number)[0]!.text)?.[1]);
    expect(new Set(codes).size).toBe(3);
  });

  it('costs the same number of calls however many there are', () => {
    const here = at(announced);
    const run = here.project.rpc('planEvent', [OG], {as: here.workspace.account(ANN)});

    expect(run.callCount).toBeLessThanOrEqual(70);
  });

  it('puts who gets a place later on the list with the next press, and invites only them', () => {
    const here = at(invited);
    here.book.tab('Allocation').paste('H12', [['accepted']], {as: here.neo});
    expect(card(here).newcomers).toBe(1);
    ask(here, ANN, 'inviteToEvent', 'OG1');
    send(here, 'OG session');

    expect([received(here, 11).length, received(here, 1).length]).toEqual([1, 1]);
  });
});

describe('answering by the personal link', () => {
  it('notes who comes and who cannot, and confirms it', () => {
    const here = at(invited);
    answer(here, 1, 'I am coming');
    answer(here, 2, 'I cannot come', 'somebody.else@gmail.com');
    here.workspace.advance({minutes: 20});

    expect([rowOf(here, 1).Reply, rowOf(here, 2).Reply]).toEqual(['coming', 'not coming']);
    expect(received(here, 2).at(-1)!.text).toContain('that you cannot come');
    expect(card(here)).toMatchObject({coming: 1, notComing: 1, listed: 10, told: 10});
  });

  it('signs in on the day, and not before', () => {
    const here = at(invited);
    answer(here, 1, 'I am here now');
    here.workspace.advance({minutes: 20});
    expect(received(here, 1).at(-1)!.text).toContain('qu’au début');
    until(here, '2027-12-10T19:05');
    answer(here, 1, 'I am here now');
    answer(here, 1, 'I am here now');
    here.workspace.advance({minutes: 20});

    expect(rowOf(here, 1)).toMatchObject({Presence: 'came', 'Signed in from': emailOf(1)});
    expect(received(here, 1).filter(({text}) => text.includes('Bienvenue'))).toHaveLength(1);
  });

  it('lets the first who waits in when somebody cannot come after all', () => {
    const here = at(announced);
    invite(here, {capacity: 1});
    for (const number of [1, 2, 4]) answer(here, number, 'I am coming');
    answer(here, 1, 'I cannot come');
    here.workspace.advance({minutes: 20});

    expect([1, 2, 4].map(number => rowOf(here, number).Reply)).toEqual(['not coming', 'coming', 'waiting']);
    expect(received(here, 2).at(-1)!.text).toContain('A place has come free');
  });

  it('takes nothing in twice when all answers come again', () => {
    const here = at(invited);
    answer(here, 1, 'I am coming');
    here.workspace.advance({minutes: 20});
    const before = table(here, 'Outbox').length;
    answer(here, 2, 'I am coming');
    here.workspace.advance({hours: 1});

    expect(table(here, 'Outbox').length).toBe(before + 1);
  });
});

describe('reminders', () => {
  it('leave seven days and one day before, once, and not to whoever cannot come', () => {
    const here = at(invited);
    answer(here, 2, 'I cannot come');
    until(here, '2027-12-10T12:00');

    const reminders = (number: number) =>
      table(here, 'Outbox').filter(row => row.Step === 'event reminder' && row.Reference === referenceOf(number));
    expect(reminders(1).map(({Key, State}) => [String(Key).split(' ').at(-1), State])).toEqual([
      ['OG1.1.r7', 'sent'],
      ['OG1.1.r1', 'sent'],
    ]);
    expect(reminders(2)).toEqual([]);
  });
});

describe('attendance', () => {
  it('counts the officer’s tick above what was signed in, and tells who missed it what to do', () => {
    const here = at(invited);
    until(here, '2027-12-10T19:05');
    for (const number of [1, 2]) answer(here, number, 'I am here now', 'one.phone@gmail.com');
    here.workspace.advance({minutes: 20});
    expect(card(here).remarks).toEqual([expect.stringContaining('2 people signed in from one.phone@gmail.com')]);
    const ticks = [
      {reference: referenceOf(2), presence: 'missed'},
      {reference: referenceOf(3), presence: 'came'},
      {reference: referenceOf(4), presence: 'excused'},
    ];
    ask(here, ANN, 'takeAttendance', {event: 'OG1', ticks});
    until(here, '2027-12-11T10:00');
    expect(card(here)).toMatchObject({phase: 'over', came: 2, missing: 7, missingUntold: 7});
    send(here, 'event missed');

    expect(subjects(here, 2).at(-1)).toBe('SCOPE 2027: you missed the OG session');
    expect(received(here, 2).at(-1)!.text).toContain('https://quiz.example.org/og');
    expect(subjects(here, 4).at(-1)).not.toContain('missed');
    ask(here, ANN, 'takeAttendance', {event: 'OG1', ticks: [{reference: referenceOf(2), presence: 'made up'}]});
    expect(card(here)).toMatchObject({missing: 6, missingUntold: 0});
  });

  it('cannot be ticked long before', () => {
    const ticks = [{reference: referenceOf(2), presence: 'came'}];

    expect(() => ask(at(invited), ANN, 'takeAttendance', {event: 'OG1', ticks})).toThrow('is still to come');
  });
});

describe('a change', () => {
  it('moves the entry of the calendar and is told to everybody as a new version', () => {
    const here = at(invited);
    ask(here, ANN, 'planEvent', {...OG, event: 'OG1', starts: '2027-12-11T19:00', ends: '2027-12-11T21:00'});
    here.workspace.advance({minutes: 20});
    send(here, 'OG session');

    expect(seasonCalendar(here).events()).toHaveLength(1);
    const [first, second] = received(here, 1).map(({attachments}) => Buffer.from(attachments[0]!.bytes).toString());
    const uid = (text: string | undefined) => /UID:\S+/.exec(text!)![0];
    expect([uid(first), /SEQUENCE:\d/.exec(second!)![0]]).toEqual([uid(second), 'SEQUENCE:1']);
    expect(received(here, 1).at(-1)!.text).toContain('a changé');
  });

  it('that only adds a recording tells nobody anything', () => {
    const here = at(invited);
    ask(here, ANN, 'planEvent', {...OG, event: 'OG1', recording: 'https://video.example.org/new'});

    expect(card(here)).toMatchObject({told: 10, wish: {recording: 'https://video.example.org/new'}});
  });

  it('that cancels it takes it out of the calendar and tells whoever was told', () => {
    const here = at(invited);
    ask(here, NEO, 'cancelEvent', {event: 'OG1', reason: 'The train strike.'});
    here.workspace.advance({minutes: 20});
    send(here, 'event cancelled');

    expect(seasonCalendar(here).events()).toEqual([]);
    expect(subjects(here, 2).at(-1)).toContain('is cancelled');
    expect(received(here, 2).at(-1)!.text).toContain('The train strike.');
    expect(Buffer.from(received(here, 2).at(-1)!.attachments[0]!.bytes).toString()).toContain('METHOD:CANCEL');
    answer(here, 2, 'I am coming');
    here.workspace.advance({minutes: 20});
    expect(rowOf(here, 2).Reply).toBe('');
  });
});

describe('an information session', () => {
  it('counts who signs in with the code on the screen, and sends booklet and countries once', async () => {
    const here = openSeason(await builtProduct());
    const wish = {...OG, kind: 'information session', committee: 'KUL', obligatory: false, deposit: null};
    ask(here, ANN, 'planEvent', {
      ...wish,
      starts: '2027-10-02T19:00',
      ends: '2027-10-02T20:00',
      recording: '',
      quiz: '',
    });
    const {code} = view(here, 'INFO1').events[0]!;
    expect(view(here, 'INFO1').channel.map(({language}) => language)).toEqual(['nl', 'fr', 'en']);
    here.workspace.advance({hours: 34});
    signIn(here, 'kim@student.example.org', code.toLowerCase().replace('-', ' '), 'Ghent University');
    signIn(here, 'kim@student.example.org', code, 'Ghent University');
    signIn(here, 'lou@student.example.org', code, 'KU Leuven');
    signIn(here, 'mo@student.example.org', 'KUL-0000', 'KU Leuven');
    here.workspace.advance({minutes: 20});

    expect(here.book.hasTab('Sign-in answers')).toBe(true);
    expect(view(here, null).events[0]).toMatchObject({
      listed: 2,
      perCommittee: [
        {committee: 'KUL', count: 1},
        {committee: 'UG', count: 1},
      ],
    });
    const kim = here.workspace.mailbox('kim@student.example.org').received;
    expect(kim.map(({subject}) => subject)).toEqual(['SCOPE 2027: de landen, en hoe je kandidaat stelt']);
    expect(kim[0]!.text).toMatch(/Japan\n {4}.*plaats/);
    expect(here.workspace.mailbox('mo@student.example.org').received).toEqual([]);
  });
});
