/**
 * What may cross between a page and its script, and what becomes of it (behaviours 45 to 51).
 *
 * Sources: GAS/guides/html/communication; Tanaike, "Report: values to transfer between JavaScript and Google Apps Script with
 * google.script.run", 2023-08-28.
 */

import {isDate, isInt8Array, isMap, isPromise, isRegExp, isSet, isTypedArray} from 'node:util/types';
import {Blob} from '../base/blob';
import {exception} from '../kernel';

/** A file chosen in a form of a page. */
export interface FormFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A `<form>` element as argument: values by input name; several inputs of one name give a list, an unchecked box is absent. */
export class FormElement {
  constructor(readonly fields: Readonly<Record<string, string | readonly string[] | FormFile>>) {}
}

/** Why the arguments cannot leave the page, in the browser's words; undefined when they can. */
export function illegalArgument(args: readonly unknown[]): string | undefined {
  const forms = args.filter(arg => arg instanceof FormElement).length;
  if (forms > 0 && args.length > 1) return 'Failed due to illegal value in property: 0';
  const property = illegalProperty(args, new Set());
  return property === undefined ? undefined : `Failed due to illegal value in property: ${property}`;
}

function illegalProperty(value: object, above: Set<object>): string | undefined {
  if (value instanceof FormElement) return undefined;
  above.add(value);
  for (const [key, member] of Object.entries(value)) {
    if (['function', 'symbol', 'bigint'].includes(typeof member) || isDate(member)) return key;
    if (member === null || typeof member !== 'object') continue;
    if (above.has(member)) return key;
    const inner = illegalProperty(member, above);
    if (inner !== undefined) return inner;
  }
  above.delete(value);
  return undefined;
}

/** What a legal argument looks like after the crossing: JSON; undefined members of lists are null, others are gone. */
export function sendable(value: unknown): unknown {
  if (value instanceof FormElement) return value;
  if (value === undefined) return null;
  return JSON.parse(JSON.stringify(value));
}

/** What the script gets for an argument: files of a form are blobs there. */
export function received(value: unknown): unknown {
  if (!(value instanceof FormElement)) return value;
  const entries = Object.entries(value.fields).map(([name, field]) => [
    name,
    typeof field === 'object' && 'bytes' in field ? new Blob(field.bytes, field.contentType, field.name) : field,
  ]);
  return Object.fromEntries(entries);
}

/** A date or a function anywhere in an answer makes the whole answer null, without an error. */
const SPOILT = Symbol('spoilt');

/**
 * What the page gets for a value that a function returned.
 *
 * @return plain JSON; null for anything that holds a date or a function (behaviour 47)
 * @throws {ServiceError} for an unsigned byte array and for a value that holds itself
 */
export function toPlain(returned: unknown): unknown {
  const plain = plainOf(returned, []);
  return plain === SPOILT || plain === undefined ? null : plain;
}

function plainOf(value: unknown, above: readonly object[]): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'function' || typeof value === 'bigint' || isDate(value)) return SPOILT;
  if (typeof value === 'symbol' || value === undefined) return undefined;
  if (value === null || typeof value !== 'object') return value;
  if (above.includes(value)) throw exception('Cannot return a value that refers to itself.');
  if (isInt8Array(value)) return Array.from(value);
  if (isTypedArray(value)) throw exception('Unsupported return value: {type}', {type: 'Uint8Array'});
  if (isMap(value) || isSet(value) || isRegExp(value) || isPromise(value)) return {};
  return Array.isArray(value) ? plainList(value, [...above, value]) : plainObject(value, [...above, value]);
}

function plainList(list: readonly unknown[], above: readonly object[]): unknown {
  const out = Array.from(list, member => plainOf(member, above) ?? null);
  return out.includes(SPOILT) ? SPOILT : out;
}

function plainObject(object: object, above: readonly object[]): unknown {
  const out: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(object)) {
    const plain = plainOf(member, above);
    if (plain === SPOILT) return SPOILT;
    if (plain === undefined) continue;
    Object.defineProperty(out, key, {value: plain, enumerable: true, writable: true, configurable: true});
  }
  return out;
}
