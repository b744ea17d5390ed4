/** From an outbox row to the mail that leaves. */
import type {SettingValues} from '../season/settings';
import type {Language} from '../tables/committees';
import {type Calendar, toMime} from './mime';
import type {NoticeValues, OutboxRow, Step} from './notice';
import {type Filled, fill} from './text';
import {TEXTS} from './texts';

/** Subject and both parts of a notice. */
export function rendered(row: OutboxRow): Filled {
  const text = TEXTS[row.step as Step]?.[row.language as Language];
  if (text === undefined) throw new RangeError(`There is no text for the step "${row.step}" in "${row.language}".`);
  return fill(text, JSON.parse(row.values) as NoticeValues);
}

/** The mail of a row as RFC 5322 text; with the calendar's part where the values bring one. */
export function mailOf(row: OutboxRow, {senderName, replyTo}: SettingValues): string {
  const calendar = calendarOf(JSON.parse(row.values) as NoticeValues);
  const envelope = {to: row.to, senderName, from: row.account, replyTo, mark: row.key};
  return toMime({...rendered(row), ...(calendar === null ? {} : {calendar})}, envelope);
}

/** The reserved values of a notice that goes into the calendar: the whole text of the file, and what it does. */
export function calendarOf({icsText, icsMethod}: NoticeValues): Calendar | null {
  if (typeof icsText !== 'string' || icsText === '') return null;
  return {text: icsText, method: icsMethod === 'CANCEL' ? 'CANCEL' : 'REQUEST'};
}
