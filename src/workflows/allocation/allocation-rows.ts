/** What an allocation reads from the sheet: five tables, each once, beside the configuration. */
import type {AllocationRows} from '../../domain/allocation/plan-allocation';
import type {Problem} from '../../domain/problem';
import type {Configuration} from '../../domain/season/configuration';
import {allocation} from '../../domain/tables/allocation';
import {applications} from '../../domain/tables/applications';
import {candidates} from '../../domain/tables/candidates';
import {milestones} from '../../domain/tables/milestones';
import {wishes} from '../../domain/tables/wishes';
import type {Book} from '../../tables/book';

export function allocationRows(book: Book, configuration: Configuration): AllocationRows {
  return {
    configuration,
    candidates: book.rows(candidates),
    applications: book.rows(applications),
    wishes: book.rows(wishes),
    milestones: book.rows(milestones),
    allocation: book.read(allocation).rows,
  };
}

/** Rows that are left out until they are put right. */
export function unreadableRows(book: Book): readonly Problem[] {
  return [candidates, applications, wishes, allocation].flatMap(definition => [...book.read(definition).problems]);
}
