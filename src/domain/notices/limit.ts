/**
 * The limit of an account: so many mails in any 24 hours. Counted are mails that have left, mails on their way, and mails that have a time already: a sending that was
 * agreed to keeps its room, so that nothing that comes later breaks it in two.
 *
 * What people send by hand from the same account is not known here. The setting leaves room for it; Gmail itself says when it is too much, and then the rest waits.
 */
import {isMail, type OutboxRow} from './notice';

const DAY = 24 * 60 * 60_000;

/**
 * The most mails of an account in any 24 hours that hold a moment; in the worst of them a mail at that moment has to find room.
 *
 * @param at when a mail is to leave, ISO 8601
 * @param now ISO 8601
 */
export function usedAround(rows: readonly OutboxRow[], account: string, at: string, now: string): number {
  const moment = Date.parse(at);
  const times = rows
    .flatMap(row => (isMail(row) && row.account === account ? (leavesAt(row, now) ?? []) : []))
    .map(time => Date.parse(time))
    .filter(time => time > moment - DAY && time < moment + DAY)
    .sort((one, other) => one - other);
  const ends = [moment, ...times.filter(time => time > moment)];
  let most = 0;
  let [before, upTo] = [0, 0];
  for (const end of ends) {
    while (upTo < times.length && times[upTo]! <= end) upTo += 1;
    while (before < upTo && times[before]! <= end - DAY) before += 1;
    most = Math.max(most, upTo - before);
  }
  return most;
}

/** When a mail counts; null for one that does not leave as it is. */
function leavesAt({state, sentAt, notBefore}: OutboxRow, now: string): string | null {
  if (state === 'sent' || state === 'undeliverable') return sentAt;
  if (state === 'drafted') return now;
  if (state === 'queued') return notBefore !== null && notBefore > now ? notBefore : now;
  return state === 'held' && notBefore !== null && notBefore > now ? notBefore : null;
}
