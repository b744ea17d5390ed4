/**
 * What Google Forms says to people, in the languages the emulator knows: headings of the response tab, and the
 * sentences under a question that was not answered as it should be.
 *
 * Sentences are English where the Dutch or French one is not known.
 */

export type Language = 'en' | 'fr' | 'nl';

/** Heading and tab words of a linked response tab (32). */
export interface TabWords {
  readonly tab: string;
  readonly timestamp: string;
  readonly email: string;
  readonly score: string;
}

export const TAB_WORDS: Readonly<Record<Language, TabWords>> = {
  en: {tab: 'Form Responses', timestamp: 'Timestamp', email: 'Email Address', score: 'Score'},
  fr: {tab: 'Réponses au formulaire', timestamp: 'Horodateur', email: 'Adresse e-mail', score: 'Score'},
  nl: {tab: 'Formulierreacties', timestamp: 'Tijdstempel', email: 'E-mailadres', score: 'Score'},
};

type Wording = Readonly<Record<Language, string>> | Readonly<{en: string}>;

const SENTENCES = {
  required: {
    en: 'This is a required question',
    fr: 'Cette question est obligatoire',
    nl: 'Dit is een verplichte vraag',
  },
  rowRequired: {en: 'This question requires one response per row'},
  boxRowRequired: {en: 'This question requires at least one response per row'},
  onePerColumn: {en: "Please don't select more than one response per column"},
  notAnOption: {en: 'The selected option is not one of the choices'},
  outOfScale: {en: 'The selected value is not on the scale'},
  number: {en: 'Must be a number'},
  wholeNumber: {en: 'Must be a whole number'},
  email: {en: 'Must be a valid email address'},
  url: {en: 'Must be a valid URL'},
  date: {en: 'Invalid date', fr: 'Date non valide', nl: 'Ongeldige datum'},
  time: {en: 'Invalid time', fr: 'Heure non valide', nl: 'Ongeldige tijd'},
  duration: {en: 'Invalid duration'},
  pattern: {en: 'Must match pattern'},
  notPattern: {en: 'Must not match pattern'},
  tooLarge: {en: 'Your response is too large. Try shortening some answers.'},
  fileType: {en: 'This file type is not accepted'},
  fileSize: {en: 'This file is too large'},
  fileCount: {en: 'Too many files'},
  signIn: {en: 'You must be signed in to fill out this form'},
  alreadyResponded: {en: "You've already responded"},
  noEditing: {en: 'Responses cannot be edited after submission'},
  unreached: {en: 'This question is in a section that these answers do not lead to'},
  endless: {en: 'These answers lead back to a section already filled in, and never to Submit'},
} satisfies Record<string, Wording>;

/** The sentence in a language, or in English where it is not known in that one. */
export function sentence(key: keyof typeof SENTENCES, language: Language): string {
  const wording: Partial<Record<Language, string>> & {en: string} = SENTENCES[key];
  return wording[language] ?? wording.en;
}

const CLOSED: Readonly<Record<Language, (title: string) => string>> = {
  en: title =>
    `The form ${title} is no longer accepting responses.\nTry contacting the owner of the form if you think that this is a mistake.`,
  fr: title =>
    `Le formulaire ${title} n'accepte plus de réponses.\nSi vous pensez qu'il s'agit d'une erreur, contactez le propriétaire du formulaire.`,
  nl: title =>
    `Het formulier ${title} accepteert geen reacties meer.\nNeem contact op met de eigenaar van het formulier als je denkt dat dit een vergissing is.`,
};

/** What a closed form says when its owner has not written something else. */
export function closedSentence(title: string, language: Language): string {
  return CLOSED[language](title);
}

const RECORDED: Readonly<Record<Language, string>> = {
  en: 'Your response has been recorded.',
  fr: 'Votre réponse a été enregistrée.',
  nl: 'Je antwoord is vastgelegd.',
};

/** What the last page says when the owner has not written something else. */
export function recordedSentence(language: Language): string {
  return RECORDED[language];
}
