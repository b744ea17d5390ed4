import {type AllocationInput, allocate, type Mechanism} from '../../../src/domain/allocation/allocate';
import {certify} from '../../../src/domain/allocation/certify';
import {handEdits} from '../../../src/domain/allocation/hand-edits';
import {makeCandidate, makeInput, makePlace} from './make-input';

const MECHANISMS: Mechanism[] = ['merit-order', 'deferred-acceptance', 'most-placed', 'rank-maximal'];
const good = makeInput({
  candidates: [makeCandidate('a', 9, ['X-July']), makeCandidate('b', 8, ['X-July', 'Y-July'])],
  places: [makePlace('X-July'), makePlace('Y-July')],
});

/** Problems of a faulty season under every mechanism; a and b must still be allocated, and the certificate pass. */
function problemsOf(parts: Partial<AllocationInput>): string[] {
  const found = MECHANISMS.map(mechanism => {
    const input = {...good, ...parts, mechanism};
    const {assignment, problems} = allocate(input);
    expect(assignment).toMatchObject({a: 'X-July', b: 'Y-July'});
    expect(certify(input, assignment).violations).toEqual([]);

    return problems.map(({sentence}) => sentence);
  });
  for (const sentences of found) expect(sentences).toEqual(found[0]);

  return found[0]!;
}

const withCandidate = (...more: AllocationInput['candidates']) =>
  problemsOf({candidates: [...good.candidates, ...more]});

describe('bad input', () => {
  it('names wishes without contract, repeated wishes and lists without any, and allocates the rest', () => {
    expect(withCandidate(makeCandidate('c', 7, ['Atlantis-July']))).toEqual([
      'Wish 1 of c is Atlantis-July, for which there is no contract: it does not count.',
    ]);
    expect(withCandidate(makeCandidate('c', 7, ['X-July', 'X-July']))).toEqual([
      'Wish 2 of c repeats X-July: the first one counts.',
    ]);
    expect(withCandidate(makeCandidate('c', 7, []))).toEqual([
      'Candidate c has no wish that can count and cannot be placed.',
    ]);
  });

  it('names capacities of 0, below 0, fractions and text', () => {
    const capacities = [0, -1, 1.5, 'two' as unknown as number];
    const places = capacities.map((capacity, at) => makePlace(`Z${at}-July`, capacity));

    expect(problemsOf({places: [...good.places, ...places]})).toEqual([
      'Place Z0-July has capacity 0: nobody can be placed there.',
      'Place Z1-July has capacity -1, which is no whole number of students: it counts as 0 until corrected.',
      'Place Z2-July has capacity 1.5, which is no whole number of students: it counts as 0 until corrected.',
      'Place Z3-July has capacity “two”, which is no whole number of students: it counts as 0 until corrected.',
    ]);
  });

  it('names pins on full, forbidden, unwished and removed places and of nobody', () => {
    expect(problemsOf({pins: {a: 'X-July', b: 'X-July'}})).toEqual(['The pin of b on X-July is ignored: it is full.']);
    expect(problemsOf({pins: {b: 'X-July'}, forbidden: [['b', 'X-July']]})).toEqual([
      'The pin of b on X-July is ignored: that is forbidden.',
    ]);
    expect(problemsOf({pins: {a: 'Y-July'}})).toEqual([
      'The pin of a on Y-July is ignored: it is not among the wishes for which they are eligible.',
    ]);
    expect(problemsOf({pins: {a: 'Gone-July'}})).toEqual([
      'The pin of a on Gone-July is ignored: there is no such place any more.',
    ]);
    expect(problemsOf({pins: {ghost: 'X-July'}})).toEqual([
      'The pin of ghost on X-July is ignored: ghost is no candidate.',
    ]);
  });

  it('leaves a candidate without a score out until there is one', () => {
    for (const points of [Number.NaN, null, undefined, '9' as unknown]) {
      expect(withCandidate({...makeCandidate('c', 0, ['X-July']), points: points as number})).toEqual([
        'Candidate c has no score and takes no part until there is one.',
      ]);
    }
    const input = {...good, candidates: [{...makeCandidate('c', Number.NaN, ['X-July'])}]};
    expect(allocate(input)).toMatchObject({assignment: {c: null}, reasons: {c: [{code: 'no-score'}]}});
  });

  it('names repeated rows, empty caps and caps that fit nothing', () => {
    expect(withCandidate(makeCandidate('a', 1, ['Y-July']))).toEqual([
      'Candidate a is there twice: the first one counts.',
    ]);
    expect(problemsOf({places: [...good.places, makePlace('X-July', 5)]})).toEqual([
      'Place X-July is there twice: the first one counts.',
    ]);
    expect(problemsOf({caps: [{id: 'all', capacity: 0, of: {}}]})).toEqual([
      'Cap all names no country, region, month or university: it is ignored.',
    ]);
    expect(problemsOf({caps: [{id: 'moon', capacity: 0, of: {country: 'Moon'}}]})).toEqual([
      'Cap moon fits no place: check how its country, region or month is written. It is ignored.',
    ]);
  });

  it('names forbidden pairs and own orders of nobody', () => {
    expect(problemsOf({forbidden: [['ghost', 'X-July']]})).toEqual([
      'ghost is forbidden at X-July, but there is no such candidate or place: ignored.',
    ]);
    expect(problemsOf({priorities: {Moon: ['a'], 'X-July': ['a', 'ghost']}})).toEqual([
      'Priorities are given for Moon, which is no place: ignored.',
      'The order of X-July names ghost who is no candidate: ignored.',
    ]);
  });

  it('keeps the own order of a place where a candidate stands in the input twice', () => {
    const candidates = ['a', 'a', 'b', 'c'].map(id => makeCandidate(id, 5, ['X-July']));
    const input = makeInput({candidates, places: [makePlace('X-July')], priorities: {'X-July': ['c', 'b', 'a']}});

    expect(allocate({...input, mechanism: 'deferred-acceptance'}).assignment).toEqual({a: null, b: null, c: 'X-July'});
  });

  it('keeps the words of the language as ids', () => {
    const ids = ['__proto__', 'constructor', 'toString'];
    const candidates = ids.map((id, at) => makeCandidate(id, 9 - at, ['__proto__']));
    const {assignment} = allocate(makeInput({candidates, places: [{...makePlace('X-July', 2), id: '__proto__'}]}));

    expect(Object.entries(assignment)).toEqual([
      ['__proto__', '__proto__'],
      ['constructor', '__proto__'],
      ['toString', null],
    ]);
  });

  it('refuses a mechanism that there is not: a mistake of the program', () => {
    expect(() => allocate({...good, mechanism: 'lottery' as Mechanism})).toThrow(RangeError);
  });

  it('allocates an empty season', () => {
    for (const mechanism of MECHANISMS) {
      expect(allocate(makeInput({mechanism})).statistics).toMatchObject({candidates: 0, placed: 0, meanRank: null});
    }
  });
});

