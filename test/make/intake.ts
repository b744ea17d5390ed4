/** Builders for intake: a response, an application form, a configuration, with what does not matter filled in. */

import type {Application} from '../../src/domain/intake/assess';
import type {FieldName} from '../../src/domain/intake/fields';
import type {FormLink} from '../../src/domain/intake/form-link';
import {type Response, readResponses} from '../../src/domain/intake/responses';
import type {Intake} from '../../src/domain/intake/take-in';
import type {Configuration} from '../../src/domain/season/configuration';
import {DEFAULT_SETTINGS} from '../../src/domain/season/settings';
import {UNDECIDED} from '../../src/domain/tables/applications';

export const NOW = '2027-10-05T10:00:00.000Z';

export function makeConfiguration(more: Partial<Configuration> = {}): Configuration {
  const contract = {
    nmo: '',
    kind: 'bilateral',
    places: {July: 1, August: 1, September: 0},
    language: '',
    level: '',
    fromYear: '',
    fee: null,
    afWeeks: null,
    region: '',
    hostOrder: [],
    withdrawn: false,
  };
  return {
    season: 'S27',
    settings: DEFAULT_SETTINGS,
    committees: [
      {
        code: 'KUL',
        name: 'KU Leuven',
        alsoCalled: ['Katholieke Universiteit Leuven'],
        language: 'nl',
        interviewSeats: 18,
      },
      {code: 'ULB', name: 'Université libre de Bruxelles', alsoCalled: [], language: 'fr', interviewSeats: 11},
    ],
    officers: [],
    contracts: ['Japan', 'Italy', 'Québec', 'Czech Republic', 'Sweden', 'Norway'].map(country => ({
      ...contract,
      country,
      alsoCalled: [],
    })),
    criteria: [],
    ...more,
  };
}

const TITLES = {
  firstName: 'Voornaam',
  lastName: 'Naam',
  university: 'Universiteit',
  studentNumber: 'Studentennummer',
  studyYear: 'Studiejaar',
  credits: 'Behaalde studiepunten',
  letter: 'Motivatiebrief',
  cv: 'Curriculum vitae',
  addendum: 'Bijlage',
  consent: 'Toestemming',
  wish1: 'Eerste keuze',
  wish2: 'Tweede keuze',
  wish3: 'Derde keuze',
  wish4: 'Vierde keuze',
  wish5: 'Vijfde keuze',
} satisfies Partial<Record<FieldName, string>>;

export const LINK: FormLink = {
  formId: 'form',
  tab: 7,
  collectsEmail: true,
  url: 'https://docs.google.com/forms/d/form/viewform',
  fields: Object.fromEntries(
    Object.entries(TITLES).map(([name, title], at) => [name, {questionId: String(at), title}]),
  ),
};

export const HEADER = ['Tijdstempel', 'E-mailadres', ...Object.values(TITLES)];

const ANSWERS: Readonly<Partial<Record<FieldName, string>>> = {
  firstName: 'Zoë',
  lastName: 'Peeters',
  university: 'KU Leuven',
  studentNumber: 'r0712345',
  studyYear: 'Master 1',
  credits: '180',
  letter: 'https://drive.google.com/open?id=letter',
  cv: 'https://drive.google.com/open?id=cv',
  addendum: 'https://drive.google.com/open?id=addendum',
  consent: 'Ik ga akkoord',
  wish1: 'Japan',
  wish2: 'Italië',
  wish3: 'Quebec',
  wish4: 'Tsjechië',
  wish5: 'Suède',
};

export interface Sent extends Partial<Record<FieldName, string>> {
  readonly at?: string;
  readonly from?: string;
}

/** A row of the form's tab. */
export function makeRow({
  at = '2027-10-04T18:00:00Z',
  from = 'zoe@student.kuleuven.be',
  ...answers
}: Sent = {}): unknown[] {
  const all: Partial<Record<FieldName, string>> = {...ANSWERS, ...answers};
  return [new Date(at), from, ...(Object.keys(TITLES) as FieldName[]).map(name => all[name] ?? '')];
}

export function makeResponses(...sent: readonly Sent[]): Response[] {
  return readResponses([HEADER, ...sent.map(makeRow)], LINK, () => 'Formulierreacties 1').responses;
}

export function makeIntake(responses: readonly Response[], more: Partial<Intake> = {}): Intake {
  return {
    responses,
    problems: [],
    applications: [],
    wishes: [],
    milestones: [],
    configuration: makeConfiguration(),
    account: 'scope@example.org',
    now: NOW,
    ...more,
  };
}

/** The first round when it is locked. */
export const LOCKED: Intake['milestones'][number] = {
  milestone: 'first round',
  state: 'locked',
  at: '2027-10-28T16:00:00.000Z',
  by: 'noor@x.be',
  reason: '',
  details: '',
};

/** A complete application of Zoë Peeters from Leuven. */
export function makeApplication(more: Partial<Application> = {}): Application {
  return {
    reference: 'S27-0001',
    state: 'complete',
    problems: '',
    firstName: 'Zoë',
    lastName: 'Peeters',
    email: 'zoe@student.kuleuven.be',
    committee: 'KUL',
    university: 'KU Leuven',
    studentNumber: 'r0712345',
    studyYear: 'Master 1',
    credits: 180,
    phone: '',
    language: 'nl',
    languageSkills: '',
    departments: '',
    documents: '',
    countsInstead: '',
    late: '',
    consent: true,
    submittedAt: '2027-10-04T18:00:00.000Z',
    version: 1,
    response: '2027-10-04T18:00:00Z zoe@student.kuleuven.be',
    responseHash: 'hash',
    ...UNDECIDED,
    ...more,
  };
}
