/** A table as it is laid out in this season: with a column per criterion where marks are given. */

import {type TableDefinition, widened} from '../tables/define';
import {interviewMarks} from '../tables/interview-marks';
import {readings} from '../tables/readings';
import type {ROUNDS} from '../tables/rubric';
import {type Configuration, toCriterion} from './configuration';
import {criteriaOf} from './criteria';
import {DEFAULT_RUBRIC} from './default-rubric';

const ROUND_OF: Readonly<Record<string, (typeof ROUNDS)[number]>> = {
  [readings.tab]: 'first',
  [interviewMarks.tab]: 'interview',
};

/** @param configuration undefined before a season has one: then the rubric is the one that it will begin with */
export function layoutOf(definition: TableDefinition, configuration: Configuration | undefined): TableDefinition {
  const round = ROUND_OF[definition.tab];
  if (round === undefined) return definition;
  const criteria = configuration?.criteria ?? DEFAULT_RUBRIC.map(toCriterion);
  const names = criteriaOf({criteria}, round, definition).criteria.map(({name}) => name);
  return widened(definition, names);
}
