/**
 * Closing the second round: the final scores are written and locked, after the first round is, and no free slot can be booked any more. Opening it again takes the
 * scores back, with a reason that stays in the journal, and offers the slots again.
 */
import {counted, listed} from '../listed';
import {type Change, changed, type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import {detailsOf, isLocked, milestoneOf, reach} from '../season/milestone';
import {officerNames} from '../season/officer-names';
import {SCORE_CHOICES, type ScoreChoice, type Signed} from '../selection/first-round';
import {candidates} from '../tables/candidates';
import {interviews} from '../tables/interviews';
import {spokenTime} from '../time/brussels';
import type {CandidateRow, RoundFacts} from './facts';
import type {RoundStanding, Standing} from './standing';

export {SCORE_CHOICES, type ScoreChoice};

export interface Closing {
  readonly choice: ScoreChoice;
  /** Of the standing that the officer saw. */
  readonly print: string;
  /** The officer agrees that those without a final score take no part in the allocation. */
  readonly without: boolean;
}

/** What the milestone remembers; plain JSON. */
export interface ClosedRound {
  readonly choice: ScoreChoice;
  readonly verdict: string;
  readonly weights: readonly [first: number, interview: number];
  readonly scored: number;
  /** Who took no part, and why; the first ones where they are many. */
  readonly without: readonly {readonly reference: string; readonly why: string}[];
  /** SHA-256 over what the scores were made from. */
  readonly input: string;
  /** Slots that were free and to come; what an officer had closed by hand is not among them. */
  readonly slots?: readonly string[];
}

/** Why the round cannot be closed yet. */
export const FIRST_ROUND_OPEN =
  'The first round is still open, and final scores stand on both: lock it under SCOPE › Select for the second round… first.';

/** A cell of the milestone holds so many with their reasons. */
const MOST_WITHOUT = 200;

/** @throws {Refusal} while a round is open that must be locked, and when the officer saw something else */
export function planClose(facts: RoundFacts, standing: RoundStanding, closing: Closing, {by, at}: Signed): Plan {
  refuseUnready(facts);
  refuseChoice(standing, closing);
  const without = standing.rows.filter(({why}) => why !== '');
  const scored = standing.rows.length - without.length;
  refuseWithout(without, scored, closing);
  const {weightFirst, weightInterview} = facts.configuration.settings;
  const free = facts.interviews.filter(({state, startsAt}) => state === 'free' && (startsAt ?? '') > at);
  const details: ClosedRound = {
    choice: closing.choice,
    verdict: standing.scores.verdict,
    weights: [weightFirst, weightInterview],
    scored,
    without: without.slice(0, MOST_WITHOUT).map(({reference, why}) => ({reference, why})),
    input: standing.print,
    slots: free.map(({slot}) => slot),
  };
  const locked = reach(facts.milestones, {milestone: 'second round', state: 'locked', at, by, details});
  return plan({
    action: 'close second round',
    summary: summaryOf(details, without),
    changes: [
      ...scoreChanges(facts.candidates, standing, closing.choice),
      ...free.flatMap(row => changed(interviews, row, {state: 'closed'}) ?? []),
      ...locked.changes,
    ],
    inserts: locked.inserts,
    problems: standing.problems,
  });
}

function refuseUnready({milestones, configuration}: RoundFacts): void {
  if (!isLocked(milestones, 'first round')) {
    throw new Refusal('first-round-open', FIRST_ROUND_OPEN);
  }
  const row = milestoneOf(milestones, 'second round');
  if (row === undefined || !isLocked(milestones, 'second round')) return;
  const when = row.at === null ? '' : ` on ${spokenTime(row.at, 'en')}`;
  throw new Refusal(
    'done-already',
    `The second round was closed already, by ${officerNames(configuration.officers)(row.by)}${when}.`,
  );
}

function refuseChoice({scores, print}: RoundStanding, closing: Closing): void {
  if (closing.choice === 'corrected' && scores.verdict === 'refused') {
    throw new Refusal('not-corrected', `The corrected score cannot be used. ${scores.reason ?? ''}`);
  }
  if (print === closing.print) return;
  throw new Refusal(
    'changed-since',
    'Marks, candidates or settings have changed since you looked, so nothing was saved: look at the scores again.',
  );
}

function refuseWithout(without: readonly Standing[], scored: number, closing: Closing): void {
  if (scored === 0) throw new Refusal('no-scores', 'Nobody has a final score yet, so there is nothing to close.');
  if (without.length === 0 || closing.without) return;
  const names = listed(without.map(({reference}) => reference));
  throw new Refusal(
    'without-score',
    `${names} ${without.length === 1 ? 'has' : 'have'} no final score: get it, or say that the round is closed without them.`,
  );
}

function summaryOf({choice, scored, weights: [first, interview]}: ClosedRound, without: readonly Standing[]): string {
  const left =
    without.length === 0
      ? ''
      : ` Without a score: ${listed(
          without.map(({reference}) => reference),
          8,
        )}.`;
  return `The second round is closed: ${counted(scored, 'final score')}, ${first} to ${interview}, interviews ${choice}.${left}`;
}

function scoreChanges(rows: readonly CandidateRow[], standing: RoundStanding, choice: ScoreChoice): Change[] {
  const byReference = new Map(standing.rows.map(row => [row.reference, row]));
  return rows.flatMap(row => changed(candidates, row, cellsOf(byReference.get(row.reference), choice)) ?? []);
}

const NO_SCORES = {interviewScore: null, interviewUncorrected: null, interviewError: null, finalScore: null};

function cellsOf(standing: Standing | undefined, choice: ScoreChoice): Partial<CandidateRow> {
  if (standing === undefined) return {firstScore: null, ...NO_SCORES};
  return {
    firstScore: standing.first,
    interviewScore: choice === 'raw' ? standing.raw : standing.corrected,
    interviewUncorrected: standing.raw,
    interviewError: standing.error,
    finalScore: choice === 'raw' ? standing.finalRaw : standing.finalCorrected,
  };
}

/** @throws {Refusal} where it is not closed, no reason is given, or places were allocated from its scores */
export function planReopen(
  {milestones, candidates: rows, interviews: slots}: Pick<RoundFacts, 'milestones' | 'candidates' | 'interviews'>,
  reason: string,
  {by, at}: Signed,
): Plan {
  const row = milestoneOf(milestones, 'second round');
  if (row === undefined || !isLocked(milestones, 'second round')) {
    throw new Refusal('not-locked', 'The second round is not closed, so there is nothing to open.');
  }
  if (row.state === 'done') throw new Refusal('done', 'The season is closed: the second round stays as it is.');
  if (isLocked(milestones, 'allocation')) {
    const sentence =
      'Places were allocated from these scores: open the allocation again first, under SCOPE › Allocate countries.';
    throw new Refusal('allocated', sentence);
  }
  if (reason.trim() === '') throw new Refusal('no-reason', 'Opening the second round again needs a reason: write one.');
  const closed = new Set(detailsOf<Partial<ClosedRound>>(milestones, 'second round')?.slots ?? []);
  const again = slots.filter(({slot, state, reference}) => closed.has(slot) && state === 'closed' && reference === '');
  const opened = reach(milestones, {milestone: 'second round', state: 'open', at, by, reason: reason.trim()});
  return plan({
    action: 'open second round',
    summary: `The second round is open again, and its final scores are taken back: ${reason.trim()}`,
    changes: [
      ...rows.flatMap(each => changed(candidates, each, NO_SCORES) ?? []),
      ...again.flatMap(row => changed(interviews, row, {state: 'free'}) ?? []),
      ...opened.changes,
    ],
    inserts: opened.inserts,
  });
}
