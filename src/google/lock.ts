/** One lock for everything that writes: taken once, at the outer edge of an action, and never held across mail, calendar, forms or a dialog. */
import {Refusal} from '../domain/problem';

/** Longest wait for somebody else's commit, in milliseconds; a commit takes a few seconds. */
const PATIENCE = 20_000;

/**
 * Runs `work` while nobody else writes.
 *
 * @param keep leave the lock to the end of the execution, which is near: for triggers, where releasing is one call more; what ends with an error lets go
 * @param flushed whether `work`, with this result, has written everything out itself; what ends with an error never has
 * @throws {Refusal} when somebody else keeps it too long
 */
export function underLock<Result>(
  work: () => Result,
  {keep = false, flushed = () => false}: {keep?: boolean; flushed?: (result: Result) => boolean} = {},
): Result {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(PATIENCE)) {
    throw new Refusal(
      'busy',
      'Someone else is saving at this moment: wait a few seconds and try again. Nothing was changed.',
    );
  }
  let kept = false;
  let written = false;
  try {
    const result = work();
    kept = keep;
    written = flushed(result);
    return result;
  } finally {
    if (!kept) {
      if (!written) SpreadsheetApp.flush();
      lock.releaseLock();
    }
  }
}
