/** Builders for the announcement: a season whose allocation is locked, and its rows after a plan was carried out. */
import {allocate} from '../../src/domain/allocation/allocate';
import {frameOf} from '../../src/domain/allocation/frame';
import {freeze, resultHash, thawed} from '../../src/domain/allocation/frozen';
import {type AllocationRows, planAllocation} from '../../src/domain/allocation/plan-allocation';
import {planLock} from '../../src/domain/allocation/plan-lock';
import type {Facts} from '../../src/domain/notices/kind';
import {planAnnounce, planFreeze} from '../../src/domain/offers/freeze';
import type {Moment, OfferRows} from '../../src/domain/offers/offer';
import type {Answer} from '../../src/domain/personal-form/answers';
import {CODE_PLACE, codeHash, newCode} from '../../src/domain/personal-form/codes';
import type {Plan} from '../../src/domain/plan/plan';
import {allocation} from '../../src/domain/tables/allocation';
import {type Column, keyOf, type Row, type TableDefinition} from '../../src/domain/tables/define';
import {milestones} from '../../src/domain/tables/milestones';
import {outbox} from '../../src/domain/tables/outbox';
import {makeRows} from './allocation';

export const MOMENT: Moment = {
  now: '2027-11-18T10:00:00.000Z',
  who: 'neo@scope.example.org',
  account: 'scope@example.org',
};

/** After the letters have left. */
export const AFTER: Moment = {...MOMENT, now: '2027-11-20T09:00:00.000Z'};

const SECOND_ROUND = {
  milestone: 'second round',
  state: 'locked',
  at: MOMENT.now,
  by: MOMENT.who,
  reason: '',
  details: '{}',
};

/** A season with a locked allocation. */
export function makeLocked(more: Partial<AllocationRows> = {}): OfferRows {
  const rows = makeRows(more);
  const begun: OfferRows = {
    ...rows,
    milestones: [SECOND_ROUND, ...rows.milestones],
    outbox: [],
    answerUrl: `https://docs.google.com/forms/d/e/x/viewform?entry.1=${CODE_PLACE}`,
  };
  const frozen = freeze(frameOf(begun), []);
  const shown = resultHash(allocate(thawed(frozen)).assignment);
  const saved = carriedOut(
    begun,
    planAllocation({mechanism: frozen.mechanism, decisions: [], restore: [], resultHash: shown}, begun, MOMENT),
  );
  return carriedOut(saved, planLock(saved, MOMENT));
}

/** A season whose countries were announced, with the letters gone. */
export function makeAnnounced(more: Partial<AllocationRows> = {}): OfferRows {
  const locked = makeLocked(more);
  const frozen = carriedOut(
    locked,
    planFreeze(locked, MOMENT, () => undefined),
  );
  const announced = carriedOut(frozen, planAnnounce(frozen, MOMENT));
  const sent = announced.outbox.map(row =>
    row.step === 'accept reminder' ? row : {...row, state: 'sent', sentAt: '2027-11-19T17:01:00.000Z'},
  );
  const offers = announced.allocation.map(({row, at}) => ({
    at,
    row: {...row, codeHash: codeHash(rows().season, codeOf(row.reference))},
  }));
  return {...announced, outbox: sent, allocation: offers};

  function rows() {
    return announced.configuration;
  }
}

/** The personal code of a candidate in these tests. */
export function codeOf(reference: string): string {
  return newCode(reference);
}

export function makeAnswer(reference: string, choice: string, more: Partial<Answer> = {}): Answer {
  return {
    at: '2027-11-20T08:00:00.000Z',
    email: 'someone@student.example.org',
    code: codeOf(reference),
    choice,
    ...more,
  };
}

/** The rows as they are after a plan. */
export function carriedOut(rows: OfferRows, plan: Plan): OfferRows {
  const offers = applied(
    allocation,
    rows.allocation.map(({row}) => row),
    plan,
  );
  return {
    ...rows,
    allocation: offers.map((row, at) => ({row, at: at + 2})),
    outbox: applied(outbox, rows.outbox, plan),
    milestones: applied(milestones, rows.milestones, plan),
  };
}

function applied<R>(definition: TableDefinition, rows: readonly R[], {changes, inserts, removals}: Plan): R[] {
  const names = new Map(Object.entries(definition.columns).map(([name, {title}]) => [title, name]));
  const own = <T extends {table: string}>(parts: readonly T[]): T[] =>
    parts.filter(({table}) => table === definition.tab);
  const gone = new Set(own(removals).map(({key}) => key));
  const sets = new Map(own(changes).map(({key, set}) => [key, set]));
  const kept = (rows as readonly Row[])
    .filter(row => !gone.has(keyOf(definition, row)))
    .map(row => {
      const set = Object.entries(sets.get(keyOf(definition, row)) ?? {});
      return {...row, ...Object.fromEntries(set.map(([title, [, after]]) => [names.get(title)!, after]))};
    });
  const fresh = own(inserts).map(({row}) =>
    Object.fromEntries(
      Object.entries(definition.columns).map(([name, column]) => [name, row[column.title] ?? empty(column)]),
    ),
  );
  return [...kept, ...fresh] as unknown as R[];
}

/** An empty cell, as it is read. */
function empty({kind}: Column): string | boolean | null {
  return kind === 'text' ? '' : kind === 'flag' ? false : null;
}

/** What a delivery would look at. */
export function factsOf(rows: OfferRows): Facts {
  const tabs: Record<string, readonly object[]> = {
    Allocation: rows.allocation.map(({row}) => row),
    Applications: rows.applications,
  };
  return {configuration: rows.configuration, now: AFTER.now, rows: ({tab}) => (tabs[tab] ?? []) as never};
}

/** Reference, place and state, in the order of the tab. */
export function standing({allocation: rows}: OfferRows): [string, string, string][] {
  return rows.map(({row}) => [row.reference, row.place, row.state]);
}
