/**
 * The Gmail advanced service (v1): the profile, labels and addresses of the account. Drafts and messages are in
 * `api-drafts.ts` and `api-messages.ts`.
 */
import {implement, LOCAL, ServiceObject} from '../kernel';
import './api-drafts';
import './api-messages';
import {API_READ, API_WRITE, ApiObject, type Given, NOT_FOUND, SCOPES} from './api-request';
import {senderOf} from './delivery';
import {addLabel} from './gmail-labels';
import {apiError} from './limits';
import type {Box} from './store';

class Gmail extends ServiceObject {}
class Users extends ApiObject {}
class UsersLabels extends ApiObject {}
class SendAs extends ApiObject {}

const EMPTY_RESOURCES = [
  'newDraft',
  'newLabel',
  'newMessage',
  'newMessagePart',
  'newMessagePartBody',
  'newMessagePartHeader',
  'newModifyMessageRequest',
];

implement('Gmail', Gmail, Object.fromEntries(EMPTY_RESOURCES.map(name => [name, () => ({})])), {ops: {'*': LOCAL}});

implement(
  'Gmail.Users',
  Users,
  {
    getProfile(userId: string) {
      const box = this.box('gmail.users.getProfile', userId);
      return {
        emailAddress: this.execution.account.email,
        messagesTotal: box.messages.size,
        threadsTotal: box.threadIds().length,
      };
    },
  },
  {ops: {'*': API_READ}, scopes: {'*': SCOPES.profile}},
);

const SYSTEM_LABELS = ['CHAT', 'SENT', 'INBOX', 'IMPORTANT', 'TRASH', 'DRAFT', 'SPAM', 'STARRED', 'UNREAD'];

implement(
  'Gmail.Users.Labels',
  UsersLabels,
  {
    list(userId: string) {
      const box = this.box('gmail.users.labels.list', userId);
      return {labels: [...SYSTEM_LABELS, ...box.labels.keys()].map(id => labelResource(box, id))};
    },
    get(userId: string, id: string) {
      const call = 'gmail.users.labels.get';
      const box = this.box(call, userId);
      if (!SYSTEM_LABELS.includes(id) && !box.labels.has(id)) throw apiError(call, NOT_FOUND);
      const carrying = [...box.messages.values()].filter(({labels}) => labels.has(id));
      const unread = carrying.filter(({labels}) => labels.has('UNREAD'));
      return {...labelResource(box, id), messagesTotal: carrying.length, messagesUnread: unread.length};
    },
    create({name}: Given, userId: string) {
      const call = 'gmail.users.labels.create';
      const box = this.box(call, userId);
      const isTaken = [...box.labels.values()].some(known => known.toLowerCase() === String(name).toLowerCase());
      if (isTaken) throw apiError(call, 'Label name exists or conflicts');
      return labelResource(box, addLabel({box}, String(name ?? '')));
    },
  },
  {ops: {create: API_WRITE, '*': API_READ}, scopes: {create: SCOPES.writeLabels, '*': SCOPES.readLabels}},
);

function labelResource(box: Box, id: string): object {
  const own = box.labels.get(id);
  return own === undefined ? {id, name: id, type: 'system'} : {id, name: own, type: 'user'};
}

implement(
  'Gmail.Users.Settings.SendAs',
  SendAs,
  {
    list(userId: string) {
      return {sendAs: identities(this, this.box('gmail.users.settings.sendAs.list', userId))};
    },
    get(userId: string, address: string) {
      const call = 'gmail.users.settings.sendAs.get';
      const found = identities(this, this.box(call, userId)).find(
        ({sendAsEmail}) => sendAsEmail === address.toLowerCase(),
      );
      if (!found) throw apiError(call, NOT_FOUND);
      return found;
    },
  },
  {ops: {'*': API_READ}, scopes: {'*': SCOPES.settings}},
);

/** The account itself, then the other addresses that it may send as. */
function identities({execution}: SendAs, box: Box) {
  const {name, address} = senderOf(execution.account);
  const primary = {sendAsEmail: address.toLowerCase(), displayName: name, isPrimary: true, isDefault: true};
  const others = box.aliases.map(alias => ({
    sendAsEmail: alias.toLowerCase(),
    displayName: name,
    treatAsAlias: true,
    verificationStatus: 'accepted',
  }));
  return [primary, ...others];
}
