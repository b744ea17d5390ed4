/**
 * What is not right with an application, and how grave it is. The sentences are for the applicant as for the officer: what it is, nothing else.
 */
import type {Language} from '../tables/committees';

/** `incomplete` can be mended by the applicant, `not eligible` cannot, a `note` is for the officer. */
export type Gravity = 'incomplete' | 'not eligible' | 'note';

export type FindingCode = keyof typeof SENTENCES;

export interface Finding {
  readonly code: FindingCode;
  /** Fill the sentence: what was typed, how many. */
  readonly values?: readonly string[];
}

type Sentences = Readonly<Record<Language, string>> & {readonly gravity: Gravity};

const SENTENCES = {
  noLetter: {
    gravity: 'incomplete',
    en: 'The motivation letter is missing.',
    nl: 'De motivatiebrief ontbreekt.',
    fr: 'La lettre de motivation manque.',
  },
  noCv: {gravity: 'incomplete', en: 'The CV is missing.', nl: 'Het cv ontbreekt.', fr: 'Le CV manque.'},
  noAddendum: {
    gravity: 'incomplete',
    en: 'The addendum is missing.',
    nl: 'Het addendum ontbreekt.',
    fr: 'L’addendum manque.',
  },
  badLink: {
    gravity: 'incomplete',
    en: '“{0}” is no link to a document.',
    nl: '“{0}” is geen link naar een document.',
    fr: '« {0} » n’est pas un lien vers un document.',
  },
  noName: {gravity: 'incomplete', en: 'The name is missing.', nl: 'De naam ontbreekt.', fr: 'Le nom manque.'},
  badEmail: {
    gravity: 'incomplete',
    en: '“{0}” is not an e-mail address to which we can write.',
    nl: '“{0}” is geen e-mailadres waarnaar we kunnen schrijven.',
    fr: '« {0} » n’est pas une adresse e-mail à laquelle nous pouvons écrire.',
  },
  noUniversity: {
    gravity: 'incomplete',
    en: 'The university is missing.',
    nl: 'De universiteit ontbreekt.',
    fr: 'L’université manque.',
  },
  unknownUniversity: {
    gravity: 'incomplete',
    en: '“{0}” is not one of our universities.',
    nl: '“{0}” is niet een van onze universiteiten.',
    fr: '« {0} » n’est pas une de nos universités.',
  },
  fewWishes: {
    gravity: 'incomplete',
    en: '{0} wishes were given; at least {1} are needed.',
    nl: 'Er zijn {0} wensen opgegeven; er zijn er minstens {1} nodig.',
    fr: '{0} choix ont été donnés ; il en faut au moins {1}.',
  },
  noConsent: {
    gravity: 'incomplete',
    en: 'The consent was not given.',
    nl: 'De toestemming werd niet gegeven.',
    fr: 'Le consentement n’a pas été donné.',
  },
  yearTooLow: {
    gravity: 'not eligible',
    en: 'Study year “{0}” is below {1}.',
    nl: 'Studiejaar “{0}” ligt onder {1}.',
    fr: 'L’année d’étude « {0} » est inférieure à {1}.',
  },
  fewCredits: {
    gravity: 'not eligible',
    en: '{0} credits were earned; at least {1} are needed.',
    nl: 'Er zijn {0} studiepunten behaald; er zijn er minstens {1} nodig.',
    fr: '{0} crédits ont été acquis ; il en faut au moins {1}.',
  },
  unknownCountry: {
    gravity: 'note',
    en: 'Wish {0}: there is no contract with “{1}”.',
    nl: 'Wens {0}: er is geen contract met “{1}”.',
    fr: 'Choix {0} : il n’y a pas de contrat avec « {1} ».',
  },
  repeatedCountry: {
    gravity: 'note',
    en: 'Wish {0} repeats {1}; the first one counts.',
    nl: 'Wens {0} herhaalt {1}; de eerste telt.',
    fr: 'Le choix {0} répète {1} ; le premier compte.',
  },
  manyWishes: {
    gravity: 'note',
    en: 'Only the first {0} wishes count.',
    nl: 'Alleen de eerste {0} wensen tellen.',
    fr: 'Seuls les {0} premiers choix comptent.',
  },
  cut: {
    gravity: 'note',
    en: 'The answer to “{0}” was too long for a cell and is cut here; it stands whole in the form.',
    nl: 'Het antwoord op “{0}” was te lang voor een cel en is hier ingekort; het staat volledig in het formulier.',
    fr: 'La réponse à « {0} » était trop longue pour une cellule et est coupée ici ; elle est entière dans le formulaire.',
  },
  withdrawn: {
    gravity: 'note',
    en: 'Withdrawn: {0}.',
    nl: 'Ingetrokken: {0}.',
    fr: 'Retirée : {0}.',
  },
  rowGone: {
    gravity: 'note',
    en: 'Its row is gone from the form’s tab.',
    nl: 'De rij is verdwenen uit het tabblad van het formulier.',
    fr: 'Sa ligne a disparu de l’onglet du formulaire.',
  },
} as const satisfies Record<string, Sentences>;

export function sentence({code, values = []}: Finding, language: Language): string {
  return SENTENCES[code][language].replace(/\{(\d)\}/g, (_whole, at: string) => values[Number(at)] ?? '');
}

export function gravity({code}: Finding): Gravity {
  return SENTENCES[code].gravity;
}

/**
 * Findings as they stand in the Problems column, in English, retold in a language; what is not one of our sentences stays as it is.
 *
 * @param grave only those of this gravity; notes of the officers' own are kept
 */
export function retold(problems: string, language: Language, grave: Gravity): string[] {
  return readSentences(problems).flatMap(read => {
    if (typeof read === 'string') return [read];
    return gravity(read) === grave ? [sentence(read, language)] : [];
  });
}

/** The same read back: a finding where a sentence is ours, the text where an officer has written it. */
function readSentences(problems: string): (Finding | string)[] {
  const read: (Finding | string)[] = [];
  for (let rest = problems.trim(); rest !== ''; ) {
    const found = CODES.map(code => ({code, match: PATTERNS[code].exec(rest)})).find(({match}) => match !== null);
    const own = /^.+?[.!?](?=\s|$)|^.+$/s.exec(rest)?.[0] ?? rest;
    read.push(found === undefined ? own : {code: found.code, values: found.match!.slice(1)});
    rest = rest.slice((found?.match?.[0] ?? own).length).trim();
  }
  return read;
}

const CODES = Object.keys(SENTENCES) as FindingCode[];

/** Each English sentence as a pattern; its values in their order, which in English is that of their numbers. */
const PATTERNS = Object.fromEntries(
  CODES.map(code => {
    const escaped = SENTENCES[code].en.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d\}/g, '(.*?)');
    return [code, new RegExp(`^${escaped}(?=\\s|$)`, 's')];
  }),
) as Record<FindingCode, RegExp>;

/** What the findings amount to: the gravest decides, notes decide nothing. */
export function stateOfFindings(findings: readonly Finding[]): 'complete' | 'incomplete' | 'not eligible' {
  const grave = new Set(findings.map(gravity));
  if (grave.has('not eligible')) return 'not eligible';
  return grave.has('incomplete') ? 'incomplete' : 'complete';
}

/** The same from the English sentences as they stand in Applications; what an officer has added there decides nothing. */
export function stateOfProblems(problems: string): ReturnType<typeof stateOfFindings> {
  return stateOfFindings(readSentences(problems).filter((read): read is Finding => typeof read !== 'string'));
}
