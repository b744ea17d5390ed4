/**
 * Delivery that a page drives: the automation account sends in steps while it looks on, everybody else sees it happen. Stopping holds for the worker
 * too, until somebody lets the mails go on.
 */
import {type Standing, type Stopped, standing} from '../domain/notices/standing';
import {Refusal} from '../domain/problem';
import {outbox} from '../domain/tables/outbox';
import {forget, remember} from '../google/memory';
import {automationOf} from './automation';
import {type Delivered, deliver} from './deliver';
import {type Desk, MEMORY} from './desk';
import {type OfficersDesk, openOfficersDesk} from './officer';

/** A page waits for one step; Google cuts nothing off so early. */
const STEP_MS = 22_000;

/** What one step did, and how far the outbox is after it. */
export interface DeliveryStep extends Pick<Delivered, 'sent' | 'failed' | 'stopped'> {
  readonly standing: Standing;
}

/** Who stopped the mails; undefined while they leave. */
export function stoppedMails(desk: Desk): Stopped | undefined {
  return desk.memory.get<Stopped>(MEMORY.mailsStopped);
}

/** How far the outbox is. */
export function readDelivery(): Standing {
  return look(openOfficersDesk('reader'));
}

/**
 * Sends for less than 25 seconds, where whoever asks is the automation account; for anybody else it tells how far it is.
 *
 * @param goOn let mails leave again that somebody has stopped
 */
export function deliverStep(goOn: boolean): DeliveryStep {
  const open = openOfficersDesk('officer');
  const {desk, officer} = open;
  const stopped = stoppedMails(desk);
  if (stopped !== undefined && goOn) forget(MEMORY.mailsStopped);
  const held = stopped !== undefined && !goOn;
  const idle = {sent: 0, failed: 0, stopped: 'elsewhere'} as const;
  const mine = accountOf(desk) === officer.email;
  const {sent, failed, stopped: why} = held || !mine ? idle : deliver(desk, officer.email, STEP_MS);
  return {sent, failed, stopped: why, standing: look(open, held ? stopped : null)};
}

/** Lets nothing leave until somebody lets it go on; what is on its way in this moment still leaves. */
export function stopDelivery(): Standing {
  const open = openOfficersDesk('officer');
  const {desk, officer} = open;
  const stopped = stoppedMails(desk) ?? {by: officer.email, at: desk.now.toISOString()};
  remember({[MEMORY.mailsStopped]: stopped});
  return look(open, stopped);
}

function look({desk, officer, configuration}: OfficersDesk, stopped = stoppedMails(desk) ?? null): Standing {
  const account = accountOf(desk);
  return standing(
    desk.book.rows(outbox),
    {account, mine: account === officer.email, stopped},
    {mailLimit: configuration.settings.mailLimit, now: desk.now.toISOString()},
  );
}

function accountOf(desk: Desk): string {
  const automation = automationOf(desk);
  if (automation !== undefined) return automation.account;
  throw new Refusal('no-automation', 'Nothing leaves yet: choose SCOPE › Set up or repair… to start the automation.');
}
