/**
 * Readings as they stand in the tab, sorted into those that count and those that do not, each with its sentence.
 *
 * Marks may have been typed straight into the sheet, so nothing about a row is certain. A row with anything wrong is
 * set aside whole: a reading without the criterion that cannot be read would quietly be another reading.
 */

import type {Problem} from '../problem';
import {parseMark, type Scale} from './marks';
import type {Reading, Weights} from './score';

/** One row of the tab; `row` is the number that the officer sees. */
export interface TypedReading {
  readonly row: number;
  readonly reader: string;
  readonly application: string;
  /** Cells by criterion, as they came. */
  readonly marks: Readonly<Record<string, unknown>>;
}

/** What a reading must agree with. */
export interface ReadingRules {
  readonly tab: string;
  /** Why this reader's reading of this application cannot count: a sentence without its stop; null where it can. */
  readonly whyNot: (reader: string, application: string) => Pick<Problem, 'code' | 'sentence'> | null;
  /** What officers call a reader. */
  readonly nameOf: (reader: string) => string;
  readonly weights: Weights;
  readonly scale: Scale;
}

/**
 * @param rows in any order; rows without any mark are neither readings nor problems
 * @return readers by e-mail address in lower case; two readings of one application by one reader count neither, since
 *   only the reader knows which is meant
 */
export function checkReadings(rows: readonly TypedReading[], rules: ReadingRules) {
  const problems: Problem[] = [];
  const sound: {row: number; reading: Reading}[] = [];
  for (const typed of rows) {
    const {reading, troubles} = checkedRow(typed, rules);
    problems.push(...troubles);
    if (troubles.length === 0 && reading.marks.size > 0) sound.push({row: typed.row, reading});
  }
  const twice = groupedByPair(sound).filter(group => group.length > 1);
  problems.push(...twice.map(group => readTwice(group, rules)));
  const doubtful = new Set(twice.reduce<{row: number; reading: Reading}[]>((all, group) => all.concat(group), []));
  return {readings: sound.filter(one => !doubtful.has(one)).map(one => one.reading), problems};
}

function checkedRow(typed: TypedReading, rules: ReadingRules): {reading: Reading; troubles: Problem[]} {
  const reader = typed.reader.trim().toLowerCase();
  const application = typed.application.trim();
  const {marks, troubles} = checkedMarks(typed, rules);
  const reading = {reader, application, marks};
  if (marks.size === 0) return {reading, troubles};
  const barred = rules.whyNot(reader, application);
  if (barred === null) return {reading, troubles};
  const sentence = `${barred.sentence}, so the reading does not count.`;
  return {reading, troubles: [{code: barred.code, sentence, where: {tab: rules.tab, row: typed.row}}, ...troubles]};
}

function checkedMarks(typed: TypedReading, {weights, scale, tab, nameOf}: ReadingRules) {
  const marks = new Map<string, number>();
  const troubles: Problem[] = [];
  for (const criterion of weights.keys()) {
    const parsed = parseMark(typed.marks[criterion], scale);
    if ('trouble' in parsed) {
      const where = {tab, row: typed.row, column: criterion};
      const whose = `${nameOf(typed.reader.trim()) || 'A reader'} on ${typed.application.trim() || 'no application'}`;
      troubles.push({code: 'not-a-mark', sentence: `${whose}, ${criterion}: ${parsed.trouble}`, where});
    } else if (parsed.mark !== null) {
      marks.set(criterion, parsed.mark);
    }
  }
  return {marks, troubles};
}

function groupedByPair<T extends {readonly reading: Reading}>(sound: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of sound) {
    const key = JSON.stringify([one.reading.application, one.reading.reader]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function readTwice(group: readonly {row: number; reading: Reading}[], {tab, nameOf}: ReadingRules): Problem {
  const {reader, application} = group[0]!.reading;
  const rows = group.map(one => one.row).sort((a, b) => a - b);
  return {
    code: 'read-twice',
    sentence: `${nameOf(reader)} has ${rows.length} readings of ${application} (rows ${rows.join(', ')}): none of them counts until all but one are removed.`,
    where: {tab, row: rows[0]!},
  };
}
