/** What scripts hold of Drive: files, folders, iterators, people. */
import {addressKey, type Execution, exception, type FileRecord, implement, LOCAL, ServiceObject} from '../kernel';
import {ACCESS_DENIED, isRoot, openItem, rootFolder, rootId} from './store';

export const READ = ['drive', 'drive.readonly'];
export const WRITE = ['drive'];

/** Operations of the latency model. */
export const LOOK = 'drive.getFileById';
export const CREATE = 'drive.createFile';
export const COPY = 'drive.makeCopy';

/** Behind files and folders alike. */
export abstract class DriveItem extends ServiceObject {
  abstract readonly kind: 'file' | 'folder';

  constructor(
    execution: Execution,
    readonly id: string,
  ) {
    super(execution);
  }

  /** As the account may see it now. */
  get item(): FileRecord {
    const {core, account} = this.execution;
    return openItem(core, account, this.id, this.kind);
  }

  /** To be changed. @throws {ServiceError} for an account that may only look */
  get writable(): FileRecord {
    const {item} = this;
    const {core, account} = this.execution;
    if (isRoot(item) || !core.files.canEdit(account, item)) throw exception(ACCESS_DENIED);
    return item;
  }

  /** Notes a change. */
  touch(item: FileRecord): this {
    item.updatedAt = this.execution.now();
    return this;
  }
}

export class DriveFile extends DriveItem {
  readonly kind = 'file';
}

/** Behind a folder, and behind DriveApp itself, which stands for My Drive. */
export class DriveFolder extends DriveItem {
  readonly kind = 'folder';

  /** To put something into: My Drive too. */
  get target(): FileRecord {
    const {core, account} = this.execution;
    if (this.id === rootId(account.email)) return rootFolder(account);
    const {item} = this;
    if (!core.files.canEdit(account, item)) throw exception(ACCESS_DENIED);
    return item;
  }
}

export function itemObject(execution: Execution, {id, kind}: FileRecord): DriveItem {
  return kind === 'folder' ? new DriveFolder(execution, id) : new DriveFile(execution, id);
}

/** What a script iterates over: fixed when it is made. */
export class Items extends ServiceObject {
  private at = 0;

  constructor(
    execution: Execution,
    readonly kind: 'file' | 'folder',
    private readonly ids: readonly string[],
  ) {
    super(execution);
  }

  get classId(): string {
    return this.kind === 'file' ? 'Drive.FileIterator' : 'Drive.FolderIterator';
  }

  get hasNext(): boolean {
    return this.at < this.ids.length;
  }

  next(): DriveItem {
    const id = this.ids[this.at++];
    if (id === undefined) throw exception('Cannot retrieve the next object: iterator has reached the end.');
    return this.kind === 'file' ? new DriveFile(this.execution, id) : new DriveFolder(this.execution, id);
  }

  /** The rest of it, for a later execution. */
  get token(): string {
    return Buffer.from(JSON.stringify([this.kind, ...this.ids.slice(this.at)])).toString('base64');
  }

  static fromToken(execution: Execution, token: string, kind: 'file' | 'folder'): Items {
    try {
      const [of, ...ids] = JSON.parse(Buffer.from(token, 'base64').toString()) as string[];
      if (of === kind) return new Items(execution, kind, ids);
    } catch {
      // Said below: a token that cannot be read is as wrong as one of another kind.
    }
    throw exception('Invalid argument: continuationToken');
  }
}

for (const id of ['Drive.FileIterator', 'Drive.FolderIterator']) {
  implement(
    id,
    Items,
    {
      hasNext() {
        return this.hasNext;
      },
      next() {
        return this.next();
      },
      getContinuationToken() {
        return this.token;
      },
    },
    {ops: {'*': LOCAL}, scopes: {'*': READ}},
  );
}

/** A person who owns a file or with whom it is shared. */
export class DriveUser extends ServiceObject {
  constructor(
    execution: Execution,
    readonly email: string,
  ) {
    super(execution);
  }
}

implement('Drive.User', DriveUser, {
  getEmail() {
    return this.email;
  },
  getName() {
    return this.execution.core.knownAccount(this.email)?.name ?? this.email;
  },
  getDomain() {
    return this.email.slice(this.email.lastIndexOf('@') + 1);
  },
  // Nobody here has a photo.
  getPhotoUrl() {
    return null;
  },
});

export function isMine(execution: Execution, {owner}: FileRecord): boolean {
  return owner === addressKey(execution.account.email);
}
