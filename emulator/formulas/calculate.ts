/**
 * Calculates one formula: walks its tree and asks the functions.
 *
 * Errors are values on the way (`IFERROR` sees them); functions may throw them. What is not modelled throws
 * `NotEmulated` through everything, so that no wrong value can come of it.
 */

import {NotEmulated} from '../kernel';
import {Area, type Grid, isGrid, Lambda, rowsOf, Table, toGrid, type Value} from './grid';
import {lift} from './lift';
import type {BinaryOperator, Node} from './node';
import {exceptionless, referenced} from './references';
import {type Eager, functionNamed} from './registry';
import type {Scope} from './scope';
import {shownBy} from './shown';
import {
  compare,
  DIVIDED_BY_ZERO,
  FormulaError,
  finite,
  NO_NAME,
  NO_REFERENCE,
  NOT_AVAILABLE,
  type Scalar,
  toNumber,
  toText,
} from './value';

/** The value of a node; `scope.shown.format` is then the format that goes with it. */
export function calculate(node: Node, scope: Scope): Value {
  scope.shown.format = undefined;
  return exceptionless(() => evaluated(node, scope));
}

function evaluated(node: Node, scope: Scope): Value {
  switch (node.type) {
    case 'value':
      return node.value;
    case 'omitted':
      return null;
    case 'reference':
      return shown(referenced(scope, node.reference), scope);
    case 'name':
      return shown(named(node.name, scope), scope);
    case 'call':
      return call(node.name, node.args, scope);
    case 'apply':
      return applied(calculate(node.target, scope), node.args, scope);
    case 'array':
      return arrayOf(node.rows, scope);
    case 'binary':
      return node.operator === ':' ? spanned(node.left, node.right, scope) : binary(node, scope);
    default:
      return signed(node, scope);
  }
}

/** An area brings the format of its first cell along. */
function shown(value: Value, scope: Scope): Value {
  scope.shown.format = isGrid(value) ? value.format(0, 0) : undefined;
  return value;
}

function named(name: string, scope: Scope): Value {
  const local = scope.names.get(name.toLowerCase());
  if (local !== undefined) return local;
  for (const tab of scope.book.tabs) {
    for (const bound of tab.bounds) {
      if (bound.kind !== 'named-range') continue;
      const {name: known} = bound.data as {name: string};
      const area = bound.areas[0];
      if (known.toLowerCase() !== name.toLowerCase() || !area) continue;
      const {row, column, rows = tab.rows - row + 1, columns = tab.columns - column + 1} = area;
      const block = {row, column, rows, columns};
      scope.cells.ensure(tab, block);
      return new Area(scope.cells, tab, block);
    }
  }
  throw NO_NAME;
}

/**
 * Calls a function by its name.
 *
 * @throws {NotEmulated} naming it, when it is not in the list: another one of Google's, or the bound script's own
 */
function call(name: string, args: readonly Node[], scope: Scope): Value {
  const local = scope.names.get(name.toLowerCase());
  if (local !== undefined) return applied(local, args, scope);
  const known = functionNamed(name);
  if (!known) throw new NotEmulated(`function ${name}`);
  if ('runLazily' in known) {
    if (args.length < known.least || args.length > known.most) throw NOT_AVAILABLE;
    return known.runLazily(args, scope);
  }
  return callEagerly(known, args, scope);
}

function callEagerly(known: Eager, args: readonly Node[], outer: Scope): Value {
  const {kinds, least, repeat} = known;
  if (args.length < least || (repeat === 0 && args.length > kinds.length)) throw NOT_AVAILABLE;
  const scope = known.arrays && !outer.arrays ? {...outer, arrays: true} : outer;
  const lifted: number[] = [];
  let format: string | undefined;
  const values = args.map((node, at) => {
    const value = calculate(node, scope);
    if (at === 0) format = scope.shown.format;
    const kind = kinds[at < kinds.length ? at : kinds.length - repeat + ((at - kinds.length) % repeat)];
    if (kind === 's') lifted.push(at);
    return kind === 'g' ? toGrid(value) : value;
  });
  scope.shown.format = undefined;
  const result = lift(values, lifted, scope, single => {
    for (const at of lifted) if (single[at] instanceof Lambda) throw NOT_AVAILABLE;
    return known.run(single, scope);
  });
  if (known.shows !== 'own') scope.shown.format = shownBy(known.shows, scope.locale, format);
  return dressed(result, scope);
}

/** Calls what a formula made with `LAMBDA`. */
export function applied(target: Value, args: readonly Node[], scope: Scope): Value {
  const values = args.map(node => calculate(node, scope));
  return applyLambda(target, values);
}

/** @throws {FormulaError} `#N/A` when it is no function of so many arguments */
export function applyLambda(target: Value, values: readonly Value[]): Value {
  if (target instanceof FormulaError) throw target;
  if (!(target instanceof Lambda) || target.names.length !== values.length) throw NOT_AVAILABLE;
  const names = new Map(target.scope.names);
  target.names.forEach((name, at) => {
    names.set(name, values[at]!);
  });
  return calculate(target.body, {...target.scope, names});
}

