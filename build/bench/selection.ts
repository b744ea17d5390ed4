/**
 * How long the selection is computed by the product's own actions, from rows as the tabs hold them: the proposal with calibration, what the dialog gets,
 * and the plan that saves it. Service calls are counted in the tests.
 */

import {seededRandom} from '../../src/domain/dealing/chance';
import {DEFAULT_COMMITTEES, DEFAULT_RUBRIC} from '../../src/domain/season/defaults';
import {DEFAULT_SETTINGS} from '../../src/domain/season/settings';
import {printOf} from '../../src/domain/selection/basis';
import {planChoice, planSave, type RoundFacts} from '../../src/domain/selection/plan-round';
import type {Application} from '../../src/domain/selection/proposal';
import {proposalOf} from '../../src/domain/selection/proposal';
import {selectionView} from '../../src/domain/selection/view';
import {UNDECIDED} from '../../src/domain/tables/applications';
import {markCells, type ReadingRow} from '../../src/domain/tables/readings';
import type {BenchRow} from './row';

const AT = '2027-10-26T18:00:00.000Z';
const SIGNED = {by: 'neo@example.org', at: AT};
const CRITERIA = DEFAULT_RUBRIC.filter(({round}) => round === 'first');

export function selectionBench(): BenchRow[] {
  const [today, planned] = [measured(140, 18, 2), measured(10_000, 600, 3)];
  return [
    row('proposal of 140', today.proposal, 50),
    row('proposal among 10,000 × 3 by 600', planned.proposal, 3000),
    row('what the dialog gets of 10,000', planned.view, 1500),
    row('proposal once more, comparison and plan that saves 10,000', planned.save, 5000),
  ];
}

function row(name: string, milliseconds: number, target: number): BenchRow {
  return {name, value: Math.round(milliseconds * 10) / 10, unit: 'ms', target};
}

function measured(applications: number, readers: number, each: number) {
  const facts = makeRound(applications, readers, each);
  const proposal = timed(() => proposalOf(facts));
  const view = timed(() => selectionView(facts, proposal.result));
  const chosen = {...facts, milestones: [...facts.milestones, choiceRow(facts)]};
  const print = printOf(proposalOf(chosen));
  const save = timed(() => planSave(chosen, proposalOf(chosen), {basis: {print, shown: []}, reason: '', ...SIGNED}));
  return {proposal: proposal.milliseconds, view: view.milliseconds, save: save.milliseconds};
}

/** The best of three. */
function timed<T>(work: () => T): {result: T; milliseconds: number} {
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    const result = work();
    return {result, milliseconds: performance.now() - start};
  });
  return runs.reduce((best, run) => (run.milliseconds < best.milliseconds ? run : best));
}

function choiceRow(facts: RoundFacts): RoundFacts['milestones'][number] {
  const {row: cells} = planChoice(facts, proposalOf(facts), 'raw', SIGNED, () => 'seed').inserts[0]!;
  return {milestone: 'first round', state: 'open', at: AT, by: SIGNED.by, reason: '', details: String(cells.Details)};
}

function makeRound(count: number, readers: number, each: number): RoundFacts {
  const random = seededRandom('selection bench');
  const addresses = Array.from({length: readers}, (_, at) => `reader${at}@example.org`);
  const applications = Array.from({length: count}, (_, at) => makeApplication(at, random));
  return {
    applications,
    readings: applications.flatMap(({reference}, at) =>
      Array.from({length: each}, (_, turn) => ({
        row: makeReading(reference, addresses[(at * 7 + turn * 13 + Math.floor(at / readers)) % readers]!, random),
        at: at * each + turn + 2,
      })),
    ),
    configuration: {
      season: 'S27',
      settings: DEFAULT_SETTINGS,
      committees: DEFAULT_COMMITTEES.map(one => ({
        ...one,
        alsoCalled: [],
        interviewSeats: Math.round((one.interviewSeats! * count) / 140),
      })),
      officers: addresses.map(email => ({
        email,
        name: email,
        committee: '',
        role: 'officer' as const,
        languages: [],
        mostReadings: null,
        knows: [],
      })),
      contracts: [],
      criteria: CRITERIA.map(({criterion, weight}) => ({round: 'first', criterion, weight: weight ?? 0, anchors: []})),
    },
    milestones: [
      {milestone: 'draw', state: 'locked', at: AT, by: SIGNED.by, reason: '', details: JSON.stringify({seed: 'bench'})},
    ],
    outbox: [],
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

function makeReading(reference: string, reader: string, random: () => number): ReadingRow {
  const marks = Object.fromEntries(CRITERIA.map(({criterion}) => [criterion, Math.floor(random() * 11)]));
  const row = {reference, reader, state: 'done', savedAt: AT, comment: '', reason: '', ...markCells(marks)};
  return row as unknown as ReadingRow;
}
