/**
 * The season in figures: how far each committee's people came, readings and interviews over time, places and wishes, mails, and what is due this week. Counts
 * only; no name and no mark stands in them, so they can go on a slide.
 */

import type {EventRow} from '../events/event';
import {titleOf} from '../events/event';
import type {DocumentRow, FileRow} from '../exchange/files';
import type {OutboxRow} from '../notices/notice';
import {isMail} from '../notices/notice';
import {answerBy} from '../offers/offer';
import type {Configuration} from '../season/configuration';
import {SETTINGS, type SettingName} from '../season/settings';
import type {allocation} from '../tables/allocation';
import type {applications} from '../tables/applications';
import type {candidates} from '../tables/candidates';
import {MONTHS} from '../tables/contracts';
import type {RowOf} from '../tables/define';
import type {interviews} from '../tables/interviews';
import {OUTBOX_STATES} from '../tables/outbox';
import type {ReadingRow} from '../tables/readings';
import {toInstant, toLocal} from '../time/brussels';

export interface FigureRows {
  readonly configuration: Configuration;
  readonly applications: readonly RowOf<typeof applications>[];
  readonly readings: readonly Pick<ReadingRow, 'state' | 'savedAt'>[];
  readonly candidates: readonly RowOf<typeof candidates>[];
  readonly interviews: readonly RowOf<typeof interviews>[];
  readonly allocation: readonly RowOf<typeof allocation>[];
  readonly outbox: readonly OutboxRow[];
  readonly events: readonly EventRow[];
  readonly files: readonly Pick<FileRow, 'reference' | 'state'>[];
  readonly documents: readonly Pick<DocumentRow, 'reference' | 'document' | 'dueOn' | 'state'>[];
}

export interface Pipeline {
  readonly committee: string;
  readonly applied: number;
  readonly complete: number;
  readonly invited: number;
  readonly interviewed: number;
  /** Holds a place now. */
  readonly placed: number;
  readonly accepted: number;
}

/** Readings and interviews that were done up to the end of a day, and how many there are to do. */
export interface Done {
  readonly day: string;
  readonly readings: number;
  readonly interviews: number;
}

export interface Figures {
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly pipeline: readonly Pipeline[];
  readonly done: readonly Done[];
  readonly readingsToDo: number;
  readonly interviewsToDo: number;
  readonly places: readonly {readonly country: string; readonly given: number; readonly free: number}[];
  /** How many hold their first, second, … wish. */
  readonly wishes: readonly {readonly wish: string; readonly count: number}[];
  readonly mails: readonly {readonly state: string; readonly count: number}[];
  /** In the next seven days, soonest first. */
  readonly due: readonly {readonly at: string; readonly what: string}[];
}

const DAY = 24 * 3_600_000;
const WEEK = 7 * DAY;

export function figures(rows: FigureRows, now: string): Figures {
  const toDo = rows.readings.filter(({state}) => state === 'dealt' || state === 'done').length;
  const invited = rows.candidates.filter(({state}) => state !== 'withdrawn').length;
  return {
    at: now,
    pipeline: pipeline(rows),
    done: done(rows),
    readingsToDo: toDo,
    interviewsToDo: invited,
    places: places(rows),
    wishes: wishes(rows),
    mails: mails(rows.outbox),
    due: due(rows, now),
  };
}

function pipeline({configuration, applications: all, candidates: invited, allocation: given}: FigureRows): Pipeline[] {
  const counting = all.filter(({state}) => state !== 'superseded' && state !== 'withdrawn');
  const interviewed = new Set(invited.filter(({state}) => state === 'held').map(({reference}) => reference));
  const states = new Map(given.map(({reference, state}) => [reference, state]));
  const codes = [...configuration.committees.map(({code}) => code), ''];
  return codes.flatMap(code => {
    const own = counting.filter(({committee}) => committee === code);
    if (code === '' && own.length === 0) return [];
    const held = (...which: string[]): number =>
      own.filter(({reference}) => which.includes(states.get(reference) ?? '')).length;
    return [
      {
        committee: code || 'unknown',
        applied: own.length,
        complete: own.filter(({state}) => state === 'complete').length,
        invited: own.filter(({decision}) => decision === 'invited').length,
        interviewed: own.filter(({reference}) => interviewed.has(reference)).length,
        placed: held('proposed', 'offered', 'accepted'),
        accepted: held('accepted'),
      },
    ];
  });
}

/** One line per day on which something was done, each with all that was done until then. */
function done({readings, interviews}: FigureRows): Done[] {
  const read = perDay(readings.filter(({state}) => state === 'done').map(({savedAt}) => savedAt));
  const held = perDay(interviews.filter(({state}) => state === 'held').map(({startsAt}) => startsAt));
  const days = [...new Set([...read.keys(), ...held.keys()])].sort();
  let [readSoFar, heldSoFar] = [0, 0];
  return days.map(day => {
    readSoFar += read.get(day) ?? 0;
    heldSoFar += held.get(day) ?? 0;
    return {day, readings: readSoFar, interviews: heldSoFar};
  });
}

