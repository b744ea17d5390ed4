import {type Standing, standingOf} from '../../../src/domain/interview-scoring/standing';
import {makeSlot} from '../../make/interviews';
import {ANN, BOB, BOOKED, CAS, DEE, inTab, makeFacts, makeMarks, OFFICERS, referenceOf} from '../../make/second-round';

const MARKED = inTab(
  makeMarks(0, BOB, {Motivation: 8, English: 4}), // (75·8 + 25·4) / 100 = 7
  makeMarks(0, CAS, {Motivation: 9, English: 9}), // 9
  makeMarks(1, ANN, {Motivation: 6, English: 6}),
  makeMarks(1, DEE, {Motivation: 5, English: 9}), // 6
  makeMarks(2, BOB, {Motivation: 7}), // English takes no part
);

const byReference = (rows: readonly Standing[]) => Object.fromEntries(rows.map(row => [row.reference, row]));
const later = {now: '2027-11-03T19:00:00.000Z'};

describe('where the second round stands', () => {
  it('gives each candidate the mean of the panel, and the final score by the weights of both rounds', () => {
    const {rows, scores, problems} = standingOf(makeFacts({marks: MARKED}));

    expect(byReference(rows)).toMatchObject({
      'S27-0001': {first: 7, raw: 8, marks: 2, finalRaw: 7.6, rankRaw: 1, why: ''}, // 40·7 + 60·8
      'S27-0002': {first: 6, raw: 6, marks: 2, finalRaw: 6, rankRaw: 2, why: ''},
    });
    expect([scores.verdict, scores.reason]).toEqual([
      'refused',
      'The interviewers are not connected: they form 2 groups that have no candidate in common, so their severities cannot be compared. 1 further interview would connect them.',
    ]);
    expect(problems).toEqual([]);
  });

  it('names interviewers as people do: by name, with the address where two have the same', () => {
    const officers = OFFICERS.map(each => ({...each, name: each.email === DEE ? 'Ann' : each.name}));
    const {scores, problems} = standingOf(
      makeFacts({marks: [...MARKED, ...inTab(makeMarks(2, ANN, {Motivation: 7}))], officers}),
    );

    expect(scores.severities.map(({name}) => name).sort()).toEqual([
      'Ann (dee@vub.be)',
      'ann (ann@kul.be)',
      'bob',
      'cas',
    ]);
    expect(scores.warnings.map(({sentence}) => sentence)).toContain(
      'Ann (dee@vub.be) has 1 interview; a severity from fewer than 5 says little.',
    );
    expect(problems.map(({sentence}) => sentence)).toEqual([
      'Row 2: ann (ann@kul.be) is not of the panel that met S27-0003, so these marks do not count.',
    ]);
  });

  it('says of everybody without a final score whose turn it is', () => {
    const interviews = [
      ...BOOKED.map(row => (row.slot === 'A03' ? {...row, state: 'no-show'} : row)),
      makeSlot('A05', '2027-11-05T17:00:00.000Z', [BOB, CAS]),
    ];
    const facts = makeFacts({marks: MARKED, interviews, first: [7, 6, 8, 5]});
    const candidates = facts.candidates.map(row =>
      row.reference === referenceOf(3) ? {...row, state: 'no-show'} : row,
    );

    expect(standingOf({...facts, candidates}).rows.map(({why}) => why)).toEqual([
      '',
      '',
      'Marks of 1 of 2 only; missing: dee.',
      'Did not come; the make-up slot is still to be given.',
    ]);
  });

  it.each([
    [
      'has no score of the first round',
      makeFacts({marks: MARKED, first: [null, 6, 8, 5]}),
      0,
      'No score of the first round.',
    ],
    ['was marked by nobody', makeFacts(later), 3, 'No marks yet: bob and cas.'],
    ['is to come', makeFacts(), 3, 'The interview is on Wednesday 3 November 2027, 18:00 (Brussels time).'],
    ['has booked none', makeFacts({interviews: BOOKED.slice(0, 3)}), 3, 'Has booked no interview.'],
  ])('somebody who %s has no final score', (_what, facts, at, why) => {
    expect(standingOf(facts).rows[at]).toMatchObject({why, finalRaw: null, rankRaw: null});
  });

  it('says that somebody missed two interviews', () => {
    const missed = {state: 'no-show', reference: referenceOf(3)};
    const interviews = BOOKED.map(row => (row.slot === 'A03' || row.slot === 'A04' ? {...row, ...missed} : row));
    const facts = makeFacts({interviews});
    const candidates = facts.candidates.map(row => ({...row, state: 'no-show'}));

    expect(standingOf({...facts, candidates}).rows[3]?.why).toBe('Did not come, twice.');
  });

  it('counts marks of one member where the panel has one, or the season says so', () => {
    const one = {marks: inTab(makeMarks(0, BOB, {Motivation: 8, English: 8}))};

    expect(standingOf(makeFacts({...one, settings: {panelSize: 1}})).rows[0]?.raw).toBe(8);
    expect(standingOf(makeFacts({...one, settings: {leastInterviewMarks: 1}})).rows[0]?.raw).toBe(8);
    expect(standingOf(makeFacts(one)).rows[0]?.raw).toBe(null);
  });

  it('leaves out who has withdrawn', () => {
    const facts = makeFacts({marks: MARKED});
    const candidates = facts.candidates.map((row, at) => (at === 0 ? {...row, state: 'withdrawn'} : row));

    expect(standingOf({...facts, candidates}).rows.map(({reference}) => reference)).not.toContain('S27-0001');
  });

  it('does not depend on the order of the rows, and its print changes with a mark', () => {
    const facts = makeFacts({marks: MARKED});
    const turned = {...facts, marks: [...facts.marks].reverse(), candidates: [...facts.candidates].reverse()};
    const other = makeFacts({
      marks: inTab(...MARKED.map(({row}, at) => (at === 0 ? {...row, '+Motivation': 7} : row))),
    });

    expect(standingOf(turned)).toEqual(standingOf(facts));
    expect(standingOf(other).print).not.toBe(standingOf(facts).print);
  });

  it('orders equal final scores by the season’s rules, then by the recorded draw', () => {
    const same = (at: number, one: string, other: string) => [
      makeMarks(at, one, {Motivation: 7, English: 7}),
      makeMarks(at, other, {Motivation: 7, English: 7}),
    ];
    const marks = inTab(...same(0, BOB, CAS), ...same(1, ANN, DEE), ...same(2, BOB, DEE));
    const ranks = (seed: string) => {
      const draw = {milestone: 'draw', state: 'locked', at: null, by: '', reason: '', details: JSON.stringify({seed})};
      return standingOf(makeFacts({marks, first: [7, 7, 7, 5], milestones: [draw]}))
        .rows.slice(0, 3)
        .map(({rankRaw}) => rankRaw);
    };

    expect([...ranks('one')].sort()).toEqual([1, 2, 3]);
    expect(ranks('one')).toEqual(ranks('one'));
    expect(new Set(['one', 'two', 'three', 'four', 'five'].map(seed => ranks(seed).join())).size).toBeGreaterThan(1);
  });
});