function signed(node: {type: 'negative' | 'positive' | 'percent'; operand: Node}, scope: Scope): Value {
  const operand = calculate(node.operand, scope);
  if (node.type === 'positive') return operand;
  const {format} = scope.shown;
  const result = lift([operand], [0], scope, ([value]) => {
    const number = toNumber(scalar(value!), scope);
    return node.type === 'percent' ? number / 100 : -number;
  });
  scope.shown.format = node.type === 'percent' ? '0%' : format;
  return dressed(result, scope);
}

function binary(node: {operator: BinaryOperator; left: Node; right: Node}, scope: Scope): Value {
  const left = calculate(node.left, scope);
  const one = scope.shown.format;
  const right = calculate(node.right, scope);
  const other = scope.shown.format;
  const operate = OPERATORS[node.operator as keyof typeof OPERATORS];
  const result = lift([left, right], [0, 1], scope, ([a, b]) => operate(scalar(a!), scalar(b!), scope));
  scope.shown.format = shownBy(node.operator, scope.locale, one, other);
  return dressed(result, scope);
}

/** A table that came of single values shows each of them alike. */
function dressed(value: Value, scope: Scope): Value {
  return value instanceof Table ? value.shownAs(scope.shown.format) : value;
}

type Operate = (a: Scalar, b: Scalar, scope: Scope) => Scalar;

const numeric =
  (operate: (a: number, b: number) => number): Operate =>
  (a, b, scope) =>
    finite(operate(toNumber(a, scope), toNumber(b, scope)));

/** What the operators do with single values; `ADD`, `EQ`… do the same. */
export const OPERATORS = {
  '+': numeric((a, b) => a + b),
  '-': numeric((a, b) => a - b),
  '*': numeric((a, b) => a * b),
  '/': numeric((a, b) => {
    if (b === 0) throw DIVIDED_BY_ZERO;
    return a / b;
  }),
  '^': numeric((a, b) => a ** b),
  '&': ((a, b, scope) => toText(a, scope) + toText(b, scope)) as Operate,
  '=': ((a, b) => compare(a, b) === 0) as Operate,
  '<>': ((a, b) => compare(a, b) !== 0) as Operate,
  '<': ((a, b) => compare(a, b) < 0) as Operate,
  '<=': ((a, b) => compare(a, b) <= 0) as Operate,
  '>': ((a, b) => compare(a, b) > 0) as Operate,
  '>=': ((a, b) => compare(a, b) >= 0) as Operate,
};

function scalar(value: Value): Scalar {
  if (isGrid(value) || value instanceof Lambda) throw NOT_AVAILABLE;
  return value;
}

/** `A1:INDEX(A:A, 5)`: from one place to another. */
function spanned(left: Node, right: Node, scope: Scope): Value {
  const [from, to] = [calculate(left, scope), calculate(right, scope)];
  if (!(from instanceof Area) || !(to instanceof Area) || from.tab !== to.tab) throw NO_REFERENCE;
  const row = Math.min(from.block.row, to.block.row);
  const column = Math.min(from.block.column, to.block.column);
  const rows = Math.max(from.block.row + from.rows, to.block.row + to.rows) - row;
  const columns = Math.max(from.block.column + from.columns, to.block.column + to.columns) - column;
  const block = {row, column, rows, columns};
  scope.cells.ensure(from.tab, block);
  return new Area(scope.cells, from.tab, block);
}

/** `{A1:A3, B1:B3; C1:C3, D1:D3}`: areas side by side and below each other; they must fit. */
function arrayOf(rows: readonly (readonly Node[])[], scope: Scope): Value {
  const formats: (string | undefined)[] = [];
  const bands = rows.map(nodes => beside(nodes.map(node => gridOf(node, scope, formats))));
  if (bands.some(band => band[0]!.length !== bands[0]![0]!.length)) throw WRONG_SIZE;
  return new Table(bands.flat(), formats);
}

/** Google says "ARRAY_LITERAL was missing values" with it. */
const WRONG_SIZE = new FormulaError('#VALUE!');

function gridOf(node: Node, scope: Scope, formats: (string | undefined)[]): Grid {
  const value = calculate(node, scope);
  const grid = value instanceof FormulaError ? new Table([[value]]) : toGrid(value);
  for (let c = 0; c < grid.columns; c++) formats.push(isGrid(value) ? grid.format(0, c) : scope.shown.format);
  return grid;
}

function beside(grids: readonly Grid[]): Scalar[][] {
  const height = grids[0]!.rows;
  if (grids.some(grid => grid.rows !== height)) throw WRONG_SIZE;
  const tables = grids.map(rowsOf);
  return Array.from({length: height}, (_, r) => tables.flatMap(table => table[r]!));
}
