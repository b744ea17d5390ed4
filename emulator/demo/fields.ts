/** What a form asks, by the words of the product's own fields; `remarks` is a question that is none of them. */

import type {Upload} from '../forms';

export type Field =
  | 'email'
  | 'firstName'
  | 'lastName'
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
  | 'consent'
  | 'remarks'
  | `wish${number}`
  | `months${number}`;

/** What somebody fills in; a field that is not named stays open. */
export type Answers = Readonly<Partial<Record<Field, string | readonly string[] | Upload | null>>>;

export const WISHES = 10;
