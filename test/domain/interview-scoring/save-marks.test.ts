import type {RoundFacts} from '../../../src/domain/interview-scoring/facts';
import {type GivenMarks, planMarks, savedElsewhere} from '../../../src/domain/interview-scoring/save-marks';
import type {Plan} from '../../../src/domain/plan/plan';
import {
  ANN,
  BOB,
  BOOKED,
  CAS,
  DEE,
  inTab,
  locked,
  makeFacts,
  makeMarks,
  OFFICERS,
  referenceOf,
  THAT_EVENING,
} from '../../make/second-round';

function given(more: Partial<GivenMarks> = {}): GivenMarks {
  const marks = {Motivation: 8, English: 6};
  return {slot: 'A01', reference: referenceOf(0), marks, notes: ' Calm. ', basedOn: null, ...more};
}

const officer = (email: string, facts: RoundFacts = makeFacts()) =>
  facts.configuration.officers.find(each => each.email === email)!;

function saved(more: Partial<GivenMarks> = {}, facts = makeFacts(), by: string = BOB): Plan {
  return planMarks(given(more), officer(by, facts), facts);
}

describe('the marks of a panel member', () => {
  it('are a row of their own; the first ones say that the interview was held', () => {
    const {inserts, changes} = saved();

    expect(inserts.map(({key, row}) => [key, row])).toEqual([
      [
        'S27-0001 · bob@ulb.be',
        {
          Reference: 'S27-0001',
          Interviewer: BOB,
          Slot: 'A01',
          State: 'done',
          Saved: THAT_EVENING,
          Notes: 'Calm.',
          'Handed over to': '',
          Motivation: 8,
          English: 6,
        },
      ],
    ]);
    expect(changes).toEqual([
      {table: 'Interviews', key: 'A01', set: {State: ['booked', 'held']}},
      {table: 'Candidates', key: 'S27-0001', set: {State: ['booked', 'held']}},
    ]);
  });

  it('replace the earlier ones of the same person and nobody else’s', () => {
    const held = BOOKED.map(row => (row.slot === 'A01' ? {...row, state: 'held'} : row));
    const marks = inTab(makeMarks(0, BOB, {Motivation: 5, English: 6}), makeMarks(0, CAS, {Motivation: 9}));
    const {changes, inserts} = saved({basedOn: '2027-11-02T18:00:00.000Z'}, makeFacts({interviews: held, marks}));

    expect(inserts).toEqual([]);
    expect(changes).toEqual([
      {
        table: 'Interview marks',
        key: 'S27-0001 · bob@ulb.be',
        set: {
          Slot: ['', 'A01'],
          Saved: ['2027-11-02T18:00:00.000Z', THAT_EVENING],
          Notes: ['', 'Calm.'],
          Motivation: [5, 8],
        },
      },
    ]);
  });

  it('may leave a criterion blank', () => {
    expect(saved({marks: {Motivation: 8, English: null}}).inserts[0]?.row).toMatchObject({
      Motivation: 8,
      English: null,
    });
  });

  const knowing = makeFacts({
    officers: OFFICERS.map(each => (each.email === BOB ? {...each, knows: ['S27-0001']} : each)),
  });
  const ownUniversity = makeFacts({
    interviews: BOOKED.map(row => (row.slot === 'A01' ? {...row, panel: `${ANN}; ${CAS}`} : row)),
  });
  const gone = makeFacts({interviews: BOOKED.filter(({slot}) => slot !== 'A01')});
  const missed = makeFacts({interviews: BOOKED.map(row => (row.slot === 'A01' ? {...row, state: 'no-show'} : row))});

  it.each<[string, Partial<GivenMarks>, RoundFacts, string, string]>([
    [
      'a mark of 11',
      {marks: {Motivation: 11}},
      makeFacts(),
      BOB,
      'Motivation: 11 is not a mark: give a number from 0 to 10.',
    ],
    [
      'a text',
      {marks: {English: 'good'}},
      makeFacts(),
      BOB,
      'English: "good" is not a mark: give a number from 0 to 10.',
    ],
    [
      'a comma',
      {marks: {English: '7,5'}},
      makeFacts(),
      BOB,
      'English: "7,5" is written with a comma: if 7.5 is meant, write it with a point.',
    ],
    [
      'half a mark',
      {marks: {English: 7.5}},
      makeFacts(),
      BOB,
      'English: 7.5 lies between two steps of 1: give 7 or 8.',
    ],
    [
      'no mark at all',
      {marks: {Motivation: null}},
      makeFacts(),
      BOB,
      'Give at least one mark; if the candidate did not come, choose “Did not come”.',
    ],
    [
      'a criterion that is none',
      {marks: {Charm: 7}},
      makeFacts(),
      BOB,
      '“Charm” is no criterion of the interviews (any more): load the list again.',
    ],
    [
      'somebody who is not of the panel',
      {},
      makeFacts(),
      DEE,
      'You are not of the panel that met S27-0001. The panel is bob and cas; a member can hand the interview over.',
    ],
    [
      'the own university',
      {},
      ownUniversity,
      ANN,
      'You and S27-0001 are both of KUL, and nobody interviews the own university. The panel is ann and cas; a member can hand the interview over.',
    ],
    [
      'a candidate who is known',
      {},
      knowing,
      BOB,
      'You are declared to know S27-0001. The panel is bob and cas; a member can hand the interview over.',
    ],
    [
      'a candidate without interview',
      {},
      gone,
      BOB,
      'S27-0001 has no interview: it was cancelled, or never booked. Load the list again.',
    ],
    [
      'somebody who is no candidate',
      {reference: 'S27-0099'},
      makeFacts(),
      BOB,
      'S27-0099 is not among the candidates.',
    ],
    [
      'a slot that was moved meanwhile',
      {slot: 'A04'},
      makeFacts(),
      CAS,
      'The interview of S27-0001 was moved meanwhile: it is now A01, Tuesday 2 November 2027, 18:00 (Brussels time). Nothing was saved; load the list again.',
    ],
    [
      'a no-show',
      {},
      missed,
      BOB,
      'A01 is marked as a no-show of S27-0001: choose “Came after all” first, then give marks.',
    ],
    [
      'an interview of another day',
      {slot: 'A03', reference: referenceOf(3)},
      makeFacts(),
      BOB,
      'A03 is on Wednesday 3 November 2027, 18:00 (Brussels time): marks can be saved from that day on.',
    ],
    [
      'a closed round',
      {},
      makeFacts({milestones: [locked('second round')]}),
      BOB,
      'The second round was locked by neo@x.be on Thursday 28 October 2027, 18:00 (Brussels time): an officer can open it again, with a reason.',
    ],
  ])('refuse %s with a sentence', (_what, more, facts, by, sentence) => {
    expect(() => saved(more, facts, by)).toThrow(sentence);
  });

  it('are not overwritten by a window that has not seen them', () => {
    const facts = makeFacts({marks: inTab(makeMarks(0, BOB, {Motivation: 5, English: 6}))});

    expect(savedElsewhere(given(), officer(BOB), facts)).toMatchObject({reference: 'S27-0001'});
    expect(savedElsewhere(given({basedOn: '2027-11-02T18:00:00.000Z'}), officer(BOB), facts)).toBe(null);
  });

  it('sent twice, because the answer got lost, are no difference', () => {
    const facts = makeFacts({marks: inTab(makeMarks(0, BOB, {Motivation: 8, English: 6}, {notes: 'Calm.'}))});

    expect(savedElsewhere(given(), officer(BOB), facts)).toBe(null);
  });
});
