/**
 * Names of time zones as people read them: `Central European Summer Time`, `CEST`.
 *
 * The long names are Intl's. Short ones are not: Intl gives `GMT+2` where a reader from elsewhere may not know `CEST`,
 * but Java, whose names Apps Script shows, has an abbreviation for nearly every zone.
 */

import {fixedOffset, offsetMsAt} from './zone';

/** Abbreviations that are not the first letters of the long name. */
const SHORT: Readonly<Record<string, string>> = {
  'Coordinated Universal Time': 'UTC',
  'Moscow Standard Time': 'MSK',
  'Brasilia Standard Time': 'BRT',
  'Singapore Standard Time': 'SGT',
  'Hong Kong Standard Time': 'HKT',
  'Indochina Time': 'ICT',
  'Philippine Standard Time': 'PST',
  'Western Indonesia Time': 'WIB',
};

const names = new Map<string, string>();

/** The long name at this instant: `Central European Summer Time`; `GMT+01:00` where the zone has none. */
export function longZoneName(zone: string, epochMs: number, locale = 'en-US'): string {
  if (fixedOffset(zone) !== null) return zone;
  // Within a year, the offset tells summer from winter.
  const year = new Date(epochMs).getUTCFullYear();
  const key = `${zone}|${year}|${offsetMsAt(zone, epochMs)}|${locale}`;
  let name = names.get(key);
  if (name === undefined) {
    name = readName(zone, epochMs, locale);
    names.set(key, name);
  }
  return name;
}

function readName(zone: string, epochMs: number, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {timeZone: zone, timeZoneName: 'long'});
  return format.formatToParts(epochMs).find(part => part.type === 'timeZoneName')!.value;
}

/** Java's abbreviation at this instant: `CET`, `CEST`, `EST`, `IST`; `GMT+05:00` where there is none. */
export function shortZoneName(zone: string, epochMs: number): string {
  if (zone === 'GMT') return zone;
  const long = longZoneName(zone, epochMs);
  if (/^GMT/.test(long)) return long;
  return SHORT[long] ?? initials(long);
}

/** `Central European Standard Time` is CET: in Europe's zones, winter time has no S. */
function initials(long: string): string {
  return long
    .replace(/European Standard/, 'European')
    .split(/[\s-]+/)
    .map(word => word.charAt(0))
    .join('')
    .toUpperCase();
}
