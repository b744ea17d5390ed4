/** Interviews from the plan to the calendar, on the emulator with the bundle that ships. */
import {convertIcsCalendar} from 'ts-ics';
import type {Snapshot} from '../../emulator';
import {jumpTo} from '../../emulator/demo/clock';
import {formsPart} from '../../emulator/forms/state';
import {
  book,
  bookingForm,
  bookings,
  CANCEL,
  choices,
  emailOf,
  invitedSeason,
  linkOf,
  look,
  mayTake,
  officerOf,
  planInterviews,
  SLOT,
  seasonCalendar,
  sendLinks,
} from '../make/booking-season';
import {ask, referenceOf} from '../make/interview-season';
import {builtProduct} from '../make/product';
import {crashTable} from './crash-table';
import {NEO, resume, type Season, table} from './world';

let season: Season;
let invited: Snapshot;
let planned: Snapshot;
let ready: Snapshot;
/** Candidates with mails in English who may take A01, and everything of that panel. */
let who: number;
let other: number;
beforeAll(async () => {
  season = invitedSeason(await builtProduct(), 16);
  invited = season.workspace.snapshot();
  planInterviews(season);
  planned = season.workspace.snapshot();
  sendLinks(season);
  ready = season.workspace.snapshot();
  [who = 0, other = 0] = [2, 5, 8, 11, 14].filter(number => mayTake(season, number, 'A01'));
}, 240_000);

const again = (from: Snapshot = ready): Season => resume(season, from);
const subjects = (here: Season, number: number): string[] =>
  here.workspace.mailbox(emailOf(number)).received.map(({subject}) => subject);
const lastMail = (here: Season, number: number) => here.workspace.mailbox(emailOf(number)).received.at(-1)!;
const outbox = (here: Season, number: number): string[] =>
  table(here, 'Outbox')
    .filter(({Reference}) => Reference === referenceOf(number))
    .map(({Step, State}) => `${Step} ${State}`);

/** Everything that a person would compare: who has which slot, events, mails, what still waits. */
function outcome(here: Season) {
  return {
    bookings: bookings(here),
    candidates: table(here, 'Candidates').map(({Reference, State, Slot, Moves, Attempt}) => [
      Reference,
      State,
      Slot,
      Moves,
      Attempt,
    ]),
    events: seasonCalendar(here)
      .events()
      .map(({title, start, guests}) => [title, start.toISOString(), guests.map(({email}) => email).join()]),
    mails: Array.from({length: 16}, (_, at) => subjects(here, at + 1)),
    waiting: table(here, 'Outbox').map(({Step, Reference, State}) => `${Step} ${Reference} ${State}`),
    form: choices(here),
    drafts: here.workspace.mailbox(NEO).drafts.length,
  };
}

/** Nobody twice, no slot twice, one event for each booking at its time. */
function expectSound(here: Season): void {
  const slots = table(here, 'Interviews').filter(({State}) => State === 'booked');
  const people = table(here, 'Candidates').filter(({State}) => State === 'booked');
  expect(people.map(({Reference, Slot}) => `${Reference} ${Slot}`).sort()).toEqual(
    slots.map(({Reference, Slot}) => `${Reference} ${Slot}`).sort(),
  );
  expect(new Set(slots.map(({Reference}) => Reference)).size).toBe(slots.length);
  const events = seasonCalendar(here).events();
  expect(events.map(({title, start}) => `${/S27-\d+/.exec(title)} ${start.getTime()}`).sort()).toEqual(
    slots.map(({Reference, Starts}) => `${Reference} ${Number(Starts)}`).sort(),
  );
}

const names = (here: Season): string[] => here.book.tabs().map(tab => tab.name);

