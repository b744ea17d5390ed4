/** Drive: the files that a person owns or may open, folder by folder. */

import type {Account, FileRecord} from '../../../kernel';
import type {World} from '../world';
import {type Asker, act, look} from './command';

/** What a list shows of a folder, or of the bin. */
interface Listed {
  readonly folder: string | null;
  readonly inBin: boolean;
  readonly search: string;
  readonly most: number;
  /** A file that stands first, wherever it is in the folder. */
  readonly first: string | null;
}

export const drive = {
  'drive.list': look(({world, account}: Asker, {folder, inBin, search, most, first}: Listed) => {
    const mine = [...world.core.files.all()].filter(file => file.trashed === inBin && canSee(world, account, file));
    const ids = new Set(mine.map(({id}) => id));
    const inFolder = (file: FileRecord) =>
      inBin || (folder === null ? !file.parents.some(parent => ids.has(parent)) : file.parents.includes(folder));
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    const found = mine
      .filter(file => inFolder(file) && words.every(word => file.name.toLowerCase().includes(word)))
      .sort((one, other) => Number(other.id === first) - Number(one.id === first) || byName(one, other));
    const files = found.slice(0, most).map(file => shown(world, account, file));
    return {path: pathOf(world, folder), files, more: found.length - files.length};
  }),

  /** The folder in which a file is found. */
  'drive.place': look(({world, account}: Asker, {id}: {id: string}) => {
    const file = world.core.files.get(id);
    if (file === undefined || file.trashed) throw new Error('This file is not there any more.');
    if (!canSee(world, account, file))
      throw new Error('You need access to this file. It may be open to somebody else.');
    return {folder: file.parents[0] ?? null};
  }),

  'drive.trash': act(({world, account}: Asker, {id, trashed}: {id: string; trashed: boolean}) => {
    const file = world.core.files.get(id);
    if (file === undefined || file.owner !== account.email.toLowerCase()) {
      throw new Error('Only the owner can put a file in the bin or take it out.');
    }
    file.trashed = trashed;
  }),

  /** The content of an uploaded file. */
  'drive.file': look(({world, account}: Asker, {id}: {id: string}) => {
    const file = world.core.files.get(id);
    if (file === undefined || !canSee(world, account, file)) throw new Error('You need access to this file.');
    return {name: file.name, contentType: file.mimeType, base64: file.content ?? ''};
  }),
};

/** Who may open a folder may open what is in it. */
function canSee(world: World, account: Account, file: FileRecord): boolean {
  if (world.core.files.canView(account, file) && file.link === 'none') return true;
  if (file.owner === account.email.toLowerCase()) return true;
  return file.parents.some(id => {
    const parent = world.core.files.get(id);
    return parent !== undefined && canSee(world, account, parent);
  });
}

function pathOf(world: World, folder: string | null): {id: string; name: string}[] {
  const file = folder === null ? undefined : world.core.files.get(folder);
  if (file === undefined) return [];
  return [...pathOf(world, file.parents[0] ?? null), {id: file.id, name: file.name}];
}

function shown(world: World, account: Account, file: FileRecord) {
  const {id, kind, name, owner, mimeType, updatedAt, trashed, content = ''} = file;
  const mine = owner === account.email.toLowerCase();
  const ownerName = mine ? 'me' : (world.core.knownAccount(owner)?.name ?? owner);
  const size = Math.floor((content.length * 3) / 4);
  return {id, kind, name, owner: ownerName, mine, mimeType, updatedAt, trashed, size};
}

/** Ten thousand names are compared in no time by a collator, and in a second without one. */
const NAMES = new Intl.Collator('en');

function byName(one: {kind: string; name: string}, other: {kind: string; name: string}): number {
  if ((one.kind === 'folder') !== (other.kind === 'folder')) return one.kind === 'folder' ? -1 : 1;
  return NAMES.compare(one.name, other.name);
}
