/**
 * A calendar entry as text (RFC 5545, and RFC 5546 for what a mail asks of a calendar): what the candidate's mail carries.
 *
 * Times are in UTC, so every program shows them on the reader's own clock and none needs a table of time zones. A change keeps the UID and raises
 * SEQUENCE; a cancellation does too, with METHOD:CANCEL.
 */
import {utf8} from '../base64';

export interface Entry {
  readonly uid: string;
  /** 0 for the first; each change is higher. */
  readonly sequence: number;
  readonly method: 'REQUEST' | 'CANCEL';
  /** Instants, ISO 8601. */
  readonly start: string;
  readonly end: string;
  /** When this text was made. */
  readonly stamp: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly organizer: Person;
  readonly attendee: Person;
}

export interface Person {
  readonly name: string;
  readonly email: string;
}

const EOL = '\r\n';

/** Octets of a line, its end not counted (RFC 5545, 3.1). */
const LINE = 75;

export function icsText(entry: Entry): string {
  const {uid, sequence, method, start, end, stamp, summary, description, location, organizer, attendee} = entry;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//SCOPE Desk//Interviews//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
    ...(/^https:\/\/[!-~]+$/.test(location) ? [`URL:${location}`] : []),
    `ORGANIZER${commonName(organizer.name)}:mailto:${organizer.email}`,
    `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE${commonName(attendee.name)}:mailto:${attendee.email}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.flatMap(folded).join(EOL) + EOL;
}

/** `20271102T170000Z`. */
function utc(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** A value of type TEXT; what is no character of a text becomes a blank. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(CONTROL, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** Everything below a blank but the line feed, which has an escape of its own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not reach the text
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

/** A parameter value in quotes, which has no escape for a quote. */
function commonName(name: string): string {
  const plain = name
    .replace(/["\n\r\u2028\u2029]/g, ' ')
    .replace(CONTROL, ' ')
    .trim();
  return plain === '' ? '' : `;CN="${plain}"`;
}

/** Lines of at most 75 octets; what goes on begins with a blank, and no character is cut in two. */
function folded(line: string): string[] {
  const lines = [''];
  let used = 0;
  for (const character of line) {
    const octets = utf8(character).length;
    if (used + octets > LINE) {
      lines.push(' ');
      used = 1;
    }
    lines[lines.length - 1] += character;
    used += octets;
  }
  return lines;
}
