/**
 * The mail that Google sends to the creator of a trigger whose execution failed (behaviour 39), as if the creator had
 * chosen to be told at once. Simple triggers fail in silence.
 */

import type {Account, Core, Run} from '../kernel';
import {composeMessage} from '../mail/compose';
import {deliver, newRfcId} from '../mail/delivery';
import {formatJavaDate} from '../time/java-date-format';
import type {TriggerEvent} from './triggers';

const SENDER = {name: 'Apps Script Notifications', address: 'noreply-apps-scripts-notifications@google.com'};

/** How the mail names what had fired. */
const CAUSES: Readonly<Record<TriggerEvent, string>> = {
  CLOCK: 'time-based',
  ON_OPEN: 'open',
  ON_EDIT: 'edit',
  ON_FORM_SUBMIT: 'form submit',
  ON_CHANGE: 'change',
};

/** @param script the name of the project */
export function sendFailure(core: Core, script: string, owner: Account, event: TriggerEvent, run: Run): void {
  const shown = (at: number) => formatJavaDate(at, core.timeZone, 'M/d/yy h:mm a');
  const message = run.error?.message ?? '';
  const ended = run.startedAt + run.elapsedMs;
  const text = [
    `Your script, ${script}, has recently failed to finish successfully. A summary of the failure(s) is shown below. To configure the triggers for this script, or change your setting for receiving future failure notifications, click here.`,
    '',
    'Details:',
    'Start\tFunction\tError Message\tTrigger\tEnd',
    `${shown(run.startedAt)}\t${run.handler}\t${message}\t${CAUSES[event]}\t${shown(ended)}`,
    '',
    'Sincerely,',
    '',
    'Google Apps Script',
  ].join('\n');
  const raw = composeMessage({
    from: SENDER,
    to: [{name: owner.name, address: owner.email}],
    subject: `Summary of failures for Google Apps Script: ${script}`,
    text,
    date: new Date(core.now()),
    messageId: newRfcId(core),
  });
  deliver(core, raw, {from: SENDER, now: core.now(), isNoReply: true});
}
