/** A first round as the tabs hold it, of any size: applications, officers, a deal, and marks by chance. */

import {seededRandom} from '../../src/domain/dealing/chance';
import type {DealtReading} from '../../src/domain/dealing/deal';
import {proposeDeal} from '../../src/domain/reading/deal-proposal';
import type {Configuration} from '../../src/domain/season/configuration';
import {DEFAULT_COMMITTEES, DEFAULT_RUBRIC} from '../../src/domain/season/defaults';
import {DEFAULT_SETTINGS} from '../../src/domain/season/settings';
import type {RoundFacts} from '../../src/domain/selection/plan-round';
import type {Application} from '../../src/domain/selection/proposal';
import {UNDECIDED} from '../../src/domain/tables/applications';
import {markCells, type ReadingRow} from '../../src/domain/tables/readings';

export interface RoundSize {
  readonly applications: number;
  readonly readers: number;
  /** Readings of each application. */
  readonly each: number;
}

export const TODAY: RoundSize = {applications: 140, readers: 18, each: 2};
export const PLANNED: RoundSize = {applications: 10_000, readers: 600, each: 3};

const AT = '2027-10-24T18:00:00.000Z';
const NEO = 'neo@example.org';
export const CRITERIA = DEFAULT_RUBRIC.filter(({round}) => round === 'first');

export function makeRound(size: RoundSize): RoundFacts {
  const random = seededRandom('round');
  const unread = {
    applications: Array.from({length: size.applications}, (_, at) => makeApplication(at, random)),
    readings: [],
    configuration: makeConfiguration(size),
    milestones: [
      {milestone: 'draw', state: 'locked', at: AT, by: NEO, reason: '', details: JSON.stringify({seed: 'bench'})},
    ],
    outbox: [],
  };
  const {deal} = proposeDeal(unread, {away: null, declare: []});
  return {...unread, readings: deal.readings.map((each, at) => ({row: makeReading(each, random), at: at + 2}))};
}

function makeConfiguration({applications, readers, each}: RoundSize): Configuration {
  return {
    season: 'S27',
    settings: {...DEFAULT_SETTINGS, readers: each},
    committees: DEFAULT_COMMITTEES.map(one => ({
      ...one,
      alsoCalled: [],
      interviewSeats: Math.round((one.interviewSeats! * applications) / 140),
    })),
    officers: Array.from({length: readers}, (_, at) => ({
      email: `reader${at}@example.org`,
      name: `Reader Surname${at}`,
      committee: DEFAULT_COMMITTEES[at % DEFAULT_COMMITTEES.length]!.code,
      role: 'officer' as const,
      languages: [],
      mostReadings: null,
      knows: [],
    })),
    contracts: [],
    criteria: CRITERIA.map(({criterion, weight}) => ({round: 'first', criterion, weight: weight ?? 0, anchors: []})),
  };
}

function makeApplication(at: number, random: () => number): Application {
  const committee = DEFAULT_COMMITTEES[Math.floor(random() * DEFAULT_COMMITTEES.length)]!;
  return {
    ...UNDECIDED,
    reference: `S27-${String(at + 1).padStart(5, '0')}`,
    state: 'complete',
    problems: '',
    firstName: 'A',
    lastName: `B${at}`,
    email: `a${at}@example.org`,
    committee: committee.code,
    university: committee.name,
    studentNumber: '',
    studyYear: '',
    credits: 120,
    phone: '',
    language: 'en',
    languageSkills: '',
    departments: '',
    documents: '',
    countsInstead: '',
    late: '',
    consent: true,
    submittedAt: AT,
    version: 1,
    response: '',
    responseHash: '',
  };
}

function makeReading({application, reader}: DealtReading, random: () => number): ReadingRow {
  const marks = Object.fromEntries(CRITERIA.map(({criterion}) => [criterion, Math.floor(random() * 11)]));
  const row = {
    reference: application,
    reader,
    state: 'done',
    savedAt: AT,
    comment: '',
    reason: '',
    ...markCells(marks),
  };
  return row as unknown as ReadingRow;
}
