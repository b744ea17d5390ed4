/**
 * How long data is kept: by class, from the day on which the season needs it no more, as Settings say. Nothing is erased by itself; an officer confirms the sweep.
 */
import type {Application} from '../intake/assess';
import type {SettingValues} from '../season/settings';
import {HOLDING} from '../tables/allocation';
import {toInstant} from '../time/brussels';
import {isErased} from './person';

export const CLASSES = ['did not take part', 'not placed', 'outgoing'] as const;
export type DataClass = (typeof CLASSES)[number];

/** Plain JSON. */
export interface Retention {
  readonly name: DataClass;
  readonly what: string;
  /** Instant after which they are erased. */
  readonly until: string;
  readonly due: boolean;
  /** Of those who are still there. */
  readonly references: readonly string[];
}

const WHAT: Readonly<Record<DataClass, string>> = {
  'did not take part': 'Applications that did not count, or were not invited.',
  'not placed': 'Candidates without a place.',
  outgoing: 'Outgoings, with their files.',
};

interface Rows {
  readonly applications: readonly Application[];
  readonly allocation: readonly {readonly reference: string; readonly state: string; readonly place: string}[];
}

export function retentionOf({applications, allocation}: Rows, settings: SettingValues, now: string): Retention[] {
  const classes = new Map(allocation.map(row => [row.reference, classOf(row)]));
  const until = untilOf(settings);
  const people = applications.filter(each => !isErased(each));
  return CLASSES.map(name => ({
    name,
    what: WHAT[name],
    until: until[name],
    due: until[name] <= now,
    references: people
      .filter(({reference}) => (classes.get(reference) ?? 'did not take part') === name)
      .map(({reference}) => reference),
  }));
}

function classOf({state, place}: Rows['allocation'][number]): DataClass {
  return HOLDING.includes(state) && place !== '' ? 'outgoing' : 'not placed';
}

/** From the announcement for those who stay, from the end of September of the exchange for those who leave. */
function untilOf({announcement, year, keepApplicants, keepCandidates, keepOutgoings}: SettingValues) {
  const announced = toInstant(announcement).slice(0, 10);
  return {
    'did not take part': monthsLater(announced, keepApplicants),
    'not placed': monthsLater(announced, keepCandidates),
    outgoing: monthsLater(`${year + 1}-09-30`, keepOutgoings),
  } as const;
}

/** The same day so many months later, or the last one of a shorter month. */
function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString();
}
