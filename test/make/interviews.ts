/** Builders for the second round: a committee of officers, slots, candidates with their applications, answers of the booking form. */

import type {ApplicationRow, CandidateRow, Round} from '../../src/domain/interviews/bookings';
import {choiceText, type SlotRow} from '../../src/domain/interviews/slots';
import {panelCell} from '../../src/domain/interviews/who-meets';
import type {Answer} from '../../src/domain/personal-form/answers';
import {codeHash, newCode} from '../../src/domain/personal-form/codes';
import type {Change, Plan} from '../../src/domain/plan/plan';
import type {Configuration, Officer} from '../../src/domain/season/configuration';
import {DEFAULT_SETTINGS, type SettingValues} from '../../src/domain/season/settings';
import {UNDECIDED} from '../../src/domain/tables/applications';
import {candidates, NO_PLACEMENT_FACTS} from '../../src/domain/tables/candidates';
import {keyOf, type Row, type TableDefinition} from '../../src/domain/tables/define';
import {interviews} from '../../src/domain/tables/interviews';
import {outbox} from '../../src/domain/tables/outbox';
import {makeConfiguration} from './intake';

export const PLANNED = '2027-10-28T17:00:00.000Z';

export function makeOfficer(email: string, committee: string, more: Partial<Officer> = {}): Officer {
  return {
    email,
    name: email.split('@')[0]!,
    committee,
    role: 'officer',
    languages: [],
    mostReadings: null,
    knows: [],
    ...more,
  };
}

export const OFFICERS: readonly Officer[] = [
  makeOfficer('ann@kul.be', 'KUL'),
  makeOfficer('bob@ulb.be', 'ULB'),
  makeOfficer('cas@ug.be', 'UG'),
  makeOfficer('dee@vub.be', 'VUB'),
];

export function makeSlot(
  slot: string,
  startsAt: string,
  panel: readonly string[],
  more: Partial<SlotRow> = {},
): SlotRow {
  return {
    slot,
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 20 * 60_000).toISOString(),
    panel: panelCell(panel),
    state: 'free',
    reference: '',
    bookedAt: null,
    link: '',
    ...more,
  };
}

export function referenceOf(at: number): string {
  return `S27-${String(at + 1).padStart(4, '0')}`;
}

export function codeOf(at: number): string {
  return newCode(`chance ${at}`);
}

export function makeApplication(at: number, committee: string, more: Partial<ApplicationRow> = {}): ApplicationRow {
  return {
    reference: referenceOf(at),
    state: 'complete',
    problems: '',
    firstName: `First${at}`,
    lastName: `Last${at}`,
    email: `p${at}@student.example.be`,
    committee,
    university: committee,
    studentNumber: '',
    studyYear: '',
    credits: null,
    phone: '',
    language: (['nl', 'fr', 'en'] as const)[at % 3]!,
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
    decisionVersion: 1,
    ...more,
  };
}

export function makeCandidate(at: number, committee: string, more: Partial<CandidateRow> = {}): CandidateRow {
  return {
    reference: referenceOf(at),
    committee,
    state: 'to book',
    slot: '',
    moves: null,
    codeHash: codeHash('S27', codeOf(at)),
    invitedAt: null,
    attempt: null,
    bookingVersion: null,
    firstScore: null,
    interviewScore: null,
    interviewUncorrected: null,
    interviewError: null,
    finalScore: null,
    ...NO_PLACEMENT_FACTS,
    ...more,
  } as CandidateRow;
}

export interface MadeRound {
  readonly slots?: readonly SlotRow[];
  /** Committee of each candidate. */
  readonly committees?: readonly string[];
  readonly settings?: Partial<SettingValues>;
  readonly officers?: readonly Officer[];
  readonly now?: string;
}

export function makeRound({
  slots = SLOTS,
  committees = ['KUL', 'ULB', 'UG'],
  settings,
  officers = OFFICERS,
  now = PLANNED,
}: MadeRound = {}): Round {
  const configuration: Configuration = makeConfiguration({officers, settings: {...DEFAULT_SETTINGS, ...settings}});
  return {
    configuration,
    slots,
    candidates: committees.map((committee, at) => makeCandidate(at, committee)),
    applications: committees.map((committee, at) => makeApplication(at, committee)),
    outbox: [],
    account: 'scope@example.org',
    now,
  };
}

/** Three slots of a Tuesday evening: nobody of KUL in B01, nobody of ULB in A01 and A02. */
export const SLOTS: readonly SlotRow[] = [
  makeSlot('A01', '2027-11-02T17:00:00.000Z', ['bob@ulb.be', 'cas@ug.be']),
  makeSlot('B01', '2027-11-02T17:00:00.000Z', ['ann@kul.be', 'dee@vub.be']),
  makeSlot('A02', '2027-11-02T17:25:00.000Z', ['bob@ulb.be', 'dee@vub.be']),
  makeSlot('A03', '2027-11-02T17:50:00.000Z', ['dee@vub.be']),
];

/** What the candidate sends: a slot's name or a whole choice. */
export function makeAnswer(at: number, choice: string, more: Partial<Answer> = {}): Answer {
  const slot = SLOTS.find(each => each.slot === choice);
  return {
    at: '2027-10-29T10:00:00.000Z',
    email: `p${at}@student.example.be`,
    code: codeOf(at),
    choice: slot === undefined ? choice : choiceText(slot),
    ...more,
  };
}

/** The round as it is after a plan: the same as the sheet would say. */
export function carriedOut(round: Round, plan: Plan, now = round.now): Round {
  return {
    ...round,
    now,
    slots: applied(interviews, round.slots, plan),
    candidates: applied(candidates, round.candidates, plan),
    outbox: applied(outbox, round.outbox, plan),
  };
}

/** @throws {Error} where the sheet is not what the plan is based on */
function applied<R>(definition: TableDefinition, rows: readonly R[], {changes, inserts}: Plan): R[] {
  const names = new Map(Object.entries(definition.columns).map(([name, {title}]) => [title, name]));
  const byKey = new Map(changes.filter(({table}) => table === definition.tab).map(change => [change.key, change]));
  const changed = rows.map(row => withChange(row as Row, byKey.get(keyOf(definition, row as Row)), names) as R);
  const fresh = inserts
    .filter(({table}) => table === definition.tab)
    .map(({row}) => Object.fromEntries(Object.entries(row).map(([title, value]) => [names.get(title)!, value])) as R);
  return [...changed, ...fresh];
}

function withChange(row: Row, change: Change | undefined, names: ReadonlyMap<string, string>): Row {
  if (change === undefined) return row;
  const after: Record<string, Row[string]> = {...row};
  for (const [title, [before, value]] of Object.entries(change.set)) {
    const name = names.get(title)!;
    if ((row[name] ?? null) !== before) throw new Error(`${change.key}: ${title} is not ${before}.`);
    after[name] = value;
  }
  return after;
}

/** Step, state and person of every row of the outbox, as `confirmed S27-0001 held`. */
export function told({outbox: rows}: Round): string[] {
  return rows.map(({step, reference, state}) => `${step} ${reference || '-'} ${state}`);
}
