/**
 * What applicants have been told already. A mail cannot be called back: who was told something else gets another mail, and officers say why.
 */
import {listed} from '../listed';
import {FIRST_ROUND_STEPS} from '../notices/kinds/first-round';
import type {OutboxRow} from '../notices/notice';
import {spokenTime} from '../time/brussels';

/** The last thing that somebody was told about the decision. */
export interface Told {
  readonly reference: string;
  readonly step: string;
  /** Instant, ISO 8601; null while the mail is on its way. */
  readonly at: string | null;
}

/** By reference: of those whose mail has left, or is on its way. */
export function toldOf(rows: readonly OutboxRow[]): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const {reference, step, state, sentAt} of rows) {
    if (!FIRST_ROUND_STEPS.some(each => each === step) || (state !== 'sent' && state !== 'drafted')) continue;
    const before = told.get(reference);
    if (before === undefined || isLater(sentAt, before.at)) told.set(reference, {reference, step, at: sentAt});
  }
  return told;
}

/** What is on its way is the last. */
function isLater(at: string | null, before: string | null): boolean {
  return at === null || (before !== null && at >= before);
}

/** `S27-0042 was told “invited” on Thursday …`. */
export function toldSentence({reference, step, at}: Told): string {
  return `${reference} was told “${step}” ${at === null ? 'just now' : `on ${spokenTime(at, 'en')}`}`;
}

export function toldSentences(told: readonly Told[]): string {
  return `${listed(told.map(toldSentence), 3)}.`;
}
