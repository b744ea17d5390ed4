/** The yearly sweep: who is kept until when, and erasing those whose time is over once an officer has looked at them. */
import {type Retention, retentionOf} from '../../domain/personal-data/retention';
import {Refusal} from '../../domain/problem';
import {allocation} from '../../domain/tables/allocation';
import {applications} from '../../domain/tables/applications';
import type {Book} from '../../tables/book';
import type {Committed} from '../commit';
import {type OfficersDesk, openOfficersDesk} from '../officer';
import {erase} from './erase-person';
import {type PersonView, viewOf} from './read-person';

/** Plain JSON. */
export interface RetentionView {
  readonly classes: readonly Retention[];
  /** What the sweep would do; null while nobody's time is over. */
  readonly sweep: Omit<PersonView, 'mayErase' | 'name'> | null;
  readonly maySweep: boolean;
}

export function readRetention(): RetentionView {
  const open = openOfficersDesk('officer');
  const classes = classesOf(open, open.desk.book);
  const due = dueOf(classes);
  const sweep = due.length === 0 ? null : viewOf(open.desk, due, open.configuration.season);
  return {classes, sweep, maySweep: open.officer.role === 'coordinator'};
}

export interface Sweep {
  readonly references: readonly string[];
  readonly approval: string;
}

/** @throws {Refusal} when somebody's time is not over, or it is not what the page has shown */
export function sweepRetention({references, approval}: Sweep): Committed {
  const open = openOfficersDesk('coordinator', {fresh: true});
  const due = new Set(dueOf(classesOf(open, open.desk.book)));
  if (references.length === 0) throw new Refusal('nobody', 'Nobody was chosen: look at the list again.');
  const early = references.find(reference => !due.has(reference));
  if (early !== undefined) {
    throw new Refusal('not-due', `${early} is not due to be erased: look at the list again.`);
  }
  return erase(open.desk, references, open.configuration.season, approval);
}

function classesOf({configuration, desk}: OfficersDesk, book: Book): Retention[] {
  const rows = {applications: book.rows(applications), allocation: book.rows(allocation)};
  return retentionOf(rows, configuration.settings, desk.now.toISOString());
}

function dueOf(classes: readonly Retention[]): string[] {
  return classes.filter(({due}) => due).flatMap(({references}) => references);
}
