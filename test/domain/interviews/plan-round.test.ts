import fc from 'fast-check';
import {typedBusy} from '../../../src/domain/interviews/availability';
import {formPanels} from '../../../src/domain/interviews/form-panels';
import {freePanels} from '../../../src/domain/interviews/free-panels';
import {eveningsOf, planRound, type RoundFacts, type RoundWish} from '../../../src/domain/interviews/plan-round';
import {overlap, type Span, timesIn, windowsBetween} from '../../../src/domain/interviews/slots';
import {mayMeet, panelOf} from '../../../src/domain/interviews/who-meets';
import {makeCandidate, makeOfficer, makeRound, makeSlot, PLANNED, referenceOf} from '../../make/interviews';

const COMMITTEES = ['KUL', 'UG', 'UCL', 'ULB', 'UA', 'ULG', 'VUB', 'UH'];
const LENGTHS = {interviewMinutes: 20, breakMinutes: 5};

const officers = Array.from({length: 16}, (_, at) =>
  makeOfficer(`o${String(at).padStart(2, '0')}@x.be`, COMMITTEES[at % 8]!),
);

function makeWish(more: Partial<RoundWish> = {}): RoundWish {
  return {
    windows: windowsBetween('2027-11-02T18:00', '2027-11-06T21:30', '18:00-21:30'),
    interviewers: officers.map(({email}) => ({email, busy: ''})),
    ...LENGTHS,
    panelSize: 2,
    parallelPanels: 3,
    spareSlots: 50,
    ...more,
  };
}

function makeFacts(candidates: number, more: Partial<RoundFacts> = {}): RoundFacts {
  const committees = Array.from({length: candidates}, (_, at) => COMMITTEES[at % 8]!);
  return {
    ...makeRound({slots: [], committees, officers}),
    candidates: [],
    calendars: {busy: {}, notShared: []},
    ...more,
  };
}

describe('windows', () => {
  it('hold as many interviews as fit with their breaks', () => {
    const times = timesIn({day: '2027-11-02', from: '18:00', to: '21:30'}, LENGTHS);

    expect(times).toHaveLength(8);
    expect([times[0], times[7]]).toEqual([
      {start: '2027-11-02T17:00:00.000Z', end: '2027-11-02T17:20:00.000Z'},
      {start: '2027-11-02T19:55:00.000Z', end: '2027-11-02T20:15:00.000Z'},
    ]);
  });

  it('hold an hour more in the night when the clocks go back, an hour less when they go forward', () => {
    const hours = (day: string) => timesIn({day, from: '01:00', to: '04:00'}, {interviewMinutes: 60, breakMinutes: 0});

    expect([hours('2027-10-30'), hours('2027-10-31'), hours('2028-03-26')].map(each => each.length)).toEqual([3, 4, 2]);
  });

  it('may go past midnight, and over the end of a month and a year', () => {
    const times = timesIn({day: '2027-12-31', from: '23:00', to: '01:00'}, {interviewMinutes: 60, breakMinutes: 0});

    expect(times.map(({start}) => start)).toEqual(['2027-12-31T22:00:00.000Z', '2027-12-31T23:00:00.000Z']);
    expect(windowsBetween('2027-10-30T18:00', '2027-11-01T21:00', '18:00-21:00').map(({day}) => day)).toEqual([
      '2027-10-30',
      '2027-10-31',
      '2027-11-01',
    ]);
  });
});

describe('what people type about their time', () => {
  it('is days, and hours of days; anything else is named', () => {
    const {busy, problems} = typedBusy('2027-11-03; 2027-11-05 18:00-19:30\nnext week', 'Ann');

    expect(busy).toEqual([
      {start: '2027-11-02T23:00:00.000Z', end: '2027-11-03T23:00:00.000Z'},
      {start: '2027-11-05T17:00:00.000Z', end: '2027-11-05T18:30:00.000Z'},
    ]);
    expect(problems.map(({sentence}) => sentence)).toEqual([
      '“next week” of Ann is no day and no hours of one: write 2027-11-03 or 2027-11-03 18:00-19:30, separated by ;.',
    ]);
  });
});

