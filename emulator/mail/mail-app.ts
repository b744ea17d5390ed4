/** MailApp: sends, and reads nothing (behaviours 55 to 58). */
import {type Execution, exception, implement, ServiceObject} from '../kernel';
import {deliver, senderOf} from './delivery';
import {checkSize, remainingQuota, takeQuota} from './limits';
import {type Composed, composeFromScript, type ScriptOptions} from './options';
import type {StoredMessage} from './store';

export const NO_RECIPIENT = 'Failed to send email: no recipient';

class MailApp extends ServiceObject {}

implement(
  'Mail.MailApp',
  MailApp,
  {
    getRemainingDailyQuota() {
      const {core, account} = this.execution;
      return remainingQuota(core, account, this.execution.now());
    },

    sendEmail(...args: unknown[]) {
      const {given, options} = readArguments(args);
      sendFromScript(this.execution, composeFromScript(this.execution, given, options));
    },
  },
  {
    ops: {sendEmail: 'mail.sendSmall', getRemainingDailyQuota: 'mail.quota'},
    scopes: {'*': ['script.send_mail']},
  },
);

function readArguments(args: readonly unknown[]) {
  if (args.length === 1) {
    const message = args[0] as ScriptOptions;
    return {given: {recipient: message.to, subject: message.subject, body: message.body}, options: message};
  }
  const [recipient, second, third, fourth] = args;
  // The old form `sendEmail(to, replyTo, subject, body)`; everywhere else options come last.
  if (typeof fourth === 'string') {
    return {given: {recipient, subject: third, body: fourth}, options: {replyTo: second}};
  }
  return {given: {recipient, subject: second, body: third}, options: (fourth ?? {}) as ScriptOptions};
}

/**
 * Sends what a script composed, within the limits of scripts' mail.
 *
 * @throws {ServiceError} before anything leaves, where there is no recipient or a limit is reached
 */
export function sendFromScript(
  execution: Execution,
  {draft, raw, isNoReply}: Composed,
  threadId?: string,
): StoredMessage {
  const {core, account} = execution;
  const now = execution.now();
  const addresses = [...(draft.to ?? []), ...(draft.cc ?? []), ...(draft.bcc ?? [])].map(to =>
    to.address.toLowerCase(),
  );
  if (addresses.length === 0) throw exception(NO_RECIPIENT);
  checkSize(account, draft);
  takeQuota(core, account, addresses, now);
  return deliver(core, raw, {from: {...senderOf(account), name: draft.from!.name}, now, threadId, isNoReply});
}
