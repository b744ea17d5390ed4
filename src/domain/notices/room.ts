/** Whether the account's limit has room for a sending, and how it goes in whole committees where it has not. */
import {counted} from '../listed';
import type {Addressee} from './kind';
import {usedAround} from './limit';
import type {OutboxRow} from './notice';

const HOUR = 3_600_000;
/** A day, and an hour so that the last mail of the day before is out of the 24 hours. */
const NEXT_DAY = 25 * HOUR;

export interface Room {
  /** Mails in 24 hours. */
  readonly limit: number;
  /** Mails that have left or have a time already, in the fullest 24 hours that hold the moment of sending. */
  readonly used: number;
  readonly room: number;
  readonly needed: number;
  /** Whole committees a day; null where all fit at once, or where one committee is more than a day takes. */
  readonly split: readonly Portion[] | null;
  /** A committee of more people than the account may mail in 24 hours, where that is why there is no split; else null. */
  readonly tooLarge: {readonly committee: string; readonly count: number} | null;
}

export interface Portion {
  readonly committees: readonly string[];
  readonly count: number;
  /** Instant, ISO 8601. */
  readonly notBefore: string;
}

interface Asked {
  readonly account: string;
  readonly limit: number;
  /** When it is to leave, ISO 8601. */
  readonly at: string;
  readonly now: string;
}

export function roomFor(
  to: readonly Addressee[],
  outbox: readonly OutboxRow[],
  {account, limit, at, now}: Asked,
): Room {
  const usedAt = (moment: string): number => usedAround(outbox, account, moment, now);
  const used = usedAt(at);
  const room = Math.max(0, limit - used);
  const fits = to.length <= room;
  return {
    ...{limit, used, room, needed: to.length},
    split: fits ? null : portions(to, {limit, at, usedAt}),
    tooLarge: fits ? null : tooLargeFor(limit, to),
  };
}

function sizesOf(to: readonly Addressee[]): readonly (readonly [committee: string, count: number])[] {
  const sizes = new Map<string, number>();
  for (const {committee} of to) sizes.set(committee, (sizes.get(committee) ?? 0) + 1);
  return [...sizes].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
}

function tooLargeFor(limit: number, to: readonly Addressee[]): Room['tooLarge'] {
  const [largest] = sizesOf(to);
  return largest === undefined || largest[1] <= limit ? null : {committee: largest[0], count: largest[1]};
}

/** What an officer can do about a committee that is larger than a day takes: there is no way to tell it at once. */
export function tooLargeSentence({committee, count}: NonNullable<Room['tooLarge']>, limit: number): string {
  return `${committee} alone has ${count} people and the account may send ${counted(limit, 'mail')} in 24 hours, so some of them would hear a day before the others: that is not done. Let an account of an organisation (Google Workspace, 1,500 a day) take the automation over in SCOPE › Set up or repair…, and set “Mails per 24 hours” in Settings.`;
}

/** Largest first, each into the first day that has room for all of it, beside what has a time already. */
function portions(
  to: readonly Addressee[],
  {limit, at, usedAt}: Pick<Asked, 'limit' | 'at'> & {readonly usedAt: (moment: string) => number},
): Portion[] | null {
  const sorted = sizesOf(to);
  if (sorted.some(([, size]) => size > limit)) return null;
  const days: {committees: string[]; count: number; free: number; readonly notBefore: string}[] = [];
  const addDay = (): void => {
    const notBefore = new Date(Date.parse(at) + days.length * NEXT_DAY).toISOString();
    days.push({committees: [], count: 0, free: limit - usedAt(notBefore), notBefore});
  };
  for (const [committee, size] of sorted) {
    while (!days.some(({free}) => free >= size)) addDay();
    const day = days.find(({free}) => free >= size)!;
    day.committees.push(committee);
    day.count += size;
    day.free -= size;
  }
  return days.flatMap(({committees, count, notBefore}) => (count === 0 ? [] : [{committees, count, notBefore}]));
}
