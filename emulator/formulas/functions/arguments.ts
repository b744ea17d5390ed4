/** What many functions do with their arguments. */

import {NotEmulated} from '../../kernel';
import {isGrid, Lambda, type Value} from '../grid';
import {FormulaError, NO_NUMBER, NOT_AVAILABLE, type Reading, type Scalar, toNumber} from '../value';

/** A single value; an omitted argument is empty. @throws {FormulaError} when it is an error or no single value */
export function single(value: Value | undefined): Exclude<Scalar, FormulaError> {
  if (value === undefined) return null;
  if (value instanceof FormulaError) throw value;
  if (isGrid(value)) return single(value.at(0, 0));
  if (value instanceof Lambda) throw NOT_AVAILABLE;
  return value;
}

/** A number, or `otherwise` for an argument that is not there. */
export function numberOr(value: Value | undefined, otherwise: number, reading: Reading): number {
  return value === undefined ? otherwise : toNumber(single(value), reading);
}

/** A whole number; decimals are cut off. */
export function wholeOr(value: Value | undefined, otherwise: number, reading: Reading): number {
  return Math.trunc(numberOr(value, otherwise, reading));
}

/**
 * The numbers among arguments, as `SUM` takes them: in areas numbers alone, texts and truth values passed over; as an
 * argument of its own a text must be a number, and TRUE is 1.
 *
 * @throws {FormulaError} the first error among them
 */
export function numbersOf(args: readonly Value[], reading: Reading): number[] {
  const numbers: number[] = [];
  for (const value of args) {
    if (isGrid(value)) {
      value.each(cell => {
        if (typeof cell === 'number') numbers.push(cell);
        else if (cell instanceof FormulaError) throw cell;
      });
    } else if (value !== null) numbers.push(toNumber(single(value), reading));
  }
  return numbers;
}

/** Cells of a spreadsheet; no array can have more. */
const MOST_CELLS = 10_000_000;

/** The sides of an array that is to be made. @throws {FormulaError} `#NUM!` when there is no cell in it */
export function sidesOf(height: Value, width: Value | undefined, reading: Reading): [rows: number, columns: number] {
  const [rows, columns] = [wholeOr(height, 1, reading), wholeOr(width, 1, reading)];
  if (rows < 1 || columns < 1) throw NO_NUMBER;
  if (rows * columns > MOST_CELLS) throw new NotEmulated('an array of more cells than a spreadsheet has');
  return [rows, columns];
}

export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
