/**
 * A demo season on a workspace: officers, a spreadsheet, an application form that writes into it, and the people who will apply.
 *
 * Nothing has happened yet when it is made; what happens is in `stages`. The same seed makes the same season.
 */

import {type FormHandle, SubmissionRefused, type Submitted} from '../forms';
import type {Account} from '../kernel';
import type {ProjectHandle} from '../project-handle';
import type {Book} from '../sheets';
import {wallToInstant} from '../time/zone';
import type {Workspace} from '../workspace';
import type {Window} from './arrivals';
import {Chance} from './chance';
import {moveTo, type Pace} from './clock';
import type {Answers, Field} from './fields';
import type {FormLanguage} from './language';
import {seedNames} from './names';
import {inventOfficers, type Officer} from './officers';
import type {Deed} from './parts';
import {inventPeople, type Person} from './people';
import {type FormManner, formItems, RENAMED} from './questions';
import {inTime, type Sent} from './truth';

export interface SeasonOptions {
  readonly applicants?: number;
  readonly seed?: number;
  /** Language of the form. */
  readonly language?: FormLanguage;
  readonly address?: FormManner['address'];
  readonly documents?: FormManner['documents'];
  /** What runs in the spreadsheet: the folder of a built project. Without it the sheet has no script. */
  readonly directory?: string;
  /** The year in whose autumn people apply. */
  readonly year?: number;
  /** Of the officers' accounts; a workspace account may send more mails a day. */
  readonly edition?: 'consumer' | 'workspace';
}

/** An officer with the account. */
export interface SeatedOfficer extends Officer {
  readonly account: Account;
}

export interface Season {
  readonly workspace: Workspace;
  readonly neo: SeatedOfficer;
  /** The local officers. */
  readonly officers: readonly SeatedOfficer[];
  readonly book: Book;
  readonly form: FormHandle;
  readonly project: ProjectHandle | null;
  /** The item of the form that asks each field. */
  readonly questions: ReadonlyMap<Field, {readonly id: number; readonly title: string}>;
  /** The field whose question was renamed. */
  readonly renamed: Field;
  readonly manner: FormManner;
  readonly window: Window;
  readonly people: readonly Person[];
  /** What people have done so far. */
  readonly sent: Map<Deed, Sent>;
}

const DEFAULT_APPLICANTS = 140;
const ZONE = 'Europe/Brussels';

export function makeSeason(workspace: Workspace, options: SeasonOptions = {}): Season {
  const {applicants, seed, year, edition, manner} = settled(options);
  const {directory} = options;
  const chance = new Chance(seed);
  seedNames(seed);
  const [neo, ...officers] = inventOfficers(chance).map(officer => seated(workspace, officer, edition));
  const book = workspace.createSpreadsheet({
    owner: neo!.account,
    name: `SCOPE ${year}`,
    locale: 'en_GB',
    timeZone: ZONE,
  });
  const window = applicationWindow(year);
  const {form, questions} = makeForm(workspace, neo!.account, book, manner);
  const emails = officers.map(({email}) => email);
  return {
    workspace,
    neo: neo!,
    officers,
    book,
    form,
    project: directory === undefined ? null : bound(workspace, neo!.account, book, directory),
    questions,
    renamed: 'addendum',
    manner,
    window,
    people: inventPeople(applicants, {chance, manner, window}, emails),
    sent: new Map(),
  };
}

/** From so many applicants on a season is made in bulk. */
export const MANY = 500;

/** How a season of so many goes: thousands have applied before the sheet is set up, and the committee has a workspace account. */
export function usual(applicants = DEFAULT_APPLICANTS) {
  const isLarge = applicants >= MANY;
  const pace: Pace = isLarge ? 'bulk' : 'brisk';
  const edition: SeasonOptions['edition'] = isLarge ? 'workspace' : 'consumer';
  return {applicants, pace, edition};
}

