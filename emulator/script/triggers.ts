/**
 * The installable triggers of a workspace: whose they are, what they wait for, when a time trigger is due next, and how
 * long each account's triggers have run today (behaviours 39 and 40).
 */

import {type Account, addressKey, type Core, exception, jsonPart} from '../kernel';
import {DAY_MS, dueAfter, type Schedule} from './schedule';

export type TriggerSource = 'SPREADSHEETS' | 'FORMS' | 'CLOCK';
export type TriggerEvent = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_FORM_SUBMIT' | 'ON_CHANGE';

export interface TriggerRecord {
  /** `triggerUid` of its events. */
  readonly uid: string;
  readonly project: string;
  /** The address of its creator, as whom it runs. */
  readonly owner: string;
  readonly handler: string;
  readonly source: TriggerSource;
  readonly event: TriggerEvent;
  /** The file it listens to; null for the clock. */
  readonly sourceId: string | null;
  readonly schedule?: Schedule;
  /** When the clock runs it next; null once a single run is over: it stays in the list until it is deleted. */
  due: number | null;
}

export interface ScriptState {
  triggers: TriggerRecord[];
  /** Per account: when an execution of a trigger ended, and how long it took. */
  runtime: {[owner: string]: [endedAt: number, ms: number][]};
}

export const scriptPart = jsonPart<ScriptState>('script', () => ({triggers: [], runtime: {}}));

export const TRIGGERS_PER_USER = 20;

const TOO_MANY =
  'This script has too many triggers. Triggers must be deleted from the script before more can be added.';

/** Minutes that an account's triggers may run in a day. */
const DAILY_MINUTES = {consumer: 90, workspace: 360} as const;

export type NewTrigger = Omit<TriggerRecord, 'uid' | 'due' | 'owner'> & {owner: Account};

/**
 * Installs a trigger. One that is there already is installed a second time (39).
 * @throws {ServiceError} when the account has 20 in this script
 */
export function addTrigger(core: Core, {owner, ...given}: NewTrigger): TriggerRecord {
  const email = addressKey(owner.email);
  if (triggersOf(core, given.project, owner).length >= TRIGGERS_PER_USER) throw exception(TOO_MANY);
  const due = given.schedule === undefined ? null : dueAfter(given.schedule, core.now());
  const trigger = {...given, owner: email, uid: core.ids.digits(19), due};
  core.part(scriptPart).triggers.push(trigger);
  return trigger;
}

/** A trigger that is gone already, or another account's, is left alone. */
export function removeTrigger(core: Core, owner: Account, uid: string): void {
  const state = core.part(scriptPart);
  const email = addressKey(owner.email);
  state.triggers = state.triggers.filter(trigger => trigger.uid !== uid || trigger.owner !== email);
}

/** The account's own triggers of a project: nobody sees another's (39). */
export function triggersOf(core: Core, project: string, owner: Account): readonly TriggerRecord[] {
  const email = addressKey(owner.email);
  return core.part(scriptPart).triggers.filter(trigger => trigger.project === project && trigger.owner === email);
}

/** Everybody's triggers for an event of a file, the oldest first. */
export function listenersOf(core: Core, sourceId: string, event: TriggerEvent): readonly TriggerRecord[] {
  return core.part(scriptPart).triggers.filter(trigger => trigger.sourceId === sourceId && trigger.event === event);
}

/** The time trigger that is due first, not after `until`; of two at the same instant the older. */
export function nextDue(core: Core, until: number): (TriggerRecord & {due: number}) | undefined {
  let first: TriggerRecord | undefined;
  for (const trigger of core.part(scriptPart).triggers) {
    if (trigger.due !== null && trigger.due <= until && trigger.due < (first?.due ?? Number.POSITIVE_INFINITY)) {
      first = trigger;
    }
  }
  return first as (TriggerRecord & {due: number}) | undefined;
}

/** Whether the account's triggers have used up the time of the last 24 hours (40). */
export function isRuntimeUsedUp(core: Core, owner: Account): boolean {
  const {runtime} = core.part(scriptPart);
  const recent = (runtime[addressKey(owner.email)] ?? []).filter(([endedAt]) => endedAt > core.now() - DAY_MS);
  runtime[addressKey(owner.email)] = recent;
  const used = recent.reduce((sum, [, ms]) => sum + ms, 0);
  return used >= DAILY_MINUTES[owner.edition] * 60_000;
}

export function noteRuntime(core: Core, owner: Account, ms: number): void {
  if (ms === 0) return;
  const {runtime} = core.part(scriptPart);
  const email = addressKey(owner.email);
  runtime[email] = [...(runtime[email] ?? []), [core.now(), ms]];
}
