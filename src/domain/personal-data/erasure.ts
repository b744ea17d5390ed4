/**
 * Forgetting people: what is emptied in each tab, what is taken off the calendar, which steps of the journal lose their text. Pure: the answer is a plan, which
 * holds nothing of what it erases.
 *
 * The journal keeps the hash of every step, so it can still be checked; a step that decided about many people loses its text for all of them where it names one who is
 * forgotten, while the tabs keep what it decided.
 */
import type {Application} from '../intake/assess';
import {erasedKey} from '../intake/erased';
import {type EventPlan, eventPlanOf, eventRow} from '../interviews/events';
import {counted, listed} from '../listed';
import type {OutboxRow} from '../notices/notice';
import {type Change, inserted, type Plan, plan, type WholeRow} from '../plan/plan';
import {Refusal} from '../problem';
import {HOLDING} from '../tables/allocation';
import {keyOf, type Row, type TableDefinition, type Value} from '../tables/define';
import {officers} from '../tables/officers';
import {outbox} from '../tables/outbox';
import {folded} from '../text';
import {namesPerson, type Person, personOf} from './person';
import {KEPT_OF_CANDIDATES, POLICIES, type Policy} from './policy';

/** The rows of a tab as they are now. */
export type RowsOf = (definition: TableDefinition) => readonly Row[];

export interface Erasing {
  readonly rowsOf: RowsOf;
  readonly season: string;
  /** The account whose calendar it is. */
  readonly account: string;
  /** Instant, ISO 8601. */
  readonly now: string;
}

export const ERASE = 'erase person';

/** What stands in Applications where somebody was. */
const ERASED = 'Erased on request.';

/**
 * Plans the erasure of some people.
 *
 * @throws {Refusal} for nobody, and for somebody with a live offer
 */
export function planErasure(references: readonly string[], erasing: Erasing): Plan {
  const people = peopleOf(references, erasing.rowsOf);
  refuseLive(people, erasing.rowsOf);
  const parts = POLICIES.map(policy => inTab(policy, people, erasing));
  const events = eventRemovals(people, erasing);
  return plan({
    action: ERASE,
    summary: `Erased ${listed(people.map(({reference}) => reference))}: ${counted(
      parts.reduce((sum, {changes, removals}) => sum + changes.length + removals.length, 0),
      'row',
    )}, ${counted(events.length, 'calendar entry', 'calendar entries')}.`,
    changes: [...parts.flatMap(({changes}) => changes), ...knownNames(people, erasing.rowsOf)],
    removals: parts.flatMap(({removals}) => removals),
    inserts: events.map(row => inserted(outbox, row)),
    forgets: true,
  });
}

export function peopleOf(references: readonly string[], rowsOf: RowsOf): Person[] {
  const applications = rowsOf(POLICIES[0]!.definition) as unknown as readonly Application[];
  const people = references.map(reference => personOf(reference, applications));
  const seen = new Set<string>();
  return people.filter(person => {
    const known = person.references.some(reference => seen.has(reference));
    for (const reference of person.references) seen.add(reference);
    return !known;
  });
}

function refuseLive(people: readonly Person[], rowsOf: RowsOf): void {
  const all = new Set(people.flatMap(({references}) => references));
  const allocation = POLICIES.find(({definition}) => definition.tab === 'Allocation')!.definition;
  const files = POLICIES.find(({definition}) => definition.tab === 'Exchange')!.definition;
  const over = new Set(
    rowsOf(files)
      .filter(({state}) => state === 'finished' || state === 'cancelled')
      .map(({reference}) => reference),
  );
  const live = rowsOf(allocation).filter(
    ({reference, state, place}) =>
      all.has(String(reference)) && HOLDING.includes(String(state)) && place !== '' && !over.has(reference!),
  );
  if (live.length === 0) return;
  const [{reference, place, state}] = live as [Row];
  throw new Refusal(
    'live-offer',
    `${reference} holds ${place} (${state}): decline it for them in Announcement…, or finish or cancel their exchange, before you erase${live.length > 1 ? `; ${live.length - 1} more hold places too` : ''}.`,
    {tab: 'Allocation'},
  );
}

interface Part {
  readonly changes: readonly Change[];
  readonly removals: readonly WholeRow[];
}

function inTab(policy: Policy, people: readonly Person[], {rowsOf, now}: Erasing): Part {
  const {definition} = policy;
  const own = rowsOf(definition).filter(row => isAbout(policy, row, people));
  if (policy.empties === 'row') {
    return {changes: [], removals: own.map(row => ({table: definition.tab, key: keyOf(definition, row), row: {}}))};
  }
  const candidates = new Set(
    rowsOf(POLICIES.find(({definition: {tab}}) => tab === 'Allocation')!.definition).map(({reference}) => reference),
  );
  return {removals: [], changes: own.flatMap(row => emptied(policy, row, candidates.has(row.reference!), now))};
}

/** Rows under one of the references; of the outbox also those whose mail goes to the person or names them. */
function isAbout({definition, whose}: Policy, row: Row, people: readonly Person[]): boolean {
  if (people.some(({references, marks}) => [...references, ...marks].includes(String(row[whose])))) return true;
  if (definition.tab !== 'Outbox') return false;
  return people.some(
    person => (row.reference === '' && namesPerson(String(row.to), person)) || namesPerson(String(row.values), person),
  );
}

