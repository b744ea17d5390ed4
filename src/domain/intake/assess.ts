/** One response, assessed: which application it makes, its wishes, and what is not right with it. */
import type {Committee, Configuration} from '../season/configuration';
import type {applications, UNDECIDED} from '../tables/applications';
import {LANGUAGES, type Language} from '../tables/committees';
import type {Month} from '../tables/contracts';
import type {RowOf} from '../tables/define';
import {asLink, folded, isEmail} from '../text';
import {spokenSpan, toInstant} from '../time/brussels';
import {countryFinder, type FindCountry} from './countries';
import {creditsIn, studyYear} from './eligibility';
import type {FieldName} from './fields';
import type {Finding} from './findings';
import {monthsIn} from './months';
import type {Response} from './responses';

export type Application = RowOf<typeof applications>;

/** A wish as it was given, before it has a reference. */
export interface Wish {
  readonly rank: number;
  readonly country: string;
  readonly months: readonly Month[];
  readonly asTyped: string;
}

/** An application without what only its history tells: reference, version, whether it counts, what was decided. */
export type Assessed = Omit<
  Application,
  'reference' | 'state' | 'problems' | 'countsInstead' | 'version' | keyof typeof UNDECIDED
> & {
  readonly wishes: readonly Wish[];
  readonly findings: readonly Finding[];
};

/** Longest text of a cell, less room for the apostrophe. */
const LONGEST = 49_000;

/** What assessing needs of the configuration, made once for many responses. */
export interface Yardstick {
  readonly configuration: Configuration;
  readonly find: FindCountry;
  readonly closes: string;
}

export function yardstick(configuration: Configuration): Yardstick {
  return {
    configuration,
    find: countryFinder(configuration.contracts),
    closes: toInstant(configuration.settings.formCloses),
  };
}

export function assess(response: Response, measure: Yardstick): Assessed {
  const {configuration, closes} = measure;
  const {fields, email, submittedAt} = response;
  const name = names(fields);
  const committee = committeeOf(fields.university ?? '', configuration.committees);
  const {wishes, findings: wishFindings} = readWishes(fields, measure);
  const credits = creditsIn(fields.credits ?? '');
  const documents = readDocuments(response);
  const cut = response.answers.filter(([, answer]) => answer.length > LONGEST).map(([question]) => question);
  return {
    ...name,
    email: short(email),
    committee: committee?.code ?? '',
    university: short(fields.university ?? ''),
    studentNumber: short(fields.studentNumber ?? ''),
    studyYear: short(fields.studyYear ?? ''),
    credits,
    phone: short(fields.phone ?? ''),
    language: languageOf(fields.language ?? '', committee),
    languageSkills: short(fields.languageSkills ?? ''),
    departments: departmentsIn(fields.departments ?? ''),
    documents: documents.text,
    late: submittedAt > closes ? spokenSpan(closes, submittedAt, 'en') : '',
    consent: isConsent(fields.consent),
    submittedAt,
    response: response.key,
    responseHash: response.hash,
    wishes,
    findings: [
      ...(name.firstName + name.lastName === '' ? [{code: 'noName'} as const] : []),
      ...(isEmail(email) ? [] : [{code: 'badEmail', values: [email]} as const]),
      ...universityFindings(fields.university ?? '', committee),
      ...eligibilityFindings(fields.studyYear ?? '', credits, configuration.settings),
      ...documents.findings,
      ...wishFindings,
      ...('consent' in fields && !isConsent(fields.consent) ? [{code: 'noConsent'} as const] : []),
      ...cut.map(question => ({code: 'cut', values: [question]}) as const),
    ],
  };
}

type Fields = Response['fields'];

function names(fields: Fields): {firstName: string; lastName: string} {
  const {firstName = '', lastName = '', fullName = ''} = fields;
  if (firstName + lastName !== '' || fullName === '') return {firstName: short(firstName), lastName: short(lastName)};
  const [first = '', ...rest] = fullName.split(/\s+/);
  return {firstName: short(first), lastName: short(rest.join(' '))};
}

/** The committee by code, name or another name; also where the answer holds it among other words. */
export function committeeOf(typed: string, committees: readonly Committee[]): Committee | undefined {
  const asked = folded(typed);
  if (asked === '') return undefined;
  const named = committees.map(committee => ({
    committee,
    names: [committee.code, committee.name, ...committee.alsoCalled].map(folded),
  }));
  const exact = named.find(({names}) => names.includes(asked));
  if (exact !== undefined) return exact.committee;
  const within = named.filter(({names}) => names.some(name => name.length >= 3 && ` ${asked} `.includes(` ${name} `)));
  return within.length === 1 ? within[0]!.committee : undefined;
}

