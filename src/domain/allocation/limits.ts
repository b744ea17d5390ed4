/**
 * Limits as counters: places and caps, nested or crossing, in one form that the mechanisms can count with.
 *
 * A *cell* is a group of candidates at a place; candidates of one university form a group where a cap names that
 * university, all others are group 0. Every limit is a set of cells, and placing someone uses one unit of each limit of
 * their cell. Limits 0 … places − 1 are the places themselves.
 */

import type {Problem} from '../problem';
import type {AllocationInput, Cap, CapScope, LimitKind, Place} from './types';

export interface Limits {
  readonly places: number;
  readonly groups: number;
  readonly ids: readonly string[];
  readonly kinds: readonly LimitKind[];
  readonly capacity: Int32Array;
  readonly groupOf: ReadonlyMap<string, number>;
  /** Limits of cell `group * places + place`: `list[start[cell]] …`, the place itself first. */
  readonly start: Int32Array;
  readonly list: Int32Array;
  /** Cells of a limit: `cells[cellStart[limit]] …`. */
  readonly cellStart: Int32Array;
  readonly cells: Int32Array;
}

/** A list of lists in two flat arrays. */
interface Flat {
  readonly start: Int32Array;
  readonly list: Int32Array;
}

/** @param places those that count, ids unique; @param problems gets a sentence for each capacity or cap that is wrong */
export function limitsOf(places: readonly Place[], caps: AllocationInput['caps'], problems: Problem[]): Limits {
  const usable = usableCaps(caps ?? [], places, problems);
  const groupOf = groupsNamedIn(usable);
  const groups = groupOf.size + 1;
  const cellsOfLimit = [...places.map((_, place) => column(place, places.length, groups))];
  for (const cap of usable) cellsOfLimit.push(cellsOf(cap.of, places, groupOf));
  const cells = flatten(cellsOfLimit);
  const limits = flatten(transpose(cellsOfLimit, groups * places.length));

  return {
    places: places.length,
    groups,
    ids: [...places.map(place => place.id), ...usable.map(cap => cap.id)],
    kinds: [...places.map((): LimitKind => 'place'), ...usable.map(cap => kindOf(cap.of))],
    capacity: Int32Array.from([
      ...places.map(place => readCapacity(place.capacity, `Place ${place.id}`, problems)),
      ...usable.map(cap => readCapacity(cap.capacity, `Cap ${cap.id}`, problems)),
    ]),
    groupOf,
    start: limits.start,
    list: limits.list,
    cellStart: cells.start,
    cells: cells.list,
  };
}

/** What cannot be read as a number of students closes: never give out what may not exist. */
function readCapacity(value: unknown, what: string, problems: Problem[]): number {
  const whole = typeof value === 'number' && Number.isInteger(value) && value >= 0;
  if (!whole) {
    const shown = typeof value === 'string' ? `“${value}”` : String(value);
    problems.push({
      code: 'capacity-unreadable',
      sentence: `${what} has capacity ${shown}, which is no whole number of students: it counts as 0 until corrected.`,
    });
    return 0;
  }
  if (value === 0)
    problems.push({code: 'capacity-zero', sentence: `${what} has capacity 0: nobody can be placed there.`});

  return Math.min(value, 0x7fffffff);
}

function usableCaps(caps: readonly Cap[], places: readonly Place[], problems: Problem[]): Cap[] {
  return caps.filter(cap => {
    const sentence = faultOf(cap, places);
    if (sentence !== null) problems.push({code: 'cap-without-scope', sentence});

    return sentence === null;
  });
}

function faultOf(cap: Cap, places: readonly Place[]): string | null {
  const {country, region, month, university} = cap.of ?? {};
  if ([country, region, month, university].every(part => part === undefined)) {
    return `Cap ${cap.id} names no country, region, month or university: it is ignored.`;
  }
  if (places.some(place => covers(cap.of, place))) return null;

  return `Cap ${cap.id} fits no place: check how its country, region or month is written. It is ignored.`;
}

function covers(scope: CapScope, place: Place): boolean {
  return (
    (scope.country === undefined || scope.country === place.country) &&
    (scope.region === undefined || scope.region === place.region) &&
    (scope.month === undefined || scope.month === place.month)
  );
}

function groupsNamedIn(caps: readonly Cap[]): Map<string, number> {
  const groups = new Map<string, number>();
  for (const {of} of caps) {
    if (of.university !== undefined && !groups.has(of.university)) groups.set(of.university, groups.size + 1);
  }

  return groups;
}

function kindOf(scope: CapScope): LimitKind {
  const named = (['country', 'region', 'month', 'university'] as const).filter(part => scope[part] !== undefined);

  return named.length === 1 ? named[0]! : 'several';
}

function cellsOf(scope: CapScope, places: readonly Place[], groupOf: ReadonlyMap<string, number>): number[] {
  const groups = scope.university === undefined ? [0, ...groupOf.values()] : [groupOf.get(scope.university) as number];
  const cells: number[] = [];
  for (const group of groups) {
    places.forEach((place, at) => {
      if (covers(scope, place)) cells.push(group * places.length + at);
    });
  }

  return cells;
}

function column(place: number, places: number, groups: number): number[] {
  return Array.from({length: groups}, (_, group) => group * places + place);
}

function transpose(lists: readonly (readonly number[])[], length: number): number[][] {
  const turned: number[][] = Array.from({length}, () => []);
  lists.forEach((list, at) => {
    for (const value of list) turned[value]!.push(at);
  });

  return turned;
}

function flatten(lists: readonly (readonly number[])[]): Flat {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, at) => {
    start[at + 1] = start[at]! + list.length;
  });
  const list = new Int32Array(start[lists.length]!);
  lists.forEach((values, at) => {
    list.set(values, start[at]!);
  });

  return {start, list};
}
