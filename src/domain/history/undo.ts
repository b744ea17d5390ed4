/**
 * Taking an action back: only the last one that an officer did, only where the sheet still is as it left it, and only as long as none of its mails has left.
 *
 * What came in by itself is not undone: the form, the clock or the candidate would do it again at once.
 */
import {counted, listed} from '../listed';
import {inverse, type Plan, plan as planOf, type WholeRow} from '../plan/plan';
import {Refusal} from '../problem';
import type {Value} from '../tables/define';
import {outbox} from '../tables/outbox';
import {spokenTime} from '../time/brussels';
import type {Line} from './line';

/** Who acts when nobody does. */
const BY_ITSELF = 'automation';

/** Why an action cannot be taken back, by its name; what is not listed can. A stage adds the actions that reach further than the sheet. */
const NEVER: Readonly<Record<string, string>> = {
  'take in':
    'The answers stand in the form’s tab, so they would come in again at once. Withdraw an application that must not count.',
  'set up': 'Set up only adds what is missing. Delete what you do not want by hand.',
  'take over automation':
    'Triggers and calendar have moved too. Take the automation over from the other account instead.',
  'erase person': 'Nothing of what was erased is kept, so there is nothing to put back.',
  'close season': 'The triggers are gone and the journal is sealed. Start the next season in a copy of the sheet.',
  'start next season': 'Everybody who applied was taken out of this copy. Make a new copy of the old sheet.',
  'take answers': 'The answers stand in the tab of their form, so they would come in again at once.',
  'take in marks': 'The marks stand in Readings, so they would be taken in again at once.',
};

/** Actions that reached calendars or people in another way than by the outbox. */
const REACHED_OUT: Readonly<Record<string, string>> = {
  announce: 'The countries are announced.',
  'plan interviews': 'The candidates have their booking links. Change the plan in Plan interviews… instead.',
};

export type Offer =
  | {readonly can: true /** Mails that wait and go with it. */; readonly mails: number}
  | {readonly can: false; readonly why: string};

/** The entry that could be taken back: the newest of an officer's that still stands and is no taking back itself. */
export function undoable(lines: readonly Line[]): Line | undefined {
  const last = lines.filter(({who, state}) => who !== BY_ITSELF && state !== 'undone').at(-1);
  return last === undefined || isUndo(last.action) ? undefined : last;
}

/** Why an entry is not the one to take back; null where it is. */
export function notNow(line: Line, lines: readonly Line[]): string | null {
  if (line.state === 'undone') return `It was taken back already${byThem(line)}.`;
  if (isUndo(line.action)) return 'It took another step back. Do that step again instead.';
  const never = NEVER[line.action] ?? REACHED_OUT[line.action];
  if (never !== undefined) return never;
  if (line.who === BY_ITSELF) return 'It happened by itself and would happen again.';
  const last = undoable(lines);
  if (last?.number === line.number) return null;
  return 'Something else was done after it: only the last step of an officer can be taken back.';
}

function byThem({undone}: Line): string {
  return undone === undefined ? '' : `, by ${undone.who} on ${spokenTime(undone.at, 'en')}`;
}

function isUndo(action: string): boolean {
  return action.startsWith('undo ');
}

/** A row by table and key, by column title; undefined when there is none. */
export type Look = (table: string, key: string) => {readonly [title: string]: Value} | undefined;

/**
 * The plan that takes an entry back.
 *
 * @throws {Refusal} saying what has left or has changed since
 */
export function planUndo(number: number, done: Plan, look: Look): Plan {
  const gone = done.inserts.filter(({table, key}) => table === outbox.tab && hasLeft(look(table, key)));
  if (gone.length > 0) {
    const to = listed(gone.map(({row}) => String(row[outbox.columns.to.title])));
    throw new Refusal(
      'has-left',
      `${counted(gone.length, 'mail')} of this step ${gone.length === 1 ? 'has' : 'have'} left already, to ${to}: it can no longer be taken back.`,
    );
  }
  const changed = done.inserts.filter(insert => isChanged(insert, look));
  if (changed.length > 0) {
    const which = listed(
      changed.map(({table, key}) => `${table} ${key}`),
      3,
    );
    throw new Refusal(
      'changed-since',
      `Since then ${which} ${changed.length === 1 ? 'has' : 'have'} changed: this step can no longer be taken back.`,
    );
  }
  return planOf({...inverse(done), removals: done.inserts.map(insert => asItIs(insert, look)), undoes: number});
}

/** What could be taken back now, for the page; the same that {@link planUndo} refuses. */
export function offer(number: number, done: Plan, look: Look): Offer {
  try {
    const {removals} = planUndo(number, done, look);
    return {can: true, mails: removals.filter(({table}) => table === outbox.tab).length};
  } catch (error) {
    if (error instanceof Refusal) return {can: false, why: error.message};
    throw error;
  }
}

type TitledRow = NonNullable<ReturnType<Look>>;

function hasLeft(row: TitledRow | undefined): boolean {
  const state = row?.[outbox.columns.state.title];
  return state === 'sent' || state === 'drafted';
}

/** A row of the outbox may wait, fail or be replaced in the meantime; any other must be as it was made. */
function isChanged({table, key, row}: WholeRow, look: Look): boolean {
  const now = look(table, key);
  if (now === undefined) return true;
  return table !== outbox.tab && Object.entries(row).some(([title, value]) => !alike(now[title] ?? null, value));
}

function asItIs(insert: WholeRow, look: Look): WholeRow {
  return {...insert, row: look(insert.table, insert.key) ?? insert.row};
}

/** An empty text and an empty cell are the same to a sheet, and it may round an instant by a millisecond. */
function alike(one: Value, other: Value): boolean {
  const plain = (value: Value): Value => {
    if (value === null) return '';
    return typeof value === 'string' ? value.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d{3}Z$/, '$1Z') : value;
  };
  return plain(one) === plain(other);
}
