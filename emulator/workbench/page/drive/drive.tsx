/** Drive: the files that whoever sits at the window may open, folder by folder. */

import {useEffect, useRef, useState} from 'preact/hooks';
import type {Value} from '../../worker/commands';
import {ask, WINDOW} from '../ask';
import {sayError, toast, useAsked, useLast} from '../live';
import {href, useRoute} from '../route';
import {short} from '../when';

type Listed = Value<'drive.list'>;
type File = Listed['files'][number];

/** `#/drive`, `#/drive/bin`, `#/drive/folder/ID`, `#/drive/file/ID`, which shows the file in its folder. */
export function DriveView() {
  const {path} = useRoute();
  const [kind, id = ''] = path;
  const {value: state} = useAsked('session.state', {});
  const {value: place, error: lost} = useAsked('drive.place', kind === 'file' ? {id} : null);
  const folder = kind === 'folder' ? id : kind === 'file' ? (place?.folder ?? null) : null;
  const inBin = kind === 'bin';
  if (lost !== null) return <p class="empty">{lost}</p>;
  if (state === undefined || (kind === 'file' && place === undefined)) return <p class="empty">Opening Drive…</p>;
  const open = kind === 'file' ? id : null;
  const {me, now, zone} = state;

  return <Folder key={`${me.email} ${folder} ${inBin} ${open}`} {...{folder, inBin, open, now, zone}} />;
}

interface FolderProps {
  readonly folder: string | null;
  readonly inBin: boolean;
  /** The file that was asked for. */
  readonly open: string | null;
  readonly now: number;
  readonly zone: string;
}

const SHOWN = 100;

function Folder({folder, inBin, open, now, zone}: FolderProps) {
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(SHOWN);
  const {value, error} = useAsked('drive.list', {folder, inBin, search, most, first: open});
  const listed = useLast(value);
  if (error !== null) return <p class="empty">{error}</p>;
  if (listed === undefined) {
    return (
      <div class="drive">
        <Path path={[]} inBin={inBin} />
        <p class="empty">Opening Drive…</p>
      </div>
    );
  }
  const {path, files, more} = listed;
  const nothing = inBin
    ? 'The bin is empty.'
    : 'Nothing is here. Files that applicants upload land in the Drive of the form’s owner.';

  return (
    <div class="drive">
      <Path path={path} inBin={inBin} />
      {(more > 0 || search !== '') && (
        <input
          type="search"
          aria-label="Find a file here"
          placeholder="Find a file here"
          value={search}
          onInput={event => setSearch(event.currentTarget.value)}
        />
      )}
      {files.length === 0 ? (
        <p class="empty">{search.trim() === '' ? nothing : 'No file here is called that.'}</p>
      ) : (
        <Files files={files} open={open} now={now} zone={zone} />
      )}
      {more > 0 && (
        <button type="button" onClick={() => setMost(most + SHOWN)}>
          Show more ({more})
        </button>
      )}
    </div>
  );
}

function Path({path, inBin}: {readonly path: Listed['path']; readonly inBin: boolean}) {
  return (
    <h1 class="drive-path">
      <a href={href('drive')}>My Drive</a>
      {inBin ? ' › Bin' : ''}
      {path.map(({id, name}) => (
        <span key={id}>
          {' › '}
          <a href={href('drive', 'folder', id)}>{name}</a>
        </span>
      ))}
      <span class="spring" />
      {!inBin && <a href={href('drive', 'bin')}>Bin</a>}
    </h1>
  );
}

interface FilesProps {
  readonly files: readonly File[];
  /** The one that was asked for. */
  readonly open: string | null;
  readonly now: number;
  readonly zone: string;
}

function Files({files, open, now, zone}: FilesProps) {
  const found = useRef<HTMLTableRowElement>(null);
  useEffect(() => found.current?.scrollIntoView({block: 'center'}), [open]);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Kind</th>
          <th scope="col">Owner</th>
          <th scope="col">Changed</th>
          <th scope="col" class="number">
            Size
          </th>
          <th scope="col">
            <span class="unseen">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {files.map(file => (
          <tr key={file.id} class={file.id === open ? 'on' : undefined} ref={file.id === open ? found : null}>
            <td>
              <i class={`kind ${file.kind}`} />
              <Name file={file} />
            </td>
            <td>{KINDS[file.kind] ?? file.mimeType}</td>
            <td>{file.owner}</td>
            <td>{short(file.updatedAt, now, zone)}</td>
            <td class="number">{file.kind === 'blob' ? sizeOf(file.size) : '–'}</td>
            <td>
              {file.mine && (
                <button
                  type="button"
                  aria-label={file.trashed ? `Restore ${file.name}` : `Move ${file.name} to the bin`}
                  onClick={() => bin(file, !file.trashed)}
                >
                  {file.trashed ? 'Restore' : 'Bin'}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const KINDS: Readonly<Record<string, string>> = {
  folder: 'Folder',
  spreadsheet: 'Spreadsheet',
  form: 'Form',
  script: 'Script',
};

function Name({file: {id, kind, name}}: {readonly file: File}) {
  if (kind === 'folder') return <a href={href('drive', 'folder', id)}>{name}</a>;
  if (kind === 'spreadsheet') return <a href={href('sheet', id)}>{name}</a>;
  if (kind === 'form') return <a href={href('form', id)}>{name}</a>;
  if (kind !== 'blob') return <>{name}</>;
  return (
    <a href={`/file/${WINDOW}/drive/${encodeURIComponent(id)}`} download={name}>
      {name}
    </a>
  );
}

function bin({id, name}: File, trashed: boolean): void {
  const done = trashed ? `“${name}” is in the bin.` : `“${name}” is back in its place.`;
  ask('drive.trash', {id, trashed}).then(() => toast(done), sayError);
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
