/**
 * Time zones: from an instant to the clock on the wall, and back.
 *
 * The whole emulator reads zones through this file, because a spreadsheet, a script, an account and a calendar may each
 * live in another one, and none of them in the zone of the machine. The rules come from Intl; what Intl answers is
 * kept, for it is a thousand times slower than a search in a short list. Zone *names* for people are in `zone-names`,
 * Java's spelling of zones in `java-zone`.
 *
 * Offsets are kept in milliseconds: before standard time, clocks differed from Greenwich by odd seconds (Brussels by
 * 17 min 30 s), and spreadsheets, whose time-only cells live in 1899, show it.
 */

/** One moment as a wall clock and a calendar show it. `month` is 0–11, `weekday` 0 (Sunday) – 6. */
export interface Wall {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hours: number;
  minutes: number;
  seconds: number;
  ms: number;
}

/** The offsets within one span of time: `offsets[i]` holds from `starts[i]` until the next start. */
interface Span {
  starts: number[];
  offsets: number[];
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A little over a year; transitions are looked up for one span at a time. */
const SPAN = 2 ** 35;

/** No zone is known to have left an offset and come back within this time. */
const SAMPLE = 7 * DAY;

/** No clock has ever been further from Greenwich than this. */
const FARTHEST = 16 * HOUR;

/** The rules of one zone, looked up when first asked. */
class Zone {
  // The stretch of constant offset that answered last: nearly every question falls in it again.
  private from = Number.POSITIVE_INFINITY;
  private until = Number.NEGATIVE_INFINITY;
  private last = 0;
  private readonly spans = new Map<number, Span>();

  constructor(private readonly readOffset: (epochMs: number) => number) {}

  offset(epochMs: number): number {
    if (epochMs >= this.from && epochMs < this.until) return this.last;
    if (Number.isNaN(epochMs)) return Number.NaN;
    this.moveTo(epochMs);
    return this.last;
  }

  /** The instant at which clocks show `wallMs`, by the rules of ECMAScript (see {@link wallToInstant}). */
  instant(wallMs: number): number {
    const before = this.offset(wallMs - FARTHEST);
    const first = wallMs - before;
    if (this.offset(first) === before) return first;
    const after = this.offset(wallMs + FARTHEST);
    const second = wallMs - after;
    return this.offset(second) === after ? second : first;
  }

  private moveTo(epochMs: number): void {
    const index = Math.floor(epochMs / SPAN);
    const {starts, offsets} = this.span(index);
    let i = starts.length - 1;
    while (i > 0 && starts[i]! > epochMs) i--;
    this.from = starts[i]!;
    this.until = starts[i + 1] ?? (index + 1) * SPAN;
    this.last = offsets[i]!;
  }

  private span(index: number): Span {
    const known = this.spans.get(index);
    if (known) return known;
    const span = findTransitions(index * SPAN, (index + 1) * SPAN, this.readOffset);
    this.spans.set(index, span);
    return span;
  }
}

/** Samples the offset through [from, until) and halves each interval at whose ends it differs, down to the second. */
function findTransitions(from: number, until: number, readOffset: (epochMs: number) => number): Span {
  const span: Span = {starts: [from], offsets: [readOffset(from)]};
  for (let low = from; low < until; low += SAMPLE) {
    const high = Math.min(low + SAMPLE, until - 1);
    const after = readOffset(high);
    if (after === span.offsets.at(-1)) continue;
    span.starts.push(halve(low, high, after, readOffset));
    span.offsets.push(after);
  }
  return span;
}

/** The first whole second in (low, high] from which the offset is `after`. */
function halve(low: number, high: number, after: number, readOffset: (epochMs: number) => number): number {
  let before = Math.floor(low / SECOND);
  let reached = Math.ceil(high / SECOND);
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (readOffset(middle * SECOND) === after) reached = middle;
    else before = middle;
  }
  return reached * SECOND;
}

/** The slow truth: formats the instant in the zone and compares with UTC. Day of month and time are enough for that. */
function offsetReader(zone: string): (epochMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const latest = 8.64e15;
  return epochMs => {
    const whole = Math.min(latest, Math.max(-latest, Math.floor(epochMs / SECOND) * SECOND));
    const [day, hours, minutes, seconds] = format.format(whole).match(/\d+/g)!.map(Number) as [
      number,
      number,
      number,
      number,
    ];
    const utcDay = new Date(whole).getUTCDate();
    const ahead = Math.abs(day - utcDay) > 1 ? Math.sign(utcDay - day) : day - utcDay;
    const timeOfDay = ((whole % DAY) + DAY) % DAY;
    return ahead * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND - timeOfDay;
  };
}

