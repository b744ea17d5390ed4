import {firstRoundOf} from '../../../src/domain/selection/first-round';
import {freeSeats, onHoldOrder} from '../../../src/domain/selection/free-seats';
import {type HandInput, planByHand, planFillSeat} from '../../../src/domain/selection/plan-by-hand';
import {planLock, planUnlock, type RoundFacts} from '../../../src/domain/selection/plan-round';
import {proposalOf} from '../../../src/domain/selection/proposal';
import {selectionView} from '../../../src/domain/selection/view';
import {
  carriedOut,
  decisionsOf,
  makeRoundFacts,
  NEO,
  noticeRow,
  SIGNED,
  saved,
  withApplication,
} from '../../make/selection';

const ROUND = {marks: {KUL: [9, 8, 7, 6], ULB: [5, 4]}, seats: {KUL: 2, ULB: 1}};
const byHand = (facts: RoundFacts, input: Partial<HandInput>) =>
  planByHand(facts, {reference: 'S27-0003', decision: 'invited', reason: 'Marks were swapped', ...input}, SIGNED);
const locked = (facts: RoundFacts = saved(makeRoundFacts(ROUND))) =>
  carriedOut(facts, planLock(facts, proposalOf(facts), SIGNED));

describe('a decision by hand in an open round', () => {
  it('takes its seat in the next proposal, never one more', () => {
    const facts = carriedOut(makeRoundFacts(ROUND), byHand(makeRoundFacts(ROUND), {}));
    const {rows} = proposalOf(facts).selection;

    expect(rows.filter(({decision}) => decision === 'invited').map(({reference}) => reference)).toEqual([
      'S27-0001',
      'S27-0003',
      'S27-0005',
    ]);
  });

  it('stands beside the decision in words, with what would stand without it', () => {
    const made = makeRoundFacts(ROUND);
    const facts = saved(carriedOut(made, byHand(made, {})));

    expect(facts.applications[2]!.decidedBy).toBe(
      `Seat of KUL; by hand, ${NEO}: Marks were swapped (instead of on hold)`,
    );
  });

  it('gives somebody without a score a decision', () => {
    const made = makeRoundFacts({marks: {KUL: [8, null]}});
    const facts = saved(carriedOut(made, byHand(made, {reference: 'S27-0002', decision: 'not invited'})));

    expect(decisionsOf(facts)).toEqual({'S27-0001': 'invited', 'S27-0002': 'not invited'});
    expect(() => locked(facts)).not.toThrow();
  });

  it('is replaced or taken back by another, and stays on record', () => {
    const first = carriedOut(makeRoundFacts(ROUND), byHand(makeRoundFacts(ROUND), {}));
    const second = carriedOut(first, byHand(first, {decision: 'not invited', reason: 'No: they were right'}));
    const third = carriedOut(second, byHand(second, {decision: null, reason: 'Left to the rules'}));

    expect(firstRoundOf(third.milestones).byHand.map(({decision, ended}) => [decision, ended?.reason])).toEqual([
      ['invited', 'No: they were right'],
      ['not invited', 'Left to the rules'],
    ]);
    expect(proposalOf(third).selection.rows.every(({override}) => override === null)).toBe(true);
    expect(() => byHand(third, {decision: null})).toThrow('There is no decision by hand about S27-0003 to take back.');
  });

  it('is refused without a reason, twice, and about who does not count', () => {
    const facts = carriedOut(makeRoundFacts(ROUND), byHand(makeRoundFacts(ROUND), {}));

    expect(() => byHand(facts, {reason: '  '})).toThrow(
      'A decision by hand needs a reason: it is shown beside it for ever.',
    );
    expect(() => byHand(facts, {})).toThrow(
      `S27-0003 was decided invited by hand already, by ${NEO} on Wednesday 27 October 2027, 18:00 (Brussels time).`,
    );
    expect(() => byHand(facts, {reference: 'S27-0099'})).toThrow('There is no application S27-0099 any more.');
    expect(() => byHand(withApplication(facts, 'S27-0003', {state: 'withdrawn'}), {})).toThrow(
      'S27-0003 is withdrawn, so there is nothing to decide about it.',
    );
  });

  it('does not change who saved the round', () => {
    const facts = saved(makeRoundFacts(ROUND), {by: 'first@scope.example.org', at: '2027-10-26T08:00:00.000Z'});
    const after = carriedOut(facts, byHand(facts, {}));

    expect(after.milestones[1]).toMatchObject({state: 'open', by: 'first@scope.example.org'});
    expect(decisionsOf(after)['S27-0003']).toBe('on hold');
  });
});

