/** A small season in which everything is read: officers in their tab, applications through the form, marks typed straight into Readings. */
import type {Account} from '../../emulator';
import {answers, beginSeason, NEO, type Season, setUp, table} from '../journeys/world';

export const SECOND = 'second@scope.example.org';
export const OFFICER = 'officer@scope.example.org';
export const READER = 'reader@scope.example.org';
const READERS = ['r1@scope.example.org', 'r2@scope.example.org'];

const UNIVERSITIES: Readonly<Record<string, string>> = {KUL: 'KU Leuven', UG: 'UGent', ULB: 'ULB'};

const CRITERIA = ['Motivation letter', 'CV', 'Addendum', 'Form and English'];

/** The mark that both readers give each criterion, by committee; applicants apply in this order. */
export type Marked = Readonly<Record<string, readonly number[]>>;

/** KU Leuven has three seats, UGent and ULB two, the others none: everything else is as Set up makes it. */
export function selectionSeason(directory: string, marked: Marked): Season {
  const season = beginSeason(directory);
  setUp(season);
  seatOfficers(season);
  setSeats(season, {KUL: 3, UG: 2, ULB: 2, UCL: 0, UA: 0, ULG: 0, VUB: 0, UH: 0});
  apply(season, marked);
  season.workspace.advance({minutes: 10});
  typeReadings(season, Object.values(marked).flat());
  return season;
}

/** The same sheet with so many applications typed into their tab, all of KU Leuven, of marks that repeat. */
export function crowdedSeason(directory: string, count: number): Season {
  const season = beginSeason(directory);
  setUp(season);
  seatOfficers(season);
  const tab = season.book.tab('Applications');
  const header = (tab.values()[0] ?? []).map(String);
  tab.insertRow(2, count);
  season.book.tab('Readings').insertRow(2, 2 * count);
  const rows = Array.from({length: count}, (_, at) => {
    const cells: Readonly<Record<string, string>> = {
      Reference: `S27-${String(at + 1).padStart(4, '0')}`,
      State: 'complete',
      'Last name': `Peeters ${at + 1}`,
      'E-mail': `s${at}@student.example.org`,
      Committee: 'KUL',
    };
    return header.map(title => cells[title] ?? '');
  });
  tab.paste('A2', rows, {as: season.neo});
  typeReadings(
    season,
    rows.map((_row, at) => (at * 7919) % 11),
  );
  return season;
}

function seatOfficers({book, neo, workspace}: Season): void {
  const rows = [
    [NEO, 'Noor Exchange', 'VUB', 'coordinator'],
    [SECOND, 'Sam Second', 'VUB', 'coordinator'],
    [OFFICER, 'Olga Officer', 'VUB', 'officer'],
    [READER, 'Rik Reader', 'VUB', 'reader'],
    ...READERS.map((email, at) => [email, `Reader ${at + 1}`, 'UA', 'officer']),
  ];
  for (const [email = '', name = ''] of rows.slice(1)) workspace.account(email, {locale: 'en', name});
  book.tab('Officers').paste('A2', rows, {as: neo});
}

export function setSeats({book, neo}: Season, seats: Readonly<Record<string, number>>): void {
  const tab = book.tab('Committees');
  tab.values().forEach((row, at) => {
    const wanted = seats[String(row[0])];
    if (wanted !== undefined) tab.type(`E${at + 1}`, String(wanted), {as: neo});
  });
}

function apply({form}: Season, marked: Marked): void {
  let at = 0;
  for (const [code, marks] of Object.entries(marked)) {
    for (const _mark of marks) {
      at++;
      const own = {Universiteit: UNIVERSITIES[code]!, Studentennummer: `r${at}`, Naam: `Peeters ${at}`};
      form.submitAs(`s${at}@student.example.org`, answers(own));
    }
  }
}

/** Two readings of each application, by columns as they are found; a criterion's column is added where it is missing. */
function typeReadings(season: Season, marks: readonly number[]): void {
  const {book, neo} = season;
  const tab = book.tab('Readings');
  const titles = (tab.values()[0] ?? []).map(String);
  const missing = CRITERIA.filter(title => !titles.includes(title));
  for (const [at, title] of missing.entries()) tab.type(`${letter(titles.length + at)}1`, title, {as: neo});
  const header = [...titles, ...missing];
  const references = table(season, 'Applications').map(row => String(row.Reference));
  const rows = references.flatMap((reference, at) =>
    READERS.map(reader => {
      const cells: Readonly<Record<string, string>> = {
        Reference: reference,
        Reader: reader,
        State: 'done',
        ...Object.fromEntries(CRITERIA.map(title => [title, String(marks[at])])),
      };
      return header.map(title => cells[title] ?? '');
    }),
  );
  tab.paste('A2', rows, {as: neo});
}

function letter(at: number): string {
  return String.fromCharCode(65 + at);
}

/** Types one mark over another. */
export function changeMark(season: Season, row: number, title: string, mark: string): void {
  const tab = season.book.tab('Readings');
  const at = (tab.values()[0] ?? []).map(String).indexOf(title);
  tab.type(`${letter(at)}${row}`, mark, {as: season.neo});
}

/** What a page gets. */
export function asked<Value = unknown>(season: Season, name: string, input: readonly unknown[] = [], as = NEO): Value {
  const {value, error} = season.project.rpc(name, input, {as: season.workspace.account(as) as Account});
  if (error !== undefined) throw new Error(error.stack);
  const answer = value as {ok: true; value: Value} | {ok: false; message: string};
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

interface Seen {
  readonly print: string;
  readonly rows: readonly {readonly reference: string; readonly score: number | null; readonly decision: string}[];
}

/** What the dialog sends to save what it shows. */
export function basisOf({print, rows}: Seen) {
  return {print, shown: rows.map(({reference, score, decision}) => [reference, score, decision])};
}

/** Score chosen, decisions saved; locked where asked. */
export function decide(season: Season, {lock = false} = {}): void {
  asked(season, 'chooseScore', ['raw']);
  asked(season, 'saveSelection', [{basis: basisOf(asked<Seen>(season, 'readSelection')), reason: ''}]);
  if (lock) asked(season, 'lockFirstRound');
}

/** Decisions in the sheet, by reference. */
export function decisionsIn(season: Season): Record<string, unknown> {
  return Object.fromEntries(table(season, 'Applications').map(row => [row.Reference, row.Decision]));
}
