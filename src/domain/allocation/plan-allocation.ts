/**
 * Saving an allocation: the rows of the Allocation tab, the milestone, and the evidence from which anybody can make the same result again.
 *
 * Pure: the answer is a plan. The page has shown the result; here it is made again from the sheet, and refused where it differs.
 */
import {counted, listed} from '../listed';
import {type Change, changed, inserted, type Plan, plan, removed, type WholeRow} from '../plan/plan';
import {Refusal} from '../problem';
import {detailsOf, reach, refuseLocked} from '../season/milestone';
import {allocation as allocationTable, NOT_OFFERED, type PlaceState} from '../tables/allocation';
import {allocate} from './allocate';
import {certify} from './certify';
import {type AllocationRow, type Decisions, decisionsIn, refuseUnexplained, sorted} from './decisions';
import {type Frame, frameOf, type SeasonRows} from './frame';
import {type Frozen, freeze, inputHash, resultHash, thawed} from './frozen';
import {orderOfMerit} from './merit';
import {isPaid, seasonPlaces} from './places';
import {MECHANISM_NAMES} from './rules';
import {editsByHand, type LocatedRow} from './sheet-places';
import type {Allocation, CandidateId, Mechanism} from './types';

/** What an officer saves. */
export interface SaveRequest {
  readonly mechanism: Mechanism;
  readonly decisions: Decisions;
  /** Hash of the result that the page has shown. */
  readonly resultHash: string;
  /** Candidates whose row was edited by hand and who get what the allocation says. */
  readonly restore: readonly CandidateId[];
}

export interface AllocationRows extends SeasonRows {
  readonly allocation: readonly LocatedRow[];
}

/** What the milestone remembers of a saved allocation. */
export interface SavedDetails {
  readonly mechanism: Mechanism;
  readonly seed: string;
  readonly engine: number;
  readonly rule: number;
  readonly inputHash: string;
  readonly resultHash: string;
  readonly candidates: number;
  readonly placed: number;
  readonly firstWishes: number;
  readonly decisions: number;
}

/** What a journal entry of an allocation holds beside its changes, for replay. */
export interface AllocationEvidence {
  readonly frozen: Frozen;
  readonly inputHash: string;
  readonly resultHash: string;
  /** Beside the frozen candidates: the number of the place given, −1 for none. */
  readonly outcome: readonly number[];
}

export const ALLOCATE = 'allocate';

export const REMEDY_LOCKED = 'open it again with a reason before you change it.';

/**
 * Plans the saving.
 *
 * @throws {Refusal} when the allocation is locked, a decision has no reason, the result is not the one that was shown, or a hand edit would be overwritten
 * unseen
 */
export function planAllocation(
  request: SaveRequest,
  rows: AllocationRows,
  {now, who}: {now: string; who: string},
): Plan {
  refuseLocked(rows.milestones, 'allocation', 'The allocation', REMEDY_LOCKED);
  refuseUnexplained(request.decisions);
  const frame = frameOf(rows);
  const input = {...frame.input, mechanism: request.mechanism};
  const frozen = freeze({...frame, input}, sorted(request.decisions));
  const full = thawed(frozen);
  const result = allocate(full);
  refuseEmpty(result);
  refuseOther(request, result);
  refuseOverwriting(request, rows, result);
  const evidence = evidenceOf(frozen, result);
  const next = rowsOf(frame, frozen, result);
  const details = detailsFrom(frozen, evidence, result, next);
  const milestone = reach(rows.milestones, {milestone: 'allocation', state: 'open', at: now, by: who, details});
  const parts = rowChanges(rows.allocation, next);

  return plan({
    action: ALLOCATE,
    summary: summaryOf(details),
    ...parts,
    changes: [...parts.changes, ...milestone.changes],
    inserts: [...parts.inserts, ...milestone.inserts],
    problems: [...frame.problems, ...result.problems],
    evidence,
  });
}

/** What was saved last; undefined before the first time. */
export function savedDetails(rows: Pick<SeasonRows, 'milestones'>): SavedDetails | undefined {
  return detailsOf<SavedDetails>(rows.milestones, 'allocation');
}

function refuseEmpty({statistics}: Allocation): void {
  if (statistics.candidates > 0) return;
  throw new Refusal('no-candidates', 'There are no candidates yet: close the second round first.', {tab: 'Candidates'});
}

function refuseOther(request: SaveRequest, result: Allocation): void {
  if (resultHash(result.assignment) === request.resultHash) return;
  throw new Refusal(
    'other-result',
    'Scores, wishes, contracts or settings have changed since this page was opened, and the result is another one now. Nothing was saved: press Run again and look.',
  );
}

function refuseOverwriting({restore}: SaveRequest, rows: AllocationRows, {assignment}: Allocation): void {
  const {edits} = editsByHand(rows.allocation, seasonPlaces(rows.configuration));
  const unseen = edits.filter(({candidate, sheet}) => assignment[candidate] !== sheet && !restore.includes(candidate));
  if (unseen.length === 0) return;
  const names = listed(unseen.map(({candidate}) => candidate));
  throw new Refusal(
    'hand-edits',
    `${names} ${unseen.length === 1 ? 'was' : 'were'} edited by hand in the tab Allocation. Nothing was saved: keep each edit as a pin with a reason, or restore it.`,
    unseen[0]!.problem.where,
  );
}

