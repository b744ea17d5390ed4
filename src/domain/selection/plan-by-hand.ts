/**
 * Decisions by hand. Before the round is locked an officer's decision goes into the next proposal and takes its seat there; in a locked round it
 * changes one application at once and nobody else moves. Either way it has a reason, and stays on record for ever.
 */
import {type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import {isLocked, type MilestoneRow, type MilestoneState, milestoneOf} from '../season/milestone';
import type {Decision} from '../tables/applications';
import {spokenTime} from '../time/brussels';
import {byHandWords, holdIn, holdWords, seatWords} from './decided-by';
import {type FirstRound, firstRoundOf, type HandDecision, type Signed} from './first-round';
import {counts, type FreeSeat, freeSeats, holds} from './free-seats';
import {outcomeChange, replacedNotices} from './plan-outcomes';
import {type RoundFacts, remembered} from './plan-round';
import type {Application} from './proposal';
import {toldOf, toldSentences} from './told';

export interface HandInput {
  readonly reference: string;
  /** Null takes an earlier decision by hand back, as long as the round is open. */
  readonly decision: Decision | null;
  readonly reason: string;
}

type Facts = Pick<RoundFacts, 'applications' | 'milestones' | 'outbox'>;

export function planByHand(facts: Facts, input: HandInput, signed: Signed): Plan {
  const application = facts.applications.find(({reference}) => reference === input.reference);
  const reason = input.reason.trim();
  if (application === undefined)
    throw new Refusal('no-application', `There is no application ${input.reference} any more.`);
  if (!counts(application)) {
    throw new Refusal(
      'not-counting',
      `${input.reference} is ${application.state}, so there is nothing to decide about it.`,
    );
  }
  if (reason === '')
    throw new Refusal('no-reason', 'A decision by hand needs a reason: it is shown beside it for ever.');
  const round = firstRoundOf(facts.milestones);
  const standing = round.byHand.find(({reference, ended}) => reference === input.reference && ended === undefined);
  if (standing?.decision === input.decision) throw alreadySo(standing);
  const byHand = recorded(round, {...input, reason}, signed);
  return isLocked(facts.milestones, 'first round')
    ? planNow(facts, application, {...input, reason}, {...round, byHand}, signed)
    : planForProposal(facts, standing, {...input, reason}, {...round, byHand}, signed);
}

/** Gives a free seat to the next on hold; whoever left it has no decision any more. */
export function planFillSeat(facts: Facts, reference: string, signed: Signed): Plan {
  const {applications, milestones, outbox} = facts;
  if (!isLocked(milestones, 'first round')) {
    throw new Refusal(
      'not-locked',
      'The first round is open: save the decisions again, and free seats are given by the rules.',
    );
  }
  const free = freeSeats(applications, firstRoundOf(milestones).saved).find(({next}) => next === reference);
  if (free === undefined) throw notNext(applications, milestones, reference);
  const next = applications.find(one => one.reference === reference)!;
  const left = applications.find(one => !counts(one) && holds(one, free.seat, free.university));
  const seat = seatWords(free.seat, free.university);
  const freed = left === undefined ? '' : `, freed by ${left.reference}`;
  const decided = outcomeChange(next, {
    decision: 'invited',
    decidedBy: `${seat}${freed}; moved up from ${next.decidedBy}; by ${signed.by}`,
  });
  const undone =
    left === undefined
      ? null
      : outcomeChange(left, {decision: '', decidedBy: `${left.state}; the seat went to ${reference}`});
  const moved = [reference, ...(left === undefined ? [] : [left.reference])];
  return plan({
    action: 'fill seat',
    summary: `${reference} moves up from on hold: ${seat}${freed}.${toldNote(facts, reference)}`,
    changes: [...[decided, undone].flatMap(change => change ?? []), ...replacedNotices(outbox, moved)],
  });
}

/** Kept for the next proposal. */
function planForProposal(
  {milestones}: Facts,
  standing: HandDecision | undefined,
  {reference, decision, reason}: HandInput,
  round: FirstRound,
  signed: Signed,
): Plan {
  if (decision === null && standing === undefined) {
    throw new Refusal('not-by-hand', `There is no decision by hand about ${reference} to take back.`);
  }
  const what = decision === null ? 'the decision by hand no longer counts' : `${decision} by hand`;
  // Who saved the round, and when, stays with what was saved.
  const row = milestoneOf(milestones, 'first round');
  const stored = remembered(
    milestones,
    round,
    {by: row?.by || signed.by, at: row?.at ?? signed.at},
    'open',
    row?.reason,
  );
  return plan({action: 'decide by hand', summary: `${reference}: ${what}: ${quoted(reason)}`, ...stored});
}

/** Takes effect at once. */
function planNow(
  facts: Facts,
  application: Application,
  {decision, reason}: HandInput,
  round: FirstRound,
  signed: Signed,
): Plan {
  const {applications, milestones, outbox} = facts;
  const {reference} = application;
  if (decision === null) {
    throw new Refusal('locked', 'The first round is locked: decide invited, on hold or not invited instead.');
  }
  if (decision === application.decision) throw new Refusal('same', `${reference} is ${decision} already.`);
  const place = placeFor(decision, application, freeSeats(applications, round.saved), applications);
  const words = `${place}; ${byHandWords(signed.by, reason, application.decision || 'no decision')}`;
  const row = milestoneOf(milestones, 'first round')!;
  const stored = remembered(
    milestones,
    round,
    {by: row.by, at: row.at ?? signed.at},
    row.state as MilestoneState,
    row.reason,
  );
  return plan({
    action: 'decide by hand',
    summary: `${reference}: ${application.decision || 'undecided'} → ${decision}, by hand: ${quoted(reason)}${toldNote(facts, reference)}`,
    changes: [
      ...[outcomeChange(application, {decision, decidedBy: words})].flatMap(change => change ?? []),
      ...replacedNotices(outbox, [reference]),
      ...stored.changes,
    ],
    inserts: stored.inserts,
  });
}

/** A reason as the end of a sentence, which may have one of its own. */
function quoted(reason: string): string {
  return /[.!?…]$/.test(reason) ? `“${reason}”` : `“${reason}”.`;
}

/** By hand there are no more seats than by the rules. */
function placeFor(
  decision: Decision,
  {reference, committee}: Application,
  free: readonly FreeSeat[],
  rows: readonly Application[],
): string {
  if (decision === 'not invited') return 'Not invited';
  if (decision === 'on hold') {
    const places = rows.filter(one => one.decision === 'on hold').map(({decidedBy}) => holdIn(decidedBy));
    return holdWords(Math.max(0, ...places.filter(Number.isFinite)) + 1);
  }
  const seat = free.find(({university}) => university === committee) ?? free.find(one => one.seat === 'national');
  if (seat !== undefined) return seatWords(seat.seat, seat.university);
  throw new Refusal(
    'no-seat',
    `${reference} cannot be invited: ${committee || 'its university'} has no free seat, and neither has the national list. Take another decision back first, or open the round and raise the seats.`,
  );
}

function recorded({byHand}: FirstRound, {reference, decision, reason}: HandInput, signed: Signed): HandDecision[] {
  const ended = byHand.map(one =>
    one.reference === reference && one.ended === undefined ? {...one, ended: {...signed, reason}} : one,
  );
  return decision === null ? ended : [...ended, {reference, decision, reason, ...signed}];
}

function toldNote({outbox}: Facts, reference: string): string {
  const told = toldOf(outbox).get(reference);
  return told === undefined ? '' : ` Already sent: ${toldSentences([told])} Send notices… tells the new decision.`;
}

function alreadySo({reference, decision, by, at}: HandDecision): Refusal {
  return new Refusal(
    'done-already',
    `${reference} was decided ${decision} by hand already, by ${by} on ${spokenTime(at, 'en')}.`,
  );
}

function notNext(rows: readonly Application[], milestones: readonly MilestoneRow[], reference: string): Refusal {
  const next = freeSeats(rows, firstRoundOf(milestones).saved).flatMap(seat => seat.next ?? []);
  const instead =
    next.length === 0
      ? 'no seat is free any more'
      : `the next on hold ${next.length === 1 ? 'is' : 'are'} ${next.join(', ')}`;
  return new Refusal('not-next', `${reference} does not move up: ${instead}. Look again.`);
}
