/** Whether the account's limit has room for a sending, and how it goes in whole committees where it has not. */
import {sentLately} from './delivery';
import type {Addressee} from './kind';
import {isMail, type OutboxRow} from './notice';

const HOUR = 3_600_000;
/** A day, and an hour so that the last mail of the day before is out of the 24 hours. */
const NEXT_DAY = 25 * HOUR;

export interface Room {
  /** Mails in 24 hours. */
  readonly limit: number;
  /** Sent in the last 24 hours, or waiting to leave before. */
  readonly used: number;
  readonly room: number;
  readonly needed: number;
  /** Whole committees a day; null where all fit at once, or where one committee is more than a day takes. */
  readonly split: readonly Portion[] | null;
}

export interface Portion {
  readonly committees: readonly string[];
  readonly count: number;
  /** Instant, ISO 8601. */
  readonly notBefore: string;
}

/** @param at when it is to leave, ISO 8601 */
export function roomFor(
  to: readonly Addressee[],
  outbox: readonly OutboxRow[],
  {account, limit, at}: {readonly account: string; readonly limit: number; readonly at: string},
): Room {
  const before = outbox.filter(
    row => isMail(row) && row.state === 'queued' && row.account === account && (row.notBefore ?? at) <= at,
  );
  const used = sentLately(outbox, account, at) + before.length;
  const room = Math.max(0, limit - used);
  return {limit, used, room, needed: to.length, split: to.length <= room ? null : portions(to, {room, limit, at})};
}

/** Largest first, each into the first day that has room for all of it. */
function portions(
  to: readonly Addressee[],
  {room, limit, at}: {room: number; limit: number; at: string},
): Portion[] | null {
  const sizes = new Map<string, number>();
  for (const {committee} of to) sizes.set(committee, (sizes.get(committee) ?? 0) + 1);
  const sorted = [...sizes].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  if (sorted.some(([, size]) => size > limit)) return null;
  const days: {committees: string[]; count: number; free: number}[] = [{committees: [], count: 0, free: room}];
  for (const [committee, size] of sorted) {
    if (!days.some(({free}) => free >= size)) days.push({committees: [], count: 0, free: limit});
    const day = days.find(({free}) => free >= size)!;
    day.committees.push(committee);
    day.count += size;
    day.free -= size;
  }
  return days.flatMap(({committees, count}, index) =>
    count === 0 ? [] : [{committees, count, notBefore: new Date(Date.parse(at) + index * NEXT_DAY).toISOString()}],
  );
}
