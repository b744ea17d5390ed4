/** Spreadsheets: who owns, edits and sees the file. Sharing is the Drive's; these methods only reach it from here. */

import {User} from '../../base';
import {addressKey, exception, implement} from '../../kernel';
import {refuseEdit} from '../access';
import {ops, SHEET_SCOPES, Spreadsheet} from '../objects';

type Role = 'editors' | 'viewers';

implement(
  'Spreadsheet.Spreadsheet',
  Spreadsheet,
  {
    getOwner() {
      return new User(this.file.owner);
    },
    getEditors() {
      return [this.file.owner, ...this.file.editors].map(email => new User(email));
    },
    getViewers() {
      refuseEdit(this.execution, this.book);
      return this.file.viewers.map(email => new User(email));
    },
    addEditor(who: string | User) {
      return add(this, 'editors', [who]);
    },
    addEditors(addresses: string[]) {
      return add(this, 'editors', addresses);
    },
    addViewer(who: string | User) {
      return add(this, 'viewers', [who]);
    },
    addViewers(addresses: string[]) {
      return add(this, 'viewers', addresses);
    },
    removeEditor(who: string | User) {
      return remove(this, 'editors', who);
    },
    removeViewer(who: string | User) {
      return remove(this, 'viewers', who);
    },
    setAnonymousAccess(mayRead: boolean, mayWrite: boolean) {
      refuseEdit(this.execution, this.book);
      this.file.link = mayRead && mayWrite ? 'edit' : mayRead ? 'view' : 'none';
    },
  },
  {
    ops: {
      ...ops({'sheets.readClean': ['getOwner', 'getEditors', 'getViewers']}),
      '*': 'sheets.flush',
    },
    scopes: {'*': SHEET_SCOPES},
  },
);

function addressOf(who: string | User): string {
  const address = addressKey(typeof who === 'string' ? who : who.email);
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw exception('Invalid email: {address}', {address});
  return address;
}

/** Who becomes an editor is no longer a mere viewer; the owner stays what they are. */
function add(spreadsheet: Spreadsheet, role: Role, people: readonly (string | User)[]): Spreadsheet {
  refuseEdit(spreadsheet.execution, spreadsheet.book);
  const {file} = spreadsheet;
  for (const address of people.map(addressOf)) {
    if (
      address === file.owner ||
      file[role].includes(address) ||
      (role === 'viewers' && file.editors.includes(address))
    )
      continue;
    file[role].push(address);
    if (role === 'editors') file.viewers = file.viewers.filter(viewer => viewer !== address);
  }
  return spreadsheet;
}

function remove(spreadsheet: Spreadsheet, role: Role, who: string | User): Spreadsheet {
  refuseEdit(spreadsheet.execution, spreadsheet.book);
  const {file} = spreadsheet;
  const address = addressOf(who);
  if (role === 'editors' && address === file.owner) throw exception('You cannot remove the owner of this spreadsheet.');
  file[role] = file[role].filter(other => other !== address);
  return spreadsheet;
}
