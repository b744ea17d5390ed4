/** Drive as a person holds it: looks at it, uploads, makes folders, shares. */
import {typeOfExtension} from '../base/mime-type';
import {type Account, addressKey, type Core, type FileRecord} from '../kernel';
import {addPeople, removePeople} from './sharing';
import {bytesOf, isIn, itemsOf, rootFolder, sizeOf, toContent, urlOf} from './store';

/** A file or folder as it stands in a person's list. */
export interface DriveEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: FileRecord['kind'];
  readonly mimeType: string;
  readonly owner: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
  readonly link: FileRecord['link'];
  readonly size: number;
  readonly url: string;
  readonly parents: readonly string[];
  readonly created: Date;
  readonly updated: Date;
  readonly isTrashed: boolean;
}

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** By the name's ending when not given. */
  readonly mimeType?: string;
  /** Id of a folder; My Drive when not given. */
  readonly folder?: string;
}

export class Drive {
  constructor(
    private readonly core: Core,
    private readonly account: Account,
  ) {}

  /** Files that the person owns or that are shared with him, the latest first; those in one folder when it is named. */
  files(folder?: string): readonly DriveEntry[] {
    return this.list('file', folder);
  }

  folders(folder?: string): readonly DriveEntry[] {
    return this.list('folder', folder);
  }

  upload({name, bytes, mimeType, folder}: UploadedFile): DriveEntry {
    const octets = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
    const file = this.core.files.add({
      kind: 'blob',
      name,
      owner: this.account,
      mimeType: mimeType ?? typeOfExtension(name) ?? 'application/octet-stream',
      content: toContent(octets),
      parents: this.placeIn(folder),
    });
    return entry(file);
  }

  createFolder(name: string, folder?: string): DriveEntry {
    return entry(this.core.files.add({kind: 'folder', name, owner: this.account, parents: this.placeIn(folder)}));
  }

  /** The octets of an uploaded file. */
  read(id: string): Uint8Array {
    return bytesOf(this.find(id));
  }

  /** Shares with a person, or takes it back. */
  share(id: string, person: Account | string, role: 'editor' | 'viewer' | 'commenter' | 'none'): void {
    const item = this.editable(id);
    const addresses = [addressKey(typeof person === 'string' ? person : person.email)];
    if (role !== 'none') {
      addPeople(item, addresses, role);
      return;
    }
    removePeople(item, addresses, 'editor');
    removePeople(item, addresses, 'viewer');
  }

  setTrashed(id: string, isTrashed = true): void {
    const item = this.find(id);
    if (item.owner !== addressKey(this.account.email)) throw new Error('Only the owner puts a file into the bin.');
    item.trashed = isTrashed;
  }

  private list(kind: 'file' | 'folder', folder: string | undefined): readonly DriveEntry[] {
    const all = itemsOf(this.core, this.account, kind).filter(({trashed}) => !trashed);
    if (folder === undefined) return all.map(entry);
    const place = folder === 'root' ? rootFolder(this.account) : this.find(folder);
    return all.filter(item => isIn(item, place)).map(entry);
  }

  private find(id: string): FileRecord {
    const item = this.core.files.get(id);
    if (item === undefined || !this.core.files.canView(this.account, item)) {
      throw new Error(`${this.account.email} has no file ${id}.`);
    }
    return item;
  }

  private editable(id: string): FileRecord {
    const item = this.find(id);
    if (!this.core.files.canEdit(this.account, item))
      throw new Error(`${this.account.email} may not change ${item.name}.`);
    return item;
  }

  private placeIn(folder: string | undefined): string[] {
    return folder === undefined ? [] : [this.editable(folder).id];
  }
}

function entry(item: FileRecord): DriveEntry {
  const {id, name, kind, mimeType, owner, editors, viewers, link, parents, trashed} = item;
  return {
    id,
    name,
    kind,
    mimeType,
    owner,
    editors: [...editors],
    viewers: [...viewers],
    link,
    size: sizeOf(item),
    url: urlOf(item),
    parents: [...parents],
    created: new Date(item.createdAt),
    updated: new Date(item.updatedAt),
    isTrashed: trashed,
  };
}

/** The account's Drive. */
export function driveOf(core: Core, account: Account): Drive {
  return new Drive(core, account);
}
