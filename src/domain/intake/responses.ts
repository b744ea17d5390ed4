/**
 * The form's answers as they stand in Google's tab: hostile input, read and never written.
 *
 * A response is known by its timestamp and address, whatever row it stands in: a sorted tab, a moved column or a new destination change nothing.
 * Its hash tells whether somebody has edited it since.
 */
import {listed} from '../listed';
import {type Problem, Refusal} from '../problem';
import {columnLetter} from '../tables/column-letter';
import {fingerprint, folded, normalEmail} from '../text';
import {toLocal} from '../time/brussels';
import {type FieldName, fieldTitle} from './fields';
import type {FormLink} from './form-link';

export interface Response {
  /** Timestamp to the second and address; `#2` behind it for a second one with the same. */
  readonly key: string;
  readonly hash: string;
  /** Row number in Google's tab. */
  readonly row: number;
  readonly submittedAt: string;
  readonly email: string;
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
  /** Every question with its answer, in the order of the tab, for the copy that the applicant gets. */
  readonly answers: readonly (readonly [question: string, answer: string])[];
}

/** Google's own titles of the first two columns, folded, in the languages seen. */
const TIMESTAMP = new Set(['timestamp', 'tijdstempel', 'horodateur', 'horodatage', 'zeitstempel', 'marca temporal']);
const EMAIL = new Set([
  'email address',
  'e mailadres',
  'adresse e mail',
  'adresse mail',
  'e mail adresse',
  'username',
  'gebruikersnaam',
  'nom d utilisateur',
]);

/**
 * Reads the tab.
 *
 * @param cells as `getValues` gives them, header first
 * @param title tells the tab's title, which is asked for only when there is a problem
 * @param before the header as it was when it was last understood, so that a changed cell can be named
 * @return also the column of the timestamps, from 0
 * @throws {Refusal} naming the columns that cannot be found: taking in the rest would lose answers
 */
export function readResponses(
  cells: readonly (readonly unknown[])[],
  link: FormLink,
  title: () => string,
  before: readonly string[] = [],
): {responses: Response[]; problems: Problem[]; timestamps: number} {
  const columns = findColumns(cells, link, title, before);
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const responses: Response[] = [];
  for (let index = 1; index < cells.length; index++) {
    const row = cells[index]!;
    if (row.every(cell => cell === '')) continue;
    const response = readResponse(cells[0]!, row, index + 1, columns, seen);
    if (response === null) problems.push(withoutTimestamp(title(), index + 1));
    else responses.push(response);
  }
  return {responses, problems, timestamps: columns.timestamp};
}

interface Columns {
  readonly timestamp: number;
  readonly email: number;
  readonly fields: readonly (readonly [FieldName, number])[];
  /** What the hash calls each column: a field keeps its name whatever its question is called. */
  readonly names: readonly string[];
}

function findColumns(
  cells: readonly (readonly unknown[])[],
  link: FormLink,
  title: () => string,
  before: readonly string[],
): Columns {
  const header = cells[0] ?? [];
  const titles = header.map(title => folded(String(title)));
  const used = new Set<number>();
  const at = (title: string): number => {
    const found = titles.findIndex((each, column) => each === title && !used.has(column));
    used.add(found);
    return found;
  };
  const timestamp = timestampColumn(titles, cells[1] ?? []);
  const collected = link.collectsEmail ? titles.findIndex(title => EMAIL.has(title)) : -1;
  if (collected >= 0) used.add(collected);
  const fields = linked(link).map(([name, title]) => [name, at(folded(title)), title] as const);
  const lost = fields.filter(([, column]) => column < 0).map(([name, , title]) => `“${title}” (${fieldTitle(name)})`);
  if (timestamp < 0) lost.unshift('“Timestamp”');
  if (link.collectsEmail && collected < 0 && !('email' in link.fields)) lost.unshift('“Email address”');
  if (lost.length > 0) throw columnsLost(title(), lost, changedCells(before, header));
  const own = fields.find(([name]) => name === 'email')?.[1] ?? -1;
  const named = new Map(fields.map(([name, column]) => [column, name as string]));
  return {
    timestamp,
    email: collected >= 0 ? collected : own,
    fields: fields.map(([name, column]) => [name, column] as const),
    names: header.map((title, column) => named.get(column) ?? String(title)),
  };
}

