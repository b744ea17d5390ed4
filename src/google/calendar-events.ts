/**
 * Events of the season's calendar, each under an id of our own: making one that is there already changes it, removing one that is gone is no error. Nobody gets a
 * mail from Google; candidates get ours.
 */

type Events = GoogleAppsScript.Calendar.Collection.EventsCollection;
type Resource = GoogleAppsScript.Calendar.Schema.Event;

export interface EventContent {
  readonly title: string;
  readonly description: string;
  /** Instants, ISO 8601. */
  readonly start: string;
  readonly end: string;
  readonly guests: readonly string[];
  /** Where people meet; without one it gets a video call. */
  readonly place?: string | undefined;
}

const SILENT = {sendUpdates: 'none', conferenceDataVersion: 1};

/**
 * Makes the event be so, with a video call of its own where it has no place.
 *
 * @return the link of the call; empty while Google is still making it, and where there is a place
 */
export function putEvent(calendarId: string, id: string, content: EventContent): string {
  const resource = resourceOf(id, content);
  try {
    return linkOf(events().insert(resource, calendarId, SILENT));
  } catch (error) {
    // Made by a run that could not write it down, moved, or cancelled: Google keeps the id. Anything else is an error still.
    if (lookUp(calendarId, id) === null) throw error;
    const {id: _id, conferenceData: _call, ...changes} = resource;
    return linkOf(events().patch(changes, calendarId, id, SILENT));
  }
}

/** The link of an event's video call; empty while there is none. */
export function eventLink(calendarId: string, id: string): string {
  const event = lookUp(calendarId, id);
  return event === null ? '' : linkOf(event);
}

/** Takes the event off the calendar, if it stands there. */
export function removeEvent(calendarId: string, id: string): void {
  try {
    events().remove(calendarId, id, {sendUpdates: 'none'});
  } catch (error) {
    const event = lookUp(calendarId, id);
    if (event !== null && event.status !== 'cancelled') throw error;
  }
}

function resourceOf(id: string, {title, description, start, end, guests, place}: EventContent): Resource {
  return {
    id,
    summary: title,
    description,
    status: 'confirmed',
    start: {dateTime: start, timeZone: 'Europe/Brussels'},
    end: {dateTime: end, timeZone: 'Europe/Brussels'},
    attendees: guests.map(email => ({email})),
    guestsCanInviteOthers: false,
    ...(place === undefined
      ? {conferenceData: {createRequest: {requestId: id, conferenceSolutionKey: {type: 'hangoutsMeet'}}}}
      : {location: place}),
  };
}

function linkOf({hangoutLink, conferenceData}: Resource): string {
  const video = conferenceData?.entryPoints?.find(({entryPointType}) => entryPointType === 'video');
  return video?.uri ?? hangoutLink ?? '';
}

/** Null where the calendar has no such event. Errors come in the account's language, so that one that stays is told by asking. */
function lookUp(calendarId: string, id: string): Resource | null {
  try {
    return events().get(calendarId, id);
  } catch {
    return null;
  }
}

function events(): Events {
  const service = typeof Calendar === 'undefined' ? undefined : Calendar.Events;
  if (service === undefined) throw new Error('The Calendar service is not switched on in appsscript.json.');
  return service;
}
