/** DriveApp and its folders: finding, making, listing (behaviour 64). Shortcuts and resource keys are not modelled. */
import {type Blob, blobOf} from '../base/blob';
import {addressKey, type Execution, exception, type FileRecord, implement, LOCAL} from '../kernel';
import {textContent} from './file';
import {move} from './members';
import {CREATE, DriveFile, DriveFolder, Items, itemObject, LOOK, READ, WRITE} from './objects';
import {type Filter, readQuery} from './query';
import {isIn, itemsOf, openItem, parentsIn, rootId, sizeOf, toContent} from './store';

/** DriveApp stands for the account's My Drive, and for the whole Drive where it lists. */
class DriveApp extends DriveFolder {
  constructor(execution: Execution) {
    super(execution, rootId(execution.account.email));
  }
}

type Kind = 'file' | 'folder';

/** Lists the account's items that fit: of the whole Drive for DriveApp, directly inside for a folder. */
function list(object: DriveFolder, kind: Kind, fits: Filter): Items {
  const {core, account} = object.execution;
  const searcher = {email: addressKey(account.email), root: rootId(account.email)};
  const all = object instanceof DriveApp ? itemsOf(core, account, kind) : inside(object, kind);
  const ids = all.filter(item => fits(item, searcher)).map(({id}) => id);
  return new Items(object.execution, kind, ids);
}

/** Who may open a folder sees all that is in it. */
function inside({execution: {core, account}, item: folder}: DriveFolder, kind: Kind): FileRecord[] {
  return [...core.files.all()]
    .filter(item => (item.kind === 'folder') === (kind === 'folder') && isIn(item, folder))
    .filter(item => core.files.canView(account, item))
    .reverse()
    .sort((one, other) => other.updatedAt - one.updatedAt);
}

const listing = {
  getFiles(this: DriveFolder) {
    return list(this, 'file', () => true);
  },
  getFilesByName(this: DriveFolder, name: string) {
    return list(this, 'file', item => item.name === name);
  },
  getFilesByType(this: DriveFolder, mimeType: string) {
    return list(this, 'file', item => item.mimeType === mimeType);
  },
  getFolders(this: DriveFolder) {
    return list(this, 'folder', () => true);
  },
  getFoldersByName(this: DriveFolder, name: string) {
    return list(this, 'folder', item => item.name === name);
  },
  searchFiles(this: DriveFolder, query: string) {
    return list(this, 'file', readQuery(query));
  },
  searchFolders(this: DriveFolder, query: string) {
    return list(this, 'folder', readQuery(query));
  },
};

const making = {
  createFile(this: DriveFolder, ...given: unknown[]) {
    return create(this, typeof given[0] === 'string' ? textFile(given) : blobFile(given[0]));
  },
  createFolder(this: DriveFolder, name: string) {
    return create(this, {kind: 'folder', name});
  },
  /** Since 2020 an item has one place: adding it to a folder moves it there. */
  addFile(this: DriveFolder, child: DriveFile) {
    move(child, child.writable, this);
    return this;
  },
  addFolder(this: DriveFolder, child: DriveFolder) {
    move(child, child.writable, this);
    return this;
  },
};

type Made = Pick<FileRecord, 'name' | 'kind'> & Partial<Pick<FileRecord, 'mimeType' | 'content'>>;

function create(object: DriveFolder, made: Made) {
  const {core, account} = object.execution;
  const item = core.files.add({...made, owner: account, parents: parentsIn(object.target)});
  return itemObject(object.execution, item);
}

function textFile([name, content, mimeType = 'text/plain']: readonly unknown[]): Made {
  if (String(mimeType).startsWith('application/vnd.google-apps')) {
    throw exception('Invalid argument: file.contentType');
  }
  return {kind: 'blob', name: String(name), mimeType: String(mimeType), content: textContent(String(content))};
}

function blobFile(source: unknown): Made {
  const {bytes, contentType, name}: Blob = blobOf(source)!;
  return {
    kind: 'blob',
    name: name ?? 'Untitled',
    mimeType: contentType ?? 'application/octet-stream',
    content: toContent(bytes),
  };
}

for (const [id, host] of [
  ['Drive.DriveApp', DriveApp],
  ['Drive.Folder', DriveFolder],
] as const) {
  implement(id, host, listing, {ops: {'*': LOOK}, scopes: {'*': READ}});
  implement(id, host, making, {ops: {'*': CREATE}, scopes: {'*': WRITE}});
}

implement('Drive.Folder', DriveFolder, {getSize: () => 0}, {ops: {'*': LOCAL}, scopes: {'*': READ}});

const STORAGE = {consumer: 15 * 1024 ** 3, workspace: 30 * 1024 ** 3};

implement(
  'Drive.DriveApp',
  DriveApp,
  {
    getFileById(id: string) {
      return new DriveFile(this.execution, opened(this, id, 'file').id);
    },
    getFolderById(id: string) {
      return new DriveFolder(this.execution, opened(this, id, 'folder').id);
    },
    getRootFolder() {
      return new DriveFolder(this.execution, this.id);
    },
    getTrashedFiles() {
      return list(this, 'file', item => item.trashed);
    },
    getTrashedFolders() {
      return list(this, 'folder', item => item.trashed);
    },
    continueFileIterator(token: string) {
      return Items.fromToken(this.execution, token, 'file');
    },
    continueFolderIterator(token: string) {
      return Items.fromToken(this.execution, token, 'folder');
    },
    getStorageUsed() {
      const {core, account} = this.execution;
      const owner = addressKey(account.email);
      return [...core.files.all()].reduce((sum, file) => sum + (file.owner === owner ? sizeOf(file) : 0), 0);
    },
    getStorageLimit() {
      return STORAGE[this.execution.account.edition];
    },
  },
  {ops: {'*': LOOK}, scopes: {'*': READ}},
);

function opened({execution: {core, account}}: DriveApp, id: string, kind: Kind): FileRecord {
  return openItem(core, account, id, kind);
}
