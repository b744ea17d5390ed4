/**
 * Who must not read what, and why, in the words of every path: the sidebar refuses it, what was typed all the same does not count, and nobody is
 * proposed for it. The rules are those by which readings are dealt.
 */
import {CONFLICT, declaredConflicts as conflictsAmong, FREE, OWN_UNIVERSITY, ruleBetween} from '../dealing/rules';
import type {Configuration} from '../season/configuration';
import {normalEmail} from '../text';
import {type Applicant, conflictsOf} from './conflicts';
import {toApplication, toReader} from './deal-proposal';

/** A sentence without its stop about somebody: `You`, `are`, or a name and `is`. */
export type Reason = (who: string, is: 'is' | 'are') => string;

export interface Barred {
  readonly code:
    | 'reader-not-officer'
    | 'no-such-application'
    | 'own-university'
    | 'own-application'
    | 'conflict'
    | 'language';
  readonly why: Reason;
}

/** Null where the reader may. */
export type BarredFrom = (reader: string, application: string) => Barred | null;

const LANGUAGES: Readonly<Record<string, string>> = {nl: 'Dutch', fr: 'French', en: 'English'};

/** Whether somebody reads at all is not asked: marks stay when an officer's role changes. */
export function barredFrom({officers}: Pick<Configuration, 'officers'>, applicants: readonly Applicant[]): BarredFrom {
  const readers = new Map(officers.map(each => [each.email, each]));
  const readable = new Map(applicants.map(each => [each.reference, each]));
  const apart = conflictsAmong(conflictsOf(officers, applicants).conflicts);
  return (reader, application) => {
    const [officer, applicant] = [readers.get(reader), readable.get(application)];
    if (officer === undefined) return NO_OFFICER;
    if (applicant === undefined) return noApplication(application);
    const rule = ruleBetween(toApplication(applicant), toReader(officer), apart);
    if (rule === FREE) return null;
    if (rule === OWN_UNIVERSITY) return ownUniversity(applicant);
    if (rule === CONFLICT) return isOwn(applicant, reader) ? ownApplication(applicant) : declared(applicant);
    return otherLanguage(applicant);
  };
}

const NO_OFFICER: Barred = {
  code: 'reader-not-officer',
  why: (who, is) => `${who || 'The reader'} ${is} not an officer of this season`,
};

function noApplication(reference: string): Barred {
  return {code: 'no-such-application', why: () => `There is no application ${reference || 'named'} (any more)`};
}

function ownUniversity({reference, committee}: Applicant): Barred {
  return {
    code: 'own-university',
    why: who => `${who} and ${reference} are both of ${committee}: nobody reads the own university`,
  };
}

function ownApplication({reference}: Applicant): Barred {
  return {code: 'own-application', why: (who, is) => `${who} ${is} the applicant of ${reference}, by its e-mail`};
}

function declared({reference}: Applicant): Barred {
  return {code: 'conflict', why: (who, is) => `${who} ${is} declared to know ${reference}`};
}

function otherLanguage({reference, language}: Applicant): Barred {
  const word = LANGUAGES[language] ?? language;
  return {
    code: 'language',
    why: (who, is) =>
      `${reference} is in ${word}, which ${is === 'are' ? 'you do' : `${who} does`} not read by the column Reads in of Officers`,
  };
}

function isOwn({email}: Applicant, reader: string): boolean {
  return normalEmail(email) === reader;
}
