/**
 * What a person has filled in so far, judged by the same rules as at the server: which sections it leads through, and what is not
 * right yet in the section at hand.
 */

import {isBlank, type Upload} from '../../../forms/given';
import type {Answer, FormState, Item, PageBreak} from '../../../forms/model';
import {wayThrough} from '../../../forms/pages';
import {type AnswerFault, answerFaults} from '../../../forms/validate';
import type {Language} from '../../../forms/wording';

export interface Filled {
  readonly answers: ReadonlyMap<number, Answer>;
  readonly files: ReadonlyMap<number, readonly Upload[]>;
}

/** A section of a form: the break that opens it, and its items. */
export interface Section {
  readonly break: PageBreak | null;
  readonly items: readonly Item[];
}

type Form = Pick<FormState, 'items' | 'title'>;

export function sectionsOf({items}: Form): Section[] {
  const sections: {break: PageBreak | null; items: Item[]}[] = [{break: null, items: []}];
  for (const item of items) {
    if (item.type === 'PAGE_BREAK') sections.push({break: item, items: []});
    else sections.at(-1)!.items.push(item);
  }
  return sections;
}

function isOn(section: Section, id: number): boolean {
  return section.break?.id === id || section.items.some(item => item.id === id);
}

/** The section that follows, as the answers lead; null after the last one. */
export function nextSection(form: Form, filled: Filled, at: number): number | null {
  const sections = sectionsOf(form);
  const {seen} = wayThrough(form, filled.answers);
  const next = sections.findIndex(
    (section, index) => index > at && [...section.items, section.break].some(item => item && seen.has(item.id)),
  );
  return next < 0 ? null : next;
}

/** The faults of one section. */
export function faultsOn(form: Form, filled: Filled, at: number, language: Language): AnswerFault[] {
  const section = sectionsOf(form)[at]!;
  const {answers, files} = withoutBlanks(filled);
  const read = {answers: new Map(answers), uploads: new Map(files)};
  return answerFaults(form as FormState, read, language).filter(fault => isOn(section, fault.itemId));
}

/** Only what stands on the sections that the answers lead through: the rest is not sent. */
export function toSend(form: Form, filled: Filled): Filled {
  const {seen} = wayThrough(form, filled.answers);
  const {answers, files} = withoutBlanks(filled);
  return {
    answers: new Map([...answers].filter(([id]) => seen.has(id))),
    files: new Map([...files].filter(([id]) => seen.has(id))),
  };
}

function withoutBlanks({answers, files}: Filled): Filled {
  return {
    answers: new Map([...answers].filter(([, answer]) => !isBlank(answer))),
    files: new Map([...files].filter(([, chosen]) => chosen.length > 0)),
  };
}