const zones = new Map<string, Zone>();
let lastName = '';
let lastZone = new Zone(() => 0);

function zoneCalled(name: string): Zone {
  if (name === lastName) return lastZone;
  let zone = zones.get(name);
  if (!zone) {
    zone = makeZone(name);
    zones.set(name, zone);
  }
  lastName = name;
  lastZone = zone;
  return zone;
}

function makeZone(name: string): Zone {
  const fixed = fixedOffset(name);
  if (fixed !== null) return new Zone(() => fixed);
  if (!isZone(name)) throw new RangeError(`Unknown time zone: ${name}`);
  return new Zone(offsetReader(name));
}

/** `GMT+01:00`, the spelling of Java for a zone without rules, in milliseconds; `null` for any other name. */
export function fixedOffset(name: string): number | null {
  const match = /^GMT([+-])(\d\d):(\d\d)$/.exec(name);
  if (!match) return null;
  const offset = Number(match[2]) * HOUR + Number(match[3]) * MINUTE;
  return match[1] === '-' ? -offset : offset;
}

const validity = new Map<string, boolean>();

/** Whether `name` is a zone of the IANA database (`Europe/Brussels`, `Etc/UTC`, `CET`), in any case. */
export function isZone(name: string): boolean {
  let valid = validity.get(name);
  if (valid === undefined) {
    valid = /^[A-Za-z]/.test(name) && isKnownToIntl(name);
    validity.set(name, valid);
  }
  return valid;
}

function isKnownToIntl(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', {timeZone: name});
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds that clocks in `zone` are ahead of UTC at this instant. `NaN` for an invalid instant. */
export function offsetMsAt(zone: string, epochMs: number): number {
  return zoneCalled(zone).offset(epochMs);
}

/**
 * Minutes east of UTC at this instant: Brussels in summer is 120. Whole since about 1930; a fraction before.
 * @throws {RangeError} if the zone is unknown
 */
export function offsetAt(zone: string, epochMs: number): number {
  return zoneCalled(zone).offset(epochMs) / MINUTE;
}

/** As {@link wallToInstant}, for a wall clock written as the milliseconds it would be if it stood in UTC. */
export function wallMsToInstant(zone: string, wallMs: number): number {
  return zoneCalled(zone).instant(wallMs);
}

/**
 * The instant at which clocks in `zone` show this date and time, by the rules of ECMAScript's `Date`.
 *
 * A time that the clocks skip (02:30 on 2028-03-26 in Brussels) moves forward by the length of the gap, to 03:30; a time
 * shown twice (02:30 on 2027-10-31) is the first of the two. Fields beyond their range roll over (day 0 is the last of
 * the month before). Unlike `Date`, a year from 0 to 99 is itself.
 */
export function wallToInstant(
  zone: string,
  year: number,
  month: number,
  day: number,
  hours = 0,
  minutes = 0,
  seconds = 0,
  ms = 0,
): number {
  return zoneCalled(zone).instant(wallMs(year, month, day, hours, minutes, seconds, ms));
}

function wallMs(year: number, month: number, day: number, h: number, min: number, s: number, ms: number): number {
  if (year < 0 || year > 99) return Date.UTC(year, month, day, h, min, s, ms);
  // Date.UTC would read these as 19xx. The calendar repeats every 400 years, which have 146,097 days.
  return Date.UTC(year + 400, month, day, h, min, s, ms) - 146_097 * DAY;
}

const scratch = new Date(0);

/** What clocks and calendars in `zone` show at this instant. All fields are `NaN` for an invalid instant. */
export function instantToWall(zone: string, epochMs: number): Wall {
  scratch.setTime(epochMs + offsetMsAt(zone, epochMs));
  return {
    year: scratch.getUTCFullYear(),
    month: scratch.getUTCMonth(),
    day: scratch.getUTCDate(),
    weekday: scratch.getUTCDay(),
    hours: scratch.getUTCHours(),
    minutes: scratch.getUTCMinutes(),
    seconds: scratch.getUTCSeconds(),
    ms: scratch.getUTCMilliseconds(),
  };
}
