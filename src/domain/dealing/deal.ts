/**
 * Dealing: which officer reads which application.
 *
 * Hard rules, without exception: nobody reads an application of the own university, one in declared conflict, one in a
 * language they do not read, the same one twice, or more than their maximum. Within them loads are as equal as can be,
 * readers share applications with many others, and the whole is connected so that severities can be compared.
 *
 * A deal is a proposal: nothing is written here. The same input and seed give the same deal, in whatever order the rows
 * stand. Where a rule makes a full deal impossible, the rest is dealt and a problem says which rule, and for whom.
 */

import type {Problem} from '../problem';
import {type Board, newBoard} from './board';
import {seededRandom} from './chance';
import {type DealInput, type DealtReading, soundInput} from './deal-input';
import {fill} from './fill';
import {connectReaders, mixPairs} from './mix';
import {breachProblems, missedMinima, notConnected, shortageProblems, unevenLoads} from './shortfall';
import {type DealSummary, summaryOf} from './summary';

export type {DealApplication, DealInput, DealReader, DealtReading} from './deal-input';
export type {DealSummary} from './summary';

export interface Deal {
  /** The new readings, without the kept, by application and then reader. */
  readonly readings: readonly DealtReading[];
  /** Whether every application has all its readings. */
  readonly complete: boolean;
  readonly summary: DealSummary;
  readonly problems: readonly Problem[];
}

export function deal(input: DealInput): Deal {
  const {sound, problems} = soundInput(input);
  const {board, breaches} = newBoard(sound);
  const random = seededRandom(input.seed);
  const shortages = fill(board, random);
  mixPairs(board, random);
  connectReaders(board);
  return {
    readings: readingsOf(board),
    complete: shortages.length === 0 && sound.applications.length === input.applications.length,
    summary: summaryOf(board),
    problems: [
      ...problems,
      ...breachProblems(board, breaches),
      ...shortageProblems(board, shortages),
      ...missedMinima(board),
      ...unevenLoads(board),
      ...notConnected(board),
    ],
  };
}

function readingsOf({applications, readers, dealt}: Board): DealtReading[] {
  const readings: DealtReading[] = [];
  applications.forEach(({reference}, a) => {
    for (const r of dealt[a]!) readings.push({application: reference, reader: readers[r]!.reader});
  });
  return readings.sort((x, y) => byText(x.application, y.application) || byText(x.reader, y.reader));
}

function byText(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
