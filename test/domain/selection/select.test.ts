import {createHash} from 'node:crypto';
import * as fc from 'fast-check';
import {type SelectApplication, type SelectInput, type Selection, select} from '../../../src/domain/selection/select';

const letter = {key: 'letter', label: 'mark for the letter', prefer: 'higher'} as const;
const age = {key: 'year', label: 'year of study', prefer: 'lower'} as const;

function makeInput(scores: Record<string, (number | null)[]>, rest: Partial<SelectInput> = {}): SelectInput {
  const applications = Object.entries(scores).flatMap(([university, list]) =>
    list.map(
      (score, i): SelectApplication => ({reference: `${university}-${i + 1}`, university, score, standardError: 0.3}),
    ),
  );
  return {applications, seats: {VUB: 2, ULB: 2}, tieRules: [], seed: 'lighthouse', ...rest};
}

const decisions = (selection: Selection) =>
  Object.fromEntries(selection.rows.map(row => [row.reference, row.decision]));
const invited = (selection: Selection) =>
  selection.rows.filter(row => row.decision === 'invited').map(row => row.reference);
const codes = (selection: Selection) => selection.problems.map(({code}) => code);

const anyInput = fc
  .record({
    applications: fc.uniqueArray(
      fc.record({
        reference: fc.nat(99).map(number => `A-${number}`),
        university: fc.constantFrom('VUB', 'ULB', 'UGent', 'ULiège'),
        score: fc.option(
          fc.integer({min: 0, max: 20}).map(half => half / 2),
          {freq: 8},
        ),
        standardError: fc.constant(0.4),
        tieValues: fc.record({letter: fc.option(fc.integer({min: 0, max: 3})), year: fc.integer({min: 3, max: 6})}),
      }),
      {selector: one => one.reference, maxLength: 40},
    ),
    seats: fc.record({VUB: fc.nat(6), ULB: fc.nat(6), UGent: fc.nat(6), ULiège: fc.nat(6)}),
    nationalSeats: fc.nat(4),
    unusedSeats: fc.constantFrom('national', 'empty'),
    minimumScore: fc.constantFrom(0, 5),
    onHold: fc.nat(10),
    seed: fc.string({minLength: 1}),
  })
  .map(
    (input): SelectInput => ({
      ...input,
      unusedSeats: input.unusedSeats as 'national' | 'empty',
      tieRules: [letter, age],
    }),
  );

describe('select', () => {
  it('gives the seats of each university to its own best', () => {
    const selection = select(makeInput({VUB: [6, 8, 7], ULB: [3, 2, 4]}));

    expect(invited(selection)).toEqual(['VUB-2', 'VUB-3', 'ULB-3', 'ULB-1']);
    expect(selection.onHold).toEqual(['VUB-1', 'ULB-2']);
    expect(selection.universities[1]).toEqual({
      university: 'VUB',
      seats: 2,
      applicants: 3,
      ranked: 3,
      invited: 2,
      unused: 0,
      cut: 7,
      ties: [],
    });
  });

  it('lets the seats that a university cannot fill flow to the best who are left', () => {
    const selection = select(makeInput({VUB: [6, 8, 7, 5], ULB: [3]}));

    expect(selection.national).toEqual({seats: 1, unused: 0, cut: 6});
    expect(selection.rows.find(row => row.reference === 'VUB-1')).toMatchObject({
      decision: 'invited',
      seat: 'national',
      rank: 3,
    });
    expect(selection.problems).toEqual([
      {code: 'unused-seats', sentence: 'ULB has 2 seats and can fill 1 of them: 1 goes to the national list.'},
    ]);
  });

  it('leaves them empty where the season says so', () => {
    const selection = select(makeInput({VUB: [6, 8, 7, 5], ULB: [3]}, {unusedSeats: 'empty'}));

    expect(invited(selection)).toEqual(['VUB-2', 'VUB-3', 'ULB-1']);
  });

  it('compares scores at the declared decimals, as written on paper', () => {
    const scores = {VUB: [7.125, 7.1249999999999, 7.13]}; // all 7.13

    expect(select(makeInput(scores)).universities[1]!.ties[0]!.references).toHaveLength(3);
    expect(select(makeInput(scores, {decimals: 3})).universities[1]!.ties[0]!.references).toHaveLength(2);
  });

  it('puts at most so many on hold as the season says; the others are not invited', () => {
    const selection = select(makeInput({VUB: [9, 8, 7, 6, 5]}, {seats: {VUB: 2}, onHold: 2}));

    expect(selection.rows.map(row => [row.decision, row.onHold])).toEqual([
      ['invited', null],
      ['invited', null],
      ['on hold', 1],
      ['on hold', 2],
      ['not invited', null],
    ]);
  });

  it('invites nobody below the lowest score that the season accepts', () => {
    const selection = select(makeInput({VUB: [9, 4.99, 5]}, {seats: {VUB: 3}, minimumScore: 5}));

    expect(decisions(selection)).toEqual({'VUB-1': 'invited', 'VUB-3': 'invited', 'VUB-2': 'not invited'});
  });

  it('decides nothing about an application without a score', () => {
    const selection = select(makeInput({VUB: [null, 8]}, {seats: {VUB: 2}}));

    expect(selection.rows[1]).toMatchObject({reference: 'VUB-1', decision: null, rank: null, onHold: null});
    expect(selection.problems[0]!.sentence).toBe(
      'VUB: VUB-1 has no score yet and cannot be ranked: get the missing readings, or decide by hand.',
    );
  });
});

