/**
 * The mails that Google Calendar itself writes: invitation, update, cancellation, answer. They come with an `invite.ics`,
 * from the organizer's address by way of Google, and count against nobody's mail limits.
 */
import {type Account, addressKey, type Core} from '../kernel';
import {composeMessage} from '../mail/compose';
import {deliver, newRfcId} from '../mail/delivery';
import {meetLink} from './conference';
import {invitationFile} from './invitation-file';
import {type CalendarState, calendarsOf, type EventState, type Guest} from './model';
import {describeSpan} from './moments';

export type Notice = 'invitation' | 'update' | 'cancellation';

/** Who is told of a change: everybody, those without Google Calendar, or nobody. */
export type SendUpdates = 'all' | 'externalOnly' | 'none';

const GOOGLE_CALENDAR = {name: 'Google Calendar', address: 'calendar-notification@google.com'};
const SUBJECTS = {invitation: 'Invitation', update: 'Updated invitation', cancellation: 'Canceled event'};
const ANSWERS = {
  accepted: 'Accepted',
  declined: 'Declined',
  tentative: 'Tentatively Accepted',
  needsAction: 'Invitation',
};

/** Writes to the guests of an event, all but the one who acts. */
export function notifyGuests(
  core: Core,
  event: EventState,
  notice: Notice,
  {to = event.guests, by, now, updates}: {to?: readonly Guest[]; by: Account; now: number; updates: SendUpdates},
): void {
  if (updates === 'none') return;
  for (const {email} of to) {
    const isExternal = core.knownAccount(email) === undefined;
    if (addressKey(email) === addressKey(by.email) || (updates === 'externalOnly' && !isExternal)) continue;
    send(core, event, {notice, to: email, from: by, now});
  }
}

/** Tells the organizer of a guest's answer. */
export function notifyOrganizer(core: Core, event: EventState, guest: Guest, now: number): void {
  const calendar = calendarsOf(core).byId.get(event.calendarId);
  if (calendar === undefined || addressKey(guest.email) === calendar.owner) return;
  const name = guest.displayName ?? core.knownAccount(guest.email)?.name ?? guest.email;
  const subject = `${ANSWERS[guest.responseStatus]}: ${titleLine(event, calendar)}`;
  const text = `${name} has replied "${ANSWERS[guest.responseStatus]}" to this invitation.\n`;
  mail(core, {from: {name, address: guest.email}, to: event.creator, subject, text, now});
}

function send(
  core: Core,
  event: EventState,
  {notice, to, from, now}: {notice: Notice; to: string; from: Account; now: number},
): void {
  const calendar = calendarsOf(core).byId.get(event.calendarId)!;
  mail(core, {
    from: {name: from.name, address: from.email},
    to,
    now,
    subject: `${SUBJECTS[notice]}: ${titleLine(event, calendar)} (${to})`,
    text: body(event, calendar, notice),
    file: invitationFile(event, calendar, notice === 'cancellation' ? 'CANCEL' : 'REQUEST', now),
  });
}

function titleLine(event: EventState, {timeZone}: CalendarState): string {
  return `${title(event)} @ ${describeSpan(event, timeZone)}`;
}

function title({details}: EventState): string {
  // A line end would break out of the subject.
  return (details.summary ?? '').replace(/\s+/g, ' ').trim() || '(no title)';
}

function body(event: EventState, {timeZone}: CalendarState, notice: Notice): string {
  const {description, location} = event.details;
  const link = meetLink(event.details);
  return [
    ...(notice === 'cancellation' ? ['This event has been canceled.', ''] : []),
    title(event),
    describeSpan(event, timeZone),
    ...(location ? [`Location: ${location}`] : []),
    ...(link === undefined ? [] : [`Join with Google Meet: ${link}`]),
    ...(description ? ['', description] : []),
    '',
    `Guests: ${event.guests.map(({email}) => email).join(', ')}`,
    '',
    'Invitation from Google Calendar: https://calendar.google.com/calendar/',
    '',
  ].join('\n');
}

interface Outgoing {
  readonly from: {readonly name: string; readonly address: string};
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly now: number;
  readonly file?: string;
}

function mail(core: Core, {from, to, subject, text, now, file}: Outgoing): void {
  const bytes = file === undefined ? undefined : new TextEncoder().encode(file);
  const raw = composeMessage({
    from,
    to: [{name: '', address: to}],
    replyTo: [from],
    subject,
    text,
    date: new Date(now),
    messageId: `calendar-${newRfcId(core)}`,
    fields: [['Sender', `${GOOGLE_CALENDAR.name} <${GOOGLE_CALENDAR.address}>`]],
    ...(bytes && {attachments: [{bytes, contentType: 'application/ics', name: 'invite.ics'}]}),
  });
  deliver(core, raw, {from: GOOGLE_CALENDAR, now, isNoReply: true});
}
