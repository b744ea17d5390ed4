/**
 * The questions of an application form that Set up makes where there is none, in one of the three languages.
 *
 * The titles are wordings that `intake/connect` knows. Files cannot be asked for by a script: those questions are added by hand, and the
 * steps are told here.
 */
import type {Language} from '../tables/committees';

export type QuestionKind = 'TEXT' | 'PARAGRAPH_TEXT' | 'LIST' | 'CHECKBOX';

export interface NewQuestion {
  readonly kind: QuestionKind;
  readonly title: string;
  readonly required: boolean;
  readonly choices?: readonly string[];
}

interface Words {
  readonly title: (season: string) => string;
  readonly description: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly university: string;
  readonly studentNumber: string;
  readonly studyYear: string;
  readonly years: readonly string[];
  readonly credits: string;
  readonly phone: string;
  readonly language: string;
  readonly languageSkills: string;
  readonly months: string;
  readonly monthNames: readonly string[];
  readonly wish: (rank: number) => string;
  readonly consent: string;
  readonly agree: string;
  /** The questions that a person adds by hand. */
  readonly files: readonly [letter: string, cv: string, addendum: string];
}

const LANGUAGE_NAMES = ['Nederlands', 'Français', 'English'] as const;

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: season => `Application ${season}`,
    description: 'One application per person. If you send it again, the latest complete one counts.',
    firstName: 'First name',
    lastName: 'Last name',
    university: 'University',
    studentNumber: 'Student number',
    studyYear: 'Study year',
    years: ['First bachelor', 'Second bachelor', 'Third bachelor', 'First master', 'Second master', 'Third master'],
    credits: 'Earned credits',
    phone: 'Phone number',
    language: 'Preferred language',
    languageSkills: 'Language skills',
    months: 'Available months',
    monthNames: ['July', 'August', 'September'],
    wish: rank => `Wish ${rank}`,
    consent: 'Privacy',
    agree: 'I agree that BeMSA keeps and uses these answers for the selection.',
    files: ['Motivation letter', 'CV', 'Addendum'],
  },
  nl: {
    title: season => `Kandidatuur ${season}`,
    description: 'Eén kandidatuur per persoon. Stuur je ze opnieuw in, dan telt de laatste volledige.',
    firstName: 'Voornaam',
    lastName: 'Achternaam',
    university: 'Universiteit',
    studentNumber: 'Studentennummer',
    studyYear: 'Studiejaar',
    years: ['Eerste bachelor', 'Tweede bachelor', 'Derde bachelor', 'Eerste master', 'Tweede master', 'Derde master'],
    credits: 'Behaalde studiepunten',
    phone: 'Telefoonnummer',
    language: 'Voorkeurstaal',
    languageSkills: 'Talenkennis',
    months: 'Beschikbare maanden',
    monthNames: ['Juli', 'Augustus', 'September'],
    wish: rank => `Keuze ${rank}`,
    consent: 'Privacyverklaring',
    agree: 'Ik ga ermee akkoord dat BeMSA deze antwoorden bewaart en gebruikt voor de selectie.',
    files: ['Motivatiebrief', 'CV', 'Addendum'],
  },
  fr: {
    title: season => `Candidature ${season}`,
    description: 'Une candidature par personne. Si vous la renvoyez, la dernière complète compte.',
    firstName: 'Prénom',
    lastName: 'Nom de famille',
    university: 'Université',
    studentNumber: 'Numéro d’étudiant',
    studyYear: 'Année d’études',
    years: [
      'Première bachelier',
      'Deuxième bachelier',
      'Troisième bachelier',
      'Premier master',
      'Deuxième master',
      'Troisième master',
    ],
    credits: 'Crédits acquis',
    phone: 'Numéro de téléphone',
    language: 'Langue de communication',
    languageSkills: 'Connaissances linguistiques',
    months: 'Mois préférés',
    monthNames: ['Juillet', 'Août', 'Septembre'],
    wish: rank => `Choix ${rank}`,
    consent: 'Consentement',
    agree: 'J’accepte que BeMSA conserve et utilise ces réponses pour la sélection.',
    files: ['Lettre de motivation', 'CV', 'Addendum'],
  },
};

export interface NewForm {
  readonly title: string;
  readonly description: string;
  readonly questions: readonly NewQuestion[];
}

/** What a new form asks. */
export function newForm(
  language: Language,
  season: {readonly name: string; readonly wishesMin: number; readonly wishesMax: number},
  lists: {readonly universities: readonly string[]; readonly countries: readonly string[]},
): NewForm {
  const words = WORDS[language];
  const text = (title: string, required = true): NewQuestion => ({kind: 'TEXT', title, required});
  const list = (title: string, choices: readonly string[], required = true): NewQuestion =>
    choices.length === 0 ? text(title, required) : {kind: 'LIST', title, required, choices};
  const boxes = (title: string, choices: readonly string[], required = true): NewQuestion => ({
    kind: 'CHECKBOX',
    title,
    required,
    choices,
  });
  const wishes = Array.from({length: season.wishesMax}, (_, at) =>
    list(words.wish(at + 1), lists.countries, at < season.wishesMin),
  );
  return {
    title: words.title(season.name),
    description: words.description,
    questions: [
      text(words.firstName),
      text(words.lastName),
      list(words.university, lists.universities),
      text(words.studentNumber),
      list(words.studyYear, words.years),
      text(words.credits),
      text(words.phone, false),
      list(words.language, LANGUAGE_NAMES),
      {kind: 'PARAGRAPH_TEXT', title: words.languageSkills, required: false},
      boxes(words.months, words.monthNames),
      ...wishes,
      boxes(words.consent, [words.agree]),
    ],
  };
}

/** How an officer adds the questions that a script cannot, one step each. */
export function uploadSteps(language: Language): readonly string[] {
  const {files} = WORDS[language];
  return [
    'Open the form and click ⊕ (Add question).',
    `Type “${files[0]}” as the question, choose “File upload” as its kind, and click Continue when Google asks.`,
    'Allow only PDF, one file, at most 10 MB, and switch Required on.',
    `Do the same for “${files[1]}” and “${files[2]}”.`,
    'Come back here and click “Look again”.',
  ];
}
