/** Builders for the selection: a round with applications and marks, and a plan carried out on it in memory. */
import type {OutboxRow} from '../../src/domain/notices/notice';
import {outboxRow} from '../../src/domain/notices/notice';
import type {Change, Plan} from '../../src/domain/plan/plan';
import type {Configuration} from '../../src/domain/season/configuration';
import {DEFAULT_SETTINGS, type SettingValues} from '../../src/domain/season/settings';
import {type Basis, printOf} from '../../src/domain/selection/basis';
import type {Signed} from '../../src/domain/selection/first-round';
import {planChoice, planSave, type RoundFacts} from '../../src/domain/selection/plan-round';
import {type Application, proposalOf} from '../../src/domain/selection/proposal';
import {applications} from '../../src/domain/tables/applications';
import type {Row, TableDefinition, Value} from '../../src/domain/tables/define';
import {keyOf} from '../../src/domain/tables/define';
import {milestones} from '../../src/domain/tables/milestones';
import {outbox} from '../../src/domain/tables/outbox';
import {makeApplication, makeConfiguration} from './intake';
import {makeNotice} from './notices';
import {located, makeOfficer, makeReading, makeRound} from './reading';

export const NEO = 'neo@scope.example.org';
export const SIGNED: Signed = {by: NEO, at: '2027-10-27T16:00:00.000Z'};
export const SEED = 'lighthouse';

/** Both marks of both readers, or the two readings apart; `null` has not been read. */
type Given = number | null | readonly [letter: number, cv: number];

export interface MadeRound {
  /** Marks of each application by committee; references go on from `S27-0001`. */
  readonly marks: Readonly<Record<string, readonly Given[]>>;
  readonly seats?: Readonly<Record<string, number | null>>;
  readonly settings?: Partial<SettingValues>;
  readonly seed?: string;
}

const READERS = ['r1@x.be', 'r2@x.be'] as const;

/** A round in which two readers of another university have read everything alike. */
export function makeRoundFacts({marks, seats = {KUL: 2, ULB: 2}, settings = {}, seed = SEED}: MadeRound): RoundFacts {
  const given = Object.entries(marks).flatMap(([committee, all]) => all.map(mark => ({committee, mark})));
  const named = given.map((each, at) => ({...each, reference: `S27-${String(at + 1).padStart(4, '0')}`}));
  return {
    configuration: configurationWith(seats, settings),
    applications: named.map(({reference, committee}) => makeApplication({reference, committee, state: 'complete'})),
    readings: located(
      ...named.flatMap(({reference, mark}) => {
        if (mark === null) return [];
        const [letter, cv] = typeof mark === 'number' ? [mark, mark] : mark;
        return READERS.map(reader => makeReading(reference, reader, {Letter: letter, CV: cv}));
      }),
    ),
    milestones: [
      {
        milestone: 'draw',
        state: 'locked',
        at: '2027-09-25T08:00:00.000Z',
        by: NEO,
        reason: '',
        details: JSON.stringify({seed}),
      },
    ],
    outbox: [],
  };
}

function configurationWith(
  seats: Readonly<Record<string, number | null>>,
  settings: Partial<SettingValues>,
): Configuration {
  const committee = makeConfiguration().committees[0]!;
  return makeRound(
    READERS.map(reader => makeOfficer(reader, {committee: 'UG'})),
    {
      settings: {...DEFAULT_SETTINGS, tieRules: '', markStep: 0.25, ...settings},
      committees: Object.entries(seats).map(([code, interviewSeats]) => ({
        ...committee,
        code,
        name: code,
        interviewSeats,
      })),
    },
  );
}

/** What the dialog would send back. */
export function shownBasis(facts: RoundFacts): Basis {
  const proposal = proposalOf(facts);
  return {
    print: printOf(proposal),
    shown: proposal.selection.rows.map(({reference, score, decision}) => [reference, score, decision ?? '']),
  };
}

/** The facts after the plan, as the sheet would have them. */
export function carriedOut(facts: RoundFacts, plan: Plan): RoundFacts {
  return {
    ...facts,
    applications: after(applications, facts.applications, plan),
    milestones: after(milestones, facts.milestones, plan),
    outbox: after(outbox, facts.outbox, plan),
  };
}

function after<R>(definition: TableDefinition, rows: readonly R[], {changes, inserts}: Plan): R[] {
  const names = new Map(Object.entries(definition.columns).map(([name, {title}]) => [title, name]));
  const own = new Map(changes.filter(({table}) => table === definition.tab).map(change => [change.key, change.set]));
  const changed = rows.map(row => {
    const set: Change['set'] = own.get(keyOf(definition, row as Row)) ?? {};
    const values = Object.entries(set).map(([title, [, value]]): [string, Value] => [names.get(title)!, value]);
    return {...row, ...Object.fromEntries(values)} as R;
  });
  const fresh = inserts
    .filter(({table}) => table === definition.tab)
    .map(({row}) => Object.fromEntries(Object.entries(row).map(([title, value]) => [names.get(title)!, value])) as R);
  return [...changed, ...fresh];
}

/** The score chosen and the decisions saved as they are proposed. */
export function saved(facts: RoundFacts, signed: Signed = SIGNED): RoundFacts {
  const chosen = carriedOut(
    facts,
    planChoice(facts, proposalOf(facts), 'raw', signed, () => 'fresh'),
  );
  const basis = shownBasis(chosen);
  return carriedOut(chosen, planSave(chosen, proposalOf(chosen), {basis, reason: '', ...signed}));
}

/** The decision of everybody, by reference. */
export function decisionsOf({applications: rows}: RoundFacts): Record<string, string> {
  return Object.fromEntries(rows.map(({reference, decision}) => [reference, decision]));
}

export function withApplication(facts: RoundFacts, reference: string, more: Partial<Application>): RoundFacts {
  return {
    ...facts,
    applications: facts.applications.map(one => (one.reference === reference ? {...one, ...more} : one)),
  };
}

/** Somebody's notice as it stands in the outbox. */
export function noticeRow(
  reference: string,
  step: 'invited' | 'on hold' | 'not invited',
  more: Partial<OutboxRow> = {},
) {
  return {...outboxRow(makeNotice({reference, step}), '2027-10-28T16:00:00.000Z'), ...more};
}
