/** Where everything of the Certificate tab stands: its blocks, their columns, and the rows of wishes. */
import {columnLetter} from '../tables/column-letter';
import type {Reading} from './certificate-reading';

/**
 * Where a column of a table stands: `'Allocation'!$B$2:$B$85`. With `toTheEnd` also the rows that are still empty: `'Allocation'!$B$2:$B`; what compares
 * each row with each other does without them.
 */
export type ColumnRange = (table: string, column: string, toTheEnd?: boolean) => string;

/** A rectangle of formulas; row and column from 1. */
export interface FormulaBlock {
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly string[])[];
}

export const LIMIT_TITLES = [
  'Limit',
  'Size',
  'Country',
  'Month',
  'Kind',
  'In Contracts',
  'Filled',
  'Full at turn',
  'Full for two',
  'Held now',
];
export const LIMITS_AT = 6;
export const GIVEN_TITLES = ['Candidate', 'Given number'];
export const GIVEN_AT = LIMITS_AT + LIMIT_TITLES.length + 1;
export const WISHES_AT = GIVEN_AT + GIVEN_TITLES.length + 1;
const WISH_TITLES = ['Reference', 'Number', 'Place', 'Own wish', 'Wished country', 'Joint with', 'Pinned'];
const FORMULA_TITLES = [
  'Rank',
  'Turn',
  'Given here',
  'By pin',
  'Its number',
  'Held at turn',
  'Number given',
  'Above the given',
  'Refused',
  'Claim',
];

/** Beside them where deferred acceptance goes by orders of hosts: what the orders say in place of the turn. */
export const ORDER_TITLE = 'In the host’s order';
export const ORDER_FORMULA_TITLES = ['Turn here', 'Held here'];

export interface WishRow {
  readonly candidate: string;
  readonly number: number;
  readonly place: number;
  readonly partner: string;
  readonly pin: string;
  /** The place itself first, then the caps that count it. */
  readonly limits: readonly number[];
  /** Of a joint application the limits that count both, and those that count only one of the two, whichever; of others none. */
  readonly forTwo: readonly number[];
  readonly forOne: readonly number[];
}

/** The eligible wishes as the certificate reads them, by candidate in the order of merit. */
export function wishRows(reading: Reading, pins: Readonly<Record<string, string>>): WishRow[] {
  const {people, from, wishes, friend} = reading;

  return people.flatMap(({id}, at) =>
    Array.from(wishes.subarray(from[at]!, from[at + 1]!), (place, index) => ({
      candidate: id,
      number: index + 1,
      place,
      partner: friend[at]! < 0 ? '' : people[friend[at]!]!.id,
      pin: pins[id] ?? '',
      limits: limitsAt(reading, at, place),
      ...limitsOfPair(reading, at, place),
    })),
  );
}

function limitsAt({kindOf, places, limitsFrom, limitsAt: list}: Reading, at: number, place: number): number[] {
  const cell = kindOf[at]! * places.length + place;

  return [...list.slice(limitsFrom[cell]!, limitsFrom[cell + 1]!)];
}

export function limitsOfPair(reading: Reading, at: number, place: number): Pick<WishRow, 'forTwo' | 'forOne'> {
  const friend = reading.friend[at]!;
  if (friend < 0) return {forTwo: [], forOne: []};
  const [mine, theirs] = [limitsAt(reading, at, place), limitsAt(reading, friend, place)];

  return {
    forTwo: mine.filter(limit => theirs.includes(limit)),
    forOne: [...mine.filter(limit => !theirs.includes(limit)), ...theirs.filter(limit => !mine.includes(limit))],
  };
}

/** Ranges of the tab's own columns, absolute. */
export interface Layout {
  readonly wishRows: number;
  readonly limitRows: number;
  readonly limit: (title: string) => string;
  readonly given: (title: string) => string;
  readonly wish: (title: string) => string;
  /** The columns that name a limit of the wish: the place, then one per cap. */
  readonly limitsOfWish: readonly string[];
  /** The same of a joint application: those that must have room for two, and for one. */
  readonly limitsOfPair: {readonly forTwo: readonly string[]; readonly forOne: readonly string[]};
  readonly wishColumn: (title: string) => number;
  readonly wishTitles: readonly string[];
  /** Numbers of the places whose hosts have an order that decides. */
  readonly ranked: ReadonlySet<number>;
}

export function layoutOf({limits, people}: Reading, wishes: readonly WishRow[], ranked: readonly number[]): Layout {
  const numbered = (title: string, of: (row: WishRow) => number): string[] =>
    Array.from({length: Math.max(0, ...wishes.map(of))}, (_, at) => `${title} ${at + 1}`);
  const caps = numbered('Cap', row => row.limits.length - 1);
  const forTwo = numbered('Both', row => row.forTwo.length);
  const forOne = numbered('One of both', row => row.forOne.length);
  const titles = [
    ...[...WISH_TITLES, ...caps, ...forTwo, ...forOne],
    ...[...FORMULA_TITLES, ...(ranked.length === 0 ? [] : [ORDER_TITLE, ...ORDER_FORMULA_TITLES])],
  ];
  const range = (column: number, rows: number): string => {
    const name = columnLetter(column - 1);

    return `$${name}$2:$${name}$${Math.max(2, rows + 1)}`;
  };
  const wishColumn = (title: string): number => WISHES_AT + titles.indexOf(title);
  const wish = (title: string): string => range(wishColumn(title), wishes.length);

  return {
    limitRows: limits.length,
    wishRows: wishes.length,
    limit: title => range(LIMITS_AT + LIMIT_TITLES.indexOf(title), limits.length),
    given: title => range(GIVEN_AT + GIVEN_TITLES.indexOf(title), people.length),
    wish,
    limitsOfWish: ['Place', ...caps].map(wish),
    limitsOfPair: {forTwo: forTwo.map(wish), forOne: forOne.map(wish)},
    wishColumn,
    wishTitles: titles,
    ranked: new Set(ranked),
  };
}