describe('select breaks ties', () => {
  const tied = {VUB: [7, 7, 7]};

  it('by the rules of the season in their order, a missing value last', () => {
    const input = makeInput(tied, {seats: {VUB: 1}, tieRules: [letter, age]});
    const values = [
      {letter: 8, year: 5},
      {letter: 8, year: 4},
      {letter: null, year: 3},
    ];
    const applications = input.applications.map((one, i) => ({...one, tieValues: values[i]!}));
    const {universities, rows} = select({...input, applications});

    expect(rows.map(row => row.reference)).toEqual(['VUB-2', 'VUB-1', 'VUB-3']);
    expect(universities[0]!.ties).toEqual([
      {
        score: 7,
        references: ['VUB-2', 'VUB-1', 'VUB-3'],
        brokenBy: ['year of study', 'mark for the letter'],
        atCut: true,
      },
    ]);
  });

  it('last by SHA-256 of seed and reference, as anyone can compute', () => {
    const {rows, universities} = select(makeInput(tied, {seats: {VUB: 1}}));
    const hash = (reference: string) => createHash('sha256').update(`lighthouse:${reference}`).digest('hex');
    const drawn = ['VUB-1', 'VUB-2', 'VUB-3'].sort((a, b) => (hash(a) < hash(b) ? -1 : 1));

    expect(rows.map(row => row.reference)).toEqual(drawn);
    expect(universities[0]!.ties[0]!.brokenBy).toEqual(['draw', 'draw']);
  });

  it('otherwise with another seed, and says when no seed was recorded', () => {
    const orders = Array.from({length: 30}, (_, i) => select(makeInput(tied, {seed: `s${i}`})).rows[0]!.reference);

    expect(new Set(orders).size).toBe(3);
    expect(codes(select(makeInput(tied, {seed: ' '})))).toContain('no-seed');
    expect(codes(select(makeInput({VUB: [7, 6]}, {seed: ''})))).not.toContain('no-seed');
  });

  it('says when everybody is tied', () => {
    const {problems} = select(makeInput(tied, {seats: {VUB: 1}}));

    expect(problems).toEqual([
      {
        code: 'all-tied',
        sentence: 'All 3 applicants of VUB have the score 7: their order comes from the tie rules and the draw alone.',
      },
    ]);
  });

  it('names a tie rule that no application has a value for', () => {
    expect(select(makeInput(tied, {tieRules: [letter]})).problems[0]!.sentence).toBe(
      'No application has a value for the tie rule mark for the letter, so it breaks no tie.',
    );
  });
});

