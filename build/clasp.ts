/**
 * Which Apps Script project this checkout belongs to (`.clasp.json`), and how `clasp` is called for it.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

export const ROOT = resolve(__dirname, '..');

/** The program itself; `node` runs it, so no shell and no PATH are needed. */
export const CLASP = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');

/** Script ids are 57 characters in this alphabet today; the margin is for older and later ones. */
const SCRIPT_ID = /^[\w-]{50,80}$/;

/** A spreadsheet's id, the one most easily taken for a script's. */
const FILE_ID = /^[\w-]{25,49}$/;

/** The id of the project, empty while this checkout is not bound. */
export function boundTo(root = ROOT): string {
  return (JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8')) as {scriptId: string}).scriptId;
}

/**
 * Writes the id of the project into `.clasp.json`.
 *
 * @param given the id, or the address of the script editor, which holds it
 * @return the id
 * @throws {RangeError} with a sentence that says where the right id stands
 */
export function bind(given: string, root = ROOT): string {
  const id = toScriptId(given);
  const file = join(root, '.clasp.json');
  const settings = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, `${JSON.stringify({...settings, scriptId: id}, null, 2)}\n`);
  return id;
}

function toScriptId(given: string): string {
  const id = /\/(?:projects|d)\/([\w-]+)/.exec(given)?.[1] ?? given.trim();
  if (SCRIPT_ID.test(id)) return id;

  const what = FILE_ID.test(id) ? 'the id of a spreadsheet or another file' : 'no script id';
  throw new RangeError(
    `"${given}" is ${what}. In the sheet, open Extensions › Apps Script, then Project settings, and copy the Script ID.`,
  );
}
