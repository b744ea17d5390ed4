/**
 * Why a deal cannot be done, or not as evenly as promised: which rule is in the way, and for whom.
 *
 * A search that found no room ends in a closed set: applications, and all the readers they could still go to, every one
 * of them full. That set is the proof (Hall 1935): these readings do not fit into these readers.
 */

import {counted, listed} from '../listed';
import type {Problem} from '../problem';
import {type Board, type Breach, cellOf, readersOf} from './board';
import type {Shortage} from './fill';
import {readerGroups} from './mix';
import {CONFLICT, LANGUAGE, OWN_UNIVERSITY, READS} from './rules';

const RULES: readonly (readonly [number, string])[] = [
  [OWN_UNIVERSITY, 'own university'],
  [CONFLICT, 'declared conflict'],
  [LANGUAGE, 'language'],
];

/** Readings that are there already and do not count. */
export function breachProblems({readers}: Board, breaches: readonly Breach[]): Problem[] {
  const names = new Map(readers.map(({reader, name = reader}) => [reader, name]));
  return breaches
    .map(({application, reader, rule}) => {
      const [, why = rule === READS ? 'it is there twice' : 'it is not in this deal'] =
        RULES.find(([code]) => code === rule) ?? [];
      return `The reading of ${application} by ${names.get(reader) ?? reader} does not count: ${why}. Its marks stay where they are.`;
    })
    .sort()
    .map(sentence => ({code: 'kept-breach', sentence}));
}

/** One problem per closed set of readers, however many applications run into it. */
export function shortageProblems(board: Board, shortages: readonly Shortage[]): Problem[] {
  const byReaders = new Map<string, Shortage[]>();
  for (const shortage of shortages) {
    const {readers} = shortage.closed;
    const key = readers.size > 0 ? [...readers].sort((a, b) => a - b).join() : shortOf(board, shortage);
    byReaders.set(key, [...(byReaders.get(key) ?? []), shortage]);
  }
  return [...byReaders.values()].map(group =>
    group[0]!.closed.readers.size > 0 ? fullReaders(board, group) : noReaders(board, group),
  );
}

/** The applications have no other reader at all. */
function noReaders(board: Board, group: readonly Shortage[]): Problem {
  const applications = group.map(({application}) => board.applications[application]!.reference).sort();
  const sentence =
    board.readers.length === 0
      ? 'There are no readers, so nothing can be dealt: add officers who read.'
      : `${listed(applications)} can have ${shortOf(board, group[0]!)}.`;
  return {code: 'too-few-readers', sentence};
}

function shortOf(board: Board, {application, missing}: Shortage): string {
  const has = readersOf(board, application).length;
  return `only ${has} of ${counted(has + missing, 'reading')}: ${whyNobody(board, application)}`;
}

function whyNobody(board: Board, application: number): string {
  const others = board.readers.map((_, r) => r).filter(r => cellOf(board, application, r) !== READS);
  const reasons = RULES.map(([rule, name]) => [
    name,
    others.filter(r => cellOf(board, application, r) === rule).length,
  ]);
  const told = reasons
    .filter(([, count]) => count !== 0)
    .map(([name, count]) => `${name} (${counted(count as number, 'reader')})`);
  const readers = `there ${board.readers.length === 1 ? 'is' : 'are'} ${counted(board.readers.length, 'reader')}`;
  return told.length === 0
    ? `${readers} in all`
    : `${readers}, and in the way ${told.length === 1 ? 'is' : 'are'} ${listed(told)}`;
}

