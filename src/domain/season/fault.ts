/** How the checks of the configuration name a fault: one sentence that begins with where it is. */
import type {Place, Problem} from '../problem';

/** A row of a tab, with its number. */
export interface Located<Row> {
  readonly row: Row;
  readonly at: number;
}

/** `Officers, row 4: Committee is empty…` at that cell. */
export function cellFault(code: string, tab: string, row: number, column: string, what: string): Problem {
  return {code, sentence: `${tab}, row ${row}: ${what}`, where: {tab, row, column}};
}

/** `Rubric: the weights…` of a tab as a whole, at the cell in which mending it begins. */
export function tabFault(code: string, tab: string, what: string, place: Omit<Place, 'tab'>): Problem {
  return {code, sentence: `${tab}: ${what}`, where: {tab, ...place}};
}

/** What a cell that must hold one of a few words holds instead. */
export function typedAs(value: string): string {
  return value.trim() === '' ? 'is empty' : `is "${value.trim()}"`;
}
