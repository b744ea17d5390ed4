/**
 * The event object that a trigger's function gets, `e` (behaviours 31, 41 and 43). Made for one execution: the file in it
 * belongs to that execution's account.
 */

import {emailShown, User} from '../base/session';
import {Form, FormResponse} from '../forms/service/objects';
import {formWithId} from '../forms/state';
import {type Account, EnumValue, type Execution, type PersonEvent} from '../kernel';
import {rangeObject, spreadsheetObject} from '../sheets/objects';
import {select} from '../sheets/selection';
import {ISO_WEEKS, weekAndYear} from '../time/java-calendar';
import {instantToWall} from '../time/zone';

type EventOf<Type extends PersonEvent['type']> = Extract<PersonEvent, {type: Type}>;

type Fields = Record<string, unknown>;

export function openFields(execution: Execution, {file, by}: EventOf<'OPEN'>): Fields {
  return {...common(execution), source: fileObject(execution, file), user: userOf(execution, by)};
}

/** `value` and `oldValue` only where the edit was of one cell (43). */
export function editFields(execution: Execution, event: EventOf<'EDIT'>): Fields {
  const range = rangeObject(execution, event.file, event.block);
  select([range]);
  return {
    ...common(execution),
    ...(event.oldValue === undefined ? {} : {oldValue: event.oldValue}),
    range,
    source: range.sheet.spreadsheet,
    user: userOf(execution, event.by),
    ...(event.value === undefined ? {} : {value: event.value}),
  };
}

export function selectFields(execution: Execution, {file, by, block}: EventOf<'SELECT'>): Fields {
  const range = rangeObject(execution, file, block);
  select([range]);
  return {...common(execution), range, source: range.sheet.spreadsheet, user: userOf(execution, by)};
}

export function changeFields(execution: Execution, {file, by, changeType}: EventOf<'CHANGE'>): Fields {
  return {
    ...common(execution),
    changeType,
    source: fileObject(execution, file),
    user: userOf(execution, by),
  };
}

/** What a spreadsheet's trigger hears of a response: texts in column order, and lists of texts by title (31). */
export function rowFields(execution: Execution, row: NonNullable<EventOf<'FORM_SUBMIT'>['row']>): Fields {
  const range = rangeObject(execution, row.file, row.block);
  return {
    ...common(execution),
    namedValues: row.namedValues,
    range,
    source: range.sheet.spreadsheet,
    values: row.values,
  };
}

/** What a form's trigger hears of it: the response itself, no texts (31). */
export function responseFields(execution: Execution, {form, response}: EventOf<'FORM_SUBMIT'>): Fields {
  const source = formObject(execution, form);
  return {
    ...common(execution),
    response: new FormResponse(source, source.state.responses.get(response) ?? null),
    source,
  };
}

/** The time at which a time trigger ran, in UTC, under names with hyphens (41). Weeks are ISO 8601's. */
export function clockFields(execution: Execution): Fields {
  const at = instantToWall('UTC', execution.startedAt);
  return {
    ...common(execution),
    'day-of-month': at.day,
    'day-of-week': at.weekday || 7,
    hour: at.hours,
    minute: at.minutes,
    month: at.month + 1,
    second: at.seconds,
    timezone: 'UTC',
    'week-of-year': weekAndYear(at.year, at.month, at.day, ISO_WEEKS).week,
    year: at.year,
  };
}

function common({authMode, request}: Execution): Fields {
  const {triggerUid} = request;
  const mode = EnumValue.of('Script.AuthMode', authMode);
  return {authMode: mode, ...(triggerUid === undefined ? {} : {triggerUid})};
}

function fileObject(execution: Execution, file: string): object {
  const isForm = execution.core.files.get(file)?.kind === 'form';
  return isForm ? formObject(execution, file) : spreadsheetObject(execution, file);
}

function formObject(execution: Execution, id: string): Form {
  const state = formWithId(execution.core, id);
  if (state === undefined) throw new Error(`There is no form ${id}.`);
  return new Form(execution, state);
}

/** The person at the keyboard, without an address where Google keeps it from the script (69). */
function userOf(execution: Execution, by: Account): User {
  return new User(emailShown(execution, by));
}
