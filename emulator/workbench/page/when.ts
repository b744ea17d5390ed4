/** Instants as people read them, on the clock of the workspace. */

const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: number, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([zone, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', {timeZone: zone, ...options});
  formats.set(key, known);
  return known.format(at);
}

/** `Mon 27 Sept 2027, 09:00` */
export function dayAndTime(at: number, zone: string): string {
  return format(at, zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

export function time(at: number, zone: string): string {
  return format(at, zone, {hour: '2-digit', minute: '2-digit'});
}

/** `27 Sept, 09:00:02` */
export function toTheSecond(at: number, zone: string): string {
  return format(at, zone, {day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit'});
}

/** `Monday 27 September` */
export function longDay(at: number, zone: string): string {
  return format(at, zone, {weekday: 'long', day: 'numeric', month: 'long'});
}

export function shortDay(at: number, zone: string): string {
  return format(at, zone, {weekday: 'short', day: 'numeric'});
}

/** `October 2027` */
export function monthAndYear(at: number, zone: string): string {
  return format(at, zone, {month: 'long', year: 'numeric'});
}

/** The time for today, the day for this year, the whole date before. */
export function short(at: number, now: number, zone: string): string {
  const day = (instant: number) => format(instant, zone, {year: 'numeric', month: 'numeric', day: 'numeric'});
  if (day(at) === day(now)) return time(at, zone);
  const year = (instant: number) => format(instant, zone, {year: 'numeric'});
  const sameYear = year(at) === year(now);
  return format(at, zone, {day: 'numeric', month: 'short', ...(sameYear ? {} : {year: 'numeric'})});
}

/** `yyyy-MM-ddTHH:mm`, as an input of the browser wants it. */
export function inputValue(at: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', {timeZone: zone, dateStyle: 'short', timeStyle: 'short'})
    .format(at)
    .replace(' ', 'T');
}