function evidenceOf(frozen: Frozen, {assignment}: Allocation): AllocationEvidence {
  const at = new Map(frozen.places.map(([id], index) => [id, index]));

  return {
    frozen,
    inputHash: inputHash(frozen),
    resultHash: resultHash(assignment),
    outcome: frozen.candidates.map(([id]) => at.get(assignment[id] ?? '') ?? -1),
  };
}

type Saved = Omit<AllocationRow, keyof typeof NOT_OFFERED>;

/** Everybody's row: the ranked in the order of merit, then those without a score. */
function rowsOf({numbers}: Frame, frozen: Frozen, {assignment}: Allocation): Saved[] {
  const input = thawed(frozen);
  const order = orderOfMerit(input);
  const ranks = new Map(order.map((id, at) => [id, at + 1]));
  const candidates = new Map(input.candidates.map(candidate => [candidate.id, candidate]));
  const unranked = input.candidates.map(({id}) => id).filter(id => !ranks.has(id));
  const places = new Map(input.places.map(place => [place.id, place]));
  const decisions = new Map(frozen.decisions.map(decision => [decision.candidate, decision]));

  return [...order, ...unranked].map(id => {
    const {points, wishes} = candidates.get(id)!;
    const place = assignment[id] ?? null;
    const given = place === null ? undefined : places.get(place);
    const decision = decisions.get(id);

    return {
      rank: ranks.get(id) ?? null,
      reference: id,
      score: Number.isFinite(points) ? points : null,
      country: given?.country ?? '',
      month: given?.month ?? '',
      kind: place === null ? '' : kindOf(place),
      wish: place === null ? null : (numbers[id]?.[wishes.indexOf(place)] ?? null),
      state: stateOf(place !== null, ranks.has(id) && wishes.length > 0),
      place: place ?? '',
      allocated: place ?? '',
      pin: decision?.pin ?? '',
      forbidden: (decision?.forbidden ?? []).join('; '),
      decisionReason: decision?.reason ?? '',
    };
  });
}

function kindOf(place: string): string {
  return isPaid(place) ? 'unilateral' : 'bilateral';
}

function stateOf(placed: boolean, canBePlaced: boolean): PlaceState {
  if (placed) return 'proposed';

  return canBePlaced ? 'waiting' : 'not placed';
}

function rowChanges(
  located: readonly LocatedRow[],
  next: readonly Saved[],
): {changes: Change[]; inserts: WholeRow[]; removals: WholeRow[]} {
  const before = new Map(located.map(({row}) => [row.reference, row]));
  const staying = new Set(next.map(({reference}) => reference));

  return {
    changes: next.flatMap(row => {
      const old = before.get(row.reference);
      return (old && changed(allocationTable, old, row)) ?? [];
    }),
    inserts: next
      .filter(({reference}) => !before.has(reference))
      .map(row => withoutBlanks(inserted(allocationTable, {...row, ...NOT_OFFERED}))),
    removals: located.filter(({row}) => !staying.has(row.reference)).map(({row}) => removed(allocationTable, row)),
  };
}

/** A blank cell need not be written: so the plan of a usual season fits one cell of the journal. */
function withoutBlanks({row, ...which}: WholeRow): WholeRow {
  return {...which, row: Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== ''))};
}

function detailsFrom(
  frozen: Frozen,
  {inputHash: hash, resultHash: result}: AllocationEvidence,
  {statistics}: Allocation,
  rows: readonly Saved[],
): SavedDetails {
  return {
    mechanism: frozen.mechanism,
    seed: frozen.seed,
    engine: frozen.engine,
    rule: frozen.rule,
    inputHash: hash,
    resultHash: result,
    candidates: statistics.candidates,
    placed: statistics.placed,
    firstWishes: rows.filter(({wish}) => wish === 1).length,
    decisions: frozen.decisions.length,
  };
}

function summaryOf({candidates, placed, firstWishes, decisions, mechanism}: SavedDetails): string {
  const by = decisions === 0 ? '' : `, with ${counted(decisions, 'decision')} of officers`;

  return `Allocated ${placed} of ${counted(candidates, 'candidate')} by ${MECHANISM_NAMES[mechanism]}${by}: ${counted(firstWishes, 'first wish', 'first wishes')}.`;
}

/** Decisions that stand in the sheet. */
export function decisionsOf(rows: Pick<AllocationRows, 'allocation'>): Decisions {
  return decisionsIn(rows.allocation.map(({row}) => row));
}

/** Whether the saved rows pass the certificate of their own input; for what must not go on with a red one. */
export function certificateOf(evidence: AllocationEvidence): ReturnType<typeof certify> {
  const {frozen, outcome} = evidence;
  const assignment = Object.fromEntries(
    frozen.candidates.map(([id], at) => [id, frozen.places[outcome[at]!]?.[0] ?? null]),
  );

  return certify(thawed(frozen), assignment);
}
