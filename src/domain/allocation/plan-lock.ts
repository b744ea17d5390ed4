/**
 * Locking an allocation, and opening it again: a locked one cannot be saved over, and is what the announcement freezes.
 */
import {counted} from '../listed';
import {type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import {isLocked, milestoneOf, reach, refuseLocked} from '../season/milestone';
import {allocate} from './allocate';
import {certify} from './certify';
import {frameOf} from './frame';
import {type Frozen, freeze, inputHash, resultHash, thawed} from './frozen';
import {type AllocationRows, decisionsOf, REMEDY_LOCKED, type SavedDetails, savedDetails} from './plan-allocation';
import {editsByHand, savedAssignment} from './sheet-places';
import type {Assignment} from './types';

interface Moment {
  readonly now: string;
  readonly who: string;
}

/**
 * @throws {Refusal} when nothing is saved, the second round can still change, the sheet is not what was saved, or the certificate is red
 */
export function planLock(rows: AllocationRows, {now, who}: Moment): Plan {
  refuseLocked(rows.milestones, 'allocation', 'The allocation', REMEDY_LOCKED);
  const details = savedDetails(rows);
  if (details === undefined)
    throw new Refusal('not-saved', 'There is no saved allocation to lock: run it and save it first.');
  if (!isLocked(rows.milestones, 'second round')) {
    throw new Refusal(
      'second-round-open',
      'The second round is not locked, so final scores may still change: close it first (SCOPE › Score interviews).',
    );
  }
  refuseUnlike(rows, details);
  const reached = reach(rows.milestones, {milestone: 'allocation', state: 'locked', at: now, by: who});

  return plan({
    action: 'lock allocation',
    summary: `Locked the allocation of ${counted(details.placed, 'place')}.`,
    ...reached,
  });
}

/** @throws {Refusal} without a reason, when it is not locked, or when the announcement is frozen or has been made */
export function planOpen(rows: Pick<AllocationRows, 'milestones'>, reason: string, {now, who}: Moment): Plan {
  if (!isLocked(rows.milestones, 'allocation')) throw new Refusal('not-locked', 'The allocation is not locked.');
  if (reason.trim() === '') throw new Refusal('no-reason', 'Opening a locked allocation needs a reason: type one.');
  if (isLocked(rows.milestones, 'announcement')) {
    const {by} = milestoneOf(rows.milestones, 'announcement')!;
    throw new Refusal(
      'announced',
      `The announcement was frozen by ${by}: take the freeze back first. Once countries are announced, changes go through the announcement.`,
    );
  }
  const reached = reach(rows.milestones, {
    milestone: 'allocation',
    state: 'open',
    at: now,
    by: who,
    reason: reason.trim(),
  });

  return plan({action: 'open allocation', summary: `Opened the allocation again: ${reason.trim()}`, ...reached});
}

/** What is saved, made again from the sheet as it is now. */
export function savedAgain(rows: AllocationRows, {mechanism}: Pick<SavedDetails, 'mechanism'>): Frozen {
  const frame = frameOf(rows);

  return freeze({...frame, input: {...frame.input, mechanism}}, decisionsOf(rows));
}

/** @throws {Refusal} when the sheet is not what was saved, or what was saved is not what the sheet gives now, with a green certificate */
export function refuseUnlike(rows: AllocationRows, details: SavedDetails): void {
  refuseEdited(rows);
  refuseStale(rows, details);
}

function refuseEdited(rows: AllocationRows): void {
  const {problems} = editsByHand(
    rows.allocation,
    frameOf(rows).input.places,
    rows.candidates.filter(({state}) => state !== 'withdrawn').map(({reference}) => reference),
  );
  const [first] = problems;
  if (first !== undefined) throw new Refusal(first.code, `${first.sentence} Nothing was changed.`, first.where);
}

function refuseStale(rows: AllocationRows, details: SavedDetails): void {
  const frozen = savedAgain(rows, details);
  const saved: Assignment = savedAssignment(rows.allocation.map(({row}) => row));
  const result = allocate(thawed(frozen)).assignment;
  const same = inputHash(frozen) === details.inputHash && resultHash(result) === resultHash(saved);
  if (!same || !certify(thawed(frozen), saved).ok) {
    throw new Refusal(
      'saved-stale',
      'Scores, wishes, contracts or settings have changed since the allocation was saved: run it again, look at what moves, and save it before you go on.',
    );
  }
}
