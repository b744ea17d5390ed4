/**
 * Brussels time: between instants and what stands on the wall, and in the words of the three languages.
 *
 * The European rule (Directive 2000/84/EC): summer time from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.
 */
import type {Language} from '../tables/committees';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Hours that Brussels is ahead of UTC at an instant. */
function hoursAhead(epochMs: number): number {
  const year = new Date(epochMs).getUTCFullYear();
  return epochMs >= lastSunday(year, 2) && epochMs < lastSunday(year, 9) ? 2 : 1;
}

/** 01:00 UTC on the last Sunday of a month (0 to 11). */
function lastSunday(year: number, month: number): number {
  const end = new Date(Date.UTC(year, month + 1, 0, 1));
  return end.getTime() - end.getUTCDay() * 24 * HOUR;
}

/**
 * The instant of a local time such as `2027-10-31T02:30`.
 *
 * Of an hour that comes twice it is the first; an hour that is skipped counts as the one after.
 */
export function toInstant(local: string): string {
  const asUtc = Date.parse(`${local.length === 10 ? `${local}T00:00` : local}:00Z`);
  const summer = asUtc - 2 * HOUR;
  return new Date(hoursAhead(summer) === 2 ? summer : asUtc - HOUR).toISOString();
}

/** `2027-10-31T02:30` in Brussels at an instant. */
export function toLocal(instant: string): string {
  const epochMs = Date.parse(instant);
  return new Date(epochMs + hoursAhead(epochMs) * HOUR).toISOString().slice(0, 16);
}

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  nl: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
};

const MONTH_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
};

const ZONE: Readonly<Record<Language, string>> = {
  en: 'Brussels time',
  nl: 'Belgische tijd',
  fr: 'heure de Bruxelles',
};

/** `Friday 1 October 2027, 18:00 (Brussels time)`. */
export function spokenTime(instant: string, language: Language): string {
  return `${spokenDay(instant, language)}, ${toLocal(instant).slice(11)} (${ZONE[language]})`;
}

/** `Friday 1 October 2027`, `vendredi 1er octobre 2027`, the day in Brussels. */
export function spokenDay(instant: string, language: Language): string {
  const local = new Date(`${toLocal(instant)}:00Z`);
  const weekday = WEEKDAYS[language][local.getUTCDay()];
  const date = local.getUTCDate();
  const day = language === 'fr' && date === 1 ? '1er' : String(date);
  return `${weekday} ${day} ${MONTH_NAMES[language][local.getUTCMonth()]} ${local.getUTCFullYear()}`;
}

type Unit = 'day' | 'hour' | 'minute';

/** One and several. */
const UNITS: Readonly<Record<Language, Readonly<Record<Unit, readonly [string, string]>>>> = {
  en: {day: ['day', 'days'], hour: ['hour', 'hours'], minute: ['minute', 'minutes']},
  nl: {day: ['dag', 'dagen'], hour: ['uur', 'uur'], minute: ['minuut', 'minuten']},
  fr: {day: ['jour', 'jours'], hour: ['heure', 'heures'], minute: ['minute', 'minutes']},
};

/** `2 days`, `3 uur`, `20 minutes`: how long between two instants, in the largest unit that is not zero. */
export function spokenSpan(from: string, to: string, language: Language): string {
  const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / MINUTE));
  const [count, unit]: [number, Unit] =
    minutes >= 1440
      ? [Math.floor(minutes / 1440), 'day']
      : minutes >= 60
        ? [Math.floor(minutes / 60), 'hour']
        : [minutes, 'minute'];
  return `${count} ${UNITS[language][unit][count === 1 ? 0 : 1]}`;
}
