/** The history as a list: one line per journal entry, newest first, found by who, what and words. */
import {folded} from '../text';
import {spokenTime} from '../time/brussels';
import {actionInWords} from './action-words';

/** Plain JSON. */
export interface Line {
  readonly number: number;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly who: string;
  readonly action: string;
  readonly summary: string;
  /** `open` waits to be carried out by the next execution. */
  readonly state: 'open' | 'done' | 'undone';
  /** Who took it back, and when. */
  readonly undone?: {readonly who: string; readonly at: string};
}

export interface Query {
  /** Words that all stand in the line; empty for every line. */
  readonly text: string;
  /** Empty for everybody. */
  readonly who: string;
  readonly action: string;
  /** Only entries before this one; null begins with the newest. */
  readonly before: number | null;
}

export interface Found {
  /** Newest first. */
  readonly lines: readonly Line[];
  /** How many fit the query, also before the ones that are given. */
  readonly total: number;
  readonly more: boolean;
  /** Everybody and every action that the history knows, to choose from. */
  readonly people: readonly string[];
  readonly actions: readonly string[];
}

/** Lines of one page. */
const PAGE = 50;

export function findLines(lines: readonly Line[], query: Query): Found {
  const words = folded(query.text)
    .split(' ')
    .filter(word => word !== '');
  const fitting = lines.filter(line => fits(line, query, words));
  const older = fitting.filter(({number}) => query.before === null || number < query.before).reverse();
  return {
    lines: older.slice(0, PAGE),
    total: fitting.length,
    more: older.length > PAGE,
    people: known(lines.map(({who}) => who)),
    actions: known(lines.map(({action}) => action)),
  };
}

/** “by leo@x.be on Friday…”: who last did this with what the words name; empty where the history does not know. */
export function byWhom(lines: readonly Line[], action: string, words: string): string {
  const last = lines.filter(line => line.action === action && line.summary.includes(words)).at(-1);
  return last === undefined ? '' : `, by ${last.who} on ${spokenTime(last.at, 'en')}`;
}

function fits(line: Line, {who, action}: Query, words: readonly string[]): boolean {
  if ((who !== '' && line.who !== who) || (action !== '' && line.action !== action)) return false;
  if (words.length === 0) return true;
  const text = folded(`${line.number} ${line.who} ${line.action} ${actionInWords(line.action)} ${line.summary}`);
  return words.every(word => text.includes(word));
}

function known(values: readonly string[]): string[] {
  return [...new Set(values)].sort((one, other) => (one < other ? -1 : 1));
}
