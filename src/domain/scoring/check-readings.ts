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
  /** University by e-mail address in lower case; an officer of no university has `null`. */
  readonly officers: ReadonlyMap<string, string | null>;
  /** University by reference of every application that is still there. */
  readonly applications: ReadonlyMap<string, string>;
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
  problems.push(...twice.map(group => readTwice(group, rules.tab)));
  const doubtful = new Set(twice.reduce<{row: number; reading: Reading}[]>((all, group) => all.concat(group), []));
  return {readings: sound.filter(one => !doubtful.has(one)).map(one => one.reading), problems};
}

function checkedRow(typed: TypedReading, rules: ReadingRules): {reading: Reading; troubles: Problem[]} {
  const reader = typed.reader.trim().toLowerCase();
  const application = typed.application.trim();
  const {marks, troubles} = checkedMarks(typed, rules);
  const reading = {reader, application, marks};
  if (marks.size === 0) return {reading, troubles};
  const trouble = troubleWithPeople(reader, application, rules);
  return {reading, troubles: trouble ? [{...trouble, where: {tab: rules.tab, row: typed.row}}, ...troubles] : troubles};
}

function checkedMarks(typed: TypedReading, {weights, scale, tab}: ReadingRules) {
  const marks = new Map<string, number>();
  const troubles: Problem[] = [];
  for (const criterion of weights.keys()) {
    const parsed = parseMark(typed.marks[criterion], scale);
    if ('trouble' in parsed) {
      const where = {tab, row: typed.row, column: criterion};
      troubles.push({code: 'not-a-mark', sentence: `${criterion}: ${parsed.trouble}`, where});
    } else if (parsed.mark !== null) {
      marks.set(criterion, parsed.mark);
    }
  }
  return {marks, troubles};
}

function troubleWithPeople(reader: string, application: string, rules: ReadingRules): Problem | null {
  if (!rules.officers.has(reader)) {
    return {
      code: 'reader-not-officer',
      sentence: `${reader || 'The reader'} is not an officer of this season, so the reading does not count.`,
    };
  }
  if (!rules.applications.has(application)) {
    return {
      code: 'no-such-application',
      sentence: `There is no application ${application || 'named'} (any more), so the reading does not count.`,
    };
  }
  const university = rules.officers.get(reader);
  if (university == null || university !== rules.applications.get(application)) return null;
  return {
    code: 'own-university',
    sentence: `${reader} and ${application} are both of ${university}: nobody reads the own university, so the reading does not count.`,
  };
}

function groupedByPair<T extends {readonly reading: Reading}>(sound: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of sound) {
    const key = JSON.stringify([one.reading.application, one.reading.reader]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function readTwice(group: readonly {row: number; reading: Reading}[], tab: string): Problem {
  const {reader, application} = group[0]!.reading;
  const rows = group.map(one => one.row).sort((a, b) => a - b);
  return {
    code: 'read-twice',
    sentence: `${reader} has ${rows.length} readings of ${application} (rows ${rows.join(', ')}): none of them counts until all but one are removed.`,
    where: {tab, row: rows[0]!},
  };
}