describe('joint applications', () => {
  const pair = {
    ...good,
    joint: [['a', 'b']] as [string, string][],
    places: [makePlace('X-July'), makePlace('Y-July', 2)],
  };

  it('give both the same place or neither, at the lower of the two ranks', () => {
    const candidates = [
      makeCandidate('a', 9, ['X-July', 'Y-July']),
      makeCandidate('b', 2, ['X-July', 'Y-July']),
      makeCandidate('c', 5, ['Y-July']),
    ];
    expect(allocate({...pair, candidates: candidates.slice(0, 2)}).assignment).toEqual({a: 'Y-July', b: 'Y-July'});
    expect(allocate({...pair, candidates}).assignment).toEqual({a: null, b: null, c: 'Y-July'});
    expect(allocate({...pair, candidates}).reasons.a).toMatchObject([
      {place: 'X-July', above: 0},
      {place: 'Y-July', lastRank: 2},
    ]);
  });

  it('are left out, both, where the mechanism cannot promise that, with a sentence', () => {
    const {assignment, problems} = allocate({...pair, mechanism: 'most-placed'});

    expect(assignment).toEqual({a: null, b: null});
    expect(problems.map(({sentence}) => sentence)).toEqual([
      'a and b apply jointly and “most-placed” cannot promise both or neither: neither takes part until the pair is split or the cause is gone.',
    ]);
  });
});

describe('hand edits', () => {
  it('are shown one by one, and removed places named', () => {
    const found = handEdits(
      {a: 'X-July', b: null, c: 'Z-July'},
      {a: 'Y-July', b: '', d: 'X-July', c: 'Z-July'},
      good.places,
    );

    expect(found.map(({code, sentence}) => [code, sentence])).toEqual([
      [
        'hand-edit',
        'a was given X-July and the sheet says Y-July: edited by hand. Save it as a pin with a reason, or restore it.',
      ],
      ['place-removed', 'c holds Z-July, which is no longer among the contracts.'],
      ['hand-added', 'd is in the sheet but not in the saved allocation.'],
    ]);
  });
});
