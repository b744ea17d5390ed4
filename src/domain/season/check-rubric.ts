/** Faults in Rubric. */
import type {Problem} from '../problem';
import type {RowOf} from '../tables/define';
import {ROUNDS, type rubric} from '../tables/rubric';
import {cellFault, type Located, tabFault, typedAs} from './fault';

type Criteria = readonly Located<RowOf<typeof rubric>>[];

const NAMES = {first: 'first round', interview: 'interview'} as const;
/** The weights of a round in percent. */
const WHOLE = 100;

export function checkRubric(rows: Criteria): Problem[] {
  return [...rows.flatMap(checkCriterion), ...ROUNDS.flatMap(round => checkRound(round, rows))];
}

function checkCriterion({row, at}: Criteria[number]): Problem[] {
  const problems: Problem[] = [];
  if (!ROUNDS.some(round => round === row.round)) {
    problems.push(
      cellFault(
        'round-unknown',
        'Rubric',
        at,
        'Round',
        `the round of ${row.criterion} ${typedAs(row.round)} and must be first or interview.`,
      ),
    );
  }
  if (row.criterion.trim() === '')
    problems.push(cellFault('criterion-missing', 'Rubric', at, 'Criterion', 'the criterion has no name.'));
  if (row.weight === null || row.weight <= 0) {
    const has = row.weight === null ? 'no weight' : `weight ${row.weight}`;
    problems.push(
      cellFault(
        'weight-missing',
        'Rubric',
        at,
        'Weight',
        `${row.criterion} has ${has}: type a number above 0, or delete the row.`,
      ),
    );
  }
  return problems;
}

function checkRound(round: (typeof ROUNDS)[number], rows: Criteria): Problem[] {
  const own = rows.filter(({row}) => row.round === round);
  if (own.length === 0) {
    const below = Math.max(1, ...rows.map(({at}) => at)) + 1;
    return [
      tabFault('no-criteria', 'Rubric', `the ${NAMES[round]} has no criterion.`, {row: below, column: 'Criterion'}),
    ];
  }
  const sum = own.reduce((total, {row}) => total + (row.weight ?? 0), 0);
  if (Math.abs(sum - WHOLE) < 1e-9) return [];
  const last = own.at(-1)!.at;
  return [
    {
      code: 'weights-sum',
      sentence: `Rubric: the weights of the ${NAMES[round]} add up to ${Number(sum.toFixed(4))} and must add up to ${WHOLE}.`,
      where: {tab: 'Rubric', row: last, column: 'Weight'},
    },
  ];
}