describe('planning', () => {
  it('saves the slots that it showed, with candidates and a form that offers them', () => {
    const here = again(planned);

    expect(table(here, 'Interviews')).toHaveLength(24);
    expect(table(here, 'Candidates')).toHaveLength(16);
    expect(choices(here)).toHaveLength(25);
    expect(choices(here)[0]).toBe('A01 · Wednesday 3 November 2027, 18:00 (Brussels time)');
    expect(table(here, 'Stages').at(-1)).toMatchObject({Milestone: 'interviews planned', State: 'open', By: NEO});
  });

  it('names the tab of the answers by what it holds, unless another tab has the name', () => {
    expect(names(again(planned))).toContain('Booking answers');

    const here = again(invited);
    here.book.addTab('Booking answers');
    planInterviews(here);
    expect(names(here).filter(name => /answers|Form/.test(name))).toEqual([
      'Form Responses 2',
      'Form Responses 1',
      'Booking answers',
    ]);
  });

  it('names who does not share a calendar, and plans nobody against one that is shared', () => {
    const here = again(invited);
    const busy = here.workspace.account(officerOf(0));
    here.workspace.calendar(busy).share(NEO, 'freeBusyReader');
    here.workspace.calendar(busy).addEvent({title: 'Away', start: '2027-11-02T00:00:00Z', end: '2027-11-12T00:00:00Z'});
    const {people, warnings} = look(here);

    expect(people.find(({email}) => email === officerOf(0))).toMatchObject({shares: true, slots: 0});
    expect(people.find(({email}) => email === officerOf(1))).toMatchObject({
      shares: false,
      slots: expect.any(Number) as number,
    });
    expect(warnings[0]).toMatch(/^Officer 1, .* do not share a calendar with you and said nothing/);
  });

  it('refuses a plan that would be another one by now', () => {
    const here = again(invited);
    const {wish, hash} = look(here);
    here.book.tab('Applications').type('A18', "'S27-0017", {as: here.neo});
    const titles = here.book.tab('Applications').values()[0]!.map(String);
    here.book
      .tab('Applications')
      .paste('A18', [
        titles.map(
          title => ({Reference: 'S27-0017', State: 'complete', Committee: 'UG', Decision: 'invited'})[title] ?? '',
        ),
      ]);

    expect(() => ask(here, NEO, 'planInterviews', wish, hash)).toThrow(
      'Something has changed since this plan was shown',
    );
    expect(table(here, 'Interviews')).toEqual([]);
  });

  it('waits until the first round is locked', () => {
    const here = again(invited);
    const at = table(here, 'Stages').findIndex(({Milestone}) => Milestone === 'first round');
    here.book.tab('Stages').type(`B${at + 2}`, 'open', {as: here.neo});
    const {wish, hash, obstacles} = look(here);

    expect(obstacles[0]?.sentence).toMatch(/^The first round is not locked yet/);
    expect(() => ask(here, NEO, 'planInterviews', wish, hash)).toThrow('The first round is not locked yet');
  });

  it('adds slots for an evening that is opened late, and tells those who have none', () => {
    const here = again();
    book(here, who, 'A01');
    const view = planInterviews(here, {windows: [{day: '2027-11-12', from: '18:00', to: '21:30'}]});
    here.workspace.advance({minutes: 20});

    expect(view.counts).toMatchObject({toBook: 15, mails: 15, added: 23, booked: 1});
    expect(subjects(here, other).at(-1)).toBe('SCOPE 2027: your interview is not booked yet');
    expect(lastMail(here, other).text).toContain('There are new times for the interviews');
    expect(subjects(here, who).filter(subject => subject.includes('not booked yet'))).toEqual([]);
    expect(new Set(table(here, 'Interviews').map(({Slot}) => Slot)).size).toBe(47);
    const late = choices(here).filter(choice => choice.includes('12 November'));
    book(here, other, late.find(choice => mayTake(here, other, choice.slice(0, 3)))!);
    expect(Object.keys(bookings(here))).toHaveLength(2);
  });

  it('is carried out once wherever it is cut off: one form, each slot and candidate once', () => {
    const {wish, hash} = look(again(invited));
    const cuts = crashTable({
      begin: () => again(invited),
      act: here => void here.project.rpc('planInterviews', [wish, hash]),
      after: here => {
        const view = look(here);
        // a run that was cut off behind the journal is finished by this one, which then finds nothing left of what was shown
        if (view.planned === null) here.project.rpc('planInterviews', [view.wish, view.hash]);
        here.workspace.advance({minutes: 30});
      },
      compare: here => ({
        slots: table(here, 'Interviews').map(({Slot, Panel}) => [Slot, Panel]),
        candidates: table(here, 'Candidates').map(({Reference}) => Reference),
        form: choices(here),
      }),
      every: 3,
    });

    expect(cuts).toBeGreaterThan(5);
  }, 120_000);
});

