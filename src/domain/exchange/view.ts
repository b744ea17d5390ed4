/** The exchanges for their page: each file with its documents, the most urgent first. */
import {type AttendanceRow, type Attended, attended, type EventRow} from '../events/event';
import type {Problem} from '../problem';
import {checkDocuments} from './catalogue';
import {type Light, lightOf, today} from './dates';
import {toFinish} from './ending';
import {type DocumentRow, documentsOf, type ExchangeRows, type FileRow, withoutFile} from './files';
import {lateCardWaits} from './late-card';

/** Plain JSON. */
export interface DocumentLine {
  readonly document: string;
  readonly actor: string;
  readonly dueOn: string | null;
  readonly state: string;
  readonly doneOn: string | null;
  readonly light: Light;
}

export interface FileLine {
  readonly reference: string;
  readonly name: string;
  readonly committee: string;
  readonly country: string;
  readonly month: string;
  readonly startsOn: string | null;
  readonly state: string;
  readonly departments: string;
  readonly contact: string;
  readonly hostEmail: string;
  readonly light: Light;
  readonly documents: readonly DocumentLine[];
  /** The acceptance card is late, the host's officer is known, and no letter about it has left or waits. */
  readonly mayWriteToHost: boolean;
  /** For the certificate of attendance. */
  readonly attended: readonly Attended[];
}

/** The sessions, and who was there. */
export interface SessionRows {
  readonly events: readonly EventRow[];
  readonly attendance: readonly AttendanceRow[];
}

export interface ExchangeView {
  readonly season: string;
  readonly mayDecide: boolean;
  readonly files: readonly FileLine[];
  /** Accepted places without a file yet. */
  readonly toOpen: number;
  /** Open files in which everything is in, and whose placement has begun. */
  readonly toFinish: readonly string[];
  readonly problems: readonly Problem[];
}

const URGENCY: readonly Light[] = ['red', 'amber', 'later', 'green'];

export function exchangeView(
  rows: ExchangeRows,
  {events, attendance}: SessionRows,
  now: string,
  mayDecide: boolean,
): ExchangeView {
  const names = new Map(rows.applications.map(each => [each.reference, `${each.firstName} ${each.lastName}`.trim()]));
  const files = rows.files.map(file => ({
    ...fileLine(file, names.get(file.reference) ?? '', rows, now),
    attended: attended(file.reference, events, attendance),
  }));
  return {
    season: rows.configuration.settings.seasonName,
    mayDecide,
    files: [...files].sort((one, other) => rankOf(one) - rankOf(other) || (one.name < other.name ? -1 : 1)),
    toOpen: withoutFile(rows).length,
    toFinish: toFinish(rows, now),
    problems: checkDocuments(rows.configuration),
  };
}

function fileLine(file: FileRow, name: string, rows: ExchangeRows, now: string): Omit<FileLine, 'attended'> {
  const lines = documentsOf(file, rows)
    .map(row => documentLine(row, rows, now))
    .sort((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1));
  const {reference, committee, country, month, startsOn, state, departments, contact, hostEmail} = file;
  return {
    reference,
    name: name || reference,
    committee,
    country,
    month,
    startsOn,
    state,
    departments,
    contact,
    hostEmail,
    light: state === 'open' ? worst(lines) : 'green',
    documents: lines,
    mayWriteToHost: lateCardWaits(file, rows, now),
  };
}

function documentLine(row: DocumentRow, {configuration}: ExchangeRows, now: string): DocumentLine {
  const {document, actor, dueOn, state, doneOn} = row;
  return {document, actor, dueOn, state, doneOn, light: lightOf(row, today(now), configuration.settings.amberDays)};
}

function worst(lines: readonly DocumentLine[]): Light {
  return URGENCY.find(light => lines.some(line => line.light === light)) ?? 'green';
}

function rankOf({light, state}: Pick<FileLine, 'light' | 'state'>): number {
  return state === 'open' ? URGENCY.indexOf(light) : URGENCY.length;
}
