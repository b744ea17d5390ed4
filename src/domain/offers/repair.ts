/**
 * Repairs: giving on what was freed, after declines and withdrawn contracts. What was announced is a promise; the repairs differ in whom they touch.
 *
 * The three of `allocation/after-decline`, on the season as it stands now: whoever declined or left is out, contracts are those of the Contracts tab at this
 * moment, and every offer that its host still keeps is reserved. Carrying one out makes new offers with their own deadline, and tells everybody whom it touches.
 */
import {afterWithdrawal, type Repair, type RepairKind} from '../allocation/after-decline';
import type {AllocationRow} from '../allocation/decisions';
import {decisionsIn, withDecisions} from '../allocation/decisions';
import {type Frame, frameOf} from '../allocation/frame';
import {resultHash} from '../allocation/frozen';
import {isPaid} from '../allocation/places';
import {savedDetails} from '../allocation/plan-allocation';
import type {AllocationInput, Assignment, CandidateId, Place, PlaceId} from '../allocation/types';
import type {Application} from '../intake/assess';
import {counted} from '../listed';
import {type OutboxRow, outboxRow} from '../notices/notice';
import {replaceWaiting} from '../notices/replace';
import {changed, inserted, type Plan, plan} from '../plan/plan';
import {type Problem, Refusal} from '../problem';
import {allocation} from '../tables/allocation';
import {candidates} from '../tables/candidates';
import {outbox} from '../tables/outbox';
import {type Letter, letter, reminderLetters} from './letters';
import {freedAnswerBy, hasLeft, isHolding, type Moment, type OfferRows, promised, STANDING_STEPS} from './offer';

/** The season as a repair sees it. */
export interface Situation {
  readonly frame: Frame;
  /** Without whoever declined or left. */
  readonly input: AllocationInput;
  readonly published: Assignment;
  /** The default first. */
  readonly repairs: readonly Repair[];
  /** Announced offers whose place is not in the contracts any more. */
  readonly lost: readonly CandidateId[];
  /** Holders of a place who are not among the scored candidates any more: until that is put right, nothing is given on. */
  readonly adrift: readonly CandidateId[];
}

export function situationOf(rows: OfferRows): Situation {
  const offers = rows.allocation.map(({row}) => row);
  const gone = new Set(offers.filter(hasLeft).map(({reference}) => reference));
  const frame = frameOf(rows);
  const mechanism = savedDetails(rows)?.mechanism ?? frame.input.mechanism;
  const input = without(withDecisions({...frame.input, mechanism}, decisionsIn(offers)), gone);
  const published = promised(offers);
  const repairs = afterWithdrawal(input, published, input.places);
  return {
    frame,
    input,
    published,
    repairs,
    lost: lostOf(input, published, repairs[0]!.assignment),
    adrift: adriftOf(input, published),
  };
}

function adriftOf(input: AllocationInput, published: Assignment): CandidateId[] {
  const scored = new Set(input.candidates.filter(({points}) => Number.isFinite(points)).map(({id}) => id));
  return Object.keys(published).filter(id => published[id] != null && !scored.has(id));
}

/** Why nothing is given on while a holder is adrift; one sentence each. */
export function adriftProblems({adrift, published}: Pick<Situation, 'adrift' | 'published'>): Problem[] {
  return adrift.map(id => ({
    code: 'holder-adrift',
    sentence: `${id} holds ${published[id]} and is not among the scored candidates any more: put the row of Candidates right, or decline the place for them.`,
    where: {tab: candidates.tab},
  }));
}

/** The input without some candidates, with what was decided about them. */
function without(input: AllocationInput, gone: ReadonlySet<CandidateId>): AllocationInput {
  return {
    ...input,
    candidates: input.candidates.filter(({id}) => !gone.has(id)),
    pins: Object.fromEntries(Object.entries(input.pins ?? {}).filter(([id]) => !gone.has(id))),
    forbidden: (input.forbidden ?? []).filter(([id]) => !gone.has(id)),
    joint: (input.joint ?? []).filter(pair => !pair.some(id => gone.has(id))),
  };
}

/** Fill only moves nobody whose place is still there: whoever it moves has lost it. */
function lostOf(input: AllocationInput, published: Assignment, filled: Assignment): CandidateId[] {
  return input.candidates.map(({id}) => id).filter(id => published[id] != null && filled[id] !== published[id]);
}

/** What an officer says yes to: which repair, and the result that the page has shown. */
export interface RepairRequest {
  readonly kind: RepairKind;
  readonly resultHash: string;
}

export function repairHash({assignment}: Repair): string {
  return resultHash(assignment);
}

/**
 * Plans a repair.
 *
 * @throws {Refusal} when it is not what the page has shown, breaks a promise, or has nothing to do
 */
export function planRepair(request: RepairRequest, rows: OfferRows, moment: Moment): Plan {
  const situation = situationOf(rows);
  const [problem] = adriftProblems(situation);
  if (problem !== undefined) throw new Refusal(problem.code, `${problem.sentence} Nothing was done.`, problem.where);
  const repair = situation.repairs.find(({kind}) => kind === request.kind)!;
  refuseOther(request, repair);
  refuseBreaking(repair);
  const moves = movesOf(rows, situation, repair.assignment);
  if (moves.length === 0) {
    throw new Refusal(
      'nothing-freed',
      'There is no free place that anybody who waits has wished for: nothing to give on.',
    );
  }
  return carriedOut(request.kind, moves, rows, moment);
}