/** The options with their defaults. */
export function settled(options: SeasonOptions) {
  const {language = 'nl', address = 'collected', documents = 'upload'} = options;
  const {applicants = DEFAULT_APPLICANTS, seed = 1, year = 2027, edition = 'consumer'} = options;
  const manner: FormManner = {language, address, documents};
  return {applicants, seed, year, edition, manner};
}

export function seated(workspace: Workspace, officer: Officer, edition: 'consumer' | 'workspace'): SeatedOfficer {
  const {email, name, language} = officer;
  return {...officer, account: workspace.account(email, {edition, locale: language, name})};
}

function bound(workspace: Workspace, owner: Account, container: Book, directory: string): ProjectHandle {
  return workspace.createProject({owner, container, directory, name: 'SCOPE Desk'});
}

/** From the first of October, midnight, to the eighteenth, 23:59. */
export function applicationWindow(year: number): Window {
  return {
    opens: wallToInstant(ZONE, year, 9, 1),
    closes: wallToInstant(ZONE, year, 9, 18, 23, 59),
    timeZone: ZONE,
  };
}

function makeForm(
  workspace: Workspace,
  owner: Account,
  book: Book,
  manner: FormManner,
): Pick<Season, 'form' | 'questions'> {
  const items = formItems(manner);
  const form = workspace.createForm({
    owner,
    title: TITLES[manner.language],
    collectEmail: manner.address === 'collected',
    editAfterSubmit: true,
    destination: book,
    items: items.map(({item}) => item),
  });
  const renamed = form.items()[items.findIndex(({field}) => field === 'addendum')]!;
  form.renameItem(renamed.id, RENAMED[manner.language]);
  const asked = form.items().flatMap(({id, title}, at) => {
    const field = items[at]!.field;
    return field === null ? [] : [[field, {id, title}] as const];
  });
  return {form, questions: new Map(asked)};
}

const TITLES: Readonly<Record<FormLanguage, string>> = {
  nl: 'Kandidatuur SCOPE-uitwisseling',
  fr: 'Candidature échange SCOPE',
  en: 'SCOPE exchange application',
  mixed: 'Kandidatuur / Candidature SCOPE',
};

/** Somebody presses Submit now. */
export function carryOut(season: Season, person: Person, deed: Deed): void {
  const {workspace, book, sent} = season;
  const at = workspace.core.now();
  const seen = book.hasTab('Applications');
  sent.set(deed, {response: submitted(season, person, deed), at, seen});
}

/** The response; null where the form does not send it, as it ought not to. */
function submitted(season: Season, person: Person, deed: Deed): Submitted | null {
  const first = person.deeds.map(each => season.sent.get(each)?.response).find(response => response);
  const edit = deed.does === 'edit' && first ? {edit: first.responseId} : {};
  try {
    return season.form.submitAs(nameAccount(season, person, deed), byItem(season, deed.answers), edit);
  } catch (error) {
    if (error instanceof SubmissionRefused && deed.makes === 'refused') return null;
    throw error;
  }
}

/** The account at the browser bears the person's name, in the person's language. */
function nameAccount({workspace}: Season, {name, language}: Person, {as}: Deed): Account {
  return workspace.account(as, {name: `${name.first} ${name.last}`, locale: language});
}

function byItem({questions}: Season, answers: Answers) {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([field, answer]) => {
      const question = questions.get(field as Field);
      return question === undefined ? [] : [[String(question.id), answer]];
    }),
  );
}

/** Deeds that have not been done, in their order. */
export function waiting({people, sent}: Season): {readonly person: Person; readonly deed: Deed}[] {
  return inTime(people).filter(({deed}) => !sent.has(deed));
}

/** Lets the next people apply, in the order of their deeds: all of them, or all but the last `left`. */
export function letApply(season: Season, pace: Pace, left = 0): void {
  const deeds = waiting(season);
  for (const {person, deed} of deeds.slice(0, Math.max(0, deeds.length - left))) {
    moveTo(season.workspace, deed.at, pace);
    carryOut(season, person, deed);
  }
}
