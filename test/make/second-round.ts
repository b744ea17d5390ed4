/** Builders for the scores of the interviews: a round in which some interviews are booked, and rows of Interview marks. */
import type {LocatedMarks, RoundFacts} from '../../src/domain/interview-scoring/facts';
import type {SlotRow} from '../../src/domain/interviews/slots';
import type {Officer} from '../../src/domain/season/configuration';
import type {MilestoneRow} from '../../src/domain/season/milestone';
import {DEFAULT_SETTINGS, type SettingValues} from '../../src/domain/season/settings';
import type {Value} from '../../src/domain/tables/define';
import type {InterviewMarksRow} from '../../src/domain/tables/interview-marks';
import {markCells} from '../../src/domain/tables/readings';
import {makeConfiguration} from './intake';
import {makeApplication, makeCandidate, makeOfficer, makeSlot, OFFICERS, referenceOf} from './interviews';

export {makeOfficer, OFFICERS, referenceOf};

const [ANN, BOB, CAS, DEE] = ['ann@kul.be', 'bob@ulb.be', 'cas@ug.be', 'dee@vub.be'] as const;

export {ANN, BOB, CAS, DEE};

/** The evening on which the first three interviews were; the fourth is the evening after. */
export const THAT_EVENING = '2027-11-02T19:00:00.000Z';

const anchors = ['poor', 'weak', 'fair', 'good', 'excellent'];

/** Candidates of KUL, ULB, UG and UA, each booked: A01 and B01 side by side, then A02; A03 the evening after. */
export const BOOKED: readonly SlotRow[] = [
  makeSlot('A01', '2027-11-02T17:00:00.000Z', [BOB, CAS], {state: 'booked', reference: referenceOf(0)}),
  makeSlot('B01', '2027-11-02T17:00:00.000Z', [ANN, DEE], {state: 'booked', reference: referenceOf(1)}),
  makeSlot('A02', '2027-11-02T17:25:00.000Z', [BOB, DEE], {state: 'booked', reference: referenceOf(2)}),
  makeSlot('A03', '2027-11-03T17:00:00.000Z', [BOB, CAS], {state: 'booked', reference: referenceOf(3)}),
  makeSlot('A04', '2027-11-04T17:00:00.000Z', [DEE, CAS]),
  makeSlot('B04', '2027-11-04T17:00:00.000Z', [ANN, BOB]),
];

export interface MadeFacts {
  readonly interviews?: readonly SlotRow[];
  readonly marks?: readonly LocatedMarks[];
  readonly milestones?: readonly MilestoneRow[];
  readonly officers?: readonly Officer[];
  readonly settings?: Partial<SettingValues>;
  /** First-round scores by candidate. */
  readonly first?: readonly (number | null)[];
  readonly candidates?: RoundFacts['candidates'];
  readonly now?: string;
}

const COMMITTEES = ['KUL', 'ULB', 'UG', 'UA'];

/** Motivation weighs 3, English 1. */
export function makeFacts({
  interviews = BOOKED,
  marks = [],
  milestones = [locked('first round')],
  officers = OFFICERS,
  settings,
  first = [7, 6, 8, 5],
  candidates = COMMITTEES.map((committee, at) => candidateAt(at, committee, interviews)),
  now = THAT_EVENING,
}: MadeFacts = {}): RoundFacts {
  return {
    interviews,
    candidates,
    marks,
    applications: COMMITTEES.map((committee, at) => makeApplication(at, committee, {score: first[at] ?? null})),
    milestones,
    configuration: makeConfiguration({
      officers,
      settings: {...DEFAULT_SETTINGS, ...settings},
      criteria: [
        {round: 'interview', criterion: 'Motivation', weight: 75, anchors},
        {round: 'interview', criterion: 'English', weight: 25, anchors},
      ],
    }),
    now,
  };
}

function candidateAt(at: number, committee: string, interviews: readonly SlotRow[]) {
  const row = interviews.find(({reference, state}) => reference === referenceOf(at) && state !== 'no-show');
  const state = row === undefined ? 'to book' : row.state === 'held' ? 'held' : 'booked';
  return makeCandidate(at, committee, {state, slot: row?.slot ?? '', attempt: 1, bookingVersion: 1});
}

export function locked(milestone: string, more: Partial<MilestoneRow> = {}): MilestoneRow {
  const row = {milestone, state: 'locked', at: '2027-10-28T16:00:00.000Z', by: 'neo@x.be', reason: '', details: ''};
  return {...row, ...more};
}

export function makeMarks(
  at: number,
  interviewer: string,
  marks: Readonly<Record<string, Value>>,
  more: Partial<InterviewMarksRow> = {},
): InterviewMarksRow {
  const row = {
    reference: referenceOf(at),
    interviewer,
    slot: '',
    state: 'done',
    savedAt: '2027-11-02T18:00:00.000Z',
    notes: '',
    handedTo: '',
    ...markCells(marks),
    ...more,
  };
  return row as InterviewMarksRow;
}

/** Rows as they stand in the tab, from row 2 on. */
export function inTab(...rows: readonly InterviewMarksRow[]): LocatedMarks[] {
  return rows.map((row, at) => ({row, at: at + 2}));
}
