/** The automation of Set up: whose triggers act, and handing that over. */

import {counted, listed} from '../domain/listed';
import {changed, plan} from '../domain/plan/plan';
import {Refusal} from '../domain/problem';
import {type Automation, HANDLERS, isRegisteredTrigger, living, type SignOfLife} from '../domain/season/automation';
import {outbox} from '../domain/tables/outbox';
import {underLock} from '../google/lock';
import {recall, remember} from '../google/memory';
import {installTriggers, ownTriggers} from '../google/triggers';
import {decideAndCommit} from './commit';
import {unfinished} from './delivery/waiting';
import {type Desk, MEMORY} from './desk';

export function automationOf(desk: Desk): Automation | undefined {
  const automation = desk.memory.get<Automation>(MEMORY.automation);
  return automation === undefined ? undefined : living(automation, desk.memory.get<SignOfLife>(MEMORY.signOfLife));
}

/** Whether the event comes from a trigger that may act; a predecessor's forgotten one may not. */
export function isRegistered(desk: Desk, event: {readonly triggerUid?: string | undefined} | undefined): boolean {
  return isRegisteredTrigger(automationOf(desk), event?.triggerUid);
}

/** Whether this account is to install triggers: there are none yet, or its own are gone. */
export function needsTriggers(automation: Automation | undefined, account: string): boolean {
  if (automation === undefined) return true;
  if (automation.closedAt !== undefined) return false;
  if (automation.account !== account) return false;
  const own = ownTriggers();
  return HANDLERS.some(handler => !own.includes(automation.triggers[handler]));
}

/** What starting it means, to an officer. */
export function automationSentence(account: string): string {
  return `Takes in and delivers by itself as ${account}: at each answer to the form, and every 10 minutes.`;
}

/**
 * Starts it where there is none, or none of its triggers. Of two who do so at the same moment, the first has it.
 *
 * @return the account that has it now, and what was done
 */
export function startOnce(desk: Desk, account: string): {readonly account: string; readonly did: readonly string[]} {
  return underLock(
    () => {
      const other = recall<Automation>(MEMORY.automation)?.account ?? account;
      if (other !== account) return {account: other, did: [`${other} has just started the automation.`]};
      start(desk, account);
      return {account, did: [automationSentence(account)]};
    },
    {flushed: () => true},
  );
}

/** Installs this account's triggers and registers them. */
function start(desk: Desk, account: string): void {
  const before = automationOf(desk);
  const triggers = installTriggers(desk.book.spreadsheet, Object.values(before?.triggers ?? {}));
  const automation: Automation = {account, triggers, installedAt: desk.now.toISOString()};
  remember({[MEMORY.automation]: automation});
}

/**
 * Makes this account the one that takes in and delivers.
 *
 * What waits in the outbox goes with it, once before and once after the change, so that nothing that is queued in between is left behind. What
 * is drafted already lies in the old account's mailbox and stays with it.
 *
 * @return what was done, one sentence each
 */
export function takeOver(desk: Desk, account: string): string[] {
  refuseClosed(desk);
  const before = automationOf(desk)?.account;
  const stays = moveOutbox(desk, account);
  start(desk, account);
  moveOutbox(desk, account);
  const from = before === undefined || before === account ? '' : ` from ${before}`;
  return [`The automation now runs as ${account}${from}.`, ...stays];
}

/** @throws {Refusal} once the season is closed */
function refuseClosed(desk: Desk): void {
  if (automationOf(desk)?.closedAt === undefined) return;
  throw new Refusal('season-closed', 'This season is closed: start the next one in a copy of the sheet.');
}

/**
 * Takes along what waits and names another account: written by an action that was under way while the automation was taken over. Without it, nobody would ever send it.
 *
 * Looks at the outbox as it was last read; where all is well it costs no call.
 */
export function gatherOutbox(desk: Desk): void {
  const account = automationOf(desk)?.account;
  if (account === undefined || unfinished(desk).every(row => !isWaiting(row) || row.account === account)) return;
  // somebody may be taking over in this moment, and gathers then
  if (recall<Automation>(MEMORY.automation)?.account === account) moveOutbox(desk, account);
}

/** Moves what is held or queued, by a journalled plan; tells what stays. */
function moveOutbox(desk: Desk, account: string): string[] {
  let stays: string[] = [];
  decideAndCommit(desk, book => {
    const rows = book.rows(outbox).filter(row => row.account !== account);
    stays = draftedElsewhere(rows);
    const changes = rows.filter(isWaiting).flatMap(row => changed(outbox, row, {account}) ?? []);
    return plan({
      action: 'take over automation',
      summary: `${counted(changes.length, 'waiting mail')} will leave from ${account}.`,
      changes,
    });
  });
  return stays;
}

function isWaiting({state}: {readonly state: string}): boolean {
  return state === 'held' || state === 'queued';
}

function draftedElsewhere(rows: readonly {state: string; account: string; to: string}[]): string[] {
  const drafted = rows.filter(({state}) => state === 'drafted');
  const accounts = [...new Set(drafted.map(({account}) => account))];
  return accounts.map(account => {
    const to = drafted.filter(row => row.account === account).map(row => row.to);
    const them = to.length === 1 ? 'a draft' : 'drafts';
    return `${counted(to.length, 'mail')} to ${listed(to)} ${to.length === 1 ? 'lies' : 'lie'} as ${them} with ${account}: only that account can send ${to.length === 1 ? 'it' : 'them'}.`;
  });
}
