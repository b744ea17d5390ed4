/**
 * What a kind of notice is: the step that it tells, and who is told what. A stage plugs its notices in with one file in `kinds/` and one line in `kinds.ts`,
 * and its words with one file in `texts/` and one line in `texts/index.ts`; sending, checking, previewing and progress come with it.
 *
 *     export const invited: NoticeKind = {
 *       step: 'invited',
 *       title: 'Invitation to the interview',
 *       who: 'Everybody whom the first round invited.',
 *       placeholders: ['interviewsFrom'],                 // beside the common ones; what a Gmail draft may use
 *       sentBy: 'dialog',                                 // an officer's yes; `itself`: rows are made by a workflow or the worker
 *       audience: ({rows, configuration}) => ({to: [...], leftOut: [...]}),
 *     };
 *
 * `audience` is pure: who is to be told, with which values, in which version of what it tells. It is asked three times: to show who would get a mail, to make the
 * rows of the outbox, and by the delivery just before a mail leaves, when **a notice still stands if and only if its person is in the audience with the
 * same version**. So let the version name what is told (`d3`: third change of the decision; a slot with its move number; the day of a
 * session), and let it change when that changes. A kind without `audience` always stands: it answers a person's own act.
 *
 * Missing and unusable addresses, two people with one address, officers' addresses and what has left already are seen to for all kinds alike
 * (`audience.ts`): a kind says only who is meant. `rows` reads a tab when it is asked for it, once; ask only for what is needed.
 */

import type {Application} from '../intake/assess';
import type {Problem} from '../problem';
import type {Configuration} from '../season/configuration';
import {LANGUAGES, type Language} from '../tables/committees';
import type {RowOf, TableDefinition} from '../tables/define';
import type {NoticeValues, OutboxRow, Step} from './notice';
import {commonValues} from './values';

/** What a kind may look at. */
export interface Facts {
  readonly configuration: Configuration;
  /** The rows of a tab, as they are now. */
  readonly rows: <Definition extends TableDefinition>(definition: Definition) => readonly RowOf<Definition>[];
  /** Instant, ISO 8601. */
  readonly now: string;
}

/** Somebody who is to be told. */
export interface Addressee {
  readonly reference: string;
  /** As an officer knows the person. */
  readonly name: string;
  readonly committee: string;
  readonly to: string;
  readonly language: Language;
  /** Of what is told; without blanks. */
  readonly version: string;
  readonly values: NoticeValues;
}

export interface LeftOut {
  readonly reference: string;
  readonly name: string;
  /** One clause: `no decision yet`. */
  readonly why: string;
}

export interface Audience {
  readonly to: readonly Addressee[];
  /** Those about whom an officer would ask; not everybody of whom it is plain. */
  readonly leftOut: readonly LeftOut[];
}

export interface NoticeKind {
  readonly step: Step;
  /** As the dialog lists it. */
  readonly title: string;
  /** Who gets it, in one sentence. */
  readonly who: string;
  /** Names of the values beside the common ones that an officer's own template may use. */
  readonly placeholders: readonly string[];
  /** Those of them, and of the common ones, that no text of an officer may leave out: without them nobody knows what to do. */
  readonly needs?: readonly string[];
  readonly sentBy: 'dialog' | 'itself';
  /** All steps that tell the same decision: when one is sent, what still waits of the others is replaced, and who was told another is pointed out. */
  readonly tells?: readonly Step[];
  /** What an officer ought to know before it is sent: a date that has passed, say. */
  readonly check?: (facts: Facts) => readonly Problem[];
  readonly audience?: (facts: Facts) => Audience;
}

/** An applicant as somebody to tell, with the common values and more. */
export function addressee(
  application: Application,
  version: string,
  configuration: Configuration,
  more: NoticeValues = {},
): Addressee {
  const {reference, committee, email, firstName, lastName} = application;
  return {
    reference,
    name: `${firstName} ${lastName}`.trim(),
    committee,
    to: email,
    language: languageOf(application, configuration),
    version,
    values: {...commonValues(application, configuration), ...more},
  };
}

/** The applicant's language; where a cell says none, that of the committee. */
export function languageOf(application: Application, {committees}: Configuration): Language {
  const own = committees.find(({code}) => code === application.committee)?.language;
  return LANGUAGES.find(each => each === application.language) ?? LANGUAGES.find(each => each === own) ?? 'en';
}

/** The version that a row tells: the last word of its key. */
export function versionOf({key}: Pick<OutboxRow, 'key'>): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}
