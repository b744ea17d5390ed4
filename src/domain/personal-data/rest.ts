/**
 * What an erasure in a closed season has left: no run comes any more that would finish a step that was cut off, or take entries off the calendar. So it is said until an
 * officer lets it be done.
 */
import {counted} from '../listed';
import {EVENT_STEP, type OutboxRow} from '../notices/notice';
import type {Problem} from '../problem';
import type {Automation} from '../season/automation';

/** Plain JSON. */
export interface ErasureRest {
  /** Steps that were cut off: rows that they empty may still be full. */
  readonly steps: number;
  /** Entries that still stand in the calendar. */
  readonly entries: number;
  /** Whose calendar it is; only that account takes them off. */
  readonly account: string;
  /** Whether that is who asks. */
  readonly mine: boolean;
}

/** @return null while the season is open, when the automation does it, and when nothing is left */
export function restOf(
  {automation, outbox, steps}: {automation: Automation | undefined; outbox: readonly OutboxRow[]; steps: number},
  who: string,
): ErasureRest | null {
  if (automation?.closedAt === undefined) return null;
  const {account} = automation;
  const entries = outbox.filter(({step, state}) => step === EVENT_STEP && state === 'queued').length;
  return steps + entries === 0 ? null : {steps, entries, account, mine: account === who};
}

/** What is left, in a sentence. */
export function restSentence({steps, entries, account, mine}: ErasureRest): string {
  const what = [
    ...(steps === 0 ? [] : [`${counted(steps, 'step')} that ${steps === 1 ? 'was' : 'were'} cut off`]),
    ...(entries === 0
      ? []
      : [`${counted(entries, 'entry', 'entries')} in the SCOPE calendar${mine ? '' : ` of ${account}`}`]),
  ];
  const others = mine || entries === 0 ? '' : ` Only ${account} can take the entries off.`;
  return `An erasure is not finished: ${what.join(' and ')} ${steps + entries === 1 ? 'is' : 'are'} left.${others}`;
}

/** For the home sidebar, which does not look into the journal. */
export function restProblems(automation: Automation | undefined, outbox: readonly OutboxRow[], who: string): Problem[] {
  const rest = restOf({automation, outbox, steps: 0}, who);
  if (rest === null) return [];
  return [
    {code: 'erasure-unfinished', sentence: `${restSentence(rest)} Open SCOPE › Give or erase data… and finish it.`},
  ];
}