describe('the links', () => {
  it('are each candidate’s own; the sheet has hashes only, and nothing beside it has more', () => {
    const here = again();
    const codes = Array.from({length: 16}, (_, at) => /=(S[0-9a-f]{32})/.exec(linkOf(here, at + 1))?.[1] ?? '');
    const sheet = here.book
      .tabs()
      .flatMap(tab => tab.values().flat().map(String))
      .join('\n');
    const memory = JSON.stringify(ask(here, NEO, 'readSeason'));

    expect(new Set(codes).size).toBe(16);
    expect(codes.filter(code => sheet.includes(code) || memory.includes(code))).toEqual([]);
  });
});

describe('booking through the form', () => {
  it('makes an event with the interviewers, and a mail with link and calendar entry', () => {
    const here = again();
    book(here, who, 'A01');
    expect(bookings(here)).toEqual({[referenceOf(who)]: 'A01'});
    expect(choices(here).some(choice => choice.startsWith('A01'))).toBe(false);

    here.workspace.advance({minutes: 20});
    const [event] = seasonCalendar(here).events();
    const slot = table(here, 'Interviews').find(({Slot}) => Slot === 'A01')!;
    expect(event).toMatchObject({
      title: `Interview First${who} Last${who} (${referenceOf(who)})`,
      guests: String(slot.Panel)
        .split('; ')
        .map(email => ({email})),
    });
    expect(event!.start.toISOString()).toBe('2027-11-03T17:00:00.000Z');
    expect(event!.meetLink).toBe(slot.Link);
    expect(subjects(here, who).at(-1)).toBe(
      'SCOPE 2027: your interview is on Wednesday 3 November 2027, 18:00 (Brussels time)',
    );
    expect(lastMail(here, who).text).toContain(event!.meetLink!);
    expectSound(here);
  });

  it('has a calendar entry in the mail that a parser reads as the same hour', () => {
    const here = again();
    book(here, who, 'A01');
    here.workspace.advance({minutes: 20});
    const file = lastMail(here, who).attachments.find(({name}) => name.endsWith('.ics'))!;
    const {method, events = []} = convertIcsCalendar(undefined, Buffer.from(file.bytes).toString('utf8'));
    const [event] = events;

    expect(method).toBe('REQUEST');
    expect(event?.start.date.toISOString()).toBe('2027-11-03T17:00:00.000Z');
    expect(event?.location).toBe(table(here, 'Interviews').find(({Slot}) => Slot === 'A01')!.Link);
  });

  /** What each answer to the form costs from here on. */
  const counted = (here: Season): number[] => {
    const calls: number[] = [];
    here.project.inner.onRun = ({handler, callCount}) => {
      if (handler === 'onFormSubmitted') calls.push(callCount);
    };
    return calls;
  };
  const edit = (here: Season, tab: string): void => {
    here.book.tab(tab).type('B2', String(here.book.tab(tab).values()[1]![1]), {as: here.neo});
  };
  /** Leaves no row to write into. */
  const fill = (here: Season, tab: string): void => {
    const [used, {rows}] = [here.book.tab(tab).values().length, here.book.tab(tab)];
    if (rows > used) here.book.tab(tab).deleteRow(used + 1, rows - used);
  };

  it('costs 16 service calls and a move 18, whatever has been edited just before', () => {
    const here = again();
    const calls = counted(here);
    book(here, who, 'A01');
    for (const tab of ['Settings', 'Officers', 'Contracts']) edit(here, tab);
    book(here, other, 'A02');
    book(here, who, 'A04');
    book(here, who, CANCEL);

    expect(calls).toEqual([16, 16, 18, 17]);
  });

  it('costs at most 20 where everything comes together: a full outbox in another order, a full journal far behind its known place, answers that nobody took in', () => {
    const here = again();
    const free = (number: number): string =>
      choices(here)
        .find(choice => choice !== CANCEL && mayTake(here, number, choice.slice(0, 3)))!
        .slice(0, 3);
    for (let number = 1; number <= 12; number++) book(here, number, free(number));
    for (let round = 0; round < 30; round++) {
      here.workspace.advance({seconds: 1});
      book(here, 13, round % 2 === 0 ? free(13) : CANCEL);
    }
    // rows of one booking no longer stand together, and those of the candidates neither
    here.book.tab('Outbox').sort(2);
    here.book.tab('Candidates').sort(6);
    for (const tab of ['Settings', 'Officers']) edit(here, tab);
    for (const tab of ['Outbox', 'Journal']) fill(here, tab);
    const moved = [2, 5, 8, 11];
    for (const number of moved) {
      here.workspace.faults.crashAtCall(1);
      book(here, number, free(number));
    }
    here.workspace.faults.clear();
    const calls = counted(here);
    for (const number of [1, 4, 7, 10]) {
      fill(here, 'Outbox');
      book(here, number, number % 2 === 0 ? CANCEL : free(number));
    }

    expect(calls.filter(count => count > 20)).toEqual([]);
    expect(Math.max(...calls)).toBe(20);
    here.workspace.advance({minutes: 30});
    expectSound(here);
    const answered = table(here, 'Outbox').filter(({Step}) => /^(interview moved|slot taken)$/.test(String(Step)));
    for (const number of moved) expect(answered.map(({Reference}) => Reference)).toContain(referenceOf(number));
  });

  it('costs at most 20 where it opens the form again, after everything was taken', () => {
    const here = again(invited);
    planInterviews(here, {windows: [{day: '2027-11-02', from: '18:00', to: '18:45'}], parallelPanels: 1});
    sendLinks(here);
    const [one = 0, two = 0] = Array.from({length: 16}, (_, at) => at + 1).filter(number =>
      mayTake(here, number, 'A01'),
    );
    book(here, one, 'A01');
    const link = linkOf(here, one);
    book(here, two, 'A02');
    here.workspace.advance({minutes: 20});
    here.book.tab('Outbox').sort(2);
    fill(here, 'Outbox');
    for (const tab of ['Settings', 'Officers']) edit(here, tab);
    // an officer has opened it by hand for a moment, and closes it again
    const {settings} = here.workspace.core.part(formsPart).get(bookingForm(here).id)!;
    settings.acceptingResponses = true;
    here.workspace.faults.onCall(() => {
      settings.acceptingResponses = false;
      here.workspace.faults.clear();
    });
    const calls = counted(here);
    bookingForm(here).submitAs(emailOf(one), {...bookingForm(here).prefill(link), [SLOT]: CANCEL});

    expect(settings.acceptingResponses).toBe(true);
    expect(calls).toEqual([19]);
    expect(choices(here).map(choice => choice.slice(0, 3))).toContain('A01');
  });

  it('moves event and mail with the booking, and offers the old slot again', () => {
    const here = again();
    book(here, who, 'A01');
    here.workspace.advance({minutes: 20});
    const before = seasonCalendar(here).events()[0]!;
    book(here, who, 'A04');
    here.workspace.advance({minutes: 20});
    const [event, ...more] = seasonCalendar(here).events();

    expect(more).toEqual([]);
    expect([event!.id, event!.meetLink]).toEqual([before.id, before.meetLink]);
    expect(event!.start.toISOString()).toBe('2027-11-03T18:15:00.000Z');
    expect(subjects(here, who).at(-1)).toBe(
      'SCOPE 2027: your interview has moved to Wednesday 3 November 2027, 19:15 (Brussels time)',
    );
    expect(choices(here).some(choice => choice.startsWith('A01'))).toBe(true);
    expectSound(here);
  });

  it('cancels event and booking, and the same link books again', () => {
    const here = again();
    book(here, who, 'A01');
    here.workspace.advance({minutes: 20});
    book(here, who, CANCEL);
    here.workspace.advance({minutes: 20});
    expect(seasonCalendar(here).events()).toEqual([]);
    expect(subjects(here, who).at(-1)).toBe('SCOPE 2027: your interview is cancelled');

    book(here, who, 'A02');
    here.workspace.advance({minutes: 20});
    expect(bookings(here)).toEqual({[referenceOf(who)]: 'A02'});
    expectSound(here);
  });

  it('is cancelled by an officer with a reason: event gone, mail with the reason, slot offered again, and the candidate books again', () => {
    const here = again();
    book(here, who, 'A01');
    here.workspace.advance({minutes: 20});
    const asked = {reference: referenceOf(who), from: 'A01', reason: 'Ann is ill'};
    expect(() => ask(here, NEO, 'cancelInterview', {...asked, from: 'A02'})).toThrow(
      `The interview of ${referenceOf(who)} is no longer at A02 but at A01: look again.`,
    );
    expect(() => ask(here, NEO, 'cancelInterview', {...asked, reason: ' '})).toThrow('Give a reason');
    ask(here, NEO, 'cancelInterview', asked);
    expect(() => ask(here, NEO, 'cancelInterview', asked)).toThrow('has no interview that could be cancelled');
    here.workspace.advance({minutes: 20});

    expect(seasonCalendar(here).events()).toEqual([]);
    expect(lastMail(here, who).subject).toBe('SCOPE 2027: your interview is cancelled');
    expect(lastMail(here, who).text).toContain('Ann is ill');
    book(here, who, 'A01');
    here.workspace.advance({minutes: 20});
    expectSound(here);
  });

  it('waits for a video link that Google is still making: no mail has an empty one', () => {
    const here = again();
    here.workspace.core.assumptions.conferencePendingRate = 1;
    book(here, who, 'A01');
    here.workspace.advance({minutes: 20});

    expect(lastMail(here, who).text).toContain(seasonCalendar(here).events()[0]!.meetLink!);
  });

  it('reminds a day and an hour before, of the interview as it is then', () => {
    const here = again();
    book(here, who, 'A01');
    book(here, who, 'A02');
    here.workspace.advance({minutes: 20});
    jumpTo(here.workspace, Date.parse('2027-11-02T18:26:00+01:00'));
    here.workspace.advance({minutes: 20});
    jumpTo(here.workspace, Date.parse('2027-11-03T17:26:00+01:00'));
    here.workspace.advance({minutes: 20});
    const reminders = subjects(here, who).filter(
      subject => subject === 'SCOPE 2027: your interview is on Wednesday 3 November 2027, 18:25 (Brussels time)',
    );

    expect(reminders).toHaveLength(2);
    expect(outbox(here, who).filter(line => line === 'interview reminder sent')).toHaveLength(2);
  });

  it('sends no reminder of an interview that has begun', () => {
    const here = again();
    book(here, who, 'A01');
    here.workspace.advance({minutes: 20});
    jumpTo(here.workspace, Date.parse('2027-11-03T19:00:00+01:00'));
    here.workspace.advance({minutes: 20});

    expect(outbox(here, who).filter(line => line.startsWith('interview reminder'))).toEqual(
      Array(2).fill('interview reminder replaced'),
    );
  });

  it('reminds once at half time whoever has not booked', () => {
    const here = again();
    book(here, who, 'A01');
    jumpTo(here.workspace, Date.parse('2027-11-01T12:00:00+01:00'));
    here.workspace.advance({minutes: 30});
    jumpTo(here.workspace, Date.parse('2027-11-02T12:00:00+01:00'));
    here.workspace.advance({minutes: 30});

    expect(
      table(here, 'Outbox')
        .filter(({Step}) => Step === 'booking reminder')
        .map(({Reference, State}) => `${Reference} ${State}`),
    ).toEqual(
      Array.from({length: 16}, (_, at) => at + 1)
        .filter(number => number !== who)
        .map(number => `${referenceOf(number)} sent`),
    );
  });

  it('takes the code of the invitation as well as that of the reminder', () => {
    const here = again();
    const first = linkOf(here, who);
    jumpTo(here.workspace, Date.parse('2027-11-01T12:00:00+01:00'));
    here.workspace.advance({minutes: 30});
    expect(linkOf(here, who)).not.toBe(first);

    book(here, who, 'A01');
    send(here, who, first, 'A02');
    expect(bookings(here)).toEqual({[referenceOf(who)]: 'A02'});
  });

  it('closes the form with the last slot, and opens it again when one comes free', () => {
    const here = again(invited);
    planInterviews(here, {windows: [{day: '2027-11-02', from: '18:00', to: '18:50'}], parallelPanels: 1});
    sendLinks(here);
    const open = (): boolean => {
      try {
        bookingForm(here).submitAs('stranger@example.org', {});
        return true;
      } catch (error) {
        return !(error as Error).message.includes('All times are taken');
      }
    };
    const able = table(here, 'Interviews').map(({Slot}) => String(Slot));
    const used: number[] = [];
    for (const slot of able) {
      const number = Array.from({length: 16}, (_, at) => at + 1).find(
        each => !used.includes(each) && mayTake(here, each, slot),
      )!;
      used.push(number);
      book(here, number, slot);
    }
    expect(Object.keys(bookings(here))).toHaveLength(able.length);
    expect(open()).toBe(false);

    planInterviews(here, {windows: [{day: '2027-11-03', from: '18:00', to: '18:50'}], parallelPanels: 1});
    expect(open()).toBe(true);
    expect(choices(here)).toHaveLength(3);
  });

  it('offers again within ten minutes what an officer has freed', () => {
    const here = again();
    book(here, who, 'A01');
    here.workspace.advance({minutes: 40});
    const at = table(here, 'Interviews').findIndex(({Slot}) => Slot === 'A02');
    here.book.tab('Interviews').type(`E${at + 2}`, 'closed', {as: here.neo});
    here.workspace.advance({minutes: 11});

    expect(choices(here).some(choice => choice.startsWith('A02'))).toBe(false);
  });
});

