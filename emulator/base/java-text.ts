/**
 * How Google's servers show a value of a script: as the Java object that it became. `Logger.log({a: 1})` is `{a=1.0}`
 * (GAS/reference/base/logger, `{key=value}`).
 */
import {isDate} from 'node:util/types';
import {javaNumberText} from '../signatures/java-number';

/** Deeper nesting is shown as dots, so that an object that holds itself does not hang the log. */
const DEEPEST = 50;

/** The text of any value. */
export function javaText(value: unknown, depth = 0): string {
  if (typeof value === 'number') return javaNumberText(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth > DEEPEST) return '…';
  if (Array.isArray(value)) return `[${value.map(member => javaText(member, depth + 1)).join(', ')}]`;
  return isDate(value) || !isPlain(value) ? String(value) : mapText(value, depth);
}

/** Service objects, errors and whatever else has a text of its own are no plain objects: they keep that text. */
export function isPlain(value: object): boolean {
  const hasOwnText = String(Reflect.get(value, 'toString')) !== String(Object.prototype.toString);
  return !hasOwnText && Object.prototype.toString.call(value) === '[object Object]';
}

function mapText(value: object, depth: number): string {
  const shown = Object.entries(value).filter(([, member]) => typeof member !== 'function');
  return `{${shown.map(([name, member]) => `${name}=${javaText(member, depth + 1)}`).join(', ')}}`;
}
