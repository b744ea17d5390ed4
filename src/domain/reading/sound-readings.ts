/**
 * Which rows of Readings count: those that are done, by an officer of the season, of an application that is there, against no rule, with marks
 * that are marks. Every row that does not is named, and the others still count.
 */
import type {Problem} from '../problem';
import {checkReadings, type ReadingRules, type TypedReading} from '../scoring/check-readings';
import type {Scale} from '../scoring/marks';
import type {Reading, Weights} from '../scoring/score';
import type {Configuration} from '../season/configuration';
import {criteriaOf, type MarkedCriterion} from '../season/criteria';
import {detailsOf, type MilestoneRow} from '../season/milestone';
import type {SettingValues} from '../season/settings';
import {markIn, type ReadingRow, readings} from '../tables/readings';
import {type Applicant, declaredConflicts, pairOf} from './conflicts';

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
    problems: [...problems, ...goneCriteria(facts, criteria), ...checked.problems],
  };
}

function goneCriteria({milestones = []}: ReadingFacts, criteria: readonly MarkedCriterion[]): Problem[] {
  const before = detailsOf<{criteria?: readonly string[]}>(milestones, 'readings dealt')?.criteria ?? [];
  return before
    .filter(name => !criteria.some(each => each.name.toLowerCase() === name.toLowerCase()))
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
  const typed = rows.map(each => toTyped(each, criteria));
  const conflicts = new Set(declaredConflicts(configuration.officers, applications).conflicts.map(pairOf));
  const apart = (each: TypedReading): boolean =>
    conflicts.has(pairOf({application: each.application.trim(), reader: each.reader.trim().toLowerCase()}));
  const {readings: sound, problems} = checkReadings(
    typed.filter(each => !apart(each)),
    rulesOf(configuration, applications, criteria),
  );
  return {readings: sound, problems: [...typed.filter(apart).map(inConflict), ...problems]};
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
  return {
    tab: readings.tab,
    officers: new Map(officers.map(({email, committee}) => [email, committee === '' ? null : committee])),
    applications: new Map(applications.map(({reference, committee}) => [reference, committee])),
    weights: new Map(criteria.map(({name, weight}) => [name, weight])),
    scale: scaleOf(settings),
  };
}

function inConflict({reader, application, row}: TypedReading): Problem {
  return {
    code: 'conflict',
    sentence: `${reader} is declared to know ${application}, so the reading does not count.`,
    where: {tab: readings.tab, row},
  };
}
