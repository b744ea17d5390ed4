/** What the automation does every ten minutes: take in, deliver, and leave a sign of life. */
import type {Automation} from '../domain/season/automation';
import {now} from '../google/clock';
import {effectiveUser} from '../google/identity';
import {recall, remember} from '../google/memory';
import {automationOf} from './automation';
import {deliver} from './deliver';
import {deliverEvents} from './deliver-events';
import {stoppedMails} from './delivery-steps';
import {type Desk, MEMORY} from './desk';
import {eventReminders} from './event-reminders-job';
import {exchangeDigest} from './exchange-digest-job';
import {interviewsJob} from './interviews-job';
import {remindReaders} from './reading-reminders-job';
import {takeInUnattended} from './take-in';
import {takeOfferAnswers} from './take-offer-answers';
import {takeSessionAnswers} from './take-session-answers';

/** Google ends an execution after 6 minutes; what is begun later than this would not be finished. */
const BUDGET_MS = 4.5 * 60_000;

export function work(desk: Desk): void {
  const automation = automationOf(desk);
  if (automation === undefined) return;
  try {
    takeInUnattended(desk, {watch: true});
    takeOfferAnswers(desk);
    remindReaders(desk);
    interviewsJob(desk);
    takeSessionAnswers(desk);
    eventReminders(desk);
    exchangeDigest(desk);
    if (effectiveUser() === automation.account) deliverEvents(desk, automation.account, BUDGET_MS);
    if (effectiveUser() === automation.account && stoppedMails(desk) === undefined)
      deliver(desk, automation.account, BUDGET_MS);
  } catch (error) {
    signOfLife(automation, false);
    throw error;
  }
  signOfLife(automation, true);
}

/** Somebody may have taken the automation over in the meantime; then this run says nothing. */
function signOfLife({account}: Automation, succeeded: boolean): void {
  const at = now().toISOString();
  const automation = recall<Automation>(MEMORY.automation);
  if (automation?.account !== account) return;
  remember({[MEMORY.automation]: {...automation, lastRun: at, ...(succeeded ? {lastSuccess: at} : {})}});
}