/** How many instants fall on each day in Brussels. */
function perDay(instants: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const instant of instants) {
    if (instant === null) continue;
    const day = toLocal(instant).slice(0, 10);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

function places({configuration: {contracts}, allocation: given}: FigureRows): Figures['places'] {
  const room = new Map<string, number>();
  for (const {country, places: months, withdrawn} of contracts) {
    if (country === '') continue;
    const count = withdrawn ? 0 : MONTHS.reduce((sum, month) => sum + months[month], 0);
    room.set(country, (room.get(country) ?? 0) + count);
  }
  const held = given.filter(({state}) => state === 'proposed' || state === 'offered' || state === 'accepted');
  return [...room]
    .map(([country, count]) => {
      const taken = held.filter(row => row.country === country).length;
      return {country, given: taken, free: Math.max(0, count - taken)};
    })
    .filter(row => row.given + row.free > 0)
    .sort((one, other) => other.given - one.given || (one.country < other.country ? -1 : 1));
}

/** Wishes from here on are one figure. */
const LAST_WISH = 6;

function wishes({allocation: given}: FigureRows): Figures['wishes'] {
  if (given.length === 0) return [];
  const held = given.filter(({state}) => state === 'proposed' || state === 'offered' || state === 'accepted');
  const at = (test: (wish: number) => boolean): number => held.filter(({wish}) => wish !== null && test(wish)).length;
  const rows = Array.from({length: LAST_WISH - 1}, (_, index) => ({
    wish: String(index + 1),
    count: at(wish => wish === index + 1),
  }));
  const waiting = given.filter(({state}) => state === 'waiting' || state === 'not placed').length;
  return [...rows, {wish: `${LAST_WISH} and on`, count: at(wish => wish >= LAST_WISH)}, {wish: 'none', count: waiting}];
}

function mails(rows: readonly OutboxRow[]): Figures['mails'] {
  const own = rows.filter(isMail);
  return OUTBOX_STATES.map(state => ({state, count: own.filter(row => row.state === state).length})).filter(
    ({count}) => count > 0,
  );
}

/** Moments of the settings that officers work towards. */
const MOMENTS = [
  'formOpens',
  'formCloses',
  'readingsDue',
  'firstRoundResults',
  'interviewsFrom',
  'interviewsTo',
  'announcement',
  'ogSession',
  'pet',
] as const satisfies readonly SettingName[];

function due(rows: FigureRows, now: string): Figures['due'] {
  const {
    configuration: {settings},
    events,
    outbox,
    allocation: given,
  } = rows;
  const planned = events.filter(({state}) => state === 'planned');
  const named = new Set(planned.map(({kind}) => kind));
  const moments = MOMENTS.filter(
    name => !(name === 'ogSession' && named.has('OG session')) && !(name === 'pet' && named.has('PET')),
  ).map(name => ({at: toInstant(settings[name]), what: SETTINGS[name].title}));
  const sessions = planned.map(event => ({
    at: event.startsAt ?? '',
    what: `${event.event}: ${titleOf(event, 'en')}${event.committee === '' ? '' : ` ${event.committee}`}`,
  }));
  const open = given.filter(({state}) => state === 'offered').length;
  const answers =
    open === 0
      ? []
      : [
          {
            at: answerBy(toInstant(settings.announcement), settings),
            what: `Last day to answer an offer: ${open} have not`,
          },
        ];
  const waiting = outbox.filter(({state, notBefore}) => state === 'queued' && (notBefore ?? '') > now).length;
  const firstMail = outbox
    .filter(({state, notBefore}) => state === 'queued' && (notBefore ?? '') > now)
    .map(({notBefore}) => notBefore!)
    .sort()[0];
  const later =
    firstMail === undefined ? [] : [{at: firstMail, what: `Mails that wait for their time begin to leave: ${waiting}`}];
  const until = new Date(Date.parse(now) + WEEK).toISOString();
  return [...moments, ...sessions, ...answers, ...later, ...papers(rows)]
    .filter(({at}) => at > now && at <= until)
    .sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** Documents of open exchanges that are not in, by kind and day: `CA: 12 not in`. */
function papers({files, documents}: FigureRows): Figures['due'] {
  const open = new Set(files.filter(({state}) => state === 'open').map(({reference}) => reference));
  const counts = new Map<string, number>();
  for (const {reference, document, dueOn, state} of documents) {
    if (state !== 'open' || dueOn === null || !open.has(reference)) continue;
    const key = `${dueOn} ${document}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({
    at: toInstant(`${key.slice(0, 10)}T23:59`),
    what: `${key.slice(11)}: ${count} not in`,
  }));
}
