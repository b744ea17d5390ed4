/**
 * Who reads in the first round, and what of theirs stands in Readings.
 */
import type {EarlierReading} from '../dealing/redeal';
import type {Officer} from '../season/configuration';
import type {MarkedCriterion} from '../season/criteria';
import {markIn, type ReadingRow} from '../tables/readings';
import {normalEmail} from '../text';

/** Officers and readers read; a coordinator only with a number in Most readings; an interviewer never. */
export function isReader({role, mostReadings}: Pick<Officer, 'role' | 'mostReadings'>): boolean {
  if (role === 'coordinator') return mostReadings !== null && mostReadings > 0;
  return role === 'officer' || role === 'reader';
}

/** Rows by the address of their reader. */
export function byReader<Row extends {readonly reader: string}>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const reader = normalEmail(row.reader);
    const group = groups.get(reader);
    if (group) group.push(row);
    else groups.set(reader, [row]);
  }
  return groups;
}

/** Whether anything stands in a column of marks, whatever it is. */
export function hasMarks(row: ReadingRow, criteria: readonly MarkedCriterion[]): boolean {
  return criteria.some(({name}) => {
    const mark = markIn(row, name);
    return mark !== null && String(mark).trim() !== '';
  });
}

/** A reading that was taken back, and in which nobody has typed since, is nobody's. */
export function isTakenBack(row: ReadingRow, criteria: readonly MarkedCriterion[]): boolean {
  return row.state === 'taken back' && !hasMarks(row, criteria);
}

/** How far a reading has come; marks that were typed and not taken in yet are given too, and are never taken away. */
export function stateOf(row: ReadingRow, criteria: readonly MarkedCriterion[]): EarlierReading['state'] {
  if (row.state === 'abstained') return 'abstained';
  return row.state === 'done' || hasMarks(row, criteria) ? 'given' : 'unread';
}

/** Every reading that is somebody's. */
export function earlierReadings(
  rows: readonly ReadingRow[],
  criteria: readonly MarkedCriterion[],
): readonly EarlierReading[] {
  return rows
    .filter(row => !isTakenBack(row, criteria))
    .map(row => ({application: row.reference, reader: normalEmail(row.reader), state: stateOf(row, criteria)}));
}
