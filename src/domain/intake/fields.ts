/**
 * The fields of an application, and how forms ask for them: in English, Dutch or French, in many wordings.
 *
 * Which question of an existing form is which field is decided in `connect`; this file only knows the words.
 */

export interface Field {
  readonly name: FieldName;
  /** How officers call it. */
  readonly title: string;
  readonly required: boolean;
  /** Kinds of questions that can hold it; empty means any. */
  readonly types: readonly string[];
  /** Wordings, folded: lower case, no accents, no punctuation. */
  readonly wordings: readonly string[];
}

export type FieldName =
  | 'email'
  | 'firstName'
  | 'lastName'
  | 'fullName'
  | 'university'
  | 'studentNumber'
  | 'studyYear'
  | 'credits'
  | 'phone'
  | 'language'
  | 'languageSkills'
  | 'letter'
  | 'cv'
  | 'addendum'
  | 'certificate'
  | 'consent'
  | 'months'
  | 'departments'
  | `wish${number}`
  | `months${number}`;

const FILE = ['FILE_UPLOAD', 'TEXT', 'PARAGRAPH_TEXT'];
const CHOICE_OR_TEXT = ['MULTIPLE_CHOICE', 'LIST', 'TEXT', 'CHECKBOX', 'SCALE'];
const TEXT = ['TEXT', 'PARAGRAPH_TEXT'];

const field = (name: FieldName, title: string, types: readonly string[], wordings: string, required = true): Field => ({
  name,
  title,
  required,
  types,
  wordings: wordings.split('|').map(wording => wording.trim()),
});

export const FIELDS: readonly Field[] = [
  field(
    'email',
    'E-mail',
    TEXT,
    'email|email address|e mail|e mail address|mail|adresse e mail|adresse mail|courriel|e mailadres|mailadres|emailadres|email adres',
    true,
  ),
  field('firstName', 'First name', TEXT, 'first name|given name|firstname|voornaam|prenom', true),
  field(
    'lastName',
    'Last name',
    TEXT,
    'last name|surname|family name|lastname|achternaam|familienaam|naam|nom|nom de famille',
    true,
  ),
  field(
    'fullName',
    'Full name',
    TEXT,
    'name|full name|first and last name|name and surname|volledige naam|voornaam en naam|naam en voornaam|voor en achternaam|nom et prenom|prenom et nom|nom complet',
    false,
  ),
  field(
    'university',
    'University',
    CHOICE_OR_TEXT,
    'university|universiteit|universite|your university|faculty|faculteit|faculte|local committee|lc|committee',
    true,
  ),
  field(
    'studentNumber',
    'Student number',
    TEXT,
    'student number|student id|studentnumber|studentennummer|studentnummer|rolnummer|stamnummer|matricule|numero d etudiant|numero etudiant|numero de matricule',
    false,
  ),
  field(
    'studyYear',
    'Study year',
    CHOICE_OR_TEXT,
    'year|study year|year of study|year of studies|current year|studiejaar|jaar|huidig studiejaar|annee|annee d etude|annee d etudes|annee en cours',
    true,
  ),
  field(
    'credits',
    'Credits',
    CHOICE_OR_TEXT,
    'credits|ects|ects credits|number of credits|earned credits|studiepunten|behaalde studiepunten|aantal studiepunten|credits acquis|nombre de credits|nombre de credits acquis',
    false,
  ),
  field(
    'phone',
    'Phone',
    TEXT,
    'phone|phone number|telephone|mobile|mobile number|gsm|gsm nummer|telefoon|telefoonnummer|numero de telephone|numero de gsm',
    false,
  ),
  field(
    'language',
    'Language of mails',
    CHOICE_OR_TEXT,
    'language|language of communication|preferred language|taal|voorkeurstaal|communicatietaal|taal van communicatie|langue|langue de communication|langue preferee',
    false,
  ),
  field(
    'languageSkills',
    'Language skills',
    [...TEXT, 'CHECKBOX', 'GRID'],
    'language skills|languages|language level|languages and levels|taalkennis|talen|talenkennis|connaissances linguistiques|langues|niveau de langue',
    false,
  ),
  field(
    'letter',
    'Motivation letter',
    FILE,
    'motivation letter|letter of motivation|motivation|cover letter|motivatiebrief|motivatie|lettre de motivation',
    true,
  ),
  field('cv', 'CV', FILE, 'cv|curriculum vitae|resume|your cv|cv bestand', true),
  field('addendum', 'Addendum', FILE, 'addendum|annex|appendix|bijlage|annexe|activities addendum', true),
  field(
    'certificate',
    'Language certificate',
    FILE,
    'language certificate|certificate|taalattest|taalcertificaat|certificat de langue|attestation de langue',
    false,
  ),
  field(
    'consent',
    'Consent',
    ['CHECKBOX', 'MULTIPLE_CHOICE', 'LIST'],
    'consent|privacy|i agree|terms and conditions|gdpr|toestemming|privacyverklaring|akkoord|consentement|j accepte|conditions',
    true,
  ),
  field(
    'months',
    'Months',
    ['CHECKBOX', ...TEXT, 'MULTIPLE_CHOICE'],
    'months|preferred months|available months|availability|maanden|voorkeursmaanden|beschikbare maanden|mois|mois preferes|disponibilite',
    false,
  ),
  field(
    'departments',
    'Departments',
    [...TEXT, 'CHECKBOX'],
    'departments|preferred departments|department wishes|department preferences|departments in order of preference|wished departments|afdelingen|voorkeursafdelingen|gewenste afdelingen|afdelingen in volgorde van voorkeur|diensten|gewenste diensten|services|services souhaites|services par ordre de preference|departements|departements souhaites',
    false,
  ),
];

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eerste: 1,
  tweede: 2,
  derde: 3,
  vierde: 4,
  vijfde: 5,
  zesde: 6,
  zevende: 7,
  achtste: 8,
  negende: 9,
  tiende: 10,
  premier: 1,
  premiere: 1,
  deuxieme: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
  sixieme: 6,
  septieme: 7,
  huitieme: 8,
  neuvieme: 9,
  dixieme: 10,
};

