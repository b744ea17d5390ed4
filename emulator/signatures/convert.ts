/**
 * The conversions that Google makes so that an argument fits.
 *
 * A single number becomes the text that JavaScript shows; numbers inside a list go through Java, which writes `25.0`
 * (behaviour 23).
 */
import {javaNumberText} from './java-number';
import {type Describe, isKind} from './kinds';
import type {Kind} from './match';

/** The value does not become one of the kind. */
export const REFUSED: unique symbol = Symbol('refused');

/** A converted value, or {@link REFUSED}. */
export type Converted = unknown;

const NUMERIC = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/**
 * Converts one argument.
 *
 * @param anyObjectAsText whether an object may become the text that JavaScript makes of it, `[object Object]`
 */
export function convert(value: unknown, {base, depth}: Kind, describe: Describe, anyObjectAsText: boolean): Converted {
  if (depth > 0) return convertList(value, {base, depth: depth - 1}, describe);
  switch (base) {
    case 'String':
      return asText(value, anyObjectAsText);
    case 'Integer':
      return asNumber(value, Math.trunc);
    case 'Number':
      return asNumber(value, number => number);
    case 'object':
      // Options that are not there are no options.
      return value === null || value === undefined ? {} : REFUSED;
    default:
      return REFUSED;
  }
}

function asText(value: unknown, anyObject: boolean): Converted {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  // A Java string may be null and a number may not: `openById(null)` complains of its argument, `deleteRow(null)` is refused.
  if (value === null || value === undefined) return null;
  if (!anyObject || typeof value === 'symbol') return REFUSED;
  return Array.isArray(value) ? javaArrayText(value) : String(value);
}

/** A list handed over as text is what Java shows of an array: type and an address, here the length. */
function javaArrayText(list: readonly unknown[]): string {
  return `[Ljava.lang.Object;@${list.length.toString(16).padStart(8, '0')}`;
}

function asNumber(value: unknown, round: (value: number) => number): Converted {
  const number = typeof value === 'string' && NUMERIC.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? round(number) : REFUSED;
}

function convertList(value: unknown, kind: Kind, describe: Describe): Converted {
  if (!Array.isArray(value)) return REFUSED;
  const out: unknown[] = [];
  for (const member of value) {
    const converted = convertMember(member, kind, describe);
    if (converted === REFUSED) return REFUSED;
    out.push(converted);
  }
  return out;
}

function convertMember(member: unknown, kind: Kind, describe: Describe): Converted {
  if (kind.depth > 0) return convertList(member, {base: kind.base, depth: kind.depth - 1}, describe);
  if (member === null || member === undefined || isKind(member, kind.base, describe)) return member;
  if (kind.base === 'String' && typeof member === 'number') return javaNumberText(member);
  return convert(member, kind, describe, false);
}
