/** From an outbox row to the mail that leaves. */
import type {SettingValues} from '../season/settings';
import type {Language} from '../tables/committees';
import {type Calendar, type Content, toMime} from './mime';
import type {NoticeValues, OutboxRow, Step} from './notice';
import {fillTemplate, type Template} from './template';
import {fill} from './text';
import {TEXTS} from './texts';

/** The step whose text a row uses: a test borrows that of another. */
export function textStep({step, values}: Pick<OutboxRow, 'step' | 'values'>): Step {
  return (step === 'test' ? (JSON.parse(values) as NoticeValues).testOf : step) as Step;
}

/**
 * The content of a step's mail in a language.
 *
 * @param template an officer's own; null for the built-in text
 */
export function contentOf(step: Step, language: Language, values: NoticeValues, template: Template | null): Content {
  const calendar = calendarOf(values);
  return {...textOf(step, language, values, template), ...(calendar === null ? {} : {calendar})};
}

function textOf(step: Step, language: Language, values: NoticeValues, template: Template | null): Content {
  if (template !== null) return fillTemplate(template, values);
  const text = TEXTS[step]?.[language];
  if (text === undefined) throw new RangeError(`There is no text for the step "${step}" in "${language}".`);
  return fill(text, values);
}

/** Subject and parts of a row's mail. */
export function rendered(row: OutboxRow, template: Template | null = null): Content {
  return contentOf(textStep(row), row.language as Language, JSON.parse(row.values) as NoticeValues, template);
}

/** The mail of a row as RFC 5322 text; with the calendar's part where the values bring one. */
export function mailOf(row: OutboxRow, {senderName, replyTo}: SettingValues, template: Template | null = null): string {
  const content = rendered(row, template);
  const subject = row.step === 'test' ? `[Test] ${content.subject}` : content.subject;
  const envelope = {to: row.to, senderName, from: row.account, replyTo, mark: row.key};
  return toMime({...content, subject}, envelope);
}

/** The reserved values of a notice that goes into the calendar: the whole text of the file, and what it does. */
export function calendarOf({icsText, icsMethod}: NoticeValues): Calendar | null {
  if (typeof icsText !== 'string' || icsText === '') return null;
  return {text: icsText, method: icsMethod === 'CANCEL' ? 'CANCEL' : 'REQUEST'};
}
