/**
 * The officers' actions on the round as a whole: choosing the score, saving the decisions, locking and opening again. Each is a plan over fresh
 * tables; who comes second is told who was first.
 */
import {counted} from '../listed';
import type {OutboxRow} from '../notices/notice';
import {type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import type {Verdict} from '../scoring/calibrate';
import {isLocked, type MilestoneRow, type MilestoneState, milestoneOf, reach, refuseLocked} from '../season/milestone';
import {spokenTime} from '../time/brussels';
import {type Basis, changedSince, differencesSince, printOf} from './basis';
import {type FirstRound, firstRoundOf, type ScoreChoice, type Signed, seedOf} from './first-round';
import {newlyDecided, outcomeChanges, outcomesOf, replacedNotices} from './plan-outcomes';
import type {Proposal, SelectionFacts} from './proposal';
import type {Selection} from './select';
import {toldOf, toldSentences} from './told';

export interface RoundFacts extends SelectionFacts {
  readonly outbox: readonly OutboxRow[];
}

const WHAT = 'The first round';
const UNLOCK_FIRST = 'open it again with a reason first.';
/** Google's cell holds 50,000 characters. */
const MOST_DETAILS = 45_000;

/** What the calibration says, in a clause. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  adjusted: 'the readings carried a correction',
  raw: 'the readings showed nothing to correct',
  refused: 'the readings did not carry a correction',
};

/** Chooses which score counts; records a seed where none was recorded. */
export function planChoice(
  facts: SelectionFacts,
  {scores}: Proposal,
  score: ScoreChoice,
  signed: Signed,
  newSeed: () => string,
): Plan {
  const {milestones} = facts;
  refuseLocked(milestones, 'first round', WHAT, UNLOCK_FIRST);
  if (score === 'corrected' && scores.verdict === 'refused') {
    throw new Refusal('not-corrected', `The corrected score cannot be used. ${scores.reason ?? ''}`);
  }
  const round = firstRoundOf(milestones);
  if (round.choice?.score === score) throw alreadyDone(`The ${score} score was chosen`, round.choice);
  const choice = {score, verdict: scores.verdict, ...signed};
  const draw = seedOf(milestones) === '' ? [drawn(milestones, signed, newSeed())] : [];
  const parts = [remembered(milestones, {...round, choice}, signed), ...draw];
  const seed = draw.length > 0 ? ' No seed for draws had been recorded: one was recorded now.' : '';
  return plan({
    action: 'choose score',
    summary: `The ${score} score counts in the first round; ${VERDICT_WORDS[scores.verdict]}.${seed}`,
    changes: parts.flatMap(({changes}) => changes),
    inserts: parts.flatMap(({inserts}) => inserts),
  });
}

export interface Saving extends Signed {
  readonly basis: Basis;
  /** Why decisions change that applicants were told already; otherwise it may be empty. */
  readonly reason: string;
}

/** Saves the decisions as they were shown: pending until their notices leave. */
export function planSave(facts: RoundFacts, proposal: Proposal, {basis, reason, by, at}: Saving): Plan {
  const {milestones, applications, outbox} = facts;
  refuseLocked(milestones, 'first round', WHAT, UNLOCK_FIRST);
  const round = firstRoundOf(milestones);
  refuseUnready(round, milestones);
  const print = printOf(proposal);
  const found = differencesSince(basis, proposal, print);
  if (found.length > 0) throw new Refusal('changed-since', changedSince(found));
  const outcomes = outcomesOf(proposal);
  const changes = outcomeChanges(applications, outcomes);
  const moved = newlyDecided(applications, outcomes).map(({row}) => row.reference);
  if (changes.length === 0 && round.saved !== undefined) throw alreadyDone('These decisions were saved', round.saved);
  const told = refuseUntoldReason(outbox, moved, reason);
  const saved = {by, at, ...savedFrom(proposal, milestones, print)};
  const stored = remembered(milestones, {...round, saved}, {by, at}, 'open', reason);
  return plan({
    action: 'select',
    summary: `${countsSentence(proposal)}${told}`,
    changes: [...changes, ...replacedNotices(outbox, moved), ...stored.changes],
    inserts: stored.inserts,
    problems: proposal.problems,
  });
}

/** Locks the round as it was saved: marks and decisions stay as they are. */
export function planLock(facts: RoundFacts, proposal: Proposal, signed: Signed): Plan {
  const {milestones, applications} = facts;
  const before = milestoneOf(milestones, 'first round');
  if (before !== undefined && isLocked(milestones, 'first round')) {
    throw alreadyDone('The first round was locked', {by: before.by, at: before.at ?? signed.at});
  }
  const round = firstRoundOf(milestones);
  if (round.saved === undefined) throw new Refusal('not-saved', 'There are no decisions to lock yet: save them first.');
  refuseStale(facts, proposal);
  const undecided = applications.filter(({state, decision}) => state === 'complete' && decision === '');
  if (undecided.length > 0) throw undecidedLeft(undecided.map(({reference}) => reference));
  const stored = remembered(milestones, round, signed, 'locked');
  return plan({
    action: 'lock first round',
    summary: `The first round is locked: ${countsSentence(proposal)}`,
    ...stored,
  });
}

/** Opens the round again, with a reason that stays in the journal. */
export function planUnlock(milestones: readonly MilestoneRow[], reason: string, signed: Signed): Plan {
  const row = milestoneOf(milestones, 'first round');
  if (row === undefined || !isLocked(milestones, 'first round')) {
    throw new Refusal('not-locked', 'The first round is not locked, so there is nothing to open.');
  }
  if (row.state === 'done') throw new Refusal('done', 'The season is closed: the first round stays as it is.');
  if (reason.trim() === '') throw new Refusal('no-reason', 'Opening the first round again needs a reason: write one.');
  const stored = remembered(milestones, firstRoundOf(milestones), signed, 'open', reason.trim());
  return plan({action: 'open first round', summary: `The first round is open again: ${reason.trim()}`, ...stored});
}

/** The part of a plan that keeps the round. @throws {Refusal} when there is more to remember than a cell holds */
export function remembered(
  milestones: readonly MilestoneRow[],
  details: FirstRound,
  {by, at}: Signed,
  state: MilestoneState = 'open',
  reason = '',
): ReturnType<typeof reach> {
  if (JSON.stringify(details).length > MOST_DETAILS) {
    const sentence = `There are ${counted(details.byHand.length, 'decision')} by hand, more than can be kept: use shorter reasons, or change the rules in Settings instead.`;
    throw new Refusal('too-much', sentence);
  }
  return reach(milestones, {milestone: 'first round', state, at, by, reason, details});
}

export function countsSentence({selection, score}: Proposal): string {
  const count = (wanted: string | null): number => selection.rows.filter(({decision}) => decision === wanted).length;
  const open = count(null);
  const undecided = open === 0 ? '' : `, ${open} undecided`;
  return `${count('invited')} invited, ${count('on hold')} on hold, ${count('not invited')} not invited${undecided}, by the ${score} score.`;
}

/** Seats that were given, by whose they are. */
function savedFrom(proposal: Proposal, milestones: readonly MilestoneRow[], print: string) {
  const {score, input, selection} = proposal;
  return {
    score,
    seed: seedOf(milestones),
    rules: selection.rules,
    seats: ownSeats(input.seats, selection),
    national: selection.rows.filter(({seat}) => seat === 'national').length,
    input: print,
  };
}

function ownSeats(seats: Readonly<Record<string, number>>, {rows}: Selection): Record<string, number> {
  const given = (code: string): number =>
    rows.filter(({seat, university}) => seat === 'university' && university === code).length;
  return Object.fromEntries(Object.keys(seats).map(code => [code, given(code)]));
}

function drawn(milestones: readonly MilestoneRow[], {by, at}: Signed, seed: string): ReturnType<typeof reach> {
  return reach(milestones, {milestone: 'draw', state: 'locked', at, by, details: {seed}});
}

function refuseUnready({choice}: FirstRound, milestones: readonly MilestoneRow[]): void {
  if (choice === undefined) {
    throw new Refusal('no-score', 'Choose first which score counts, raw or corrected: step 1.');
  }
  if (seedOf(milestones) === '') {
    throw new Refusal('no-seed', 'No seed for draws is recorded: choose SCOPE › Set up or repair… to record one.');
  }
}

/** @return what the summary says about it */
function refuseUntoldReason(outbox: readonly OutboxRow[], moved: readonly string[], reason: string): string {
  const known = toldOf(outbox);
  const told = moved.flatMap(reference => known.get(reference) ?? []);
  if (told.length === 0) return '';
  if (reason.trim() !== '') return ` Told before: ${toldSentences(told)} Reason: ${reason.trim()}`;
  throw new Refusal(
    'told-already',
    `${toldSentences(told)} Their decision would change: give a reason; each gets a new mail when you send notices.`,
  );
}

/** The applications must hold what the readings give now. */
function refuseStale({applications}: RoundFacts, proposal: Proposal): void {
  const changes = outcomeChanges(applications, outcomesOf(proposal));
  if (changes.length === 0) return;
  const keys = changes.map(({key}) => key);
  throw new Refusal(
    'saved-is-old',
    `What is saved is no longer what the readings and settings give (${keys.slice(0, 3).join(', ')}${keys.length > 3 ? ` and ${keys.length - 3} more` : ''}): save the decisions again, then lock.`,
  );
}

function undecidedLeft(references: readonly string[]): Refusal {
  const names = `${references.slice(0, 3).join(', ')}${references.length > 3 ? ` and ${references.length - 3} more` : ''}`;
  return new Refusal(
    'undecided',
    `${names} ${references.length === 1 ? 'has' : 'have'} no decision yet: get the missing readings, or decide by hand with a reason; then lock.`,
  );
}

function alreadyDone(what: string, {by, at}: Signed): Refusal {
  return new Refusal('done-already', `${what} already, by ${by} on ${spokenTime(at, 'en')}.`);
}
