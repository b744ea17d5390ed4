/** An event as an iCalendar file (RFC 5545), as Google attaches it to its mails. Pure. */
import type {CalendarState, EventState, Guest, Moment} from './model';

const PART_STAT = {
  needsAction: 'NEEDS-ACTION',
  accepted: 'ACCEPTED',
  declined: 'DECLINED',
  tentative: 'TENTATIVE',
} as const;

export function invitationFile(
  event: EventState,
  calendar: CalendarState,
  method: 'REQUEST' | 'CANCEL',
  now: number,
): string {
  const {summary = '', description = '', location = '', recurrence = []} = event.details;
  const status = method === 'CANCEL' ? 'CANCELLED' : event.status.toUpperCase();
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `DTSTART${stamp(event.start)}`,
    `DTEND${stamp(event.end)}`,
    ...recurrence,
    `DTSTAMP:${utc(now)}`,
    `ORGANIZER;CN=${quoted(calendar.name)}:mailto:${calendar.id}`,
    `UID:${event.iCalUID}`,
    ...event.guests.map(attendee),
    `CREATED:${utc(event.createdAt)}`,
    `DESCRIPTION:${escaped(description)}`,
    `LAST-MODIFIED:${utc(event.updatedAt)}`,
    `LOCATION:${escaped(location)}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${status}`,
    `SUMMARY:${escaped(summary)}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function attendee({email, displayName, responseStatus, optional, additionalGuests = 0}: Guest): string {
  const role = optional ? 'OPT-PARTICIPANT' : 'REQ-PARTICIPANT';
  const name = quoted(displayName ?? email);
  return `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=${role};PARTSTAT=${PART_STAT[responseStatus]};RSVP=TRUE;CN=${name};X-NUM-GUESTS=${additionalGuests}:mailto:${email}`;
}

function stamp(moment: Moment): string {
  return 'date' in moment ? `;VALUE=DATE:${moment.date.replace(/-/g, '')}` : `:${utc(moment.at)}`;
}

function utc(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** A parameter value: no quotes or line ends inside. */
function quoted(text: string): string {
  const plain = text.replace(/["\r\n]/g, ' ');
  return /[;:,]/.test(plain) ? `"${plain}"` : plain;
}

/** Lines of at most 75 octets, never cut inside a character. */
function folded(line: string): string {
  const out: string[] = [];
  let piece = '';
  for (const character of line) {
    if (Buffer.byteLength(piece + character) > (out.length === 0 ? 75 : 74)) {
      out.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...out, piece].join('\r\n ');
}
