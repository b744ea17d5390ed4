/**
 * The one Drive as an account sees it: its root folder, what stands in its lists, who may do what. The files themselves
 * are the kernel's (`core.files`); what is inside a spreadsheet or a form belongs to their services.
 */
import {createHash} from 'node:crypto';
import {type Account, addressKey, type Core, exception, type FileRecord, projectsPart} from '../kernel';

/** The same for what does not exist and what the account may not open (behaviour 64). */
const NO_ITEM =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

export const ACCESS_DENIED = 'Access denied: DriveApp.';

/** The id of an account's My Drive, which is no file of its own: an empty list of parents means it. */
export function rootId(email: string): string {
  const hash = createHash('sha256').update(addressKey(email)).digest('base64url').replace(/[-_]/g, 'x');
  return `0A${hash.slice(0, 11)}Uk9PVA`;
}

/** My Drive as a folder. */
export function rootFolder(account: Account): FileRecord {
  return {
    id: rootId(account.email),
    kind: 'folder',
    name: 'My Drive',
    mimeType: 'application/vnd.google-apps.folder',
    owner: addressKey(account.email),
    editors: [],
    viewers: [],
    link: 'none',
    parents: [],
    createdAt: 0,
    updatedAt: 0,
    trashed: false,
    description: '',
    starred: false,
  };
}

export function isRoot({id, owner}: FileRecord): boolean {
  return id === rootId(owner);
}

/**
 * The file or folder with this id, as the account may open it.
 *
 * @throws {ServiceError} the same whether it is missing or closed (behaviour 64)
 */
export function openItem(core: Core, account: Account, id: string, kind: 'file' | 'folder'): FileRecord {
  const found = id === rootId(account.email) || id === 'root' ? rootFolder(account) : core.files.get(id);
  if (found === undefined || !core.files.canView(account, found) || (found.kind === 'folder') !== (kind === 'folder')) {
    throw exception(NO_ITEM);
  }
  return found;
}

/** Files or folders in the account's lists: its own and those shared with it by name, the latest first. */
export function itemsOf(core: Core, account: Account, kind: 'file' | 'folder'): FileRecord[] {
  return [...core.files.all()]
    .filter(item => (item.kind === 'folder') === (kind === 'folder') && isListed(core, account, item))
    .reverse()
    .sort((one, other) => other.updatedAt - one.updatedAt);
}

/** What only a link opens is in nobody's list, and neither is a script that is bound to a document. */
function isListed(core: Core, account: Account, item: FileRecord): boolean {
  if (item.kind === 'script' && core.part(projectsPart).get(item.id)?.container != null) return false;
  const email = addressKey(account.email);
  if (item.owner === email || item.editors.includes(email) || item.viewers.includes(email)) return true;
  return item.parents.some(id => {
    const folder = core.files.get(id);
    return folder !== undefined && isListed(core, account, folder);
  });
}

/** Folders that hold an item, as far as the account may see them. */
export function foldersOf(core: Core, account: Account, item: FileRecord): FileRecord[] {
  if (isRoot(item)) return [];
  if (item.parents.length === 0) return item.owner === addressKey(account.email) ? [rootFolder(account)] : [];
  return item.parents.flatMap(id => {
    const folder = core.files.get(id);
    return folder !== undefined && core.files.canView(account, folder) ? [folder] : [];
  });
}

export function isIn(item: FileRecord, folder: FileRecord): boolean {
  return isRoot(folder) ? item.parents.length === 0 && item.owner === folder.owner : item.parents.includes(folder.id);
}

/** What the parents of an item in this folder are. */
export function parentsIn(folder: FileRecord): string[] {
  return isRoot(folder) ? [] : [folder.id];
}

/** Whether a folder lies within another, however deep. */
export function liesWithin(core: Core, folder: FileRecord, other: FileRecord): boolean {
  if (folder.id === other.id) return true;
  return folder.parents.some(id => {
    const parent = core.files.get(id);
    return parent !== undefined && liesWithin(core, parent, other);
  });
}

export function bytesOf({content = ''}: FileRecord): Uint8Array {
  return new Uint8Array(Buffer.from(content, 'base64'));
}

export function toContent(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** Octets that count against the owner's storage; Google's own documents count none here. */
export function sizeOf({content = ''}: FileRecord): number {
  const padding = content.endsWith('==') ? 2 : content.endsWith('=') ? 1 : 0;
  return (content.length / 4) * 3 - padding;
}

export function isGoogles({mimeType}: FileRecord): boolean {
  return mimeType.startsWith('application/vnd.google-apps');
}

/** The address in the browser. */
export function urlOf({id, kind}: FileRecord): string {
  const places: Partial<Record<FileRecord['kind'], string>> = {
    folder: `https://drive.google.com/drive/folders/${id}`,
    spreadsheet: `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`,
    form: `https://docs.google.com/forms/d/${id}/edit?usp=drivesdk`,
    document: `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`,
    script: `https://script.google.com/d/${id}/edit?usp=drivesdk`,
  };
  return places[kind] ?? `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;
}