describe('a decision by hand in a locked round', () => {
  it('changes one application at once and moves nobody else', () => {
    const facts = carriedOut(
      locked(),
      byHand(locked(), {reference: 'S27-0001', decision: 'not invited', reason: 'Fraud'}),
    );

    expect(facts.applications[0]).toMatchObject({
      decision: 'not invited',
      decisionVersion: 2,
      decidedBy: `Not invited; by hand, ${NEO}: Fraud (instead of invited)`,
    });
    expect(decisionsOf(facts)).toMatchObject({'S27-0002': 'invited', 'S27-0003': 'on hold'});
    expect(facts.milestones[1]).toMatchObject({state: 'locked'});
  });

  it('invites only where a seat is free, of the university or else of the national list', () => {
    expect(() => byHand(locked(), {})).toThrow(
      'S27-0003 cannot be invited: KUL has no free seat, and neither has the national list. Take another decision back first, or open the round and raise the seats.',
    );
    const free = carriedOut(locked(), byHand(locked(), {reference: 'S27-0001', decision: 'not invited'}));
    expect(carriedOut(free, byHand(free, {reference: 'S27-0004'})).applications[3]).toMatchObject({
      decision: 'invited',
    });
    expect(() => byHand(free, {reference: 'S27-0006'})).toThrow(/ULB has no free seat/);
  });

  it('is shown as it stands, and not as the rules would fill the seat', () => {
    const shown = (facts: RoundFacts) => {
      const {universities, onHold, rows} = selectionView(facts, proposalOf(facts));
      const [{invited, cut} = {invited: 0, cut: null}] = universities;
      return {invited, cut, onHold, places: rows.flatMap(row => (row.onHold === null ? [] : row.reference))};
    };
    const free = carriedOut(locked(), byHand(locked(), {reference: 'S27-0002', decision: 'not invited'}));
    const onHold = ['S27-0003', 'S27-0004', 'S27-0006'];

    expect(shown(locked())).toEqual({invited: 2, cut: 8, onHold, places: onHold});
    expect(shown(free)).toEqual({invited: 1, cut: 9, onHold, places: onHold});
    expect(shown(carriedOut(free, planFillSeat(free, 'S27-0003', SIGNED)))).toEqual({
      invited: 2,
      cut: 7,
      onHold: onHold.slice(1),
      places: onHold.slice(1),
    });
  });

  it('puts on hold behind everybody else', () => {
    const facts = carriedOut(locked(), byHand(locked(), {reference: 'S27-0001', decision: 'on hold'}));

    expect(onHoldOrder(facts.applications)).toEqual(['S27-0003', 'S27-0004', 'S27-0006', 'S27-0001']);
  });

  it('replaces a notice that waits, and says what was sent already', () => {
    const facts = {...locked(), outbox: [noticeRow('S27-0003', 'on hold')]};
    const sent = {...locked(), outbox: [noticeRow('S27-0003', 'on hold', {state: 'sent', sentAt: SIGNED.at})]};
    const input = {decision: 'not invited', reason: 'Withdrew by phone'} as const;

    expect(carriedOut(facts, byHand(facts, input)).outbox[0]).toMatchObject({state: 'replaced'});
    expect(byHand(sent, input).summary).toBe(
      'S27-0003: on hold → not invited, by hand: “Withdrew by phone”. Already sent: S27-0003 was told “on hold” on Wednesday 27 October 2027, 18:00 (Brussels time). Send notices… tells the new decision.',
    );
  });

  it('stands in the next proposal too when the round is opened again', () => {
    const facts = carriedOut(locked(), byHand(locked(), {reference: 'S27-0001', decision: 'not invited'}));
    const open = carriedOut(facts, planUnlock(facts.milestones, 'One more look', SIGNED));

    expect(proposalOf(open).selection.rows[0]).toMatchObject({decision: 'not invited'});
  });
});

