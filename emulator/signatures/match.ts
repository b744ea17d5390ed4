/**
 * Does a call fit a method? The rule by which Google accepts, converts or refuses the arguments of a script.
 *
 * Three rounds, in each the first overload in the order of the reference that fits wins: as the arguments are; after harmless
 * conversions (a number or nothing for text, digits for a whole number, a fraction cut off); and, where only one overload takes
 * that many arguments, any object as text (behaviour 67). What is refused is named as in Google's message, pasted from live
 * runs: `(String,String,DriveApp.Folder)`, `(FormApp.MultipleChoiceItem,number)`, `((class))`, `(number[])`; null and undefined
 * are both `null` there.
 *
 * It is on the way of every service call: overloads are prepared once, and a call that fits copies nothing.
 */
import {isDate} from 'node:util/types';
import {type Converted, convert, REFUSED} from './convert';
import {classNameOf, type Describe, isKind} from './kinds';
import type {Overload} from './signatures';

export type Match =
  | {readonly ok: true; readonly args: ArrayLike<unknown>}
  | {readonly ok: false /** The argument list of Google's message, without brackets. */; readonly types: string};

/** One alternative of a parameter's type: `String[][]` is `{base: 'String', depth: 2}`. */
export interface Kind {
  readonly base: string;
  readonly depth: number;
}

interface Prepared {
  readonly least: number;
  /** Infinity with a rest parameter. */
  readonly most: number;
  readonly kinds: readonly (readonly Kind[])[];
}

const prepared = new WeakMap<readonly Overload[], readonly Prepared[]>();

/**
 * Picks the overload for the arguments of a call.
 *
 * @param args as the script passed them
 * @param describe the class id of a service object, `enum:<id>` of an enum value, undefined for anything else
 * @return the arguments, converted where Google converts (the very same list where it does not), or how to name them in the refusal
 */
export function matchOverload(overloads: readonly Overload[], args: ArrayLike<unknown>, describe: Describe): Match {
  const candidates = preparedOf(overloads);
  for (const candidate of candidates) {
    if (fitsAsIs(candidate, args, describe)) return {ok: true, args};
  }
  const takers = candidates.filter(({least, most}) => args.length >= least && args.length <= most);
  for (const anyObjectAsText of takers.length === 1 ? [false, true] : [false]) {
    for (const candidate of takers) {
      const converted = convertAll(candidate, args, describe, anyObjectAsText);
      if (converted) return {ok: true, args: converted};
    }
  }
  return {ok: false, types: Array.from(args, arg => nameOf(arg, describe)).join(',')};
}

function preparedOf(overloads: readonly Overload[]): readonly Prepared[] {
  const known = prepared.get(overloads);
  if (known) return known;
  const made = overloads.map(prepare);
  prepared.set(overloads, made);
  return made;
}

function prepare({params}: Overload): Prepared {
  const optional = params.findIndex(([name]) => name.endsWith('?') || name.startsWith('...'));
  return {
    least: optional < 0 ? params.length : optional,
    most: params.at(-1)?.[0].startsWith('...') ? Number.POSITIVE_INFINITY : params.length,
    kinds: params.map(([, type]) => type.split('|').map(kindOf)),
  };
}

function kindOf(type: string): Kind {
  const base = type.replace(/(\[\])+$/, '');
  return {base, depth: (type.length - base.length) / 2};
}

function fitsAsIs({least, most, kinds}: Prepared, args: ArrayLike<unknown>, describe: Describe): boolean {
  const count = args.length;
  if (count < least || count > most) return false;
  for (let at = 0; at < count; at++) {
    // A rest parameter's kind serves all further arguments.
    if (!fitsAny(args[at], kinds[at] ?? kinds[kinds.length - 1]!, describe)) return false;
  }
  return true;
}

function fitsAny(value: unknown, kinds: readonly Kind[], describe: Describe): boolean {
  for (let at = 0; at < kinds.length; at++) {
    if (fits(value, kinds[at]!.base, kinds[at]!.depth, describe)) return true;
  }
  return false;
}

function fits(value: unknown, base: string, depth: number, describe: Describe): boolean {
  if (depth === 0) return isKind(value, base, describe);
  if (!Array.isArray(value)) return false;
  if (depth === 1 && base === 'any') return true;
  for (let at = 0; at < value.length; at++) {
    const member: unknown = value[at];
    // A list may hold gaps, a table must hold lists: `setValues([null])` is no table.
    if (depth === 1 && (member === null || member === undefined)) continue;
    if (!fits(member, base, depth - 1, describe)) return false;
  }
  return true;
}

function convertAll(
  {kinds}: Prepared,
  args: ArrayLike<unknown>,
  describe: Describe,
  anyObjectAsText: boolean,
): unknown[] | undefined {
  const out: unknown[] = [];
  for (let at = 0; at < args.length; at++) {
    const converted = convertAny(args[at], kinds[at] ?? kinds.at(-1)!, describe, anyObjectAsText);
    if (converted === REFUSED) return undefined;
    out.push(converted);
  }
  return out;
}

function convertAny(value: unknown, kinds: readonly Kind[], describe: Describe, anyObjectAsText: boolean): Converted {
  if (fitsAny(value, kinds, describe)) return value;
  for (const kind of kinds) {
    const converted = convert(value, kind, describe, anyObjectAsText);
    if (converted !== REFUSED) return converted;
  }
  return REFUSED;
}

/** How Google's refusal names an argument. */
function nameOf(value: unknown, describe: Describe): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return arrayName(value, describe);
  if (isDate(value)) return 'Date';
  const described = typeof value === 'object' ? describe(value) : undefined;
  return described === undefined ? '(class)' : classNameOf(described);
}

function arrayName(value: readonly unknown[], describe: Describe): string {
  const names = new Set(value.map(member => nameOf(member, describe)));
  const [only] = names;
  return names.size === 1 && only !== 'null' ? `${only}[]` : 'Object[]';
}
