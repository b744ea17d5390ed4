/** Replacing what waits: a new decision takes the place of the notice that would have told the old one, visibly. */
import {type Change, changed} from '../plan/plan';
import {outbox} from '../tables/outbox';
import type {OutboxRow, Step} from './notice';

/**
 * The changes that keep a person's waiting notices about a decision from leaving. What has left, or is on its way, stays as it is: a plan cannot call it back.
 *
 * @param steps the steps that tell this decision: `['invited', 'on hold', 'not invited']`
 * @param reason what an officer reads in the outbox
 */
export function replaceWaiting(
  rows: readonly OutboxRow[],
  reference: string,
  steps: readonly Step[],
  reason = 'The decision has changed since.',
): Change[] {
  return rows
    .filter(row => row.reference === reference && isWaiting(row) && steps.some(step => step === row.step))
    .flatMap(row => changed(outbox, row, {state: 'replaced', reason}) ?? []);
}

/** Not left, and not on its way; one that failed could still be sent again by hand. */
function isWaiting({state}: OutboxRow): boolean {
  return state === 'held' || state === 'queued' || state === 'failed';
}
