/**
 * The forms of a workspace: kept by file id, saved with a snapshot, opened by those who may.
 *
 * A form is a file in Drive (owner, editors, name) and a {@link FormState} (everything else).
 */

import {
  type Account,
  type Core,
  exception,
  type FileRecord,
  type Json,
  listOf,
  type Part,
  type Pieces,
  putList,
} from '../kernel';
import {type FormState, NEW_FORM_SETTINGS, type StoredResponse} from './model';

export const formsPart: Part<Map<string, FormState>> = {
  name: 'forms',
  create: () => new Map(),
  save: (forms, pieces) => [...forms.values()].map(form => toSaved(form, pieces)),
  load: (saved, _core, pieces) =>
    new Map(
      (saved as readonly Json[]).map(form => fromSaved(structuredClone(form), pieces)).map(form => [form.id, form]),
    ),
};

const RESPONSES_A_PIECE = 256;

function toSaved({responses, ...form}: FormState, pieces: Pieces): Json {
  return {
    ...pieces.plain(form),
    responses: putList(pieces, `form/${form.id}`, [...responses.values()], {
      length: RESPONSES_A_PIECE,
      save: response => pieces.plain(response),
    }),
  };
}

function fromSaved(saved: Json, pieces: Pieces): FormState {
  const {responses, ...form} = saved as unknown as Omit<FormState, 'responses'> & {responses: Json};
  const all = listOf(pieces, responses) as unknown as StoredResponse[];
  return {...form, responses: new Map(all.map(response => [response.id, response]))};
}

/** What Google says of a form that does not exist or that the account may not open, without telling which. */
const NO_ITEM =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

/**
 * A new, empty form in the owner's Drive. Its title is empty: only the file has the name (25).
 *
 * @param access who may edit; a form made by a script is its owner's alone
 */
export function newForm(core: Core, owner: Account, fileName: string, access: Partial<FileRecord> = {}): FormState {
  const {owner: _owner, kind: _kind, ...given} = access;
  const file = core.files.add({...given, kind: 'form', name: fileName, owner});
  const form: FormState = {
    id: file.id,
    publishedId: `1FAIpQLS${core.ids.text(48)}`,
    title: '',
    description: '',
    settings: {...NEW_FORM_SETTINGS},
    items: [],
    responses: new Map(),
    lastSerial: 0,
    destination: null,
    uploadFolders: {},
  };
  core.part(formsPart).set(form.id, form);
  return form;
}

/** The form with this file id, whoever asks. */
export function formWithId(core: Core, id: string): FormState | undefined {
  const file = core.files.get(id);
  return file?.kind === 'form' ? core.part(formsPart).get(id) : undefined;
}

/** The form as an account that may edit it opens it. */
export function openedForm(core: Core, account: Account, id: string): FormState {
  const form = formWithId(core, id);
  const file = core.files.get(id);
  if (!form || !file || file.trashed || !core.files.canEdit(account, file)) throw exception(NO_ITEM);
  return form;
}

/** The account that owns the form's file. */
export function ownerOf(core: Core, form: FormState): Account {
  return core.account(core.files.get(form.id)!.owner);
}

/** Ids as Google gives items and entries: whole numbers that fit 31 bits. */
export function nextId(core: Core): () => number {
  return () => core.ids.between(1_000_000, 2_147_483_647);
}

/** The form that writes its responses to this tab, if there is one. */
export function formLinkedTo(core: Core, spreadsheetId: string, sheetId: number): FormState | undefined {
  return [...core.part(formsPart).values()].find(
    ({destination}) => destination?.spreadsheetId === spreadsheetId && destination.sheetId === sheetId,
  );
}