function refuseOther(request: RepairRequest, repair: Repair): void {
  if (repairHash(repair) === request.resultHash) return;
  throw new Refusal(
    'other-result',
    'Answers, contracts or scores have changed since this page was opened, and the result is another one now. Nothing was done: look again.',
  );
}

function refuseBreaking({keepsPromises, kind}: Repair): void {
  if (keepsPromises) return;
  throw new Refusal(
    'breaks-promise',
    `${kind === 'full-re-run' ? 'A full new run' : 'This repair'} would take announced places from people who may keep them: choose a repair that keeps every promise.`,
  );
}

/** One candidate whose row changes. */
interface Move {
  readonly row: AllocationRow;
  readonly application: Application;
  readonly to: PlaceId | null;
  /** Had an announced place that the host took back. */
  readonly lost: boolean;
}

function movesOf(rows: OfferRows, {input, published, lost}: Situation, after: Assignment): Move[] {
  const applications = new Map(rows.applications.map(each => [each.reference, each]));
  const offers = new Map(rows.allocation.map(({row}) => [row.reference, row]));
  return input.candidates.flatMap(({id}): Move[] => {
    const [row, application, to] = [offers.get(id), applications.get(id), after[id] ?? null];
    if (row === undefined || application === undefined || to === (published[id] ?? null)) return [];
    return [{row, application, to, lost: lost.includes(id)}];
  });
}

function carriedOut(kind: RepairKind, moves: readonly Move[], rows: OfferRows, moment: Moment): Plan {
  const frame = frameOf(rows);
  const places = new Map(frame.input.places.map(place => [place.id, place]));
  const wishes = new Map(frame.input.candidates.map(({id, wishes: own}) => [id, own]));
  const done = moves.map(move => {
    const wish =
      move.to === null
        ? null
        : (frame.numbers[move.row.reference]?.[wishes.get(move.row.reference)!.indexOf(move.to)] ?? null);
    const after = rowAfter(move, places.get(move.to ?? ''), wish, rows, moment);
    return {move, after, row: {...move.row, ...after}};
  });
  const letters = done.flatMap(({move, row}) => lettersOf(move, row, rows, moment));
  return plan({
    action: ACTIONS[kind],
    summary: summaryOf(moves),
    changes: [
      ...done.flatMap(({move, after}) => changed(allocation, move.row, after) ?? []),
      ...moves.flatMap(({row}) =>
        replaceWaiting(rows.outbox, row.reference, STANDING_STEPS, 'The candidate stands otherwise now.'),
      ),
    ],
    inserts: letters.map(each => inserted(outbox, toOutbox(each, rows, moment))),
  });
}

const ACTIONS: Readonly<Record<RepairKind, string>> = {
  'fill-only': 'give freed places on',
  'upgrade-round': 'upgrade round',
  'full-re-run': 'allocate again',
};

/** Version of what the announcement said, an offer or none: whatever comes after it is a later one. */
const ANNOUNCED = 1;

/** An accepted place that becomes a better one stays accepted: the wish was the candidate's own. */
function rowAfter(
  {row, to, lost}: Move,
  place: Place | undefined,
  wish: number | null,
  {configuration}: OfferRows,
  {now}: Moment,
): Partial<AllocationRow> {
  const version = Math.max(ANNOUNCED, row.offerVersion ?? 0) + 1;
  const given = {
    country: place?.country ?? '',
    month: place?.month ?? '',
    kind: place === undefined ? '' : isPaid(place.id) ? 'unilateral' : 'bilateral',
    wish,
    place: to ?? '',
    offerVersion: version,
  };
  if (place === undefined) return {...given, state: 'waiting', offeredAt: null, answerBy: null, answeredAt: null};
  if (row.state === 'accepted' && !lost) return given;
  return {
    ...given,
    state: 'offered',
    offeredAt: now,
    answerBy: freedAnswerBy(now, configuration.settings),
    answeredAt: null,
  };
}

function lettersOf({application, lost}: Move, row: AllocationRow, rows: OfferRows, {now}: Moment): Letter[] {
  const step = lost ? 'offer withdrawn' : 'place freed';
  const told = letter(step, row, application, rows);
  return row.state === 'offered' ? [told, ...reminderLetters(row, application, rows, now)] : [told];
}

/** The outbox row of a letter. */
export function toOutbox(
  {step, version, application, language, values, notBefore}: Letter,
  rows: OfferRows,
  {account, now}: Moment,
): OutboxRow {
  const {reference, email} = application;
  const notice = {season: rows.configuration.season, step, reference, version, to: email, language, account, values};
  return outboxRow(notBefore === undefined ? notice : {...notice, notBefore}, now);
}

function summaryOf(moves: readonly Move[]): string {
  const placed = moves.filter(({row, to}) => to !== null && !isHolding(row)).length;
  const better = moves.filter(({row, to, lost}) => to !== null && isHolding(row) && !lost).length;
  const lost = moves.filter(each => each.lost).length;
  const parts = [
    ...(lost > 0 ? [`${counted(lost, 'announced place')} taken back by the host`] : []),
    ...(placed > 0 ? [`${counted(placed, 'place')} offered to who waited`] : []),
    ...(better > 0 ? [`${counted(better, 'candidate')} moved to a better wish`] : []),
  ];
  const sentence = parts.join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