describe('select marks who is within one standard error of the cut', () => {
  it('on both sides, and nobody where all are invited', () => {
    const near = (selection: Selection) => selection.rows.filter(row => row.nearCut).map(row => row.reference);

    // Cut 7, standard error 0.3: from 6.7 to 7.3.
    expect(near(select(makeInput({VUB: [8, 7.3, 7, 6.7, 6.69]}, {seats: {VUB: 3}})))).toEqual([
      'VUB-2',
      'VUB-3',
      'VUB-4',
    ]);
    expect(near(select(makeInput({VUB: [8, 7]})))).toEqual([]);
  });

  it('at the national cut, where that is the lower line', () => {
    const {rows, national} = select(makeInput({VUB: [9, 8, 7, 6.8], ULB: []}, {seats: {VUB: 1, ULB: 2}}));

    expect(national.cut).toBe(7);
    expect(rows.map(row => row.nearCut)).toEqual([false, false, true, true]);
  });
});

describe('select with decisions of officers', () => {
  const override = (
    reference: string,
    decision: 'invited' | 'on hold' | 'not invited',
    reason = 'Visa for July refused',
  ) => ({
    reference,
    decision,
    reason,
    by: 'neo@example.org',
  });

  it('gives them a seat of the same university, never one more, and keeps what would stand without', () => {
    const selection = select(makeInput({VUB: [9, 8, 3]}, {seats: {VUB: 2}, overrides: [override('VUB-3', 'invited')]}));

    expect(decisions(selection)).toEqual({'VUB-1': 'invited', 'VUB-2': 'on hold', 'VUB-3': 'invited'});
    expect(selection.rows[2]!.override).toEqual({...override('VUB-3', 'invited'), instead: 'on hold'});
  });

  it('frees the seat of who is taken out', () => {
    const selection = select(makeInput({VUB: [9, 8, 3]}, {overrides: [override('VUB-1', 'not invited')]}));

    expect(decisions(selection)).toEqual({'VUB-1': 'not invited', 'VUB-2': 'invited', 'VUB-3': 'invited'});
  });

  it('does not count one without a reason, about nobody, twice, or without a seat left', () => {
    const overrides = [
      override('VUB-2', 'invited', ' '),
      override('VUB-9', 'invited'),
      override('ULB-1', 'invited'),
      override('ULB-1', 'not invited'),
      override('VUB-1', 'invited'),
      override('VUB-3', 'invited'),
    ];
    const selection = select(makeInput({VUB: [9, 8, 3], ULB: [1]}, {seats: {VUB: 1, ULB: 0}, overrides}));

    expect(codes(selection)).toEqual([
      'wrong-override',
      'wrong-override',
      'wrong-override',
      'wrong-override',
      'override-without-seat',
    ]);
    expect(decisions(selection)).toEqual({
      'VUB-1': 'invited',
      'VUB-2': 'on hold',
      'VUB-3': 'on hold',
      'ULB-1': 'on hold',
    });
    expect(selection.rows.filter(row => row.override)).toHaveLength(1);
  });
});

