/**
 * Files that people hand in: they become files in the Drive of the form's owner, in a folder of the form and there in
 * one of the question, named after the file and the person.
 */

import type {Account, Core} from '../kernel';
import type {Upload} from './given';
import type {FileQuestion, FormState} from './model';
import {ownerOf} from './state';
import {contentTypeOf} from './validate';

/** Keeps the files and answers their Drive ids. */
export function storeUploads(
  core: Core,
  form: FormState,
  question: FileQuestion,
  files: readonly Upload[],
  respondent: Account | null,
): string[] {
  const folder = questionFolder(core, form, question);
  return files.map(file => {
    const stored = core.files.add({
      kind: 'blob',
      owner: ownerOf(core, form),
      name: nameInDrive(file.name, respondent?.name ?? ''),
      mimeType: contentTypeOf(file),
      parents: [folder],
      content: Buffer.from(file.bytes).toString('base64'),
    });
    return stored.id;
  });
}

/** `cv.pdf` of Zoë Peeters is kept as `cv - Zoë Peeters.pdf`. */
function nameInDrive(fileName: string, person: string): string {
  if (!person) return fileName;
  const dot = fileName.lastIndexOf('.');
  return dot > 0 ? `${fileName.slice(0, dot)} - ${person}${fileName.slice(dot)}` : `${fileName} - ${person}`;
}

function questionFolder(core: Core, form: FormState, question: FileQuestion): string {
  const formName = form.title || core.files.get(form.id)!.name;
  const parent = folder(core, form, 0, `${formName} (File responses)`, []);
  return folder(core, form, question.id, `${question.title} (File responses)`, [parent]);
}

/** The folder under this key, or a new one where there is none any more. */
function folder(core: Core, form: FormState, key: number, name: string, parents: string[]): string {
  const known = form.uploadFolders[key];
  if (known !== undefined && core.files.get(known)?.trashed === false) return known;
  const made = core.files.add({kind: 'folder', owner: ownerOf(core, form), name, parents});
  form.uploadFolders[key] = made.id;
  return made.id;
}
