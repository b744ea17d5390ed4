/** From an outbox row to the mail that leaves. */
import type {SettingValues} from '../season/settings';
import type {Language} from '../tables/committees';
import {toMime} from './mime';
import type {NoticeValues, OutboxRow, Step} from './notice';
import {type Filled, fill, type Text} from './text';
import {receipt} from './texts/receipt';

/** The built-in texts; a step gets its own with the stage that sends it. */
const BUILT_IN: Readonly<Partial<Record<Step, Readonly<Record<Language, Text>>>>> = {receipt};

/** Subject and both parts of a notice. */
export function rendered(row: OutboxRow): Filled {
  const text = BUILT_IN[row.step as Step]?.[row.language as Language];
  if (text === undefined) throw new RangeError(`There is no text for the step "${row.step}" in "${row.language}".`);
  return fill(text, JSON.parse(row.values) as NoticeValues);
}

export function mailOf(row: OutboxRow, {senderName, replyTo}: SettingValues): string {
  return toMime(rendered(row), {to: row.to, senderName, from: row.account, replyTo, mark: row.key});
}
