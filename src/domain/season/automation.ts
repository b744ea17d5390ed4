/**
 * The automation: the account whose triggers take in and deliver, and whether they still run.
 *
 * Google leaves a trigger of somebody who went away where it is; so only those that the registry names may act, all others are inert.
 */

import type {Problem} from '../problem';
import {spokenSpan} from '../time/brussels';

/** What the triggers call. */
export const HANDLERS = ['onFormSubmitted', 'work'] as const;
export type Handler = (typeof HANDLERS)[number];

/** The registry. Instants are ISO 8601. */
export interface Automation {
  /** Address, in lower case: only its executions deliver. */
  readonly account: string;
  /** The trigger that may act, by what it calls. */
  readonly triggers: Readonly<Record<Handler, string>>;
  readonly installedAt: string;
  /** From its {@link SignOfLife}. */
  readonly lastRun?: string;
  readonly lastSuccess?: string;
  /** When the season was closed: no trigger is registered any more. */
  readonly closedAt?: string;
}

/** What the worker leaves behind at each run. */
export interface SignOfLife {
  readonly account: string;
  readonly lastRun: string;
  readonly lastSuccess?: string;
}

/** The registry with its sign of life; that of another account, or from before the triggers were installed anew, says nothing of these. */
export function living(automation: Automation, sign: SignOfLife | undefined): Automation {
  if (sign?.account !== automation.account || sign.lastRun < automation.installedAt) return automation;
  return {...automation, ...sign};
}

/** The worker comes every 10 minutes; this many without it are trouble and not chance. */
const SILENCE_MINUTES = 45;

/** Whether an event comes from a registered trigger; one without a trigger (a person's click) does not. */
export function isRegisteredTrigger(automation: Automation | undefined, triggerUid: string | undefined): boolean {
  return (
    automation !== undefined && triggerUid !== undefined && Object.values(automation.triggers).includes(triggerUid)
  );
}

/** What is wrong with the automation, if anything. */
export function automationProblems(automation: Automation | undefined, now: string): Problem[] {
  if (automation === undefined || automation.closedAt !== undefined) return [];
  const {account, installedAt, lastRun, lastSuccess} = automation;
  const takeOver = `Ask ${account} to open the sheet and choose SCOPE › Set up or repair…, or take the automation over there.`;
  const where = {step: 'automation'} as const; // triggers stand in no cell
  if (isSilent(lastRun ?? installedAt, now)) {
    const since = lastRun === undefined ? 'has never run' : `has not run for ${spokenSpan(lastRun, now, 'en')}`;
    return [{code: 'automation-silent', sentence: `The automation of ${account} ${since}. ${takeOver}`, where}];
  }
  if (lastRun !== undefined && isSilent(lastSuccess ?? installedAt, now)) {
    const since =
      lastSuccess === undefined ? 'has not succeeded yet' : `has failed for ${spokenSpan(lastSuccess, now, 'en')}`;
    return [{code: 'automation-fails', sentence: `The automation of ${account} runs but ${since}. ${takeOver}`, where}];
  }
  return [];
}

function isSilent(since: string, now: string): boolean {
  return Date.parse(now) - Date.parse(since) > SILENCE_MINUTES * 60_000;
}
