/** The members that files and folders have alike: name, dates, place, bin, people. */
import {addressKey, type EnumValue, exception, type FileRecord, implement, LOCAL} from '../kernel';
import {CREATE, DriveFile, DriveFolder, type DriveItem, DriveUser, Items, isMine, READ, WRITE} from './objects';
import {
  addPeople,
  editorsMayShare,
  mustShare,
  permissionOf,
  readAddresses,
  removePeople,
  type SharedRole,
  setSharing,
  sharingAccess,
  sharingPermission,
} from './sharing';
import {ACCESS_DENIED, foldersOf, liesWithin, parentsIn, urlOf} from './store';

const reading = {
  getId(this: DriveItem) {
    return this.id;
  },
  getName(this: DriveItem) {
    return this.item.name;
  },
  getDescription(this: DriveItem) {
    return this.item.description === '' ? null : this.item.description;
  },
  getUrl(this: DriveItem) {
    return urlOf(this.item);
  },
  getDateCreated(this: DriveItem) {
    return new Date(this.item.createdAt);
  },
  getLastUpdated(this: DriveItem) {
    return new Date(this.item.updatedAt);
  },
  isStarred(this: DriveItem) {
    return this.item.starred;
  },
  isTrashed(this: DriveItem) {
    return this.item.trashed;
  },
  getOwner(this: DriveItem) {
    return new DriveUser(this.execution, this.item.owner);
  },
  getEditors(this: DriveItem) {
    return people(this, this.item.editors);
  },
  getViewers(this: DriveItem) {
    return people(this, this.item.viewers);
  },
  getAccess(this: DriveItem, person: unknown) {
    return permissionOf(this.execution.core, this.item, readAddresses(person)[0]!);
  },
  getSharingAccess(this: DriveItem) {
    return sharingAccess(this.item);
  },
  getSharingPermission(this: DriveItem) {
    return sharingPermission(this.item);
  },
  isShareableByEditors(this: DriveItem) {
    return editorsMayShare(this.item);
  },
  getParents(this: DriveItem) {
    const {core, account} = this.execution;
    const ids = foldersOf(core, account, this.item).map(({id}) => id);
    return new Items(this.execution, 'folder', ids);
  },
};

/** Only those who may edit a file see who else may. */
function people({execution, item}: DriveItem, addresses: readonly string[]): DriveUser[] {
  if (!execution.core.files.canEdit(execution.account, item)) throw exception(ACCESS_DENIED);
  return addresses.map(address => new DriveUser(execution, address));
}

const changing = {
  setName(this: DriveItem, name: string) {
    const {writable} = this;
    writable.name = name;
    return this.touch(writable);
  },
  setDescription(this: DriveItem, description: string) {
    const {writable} = this;
    writable.description = description;
    return this.touch(writable);
  },
  setStarred(this: DriveItem, starred: boolean) {
    this.item.starred = starred;
    return this;
  },
  /** Only its owner puts something into the bin. */
  setTrashed(this: DriveItem, trashed: boolean) {
    const {writable} = this;
    if (!isMine(this.execution, writable)) throw exception(ACCESS_DENIED);
    writable.trashed = trashed;
    return this.touch(writable);
  },
  moveTo(this: DriveItem, destination: DriveFolder) {
    move(this, this.writable, destination);
    return this;
  },
  setSharing(this: DriveItem, access: EnumValue, permission: EnumValue) {
    setSharing(shareable(this), access, permission);
    return this;
  },
  setShareableByEditors(this: DriveItem, shareable: boolean) {
    const {writable} = this;
    if (!isMine(this.execution, writable)) throw exception(ACCESS_DENIED);
    writable.extra = {...writable.extra, ownerShares: !shareable};
    return this;
  },
  addEditor: adding('editor'),
  addEditors: adding('editor'),
  addViewer: adding('viewer'),
  addViewers: adding('viewer'),
  removeEditor: removing('editor'),
  removeViewer: removing('viewer'),
  /** Takes every role from a person; the owner keeps everything. */
  revokePermissions(this: DriveItem, person: unknown) {
    const item = shareable(this);
    const addresses = readAddresses(person);
    if (addresses.includes(item.owner)) throw exception(ACCESS_DENIED);
    removePeople(item, addresses, 'editor');
    removePeople(item, addresses, 'viewer');
    return this;
  },
};

/** Puts an item into a folder, and nowhere else any more. */
export function move({execution}: DriveItem, item: FileRecord, destination: DriveFolder): void {
  const folder = destination.target;
  if (item.kind === 'folder' && liesWithin(execution.core, folder, item)) {
    throw exception('A folder cannot be moved into itself.');
  }
  item.parents = parentsIn(folder);
  item.updatedAt = execution.now();
}

function shareable(object: DriveItem): FileRecord {
  const {writable, execution} = object;
  mustShare(execution.core, execution.account, writable);
  return writable;
}

function adding(role: SharedRole) {
  return function add(this: DriveItem, given: unknown) {
    addPeople(shareable(this), readAddresses(given), role);
    return this;
  };
}

function removing(role: SharedRole) {
  return function remove(this: DriveItem, given: unknown) {
    const item = shareable(this);
    removePeople(
      item,
      readAddresses(given).filter(address => address !== addressKey(item.owner)),
      role,
    );
    return this;
  };
}

for (const [id, host] of [
  ['Drive.File', DriveFile],
  ['Drive.Folder', DriveFolder],
] as const) {
  implement(id, host, reading, {ops: {'*': LOCAL}, scopes: {'*': READ}});
  implement(id, host, changing, {ops: {'*': CREATE}, scopes: {'*': WRITE}});
}

implement(
  'Drive.File',
  DriveFile,
  {addCommenter: adding('commenter'), addCommenters: adding('commenter'), removeCommenter: removing('commenter')},
  {ops: {'*': CREATE}, scopes: {'*': WRITE}},
);
