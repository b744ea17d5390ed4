/**
 * Candidates as the hosts see them: languages, level, year, fee, earlier exchanges; read from the application and from what officers filled in.
 */

import type {Application} from '../intake/assess';
import {committeeOf} from '../intake/assess';
import {studyYear} from '../intake/eligibility';
import type {Committee} from '../season/configuration';
import {parts} from '../season/configuration';
import type {candidates} from '../tables/candidates';
import type {RowOf} from '../tables/define';
import {folded} from '../text';
import {type Applicant, CLINICAL_LEVELS} from './eligibility';
import {type LanguageLevel, parseLanguageLevel} from './language';
import type {PlaceId} from './types';

export type CandidateRow = RowOf<typeof candidates>;

/** What an applicant may type, folded, to the English name that contracts use. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  engels: 'English',
  anglais: 'English',
  frans: 'French',
  francais: 'French',
  nederlands: 'Dutch',
  neerlandais: 'Dutch',
  vlaams: 'Dutch',
  spaans: 'Spanish',
  espagnol: 'Spanish',
  castellano: 'Spanish',
  duits: 'German',
  allemand: 'German',
  italiaans: 'Italian',
  italien: 'Italian',
  portugees: 'Portuguese',
  portugais: 'Portuguese',
  arabisch: 'Arabic',
  arabe: 'Arabic',
  turks: 'Turkish',
  turc: 'Turkish',
  russisch: 'Russian',
  russe: 'Russian',
  pools: 'Polish',
  polonais: 'Polish',
};

/** Words for one's first language, folded. */
const NATIVE = /\b(native|mother tongue|moedertaal|langue maternelle|maternelle|natif|native speaker)\b/;

/** The language in which a Belgian faculty teaches: who studies medicine in it speaks it. */
const TAUGHT_IN: Readonly<Record<string, string>> = {nl: 'Dutch', fr: 'French'};

/**
 * The languages of an application: those listed with a level, and the one of the university and of the mails as a first language.
 *
 * `Engels C1, Frans B1` is English C1 and French B1. A language without a readable level does not count.
 */
export function languagesOf(
  {languageSkills, language}: Pick<Application, 'languageSkills' | 'language'>,
  committee: Pick<Committee, 'language'> | undefined,
): LanguageLevel[] {
  const taught = [committee?.language ?? '', language].flatMap(code => TAUGHT_IN[code] ?? []);
  const listed = languageSkills.split(/[,;\n/]|\s+(?:and|en|et)\s+/).flatMap(part => readSkill(part) ?? []);

  return [...[...new Set(taught)].map(name => ({language: name, level: 'C2'}) as const), ...listed];
}

function readSkill(typed: string): LanguageLevel | null {
  const plain = typed
    .replace(/[[\]:–—-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const native = NATIVE.test(folded(plain));
  const skill = parseLanguageLevel(native ? `${folded(plain).replace(NATIVE, '').trim()} native` : plain);

  return skill === null ? null : {...skill, language: LANGUAGE_NAMES[folded(skill.language)] ?? skill.language};
}

/**
 * The clinical level that a study year has reached by the summer: bachelors are pre-clinical, the first master year brings one clinical year, the second
 * is clinical, the third has the final ones.
 */
export function levelAfter(year: number | null): string {
  if (year === null || year <= 3) return CLINICAL_LEVELS[0];

  return CLINICAL_LEVELS[Math.min(year - 3, CLINICAL_LEVELS.length - 1)]!;
}

/** @param wishes places in the candidate's order */
export function applicantOf(
  candidate: CandidateRow,
  application: Application | undefined,
  committees: readonly Committee[],
  wishes: readonly PlaceId[],
): Applicant {
  const committee = committeeOf(candidate.committee, committees);
  const year = application === undefined ? null : studyYear(application.studyYear);

  return {
    id: candidate.reference,
    wishes,
    languages: languagesOf(application ?? {languageSkills: '', language: ''}, committee),
    certificateOn: candidate.certificateOn,
    level: candidate.level === '' ? levelAfter(year) : candidate.level,
    year,
    acceptsFee: candidate.feeAccepted ? Number.POSITIVE_INFINITY : null,
    visited: parts(candidate.visited),
  };
}
