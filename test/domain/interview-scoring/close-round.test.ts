import {type Closing, planClose, planReopen} from '../../../src/domain/interview-scoring/close-round';
import {standingOf} from '../../../src/domain/interview-scoring/standing';
import type {Plan} from '../../../src/domain/plan/plan';
import {makeSlot} from '../../make/interviews';
import {
  ANN,
  BOB,
  BOOKED,
  CAS,
  DEE,
  inTab,
  locked,
  type MadeFacts,
  makeFacts,
  makeMarks,
  THAT_EVENING,
} from '../../make/second-round';

const marks = inTab(
  makeMarks(0, BOB, {Motivation: 8, English: 8}),
  makeMarks(0, CAS, {Motivation: 9, English: 9}), // 8.5
  makeMarks(1, ANN, {Motivation: 6, English: 6}),
  makeMarks(1, DEE, {Motivation: 7, English: 7}), // 6.5
);
const signed = {by: 'neo@x.be', at: THAT_EVENING};

function close(more: Partial<Closing> = {}, made: MadeFacts = {}) {
  const facts = makeFacts({marks, ...made});
  const standing = standingOf(facts);
  return planClose(facts, standing, {choice: 'raw', print: standing.print, without: true, ...more}, signed);
}

describe('closing the second round', () => {
  it('writes the scores of both rounds and the final one, and locks', () => {
    const {changes, inserts, summary} = close();

    expect(changes.find(({key}) => key === 'S27-0001')).toEqual({
      table: 'Candidates',
      key: 'S27-0001',
      set: {
        'First round': [null, 7],
        Interview: [null, 8.5],
        'Interview, uncorrected': [null, 8.5],
        'Final score': [null, 7.9], // 40·7 + 60·8.5
      },
    });
    expect(inserts.map(({table, row}) => [table, row.Milestone, row.State, row.By])).toEqual([
      ['Stages', 'second round', 'locked', 'neo@x.be'],
    ]);
    expect(summary).toBe(
      'The second round is closed: 2 final scores, 40 to 60, interviews raw. Without a score: S27-0003 and S27-0004.',
    );
  });

  it('gives nobody a zero: who has no score has none', () => {
    const row = close().changes.find(({key}) => key === 'S27-0003');

    expect(row?.set).toEqual({'First round': [null, 8]});
  });

  it('remembers by which rule, from what, and who is without', () => {
    const details = JSON.parse(String(close().inserts[0]?.row.Details));

    expect(details).toEqual({
      choice: 'raw',
      verdict: 'refused',
      weights: [40, 60],
      scored: 2,
      without: [
        {reference: 'S27-0003', why: 'No marks yet: bob and dee.'},
        {reference: 'S27-0004', why: 'The interview is on Wednesday 3 November 2027, 18:00 (Brussels time).'},
      ],
      input: expect.stringMatching(/^[0-9a-f]{64}$/),
      slots: ['A04', 'B04'],
    });
  });

  it('offers the free slots no more, so that nobody books an interview that cannot be marked; opening offers the same ones again', () => {
    const interviews = [
      ...BOOKED,
      makeSlot('C01', '2027-11-04T17:00:00.000Z', [ANN, DEE], {state: 'closed'}),
      makeSlot('D01', '2027-11-01T17:00:00.000Z', [ANN, DEE]), // past
    ];
    const {changes, inserts} = close({}, {interviews});
    const inInterviews = (plan: Pick<Plan, 'changes'>) =>
      plan.changes.filter(({table}) => table === 'Interviews').map(({key, set}) => [key, set.State]);
    expect(inInterviews({changes})).toEqual([
      ['A04', ['free', 'closed']],
      ['B04', ['free', 'closed']],
    ]);

    const details = String(inserts[0]?.row.Details);
    const after = interviews.map(row => (row.state === 'free' ? {...row, state: 'closed'} : row));
    const milestones = [locked('first round'), {...locked('second round'), details}];
    expect(inInterviews(planReopen(makeFacts({interviews: after, milestones}), 'A mark', signed))).toEqual([
      ['A04', ['closed', 'free']],
      ['B04', ['closed', 'free']],
    ]);
  });

  it.each<[string, () => unknown, string]>([
    [
      'the first round is open',
      () => close({}, {milestones: []}),
      'The first round is still open, and final scores stand on both',
    ],
    [
      'somebody else was first',
      () => close({}, {milestones: [locked('first round'), locked('second round')]}),
      'The second round was closed already, by neo@x.be on Thursday 28 October 2027, 18:00 (Brussels time).',
    ],
    ['the correction was refused', () => close({choice: 'corrected'}), 'The corrected score cannot be used.'],
    [
      'marks have changed since',
      () => close({print: 'a'.repeat(64)}),
      'Marks, candidates or settings have changed since you looked',
    ],
    [
      'somebody has no score and nobody said that this is meant',
      () => close({without: false}),
      'S27-0003 and S27-0004 have no final score: get it, or say that the round is closed without them.',
    ],
    ['nobody has a score', () => close({}, {marks: []}), 'Nobody has a final score yet, so there is nothing to close.'],
  ])('is refused when %s', (_what, act, sentence) => {
    expect(act).toThrow(sentence);
  });
});

describe('opening the second round again', () => {
  const closed = [locked('first round'), locked('second round')];
  const facts = makeFacts({milestones: closed});
  const scored = {...facts, candidates: facts.candidates.map(row => ({...row, interviewScore: 8, finalScore: 7.5}))};

  it('takes the final scores back and keeps the reason', () => {
    const {changes} = planReopen(scored, ' A mark was typed wrongly. ', signed);

    expect(changes.filter(({table}) => table === 'Candidates')).toHaveLength(4);
    expect(changes[0]?.set).toEqual({Interview: [8, null], 'Final score': [7.5, null]});
    expect(changes.at(-1)?.set).toMatchObject({State: ['locked', 'open'], Reason: ['', 'A mark was typed wrongly.']});
  });

  it.each<[string, () => unknown, string]>([
    [
      'without a reason',
      () => planReopen(scored, ' ', signed),
      'Opening the second round again needs a reason: write one.',
    ],
    ['while it is open', () => planReopen(makeFacts(), 'why', signed), 'The second round is not closed'],
    [
      'after the places were allocated',
      () => planReopen({...scored, milestones: [...closed, locked('allocation')]}, 'why', signed),
      'Places were allocated from these scores: open the allocation again first',
    ],
    [
      'when the season is over',
      () => planReopen({...scored, milestones: [locked('second round', {state: 'done'})]}, 'why', signed),
      'The season is closed: the second round stays as it is.',
    ],
  ])('is refused %s', (_what, act, sentence) => {
    expect(act).toThrow(sentence);
  });
});
