/**
 * Reminders to readers: half-way between the deal and the date when readings are due, and 24 hours before it; to those who have unread work at that
 * moment and to nobody else.
 */
import {counted} from '../listed';
import {type OutboxRow, outboxRow} from '../notices/notice';
import {inserted, type Plan, plan} from '../plan/plan';
import type {Configuration, Officer} from '../season/configuration';
import {criteriaOf} from '../season/criteria';
import type {SettingValues} from '../season/settings';
import {LANGUAGES, type Language} from '../tables/committees';
import {outbox} from '../tables/outbox';
import {type ReadingRow, readings} from '../tables/readings';
import {spokenTime, toInstant, toLocal} from '../time/brussels';
import {byReader, earlierReadings} from './readers';

const DAY = 24 * 60 * 60_000;

export type MomentName = 'half' | 'day';

export interface Moment {
  readonly name: MomentName;
  /** Instant, ISO 8601. */
  readonly at: string;
}

/** What is kept beside the sheet, so that the automation need not read it every ten minutes. */
export interface ReminderMemory {
  readonly dealtAt: string;
  readonly done: readonly MomentName[];
}

/** Both moments, as far as they lie between the deal and the date, earliest first. */
export function reminderMoments(dealtAt: string, {readingsDue}: Pick<SettingValues, 'readingsDue'>): readonly Moment[] {
  const [from, due] = [Date.parse(dealtAt), Date.parse(toInstant(readingsDue))];
  const moments = [
    {name: 'half', at: from + (due - from) / 2},
    {name: 'day', at: due - DAY},
  ] as const;
  return moments
    .filter(({at}) => at > from && at < due)
    .sort((one, other) => one.at - other.at)
    .map(({name, at}) => ({name, at: new Date(at).toISOString()}));
}

/** The moments that have come and for which nobody was reminded yet; none once the date is past. */
export function dueMoments(memory: ReminderMemory, settings: SettingValues, now: string): readonly Moment[] {
  if (now >= toInstant(settings.readingsDue)) return [];
  return reminderMoments(memory.dealtAt, settings).filter(({name, at}) => at <= now && !memory.done.includes(name));
}

export interface ReminderFacts {
  readonly readings: readonly ReadingRow[];
  readonly outbox: readonly OutboxRow[];
  readonly configuration: Configuration;
  /** The automation account, from which mails leave. */
  readonly account: string;
}

/** A coordinator reminds at most once a day, whoever presses the button how often. */
export function occasionToday(now: string): string {
  return `n${toLocal(now).slice(0, 10)}`;
}

/**
 * One mail to each reader with unread work; whoever got it already gets it no second time.
 *
 * @param occasion a moment, or the day on which a coordinator asked for it: the version of the mail
 */
export function planReminders(facts: ReminderFacts, occasion: string, now: string): Plan {
  const known = new Set(facts.outbox.map(({key}) => key));
  const rows = workOf(facts)
    .filter(({unread}) => unread > 0)
    .map(work => reminderRow(work, facts, occasion, now))
    .filter(({key}) => !known.has(key));
  return plan({
    action: 'remind readers',
    summary: `Reminds ${counted(rows.length, 'reader')} who still ${rows.length === 1 ? 'has' : 'have'} applications to read.`,
    inserts: rows.map(row => inserted(outbox, row)),
  });
}

/** How much somebody has to read, and has left. */
export interface Work {
  readonly officer: Officer;
  readonly unread: number;
  readonly total: number;
}

function workOf({readings: rows, configuration}: ReminderFacts): readonly Work[] {
  const {criteria} = criteriaOf(configuration, 'first', readings);
  const live = byReader(earlierReadings(rows, criteria).filter(({state}) => state !== 'abstained'));
  return configuration.officers.map(officer => {
    const own = live.get(officer.email) ?? [];
    return {officer, unread: own.filter(({state}) => state === 'unread').length, total: own.length};
  });
}

function reminderRow(work: Work, facts: ReminderFacts, occasion: string, now: string): OutboxRow {
  const {officer} = work;
  const {configuration, account} = facts;
  const notice = {
    season: configuration.season,
    step: 'reading reminder',
    reference: officer.email,
    version: occasion,
    to: officer.email,
    language: readersLanguage(officer, configuration),
    account,
    values: reminderValues(work, configuration),
  } as const;
  return outboxRow(notice, now);
}

/** What the reminder says, with the values that every notice has. */
export function reminderValues(
  {officer, unread, total}: Work,
  {settings, committees}: Configuration,
): Readonly<Record<string, string>> {
  const {name, email, committee} = officer;
  const language = readersLanguage(officer, {committees});
  return {
    firstName: name || email,
    lastName: '',
    reference: email,
    committee: committees.find(({code}) => code === committee)?.name ?? committee,
    name: name || email,
    season: settings.seasonName,
    unread: String(unread),
    total: String(total),
    due: spokenTime(toInstant(settings.readingsDue), language),
  };
}

/** The first language that the officer reads in, or that of the committee. */
export function readersLanguage(
  {languages, committee}: Officer,
  {committees}: Pick<Configuration, 'committees'>,
): Language {
  const wanted = [...languages, committees.find(({code}) => code === committee)?.language];
  return LANGUAGES.find(language => wanted[0] === language) ?? LANGUAGES.find(each => wanted.includes(each)) ?? 'en';
}