describe('whatever is cut off', () => {
  it('an answer of the form: one booking, one event, one mail', () => {
    const cuts = crashTable({
      begin: again,
      act: here => book(here, who, 'A01'),
      compare: outcome,
      every: 2,
    });

    expect(cuts).toBeGreaterThan(10);
  }, 240_000);

  it('the worker that brings it into the calendar and sends the mail', () => {
    const cuts = crashTable({
      begin: () => {
        const here = again();
        book(here, who, 'A01');
        book(here, other, 'A02');
        book(here, who, 'A03');
        return here;
      },
      act: here => void here.workspace.advance({minutes: 10}),
      compare: outcome,
      every: 7,
    });

    expect(cuts).toBeGreaterThan(5);
  }, 240_000);

  it('the reminder at half time', () => {
    const cuts = crashTable({
      begin: () => {
        const here = again();
        book(here, who, 'A01');
        jumpTo(here.workspace, Date.parse('2027-11-01T12:00:00+01:00'));
        return here;
      },
      act: here => void here.workspace.advance({minutes: 10}),
      after: here => void here.workspace.advance({minutes: 40}),
      compare: outcome,
      every: 11,
    });

    expect(cuts).toBeGreaterThan(5);
  }, 240_000);

  it('the mail with the personal links: each gets one, and it works', () => {
    const cuts = crashTable({
      begin: () => {
        const here = again(planned);
        const {approval} = ask<{approval: string}>(here, NEO, 'previewNotices', 'book your interview', null);
        ask(here, NEO, 'sendNotices', {step: 'book your interview', approval, at: null, split: false});
        return here;
      },
      act: here => void here.workspace.advance({minutes: 10}),
      after: here => {
        here.workspace.advance({minutes: 30});
        book(here, who, 'A01');
      },
      compare: here => ({mails: Array.from({length: 16}, (_, at) => subjects(here, at + 1)), bookings: bookings(here)}),
      every: 19,
    });

    expect(cuts).toBeGreaterThan(5);
  }, 240_000);
});