/** All who may read them have reached their maximum. */
function fullReaders(board: Board, group: readonly Shortage[]): Problem {
  const reached = group[0]!.closed.readers;
  const applications = new Set<number>();
  for (const {application, closed} of group) {
    applications.add(application);
    for (const a of closed.applications) applications.add(a);
  }
  const demand = [...applications].reduce((sum, a) => sum + demandOn(board, a, reached), 0);
  const room = [...reached].reduce((sum, r) => sum + roomOf(board, r), 0);
  const names = [...reached].map(r => nameOf(board, r)).sort();
  const rules = rulesAround(board, applications, reached);
  return {
    code: 'readers-full',
    sentence:
      `${counted(applications.size, 'application')} (${listed(group.map(one => board.applications[one.application]!.reference).sort())} among them) ` +
      `${applications.size === 1 ? 'needs' : 'need'} ${counted(demand, 'reading')} by ${listed(names)}, whose maximum leaves room for ${room}: ` +
      `${demand - room} too few. Raise a maximum or add a reader.${rules}`,
  };
}

/** Readings that only the reached can give: what is needed, less what others already do. */
function demandOn(board: Board, a: number, reached: ReadonlySet<number>): number {
  return board.need[a]! - board.dealt[a]!.filter(r => !reached.has(r)).length;
}

/** The reached are all full: what they were dealt is all they had room for. */
function roomOf(board: Board, r: number): number {
  return board.work[r]!.length;
}

function rulesAround(board: Board, applications: ReadonlySet<number>, reached: ReadonlySet<number>): string {
  const outside = board.readers.map((_, r) => r).filter(r => !reached.has(r));
  const told = RULES.map(([rule, name]) => {
    const count = outside.filter(r => [...applications].some(a => cellOf(board, a, r) === rule)).length;
    return count === 0 ? '' : `${name} (${counted(count, 'reader')})`;
  }).filter(text => text !== '');
  return told.length === 0 ? '' : ` The others are kept out by ${listed(told)}.`;
}

/** Loads more than one apart, though no maximum or minimum asks for it; work that is kept may lie as it lies. */
export function unevenLoads(board: Board): Problem[] {
  if (board.kept.some(readers => readers.length > 0)) return [];
  const readers = board.readers.map((_, r) => r);
  const most = readers.filter(r => board.work[r]!.length > 0 && board.load[r]! > (board.readers[r]!.minimum ?? 0));
  const least = readers.filter(r => board.load[r]! < (board.readers[r]!.maximum ?? Number.POSITIVE_INFINITY));
  if (most.length === 0 || least.length === 0) return [];
  const highest = Math.max(...most.map(r => board.load[r]!));
  const lowest = Math.min(...least.map(r => board.load[r]!));
  if (highest - lowest <= 1) return [];
  const named = (list: readonly number[], load: number) =>
    listed(
      list
        .filter(r => board.load[r] === load)
        .map(r => nameOf(board, r))
        .sort(),
    );
  return [
    {
      code: 'uneven-loads',
      sentence:
        `Loads run from ${lowest} (${named(least, lowest)}) to ${highest} (${named(most, highest)}): with own ` +
        'university, conflicts, languages and readers that must stay connected, no deal is more equal.',
    },
  ];
}

/** A minimum that could not be reached. */
export function missedMinima(board: Board): Problem[] {
  return board.readers
    .map((reader, r) => ({name: nameOf(board, r), minimum: reader.minimum ?? 0, load: board.load[r]!}))
    .filter(({minimum, load}) => load < minimum)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({name, minimum, load}) => ({
      code: 'below-minimum',
      sentence: `${name} asked for at least ${minimum} and gets ${counted(load, 'reading')}: there is nothing more that ${name} may read.`,
    }));
}

export function notConnected(board: Board): Problem[] {
  const {count} = readerGroups(board);
  if (count <= 1) return [];
  const single = board.need.every((need, a) => need + board.kept[a]!.length <= 1);
  const why = single
    ? 'with one reading per application no two readers can be compared'
    : 'own university, conflicts, languages and maxima let no application be shared between them';
  return [
    {
      code: 'not-connected',
      sentence: `The readers fall into ${count} groups that share no application: ${why}. Severities cannot be corrected.`,
    },
  ];
}

export function nameOf({readers}: Board, r: number): string {
  return readers[r]!.name ?? readers[r]!.reader;
}