/** The cells that hold something; nothing of what they held is kept. */
function emptied({definition, empties}: Policy, row: Row, isCandidate: boolean, now: string): Change[] {
  const names = (empties as readonly string[]).filter(
    name => !(definition.tab === 'Applications' && isCandidate && KEPT_OF_CANDIDATES.includes(name)),
  );
  const blank = names.filter(name => !isEmpty(row[name])).map(name => [name, blankOf(definition, name)] as const);
  const cells = new Map<string, Value>([...blank, ...marking(definition, row)]);
  if (definition.tab === 'Interviews') freeSlot(row, cells, now);
  if (cells.size === 0) return [];
  const set = Object.fromEntries(
    [...cells].map(([name, value]) => [definition.columns[name]!.title, [value, value] as const]),
  );
  return [{table: definition.tab, key: keyOf(definition, row), set}];
}

function isEmpty(value: Value | undefined): boolean {
  return value === undefined || value === null || value === '' || value === false;
}

function blankOf(definition: TableDefinition, name: string): Value {
  const kind = definition.columns[name]?.kind;
  if (kind === undefined) throw new RangeError(`${definition.tab} has no column ${name}.`);
  return kind === 'text' || kind === 'mark' ? '' : kind === 'flag' ? false : null;
}

/** What says that somebody was here. */
function marking({tab}: TableDefinition, row: Row): [string, Value][] {
  if (tab === 'Applications') {
    const state: [string, Value][] = row.state === 'superseded' ? [] : [['state', 'withdrawn']];
    return [['problems', ERASED], ['response', erasedKey(String(row.response))], ['responseHash', ''], ...state];
  }
  if (tab === 'Candidates') return row.state === 'to book' || row.state === 'booked' ? [['state', 'withdrawn']] : [];
  if (tab !== 'Outbox') return [];
  const waits = row.state === 'held' || row.state === 'queued' || row.state === 'failed';
  return [['values', '{}'], ['reason', ERASED], ...(waits ? ([['state', 'replaced']] as [string, Value][]) : [])];
}

/** An interview that is still to come is given up. */
function freeSlot({state, startsAt}: Row, cells: Map<string, Value>, now: string): void {
  if (state !== 'booked') return;
  for (const [name, value] of [
    ['state', String(startsAt) > now ? 'free' : 'closed'],
    ['reference', ''],
    ['bookedAt', null],
  ] as const)
    cells.set(name, value);
}

/** Officers may have typed names into the people whom they must not read. */
function knownNames(people: readonly Person[], rowsOf: RowsOf): Change[] {
  const names = new Set(people.flatMap(({marks}) => marks.map(folded)));
  return rowsOf(officers as TableDefinition).flatMap(row => {
    const parts = String(row.knows ?? '').split(';');
    const left = parts.filter(part => !names.has(folded(part)));
    if (left.length === parts.length) return [];
    const knows = left.join(';').trim();
    return [{table: officers.tab, key: keyOf(officers, row), set: {[officers.columns.knows.title]: [knows, knows]}}];
  });
}

/** One row of the outbox per event that names the person: it goes off the calendar with the next run. */
function eventRemovals(people: readonly Person[], {rowsOf, season, account, now}: Erasing): OutboxRow[] {
  const rows = rowsOf(outbox as TableDefinition) as unknown as readonly OutboxRow[];
  const newest = new Map<string, {event: EventPlan; reference: string; attempt: number; version: number}>();
  for (const row of rows) {
    const person = people.find(({references}) => references.includes(row.reference));
    const event = row.step === 'event' ? eventPlanOf(row) : null;
    const [, attempt, version] = / a(\d+)\.(\d+)$/.exec(row.key) ?? [];
    if (person === undefined || event === null || version === undefined) continue;
    const known = newest.get(event.eventId);
    if (known !== undefined && known.version > Number(version)) continue;
    newest.set(event.eventId, {event, reference: row.reference, attempt: Number(attempt), version: Number(version)});
  }
  return [...newest.values()]
    .filter(({event}) => event.does === 'put')
    .map(({event, reference, attempt, version}) =>
      eventRow(
        {...event, does: 'remove', title: '', description: '', guests: []},
        {season, reference, attempt, version: version + 1, account, now},
      ),
    );
}

/** Whether a step of the journal must lose its text: it names somebody, or holds what is emptied in the tabs. */
export function isToErase(text: string, people: readonly Person[]): boolean {
  if (people.some(person => namesPerson(text, person))) return true;
  const references = people.flatMap(person => person.references);
  if (!references.some(reference => text.includes(reference))) return false;
  const step = JSON.parse(text) as Plan;
  const titles = new Map(POLICIES.map(each => [each.definition.tab, new Set(erasedTitles(each))]));
  const holds = (table: string, key: string, cells: Readonly<Record<string, unknown>>): boolean =>
    references.some(reference => key.split(/ · | /).includes(reference)) &&
    Object.entries(cells).some(([title, value]) => titles.get(table)?.has(title) && hasText(value));
  return (
    (step.changes ?? []).some(({table, key, set}) => holds(table, key, set)) ||
    [...(step.inserts ?? []), ...(step.removals ?? [])].some(({table, key, row}) => holds(table, key, row))
  );
}

/** Cells in which only the tool writes: of these a step is not erased unless it names the person. */
const SAYS_NOTHING = new Set([
  'Applications decidedBy',
  'Applications problems',
  'Candidates codeHash',
  'Allocation codeHash',
  'Attendance codeHash',
  'Outbox reason',
  'Outbox draft',
  'Interviews link',
]);

function erasedTitles({definition, empties}: Policy): string[] {
  const names = empties === 'row' ? Object.keys(definition.columns) : empties;
  return names
    .filter(name => !definition.key.includes(name) && !SAYS_NOTHING.has(`${definition.tab} ${name}`))
    .map(name => definition.columns[name]!.title);
}

function hasText(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasText);
  return typeof value === 'string' && value !== '' && value !== '{}' && value !== ERASED;
}
