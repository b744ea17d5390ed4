/** All tables of the sheet, by the title of their tab. */
import {allocation} from './allocation';
import {applications} from './applications';
import {attendance} from './attendance';
import {candidates} from './candidates';
import {committees} from './committees';
import {contracts} from './contracts';
import type {TableDefinition} from './define';
import {documents} from './documents';
import {events} from './events';
import {exchange} from './exchange';
import {interviewMarks} from './interview-marks';
import {interviews} from './interviews';
import {journal} from './journal';
import {milestones} from './milestones';
import {officers} from './officers';
import {outbox} from './outbox';
import {readings} from './readings';
import {rubric} from './rubric';
import {settings} from './settings';
import {templates} from './templates';
import {wishes} from './wishes';

/** In the order in which the tabs stand, after `Read me`. */
export const TABLES = [
  settings,
  committees,
  officers,
  rubric,
  contracts,
  applications,
  wishes,
  readings,
  candidates,
  interviews,
  interviewMarks,
  allocation,
  events,
  attendance,
  exchange,
  documents,
  templates,
  outbox,
  milestones,
  journal,
] as const;

const byTab = new Map<string, TableDefinition>(
  TABLES.map(definition => [definition.tab, definition as TableDefinition]),
);

/** @throws {RangeError} for a tab that is no table: a programming mistake */
export function definitionOf(tab: string): TableDefinition {
  const definition = byTab.get(tab);
  if (definition === undefined) throw new RangeError(`There is no table "${tab}".`);
  return definition;
}
