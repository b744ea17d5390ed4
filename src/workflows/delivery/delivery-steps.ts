/**
 * Delivery that a page drives: the automation account sends while it looks on, everybody else sees it happen. Stopping holds for the worker
 * too, until somebody lets the mails go on.
 */
import {type Standing, type Stopped, standing} from '../../domain/notices/standing';
import {Refusal} from '../../domain/problem';
import {outbox} from '../../domain/tables/outbox';
import {now} from '../../google/clock';
import {effectiveUser} from '../../google/identity';
import {forget, readMemory, recall, remember} from '../../google/memory';
import {automationOf} from '../automation';
import {configurationOf} from '../configuration';
import {type Desk, MEMORY} from '../desk';
import {type OfficersDesk, openOfficersDesk} from '../officer';
import {type Delivered, deliver} from './deliver';
import {aliveLease} from './lease';

/** A step ends with the mails, or with the time that Google gives an execution; while it runs the page asks how far it is. */
const STEP_MS = 4 * 60_000;

/** What one step did, and how far the outbox is after it. */
export interface DeliveryStep extends Pick<Delivered, 'sent' | 'failed' | 'stopped'> {
  readonly standing: Standing;
}

/** Who stopped the mails; undefined while they leave. */
export function stoppedMails({memory}: Pick<Desk, 'memory'>): Stopped | undefined {
  return memory.get<Stopped>(MEMORY.mailsStopped);
}

/** How far the outbox is; while somebody delivers, from what the worker has written down: one call, so that a page may ask often. */
export function readDelivery(): Standing {
  return underWay() ?? look(openOfficersDesk('reader'));
}

/** Null when nobody delivers, and for somebody who is no officer. */
function underWay(): Standing | null {
  const who = effectiveUser();
  const memory = readMemory();
  const lease = aliveLease({memory, now: now()});
  const officers = configurationOf({memory})?.officers ?? [];
  if (lease === null || !officers.some(({email}) => email === who)) return null;
  const {account, of, done, later, overLimit, failed} = lease;
  const stopped = stoppedMails({memory}) ?? null;
  return {account, mine: account === who, ready: of - done, overLimit, later, failed, stopped};
}

/**
 * Sends for at most 4 minutes, where whoever asks is the automation account; for anybody else it tells how far it is.
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
  const {sent, failed, stopped: why} = held || !mine ? idle : deliver(desk, officer.email, STEP_MS, true);
  return {sent, failed, stopped: why, standing: look(open, held ? stopped : stoppedMeanwhile(why))};
}

/** Who stopped the mails while they left; the memory was read before. */
function stoppedMeanwhile(why: Delivered['stopped']): Stopped | null {
  return why === 'by a person' ? (recall<Stopped>(MEMORY.mailsStopped) ?? null) : null;
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