describe('panels', () => {
  const times = windowsBetween('2027-11-02T18:00', '2027-11-05T21:30', '18:00-21:30').flatMap(each =>
    timesIn(each, LENGTHS),
  );
  const busySpans = fc.array(
    fc
      .record({day: fc.nat(3), hour: fc.nat(3), long: fc.integer({min: 1, max: 200})})
      .map(({day, hour, long}): Span => {
        const start = Date.parse('2027-11-02T17:00:00Z') + (day * 24 + hour) * 3_600_000;
        return {start: new Date(start).toISOString(), end: new Date(start + long * 60_000).toISOString()};
      }),
    {maxLength: 4},
  );

  it('never hold somebody twice at once, or while busy; and the same input gives the same panels', () => {
    fc.assert(
      fc.property(
        fc.array(busySpans, {minLength: 4, maxLength: 10}),
        fc.integer({min: 1, max: 3}),
        (busy, panelSize) => {
          const interviewers = busy.map((spans, at) => ({officer: officers[at]!, busy: spans}));
          const wanted = {times, interviewers, panelSize, parallel: 3, sessions: 40, demand: new Map<string, number>()};
          const sessions = formPanels(wanted);

          expect(formPanels(wanted)).toEqual(sessions);
          for (const {officer, busy: spans} of interviewers) {
            const own = sessions.filter(({panel}) => panel.includes(officer.email));
            expect(own.filter(each => spans.some(span => overlap(span, each)))).toEqual([]);
            expect(new Set(own.map(({start}) => start)).size).toBe(own.length);
          }
          for (const {panel} of sessions) expect(new Set(panel).size).toBe(panelSize);
          expect(new Set(sessions.map(({start, track}) => `${start} ${track}`)).size).toBe(sessions.length);
        },
      ),
      {numRuns: 60},
    );
  });
});

describe('free panels', () => {
  /** A small instance: universities, who is free when and who knows whom as bits, panels of two. */
  interface Small {
    readonly candidates: readonly string[];
    readonly people: readonly string[];
    readonly times: number;
    readonly parallel: number;
    /** Interviewer `at`: bit `time` is set where they cannot. */
    readonly busy: readonly number[];
    /** Interviewer `at`: bit `who` is set where they know that candidate. */
    readonly known: readonly number[];
  }

  /** Every way to give candidates times and interviewers. */
  function tryAll({candidates, people, times, parallel, busy, known}: Small): number {
    let best = 0;
    const used = Array.from({length: times}, () => new Set<number>());
    const may = (a: number, who: number, time: number): boolean =>
      !used[time]!.has(a) &&
      people[a] !== candidates[who] &&
      ((busy[a] ?? 0) & (1 << time)) === 0 &&
      ((known[a] ?? 0) & (1 << who)) === 0;
    const go = (who: number, served: number): void => {
      best = Math.max(best, served);
      if (who === candidates.length || served + candidates.length - who <= best) return;
      for (let time = 0; time < times; time++) {
        if (used[time]!.size >= 2 * parallel) continue;
        for (let a = 0; a < people.length; a++) {
          for (let b = a + 1; b < people.length; b++) {
            if (!may(a, who, time) || !may(b, who, time)) continue;
            used[time]!.add(a).add(b);
            go(who + 1, served + 1);
            used[time]!.delete(a);
            used[time]!.delete(b);
          }
        }
      }
      go(who + 1, served);
    };
    go(0, 0);
    return best;
  }

  function planned({candidates, people, times: count, parallel, busy, known}: Small) {
    const times = Array.from({length: count}, (_, at): Span => {
      const start = Date.parse('2027-11-02T17:00:00Z') + at * 1_500_000;
      return {start: new Date(start).toISOString(), end: new Date(start + 1_200_000).toISOString()};
    });
    return freePanels({
      times,
      interviewers: people.map((committee, at) => ({
        officer: makeOfficer(`i${at}@x.be`, committee, {
          knows: candidates.flatMap((_, who) => ((known[at] ?? 0) & (1 << who) ? [referenceOf(who)] : [])),
        }),
        busy: times.filter((_, time) => (busy[at] ?? 0) & (1 << time)),
      })),
      candidates: candidates.map((committee, at) => ({
        reference: referenceOf(at),
        committee,
        firstName: '',
        lastName: '',
      })),
      panelSize: 2,
      parallel,
    });
  }

  const letters = fc.constantFrom('A', 'B', 'C');
  const universitiesOnly = fc.record<Small>({
    candidates: fc.array(letters, {minLength: 1, maxLength: 5}),
    people: fc.array(letters, {minLength: 2, maxLength: 5}),
    times: fc.integer({min: 1, max: 2}),
    parallel: fc.constant(9),
    busy: fc.constant([]),
    known: fc.constant([]),
  });

  it('serve as many as trying everything does, on small instances', () => {
    fc.assert(
      fc.property(universitiesOnly, small => {
        const {without, sessions, most} = planned(small);
        const best = tryAll(small);

        expect([small.candidates.length - without.length, most]).toEqual([best, best]);
        expect(sessions).toHaveLength(best);
      }),
      {
        numRuns: 60,
        // what a planner without common seats got wrong: both of a university at the same time
        examples: [
          [
            {
              candidates: ['B', 'B', 'A', 'A'],
              people: ['A', 'B', 'B', 'A'],
              times: 2,
              parallel: 9,
              busy: [],
              known: [],
            },
          ],
        ],
      },
    );
  });

  it('do so too where people know each other and are away, and prove it', () => {
    const bits = (most: number) => fc.array(fc.integer({min: 0, max: 2 ** most - 1}), {minLength: 5, maxLength: 5});
    const all = fc.record<Small>({
      candidates: fc.array(letters, {minLength: 2, maxLength: 5}),
      people: fc.array(letters, {minLength: 4, maxLength: 5}),
      times: fc.integer({min: 1, max: 3}),
      parallel: fc.integer({min: 1, max: 2}),
      // two bits must agree, so that somebody is mostly left
      busy: fc.tuple(bits(3), bits(3)).map(([one, other]) => one.map((bit, at) => bit & other[at]!)),
      known: fc.tuple(bits(5), bits(5)).map(([one, other]) => one.map((bit, at) => bit & other[at]!)),
    });
    fc.assert(
      fc.property(all, small => {
        const {without, sessions, most} = planned(small);
        const best = tryAll(small);

        expect([small.candidates.length - without.length, most]).toEqual([best, best]);
        expect(sessions).toHaveLength(best);
      }),
      {numRuns: 120},
    );
  });
});

