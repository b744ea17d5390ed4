/** What the automation does every ten minutes: take in, deliver, and leave a sign of life. */
import type {Automation, SignOfLife} from '../domain/season/automation';
import {now} from '../google/clock';
import {effectiveUser} from '../google/identity';
import {remember} from '../google/memory';
import {takeOfferAnswers} from './announcement/take-offer-answers';
import {automationOf, gatherOutbox} from './automation';
import {tendConfiguration} from './configuration';
import {deliver} from './delivery/deliver';
import {deliverEvents} from './delivery/deliver-events';
import {stoppedMails} from './delivery/delivery-steps';
import {type Desk, MEMORY} from './desk';
import {eventReminders} from './events/event-reminders-job';
import {takeSessionAnswers} from './events/take-session-answers';
import {exchangeDigest} from './exchange/exchange-digest-job';
import {keepRoomForAnswers} from './intake/room';
import {takeInUnattended} from './intake/take-in';
import {interviewsJob} from './interviews/interviews-job';
import {remindReaders} from './reading/reading-reminders-job';

/** Google ends an execution after 6 minutes; what is begun later than this would not be finished. */
const BUDGET_MS = 4.5 * 60_000;

export function work(desk: Desk): void {
  const automation = automationOf(desk);
  if (automation === undefined) return;
  try {
    tendConfiguration(desk);
    takeInUnattended(desk, {watch: true});
    takeOfferAnswers(desk);
    remindReaders(desk);
    interviewsJob(desk);
    takeSessionAnswers(desk);
    eventReminders(desk);
    exchangeDigest(desk);
    gatherOutbox(desk);
    keepRoomForAnswers(desk);
    if (effectiveUser() === automation.account) deliverEvents(desk, automation.account, BUDGET_MS);
    if (effectiveUser() === automation.account && stoppedMails(desk) === undefined)
      deliver(desk, automation.account, BUDGET_MS);
  } catch (error) {
    signOfLife(automation, false);
    throw error;
  }
  signOfLife(automation, true);
}

/** Kept apart from the registry, which somebody may change in this moment: taking over, or closing the season. */
function signOfLife({account, lastSuccess}: Automation, succeeded: boolean): void {
  const lastRun = now().toISOString();
  const success = succeeded ? lastRun : lastSuccess;
  const sign: SignOfLife = {account, lastRun, ...(success === undefined ? {} : {lastSuccess: success})};
  remember({[MEMORY.signOfLife]: sign});
}
