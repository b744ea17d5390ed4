/** A season as it begins: the spreadsheet, an application form of last year's in Dutch, the bundle bound to the sheet. */
import {createWorkspace, type LatencyModel, type Snapshot} from '../../emulator';
import type {ItemDescription} from '../../emulator/forms';

export const NEO = 'neo@scope.example.org';

/** Titles in Dutch, in an odd order; `Roepnaam` is what somebody made of `Voornaam`. */
const ITEMS = [
  {type: 'LIST', title: 'Universiteit', choices: ['KU Leuven', 'UGent', 'ULB'], required: true},
  {type: 'FILE_UPLOAD', title: 'Motivatiebrief', required: false},
  {type: 'TEXT', title: 'Naam', required: true},
  {type: 'TEXT', title: 'Voornaam', required: true},
  {type: 'TEXT', title: 'Studentennummer'},
  {type: 'FILE_UPLOAD', title: 'CV'},
  {type: 'LIST', title: 'Studiejaar', choices: ['2e bachelor', '3e bachelor', '1e master', '2e master']},
  {type: 'TEXT', title: 'Aantal studiepunten'},
  {type: 'FILE_UPLOAD', title: 'Bijlage'},
  ...['Tweede', 'Eerste', 'Derde', 'Vijfde', 'Vierde'].map(rank => ({type: 'TEXT', title: `${rank} keuze`})),
  {type: 'CHECKBOX', title: 'Toestemming', choices: ['Ik ga akkoord']},
] as const;

/** Languages of the account and of the sheet: the sheet's decides what a typed number means. */
const ENGLISH: {readonly account: 'en' | 'nl'; readonly sheet: string} = {account: 'en', sheet: 'en_GB'};

export function beginSeason(directory: string, latency?: LatencyModel, language = ENGLISH) {
  const workspace = createWorkspace({
    now: '2027-10-01T09:00:00+02:00',
    timeZone: 'Europe/Brussels',
    ...(latency === undefined ? {} : {latency}),
  });
  const neo = workspace.account(NEO, {edition: 'workspace', locale: language.account, name: 'Noor Exchange'});
  const book = workspace.createSpreadsheet({
    owner: neo,
    name: 'SCOPE 2027',
    locale: language.sheet,
    timeZone: 'Europe/Brussels',
  });
  const form = workspace.createForm({
    owner: neo,
    title: 'Kandidatuur SCOPE',
    collectEmail: true,
    destination: book,
    items: ITEMS.map(item => ({...item}) as ItemDescription),
  });
  const project = workspace.createProject({owner: neo, container: book, directory});
  return {workspace, neo, book, form, project};
}

/** The same season again, from a moment that was kept. */
export function resume(season: Season, from: Snapshot): Season {
  const workspace = createWorkspace({from});
  return {
    workspace,
    neo: workspace.account(NEO),
    book: workspace.spreadsheet(season.book.id),
    form: workspace.form(season.form.id),
    project: workspace.project(season.project.id),
  };
}

/** Set up or repair, as often as the page would ask for it. */
export function setUp({project}: Season): void {
  for (let run = 0; run < 10; run++) {
    const {value, error} = project.rpc('setUp', [{}]);
    if (error !== undefined) throw new Error(error.stack);
    const answer = value as {ok: boolean; message?: string; value?: {done: boolean}};
    if (!answer.ok) throw new Error(answer.message);
    if (answer.value?.done) return;
  }
  throw new Error('Set up does not come to an end.');
}

export type Season = ReturnType<typeof beginSeason>;

/** Types the officers into their tab, the national one first, as coordinator. */
export function seatOfficers(
  {book, neo}: Season,
  ...others: readonly (readonly [email: string, role: string])[]
): void {
  const officers = [[neo.email, 'coordinator'] as const, ...others];
  book.tab('Officers').paste(
    'A2',
    officers.map(([email, role]) => [email, email.split('@')[0]!, 'KUL', role]),
    {as: neo},
  );
}

const pdf = {name: 'document.pdf', bytes: new TextEncoder().encode('%PDF-1.4')};

/** A whole set of answers; what is given replaces some of them. */
export function answers(more: Readonly<Record<string, unknown>> = {}) {
  return {
    Universiteit: 'KU Leuven',
    Motivatiebrief: pdf,
    CV: pdf,
    Bijlage: pdf,
    Voornaam: 'Zoë',
    Naam: 'Peeters',
    Studentennummer: 'r0712345',
    Studiejaar: '1e master',
    'Aantal studiepunten': '180',
    'Eerste keuze': 'Japan',
    'Tweede keuze': 'Italië',
    'Derde keuze': 'Quebec',
    'Vierde keuze': 'Tsjechië',
    'Vijfde keuze': 'Zweden',
    Toestemming: ['Ik ga akkoord'],
    ...more,
  };
}

/** Rows of a table as objects by column title, without the header. */
export function table({book}: Season, tab: string): Record<string, unknown>[] {
  const [header = [], ...rows] = book.tab(tab).values();
  return rows
    .filter(row => row[0] !== '' && row[0] !== undefined)
    .map(row => Object.fromEntries(header.map((title, at) => [String(title), row[at]])));
}
