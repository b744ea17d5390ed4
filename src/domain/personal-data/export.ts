/**
 * Everything about one person, to be sent to them: their rows of every tab with scores and comments, what was decided about them and when, their mails, the answers that
 * they gave. Other people are left out of it: officers become `officer 1`, other applicants `another applicant`.
 */

import {inWords} from '../history/words';
import type {Plan} from '../plan/plan';
import type {Configuration} from '../season/configuration';
import {contracts as contractsTable} from '../tables/contracts';
import {type Row, type TableDefinition, type Value, widened} from '../tables/define';
import {interviewMarks} from '../tables/interview-marks';
import {readings} from '../tables/readings';
import {namesPerson, type Person} from './person';
import {POLICIES} from './policy';

/** Plain JSON. */
export interface PersonExport {
  readonly season: string;
  /** Instant, ISO 8601. */
  readonly madeAt: string;
  readonly references: readonly string[];
  readonly sections: readonly {
    readonly title: string;
    readonly rows: readonly Readonly<Record<string, Value>>[];
  }[];
  /** What was done about the person, oldest first. */
  readonly history: readonly {readonly at: string; readonly action: string; readonly changes: readonly string[]}[];
}

/** Never told: they open something or say nothing. */
const LEFT_OUT = new Set(['codeHash', 'draft', 'account', 'template', 'responseHash', 'response']);

export interface ExportFacts {
  readonly configuration: Configuration;
  readonly rowsOf: (definition: TableDefinition) => readonly Row[];
  /** Answers of forms in which the person stands, by the form's own questions. */
  readonly answers: readonly {readonly title: string; readonly row: Readonly<Record<string, Value>>}[];
  /** Steps of the journal about the person. */
  readonly steps: readonly {readonly at: string; readonly action: string; readonly plan: Plan | null}[];
  /** Instant, ISO 8601. */
  readonly now: string;
}

export function exportOf(person: Person, facts: ExportFacts): PersonExport {
  const {configuration, rowsOf, answers, steps, now} = facts;
  const redact = redactor(person, facts);
  const tabs = POLICIES.map(({definition, whose}) => {
    const whole = withMarks(definition, configuration);
    const own = rowsOf(whole).filter(row => person.references.includes(String(row[whose])));
    return {title: definition.tab, rows: own.map(row => titled(whole, row, redact))};
  });
  const given = answers.map(({title, row}) => ({
    title,
    rows: [Object.fromEntries(Object.entries(row).map(([name, value]) => [name, redact(value)]))],
  }));
  return {
    season: configuration.settings.seasonName,
    madeAt: now,
    references: person.references,
    sections: [...tabs, ordersOf(person, configuration), ...given].filter(({rows}) => rows.length > 0),
    history: steps.map(({at, action, plan}) => ({
      at,
      action,
      changes: plan === null ? [] : changesOf(plan, person).map(each => String(redact(each))),
    })),
  };
}

/** Where hosts that rank candidates themselves have put the person; of the others in the order nothing. */
function ordersOf({references}: Person, {contracts}: Configuration): PersonExport['sections'][number] {
  const rows = contracts.flatMap(({country, kind, hostOrder}) => {
    const at = hostOrder.findIndex(each => references.includes(each.toUpperCase()));
    return at < 0 ? [] : [{Country: country, Kind: kind, 'Place in the order of the host': at + 1}];
  });
  return {title: contractsTable.tab, rows};
}

/** The tab with the columns of marks that this season's rubric brings. */
export function withMarks(definition: TableDefinition, configuration: Configuration): TableDefinition {
  if (definition.tab === readings.tab) return widenedBy(definition, configuration, 'first');
  return definition.tab === interviewMarks.tab ? widenedBy(definition, configuration, 'interview') : definition;
}

function widenedBy(definition: TableDefinition, {criteria}: Configuration, round: string): TableDefinition {
  return widened(
    definition,
    criteria.filter(each => each.round === round).map(({criterion}) => criterion),
  );
}

function titled(definition: TableDefinition, row: Row, redact: Redact): Record<string, Value> {
  const told = Object.entries(definition.columns).filter(([name]) => !LEFT_OUT.has(name));
  return Object.fromEntries(told.map(([name, {title}]) => [title, redact(row[name] ?? null)]));
}

type Redact = (value: Value) => Value;

/** Officers by number, in the order of their tab; other people's addresses and names not at all. */
function redactor(person: Person, {configuration, rowsOf}: ExportFacts): Redact {
  const officers = configuration.officers.map(
    ({email, name}, at) => [[email, name].filter(each => each !== ''), `officer ${at + 1}`] as const,
  );
  const others = rowsOf(POLICIES[0]!.definition)
    .filter(({reference}) => !person.references.includes(String(reference)))
    .flatMap(({email, reference, firstName, lastName}) => [
      String(email),
      String(reference),
      firstName === '' || lastName === '' ? '' : `${firstName} ${lastName}`,
    ])
    .filter(each => each !== '' && !person.marks.includes(each));
  return value => {
    if (typeof value !== 'string' || value === '') return value;
    const withoutOfficers = officers.reduce(
      (text, [words, instead]) => words.reduce((left, word) => left.split(word).join(instead), text),
      value,
    );
    return others.reduce(
      (text, word) => (text.includes(word) ? text.split(word).join('another applicant') : text),
      withoutOfficers,
    );
  };
}

/** Of a step that was about many, only what it did to the person. */
function changesOf(step: Plan, {references}: Person): string[] {
  const own = (key: string): boolean => references.some(reference => key.split(/ · | /).includes(reference));
  return inWords({
    ...step,
    changes: step.changes.filter(({key}) => own(key)),
    inserts: step.inserts.filter(({key}) => own(key)),
    removals: step.removals.filter(({key}) => own(key)),
  }).map(({sentence}) => sentence.replace(/^\d+ × /, ''));
}

/** Whether a step is about the person. */
export function concerns(text: string, person: Person): boolean {
  return person.references.some(reference => text.includes(reference)) || namesPerson(text, person);
}

/** As a text that anybody can read. */
export function asText({season, madeAt, references, sections, history}: PersonExport): string {
  const tabs = sections.flatMap(({title, rows}) => [
    '',
    title,
    '='.repeat(title.length),
    ...rows.flatMap(row => [
      ...Object.entries(row)
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => `${name}: ${value === true ? 'yes' : value === false ? 'no' : value}`),
      '',
    ]),
  ]);
  const done = history.flatMap(({at, action, changes}) => [`${at}  ${action}`, ...changes.map(each => `    ${each}`)]);
  return [
    `${season}: everything about ${references.join(', ')}`,
    `Made on ${madeAt}. Officers are named by a number; other applicants are left out.`,
    ...tabs,
    'What was done',
    '=============',
    ...done,
    '',
  ].join('\n');
}
