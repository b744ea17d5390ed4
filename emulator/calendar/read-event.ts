/**
 * From the resource that a script gives to what an event will be, or the API's refusal. Members that the API does not know
 * or does not let anybody write are ignored, as there.
 */
import type {Execution} from '../kernel';
import {isAddress} from '../mail/addresses';
import {ApiProblem} from './api-problem';
import {type Asked, pendingUntil, readConference} from './conference';
import type {EventContent} from './events';
import type {Details, EventState, Guest, Moment, Response, Status} from './model';
import {BadMoment, instantOf, readMoment} from './moments';

export type Given = Readonly<Record<string, unknown>>;

const TEXTS = ['summary', 'description', 'location', 'colorId', 'transparency', 'visibility'] as const;
const FLAGS = ['guestsCanInviteOthers', 'guestsCanModify', 'guestsCanSeeOtherGuests', 'anyoneCanAddSelf'] as const;
const RESPONSES: readonly string[] = ['needsAction', 'declined', 'tentative', 'accepted'];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  transparency: ['opaque', 'transparent'],
  visibility: ['default', 'public', 'private', 'confidential'],
};
const MOST_REMINDERS = 5;
const LONGEST_REMINDER = 40_320;

/**
 * Reads a whole event.
 *
 * @throws {ApiProblem}
 */
export function readEvent(given: Given, zone: string): EventContent {
  return {
    ...readTimes(given, zone),
    guests: readGuests(given.attendees),
    details: readDetails(given),
    ...(given.status != null && {status: readStatus(given.status)}),
  };
}

function readTimes({start, end, endTimeUnspecified}: Given, zone: string): {start: Moment; end: Moment} {
  try {
    const from = readMoment(start, 'start');
    const to = endTimeUnspecified === true && end == null ? from : readMoment(end, 'end');
    if ('date' in from !== 'date' in to) {
      throw new ApiProblem('Start and end times must either both be date or both be dateTime.');
    }
    const [begins, ends] = [instantOf(from, zone), instantOf(to, zone)];
    // The end of whole days is exclusive; one day at least is what Google makes of less.
    if (ends < begins) throw new ApiProblem('The specified time range is empty.');
    return {start: from, end: to};
  } catch (error) {
    if (error instanceof BadMoment) throw new ApiProblem(error.message);
    throw error;
  }
}

function readStatus(status: unknown): Status {
  if (status === 'confirmed' || status === 'tentative' || status === 'cancelled') return status;
  throw new ApiProblem('Invalid value for: Invalid status.');
}

function readGuests(given: unknown): Guest[] {
  if (given == null) return [];
  if (!Array.isArray(given)) throw new ApiProblem('Bad Request');
  const guests = new Map<string, Guest>();
  for (const each of given as Given[]) {
    const guest = readGuest(each ?? {});
    if (!guests.has(guest.email.toLowerCase())) guests.set(guest.email.toLowerCase(), guest);
  }
  return [...guests.values()];
}

function readGuest({email, displayName, responseStatus, optional, resource, comment, additionalGuests}: Given): Guest {
  if (email == null || email === '') throw new ApiProblem('Missing attendee email.');
  if (!isAddress(String(email).trim())) throw new ApiProblem('Invalid attendee email.');
  if (responseStatus != null && !RESPONSES.includes(String(responseStatus))) {
    throw new ApiProblem('Invalid response status value.');
  }
  return {
    email: String(email).trim(),
    responseStatus: (responseStatus ?? 'needsAction') as Response,
    ...(displayName != null && {displayName: String(displayName)}),
    ...(optional === true && {optional}),
    ...(resource === true && {resource}),
    ...(comment != null && {comment: String(comment)}),
    ...(additionalGuests != null && {additionalGuests: Number(additionalGuests)}),
  };
}

function readDetails(given: Given): Details {
  const details: Record<string, unknown> = {};
  for (const name of TEXTS) if (given[name] != null && given[name] !== '') details[name] = readText(name, given[name]);
  for (const name of FLAGS) if (given[name] != null) details[name] = given[name] === true || given[name] === 'true';
  for (const name of ['source', 'attachments']) if (given[name] != null) details[name] = plain(given[name]);
  if (given.recurrence != null) details.recurrence = readRecurrence(given.recurrence);
  if (given.reminders != null) details.reminders = readReminders(given.reminders as Given);
  if (given.extendedProperties != null) details.extendedProperties = readProperties(given.extendedProperties as Given);
  return details as Details;
}

function readText(name: string, value: unknown): string {
  const text = String(value);
  if (ALLOWED[name]?.includes(text) === false) throw new ApiProblem(`Invalid ${name} value.`);
  if (name === 'colorId' && !/^([1-9]|1[01])$/.test(text)) throw new ApiProblem('Invalid colorId value.');
  return text;
}

function readRecurrence(given: unknown): string[] | undefined {
  if (!Array.isArray(given)) throw new ApiProblem('Invalid recurrence rule.');
  const lines = given.map(String);
  if (lines.some(line => !/^(RRULE|EXRULE|RDATE|EXDATE)[:;]/.test(line))) {
    throw new ApiProblem('Invalid recurrence rule.');
  }
  return lines.length === 0 ? undefined : lines;
}

function readReminders({useDefault, overrides}: Given): NonNullable<Details['reminders']> {
  const given = (overrides ?? []) as Given[];
  if (useDefault === true && given.length > 0) {
    throw new ApiProblem('Cannot specify both default reminders and overrides at the same time.');
  }
  if (given.length > MOST_REMINDERS)
    throw new ApiProblem('The maximum number of override reminders has been exceeded.');
  const read = given.map(({method, minutes}) => ({method: String(method), minutes: Number(minutes)}));
  if (
    read.some(
      ({method, minutes}) => !['email', 'popup'].includes(method) || !(minutes >= 0 && minutes <= LONGEST_REMINDER),
    )
  ) {
    throw new ApiProblem('Invalid reminder value.');
  }
  return {useDefault: useDefault === true, ...(read.length > 0 && {overrides: read})};
}

function readProperties(given: Given): NonNullable<Details['extendedProperties']> {
  const texts = (side: unknown): Record<string, string> =>
    Object.fromEntries(
      Object.entries((side ?? {}) as Given)
        .filter(([, value]) => value != null)
        .map(([key, value]) => [key, String(value)]),
    );
  return {private: texts(given.private), shared: texts(given.shared)};
}

/** A copy in plain data of the host. */
export function plain(value: unknown): never {
  return JSON.parse(JSON.stringify(value)) as never;
}

/**
 * The conference of the resource, where the script says that it knows about conferences; else what there was stays and what
 * was given is dropped without a word (behaviour 87).
 *
 * @return details with it, and the instant when a pending one is ready
 */
export function withConference(
  execution: Execution,
  details: Details,
  {given, version, known}: {given: unknown; version: number; known: EventState | undefined},
): {details: Details; readyAt?: number} {
  const before = known?.details.conferenceData;
  const asked: Asked = version < 1 ? {kind: 'keep'} : readConference(execution, given, before);
  if (asked.kind === 'refused') throw new ApiProblem(asked.why);
  if (asked.kind === 'remove') return {details};
  const readyAt = known?.conferenceReadyAt;
  if (asked.kind === 'keep') {
    return before === undefined
      ? {details}
      : {details: {...details, conferenceData: before}, ...(readyAt && {readyAt})};
  }
  const conferenceData = plain(asked.conference);
  const isPending = asked.kind === 'make' && asked.isPending;
  return {details: {...details, conferenceData}, ...(isPending && {readyAt: pendingUntil(execution.now())})};
}
