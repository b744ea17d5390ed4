/**
 * Answers of a form with personal links: each is answered once, in the order in which they were sent.
 *
 * Every answer ends as one row of the outbox whose version is the answer's own fingerprint; so an answer that has been seen, or comes again, does nothing. A code
 * that is wrong, old or somebody else's gets one and the same answer, at the address that the form collected, and not without limit: a form is open to
 * everybody. What an answer means is the stage's.
 */
import type {OutboxRow} from '../notices/notice';
import {fingerprint, isEmail} from '../text';

/** One answer, as it stands in the form's tab. */
export interface Answer {
  /** Instant, ISO 8601. */
  readonly at: string;
  /** As the form collected it. */
  readonly email: string;
  readonly code: string;
  readonly choice: string;
}

/** So many wrong codes of one address are answered in a day, and so many of all. */
const MOST_TO_ONE = 3;
const MOST_TO_ALL = 20;
const DAY = 24 * 3_600_000;

/** Ends the key of the row that answers it. */
export function versionOf({at, email, code, choice}: Answer): string {
  return `f${fingerprint([at, email, code, choice].join('\u0001'))}`;
}

/** Those that are not answered yet, in the order in which they were sent; of the same second as they stand. */
export function unanswered(answers: readonly Answer[], outbox: readonly Pick<OutboxRow, 'key'>[]): Answer[] {
  const done = new Set(outbox.map(({key}) => key.slice(key.lastIndexOf(' ') + 1)));
  const fresh = new Map(answers.map(answer => [versionOf(answer), answer]));
  return [...fresh]
    .filter(([version]) => !done.has(version))
    .map(([, answer]) => answer)
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/**
 * The row that answers a code of nobody: a mail, or what says that it was seen.
 *
 * @param row as it would leave
 * @param sent rows of the outbox, with those that the same plan adds
 */
export function strangersRow(row: OutboxRow, sent: readonly OutboxRow[], now: string): OutboxRow {
  if (!isEmail(row.to)) return silent(row, 'There is no address to answer.');
  const since = new Date(Date.parse(now) - DAY).toISOString();
  const lately = sent.filter(
    ({step, reference, queuedAt, state}) =>
      step === row.step && reference === '' && state !== 'replaced' && (queuedAt ?? '') > since,
  );
  const toOne = lately.filter(({to}) => to === row.to).length;
  const mayLeave = toOne < MOST_TO_ONE && lately.length < MOST_TO_ALL;
  return mayLeave ? row : silent(row, 'Wrong codes were answered often enough today.');
}

/** An answer that needs no mail leaves its row all the same: it says that the answer was seen. */
export function silent(row: OutboxRow, reason: string): OutboxRow {
  return {...row, state: 'replaced', reason};
}
