import type {RoundFacts} from '../../../src/domain/interview-scoring/facts';
import {mayMakeUp, planCameAfterAll, planMakeUp, planNoShow} from '../../../src/domain/interview-scoring/no-show';
import type {Round} from '../../../src/domain/interviews/bookings';
import {carriedOut, told} from '../../make/interviews';
import {
  BOB,
  DEE,
  inTab,
  locked,
  makeFacts,
  makeMarks,
  makeOfficer,
  OFFICERS,
  referenceOf,
} from '../../make/second-round';

const first = {slot: 'A01', reference: referenceOf(0)};
const bob = OFFICERS.find(({email}) => email === BOB)!;
const outsider = makeOfficer('eve@ua.be', 'UA', {role: 'reader'});

const noShow = (facts = makeFacts(), by = bob, missed = first) => planNoShow(missed, by, facts);

/** As a booking sees it. */
const round = (facts: RoundFacts): Round => ({...facts, slots: facts.interviews, outbox: [], account: 'scope@x.be'});

/** The facts after a plan. */
function carried(facts: RoundFacts, ...plans: readonly ReturnType<typeof planNoShow>[]): RoundFacts {
  const end = plans.reduce((now, plan) => carriedOut(now, plan), round(facts));
  return {...facts, interviews: end.slots, candidates: end.candidates};
}

describe('a candidate who did not come', () => {
  it('has a state and no mark; the slot remembers who it was', () => {
    expect(noShow().changes).toEqual([
      {table: 'Interviews', key: 'A01', set: {State: ['booked', 'no-show']}},
      {
        table: 'Candidates',
        key: 'S27-0001',
        set: {State: ['booked', 'no-show'], Slot: ['A01', '']},
      },
    ]);
  });

  it('may be said by any officer, also for another panel', () => {
    expect(noShow(makeFacts(), OFFICERS.find(({email}) => email === DEE)!).changes).toHaveLength(2);
  });

  it.each<[string, () => unknown, string]>([
    [
      'before the interview begins',
      () => noShow(makeFacts({now: '2027-11-02T16:59:00.000Z'})),
      'A01 begins on Tuesday 2 November 2027, 18:00 (Brussels time): nobody can have missed it yet.',
    ],
    [
      'once somebody has given marks',
      () => noShow(makeFacts({marks: inTab(makeMarks(0, BOB, {Motivation: 8}))})),
      'bob has given marks to S27-0001, so the interview took place.',
    ],
    [
      'by a reader who is not of the panel',
      () => noShow(makeFacts(), outsider),
      'You are not of the panel of A01: ask one of its members or an officer.',
    ],
    [
      'when the round is closed',
      () => noShow(makeFacts({milestones: [locked('second round')]})),
      'The second round was locked',
    ],
    [
      'for a candidate who is elsewhere by now',
      () => noShow(makeFacts(), bob, {slot: 'A04', reference: referenceOf(0)}),
      'The interview of S27-0001 was moved meanwhile: it is now A01',
    ],
  ])('cannot be said %s', (_when, act, sentence) => {
    expect(act).toThrow(sentence);
  });

  it('who came after all is booked again, as before', () => {
    const facts = makeFacts();
    const missed = carried(facts, noShow(facts));

    expect(carried(missed, planCameAfterAll(first, bob, missed))).toEqual(facts);
    expect(() => planCameAfterAll(first, bob, facts)).toThrow('A01 is not marked as a no-show of S27-0001 (any more)');
  });
});

describe('the make-up slot', () => {
  const facts = makeFacts();
  const missed = carried(facts, noShow(facts));
  const madeUp = planMakeUp(round(missed), {reference: referenceOf(0), slot: 'A04'});

  it('is booked like every other: confirmed by mail, put into the calendar', () => {
    const end = carriedOut(round(missed), madeUp);

    expect(end.slots.find(({slot}) => slot === 'A04')).toMatchObject({state: 'booked', reference: 'S27-0001'});
    expect(end.slots.find(({slot}) => slot === 'A01')).toMatchObject({state: 'no-show', reference: 'S27-0001'});
    expect(end.candidates[0]).toMatchObject({state: 'booked', slot: 'A04', attempt: 2});
    expect(told(end)).toContain('interview confirmed S27-0001 held');
    expect(told(end)).toContain('event S27-0001 queued');
  });

  it('is explained in the candidate’s language', () => {
    const confirmed = madeUp.inserts.find(({row}) => row.Step === 'interview confirmed');

    expect(JSON.parse(String(confirmed?.row.Values)).reason).toBe(
      'Je hebt je interview gemist; dit is je enige inhaalmoment.',
    );
  });

  it('rules a correction of the no-show out', () => {
    const booked = carried(missed, madeUp);

    expect(() => planCameAfterAll(first, bob, booked)).toThrow(
      'S27-0001 is booked at A04 by now, so A01 stays a no-show.',
    );
  });

  it('is one: who misses it too gets no other', () => {
    const late = {...carried(missed, madeUp), now: '2027-11-04T19:00:00.000Z'};
    const twice = carried(late, planNoShow({slot: 'A04', reference: referenceOf(0)}, bob, late));

    expect(mayMakeUp(referenceOf(0), missed.interviews)).toBe(true);
    expect(mayMakeUp(referenceOf(0), twice.interviews)).toBe(false);
    expect(() => planMakeUp(round(twice), {reference: referenceOf(0), slot: 'B04'})).toThrow(
      'S27-0001 did not come to A01 and A04: there is one make-up slot, and it was given.',
    );
  });

  it.each<[string, RoundFacts, string, string, string]>([
    [
      'somebody who missed none',
      facts,
      referenceOf(1),
      'A04',
      'S27-0002 is booked, and has no interview to make up for.',
    ],
    ['a panel of the own university', missed, referenceOf(0), 'B04', 'The panel of B04 may not interview S27-0001'],
    ['a slot that is taken', missed, referenceOf(0), 'A03', 'A03 belongs to S27-0004: choose a free slot.'],
    ['a slot that is not there', missed, referenceOf(0), 'Z99', 'There is no slot Z99.'],
  ])('is refused for %s', (_what, at, reference, slot, sentence) => {
    expect(() => planMakeUp(round(at), {reference, slot})).toThrow(sentence);
  });

  it('cannot lie in the past', () => {
    const past = {...missed, now: '2027-11-05T10:00:00.000Z'};

    expect(() => planMakeUp(round(past), {reference: referenceOf(0), slot: 'A04'})).toThrow('A04 has begun already.');
  });
});
