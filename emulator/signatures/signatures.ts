/**
 * What Google's services look like: classes, overloads and enums, as data.
 *
 * `signatures.generated.json` is made from `@types/google-apps-script` by `generate.ts`; this file names its shape and
 * loads it once. What a call does is left to the services; whether a call fits is `match.ts`.
 *
 * Types are strings: `String`, `Integer`, `Number`, `Boolean`, `Date`, `any`, `object` (a plain object), `function`,
 * `null`, `void`, a class id (`Spreadsheet.Range`), an enum (`enum:Spreadsheet.ProtectionType`), each with `[]` per
 * dimension; `|` joins alternatives. An array may hold nulls whatever its type says.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {withSupplement} from './supplement';

/** Name and type of a parameter; an optional name ends in `?`, a rest parameter's starts with `...`. */
export type Parameter = readonly [name: string, type: string];

/** One way to call a method. */
export interface Overload {
  readonly params: readonly Parameter[];
  readonly returns: string;
}

/** A class of Google's, with what it inherits. */
export interface ClassSignature {
  /** As Google writes it: `Range`; for a part of an advanced service the dotted call name, `Gmail.Users.Drafts`. */
  readonly name: string;
  /** The global by which Google's messages name it: `SpreadsheetApp`; empty for a shared class such as `Blob`. */
  readonly owner: string;
  /** Ids of the classes for which an object of this class may stand in. */
  readonly is: readonly string[];
  readonly methods: Readonly<Record<string, readonly Overload[]>>;
  readonly properties: Readonly<Record<string, string>>;
}

/** Everything the installed types say. */
export interface Signatures {
  /** Global name to class id, or to `enum:<id>`. */
  readonly services: Readonly<Record<string, string>>;
  readonly classes: Readonly<Record<string, ClassSignature>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
  /** Google's other globals: they exist there, and are not emulated. */
  readonly others: readonly string[];
  /** Names of the advanced services: each is a global only where the manifest enables it. */
  readonly advanced: readonly string[];
}

/** Where `generate.ts` writes. */
export const GENERATED = join(__dirname, 'signatures.generated.json');

let loaded: Signatures | undefined;

/** The generated signatures with what the types lack, read at first use. */
export function signatures(): Signatures {
  loaded ??= withSupplement(JSON.parse(readFileSync(GENERATED, 'utf8')) as Signatures);
  return loaded;
}

/** How Google's messages name a call: `SpreadsheetApp.openById`, `SpreadsheetApp.Range.setValues`, `Blob.getAs`. */
export function callName(signature: ClassSignature, method: string): string {
  const isService = signature.owner === '' || signature.owner === signature.name || signature.name.includes('.');
  return isService ? `${signature.name}.${method}` : `${signature.owner}.${signature.name}.${method}`;
}
