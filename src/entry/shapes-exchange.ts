/** What the page of the exchanges may send. */
import type {FileEnd} from '../domain/exchange/ending';
import type {DocumentNote, FileNote} from '../domain/exchange/notes';
import {MONTHS} from '../domain/tables/contracts';
import {DOCUMENT_STATES} from '../domain/tables/documents';
import {list, oneOf, record, reference, refused, text} from './shapes';

export function documentNotes(given: unknown): DocumentNote[] {
  return list(given, documentNote);
}

function documentNote(given: unknown): DocumentNote {
  const {reference: whose, document, state} = record(given);
  return {reference: reference(whose), document: text(document), state: oneOf(state, DOCUMENT_STATES)};
}

export function fileNote(given: unknown): FileNote {
  const {reference: whose, month, startsOn, departments, contact, hostEmail, reason} = record(given);
  return {
    reference: reference(whose),
    month: oneOf(month, MONTHS),
    startsOn: dayOf(startsOn),
    departments: text(departments),
    contact: text(contact),
    hostEmail: text(hostEmail),
    reason: text(reason),
  };
}

export function fileEnd(given: unknown): FileEnd {
  const {reference: whose, state, reason} = record(given);
  return {reference: reference(whose), state: oneOf(state, ['finished', 'cancelled']), reason: text(reason)};
}

/** A day that there is. */
function dayOf(given: unknown): string {
  const day = text(given);
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(time)) throw refused();
  if (new Date(time).toISOString().slice(0, 10) !== day) throw refused();
  return day;
}