describe('a seat that comes free after the lock', () => {
  const withdrawn = () => withApplication(locked(), 'S27-0001', {state: 'withdrawn'});

  it('is proposed to the next on hold of the same university', () => {
    expect(freeSeats(withdrawn().applications, firstRoundOf(withdrawn().milestones).saved)).toEqual([
      {seat: 'university', university: 'KUL', next: 'S27-0003', leftBy: ['S27-0001']},
    ]);
  });

  it('is given by a click: one moves up, and who left has no decision any more', () => {
    const facts = carriedOut(withdrawn(), planFillSeat(withdrawn(), 'S27-0003', SIGNED));

    expect(facts.applications[2]).toMatchObject({
      decision: 'invited',
      decisionVersion: 2,
      decidedBy: `Seat of KUL, freed by S27-0001; moved up from On hold 1; by ${NEO}`,
    });
    expect(facts.applications[0]).toMatchObject({decision: '', decidedBy: 'withdrawn; the seat went to S27-0003'});
    expect(freeSeats(facts.applications, firstRoundOf(facts.milestones).saved)).toEqual([]);
    expect(() => planFillSeat(facts, 'S27-0004', SIGNED)).toThrow(
      'S27-0004 does not move up: no seat is free any more. Look again.',
    );
  });

  it('is not given out of turn', () => {
    expect(() => planFillSeat(withdrawn(), 'S27-0004', SIGNED)).toThrow(
      'S27-0004 does not move up: the next on hold is S27-0003. Look again.',
    );
  });

  it('goes to the first on hold of all where the university has nobody left', () => {
    const facts = locked(saved(makeRoundFacts({marks: {KUL: [9, 8, 7], ULB: [5]}, seats: {KUL: 2, ULB: 1}})));
    const gone = withApplication(facts, 'S27-0004', {state: 'withdrawn'});

    expect(freeSeats(gone.applications, firstRoundOf(gone.milestones).saved)).toEqual([
      {seat: 'university', university: 'ULB', next: 'S27-0003', leftBy: ['S27-0004']},
    ]);
    expect(carriedOut(gone, planFillSeat(gone, 'S27-0003', SIGNED)).applications[2]!.decidedBy).toMatch(/^Seat of ULB/);
  });

  it('counts as held afterwards, even by somebody of another university', () => {
    const facts = locked(saved(makeRoundFacts({marks: {KUL: [9, 8, 7, 6], ULB: [5]}, seats: {KUL: 2, ULB: 1}})));
    const gone = withApplication(facts, 'S27-0005', {state: 'withdrawn'});
    const filled = carriedOut(gone, planFillSeat(gone, 'S27-0003', SIGNED));

    expect(freeSeats(filled.applications, firstRoundOf(filled.milestones).saved)).toEqual([]);
  });

  it('proposes as many as there are free seats, each somebody else', () => {
    const facts = withApplication(withdrawn(), 'S27-0002', {state: 'withdrawn'});

    expect(freeSeats(facts.applications, firstRoundOf(facts.milestones).saved).map(({next}) => next)).toEqual([
      'S27-0003',
      'S27-0004',
    ]);
  });

  it('is not free in an open round: there the rules give it', () => {
    const facts = withApplication(saved(makeRoundFacts(ROUND)), 'S27-0001', {state: 'withdrawn'});

    expect(() => planFillSeat(facts, 'S27-0003', SIGNED)).toThrow(
      'The first round is open: save the decisions again, and free seats are given by the rules.',
    );
  });
});
