/** The mapping of a form's questions as the officer sees it, and as it is kept once nothing is in doubt. */
import {type Connection, doubts, SURE} from '../intake/connect';
import {FIELDS, type FieldName, fieldTitle} from '../intake/fields';
import type {FieldRow} from './preview';

type Chosen = Readonly<Partial<Record<FieldName, string>>>;

/** One row per field: the known ones in their order, then the numbered wishes that were found. */
export function fieldRows(connection: Connection, chosen: Chosen, collectsEmail: boolean): FieldRow[] {
  const known = FIELDS.filter(({name}) => !(name === 'email' && collectsEmail)).map(({name}) => name);
  const found = connection.guesses.map(({field}) => field).filter(field => !known.includes(field));
  const numbered = [...new Set<FieldName>(['wish1', ...found])].sort(byRank);
  return [...known, ...numbered].map(field => fieldRow(field, connection, chosen));
}

function fieldRow(field: FieldName, {guesses, missing}: Connection, chosen: Chosen): FieldRow {
  const guess = guesses.find(each => each.field === field);
  const base = {field, title: fieldTitle(field), required: isRequired(field)};
  if (guess !== undefined) {
    const state = guess.confidence >= SURE ? 'sure' : 'doubt';
    return {...base, questionId: guess.questionId, percent: Math.round(guess.confidence * 100), state};
  }
  const state = missing.includes(field) && chosen[field] !== '' ? 'missing' : 'not asked';
  return {...base, questionId: null, percent: 0, state};
}

function isRequired(field: FieldName): boolean {
  return field === 'wish1' || FIELDS.some(({name, required}) => name === field && required);
}

/** `wish2` before `wish10`, each wish before its months. */
function byRank(one: FieldName, other: FieldName): number {
  const rank = (field: FieldName): number =>
    Number(/\d+$/.exec(field)?.[0] ?? 0) * 2 + (field.startsWith('months') ? 1 : 0);
  return rank(one) - rank(other);
}

/** Whether nothing is left to ask. */
export function isSure(connection: Connection): boolean {
  return doubts(connection).length === 0;
}
