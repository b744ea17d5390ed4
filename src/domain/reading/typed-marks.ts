/**
 * Marks that were typed straight into Readings: which rows have them and were not taken in yet, and taking in those that are sound, row by row.
 */
import {counted} from '../listed';
import {changed, type Plan, plan} from '../plan/plan';
import type {Problem} from '../problem';
import type {Configuration, Officer} from '../season/configuration';
import {criteriaOf} from '../season/criteria';
import {type MilestoneRow, refuseLocked} from '../season/milestone';
import {officerNames} from '../season/officer-names';
import {readings, readingsOf} from '../tables/readings';
import {normalEmail} from '../text';
import {byReader, hasMarks, isReader} from './readers';
import {checkedReadings, type LocatedReading, type ReadingFacts, unknownStates} from './sound-readings';

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
  const done = facts.readings.filter(({row}) => row.state === 'done');
  const marked = facts.readings.filter(each => typed.has(each) || each.row.state === 'done');
  const {readings: sound, problems} = checkedReadings(marked, facts, criteria);
  const table = readingsOf(criteria);
  const pairs = new Set(sound.map(({application, reader}) => `${application}\n${reader}`));
  const willing = withinLimits(
    [...typed].filter(({row}) => pairs.has(`${row.reference.trim()}\n${normalEmail(row.reader)}`)),
    done,
    facts.configuration,
  );
  const changes = willing.rows.flatMap(({row}) => changed(table, row, {state: 'done', savedAt: now}) ?? []);
  return plan({
    action: 'take in marks',
    summary: `Takes in ${counted(changes.length, 'reading')} whose marks were typed into Readings.`,
    changes,
    problems: [
      ...unusable,
      ...unknownStates(facts.readings.filter(each => !typed.has(each))),
      ...problems,
      ...willing.problems,
    ],
  });
}

/** Only whom readings could be dealt to, and no more than they have agreed to read; in the order of the rows. */
function withinLimits(
  typed: readonly LocatedReading[],
  done: readonly LocatedReading[],
  {officers}: Configuration,
): {rows: readonly LocatedReading[]; problems: readonly Problem[]} {
  const known = new Map(officers.map(each => [each.email, each]));
  const nameOf = officerNames(officers);
  const given = new Map([...byReader(done.map(({row}) => row))].map(([reader, rows]) => [reader, rows.length]));
  const problems: Problem[] = [];
  const rows = typed.filter(({row, at}) => {
    const officer = known.get(normalEmail(row.reader))!;
    const count = given.get(officer.email) ?? 0;
    const trouble = isReader(officer) ? beyond(count, officer) : NO_READER;
    if (trouble === null) given.set(officer.email, count + 1);
    else
      problems.push({
        ...trouble,
        sentence: nameOf(officer.email) + trouble.sentence,
        where: {tab: readings.tab, row: at},
      });
    return trouble === null;
  });
  return {rows, problems};
}

function beyond(given: number, {mostReadings}: Officer): {code: string; sentence: string} | null {
  if (mostReadings === null || given < mostReadings) return null;
  return {
    code: 'beyond-maximum',
    sentence: ` has ${counted(given, 'reading')} and Most readings is ${mostReadings}, so this one is not taken in: raise the number in Officers first.`,
  };
}

const NO_READER = {
  code: 'no-reader',
  sentence:
    ' reads nothing, so this reading is not taken in: interviewers do not read, and a coordinator only with a number in Most readings.',
};
