/** Labels that a user makes: GmailLabel, and the members of GmailApp that make and find them. */
import {exception, implement, LOCAL} from '../kernel';
import {GMAIL_SCOPES, GmailApp, GmailLabel, GmailThread, READING} from './gmail-objects';

const RULES = {ops: {'*': READING}, scopes: GMAIL_SCOPES};

implement(
  'Gmail.GmailApp',
  GmailApp,
  {
    createLabel(name: string) {
      return new GmailLabel(this.execution, labelCalled(this, name) ?? addLabel(this, name));
    },
    deleteLabel(label: GmailLabel) {
      deleteLabel(label);
      return this;
    },
    getUserLabelByName(name: string) {
      const id = labelCalled(this, name);
      return id === undefined ? null : new GmailLabel(this.execution, id);
    },
    getUserLabels() {
      return [...this.box.labels.keys()].map(id => new GmailLabel(this.execution, id));
    },
  },
  RULES,
);

function labelCalled({box}: GmailApp, name: string): string | undefined {
  return [...box.labels].find(([, known]) => known.toLowerCase() === name.toLowerCase())?.[0];
}

const RESERVED = new Set([
  'inbox',
  'sent',
  'draft',
  'drafts',
  'spam',
  'trash',
  'starred',
  'unread',
  'important',
  'chat',
]);

/** Ids of labels are `Label_1`, `Label_2`…, as in the Gmail API. */
export function addLabel({box}: Pick<GmailApp, 'box'>, name: string): string {
  if (name.trim() === '' || RESERVED.has(name.trim().toLowerCase())) throw exception('Invalid label name');
  const numbers = [...box.labels.keys()].map(id => Number(id.replace('Label_', '')));
  const id = `Label_${Math.max(0, ...numbers) + 1}`;
  box.labels.set(id, name);
  return id;
}

function deleteLabel(label: GmailLabel): void {
  for (const message of label.box.messages.values()) message.labels.delete(label.id);
  label.box.labels.delete(label.id);
}

implement(
  'Gmail.GmailLabel',
  GmailLabel,
  {
    getName() {
      return this.name;
    },
  },
  {ops: {'*': LOCAL}, scopes: GMAIL_SCOPES},
);

implement(
  'Gmail.GmailLabel',
  GmailLabel,
  {
    addToThread(thread: GmailThread) {
      thread.setLabels({[this.id]: true});
      return this;
    },
    addToThreads(threads: readonly GmailThread[]) {
      for (const thread of threads) thread.setLabels({[this.id]: true});
      return this;
    },
    removeFromThread(thread: GmailThread) {
      thread.setLabels({[this.id]: false});
      return this;
    },
    removeFromThreads(threads: readonly GmailThread[]) {
      for (const thread of threads) thread.setLabels({[this.id]: false});
      return this;
    },
    deleteLabel() {
      deleteLabel(this);
    },
    getThreads(start = 0, max = 500) {
      return threadsOf(this).slice(start, start + max);
    },
    getUnreadCount() {
      return threadsOf(this).filter(thread => thread.has('UNREAD')).length;
    },
  },
  RULES,
);

/** The one with the newest message first. */
function threadsOf(label: GmailLabel): GmailThread[] {
  const ids = [...label.box.threadIds()].reverse();
  const threads = ids.map(id => new GmailThread(label.execution, id)).filter(thread => thread.has(label.id));
  return threads.sort((a, b) => b.last.at - a.last.at);
}
