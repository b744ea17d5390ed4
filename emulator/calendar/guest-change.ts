/**
 * What a guest may change of an event of somebody else: the own answer, and what only the own calendar shows. Anything
 * else is refused.
 */
import {addressKey, type Execution} from '../kernel';
import {ApiProblem} from './api-problem';
import {type EventContent, guestOf, respond, type Seen, touch} from './events';
import type {Details, EventState, Guest} from './model';
import {notifyOrganizer, type SendUpdates} from './notices';
import {detailsIn} from './resource';

const SHARED_ONLY = 'Shared properties can only be changed by the organizer of the event.';
const PERSONAL = ['colorId', 'reminders', 'transparency', 'visibility'] as const;

/** @throws {ApiProblem} */
export function changeAsGuest(execution: Execution, seen: Seen, content: EventContent, updates: SendUpdates): void {
  const {event, calendar} = seen;
  if (!isOnlyPersonal(seen, content)) throw new ApiProblem(SHARED_ONLY);
  const own = content.guests.find(({email}) => addressKey(email) === calendar.owner);
  const {core} = execution;
  const now = execution.now();
  const before = guestOf(event, calendar.owner)?.responseStatus;
  keepPersonal(event, calendar.owner, content.details);
  if (own === undefined) {
    touch(core, event, now);
    return;
  }
  const {responseStatus, comment, additionalGuests} = own;
  const answer = {
    responseStatus,
    ...(comment !== undefined && {comment}),
    ...(additionalGuests !== undefined && {additionalGuests}),
  };
  const guest = respond(core, event, calendar.owner, answer, now);
  if (guest !== undefined && updates !== 'none' && before !== responseStatus) notifyOrganizer(core, event, guest, now);
}

function isOnlyPersonal(seen: Seen, content: EventContent): boolean {
  const {event, calendar} = seen;
  const others = (guests: readonly Guest[]) =>
    guests
      .filter(({email}) => addressKey(email) !== calendar.owner)
      .map(({email, optional}) => [addressKey(email), optional]);
  return (
    isSame(sharedOf(detailsIn(seen)), sharedOf(content.details)) &&
    isSame([event.start, event.end].map(timeOf), [content.start, content.end].map(timeOf)) &&
    isSame(others(event.guests), others(content.guests))
  );
}

function timeOf(moment: EventContent['start']): string | number {
  return 'date' in moment ? moment.date : moment.at;
}

function sharedOf({conferenceData, extendedProperties, ...details}: Details): unknown {
  const rest: Record<string, unknown> = {...details, shared: extendedProperties?.shared ?? {}};
  for (const name of PERSONAL) delete rest[name];
  return Object.fromEntries(Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function keepPersonal(event: EventState, email: string, details: Details): void {
  const kept: Record<string, unknown> = {};
  for (const name of PERSONAL) if (details[name] !== undefined) kept[name] = details[name];
  const properties = details.extendedProperties?.private ?? {};
  if (Object.keys(properties).length > 0) kept.extendedProperties = {private: properties, shared: {}};
  event.own[email] = kept as Details;
}
