/**
 * Which rows of Readings count: those that are done, by an officer of the season, of an application that is there, against no rule, with marks
 * that are marks. Every row that does not is named, and the others still count.
 */
import {counted, listed} from '../listed';
import type {Problem} from '../problem';
import {checkReadings, type ReadingRules, type TypedReading} from '../scoring/check-readings';
import type {Scale} from '../scoring/marks';
import type {Reading, Weights} from '../scoring/score';
import type {Configuration} from '../season/configuration';
import {criteriaOf, type MarkedCriterion} from '../season/criteria';
import {detailsOf, type MilestoneRow} from '../season/milestone';
import {officerNames} from '../season/officer-names';
import type {SettingValues} from '../season/settings';
import {markIn, READING_STATES, type ReadingRow, readings} from '../tables/readings';
import type {Applicant} from './conflicts';
import {barredFrom} from './may-read';
import {byReader} from './readers';

/** A row with the number that the officer sees. */
export interface LocatedReading {
  readonly row: ReadingRow;
  readonly at: number;
}

export interface ReadingFacts {
  readonly readings: readonly LocatedReading[];
  readonly applications: readonly Applicant[];
  readonly configuration: Configuration;
  /** With them, criteria are named that the rubric had when the readings were dealt. */
  readonly milestones?: readonly MilestoneRow[];
}

export interface SoundReadings {
  readonly readings: readonly Reading[];
  readonly weights: Weights;
  readonly problems: readonly Problem[];
}

export function soundReadings(facts: ReadingFacts): SoundReadings {
  const {criteria, weights, problems} = criteriaOf(facts.configuration, 'first', readings);
  const done = facts.readings.filter(({row}) => row.state === 'done');
  const checked = checkedReadings(done, facts, criteria);
  return {
    readings: checked.readings,
    weights,
    problems: [
      ...problems,
      ...goneCriteria(facts),
      ...unknownStates(facts.readings),
      ...checked.problems,
      ...beyondMaximum(done, facts.configuration),
    ],
  };
}

/** Those that stand in the rubric still, and cannot count, are named there. */
function goneCriteria({milestones = [], configuration}: ReadingFacts): Problem[] {
  const named = configuration.criteria.filter(({round}) => round === 'first');
  const before = detailsOf<{criteria?: readonly string[]}>(milestones, 'readings dealt')?.criteria ?? [];
  return before
    .filter(name => !named.some(({criterion}) => criterion.trim().toLowerCase() === name.toLowerCase()))
    .map(name => ({
      code: 'criterion-gone',
      sentence: `"${name}" was a criterion when the readings were dealt and is none any more, so its marks do not count. Put it back into Rubric, or give its column in ${readings.tab} the new name.`,
      where: {tab: readings.tab, row: 1, column: name},
    }));
}

/** The rows as readings, whatever their state, by the rules of the season. */
export function checkedReadings(
  rows: readonly LocatedReading[],
  {applications, configuration}: ReadingFacts,
  criteria: readonly MarkedCriterion[],
): {readings: readonly Reading[]; problems: readonly Problem[]} {
  return checkReadings(
    rows.map(each => toTyped(each, criteria)),
    rulesOf(configuration, applications, criteria),
  );
}

/** States that somebody typed and that are none: such a reading would quietly count as not read. */
export function unknownStates(rows: readonly LocatedReading[]): Problem[] {
  const known = new Set<string>(['', ...READING_STATES]);
  return rows
    .filter(({row}) => !known.has(row.state))
    .map(({row, at}) => ({
      code: 'state-unknown',
      sentence: `State is "${row.state}" and must be ${listed(READING_STATES).replace(' and ', ' or ')}: until then the reading of ${row.reference} counts as not read.`,
      where: {tab: readings.tab, row: at, column: 'State'},
    }));
}

/** Marks that are given are never taken away, so readings beyond a maximum count; that there are so many is said. */
function beyondMaximum(done: readonly LocatedReading[], {officers}: Configuration): Problem[] {
  const count = byReader(done.map(({row}) => row));
  const nameOf = officerNames(officers);
  return officers.flatMap(({email, mostReadings}) => {
    const given = count.get(email)?.length ?? 0;
    if (mostReadings === null || given <= mostReadings) return [];
    const sentence = `${nameOf(email)} has ${counted(given, 'reading')}, and Most readings is ${mostReadings}: all of them count. Raise the number, so that it is true.`;
    return [{code: 'beyond-maximum', sentence, where: {tab: 'Officers', column: 'Most readings'}}];
  });
}

/** From lowest to highest mark in steps. */
export function scaleOf({markFrom, markTo, markStep}: SettingValues): Scale {
  return {lowest: markFrom, highest: markTo, step: markStep};
}

function toTyped({row, at}: LocatedReading, criteria: readonly MarkedCriterion[]): TypedReading {
  const marks = Object.fromEntries(criteria.map(({name}) => [name, markIn(row, name)]));
  return {row: at, reader: row.reader, application: row.reference, marks};
}

function rulesOf(
  {officers, settings}: Configuration,
  applications: readonly Applicant[],
  criteria: readonly MarkedCriterion[],
): ReadingRules {
  const [barred, nameOf] = [barredFrom({officers}, applications), officerNames(officers)];
  return {
    tab: readings.tab,
    nameOf,
    whyNot: (reader, application) => {
      const found = barred(reader, application);
      return found && {code: found.code, sentence: found.why(nameOf(reader), 'is')};
    },
    weights: new Map(criteria.map(({name, weight}) => [name, weight])),
    scale: scaleOf(settings),
  };
}