function universityFindings(typed: string, committee: Committee | undefined): Finding[] {
  if (committee !== undefined) return [];
  return typed === '' ? [{code: 'noUniversity'}] : [{code: 'unknownUniversity', values: [short(typed, 100)]}];
}

function eligibilityFindings(
  typed: string,
  credits: number | null,
  {minYear, minCredits}: Configuration['settings'],
): Finding[] {
  const year = studyYear(typed);
  const least = studyYear(minYear);
  return [
    ...(year !== null && least !== null && year < least
      ? [{code: 'yearTooLow', values: [short(typed, 100), minYear]} as const]
      : []),
    ...(credits !== null && credits < minCredits
      ? [{code: 'fewCredits', values: [String(credits), String(minCredits)]} as const]
      : []),
  ];
}

function languageOf(typed: string, committee: Committee | undefined): Language {
  const asked = folded(typed);
  if (/^(nl|dutch|nederlands|neerlandais|flemish|vlaams)\b/.test(asked)) return 'nl';
  if (/^(fr|french|francais|frans)\b/.test(asked)) return 'fr';
  if (/^(en|english|engels|anglais)\b/.test(asked)) return 'en';
  return LANGUAGES.find(language => language === committee?.language) ?? 'en';
}

function isConsent(typed: string | undefined): boolean {
  return typed !== undefined && typed !== '' && !/^(no|nee|neen|non|false)\b/i.test(typed.trim());
}

/** `1. Surgery`, a line or a comma each, becomes `Surgery; Paediatrics`, in the order of the answer. */
function departmentsIn(typed: string): string {
  const parts = typed
    .split(/[\n;]/.test(typed) ? /[\n;]+/ : ',')
    .map(part => part.replace(/^\s*(\d{1,2}\s*[.):]|[-•*])\s*/, '').trim());
  return short([...new Set(parts.filter(part => part !== ''))].join('; '));
}

const DOCUMENTS = [
  ['letter', 'Motivation letter', 'noLetter'],
  ['cv', 'CV', 'noCv'],
  ['addendum', 'Addendum', 'noAddendum'],
  ['certificate', 'Language certificate', null],
] as const;

/** Only links to the web are kept as documents: nothing else is ever made clickable. */
function readDocuments({fields}: Response): {text: string; findings: Finding[]} {
  const lines: string[] = [];
  const findings: Finding[] = [];
  for (const [name, title, missing] of DOCUMENTS) {
    if (!(name in fields)) continue;
    const links = (fields[name] ?? '').split(/[,\s]+/).filter(part => part !== '');
    if (links.length === 0 && missing !== null) findings.push({code: missing});
    for (const link of links) {
      if (asLink(link) !== '') lines.push(`${title}: ${link}`);
      else findings.push({code: 'badLink', values: [short(link, 100)]});
    }
  }
  return {text: short(lines.join('\n')), findings};
}

function readWishes(fields: Fields, {configuration, find}: Yardstick): {wishes: Wish[]; findings: Finding[]} {
  const {wishesMin, wishesMax} = configuration.settings;
  const given = wishNumbers(fields).flatMap(number => {
    const asTyped = fields[`wish${number}`] ?? '';
    return asTyped === '' ? [] : [{asTyped, months: fields[`months${number}`] ?? fields.months ?? ''}];
  });
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const wishes = given.slice(0, wishesMax).map(({asTyped, months}, at): Wish => {
    const {country} = find(asTyped);
    if (country === null) findings.push({code: 'unknownCountry', values: [String(at + 1), short(asTyped, 100)]});
    else if (seen.has(country)) findings.push({code: 'repeatedCountry', values: [String(at + 1), country]});
    seen.add(country ?? '');
    return {rank: at + 1, country: country ?? '', months: monthsIn(months || asTyped), asTyped: short(asTyped)};
  });
  if (given.length > wishesMax) findings.push({code: 'manyWishes', values: [String(wishesMax)]});
  const asks = wishNumbers(fields).length > 0;
  if (asks && wishes.length < wishesMin)
    findings.push({code: 'fewWishes', values: [String(wishes.length), String(wishesMin)]});
  return {wishes, findings};
}

function wishNumbers(fields: Fields): number[] {
  return (Object.keys(fields) as FieldName[])
    .flatMap(name => /^wish(\d+)$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => one - other);
}

function short(text: string, limit = LONGEST): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
