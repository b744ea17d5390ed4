/**
 * Slots: the times of the interviews, from windows on the wall clock to instants, and how a slot is written for people.
 *
 * Windows are Brussels time; slots are instants. They follow each other in minutes that really pass, so a night in which the clocks change has an hour more
 * or less of them.
 */
import type {Problem} from '../problem';
import type {Configuration} from '../season/configuration';
import type {Language} from '../tables/committees';
import type {RowOf} from '../tables/define';
import type {interviews} from '../tables/interviews';
import {spokenTime, toInstant, toLocal} from '../time/brussels';

export type SlotRow = RowOf<typeof interviews>;

/** When interviews may be: local times of one day; an end of `00:00` or before the beginning is that of the next day. */
export interface Window {
  /** `2027-11-02`. */
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

/** An interval `[start, end)` of instants. */
export interface Span {
  readonly start: string;
  readonly end: string;
}

export interface Lengths {
  readonly interviewMinutes: number;
  readonly breakMinutes: number;
}

const MINUTE = 60_000;

/** The window as instants. */
export function spanOf({day, from, to}: Window): Span {
  const end = to <= from ? `${nextDay(day)}T${to}` : `${day}T${to}`;
  return {start: toInstant(`${day}T${from}`), end: toInstant(end)};
}

/** The interviews that fit into a window, one after the other with the break between. */
export function timesIn(window: Window, {interviewMinutes, breakMinutes}: Lengths): Span[] {
  const {start, end} = spanOf(window);
  const times: Span[] = [];
  const [length, step] = [interviewMinutes * MINUTE, (interviewMinutes + breakMinutes) * MINUTE];
  for (let at = Date.parse(start); at + length <= Date.parse(end); at += step) {
    times.push({start: new Date(at).toISOString(), end: new Date(at + length).toISOString()});
  }
  return times;
}

/** Every day from one local time to another, with the hours of the settings: `18:00-21:30`, several separated by a comma. */
export function windowsBetween(from: string, to: string, hours: string): Window[] {
  const parts = [...hours.matchAll(/(\d{1,2}:\d\d)\s*[-–]\s*(\d{1,2}:\d\d)/g)];
  const windows: Window[] = [];
  for (let day = from.slice(0, 10); day <= to.slice(0, 10); day = nextDay(day)) {
    for (const [, begins = '', ends = ''] of parts) {
      windows.push({day, from: begins.padStart(5, '0'), to: ends.padStart(5, '0')});
    }
  }
  return windows;
}

/** What is wrong with a window, if anything: a day that is none, an hour that is skipped, no room for a single interview. */
export function windowProblem(window: Window, lengths: Lengths, now: string): Problem | null {
  const {day, from, to} = window;
  const named = `${day} ${from}–${to}`;
  const wrong = (code: string, what: string): Problem => ({code, sentence: `The evening ${named} ${what}`});
  if (!isDay(day) || !isHour(from) || !isHour(to)) {
    return wrong('window-unreadable', 'is no day with two times, as in 2027-11-02 18:00–21:30.');
  }
  if (spanOf(window).start <= now) return wrong('window-past', 'has begun already: choose a later one.');
  if (toLocal(toInstant(`${day}T${from}`)).slice(11) !== from) {
    return wrong('window-skipped', 'begins in the hour that the clocks skip that night.');
  }
  if (timesIn(window, lengths).length === 0) {
    return wrong('window-short', `is too short for an interview of ${lengths.interviewMinutes} minutes.`);
  }
  return null;
}

/** A day of the calendar: 31 November is none. */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function isHour(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** The day after, on the calendar. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 24 * 60 * MINUTE).toISOString().slice(0, 10);
}

export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The evening that a slot belongs to: its day in Brussels, and before six in the morning the day before. */
export function eveningOf(instant: string): string {
  return toLocal(new Date(Date.parse(instant) - 6 * 60 * MINUTE).toISOString()).slice(0, 10);
}

/** The letter of a panel that sits beside others: A, B, …, Z, AA. */
export function trackName(track: number): string {
  const first = track >= 26 ? String.fromCharCode(64 + Math.floor(track / 26)) : '';
  return `${first}${String.fromCharCode(65 + (track % 26))}`;
}

/** `A07`. */
export function slotName(track: string, number: number): string {
  return `${track}${String(number).padStart(2, '0')}`;
}

export function trackOf(slot: string): string {
  return /^[A-Z]*/.exec(slot)![0];
}

const SECOND_TIME: Readonly<Record<Language, string>> = {
  en: 'after the clocks went back',
  nl: 'na de overgang naar winteruur',
  fr: 'après le passage à l’heure d’hiver',
};

/** The time in words; of the hour that comes twice in the last night of October, which one it is. */
export function spokenStart(instant: string, language: Language): string {
  const words = spokenTime(instant, language);
  return toInstant(toLocal(instant)) === instant ? words : `${words}, ${SECOND_TIME[language]}`;
}

/** What a candidate reads in the form: `A07 · Tuesday 2 November 2027, 18:25 (Brussels time)`. */
export function choiceText({slot, startsAt}: Pick<SlotRow, 'slot' | 'startsAt'>): string {
  return `${slot} · ${spokenStart(startsAt!, 'en')}`;
}

/** The slot that a choice names; empty for one that names none. */
export function slotInChoice(choice: string): string {
  return /^\s*([A-Za-z]{1,2}\d{2,5})(?=\s|·|$)/.exec(choice)?.[1]?.toUpperCase() ?? '';
}

export function byStart(one: Pick<SlotRow, 'slot' | 'startsAt'>, other: Pick<SlotRow, 'slot' | 'startsAt'>): number {
  const [a, b] = [one.startsAt ?? '', other.startsAt ?? ''];
  if (a !== b) return a < b ? -1 : 1;
  return one.slot < other.slot ? -1 : one.slot > other.slot ? 1 : 0;
}

const HOUR = 60 * MINUTE;

/** Whether candidates may take this slot now, whoever they are: free, and not too soon. */
export function isOpen(
  {state, startsAt}: SlotRow,
  {configuration, now}: {readonly configuration: Pick<Configuration, 'settings'>; readonly now: string},
): boolean {
  if (state !== 'free' || startsAt === null) return false;
  return Date.parse(startsAt) - Date.parse(now) >= Math.max(1, configuration.settings.bookUntilHours * HOUR);
}
