/**
 * Makes the `Date` and `Intl.DateTimeFormat` of a realm live in a script's time zone, on a virtual clock.
 *
 * Apps Script runs a project in the zone of its manifest; Node has one zone for the whole process. So the realm's own
 * `Date.prototype` gets new local getters, setters and texts, built on the native UTC ones and on the zone's offset, and
 * `Date` itself is replaced by a constructor with the same prototype. Instances stay real dates: `util.types.isDate`,
 * `instanceof`, subclasses and `JSON.stringify` see no difference.
 *
 * It runs at the start of every execution, so the code that patches (`realm-date-source`) is compiled once.
 */

import vm from 'node:vm';
import {REALM_DATE_SOURCE} from './realm-date-source';
import {offsetMsAt, wallMsToInstant} from './zone';
import {longZoneName} from './zone-names';

export interface RealmClock {
  /** The virtual clock, in milliseconds since 1970. */
  now(): number;
  /** An IANA zone: the script's. */
  zone: string;
}

let patch: vm.Script | undefined;

/**
 * Patches the realm of a context.
 * @param context what `vm.createContext` returned
 * @throws {RangeError} if the zone is unknown
 */
export function installDate(context: object, {now, zone}: RealmClock): void {
  offsetMsAt(zone, now());
  patch ??= new vm.Script(REALM_DATE_SOURCE, {filename: 'date'});
  const install = patch.runInContext(context as vm.Context) as (host: object) => void;
  install({
    now: () => Math.trunc(now()),
    offset: (epochMs: number) => offsetMsAt(zone, epochMs),
    instant: (wallMs: number) => wallMsToInstant(zone, wallMs),
    zoneName: (epochMs: number) => longZoneName(zone, namedTime(epochMs)),
    zone,
  });
}

const DAY = 86_400_000;

/**
 * The instant whose zone name V8 shows for this one. Before 1970 and after 2037 it takes a year between 2008 and 2035
 * that begins on the same weekday and is as long, so that 30 December 1899 is `Central European Standard Time`.
 */
function namedTime(epochMs: number): number {
  if (epochMs >= 0 && epochMs < 2 ** 31 * 1000) return epochMs;
  const year = new Date(epochMs).getUTCFullYear();
  const start = startOf(year);
  const isLeap = startOf(year + 1) - start === 366 * DAY;
  const like = (isLeap ? 1956 : 1967) + ((new Date(start).getUTCDay() * 12) % 28);
  return startOf(2008 + ((like + 3 * 28 - 2008) % 28)) + epochMs - start;
}

function startOf(year: number): number {
  return new Date(0).setUTCFullYear(year);
}
