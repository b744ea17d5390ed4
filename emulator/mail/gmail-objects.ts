/**
 * The objects that GmailApp hands out: message, thread, draft, label, attachment. Each is a name for something in the
 * mailbox of the account that runs the script; it looks there at every call, so it sees what changed meanwhile.
 */
import {Blob} from '../base/blob';
import {type Execution, exception, ServiceObject} from '../kernel';
import {type Box, mailPart, type StoredMessage} from './store';

/** Every member of GmailApp and of its objects wants the whole mailbox (behaviour 85). */
export const GMAIL_SCOPES = {'*': ['https://mail.google.com/']};
/** Operation of a call that sends, in the latency model. */
export const SENDING = 'mail.sendSmall';
/** Operation of a call that asks the mailbox; the latency model has no figure for it, so it counts and takes no time. */
export const READING = 'gmail.read';

abstract class InMailbox extends ServiceObject {
  constructor(
    execution: Execution,
    readonly id: string,
  ) {
    super(execution);
  }

  get box(): Box {
    return boxOf(this.execution);
  }
}

/** The mailbox of the account that runs a script. */
export function boxOf(execution: Execution): Box {
  return execution.core.part(mailPart).box(execution.account.email);
}

/** Behind the global itself. */
export class GmailApp extends ServiceObject {
  get box(): Box {
    return boxOf(this.execution);
  }
}

export class GmailMessage extends InMailbox {
  get stored(): StoredMessage {
    return this.box.messages.get(this.id) ?? gone();
  }

  setLabel(label: string, isOn: boolean): void {
    if (isOn) this.stored.labels.add(label);
    else this.stored.labels.delete(label);
  }

  moveToTrash(): void {
    this.setLabel('INBOX', false);
    this.setLabel('TRASH', true);
  }
}

/** What each change of a thread does to the labels of all its messages. */
export const THREAD_CHANGES = {
  markRead: {UNREAD: false},
  markUnread: {UNREAD: true},
  markImportant: {IMPORTANT: true},
  markUnimportant: {IMPORTANT: false},
  moveToArchive: {INBOX: false},
  moveToInbox: {INBOX: true, TRASH: false, SPAM: false},
  moveToSpam: {SPAM: true, INBOX: false, TRASH: false},
  moveToTrash: {TRASH: true, INBOX: false},
} as const;

export class GmailThread extends InMailbox {
  /** Oldest first. */
  get stored(): StoredMessage[] {
    const messages = this.box.thread(this.id);
    return messages.length > 0 ? messages : gone();
  }

  get last(): StoredMessage {
    return this.stored.at(-1)!;
  }

  has(label: string): boolean {
    return this.stored.some(message => message.labels.has(label));
  }

  setLabels(changes: Readonly<Record<string, boolean>>): void {
    for (const {labels} of this.stored) {
      for (const [label, isOn] of Object.entries(changes)) isOn ? labels.add(label) : labels.delete(label);
    }
  }
}

export class GmailDraft extends InMailbox {
  get message(): GmailMessage {
    return new GmailMessage(this.execution, this.box.drafts.get(this.id) ?? gone());
  }
}

export class GmailLabel extends InMailbox {
  get name(): string {
    return this.box.labels.get(this.id) ?? gone();
  }
}

/** A blob with the hash that Gmail shows of it. */
export class GmailAttachment extends Blob {}

/** A handle on something that is no longer there. */
function gone(): never {
  throw exception('Requested entity was not found.');
}