/** The fields of the form with the titles of their questions. */
function linked({fields}: FormLink): (readonly [FieldName, string])[] {
  return Object.entries(fields).flatMap(([name, question]) =>
    question === undefined ? [] : [[name as FieldName, question.title] as const],
  );
}

/** By its title in the languages seen; in another one it is the first column, where Google puts it, if it holds a time. */
function timestampColumn(titles: readonly string[], first: readonly unknown[]): number {
  const known = titles.findIndex(title => TIMESTAMP.has(title));
  return known < 0 && isDate(first[0]) ? 0 : known;
}

/** `cell D1 was “Voornaam” and is “Name”`, for titles that have gone and stand nowhere else. */
function changedCells(before: readonly string[], header: readonly unknown[]): string[] {
  const now = header.map(String);
  return before.flatMap((title, at) => {
    const is = now[at] ?? '';
    if (title === '' || now.includes(title) || before.includes(is)) return [];
    return [`cell ${columnLetter(at)}1 was “${title}” and is ${is === '' ? 'empty' : `“${is}”`}`];
  });
}

function columnsLost(tab: string, lost: readonly string[], changed: readonly string[]): Refusal {
  const where = changed.length === 0 ? '' : ` (${listed(changed)})`;
  const sentence = `Row 1 of "${tab}" has no column ${listed(lost)}${where}, so no application is taken in. Put the title back, or choose SCOPE › Set up or repair… and say which question it is now.`;
  return new Refusal('question-lost', sentence, {tab, row: 1});
}

function readResponse(
  header: readonly unknown[],
  row: readonly unknown[],
  at: number,
  {timestamp, email, fields, names}: Columns,
  seen: Map<string, number>,
): Response | null {
  const submitted = row[timestamp];
  if (!isDate(submitted)) return null;
  const address = normalEmail(asText(row[email]));
  const second = `${submitted.toISOString().slice(0, 19)}Z`;
  const base = `${second} ${address}`;
  const count = (seen.get(base) ?? 0) + 1;
  seen.set(base, count);
  return {
    key: count === 1 ? base : `${base} #${count}`,
    row: at,
    submittedAt: submitted.toISOString(),
    email: address,
    // Of all responses only the few that are new, or not as they were, are looked into.
    get hash() {
      return hashOf(names, row);
    },
    get fields() {
      return Object.fromEntries(fields.map(([name, column]) => [name, asText(row[column]).trim()]));
    },
    get answers() {
      return header.flatMap((title, column) => {
        const answer = asText(row[column]);
        return column === timestamp || answer === '' || String(title) === ''
          ? []
          : [[String(title).trim(), answer] as const];
      });
    },
  };
}

/** The same whatever the order of the columns and the wording of the questions that are known. */
function hashOf(names: readonly string[], row: readonly unknown[]): string {
  const answered: string[] = [];
  for (let column = 0; column < names.length; column++) {
    if (row[column] !== '') answered.push(`${names[column]}\u0001${asText(row[column])}`);
  }
  return fingerprint(answered.sort().join('\u0002'));
}

/** What the applicant typed; a date as the day that was chosen, a time alone as hours and minutes. */
function asText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (cell === undefined || cell === null) return '';
  return isDate(cell) ? asChosen(cell.toISOString()) : String(cell);
}

/** Sheets keeps a time alone on a day of 1899, when Belgian clocks showed Greenwich time. */
function asChosen(instant: string): string {
  if (instant.startsWith('18')) return instant.slice(11, 16);
  const [day = '', time = ''] = toLocal(instant).split('T');
  return time === '00:00' ? day : `${day} ${time}`;
}

function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

function withoutTimestamp(tab: string, row: number): Problem {
  const sentence = `${tab}, row ${row} has answers but no timestamp, so it is not an application: use the form, or type the date and time into its first column.`;
  return {code: 'no-timestamp', sentence, where: {tab, row}};
}
