/** How fast interviews are planned: everybody a slot, evenings balanced; at today's size and at the planned one; and what a booking costs. */

import type {ApplicationRow} from '../../src/domain/interviews/bookings';
import {freePanels} from '../../src/domain/interviews/free-panels';
import {planRound, type RoundFacts, type RoundWish, timesOf} from '../../src/domain/interviews/plan-round';
import {windowsBetween} from '../../src/domain/interviews/slots';
import type {Configuration, Officer} from '../../src/domain/season/configuration';
import {DEFAULT_SETTINGS} from '../../src/domain/season/settings';
import {UNDECIDED} from '../../src/domain/tables/applications';
import {bookingsBench} from './bookings';
import type {BenchRow} from './row';

const COMMITTEES = ['KUL', 'UG', 'UCL', 'ULB', 'UA', 'ULG', 'VUB', 'UH'];
const TODAY = {candidates: 88, officers: 18, parallel: 3, until: '2027-11-11', spare: 48};
const PLANNED = {candidates: 2_000, officers: 200, parallel: 26, until: '2027-11-16', spare: 50};

type Size = typeof TODAY;

export async function interviewsBench(): Promise<BenchRow[]> {
  return [
    measured('plan 88 candidates on 131 slots', TODAY, 100),
    measured('plan 2,000 candidates on 3,000 slots', PLANNED, 5000),
    freePanelsMeasured('panels by the time for 2,000 candidates', PLANNED, 5000),
    ...(await bookingsBench()),
  ];
}

function measured(name: string, size: Size, target: number): BenchRow {
  const [wish, facts] = [makeWish(size), makeFacts(size)];
  return fastest(name, target, () => {
    const {coverage, slots} = planRound(wish, facts);
    return coverage.without.length === 0 && slots.length >= size.candidates;
  });
}

/** What planning adds where panels that stay together for an evening would leave somebody out. */
function freePanelsMeasured(name: string, size: Size, target: number): BenchRow {
  const [wish, {applications, configuration, now}] = [makeWish(size), makeFacts(size)];
  const wanted = {
    times: timesOf(wish, now),
    interviewers: configuration.officers.map(officer => ({officer, busy: []})),
    candidates: applications,
    panelSize: wish.panelSize,
    parallel: wish.parallelPanels,
  };
  return fastest(name, target, () => freePanels(wanted).without.length === 0);
}

/** The fastest of three. @param plan whether everybody is served */
function fastest(name: string, target: number, plan: () => boolean): BenchRow {
  const times = [1, 2, 3].map(() => {
    const began = performance.now();
    if (!plan()) throw new Error(`${name}: not everybody is served.`);
    return performance.now() - began;
  });
  return {name, value: Math.round(Math.min(...times) * 10) / 10, unit: 'ms', target};
}

/** Every fifth officer is busy on one evening, and every tenth knows one candidate. */
function makeWish({officers, parallel, until, spare}: Size): RoundWish {
  return {
    windows: windowsBetween('2027-11-02T18:00', `${until}T21:30`, '18:00-21:30'),
    interviewers: Array.from({length: officers}, (_, at) => ({
      email: emailOf(at),
      busy: at % 5 === 0 ? `2027-11-${String(2 + (at % 9)).padStart(2, '0')}` : '',
    })),
    interviewMinutes: 20,
    breakMinutes: 5,
    panelSize: 2,
    parallelPanels: parallel,
    spareSlots: spare,
  };
}

function emailOf(at: number): string {
  return `officer${at}@example.org`;
}

function makeFacts({candidates, officers}: Size): RoundFacts {
  const configuration: Configuration = {
    season: 'S27',
    settings: DEFAULT_SETTINGS,
    committees: [],
    officers: Array.from({length: officers}, (_, at) => makeOfficer(at)),
    contracts: [],
    criteria: [],
  };
  return {
    configuration,
    slots: [],
    candidates: [],
    applications: Array.from({length: candidates}, (_, at) => makeApplication(at)),
    calendars: {busy: {}, notShared: []},
    now: '2027-10-20T10:00:00.000Z',
  };
}

function makeOfficer(at: number): Officer {
  const knows = at % 10 === 0 ? [referenceOf(at)] : [];
  const email = emailOf(at);
  return {
    email,
    name: email,
    committee: COMMITTEES[at % 8]!,
    role: 'officer',
    languages: [],
    mostReadings: null,
    knows,
  };
}

function referenceOf(at: number): string {
  return `S27-${String(at + 1).padStart(4, '0')}`;
}

function makeApplication(at: number): ApplicationRow {
  const committee = COMMITTEES[(at * 5 + (at >> 3)) % 8]!;
  const text = {
    problems: '',
    email: '',
    university: committee,
    studentNumber: '',
    studyYear: '',
    phone: '',
    language: 'nl',
  };
  return {
    reference: referenceOf(at),
    state: 'complete',
    firstName: `First${at}`,
    lastName: `Last${at}`,
    committee,
    ...text,
    credits: null,
    languageSkills: '',
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
    decision: 'invited',
  } as ApplicationRow;
}
