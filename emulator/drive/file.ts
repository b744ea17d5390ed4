/** What a script can do with a file beyond what folders can: its content, and copies of it. */
import {Blob, blobMethods} from '../base/blob';
import {encodeText} from '../base/bytes';
import {exception, type FileRecord, implement, LOCAL, NotEmulated} from '../kernel';
import {cloneSpreadsheet, spreadsheetWithId} from '../sheets/state';
import {COPY, CREATE, DriveFile, DriveFolder, LOOK, READ, WRITE} from './objects';
import {bytesOf, foldersOf, isGoogles, parentsIn, sizeOf, toContent} from './store';

/** What `createFile` and `setContent` take as text. */
const MOST_TEXT = 10 * 1024 * 1024;

implement(
  'Drive.File',
  DriveFile,
  {
    getMimeType() {
      return this.item.mimeType;
    },
    getSize() {
      return sizeOf(this.item);
    },
    getDownloadUrl() {
      const {item} = this;
      return isGoogles(item) ? null : `https://drive.google.com/uc?id=${item.id}&export=download`;
    },
    // Only a shortcut has a target, and shortcuts are not modelled.
    getTargetId() {
      return null;
    },
    getTargetMimeType() {
      return null;
    },
    getResourceKey() {
      return null;
    },
  },
  {ops: {'*': LOCAL}, scopes: {'*': READ}},
);

implement(
  'Drive.File',
  DriveFile,
  {
    getBlob() {
      return blobFrom(this.item);
    },
    getAs(contentType: string) {
      return blobMethods.getAs.call(blobFrom(this.item), contentType);
    },
  },
  {ops: {'*': LOOK}, scopes: {'*': READ}},
);

/** Google's own documents leave Drive as PDF, which is not modelled. */
function blobFrom(file: FileRecord): Blob {
  if (isGoogles(file)) throw new NotEmulated(`File.getBlob of ${file.mimeType}`);
  return new Blob(bytesOf(file), file.mimeType, file.name);
}

implement(
  'Drive.File',
  DriveFile,
  {
    setContent(content: string) {
      const file = this.writable;
      if (isGoogles(file)) throw exception('Invalid argument: content');
      file.content = textContent(content);
      return this.touch(file);
    },
  },
  {ops: {'*': CREATE}, scopes: {'*': WRITE}},
);

export function textContent(content: string): string {
  const bytes = encodeText(content);
  if (bytes.length > MOST_TEXT) throw exception('Argument too large: content');
  return toContent(bytes);
}

implement(
  'Drive.File',
  DriveFile,
  {
    makeCopy(...given: (string | DriveFolder)[]) {
      const {item} = this;
      const name = given.find(each => typeof each === 'string') ?? `Copy of ${item.name}`;
      const destination = given.find(each => each instanceof DriveFolder);
      return new DriveFile(this.execution, copy(this, item, name, destination).id);
    },
  },
  {ops: {'*': COPY}, scopes: {'*': WRITE}},
);

/** A copy belongs to the account, is shared with nobody, and stands beside the original where the account may put it. */
function copy({execution}: DriveFile, file: FileRecord, name: string, destination?: DriveFolder): FileRecord {
  const {core, account} = execution;
  if (file.kind !== 'blob' && file.kind !== 'spreadsheet') throw new NotEmulated(`File.makeCopy of ${file.mimeType}`);
  execution.flush();
  const beside = foldersOf(core, account, file).filter(folder => core.files.canEdit(account, folder));
  const folder = destination?.target ?? beside[0];
  const {kind, mimeType, content, description} = file;
  const parents = folder === undefined ? [] : parentsIn(folder);
  const made = core.files.add({
    kind,
    name,
    mimeType,
    owner: account,
    parents,
    description,
    ...(content !== undefined && {content}),
  });
  const book = kind === 'spreadsheet' ? spreadsheetWithId(core, file.id) : undefined;
  if (book !== undefined) cloneSpreadsheet(core, book, made.id);
  return made;
}
