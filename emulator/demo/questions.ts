/**
 * The application form in the manner of BeMSA's: written by another officer every year, so in an order of its own, with sections between the questions,
 * and with one question that somebody renamed when the form was already linked to the sheet.
 */

import type {ItemDescription} from '../forms';
import {COMMITTEES} from './committees';
import {COUNTRIES} from './countries';
import {type Field, WISHES} from './fields';
import type {FormLanguage, Language} from './language';

type Words = Readonly<Record<Language, string>>;

/** An item of the form: a question with its field, or a heading. */
export interface FormItem {
  readonly field: Field | null;
  readonly item: ItemDescription;
}

const TITLES: Readonly<Record<string, Words>> = {
  email: {nl: 'E-mailadres', fr: 'Adresse e-mail', en: 'E-mail address'},
  firstName: {nl: 'Voornaam', fr: 'Prénom', en: 'First name'},
  lastName: {nl: 'Familienaam', fr: 'Nom de famille', en: 'Last name'},
  university: {nl: 'Universiteit', fr: 'Université', en: 'University'},
  studentNumber: {nl: 'Studentennummer', fr: 'Numéro de matricule', en: 'Student number'},
  studyYear: {nl: 'Huidig studiejaar', fr: "Année d'études", en: 'Year of study'},
  credits: {nl: 'Behaalde studiepunten', fr: 'Nombre de crédits acquis', en: 'Earned credits'},
  phone: {nl: 'Gsm-nummer', fr: 'Numéro de téléphone', en: 'Phone number'},
  language: {nl: 'Voorkeurstaal', fr: 'Langue de communication', en: 'Preferred language'},
  languageSkills: {nl: 'Talenkennis', fr: 'Connaissances linguistiques', en: 'Language skills'},
  letter: {nl: 'Motivatiebrief', fr: 'Lettre de motivation', en: 'Motivation letter'},
  cv: {nl: 'CV', fr: 'Curriculum vitae', en: 'CV'},
  addendum: {nl: 'Addendum', fr: 'Addendum', en: 'Addendum'},
  consent: {nl: 'Privacyverklaring', fr: 'Consentement', en: 'Consent'},
  remarks: {nl: 'Opmerkingen', fr: 'Remarques', en: 'Anything else?'},
  wish: {nl: 'Keuze', fr: 'Choix', en: 'Choice'},
  months: {nl: 'Maanden voor keuze', fr: 'Mois pour le choix', en: 'Months for choice'},
};

/** How the addendum is called since somebody renamed it. */
export const RENAMED: Readonly<Record<FormLanguage, string>> = {
  nl: 'Bewijsstukken (alles in één pdf)',
  fr: 'Pièces justificatives (un seul PDF)',
  en: 'Supporting evidence (all in one PDF)',
  mixed: 'Bewijsstukken / Pièces justificatives',
};

export const STUDY_YEARS: readonly Words[] = [
  {nl: '1e bachelor', fr: 'Bac 1', en: 'First bachelor'},
  {nl: '2e bachelor', fr: 'Bac 2', en: 'Second bachelor'},
  {nl: '3e bachelor', fr: 'Bac 3', en: 'Third bachelor'},
  {nl: '1e master', fr: 'Master 1', en: 'First master'},
  {nl: '2e master', fr: 'Master 2', en: 'Second master'},
  {nl: '3e master', fr: 'Master 3', en: 'Third master'},
];

export const MAIL_LANGUAGES: Readonly<Record<Language, string>> = {nl: 'Nederlands', fr: 'Français', en: 'English'};

export const MONTHS: readonly Words[] = [
  {nl: 'juli', fr: 'juillet', en: 'July'},
  {nl: 'augustus', fr: 'août', en: 'August'},
  {nl: 'september', fr: 'septembre', en: 'September'},
];

const AGREED: Words = {
  nl: 'Ik ga akkoord dat BeMSA mijn gegevens verwerkt',
  fr: "J'accepte que BeMSA traite mes données",
  en: 'I agree that BeMSA processes my data',
};

const SECTIONS = {
  about: {nl: 'Deel 1: over jou', fr: 'Partie 1 : vous', en: 'Part 1: about you'},
  documents: {nl: 'Deel 2: documenten', fr: 'Partie 2 : documents', en: 'Part 2: documents'},
  wishes: {nl: 'Deel 3: bestemmingen', fr: 'Partie 3 : destinations', en: 'Part 3: destinations'},
};

type Section = keyof typeof SECTIONS;
const WISH_LIST = 'all wishes';

