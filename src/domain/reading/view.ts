/**
 * What a reader sees: the queue, how far it has come, the criteria with their anchors, and one reading with the documents.
 *
 * Names stay out where the season reads blind, and others' marks until the reader's own are in; both are decided here, so that nothing else ever
 * reaches the page.
 */
import {shuffledByName} from '../dealing/chance';
import {marksOf} from '../scoring/marks';
import type {Configuration, Officer} from '../season/configuration';
import {criteriaOf, type MarkedCriterion} from '../season/criteria';
import {isLocked, type MilestoneRow, milestoneOf} from '../season/milestone';
import {officerNames} from '../season/officer-names';
import type {applications} from '../tables/applications';
import type {RowOf, Value} from '../tables/define';
import {markIn, type ReadingRow, type ReadingState, readings} from '../tables/readings';
import {fingerprint, normalEmail} from '../text';
import {spokenTime, toInstant} from '../time/brussels';
import {barredFrom} from './may-read';
import {scaleOf} from './sound-readings';

export interface ReaderFacts {
  readonly readings: readonly ReadingRow[];
  readonly applications: readonly RowOf<typeof applications>[];
  readonly milestones: readonly MilestoneRow[];
  readonly configuration: Configuration;
  readonly officer: Officer;
}

export interface Queued {
  readonly reference: string;
  readonly state: Exclude<ReadingState, 'taken back'>;
  /** Null where the season reads blind. */
  readonly name: string | null;
}

/** Another reader's reading of the same application. */
export interface OtherReading {
  readonly name: string;
  readonly marks: readonly (readonly [criterion: string, mark: Value])[];
  readonly comment: string;
}

export interface ReadingView extends Queued {
  /** Stands for what was in the row; saving asks whether it still is. */
  readonly basis: string;
  readonly marks: Readonly<Record<string, Value>>;
  readonly comment: string;
  readonly reason: string;
  /** In words; null while nothing was saved. */
  readonly savedAt: string | null;
  readonly facts: readonly (readonly [what: string, value: string])[];
  readonly documents: readonly {readonly title: string; readonly url: string}[];
  /** Why marks of this reader cannot count, and what to do; null where they can. */
  readonly barred: string | null;
  /** Null while they are not to be seen: own marks first, and only where the season shows them. */
  readonly others: readonly OtherReading[] | null;
}

/** Plain JSON. */
export interface ScoringView {
  readonly season: string;
  readonly me: string;
  readonly coordinator: boolean;
  /** Own readings in an order of one's own, so that nobody is always read last. */
  readonly queue: readonly Queued[];
  readonly criteria: readonly MarkedCriterion[];
  /** Every mark that can be given, lowest first. */
  readonly marks: readonly number[];
  readonly due: string;
  /** Who locked the round and when; null while it is open. */
  readonly locked: string | null;
  /** Whether anything has been dealt to anybody. */
  readonly dealt: boolean;
  readonly reading: ReadingView | null;
}

/** @param open the reading to show; without one the first that is unread */
export function scoringView(facts: ReaderFacts, open?: string): ScoringView {
  const {configuration, officer} = facts;
  const {settings} = configuration;
  const queue = queueOf(facts);
  const {criteria} = criteriaOf(configuration, 'first', readings);
  const chosen = queue.find(({reference}) => reference === open) ?? queue.find(({state}) => state === 'dealt');
  return {
    season: configuration.season,
    me: officer.email,
    coordinator: officer.role === 'coordinator',
    queue,
    criteria,
    marks: marksOf(scaleOf(settings)),
    due: spokenTime(toInstant(settings.readingsDue), 'en'),
    locked: lockedWords(facts.milestones),
    dealt: facts.readings.length > 0,
    reading: chosen === undefined ? null : readingView(facts, chosen, criteria),
  };
}

/** The reading after this one that is still to do, in the order of the queue; from the start again at its end. */
export function nextAfter({queue}: Pick<ScoringView, 'queue'>, reference: string): string | undefined {
  const at = queue.findIndex(each => each.reference === reference);
  return [...queue.slice(at + 1), ...queue.slice(0, at)].find(({state}) => state === 'dealt')?.reference;
}

export function ownRow({readings: rows, officer}: ReaderFacts, reference: string): ReadingRow | undefined {
  return rows.find(row => row.reference === reference && normalEmail(row.reader) === officer.email);
}

