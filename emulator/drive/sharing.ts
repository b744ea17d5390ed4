/** Who may open a file or folder, as scripts share it: by address, or with everybody who has the link. */
import {type Account, addressKey, type Core, EnumValue, exception, type FileRecord, NotEmulated} from '../kernel';
import {isAddress} from '../mail/addresses';
import {ACCESS_DENIED} from './store';

export type SharedRole = 'editor' | 'viewer' | 'commenter';

/** Addresses of an argument: one, several, or a person that a script holds. */
export function readAddresses(given: unknown): string[] {
  const list = Array.isArray(given) ? given : [given];
  return list.map(each => {
    const address =
      typeof each === 'object' && each !== null ? String((each as {email?: unknown}).email) : String(each);
    if (!isAddress(address.trim())) throw exception('Invalid argument: permission.value');
    return addressKey(address);
  });
}

/** Those who may comment; they are among the viewers too. */
function commentersOf({extra}: FileRecord): readonly string[] {
  return (extra?.commenters as readonly string[] | undefined) ?? [];
}

function keepCommenters(item: FileRecord, commenters: readonly string[]): void {
  item.extra = {...item.extra, commenters: [...commenters]};
}

/** Gives a role to people; who has a stronger one keeps it. */
export function addPeople(item: FileRecord, addresses: readonly string[], role: SharedRole): void {
  for (const address of addresses) {
    if (address === item.owner || item.editors.includes(address)) continue;
    if (role === 'editor') {
      removePeople(item, [address], 'viewer');
      item.editors.push(address);
      continue;
    }
    if (!item.viewers.includes(address)) item.viewers.push(address);
    const commenters = commentersOf(item);
    if (role === 'commenter' && !commenters.includes(address)) keepCommenters(item, [...commenters, address]);
  }
}

/** Takes a role from people; nothing happens to those who do not have it. */
export function removePeople(item: FileRecord, addresses: readonly string[], role: SharedRole): void {
  const isKept = (address: string): boolean => !addresses.includes(address);
  if (role === 'editor') {
    item.editors = item.editors.filter(isKept);
    return;
  }
  const commenters = commentersOf(item);
  const isTaken = (address: string): boolean => !isKept(address) && (role === 'viewer' || commenters.includes(address));
  item.viewers = item.viewers.filter(address => !isTaken(address));
  if (commenters.length > 0) keepCommenters(item, commenters.filter(isKept));
}

const permission = (name: string): EnumValue => EnumValue.of('Drive.Permission', name);
const access = (name: string): EnumValue => EnumValue.of('Drive.Access', name);

/** What one person may do with an item, by name and not by link. */
export function permissionOf(core: Core, item: FileRecord, email: string): EnumValue {
  const address = addressKey(email);
  if (item.owner === address) return permission('OWNER');
  if (item.editors.includes(address)) return permission('EDIT');
  if (commentersOf(item).includes(address)) return permission('COMMENT');
  if (item.viewers.includes(address)) return permission('VIEW');
  const folders = item.parents.flatMap(id => core.files.get(id) ?? []);
  const inherited = folders.map(folder => permissionOf(core, folder, email)).find(({name}) => name !== 'NONE');
  return inherited?.name === 'OWNER' ? permission('EDIT') : (inherited ?? permission('NONE'));
}

/** Opens an item to everybody, or closes it to all but those named. */
export function setSharing(item: FileRecord, {name: who}: EnumValue, {name: what}: EnumValue): void {
  if (who.startsWith('DOMAIN')) throw new NotEmulated('sharing with a domain');
  if (who === 'PRIVATE') {
    item.link = 'none';
    item.extra = {...item.extra, isPublic: undefined, canComment: undefined};
    return;
  }
  if (!['VIEW', 'COMMENT', 'EDIT'].includes(what)) throw exception('Invalid argument: permissionType');
  item.link = what === 'EDIT' ? 'edit' : 'view';
  item.extra = {...item.extra, isPublic: who === 'ANYONE' || undefined, canComment: what === 'COMMENT' || undefined};
}

export function sharingAccess({link, extra}: FileRecord): EnumValue {
  if (link === 'none') return access('PRIVATE');
  return access(extra?.isPublic === true ? 'ANYONE' : 'ANYONE_WITH_LINK');
}

export function sharingPermission({link, extra}: FileRecord): EnumValue {
  if (link === 'none') return permission('NONE');
  if (link === 'edit') return permission('EDIT');
  return permission(extra?.canComment === true ? 'COMMENT' : 'VIEW');
}

export function editorsMayShare({extra}: FileRecord): boolean {
  return extra?.ownerShares !== true;
}

/** @throws {ServiceError} for an account that may not share the item */
export function mustShare(core: Core, account: Account, item: FileRecord): void {
  const isOwner = item.owner === addressKey(account.email);
  if (!isOwner && !(editorsMayShare(item) && core.files.canEdit(account, item))) throw exception(ACCESS_DENIED);
}
