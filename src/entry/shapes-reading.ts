/** What may come in from the pages of the first round. */
import type {DealChoices} from '../domain/reading/deal-proposal';
import type {DealOrder} from '../domain/reading/plan-deal';
import type {GivenBack, GivenMarks} from '../domain/reading/plan-reading';
import {list, record, reference, refused, text} from './shapes';

const MOST_CRITERIA = 50;
const LONGEST_NAME = 500;
const MOST_CONFLICTS = 2_000;

export function openReference(given: unknown): string | undefined {
  return given === undefined || given === null ? undefined : reference(given);
}

export function dealChoices(given: unknown): DealChoices {
  const {away, declare} = record(given ?? {});
  return {
    away: away === undefined || away === null ? null : name(away),
    declare: declare === undefined ? [] : list(declare, pair, MOST_CONFLICTS),
  };
}

export function dealOrder(given: unknown): DealOrder {
  return {...dealChoices(given), basis: name(record(given).basis)};
}

export function givenMarks(given: unknown): GivenMarks {
  const {reference: which, basis, marks, comment} = record(given);
  const entries = Object.entries(record(marks));
  if (entries.length > MOST_CRITERIA) throw refused();
  const read = entries.map(([criterion, mark]) => [name(criterion), markOrNone(mark)] as const);
  return {
    reference: reference(which),
    basis: name(basis),
    marks: Object.fromEntries(read),
    comment: text(comment),
  };
}

export function givenBack(given: unknown): GivenBack {
  const {reference: which, basis, reason, recognised} = record(given);
  return {reference: reference(which), basis: name(basis), reason: text(reason), recognised: recognised === true};
}

function pair(given: unknown): {application: string; reader: string} {
  const {application, reader} = record(given);
  return {application: reference(application), reader: name(reader)};
}

function markOrNone(given: unknown): number | null {
  if (given === null || (typeof given === 'number' && Number.isFinite(given))) return given;
  throw refused();
}

function name(given: unknown): string {
  const found = text(given);
  if (found.length > LONGEST_NAME) throw refused();
  return found;
}
