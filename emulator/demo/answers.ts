/** What a student fills in: a complete application, as careful or careless as people are. */

import type {Chance} from './chance';
import type {Committee} from './committees';
import {typedCountry, WITHOUT_CONTRACT, wishList} from './countries';
import {pdf} from './documents';
import {type Answers, type Field, WISHES} from './fields';
import type {Language} from './language';
import type {Name} from './names';
import {agreed, type FormManner, MAIL_LANGUAGES, MONTHS, plain, STUDY_YEARS, worded} from './questions';

/** Somebody who is about to apply. */
export interface Student {
  readonly name: Name;
  readonly email: string;
  readonly language: Language;
  readonly committee: Committee;
  readonly studentNumber: string;
}

/** Third bachelor and above, most in the masters. */
const ELIGIBLE_YEARS: readonly (readonly [year: number, weight: number])[] = [
  [2, 2],
  [3, 4],
  [4, 3],
  [5, 1],
];

/** An application that is complete and eligible. */
export function completeAnswers(chance: Chance, student: Student, manner: FormManner): Answers {
  const {name, email, language, committee, studentNumber} = student;
  const [year] = chance.weighted(ELIGIBLE_YEARS, ([, weight]) => weight);
  return {
    ...(manner.address === 'asked' ? {email: typedAddress(chance, email)} : {}),
    firstName: name.first,
    lastName: name.last,
    university: chance.happens(0.03) ? committee.alsoWritten : committee.university[plain(manner.language)],
    studentNumber,
    studyYear: yearText(year, manner),
    credits: creditsText(chance, Math.min(360, year * 60 + chance.whole(-15, 0))),
    phone: chance.happens(0.9) ? phoneText(chance) : null,
    language: MAIL_LANGUAGES[language],
    languageSkills: skillsText(chance, language),
    ...documents(student, manner),
    ...wishes(chance, language, manner),
    remarks: chance.happens(0.15) ? chance.pick(REMARKS[language]) : null,
    consent: [agreed(manner.language)],
  };
}

/** A year of study as the form offers it; 0 is the first bachelor. */
export function yearText(year: number, {language}: FormManner): string {
  return worded(STUDY_YEARS[year]!, language);
}

/** A list of wishes with their months; where fewer are given than asked, the last ones stay open. */
export function wishes(chance: Chance, language: Language, manner: FormManner, given = wishCount(chance)): Answers {
  const list = wishList(chance, language, given);
  const months = availability(chance).map(month => worded(month, manner.language));
  const typed = list.map(country =>
    manner.language === 'fr' ? country.names.fr : typedCountry(chance, country, language),
  );
  if (manner.language !== 'fr' && chance.happens(0.06)) typed[given - 1] = chance.pick(WITHOUT_CONTRACT);
  return Object.fromEntries(
    Array.from({length: WISHES}, (_, at) => [
      [`wish${at + 1}`, typed[at] ?? null],
      [`months${at + 1}`, at < typed.length ? months : null],
    ]).flat(),
  ) as Answers;
}

function wishCount(chance: Chance): number {
  return chance.happens(0.75) ? WISHES : chance.whole(5, WISHES - 1);
}

function availability(chance: Chance): (typeof MONTHS)[number][] {
  const wanted = chance.ranked(MONTHS, chance.pick([1, 2, 2, 3, 3, 3]), () => 1);
  return MONTHS.filter(month => wanted.includes(month));
}

function documents({name, email}: Student, manner: FormManner): Answers {
  const line = (title: string) => `${title} of ${name.first} ${name.last}`;
  const file = (title: string) =>
    manner.documents === 'upload'
      ? pdf(`${title}.pdf`, line(title))
      : `https://files.example.org/${encodeURIComponent(email)}/${title}.pdf`;
  return {letter: file('letter'), cv: file('cv'), addendum: file('addendum')};
}

/** People type their own address with capitals and blanks. */
function typedAddress(chance: Chance, email: string): string {
  if (chance.happens(0.1)) return email[0]!.toUpperCase() + email.slice(1);
  return chance.happens(0.05) ? `${email} ` : email;
}

function creditsText(chance: Chance, credits: number): string {
  return chance.pick([`${credits}`, `${credits}`, `${credits}`, `${credits} ECTS`, `${credits},5`]);
}

function phoneText(chance: Chance): string {
  const digits = `4${chance.whole(70, 99)}${chance.whole(100_000, 999_999)}`;
  const groups = `${digits.slice(0, 3)} ${digits.slice(3, 5)} ${digits.slice(5, 7)} ${digits.slice(7)}`;
  return chance.pick([`+32 ${groups}`, `+32${digits}`, `0${digits}`, `0${groups.replace(' ', '/')}`, `0032 ${groups}`]);
}

const TONGUES: Readonly<Record<Language, readonly string[]>> = {
  nl: ['Engels', 'Frans', 'Spaans', 'Duits'],
  fr: ['anglais', 'néerlandais', 'espagnol', 'allemand'],
  en: ['English', 'French', 'Spanish', 'German'],
};
const LEVELS = ['A2', 'B1', 'B1', 'B2', 'B2', 'C1'];

/** English always, better than the others; French and Dutch often; a third language now and then. */
function skillsText(chance: Chance, language: Language): string {
  const [english, second, ...others] = TONGUES[language];
  const third = chance.happens(0.3) ? [`${chance.pick(others)} ${chance.pick(['A2', 'B1', 'B2'])}`] : [];
  return [
    `${english} ${chance.pick(['B2', 'B2', 'C1', 'C1', 'C2'])}`,
    `${second} ${chance.pick(LEVELS)}`,
    ...third,
  ].join(', ');
}

const REMARKS: Readonly<Record<Language, readonly string[]>> = {
  nl: ['Geen.', 'Ik kan pas vanaf half juli vertrekken.', 'Ik eet vegetarisch.\nVerder geen bijzonderheden.'],
  fr: ['Aucune.', "J'ai un examen jusqu'au 5 juillet.", 'Je suis végétarienne.\nMerci !'],
  en: ['None.', 'I have a resit in the last week of August.', 'I am a vegetarian.\nThank you!'],
};

/** The same application with some fields left open. */
export function without(answers: Answers, ...fields: readonly Field[]): Answers {
  return {...answers, ...Object.fromEntries(fields.map(field => [field, null]))};
}
