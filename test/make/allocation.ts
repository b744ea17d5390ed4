/** Builders for allocations of a season: rows of the tabs, with what does not matter filled in. */
import type {CandidateRow} from '../../src/domain/allocation/applicants';
import type {AllocationRow} from '../../src/domain/allocation/decisions';
import type {AllocationRows} from '../../src/domain/allocation/plan-allocation';
import type {Application} from '../../src/domain/intake/assess';
import type {Plan} from '../../src/domain/plan/plan';
import type {Contract} from '../../src/domain/season/configuration';
import {allocation} from '../../src/domain/tables/allocation';
import {UNDECIDED} from '../../src/domain/tables/applications';
import {NO_PLACEMENT_FACTS} from '../../src/domain/tables/candidates';
import {makeConfiguration} from './intake';

export function makeCandidateRow(reference: string, finalScore: number | null, more: Partial<CandidateRow> = {}) {
  return {
    reference,
    committee: 'KUL',
    state: 'held',
    slot: '',
    moves: null,
    codeHash: '',
    invitedAt: null,
    firstScore: finalScore,
    interviewScore: finalScore,
    interviewUncorrected: null,
    interviewError: null,
    finalScore,
    ...NO_PLACEMENT_FACTS,
    ...more,
  } as CandidateRow;
}

export function makeContract(
  country: string,
  places: Partial<Contract['places']>,
  more: Partial<Contract> = {},
): Contract {
  return {
    country,
    alsoCalled: [],
    nmo: '',
    kind: 'bilateral',
    places: {July: 0, August: 0, September: 0, ...places},
    language: '',
    level: '',
    fromYear: '',
    fee: null,
    afWeeks: null,
    region: '',
    hostOrder: [],
    withdrawn: false,
    ...more,
  };
}

export function makeApplication(reference: string, more: Partial<Application> = {}): Application {
  return {
    reference,
    state: 'complete',
    problems: '',
    firstName: 'Zoë',
    lastName: 'Peeters',
    email: `${reference.toLowerCase()}@student.example.org`,
    committee: 'KUL',
    university: 'KU Leuven',
    studentNumber: '',
    studyYear: 'Master 2',
    credits: 240,
    phone: '',
    language: 'nl',
    languageSkills: 'Engels C1',
    departments: '',
    documents: '',
    countsInstead: '',
    late: '',
    consent: true,
    submittedAt: null,
    version: 1,
    response: '',
    responseHash: '',
    ...UNDECIDED,
    ...more,
  };
}

/** `'Japan August, July'` wishes Japan in those months, in that order; without months any month suits. */
export function makeWishes(reference: string, ...wished: readonly string[]) {
  return wished.map((typed, at) => {
    const [, country = typed, months = ''] = /^(.+?) ((?:July|August|September)(?:, \w+)*)$/.exec(typed) ?? [];
    return {reference, rank: at + 1, country, months, asTyped: typed};
  });
}

/** Three candidates, of whom the first two want the one place in Japan. */
export function makeRows(more: Partial<AllocationRows> = {}): AllocationRows {
  return {
    configuration: makeConfiguration({
      contracts: [makeContract('Italy', {July: 1, August: 1}), makeContract('Japan', {August: 1})],
    }),
    candidates: [makeCandidateRow('S27-0001', 9), makeCandidateRow('S27-0002', 8), makeCandidateRow('S27-0003', 7)],
    applications: ['S27-0001', 'S27-0002', 'S27-0003'].map(reference => makeApplication(reference)),
    wishes: [
      ...makeWishes('S27-0001', 'Japan', 'Italy'),
      ...makeWishes('S27-0002', 'Japan', 'Italy August, July'),
      ...makeWishes('S27-0003', 'Italy August', 'Japan'),
    ],
    milestones: [],
    allocation: [],
    ...more,
  };
}

/** The rows of the Allocation tab that a plan inserts, as they are read again. */
export function savedRows({inserts}: Plan): {row: AllocationRow; at: number}[] {
  return inserts
    .filter(({table}) => table === allocation.tab)
    .map(({row}, at) => ({
      row: Object.fromEntries(
        Object.entries(allocation.columns).map(([name, {title, kind}]) => [
          name,
          row[title] ?? (kind === 'text' ? '' : null),
        ]),
      ) as AllocationRow,
      at: at + 2,
    }));
}