/** Changes with anything that the reader could have put into the row. */
export function basisOf(row: ReadingRow, criteria: readonly MarkedCriterion[]): string {
  const marks = criteria.map(({name}) => markIn(row, name));
  return fingerprint(JSON.stringify([row.state, row.savedAt, row.comment, row.reason, marks]));
}

function queueOf({readings: rows, applications: applied, configuration, officer}: ReaderFacts): readonly Queued[] {
  const byReference = new Map(applied.map(row => [row.reference, row]));
  const own = rows.filter(row => normalEmail(row.reader) === officer.email && row.state !== 'taken back');
  return shuffledByName(own, ({reference}) => reference, officer.email).map(({reference, state}) => {
    const application = byReference.get(reference);
    const name = application === undefined ? 'deleted' : `${application.firstName} ${application.lastName}`.trim();
    return {reference, state: known(state), name: configuration.settings.blind ? null : name};
  });
}

/** A state that was typed by hand and is none counts as not read yet. */
function known(state: string): Queued['state'] {
  return state === 'done' || state === 'abstained' ? state : 'dealt';
}

function readingView(facts: ReaderFacts, queued: Queued, criteria: readonly MarkedCriterion[]): ReadingView {
  const row = ownRow(facts, queued.reference)!;
  const application = facts.applications.find(({reference}) => reference === queued.reference);
  return {
    ...queued,
    basis: basisOf(row, criteria),
    marks: Object.fromEntries(criteria.map(({name}) => [name, markIn(row, name)])),
    comment: row.comment,
    reason: row.reason,
    savedAt: row.savedAt === null ? null : spokenTime(row.savedAt, 'en'),
    facts: application === undefined ? [] : factsOf(application, facts.configuration),
    documents: application === undefined ? [] : documentsOf(application.documents),
    barred: barredWords(facts, queued.reference),
    others: othersOf(facts, queued, criteria),
  };
}

/** A row that somebody typed, or a rule that was not known when readings were dealt. */
export function barredWords(
  {configuration, applications: applied, officer}: ReaderFacts,
  reference: string,
): string | null {
  const barred = barredFrom(configuration, applied)(officer.email, reference);
  if (barred === null || barred.code === 'no-such-application') return null;
  return `${barred.why('You', 'are')}, so marks of yours cannot count. Give it back, and somebody else gets it.`;
}

function factsOf(
  {committee, studyYear, credits, languageSkills, problems}: RowOf<typeof applications>,
  {committees, settings}: Configuration,
): (readonly [string, string])[] {
  const university = committees.find(({code}) => code === committee)?.name ?? committee;
  const all: (readonly [string, string])[] = [
    ...(settings.blind ? [] : [['University', university] as const]),
    ['Study year', studyYear],
    ['Credits', credits === null ? '' : String(credits)],
    ['Languages', languageSkills],
    ...(settings.blind ? [] : [['To note', problems] as const]),
  ];
  return all.filter(([, value]) => value !== '');
}

/** `title: link`, one a line, as intake writes it. */
function documentsOf(text: string): ReadingView['documents'] {
  return text.split('\n').flatMap(line => {
    const [, title = '', url = ''] = /^(.*?):?\s*(https:\/\/\S+)$/.exec(line.trim()) ?? [];
    return url === '' ? [] : [{title: title || 'Document', url}];
  });
}

function othersOf(
  {readings: rows, configuration, officer}: ReaderFacts,
  {reference, state}: Queued,
  criteria: readonly MarkedCriterion[],
): readonly OtherReading[] | null {
  if (state !== 'done' || !configuration.settings.showOthersMarks) return null;
  const nameOf = officerNames(configuration.officers);
  return rows
    .filter(row => row.reference === reference && row.state === 'done' && normalEmail(row.reader) !== officer.email)
    .map(row => ({
      name: nameOf(row.reader),
      marks: criteria.map(({name}) => [name, markIn(row, name)] as const),
      comment: row.comment,
    }));
}

function lockedWords(milestones: readonly MilestoneRow[]): string | null {
  const row = milestoneOf(milestones, 'first round');
  if (row === undefined || !isLocked(milestones, 'first round')) return null;
  return `The first round was locked by ${row.by}${row.at === null ? '' : ` on ${spokenTime(row.at, 'en')}`}. Marks can be read and no longer changed.`;
}