describe('marks that were typed into the tab', () => {
  const wrong = inTab(
    makeMarks(0, BOB, {Motivation: 11, English: 5}),
    makeMarks(0, CAS, {Motivation: '7,5', English: 5}, {state: ''}),
    makeMarks(0, DEE, {Motivation: 7}),
    makeMarks(0, ANN, {Motivation: 7}),
    makeMarks(1, 'stranger@x.be', {Motivation: 7}),
    makeMarks(98, BOB, {Motivation: 7}),
    makeMarks(1, ANN, {Motivation: 7}, {state: 'handed over'}),
    makeMarks(2, ` ${BOB.toUpperCase()} `, {Motivation: 6}),
    makeMarks(2, BOB, {Motivation: 8}),
    makeMarks(1, DEE, {Motivation: 9}, {state: '', savedAt: null}),
  );

  it('are named where they cannot count, and the others still count', () => {
    const {problems, rows} = standingOf(makeFacts({marks: wrong, settings: {leastInterviewMarks: 1}}));

    expect(problems.map(({sentence, where}) => [where?.row, sentence])).toEqual([
      [2, 'Motivation: 11 is not a mark: give a number from 0 to 10.'],
      [3, 'Motivation: "7,5" is written with a comma: if 7.5 is meant, write it with a point.'],
      [4, 'Row 4: dee is not of the panel that met S27-0001, so these marks do not count.'],
      [
        5,
        'Row 5: ann and S27-0001 are both of KUL, and nobody interviews the own university, so these marks do not count.',
      ],
      [6, 'Row 6: stranger@x.be is not an officer of this season, so these marks do not count.'],
      [7, 'Row 7: S27-0099 is no candidate of the interviews, so these marks do not count.'],
      [9, 'bob has marked S27-0003 twice (rows 9 and 10): neither counts until one is removed.'],
    ]);
    expect(rows.map(({raw}) => raw)).toEqual([null, 9, null, null]);
  });
});
