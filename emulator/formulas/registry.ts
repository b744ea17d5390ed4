/**
 * The functions that are calculated, by name, and how each takes its arguments.
 *
 * A function is as Google's reference describes it (support.google.com/docs/table/25273), or it is not in the list: a
 * formula that needs another one is `NotEmulated`.
 */

import type {Grid, Value} from './grid';
import type {Node} from './node';
import type {Scope} from './scope';
import type {Scalar} from './value';

/** `s`: one value; of an area each in turn, inside ARRAYFORMULA. `g`: an area as it is. `v`: either. */
export type Kind = 's' | 'g' | 'v';

/** What a function of one kind of argument gets. */
type Argument<K> = K extends 's' ? Scalar : K extends 'g' ? Grid : Value;

/** What a function gets whose arguments are described by a signature. */
export type Arguments<Signature extends string> = Signature extends `(${string})+` | `(${string})*`
  ? Value[]
  : Signature extends `${infer K extends Kind}?${infer Rest}`
    ? [Argument<K>?, ...Arguments<Rest>]
    : Signature extends `${infer K extends Kind}+`
      ? [Argument<K>, ...Argument<K>[]]
      : Signature extends `${infer K extends Kind}${infer Rest}`
        ? [Argument<K>, ...Arguments<Rest>]
        : [];

/** What format the result has: that of a date…, of the first argument, or what the function says itself. */
export type Shows = 'date' | 'datetime' | 'time' | 'first' | 'own';

export interface Eager {
  kinds: readonly Kind[];
  /** Fewest arguments. */
  least: number;
  /** How many kinds at the end repeat without end. */
  repeat: number;
  shows?: Shows | undefined;
  /** Its arguments are calculated as inside ARRAYFORMULA. */
  arrays?: boolean | undefined;
  run: (args: Value[], scope: Scope) => Value;
}

export interface Lazy {
  least: number;
  most: number;
  runLazily: (args: readonly Node[], scope: Scope) => Value;
}

const functions = new Map<string, Eager | Lazy>();

export function functionNamed(name: string): Eager | Lazy | undefined {
  return functions.get(name);
}

/** The names of all functions. */
export function functionNames(): string[] {
  return [...functions.keys()];
}

/**
 * Defines functions that get calculated arguments.
 *
 * @param signature kinds of the arguments: `'ss?'` one or two values; `'g+'` areas without end; `'v(gs)+'` one value and
 *   pairs without end, `'v(gs)*'` perhaps none
 */
export function define<Signature extends string>(
  signature: Signature,
  table: Record<string, (args: Arguments<Signature>, scope: Scope) => Value>,
  how: Pick<Eager, 'shows' | 'arrays'> = {},
): void {
  const [, fixed = '', optional = '', group = ''] =
    /^([sgv]*)((?:[sgv]\?)*)(?:\(([sgv]+)\)[+*]|\+)?$/.exec(signature) ?? [];
  const repeat = group || (signature.endsWith('+') ? fixed.slice(-1) : '');
  const kinds = [...fixed, ...optional.replaceAll('?', ''), ...group] as Kind[];
  for (const [name, run] of Object.entries(table)) {
    functions.set(name, {
      kinds,
      least: fixed.length + (signature.endsWith('*') ? 0 : group.length),
      repeat: repeat.length,
      run: run as unknown as Eager['run'],
      ...how,
    });
  }
}

/** Defines functions that calculate their arguments themselves, or not at all. */
export function defineLazy(least: number, most: number, table: Record<string, Lazy['runLazily']>): void {
  for (const [name, runLazily] of Object.entries(table)) functions.set(name, {least, most, runLazily});
}
