/**
 * What a value of a script is, in the words of the signatures: text, a whole number, a service object of a class…
 */
import {isDate} from 'node:util/types';
import {signatures} from './signatures';

/** Answers the class id of a service object, `enum:<id>` of an enum value, undefined for anything else. */
export type Describe = (value: object) => string | undefined;

/** Whether a value is of a kind (a type without `[]`) as it stands. */
export function isKind(value: unknown, base: string, describe: Describe): boolean {
  switch (base) {
    case 'any':
      return true;
    case 'String':
      return typeof value === 'string';
    case 'Integer':
      return Number.isInteger(value);
    case 'Number':
      return typeof value === 'number' && !Number.isNaN(value);
    case 'Boolean':
      return typeof value === 'boolean';
    case 'null':
      return value === null || value === undefined;
    case 'Date':
      return isDate(value);
    case 'function':
      return typeof value === 'function';
    case 'object':
      return isPlain(value, describe);
    default:
      return typeof value === 'object' && value !== null && standsFor(describe(value), base);
  }
}

/** An object of the script's own making that is no list, date or function. */
function isPlain(value: unknown, describe: Describe): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !isDate(value) &&
    describe(value) === undefined
  );
}

function standsFor(id: string | undefined, wanted: string): boolean {
  if (id === undefined) return false;
  return id === wanted || signatures().classes[id]?.is.includes(wanted) === true;
}

/** How messages name a class or an enum: `SpreadsheetApp.Range`, `Utilities.DigestAlgorithm`, `Blob`. */
export function classNameOf(described: string): string {
  const id = described.replace(/^enum:/, '');
  const signature = signatures().classes[id];
  if (signature) return signature.owner ? `${signature.owner}.${signature.name}` : signature.name;
  const [namespace, name] = id.split('.');
  const sibling = Object.entries(signatures().classes).find(([other]) => other.startsWith(`${namespace}.`));
  return sibling?.[1].owner ? `${sibling[1].owner}.${name}` : name!;
}
