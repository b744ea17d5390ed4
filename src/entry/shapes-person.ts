/** What the page about one person's data may send. */
import type {Erasure} from '../workflows/personal-data/erase-person';
import type {Sweep} from '../workflows/personal-data/retention-sweep';
import {list, record, reference, text} from './shapes';

export function erasure(given: unknown): Erasure {
  const {reference: whose, approval} = record(given);
  return {reference: reference(whose), approval: text(approval)};
}

export function sweep(given: unknown): Sweep {
  const {references, approval} = record(given);
  return {references: list(references, reference), approval: text(approval)};
}
