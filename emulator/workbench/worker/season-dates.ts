/** The dates of the season, as the officers wrote them in the tab with the settings: a title, and a date beside it. */

import {readInstant} from '../../calendar/moments';
import {type Book, bookOf} from '../../sheets';
import type {World} from './world';

export interface SeasonDate {
  readonly title: string;
  readonly at: number;
}

const TABS = /^(settings|season)$/i;
const LOCAL_TIME = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?(:\d\d)?$/;

/** Every date, the earliest first; none before the sheet is set up. */
export function seasonDates(world: World): SeasonDate[] {
  if (world.core.files.get(world.desk.book)?.kind !== 'spreadsheet') return [];
  const book = bookOf(world.core, world.desk.book);
  const dates = book.tabs().flatMap(tab => (TABS.test(tab.name) ? datesIn(tab.values(), book) : []));
  return dates.sort((one, other) => one.at - other.at);
}

function datesIn(rows: readonly (readonly unknown[])[], book: Book): SeasonDate[] {
  return rows.flatMap(([title, value]) => {
    const at = instantOf(value, book.timeZone);
    return at === undefined || typeof title !== 'string' || title === '' ? [] : [{title, at}];
  });
}

function instantOf(value: unknown, zone: string): number | undefined {
  if (value instanceof Date) return value.getTime();
  const text = typeof value === 'string' ? value.trim().replace(' ', 'T') : '';
  if (!LOCAL_TIME.test(text)) return undefined;
  const withTime = text.length === 10 ? `${text}T09:00` : text;
  return readInstant(withTime.length === 16 ? `${withTime}:00` : withTime, zone);
}
