/**
 * How Java reads the name of a time zone. Apps Script's dates are formatted by Java, so `Utilities.formatDate(date,
 * 'GMT+1', …)` works, and a misspelled zone is silently Greenwich: the one mistake that no error ever tells.
 */

import {isZone} from './zone';

/**
 * The zone that Java's `TimeZone.getTimeZone` gives, as a name that `zone` knows.
 *
 * `GMT+1`, `GMT-0330` and `GMT+05:30` are fixed offsets; a name that Java does not know, among them those in the
 * wrong case, is `GMT`.
 */
export function javaZone(name: string): string {
  const custom = /^GMT([+-])(\d\d?)(?::?(\d\d))?$/.exec(name);
  if (custom) return customZone(custom[1]!, Number(custom[2]), Number(custom[3] ?? 0));
  return isSpelledRight(name) && isZone(name) ? name : 'GMT';
}

function customZone(sign: string, hours: number, minutes: number): string {
  if (hours > 23 || minutes > 59 || hours + minutes === 0) return 'GMT';
  return `GMT${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Intl takes `europe/brussels` and `EUROPE/BRUSSELS`; Java does not. */
function isSpelledRight(name: string): boolean {
  const [area = '', place] = name.split('/', 2);
  if (place === undefined) return /^[A-Z]/.test(area);
  return /^(US|[A-Z][a-z]+)$/.test(area) && /^[A-Z]/.test(place);
}
