import {defineTable, furtherName, instant, type RowOf, text, type Value, widened} from './define';

/**
 * `dealt` waits for its reader; `done` has marks that count; `abstained` was given back by its reader, with a reason; `taken back` was dealt to somebody
 * else before it was read.
 */
export const READING_STATES = ['dealt', 'done', 'abstained', 'taken back'] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** Who reads which application; the marks stand in one column per criterion of the rubric, to the right of these. */
export const readings = defineTable({
  tab: 'Readings',
  key: ['reference', 'reader'],
  purpose: 'Who reads which application in the first round, and the marks.',
  further: 'mark',
  columns: {
    reference: text('Reference', {width: 90}),
    reader: text('Reader', {width: 220}),
    state: text('State', {width: 90, choices: READING_STATES}),
    savedAt: instant('Saved', {width: 130}),
    comment: text('Comment', {width: 320}),
    reason: text('Abstained because', {width: 220}),
  },
});

/** A row of Readings; its marks are asked for with {@link markIn}. */
export type ReadingRow = RowOf<typeof readings>;

/** Readings with the columns of these criteria. */
export function readingsOf(criteria: readonly {readonly name: string}[]): typeof readings {
  return widened(
    readings,
    criteria.map(({name}) => name),
  );
}

/** What stands in the column of a criterion, as it was typed. */
export function markIn(row: object, criterion: string): Value {
  return (row as Readonly<Record<string, Value>>)[furtherName(criterion)] ?? null;
}

/** Marks by criterion as the cells of a row. */
export function markCells(marks: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(marks).map(([criterion, mark]) => [furtherName(criterion), mark]));
}
