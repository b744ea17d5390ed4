/**
 * The files of the one Drive: who owns them, who may open them. What is inside a spreadsheet, a form or an upload belongs to the
 * service that owns the kind.
 */

import {type Account, addressKey} from './account';
import type {Core} from './core';
import {type Json, listOf, type Pieces, putList} from './part';

export type FileKind = 'spreadsheet' | 'form' | 'script' | 'folder' | 'blob' | 'document';

export const MIME: Readonly<Record<Exclude<FileKind, 'blob'>, string>> = {
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
  form: 'application/vnd.google-apps.form',
  script: 'application/vnd.google-apps.script',
  folder: 'application/vnd.google-apps.folder',
  document: 'application/vnd.google-apps.document',
};

export interface FileRecord {
  readonly id: string;
  readonly kind: FileKind;
  name: string;
  mimeType: string;
  /** Addresses in lower case. */
  owner: string;
  editors: string[];
  viewers: string[];
  /** What someone with the link may do; files made by the host are open to all its accounts unless it names editors. */
  link: 'none' | 'view' | 'edit';
  /** Folder ids; empty means the owner's My Drive. */
  parents: string[];
  createdAt: number;
  updatedAt: number;
  trashed: boolean;
  description: string;
  starred: boolean;
  /** Base64 of an uploaded file. */
  content?: string;
  /** Anything else a service keeps with the file, by its own key. */
  extra?: {[key: string]: Json | undefined};
}

export type NewFile = Pick<FileRecord, 'kind' | 'name'> & {owner: Account} & Partial<
    Omit<FileRecord, 'owner' | 'kind' | 'name'>
  >;

const FILES_A_PIECE = 256;

export class Files {
  private readonly byId = new Map<string, FileRecord>();

  constructor(private readonly core: Core) {}

  add({owner, kind, ...rest}: NewFile): FileRecord {
    const now = this.core.now();
    const file: FileRecord = {
      id: this.core.ids.file(),
      kind,
      mimeType: kind === 'blob' ? 'application/octet-stream' : MIME[kind],
      owner: addressKey(owner.email),
      editors: [],
      viewers: [],
      link: 'none',
      parents: [],
      createdAt: now,
      updatedAt: now,
      trashed: false,
      description: '',
      starred: false,
      ...rest,
    };
    this.byId.set(file.id, file);
    return file;
  }

  get(id: string): FileRecord | undefined {
    return this.byId.get(id);
  }

  remove(id: string): void {
    this.byId.delete(id);
  }

  all(): IterableIterator<FileRecord> {
    return this.byId.values();
  }

  /** Who may edit a folder may edit what is in it. */
  canEdit(account: Account, file: FileRecord): boolean {
    const email = addressKey(account.email);
    if (file.owner === email || file.editors.includes(email) || file.link === 'edit') return true;
    return this.foldersOf(file).some(folder => this.canEdit(account, folder));
  }

  canView(account: Account, file: FileRecord): boolean {
    const email = addressKey(account.email);
    if (file.viewers.includes(email) || file.link === 'view' || this.canEdit(account, file)) return true;
    return this.foldersOf(file).some(folder => this.canView(account, folder));
  }

  private foldersOf({parents}: FileRecord): FileRecord[] {
    return parents.flatMap(id => this.byId.get(id) ?? []);
  }

  save(pieces: Pieces): Json {
    const save = ({content, ...file}: FileRecord): Json => ({
      ...pieces.plain(file),
      ...(content !== undefined && {content: pieces.text(content)}),
    });
    return putList(pieces, 'files', [...this.byId.values()], {length: FILES_A_PIECE, save});
  }

  load(saved: Json, pieces: Pieces): void {
    for (const each of listOf(pieces, saved)) {
      const {content, ...file} = JSON.parse(JSON.stringify(each)) as FileRecord & {content?: Json};
      this.byId.set(file.id, {...file, ...(content !== undefined && {content: pieces.textOf(content)})});
    }
  }
}
