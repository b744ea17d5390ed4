/** Finding somebody, and everything about them: what could be given to them, and what an erasure would do. Writes nothing. */
import {isToErase, peopleOf, planErasure} from '../../domain/personal-data/erasure';
import {asText, concerns, exportOf, type PersonExport, withMarks} from '../../domain/personal-data/export';
import {type EntriesLeft, outOfReach} from '../../domain/personal-data/out-of-reach';
import {findPeople, type Match, namesPerson} from '../../domain/personal-data/person';
import type {Plan} from '../../domain/plan/plan';
import {Refusal} from '../../domain/problem';
import {applications} from '../../domain/tables/applications';
import {journal} from '../../domain/tables/journal';
import {outbox} from '../../domain/tables/outbox';
import {fingerprint} from '../../domain/text';
import {readEntries} from '../../tables/journal';
import {findTexts} from '../../tables/journal-texts';
import {automationOf} from '../automation';
import type {Desk} from '../desk';
import {type OfficersDesk, openOfficersDesk} from '../officer';
import {answersAbout, rowsIn} from './person-rows';

export function findPerson(typed: string): readonly Match[] {
  const {desk} = openOfficersDesk('officer');
  return findPeople(typed, desk.book.rows(applications));
}

/** What the page shows before anything is given or erased; plain JSON. */
export interface PersonView {
  readonly name: string;
  readonly references: readonly string[];
  /** Rows per tab that an erasure changes or takes out. */
  readonly tabs: readonly (readonly [tab: string, rows: number])[];
  /** Entries that go off the calendar. */
  readonly events: number;
  /** Steps of the journal that lose their text. */
  readonly steps: number;
  readonly outOfReach: readonly string[];
  /** Why nobody may erase now; null where they may. */
  readonly refused: string | null;
  readonly mayErase: boolean;
  /** Names what was shown: an erasure of something else is refused. */
  readonly approval: string;
}

export function readPerson(reference: string): PersonView {
  const {desk, officer, configuration} = openOfficersDesk('officer');
  return {...viewOf(desk, [reference], configuration.season), mayErase: officer.role === 'coordinator'};
}

/** The same for several people at once. */
export function viewOf(desk: Desk, references: readonly string[], season: string): Omit<PersonView, 'mayErase'> {
  const {book} = desk;
  const rowsOf = rowsIn(book);
  const people = peopleOf(references, rowsOf);
  const planned = attempt(() =>
    planErasure(references, {
      rowsOf,
      season,
      account: automationOf(desk)?.account ?? desk.who,
      now: desk.now.toISOString(),
    }),
  );
  const all = new Set(people.flatMap(person => person.references));
  const sent = book.rows(outbox).filter(row => all.has(row.reference) && row.state === 'sent' && row.step !== 'event');
  const plan = typeof planned === 'string' ? null : planned;
  return {
    name: people.map(({name}) => name).join(', '),
    references: [...all],
    tabs: plan === null ? [] : countedTabs(plan),
    events: plan?.inserts.length ?? 0,
    steps: findTexts(book.sheet(journal.tab), wantedOf(people)).length,
    outOfReach: outOfReach(answersAbout(book, people), sent.length, entriesLeft(desk, plan?.inserts.length ?? 0)),
    refused: typeof planned === 'string' ? planned : null,
    approval: plan === null ? '' : approvalOf(plan),
  };
}

/** Once the season is closed only the account whose calendar it is takes entries off, in the erasure itself. */
function entriesLeft(desk: Desk, count: number): EntriesLeft | null {
  const automation = automationOf(desk);
  return automation?.closedAt === undefined || automation.account === desk.who
    ? null
    : {count, account: automation.account};
}

/** What goes out of the journal when these people do. */
export function wantedOf(people: ReturnType<typeof peopleOf>) {
  return {
    plan: (text: string): boolean => isToErase(text, people),
    summary: (text: string): boolean => people.some(person => namesPerson(text, person)),
  };
}

function attempt(work: () => Plan): Plan | string {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/** What is shown and what is done are the same when rows and cells are. */
export function approvalOf({changes, removals, inserts}: Plan): string {
  const parts = [
    changes.map(({table, key, set}) => [table, key, Object.keys(set)]),
    removals.map(({table, key}) => [table, key]),
    inserts.map(({key}) => key),
  ];
  return fingerprint(JSON.stringify(parts));
}

function countedTabs({changes, removals}: Plan): [string, number][] {
  const counts = new Map<string, number>();
  for (const {table} of [...changes, ...removals]) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts];
}

/** A file to send, in two forms; plain JSON. */
export interface PersonFile {
  readonly name: string;
  readonly text: string;
  readonly json: string;
}

/** Everything about one person. */
export function exportPerson(reference: string): PersonFile {
  const open = openOfficersDesk('officer');
  const made = gather(open, reference);
  return {
    name: `${open.configuration.season}-${reference}`,
    text: asText(made),
    json: JSON.stringify(made, null, 2),
  };
}

function gather({desk, configuration}: OfficersDesk, reference: string): PersonExport {
  const {book} = desk;
  const rows = rowsIn(book);
  const [person] = peopleOf([reference], rows);
  const steps = readEntries(book.sheet(journal.tab)).filter(
    ({plan}) => plan !== null && concerns(JSON.stringify(plan), person!),
  );
  return exportOf(person!, {
    configuration,
    rowsOf: definition => rows(withMarks(definition, configuration)),
    answers: answersAbout(book, [person!]).map(({tab, row, answers}) => ({title: `${tab}, row ${row}`, row: answers})),
    steps,
    now: desk.now.toISOString(),
  });
}
