/** The officer's tick list: who came, who did not, who is excused, who has made up for it. What an officer notes counts above what somebody signed in. */
import {counted} from '../listed';
import type {Moment} from '../offers/offer';
import {changed, type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import {attendance, type Presence} from '../tables/attendance';
import {type AttendanceRow, type EventRow, isInvited, isOver} from './event';
import {named} from './save-event';

export interface Tick {
  readonly reference: string;
  /** Empty takes a tick back. */
  readonly presence: Presence | '';
}

/** Ticks can be set from so long before an event. */
const BEFORE_MS = 3 * 3_600_000;

/** @throws {Refusal} long before the event, for a cancelled one, for somebody who is not on its list or stands there twice, and for a make-up of what is not over */
export function planTicks(
  event: EventRow,
  ticks: readonly Tick[],
  list: readonly AttendanceRow[],
  {now, who}: Moment,
): Plan {
  if (!isInvited(event)) throw new Refusal('event-open', `${named(event)} has no list: visitors sign in by its code.`);
  if (event.state === 'cancelled') throw new Refusal('event-cancelled', `${named(event)} was cancelled.`);
  if (Date.parse(now) < Date.parse(event.startsAt!) - BEFORE_MS)
    throw new Refusal('event-ahead', `${named(event)} is still to come: tick who is there when it begins.`);
  if (ticks.some(({presence}) => presence === 'made up') && !isOver(event, now))
    throw new Refusal(
      'event-under-way',
      `${named(event)} is not over yet: whoever misses it can make up for it afterwards.`,
    );
  const twice = ticks.find(({reference}, at) => ticks.findIndex(each => each.reference === reference) < at);
  if (twice !== undefined) throw new Refusal('event-twice', `${twice.reference} is ticked twice: say it once.`);
  const own = new Map(list.filter(row => row.event === event.event).map(row => [row.reference, row]));
  const stranger = ticks.find(({reference}) => !own.has(reference));
  if (stranger !== undefined)
    throw new Refusal('event-stranger', `${stranger.reference} is not on the list of ${named(event)}.`);
  const changes = ticks.flatMap(({reference, presence}) => {
    const row = own.get(reference)!;
    if (row.presence === presence) return [];
    const cleared = presence === '' ? {signedInFrom: ''} : {};
    return changed(attendance, row, {presence, notedAt: now, notedBy: who, ...cleared}) ?? [];
  });
  return plan({
    action: 'take attendance',
    summary: `Notes for ${counted(changes.length, 'person', 'people')} whether they were at ${named(event)}.`,
    changes,
  });
}
