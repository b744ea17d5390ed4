/** The events in an .ics file (RFC 5545), as far as a mail shows them: what, when, where, and whether it was cancelled. */

import {readInstant} from '../../calendar/moments';

export interface Invitation {
  readonly title: string;
  readonly at: number | null;
  readonly until: number | null;
  /** A whole day, `2027-10-01`. */
  readonly day: string | null;
  readonly place: string;
  readonly link: string;
  readonly cancelled: boolean;
}

interface Line {
  readonly name: string;
  readonly zone: string | undefined;
  readonly value: string;
}

export function invitationsIn(bytes: Uint8Array): Invitation[] {
  const lines = linesOf(new TextDecoder().decode(bytes));
  const cancelled = lines.some(({name, value}) => name === 'METHOD' && value === 'CANCEL');
  const invitations: Invitation[] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    if (line.name === 'BEGIN' && line.value === 'VEVENT') open = [];
    else if (line.name === 'END' && line.value === 'VEVENT' && open !== null) {
      invitations.push(invitation(open, cancelled));
      open = null;
    } else open?.push(line);
  }
  return invitations;
}

/** Lines without their folds. */
function linesOf(text: string): Line[] {
  return text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .flatMap(line => {
      const match = /^([A-Za-z-]+)((?:;[^:"]*(?:"[^"]*")?)*):(.*)$/.exec(line);
      if (match === null) return [];
      const zone = /;TZID="?([^;:"]+)"?/i.exec(match[2] ?? '')?.[1];
      return [{name: match[1]!.toUpperCase(), zone, value: match[3]!}];
    });
}

function invitation(lines: readonly Line[], allCancelled: boolean): Invitation {
  const find = (name: string) => lines.find(line => line.name === name);
  const text = (name: string) => unescaped(find(name)?.value ?? '');
  const start = find('DTSTART');
  const day = /^\d{8}$/.test(start?.value ?? '') ? dashed(start!.value) : null;
  return {
    title: text('SUMMARY'),
    at: day === null ? instantOf(start) : null,
    until: day === null ? instantOf(find('DTEND')) : null,
    day,
    place: text('LOCATION'),
    link: text('X-GOOGLE-CONFERENCE') || text('URL'),
    cancelled: allCancelled || text('STATUS') === 'CANCELLED',
  };
}

function dashed(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`;
}

function instantOf(line: Line | undefined): number | null {
  const match = /^(\d{8})T(\d\d)(\d\d)(\d\d)(Z?)$/.exec(line?.value ?? '');
  if (match === null) return null;
  const text = `${dashed(match[1]!)}T${match[2]}:${match[3]}:${match[4]}${match[5]}`;
  return readInstant(text, line?.zone ?? 'UTC') ?? null;
}

function unescaped(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}
