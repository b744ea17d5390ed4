/** Members of GmailApp that mark or move messages and threads, one by one or a list of them. */
import {implement} from '../kernel';
import {GMAIL_SCOPES, GmailApp, type GmailMessage, type GmailThread, READING, THREAD_CHANGES} from './gmail-objects';

type OnMessage = (message: GmailMessage) => void;
type OnThread = (thread: GmailThread) => void;

const look: OnMessage & OnThread = object => {
  object.stored;
};

/** Member for one, member for many, and what both do. */
const MESSAGE_MEMBERS: readonly [one: string, many: string, change: OnMessage][] = [
  ['markMessageRead', 'markMessagesRead', message => message.setLabel('UNREAD', false)],
  ['markMessageUnread', 'markMessagesUnread', message => message.setLabel('UNREAD', true)],
  ['starMessage', 'starMessages', message => message.setLabel('STARRED', true)],
  ['unstarMessage', 'unstarMessages', message => message.setLabel('STARRED', false)],
  ['moveMessageToTrash', 'moveMessagesToTrash', message => message.moveToTrash()],
  ['refreshMessage', 'refreshMessages', look],
];

const THREAD_MEMBERS = Object.entries(THREAD_CHANGES).map(([name, labels]): [string, string, OnThread] => {
  const named = (noun: string) => name.replace(/^(mark|move)/, `$1${noun}`);
  return [named('Thread'), named('Threads'), thread => thread.setLabels(labels)];
});

for (const [one, many, change] of [
  ...MESSAGE_MEMBERS,
  ...THREAD_MEMBERS,
  ['refreshThread', 'refreshThreads', look] as const,
]) {
  implement(
    'Gmail.GmailApp',
    GmailApp,
    {
      [one](object: GmailMessage & GmailThread) {
        change(object);
        return this;
      },
      [many](objects: readonly (GmailMessage & GmailThread)[]) {
        for (const object of objects) change(object);
        return this;
      },
    },
    {ops: {'*': READING}, scopes: GMAIL_SCOPES},
  );
}
