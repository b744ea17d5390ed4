/**
 * Marks that were typed straight into Readings: which rows have them and were not taken in yet, and taking in those that are sound, row by row.
 */
import {counted} from '../listed';
import {changed, type Plan, plan} from '../plan/plan';
import {criteriaOf} from '../season/criteria';
import {type MilestoneRow, refuseLocked} from '../season/milestone';
import {readings, readingsOf} from '../tables/readings';
import {normalEmail} from '../text';
import {hasMarks} from './readers';
import {checkedReadings, type LocatedReading, type ReadingFacts} from './sound-readings';

export interface TypedFacts extends ReadingFacts {
  readonly milestones: readonly MilestoneRow[];
}

/** Rows with marks that nobody has saved or taken in. */
export function typedRows({readings: rows, configuration}: ReadingFacts): readonly LocatedReading[] {
  const {criteria} = criteriaOf(configuration, 'first', readings);
  return rows.filter(({row}) => row.state !== 'done' && row.state !== 'abstained' && hasMarks(row, criteria));
}

/**
 * Takes typed marks in.
 *
 * @return a plan whose problems name every row that was left out
 * @throws {Refusal} when the round is locked
 */
export function planTakeInMarks(facts: TypedFacts, now: string): Plan {
  refuseLocked(
    facts.milestones,
    'first round',
    'The first round',
    'open it again in SCOPE › Select for the second round… first.',
  );
  const {criteria, problems: unusable} = criteriaOf(facts.configuration, 'first', readings);
  const typed = new Set(typedRows(facts));
  const marked = facts.readings.filter(each => typed.has(each) || each.row.state === 'done');
  const {readings: sound, problems} = checkedReadings(marked, facts, criteria);
  const table = readingsOf(criteria);
  const pairs = new Set(sound.map(({application, reader}) => `${application}\n${reader}`));
  const changes = [...typed]
    .filter(({row}) => pairs.has(`${row.reference.trim()}\n${normalEmail(row.reader)}`))
    .flatMap(({row}) => changed(table, row, {state: 'done', savedAt: now}) ?? []);
  return plan({
    action: 'take in marks',
    summary: `Takes in ${counted(changes.length, 'reading')} whose marks were typed into Readings.`,
    changes,
    problems: [...unusable, ...problems],
  });
}
