/** The shapes of what the page of the sessions sends. */
import type {EventWish} from '../domain/events/save-event';
import {isDay} from '../domain/interviews/slots';
import {PRESENCES} from '../domain/tables/attendance';
import {EVENT_KINDS} from '../domain/tables/events';
import type {Ticks} from '../workflows/events/take-attendance';
import {list, oneOf, record, reference, refused, text} from './shapes';

export function eventName(given: unknown): string {
  const name = text(given);
  if (!/^[A-Z]{2,5}\d{1,4}$/.test(name)) throw refused();
  return name;
}

export function eventNameOrNone(given: unknown): string | null {
  return given === null || given === undefined ? null : eventName(given);
}

export function eventWish(given: unknown): EventWish {
  const {event, kind, committee, starts, ends, place, capacity, obligatory, deposit, recording, quiz} = record(given);
  return {
    event: eventNameOrNone(event),
    kind: oneOf(kind, EVENT_KINDS),
    committee: text(committee),
    starts: localTime(starts),
    ends: localTime(ends),
    place: text(place),
    capacity: numberOrNone(capacity),
    obligatory: obligatory === true,
    deposit: numberOrNone(deposit),
    recording: text(recording),
    quiz: text(quiz),
  };
}

export function ticks(given: unknown): Ticks {
  const {event, ticks: all} = record(given);
  return {
    event: eventName(event),
    ticks: list(all, each => {
      const {reference: who, presence} = record(each);
      return {reference: reference(who), presence: oneOf(presence, ['', ...PRESENCES])};
    }),
  };
}

export function cancelling(given: unknown): {event: string; reason: string} {
  const {event, reason} = record(given);
  return {event: eventName(event), reason: text(reason).trim().slice(0, 500)};
}

/** `2027-12-03T19:00`, or empty where nothing is typed yet. */
function localTime(given: unknown): string {
  const typed = text(given).slice(0, 16);
  const [day = '', hour = ''] = typed.split('T');
  if (typed !== '' && !(isDay(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(hour))) throw refused();
  return typed;
}

function numberOrNone(given: unknown): number | null {
  if (given === null || given === undefined) return null;
  if (typeof given !== 'number' || !Number.isFinite(given)) throw refused();
  return given;
}