describe('whatever comes in between', () => {
  it('another candidate takes the slot at any boundary of the first one’s trigger: one has it, the other is offered others', () => {
    let boundaries = 0;
    for (let n = 1; n < 80; n += 5) {
      const here = again();
      let at = 0;
      let done = false;
      here.workspace.faults.onCall(({handler}) => {
        if (handler !== 'onFormSubmitted') return;
        at += 1;
        if (at !== n || done) return;
        done = send(here, other, linkOf(here, other), 'A01');
      });
      book(here, who, 'A01');
      here.workspace.faults.clear();
      if (!done) break;
      boundaries += 1;
      here.workspace.advance({minutes: 30});

      expectSound(here);
      const [winner] = Object.keys(bookings(here));
      expect(Object.values(bookings(here))).toEqual(['A01']);
      const loser = winner === referenceOf(who) ? other : who;
      expect(subjects(here, loser).at(-1)).toBe('SCOPE 2027: that time is no longer free');
      expect(lastMail(here, loser).text.match(/^- [A-Z]\d\d · /gm)).toHaveLength(3);
    }
    expect(boundaries).toBeGreaterThan(4);
  }, 240_000);

  it('an officer moves the interview while the candidate moves it: one slot, one event, and the last mail is true', () => {
    let boundaries = 0;
    for (let n = 1; n < 80; n += 9) {
      const here = again();
      book(here, who, 'A01');
      here.workspace.advance({minutes: 20});
      let at = 0;
      let done = false;
      here.workspace.faults.onCall(({handler}) => {
        if (handler !== 'onFormSubmitted') return;
        at += 1;
        if (at !== n || done) return;
        done = true;
        here.project.rpc(
          'moveInterview',
          [{reference: referenceOf(who), from: 'A01', to: 'A05', reason: 'Ann is ill'}],
          {as: here.neo},
        );
      });
      book(here, who, 'A03');
      here.workspace.faults.clear();
      if (!done) break;
      boundaries += 1;
      here.workspace.advance({minutes: 30});

      expectSound(here);
      const slot = table(here, 'Interviews').find(({Slot}) => Slot === bookings(here)[referenceOf(who)])!;
      const time = new Date(Number(slot.Starts)).toLocaleTimeString('en-GB', {
        timeZone: 'Europe/Brussels',
        hour: '2-digit',
        minute: '2-digit',
      });
      const told = subjects(here, who)
        .filter(subject => /has moved to|is on/.test(subject))
        .at(-1);
      expect(told).toContain(`, ${time} (Brussels time)`);
    }
    expect(boundaries).toBeGreaterThan(3);
  }, 240_000);

  it('a blank event, one that comes twice and one that comes late change nothing', () => {
    const here = again();
    let request: {triggerUid?: string} = {};
    here.project.inner.onRun = (_run, given) => {
      if (given.handler === 'onFormSubmitted') request = given as typeof request;
    };
    book(here, who, 'A01');
    here.workspace.advance({minutes: 20});
    const before = outcome(here);
    for (const event of [
      undefined,
      {},
      {triggerUid: request.triggerUid},
      {triggerUid: request.triggerUid, range: null},
    ]) {
      here.project.run('onFormSubmitted', [event]);
    }
    here.workspace.advance({minutes: 20});

    expect(outcome(here)).toEqual(before);
  });

  it('somebody sends a code that opens nothing, with hostile texts: one mail in the same words, nothing booked', () => {
    const here = again();
    const form = bookingForm(here);
    const CODE = 'Personal code · Persoonlijke code · Code personnel';
    const wrong = ['=1+1', 'S0123456789abcdef0123456789abcdef', '{{Reference}}', '<script>alert(1)</script>', '00001'];
    for (const [at, code] of wrong.entries())
      form.submitAs(`who${at}@example.org`, {[CODE]: code, [SLOT]: choices(here)[0]!});
    here.workspace.advance({minutes: 20});
    const texts = wrong.map((_, at) =>
      here.workspace.mailbox(`who${at}@example.org`).received.map(({subject, text}) => `${subject}\n${text}`),
    );

    expect(bookings(here)).toEqual({});
    expect(texts.map(each => each.length)).toEqual([1, 1, 1, 1, 1]);
    expect(new Set(texts.flat()).size).toBe(1);
    expect(
      here.book
        .tab('Outbox')
        .formulas()
        .flat()
        .filter(formula => formula !== ''),
    ).toEqual([]);
  });
});

/** Sends the form with a link of one's own choice; false where the slot is not offered any more. */
function send(here: Season, number: number, link: string, slot: string): boolean {
  const choice = choices(here).find(each => each.startsWith(`${slot} ·`));
  if (choice === undefined) return false;
  bookingForm(here).submitAs(emailOf(number), {...bookingForm(here).prefill(link), [SLOT]: choice});
  return true;
}
