/**
 * What an officer sees of a deal before saving it: loads, pairs across universities, the weakest link.
 */

import {readingGraph} from '../scoring/reading-graph';
import {differencesInverse, severitySystem, weakestPair} from '../scoring/severity-system';
import {type Board, readersOf} from './board';
import {readerGroups} from './mix';

export interface DealSummary {
  readonly applications: number;
  /** Readings, the kept included. */
  readonly readings: number;
  /** By reader, in the order of their addresses. */
  readonly loads: readonly {readonly reader: string; readonly load: number; readonly kept: number}[];
  /** Pairs of readers on one application, and how many of them are of two universities. */
  readonly pairs: {readonly all: number; readonly crossUniversity: number};
  /** Groups of readers that share no application; 1 is connected. */
  readonly groups: number;
  /**
   * The two readers whose severities will be hardest to compare: standard error of their difference in units of the
   * chance in one mark. `null` while readers are not connected, or fewer than two.
   */
  readonly weakestLink: {readonly readers: readonly [string, string]; readonly standardError: number} | null;
}

export function summaryOf(board: Board): DealSummary {
  const {count} = readerGroups(board);
  const loads = board.readers.map(({reader}, r) => {
    const load = board.load[r]!;
    return {reader, load, kept: load - board.work[r]!.length};
  });
  return {
    applications: board.applications.length,
    readings: loads.reduce((sum, {load}) => sum + load, 0),
    loads: loads.sort((a, b) => (a.reader < b.reader ? -1 : 1)),
    pairs: pairsOf(board),
    groups: count,
    weakestLink: count === 1 ? weakestLinkOf(board) : null,
  };
}

function pairsOf(board: Board): DealSummary['pairs'] {
  let all = 0;
  let crossUniversity = 0;
  board.applications.forEach((_, a) => {
    const universities = readersOf(board, a).map(r => board.readers[r]!.university);
    universities.forEach((university, i) => {
      for (const other of universities.slice(i + 1)) {
        all++;
        if (university === null || university !== other) crossUniversity++;
      }
    });
  });
  return {all, crossUniversity};
}

function weakestLinkOf(board: Board): DealSummary['weakestLink'] {
  const readings = board.applications.reduce<{application: string; reader: string; score: number}[]>(
    (all, {reference}, a) => {
      for (const r of readersOf(board, a))
        all.push({application: reference, reader: board.readers[r]!.reader, score: 0});
      return all;
    },
    [],
  );
  const system = severitySystem(readingGraph(readings));
  const {readers, resistance} = weakestPair(system, differencesInverse(system, 0));
  if (resistance === 0) return null;
  const [one, other] = readers.map(r => system.graph.readers[r]!);
  return {readers: [one!, other!], standardError: Math.sqrt(resistance)};
}
