/** Conditions: what is not chosen is not calculated. Inside ARRAYFORMULA the choice is made for each cell. */

import {calculate} from '../calculate';
import {isGrid, Table, type Value} from '../grid';
import {lift} from '../lift';
import type {Node} from '../node';
import {define, defineLazy} from '../registry';
import type {Scope} from '../scope';
import {
  compare,
  FormulaError,
  NO_NUMBER,
  NO_REFERENCE,
  NOT_AVAILABLE,
  type Scalar,
  toBoolean,
  WRONG_VALUE,
} from '../value';
import {numberOr, single} from './arguments';

/** Omitted arguments are empty. */
function argument(node: Node | undefined, scope: Scope, otherwise: Value = null): Value {
  if (node !== undefined) return calculate(node, scope);
  scope.shown.format = undefined;
  return otherwise;
}

/** Whether a condition is to be looked at cell by cell. */
function isMany(value: Value, scope: Scope): boolean {
  return scope.arrays && isGrid(value) && value.rows * value.columns !== 1;
}

/** Chooses for each cell: `choose` gets one value of each argument. */
function forEachCell(values: Value[], scope: Scope, choose: (values: Scalar[]) => Scalar): Value {
  const every = values.map((_, at) => at);
  const result = lift(values, every, scope, cells => choose(cells as Scalar[]));
  return result instanceof Table ? result.shownAs(scope.shown.format) : result;
}

defineLazy(1, 3, {
  IF: (args, scope) => {
    const condition = calculate(args[0]!, scope);
    const [yes, no] = [args[1], args[2]];
    if (isMany(condition, scope)) {
      const branches = [argument(yes, scope), argument(no, scope, false)];
      return forEachCell([condition, ...branches], scope, ([is, a, b]) => (toBoolean(is!) ? a! : b!));
    }
    const isTrue = toBoolean(one(condition, scope));
    return isTrue ? argument(yes, scope) : argument(no, scope, false);
  },
});

/** A condition outside of arrays is one value. */
function one(value: Value, scope: Scope): Scalar {
  return oneValue(lift([value], [0], scope, ([cell]) => cell!));
}

function oneValue(value: Value): Scalar {
  return value instanceof FormulaError ? value : single(value);
}

defineLazy(2, 254, {
  IFS: (args, scope) => {
    for (let at = 0; at < args.length; at += 2) {
      if (at + 1 >= args.length) throw NOT_AVAILABLE;
      const condition = calculate(args[at]!, scope);
      if (isMany(condition, scope)) return ifsOfMany(args.slice(at), scope);
      if (toBoolean(one(condition, scope))) return calculate(args[at + 1]!, scope);
    }
    throw NOT_AVAILABLE;
  },
  SWITCH: (args, scope) => {
    const value = calculate(args[0]!, scope);
    if (isMany(value, scope)) return switchOfMany(value, args.slice(1), scope);
    const wanted = one(value, scope);
    for (let at = 1; at + 1 < args.length; at += 2) {
      if (compare(wanted, one(calculate(args[at]!, scope), scope)) === 0) return calculate(args[at + 1]!, scope);
    }
    if (args.length % 2 === 1) throw NOT_AVAILABLE;
    return calculate(args.at(-1)!, scope);
  },
  CHOOSE: (args, scope) => {
    const at = Math.trunc(numberOr(one(calculate(args[0]!, scope), scope), 0, scope));
    const chosen = args[at];
    if (at < 1 || chosen === undefined) throw NO_NUMBER;
    return calculate(chosen, scope);
  },
});

function ifsOfMany(args: readonly Node[], scope: Scope): Value {
  const values = args.map(node => calculate(node, scope));
  return forEachCell(values, scope, cells => {
    for (let at = 0; at + 1 < cells.length; at += 2) if (toBoolean(cells[at]!)) return cells[at + 1]!;
    throw NOT_AVAILABLE;
  });
}

function switchOfMany(value: Value, args: readonly Node[], scope: Scope): Value {
  const values = [value, ...args.map(node => calculate(node, scope))];
  return forEachCell(values, scope, ([wanted, ...cells]) => {
    for (let at = 0; at + 1 < cells.length; at += 2) if (compare(wanted!, cells[at]!) === 0) return cells[at + 1]!;
    if (cells.length % 2 === 0) throw NOT_AVAILABLE;
    return cells.at(-1)!;
  });
}

function instead(args: readonly Node[], scope: Scope, isMeant: (value: Scalar) => boolean): Value {
  const value = calculate(args[0]!, scope);
  if (isMany(value, scope)) {
    return forEachCell([value, argument(args[1], scope)], scope, ([cell, other]) => (isMeant(cell!) ? other! : cell!));
  }
  if (isGrid(value) && value.rows * value.columns !== 1) return value;
  const cell = isGrid(value) ? value.at(0, 0) : value;
  return cell instanceof FormulaError && isMeant(cell) ? argument(args[1], scope) : value;
}

defineLazy(1, 2, {
  IFERROR: (args, scope) => instead(args, scope, value => value instanceof FormulaError),
  IFNA: (args, scope) =>
    instead(args, scope, value => value instanceof FormulaError && value.code === NOT_AVAILABLE.code),
});

/** Truth values among arguments; texts in areas are passed over. @throws {FormulaError} `#VALUE!` when there is none */
function truths(args: readonly Value[]): boolean[] {
  const found: boolean[] = [];
  for (const value of args) {
    if (!isGrid(value)) found.push(toBoolean(single(value)));
    else {
      value.each(cell => {
        if (typeof cell !== 'string') found.push(toBoolean(cell));
      });
    }
  }
  if (found.length === 0) throw args.some(isGrid) ? WRONG_VALUE : NO_REFERENCE;
  return found;
}

define('v+', {
  AND: args => truths(args).every(Boolean),
  OR: args => truths(args).some(Boolean),
  XOR: args => truths(args).filter(Boolean).length % 2 === 1,
});

define('s', {NOT: ([value]) => !toBoolean(value)});
define('', {TRUE: () => true, FALSE: () => false});

defineLazy(1, 1, {
  ARRAYFORMULA: (args, scope) => {
    const inside = {...scope, arrays: true};
    return calculate(args[0]!, inside);
  },
});