describe('planning a round', () => {
  it('makes half as many slots again as there are candidates, and everybody can choose', () => {
    const {slots, coverage, obstacles, wanted, load} = planRound(makeWish(), makeFacts(60));

    expect([slots.length, wanted, obstacles]).toEqual([90, 90, []]);
    expect(coverage.without).toEqual([]);
    expect(coverage.few).toEqual([]);
    expect(Math.max(...Object.values(load)) - Math.min(...Object.values(load))).toBeLessThanOrEqual(8);
    expect(
      slots.every(
        ({panel}) =>
          new Set(panelOf(panel).map(each => officers.find(({email}) => email === each)!.committee)).size === 2,
      ),
    ).toBe(true);
  });

  it('keeps a panel together for an evening', () => {
    const [evening] = eveningsOf(planRound(makeWish(), makeFacts(60)).slots);

    expect(evening!.panels.map(({track, from, to, slots}) => [track, from, to, slots])).toEqual([
      ['A', '18:00', '21:15', 8],
      ['B', '18:00', '21:15', 8],
    ]);
  });

  it('mixes the pairs from evening to evening, so that a chain of panels joins all interviewers', () => {
    const many = Array.from({length: 18}, (_, at) => makeOfficer(`p${at}@x.be`, COMMITTEES[at % 8]!));
    const facts = makeFacts(88, {configuration: {...makeFacts(1).configuration, officers: many}});
    const wish = makeWish({
      windows: windowsBetween('2027-11-02T18:00', '2027-11-11T21:30', '18:00-21:30'),
      interviewers: many.map(({email}) => ({email, busy: ''})),
    });
    const planned = planRound(wish, facts);
    const groups = many.map(({email}) => new Set([email]));
    for (const panel of planned.slots.map(slot => panelOf(slot.panel))) {
      const joined = groups.filter(group => panel.some(email => group.has(email)));
      for (const group of joined) groups.splice(groups.indexOf(group), 1);
      groups.push(new Set(joined.flatMap(group => [...group])));
    }
    const loads = Object.values(planned.load);

    expect(groups).toHaveLength(1);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(8);
  });

  it('says which candidates share too few sessions, and whose place would help', () => {
    const two = [makeOfficer('ann@kul.be', 'KUL', {name: 'Ann'}), makeOfficer('bob@ulb.be', 'ULB', {name: 'Bob'})];
    const committees = ['KUL', 'KUL', 'UG'];
    const facts: RoundFacts = {
      ...makeRound({slots: [], committees, officers: two}),
      candidates: [],
      calendars: {busy: {}, notShared: []},
    };
    const {coverage} = planRound(makeWish({interviewers: two.map(({email}) => ({email, busy: ''}))}), facts);

    expect(coverage.without).toHaveLength(2);
    expect(coverage.sentences.slice(0, 2)).toEqual([
      'No plan with these evenings and interviewers gives more than 1 of 3 a slot: this is proved.',
      'There is no session for S27-0001.',
    ]);
    expect(coverage.sentences.at(-1)).toBe(
      '2 candidates of KUL can choose from only 0 of 5 slots. Ann of KUL sits in 5 slots: another interviewer there would open them.',
    );
  });

  it('serves by panels of the moment whom evening panels would leave out', () => {
    // Panels of one: Ann can meet only ULB, Bob only KUL; one of them alone an evening would leave the other’s people out.
    const people = [makeOfficer('ann@kul.be', 'KUL'), makeOfficer('bob@ulb.be', 'ULB')];
    const facts: RoundFacts = {
      ...makeRound({slots: [], committees: ['KUL', 'ULB', 'KUL', 'ULB'], officers: people}),
      candidates: [],
      calendars: {busy: {}, notShared: []},
    };
    const wish = makeWish({
      windows: [{day: '2027-11-02', from: '18:00', to: '19:35'}],
      interviewers: people.map(({email}) => ({email, busy: ''})),
      panelSize: 1,
      parallelPanels: 1,
      spareSlots: 0,
    });

    expect(planRound(wish, facts).coverage.without).toEqual([]);
  });

  it('says what is proved and what is not where the search for panels ends before its end', () => {
    // At each of seven times two can only have that one, and of its four interviewers the same three may meet them: one is served. Nobody else fits there; so many
    // others, who have open slots, leave only 58 tries, and each of the seven may be solved in two ways.
    const [pairs, others] = [7, 248];
    const everybody = Array.from({length: 2 * pairs + others}, (_, at) => referenceOf(at));
    const interviewers = Array.from({length: 4 * pairs}, (_, at) => {
      const time = Math.floor(at / 4);
      const own = at % 4 === 0 ? [] : everybody.slice(2 * time, 2 * time + 2);
      return makeOfficer(`i${at}@x.be`, 'UG', {knows: everybody.filter(each => !own.includes(each))});
    });
    const away = makeOfficer('away@x.be', 'UG', {knows: everybody.slice(0, 2 * pairs)});
    const minute = (of: number): string => new Date(Date.parse('2027-11-02T17:00:00Z') + of * 60_000).toISOString();
    const busy = interviewers.map(({email}, at): [string, Span[]] => {
      const begins = 25 * Math.floor(at / 4);
      return [
        email,
        [
          {start: minute(-60), end: minute(begins)},
          {start: minute(begins + 20), end: minute(600)},
        ],
      ];
    });
    const slots = Array.from({length: others}, (_, at) =>
      makeSlot(`B${at + 10}`, minute(60 * (24 + at)), [away.email]),
    );
    const facts: RoundFacts = {
      ...makeRound({slots, committees: everybody.map(() => 'KUL'), officers: [...interviewers, away]}),
      candidates: [],
      calendars: {busy: Object.fromEntries(busy), notShared: []},
    };
    const wish = makeWish({
      windows: [{day: '2027-11-02', from: '18:00', to: '20:55'}],
      interviewers: interviewers.map(({email}) => ({email, busy: ''})),
      spareSlots: 0,
    });

    expect(planRound(wish, facts).coverage.sentences[0]).toBe(
      'This plan gives 255 of 262 a slot, and no plan gives more than 262. Whether one gives more than 255 is not settled: who knows whom leaves too many ways to try.',
    );
  });

  it('gives panels of the moment to those only for whom no open slot is left', () => {
    // Open: two slots of Ann of KUL, for ULB only. New: one time, at which Ann would help nobody of KUL.
    const people = [makeOfficer('ann@kul.be', 'KUL'), makeOfficer('bob@ulb.be', 'ULB')];
    const wish = makeWish({
      windows: [{day: '2027-11-12', from: '18:00', to: '18:20'}],
      interviewers: people.map(({email}) => ({email, busy: ''})),
      panelSize: 1,
      parallelPanels: 1,
      spareSlots: 0,
    });
    const open = ['A01', 'A02'].map((slot, at) => makeSlot(slot, `2027-11-02T17:${at}0:00.000Z`, ['ann@kul.be']));
    const facts: RoundFacts = {
      ...makeRound({slots: open, committees: ['ULB', 'ULB', 'KUL'], officers: people}),
      candidates: [],
      calendars: {busy: {}, notShared: []},
    };
    const {slots, coverage} = planRound(wish, facts);

    expect(slots.map(({panel}) => panel)).toEqual(['bob@ulb.be']);
    expect(coverage.without).toEqual([]);
  });

  it('never plans anybody against calendar, words or an interview that stands', () => {
    const first = planRound(makeWish(), makeFacts(40));
    const facts = makeFacts(80, {
      slots: first.slots,
      calendars: {
        busy: {'o00@x.be': [{start: '2027-11-03T00:00:00.000Z', end: '2027-11-05T00:00:00.000Z'}]},
        notShared: [],
      },
    });
    const wish = makeWish({
      interviewers: officers.map(({email}) => ({email, busy: email === 'o01@x.be' ? '2027-11-04' : ''})),
    });
    const {slots} = planRound(wish, facts);
    const ofOne = (who: string) =>
      slots.filter(({panel}) => panelOf(panel).includes(who)).map(({startsAt}) => startsAt!.slice(0, 10));

    expect(ofOne('o00@x.be').filter(day => day === '2027-11-03' || day === '2027-11-04')).toEqual([]);
    expect(ofOne('o01@x.be').filter(day => day === '2027-11-04')).toEqual([]);
    const all = [...first.slots, ...slots];
    for (const {email} of officers) {
      const times = all.filter(({panel}) => panelOf(panel).includes(email)).map(({startsAt}) => startsAt);
      expect(new Set(times).size).toBe(times.length);
    }
    expect(new Set(all.map(({slot}) => slot)).size).toBe(all.length);
  });

  it.each([
    [{windows: []}, 'Choose at least one evening.'],
    [
      {windows: [{day: '2027-10-01', from: '18:00', to: '21:30'}]},
      'The evening 2027-10-01 18:00–21:30 has begun already: choose a later one.',
    ],
    [
      {windows: [{day: '2027-11-31', from: '18:00', to: '21:30'}]},
      'The evening 2027-11-31 18:00–21:30 is no day with two times, as in 2027-11-02 18:00–21:30.',
    ],
    [
      {windows: [{day: '2027-11-02', from: '18:00', to: '18:15'}]},
      'The evening 2027-11-02 18:00–18:15 is too short for an interview of 20 minutes.',
    ],
    [
      {
        windows: [
          {day: '2027-11-02', from: '18:00', to: '20:00'},
          {day: '2027-11-02', from: '19:00', to: '21:00'},
        ],
      },
      '2027-11-02 18:00–20:00 and 2027-11-02 19:00–21:00 overlap: make them one.',
    ],
    [
      {interviewers: [{email: 'o00@x.be', busy: ''}]},
      'A panel has 2 interviewers and you chose 1: choose more, or make the panels smaller.',
    ],
    [
      {
        interviewers: [
          {email: 'gone@x.be', busy: ''},
          {email: 'o00@x.be', busy: ''},
          {email: 'o01@x.be', busy: ''},
        ],
      },
      'gone@x.be is not in Officers (any more): leave them out, or add them there.',
    ],
  ] as const)('plans nothing and says why: %j', (more, sentence) => {
    const {obstacles, slots} = planRound(makeWish(more), makeFacts(8));

    expect([obstacles.map(each => each.sentence), slots]).toEqual([[sentence], []]);
  });

  it('plans for those without a slot only, once some have booked', () => {
    const facts = makeFacts(10);
    const candidates = facts.applications.map((_, at) =>
      makeCandidate(at, COMMITTEES[at % 8]!, at < 7 ? {state: 'booked', slot: `A0${at}`} : {}),
    );

    expect(planRound(makeWish(), {...facts, candidates})).toMatchObject({toBook: 3, wanted: 5, newCandidates: []});
    expect(PLANNED < '2027-11-02').toBe(true);
  });

  it('lets nobody meet the own university on any slot that is counted as theirs', () => {
    const facts = makeFacts(60);
    const {slots} = planRound(makeWish(), facts);
    const people = facts.applications;
    for (const {panel} of slots) {
      const members = panelOf(panel).map(email => officers.find(each => each.email === email)!);
      for (const person of people) {
        const own = members.some(({committee}) => committee === person.committee);
        expect(members.every(member => mayMeet(member, person))).toBe(!own);
      }
    }
  });
});
