/**
 * Who is on the list of an event: everybody with an accepted place, of the committee where the event is one committee's. The list is what an officer sees and what
 * invitations go by; who gets a place later is added with the next `planInvite`, and nobody is taken off, for what somebody answered stays true.
 */
import type {Application} from '../intake/assess';
import {counted} from '../listed';
import {isErased} from '../personal-data/person';
import {inserted, type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import type {allocation} from '../tables/allocation';
import {attendance} from '../tables/attendance';
import type {RowOf} from '../tables/define';
import {type AttendanceRow, type EventRow, isAhead, isInvited} from './event';
import {named} from './save-event';

export interface PlaceRows {
  readonly allocation: readonly Pick<RowOf<typeof allocation>, 'reference' | 'state'>[];
  readonly applications: readonly Application[];
  readonly attendance: readonly AttendanceRow[];
}

/** References of those who go on exchange. */
export function outgoing({allocation: rows}: Pick<PlaceRows, 'allocation'>): ReadonlySet<string> {
  return new Set(rows.filter(({state}) => state === 'accepted').map(({reference}) => reference));
}

/** Who belongs on the list and is not on it yet; nobody is invited who was erased. */
export function newcomers(event: EventRow, rows: PlaceRows): readonly Application[] {
  const going = outgoing(rows);
  const listed = new Set(rows.attendance.filter(row => row.event === event.event).map(({reference}) => reference));
  return rows.applications.filter(each => {
    const {reference, committee} = each;
    const isFresh = going.has(reference) && !listed.has(reference) && !isErased(each);
    return isFresh && (event.committee === '' || event.committee === committee);
  });
}

/**
 * The plan that puts them on the list.
 *
 * @throws {Refusal} for an event to which nobody is invited by name, or that is not ahead
 */
export function planInvite(event: EventRow, rows: PlaceRows, now: string): Plan {
  if (!isInvited(event))
    throw new Refusal('event-open', `${named(event)} is open to everybody: share its text and its sign-in code.`);
  if (!isAhead(event, now))
    throw new Refusal('event-past', `${named(event)} is cancelled or has begun: nobody can be invited any more.`);
  const added = newcomers(event, rows);
  return plan({
    action: 'invite to event',
    summary: `Puts ${counted(added.length, 'person', 'people')} on the list of ${named(event)}.`,
    inserts: added.map(({reference, committee}) =>
      inserted(attendance, {...NOBODY_SEEN, event: event.event, reference, committee}),
    ),
  });
}

/** The cells of somebody who has not answered and was not seen. */
export const NOBODY_SEEN = {
  reply: '',
  repliedAt: null,
  presence: '',
  notedAt: null,
  notedBy: '',
  signedInFrom: '',
  codeHash: '',
} as const;