const WISH =
  /\b(wish|choice|preference|country|destination|wens|keuze|voorkeur|land|bestemming|choix|voeu|voeux|souhait|pays)\b/;
const MONTHS_OF_WISH = /\b(months?|period|maand|maanden|periode|mois)\b/;

/** A wish about the hospital, not about the country. */
const DEPARTMENT = /\b(departments?|departements?|afdeling|afdelingen|diensten|services?)\b/;

/** The field of a numbered wish question (`2nd choice`, `Tweede keuze`, `Choix n° 2`); undefined for other questions. */
export function wishField(folded: string): `wish${number}` | `months${number}` | undefined {
  if (DEPARTMENT.test(folded)) return undefined;
  const isMonths = MONTHS_OF_WISH.test(folded);
  if (!isMonths && !WISH.test(folded)) return undefined;
  const number = rankIn(folded);
  if (number === undefined || number < 1 || number > 30) return undefined;
  return isMonths ? `months${number}` : `wish${number}`;
}

/** The first number in a title, in digits (`2`, `2nd`, `2e`, `2eme`) or as an ordinal word. */
function rankIn(folded: string): number | undefined {
  const digits = /(?:^|\s)(\d{1,2})(?:st|nd|rd|th|e|de|ste|er|ere|eme|ieme)?(?=\s|$)/.exec(folded)?.[1];
  if (digits !== undefined) return Number(digits);
  const word = folded.split(' ').find(each => each in ORDINALS);
  return word === undefined ? undefined : ORDINALS[word];
}

/** How officers call a field, numbered wishes included. */
export function fieldTitle(name: FieldName): string {
  const numbered = /^(wish|months)(\d+)$/.exec(name);
  if (numbered !== null) return numbered[1] === 'wish' ? `Wish ${numbered[2]}` : `Months of wish ${numbered[2]}`;
  return FIELDS.find(field => field.name === name)?.title ?? name;
}
