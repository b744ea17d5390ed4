/**
 * The criteria of a round, as they can be marked: each has a name of its own, a weight, and a column in the tab with the marks.
 *
 * A criterion that cannot count is named and left out, so that the others go on counting.
 */
import type {Problem} from '../problem';
import {type Criterion, usableWeights} from '../scoring/rubric';
import type {Weights} from '../scoring/score';
import type {TableDefinition} from '../tables/define';
import type {ROUNDS} from '../tables/rubric';
import type {Configuration} from './configuration';

export interface MarkedCriterion extends Criterion {
  /** What 0–2, 3–4, 5–6, 7–8 and 9–10 mean; shorter where the rubric does not say. */
  readonly anchors: readonly string[];
}

export interface Criteria {
  readonly criteria: readonly MarkedCriterion[];
  readonly weights: Weights;
  readonly problems: readonly Problem[];
}

const RUBRIC = {tab: 'Rubric'} as const;

/** @param table where the marks stand: a criterion cannot have the title of one of its own columns */
export function criteriaOf(
  {criteria}: Pick<Configuration, 'criteria'>,
  round: (typeof ROUNDS)[number],
  table: TableDefinition,
): Criteria {
  const own = criteria
    .filter(each => each.round === round)
    .map(({criterion, weight, anchors}) => ({name: criterion.trim(), weight, anchors}));
  const titles = new Map(Object.values(table.columns).map(({title}) => [title.toLowerCase(), table.tab]));
  const problems: Problem[] = [];
  const distinct = own.filter(({name}) => {
    const key = name.toLowerCase();
    const trouble = titles.has(key) ? titles.get(key)! : undefined;
    if (trouble !== undefined) problems.push(titleTaken(name, trouble));
    else if (name !== '') titles.set(key, '');
    return trouble === undefined;
  });
  const {weights, problems: unusable} = usableWeights(distinct);
  const found = [...problems, ...unusable].map(problem => ({...problem, where: RUBRIC}));
  return {criteria: distinct.filter(({name}) => weights.has(name)), weights, problems: found};
}

/** @param tab the tab that has a column of this title; `''` where it is that of another criterion */
function titleTaken(name: string, tab: string): Problem {
  return tab === ''
    ? {code: 'criterion-twice', sentence: `The rubric has "${name}" twice; only the first counts.`}
    : {
        code: 'criterion-title',
        sentence: `"${name}" cannot be a criterion: ${tab} has a column of that title. Give it another name in Rubric.`,
      };
}