describe('select with bad input', () => {
  it.each([-1, 1.5, Number.NaN])('leaves a university with %d seats undecided, and decides the others', seats => {
    const selection = select(makeInput({VUB: [9, 8], ULB: [3, 2]}, {seats: {VUB: seats, ULB: 1}}));

    expect(decisions(selection)).toEqual({'ULB-1': 'invited', 'ULB-2': 'on hold', 'VUB-1': null, 'VUB-2': null});
    expect(selection.problems).toEqual([
      {
        code: 'wrong-seats',
        sentence: `VUB has ${seats} interview seats: give a whole number from 0. Until then nobody of it is decided on.`,
        where: {tab: 'Committees', column: 'Interview seats'},
      },
    ]);
  });

  it('leaves a university without a number of seats undecided', () => {
    const selection = select(makeInput({VUB: [9], ULB: [3]}, {seats: {ULB: 1}}));

    expect(decisions(selection)).toEqual({'ULB-1': 'invited', 'VUB-1': null});
    expect(codes(selection)).toEqual(['no-seats']);
  });

  it('does not decide about an application that is there twice', () => {
    const input = makeInput({VUB: [9, 8, 7]});
    const selection = select({...input, applications: [...input.applications, input.applications[0]!]});

    expect(invited(selection)).toEqual(['VUB-2', 'VUB-3']);
    expect(codes(selection)).toEqual(['application-twice', 'unused-seats']);
  });

  it('falls back on a setting that is sound, and says so', () => {
    const selection = select(makeInput({VUB: [9, 8.004, 8.001]}, {decimals: -1, nationalSeats: 0.5, onHold: -2}));

    expect(codes(selection).slice(0, 3)).toEqual(['wrong-number', 'wrong-number', 'wrong-number']);
    expect(selection.onHold).toEqual([]);
  });

  it('throws for a score that is not a number: no score can be that', () => {
    expect(() => select(makeInput({VUB: [Number.NaN]}))).toThrow(RangeError);
  });

  it('has nothing to say about nobody', () => {
    expect(select({applications: [], seats: {}, tieRules: [], seed: ''})).toMatchObject({
      rows: [],
      onHold: [],
      problems: [],
    });
  });
});

describe('select as a promise', () => {
  it('never gives more seats than there are', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const {rows, universities, national} = select(input);
        for (const {university, seats, unused} of universities) {
          const own = rows.filter(row => row.university === university && row.seat === 'university');
          expect(own.length + unused).toBe(seats);
        }
        expect(rows.filter(row => row.seat === 'national').length + national.unused).toBe(national.seats);
      }),
    );
  });

  it('never passes anybody for somebody of the same university who ranks lower', () => {
    const worth = {invited: 2, 'on hold': 1, 'not invited': 0};
    fc.assert(
      fc.property(anyInput, input => {
        const {rows} = select(input);
        for (const university of Object.keys(input.seats)) {
          const decided = rows.filter(row => row.university === university && row.decision !== null);
          const byRank = [...decided].sort((a, b) => a.rank! - b.rank!).map(row => worth[row.decision!]);
          expect(byRank).toEqual([...byRank].sort((a, b) => b - a));
          expect(decided.map(row => row.score!)).toEqual(decided.map(row => row.score!).sort((a, b) => b - a));
        }
      }),
    );
  });

  it('leaves no seat empty while somebody good enough waits, if seats flow', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const {rows, national} = select({...input, unusedSeats: 'national'});
        const waiting = rows.some(
          row => row.decision === 'on hold' || (row.decision === 'not invited' && row.score! >= input.minimumScore!),
        );
        if (waiting) expect(national.unused).toBe(0);
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(anyInput, fc.infiniteStream(fc.nat()), (input, keys) => {
        const shuffled = input.applications
          .map(application => ({application, key: keys.next().value as number}))
          .sort((a, b) => a.key - b.key)
          .map(({application}) => application);
        expect(select({...input, applications: shuffled})).toEqual(select(input));
      }),
    );
  });

  it('answers in plain JSON', () => {
    const selection = select(makeInput({VUB: [7, 7, null], ULB: [3]}));
    expect(JSON.parse(JSON.stringify(selection))).toEqual(selection);
  });

  it('states its rules in sentences', () => {
    expect(select(makeInput({VUB: [7]}, {tieRules: [letter, age], nationalSeats: 2})).rules[0]).toBe(
      'Scores are compared at 2 decimals; equal scores are ordered by higher mark for the letter, then by lower year of study, then by a draw.',
    );
    expect(select(makeInput({VUB: [7, 6, 5, 4]}, {onHold: 2})).rules).toContain(
      'The next 2 in merit order are on hold. A seat that comes free goes to the first on hold of the same university, or if there is none, to the first on hold.',
    );
  });
});