/** Another order in each language, as three officers would make it. */
const ORDERS: Readonly<Record<Language, Readonly<Partial<Record<Section, readonly string[]>>>>> = {
  nl: {
    about: ['lastName', 'university', 'email', 'phone', 'firstName', 'studyYear', 'language'],
    wishes: [WISH_LIST, 'languageSkills'],
    documents: ['cv', 'studentNumber', 'addendum', 'credits', 'letter', 'remarks', 'consent'],
  },
  fr: {
    documents: ['letter', 'cv', 'addendum'],
    about: ['consent', 'firstName', 'lastName', 'email', 'studentNumber', 'university', 'credits', 'studyYear'],
    wishes: ['languageSkills', WISH_LIST, 'language', 'phone', 'remarks'],
  },
  en: {
    about: ['firstName', 'lastName', 'email', 'phone', 'university', 'studentNumber', 'studyYear', 'credits'],
    wishes: ['language', 'languageSkills', WISH_LIST],
    documents: ['letter', 'cv', 'addendum', 'remarks', 'consent'],
  },
};

export interface FormManner {
  readonly language: FormLanguage;
  /** Google collects the address of the account, or a question asks for one. */
  readonly address: 'collected' | 'asked';
  /** Documents are uploaded, or links to them are pasted. */
  readonly documents: 'upload' | 'link';
}

/** The items of a form, in their order. */
export function formItems(manner: FormManner): FormItem[] {
  const order = ORDERS[manner.language === 'mixed' ? 'nl' : manner.language];
  return (Object.entries(order) as [Section, readonly string[]][]).flatMap(([section, names], at) => [
    heading(at === 0 ? 'SECTION_HEADER' : 'PAGE_BREAK', worded(SECTIONS[section], manner.language)),
    ...names.flatMap(name => (name === WISH_LIST ? wishItems(manner) : question(name as Field, manner))),
  ]);
}

function heading(type: 'SECTION_HEADER' | 'PAGE_BREAK', title: string): FormItem {
  return {field: null, item: {type, title}};
}

function question(field: Field, manner: FormManner): FormItem[] {
  if (field === 'email' && manner.address === 'collected') return [];
  return [{field, item: {title: worded(TITLES[field]!, manner.language), ...kindOf(field, manner)}}];
}

function kindOf(field: Field, {language, documents}: FormManner): Omit<ItemDescription, 'title'> {
  switch (field) {
    case 'university': {
      const choices = COMMITTEES.map(({university}) => university[plain(language)]);
      return {type: 'MULTIPLE_CHOICE', choices, otherOption: true, required: true};
    }
    case 'studyYear':
      return {type: 'LIST', choices: STUDY_YEARS.map(year => worded(year, language)), required: true};
    case 'language':
      return {type: 'MULTIPLE_CHOICE', choices: Object.values(MAIL_LANGUAGES), required: true};
    case 'consent':
      return {type: 'CHECKBOX', choices: [worded(AGREED, language)], required: true};
    case 'languageSkills':
    case 'remarks':
      return {type: 'PARAGRAPH_TEXT'};
    case 'letter':
    case 'cv':
    case 'addendum':
      return documents === 'upload' ? {type: 'FILE_UPLOAD'} : {type: 'TEXT'};
    default:
      return {type: 'TEXT', required: field !== 'phone'};
  }
}

/** Ten times a country and its months. The French form offers the countries in a list, the others let people type. */
function wishItems({language}: FormManner): FormItem[] {
  const countries = COUNTRIES.map(({names}) => names[plain(language)]);
  const kind = language === 'fr' ? ({type: 'LIST', choices: countries} as const) : ({type: 'TEXT'} as const);
  return Array.from({length: WISHES}, (_, at): FormItem[] => [
    {field: `wish${at + 1}`, item: {title: numbered(TITLES.wish!, at + 1, language), ...kind}},
    {
      field: `months${at + 1}`,
      item: {
        type: 'CHECKBOX',
        title: numbered(TITLES.months!, at + 1, language),
        choices: MONTHS.map(month => worded(month, language)),
      },
    },
  ]).flat();
}

function numbered(words: Words, number: number, language: FormLanguage): string {
  return language === 'mixed' ? `${words.nl} ${number} / ${words.fr} ${number}` : `${words[language]} ${number}`;
}

/** A text of the form; in a mixed one Dutch and French beside each other. */
export function worded(words: Words, language: FormLanguage): string {
  if (language !== 'mixed') return words[language];
  return words.nl === words.fr ? words.nl : `${words.nl} / ${words.fr}`;
}

export function agreed(language: FormLanguage): string {
  return worded(AGREED, language);
}

/** The language of what cannot be written twice. */
export function plain(language: FormLanguage): Language {
  return language === 'mixed' ? 'nl' : language;
}
