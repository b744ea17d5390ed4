/**
 * One reader's reading: saving marks, or giving it back with a reason. What the reader saw is compared with what stands in the sheet, so that of two
 * windows none writes over the other unseen.
 */
import {type Change, changed, type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import {parseMark} from '../scoring/marks';
import {criteriaOf, type MarkedCriterion} from '../season/criteria';
import {refuseLocked} from '../season/milestone';
import type {RowOf, Value} from '../tables/define';
import {officers} from '../tables/officers';
import {markCells, markIn, type ReadingRow, readings, readingsOf} from '../tables/readings';
import {normalEmail} from '../text';
import {knowing} from './plan-deal';
import {scaleOf} from './sound-readings';
import {barredWords, basisOf, ownRow, type ReaderFacts} from './view';

export interface GivenMarks {
  readonly reference: string;
  /** Of the reading as the page got it. */
  readonly basis: string;
  /** By criterion; `null` takes no part. */
  readonly marks: Readonly<Record<string, number | null>>;
  readonly comment: string;
}

export interface GivenBack {
  readonly reference: string;
  readonly basis: string;
  readonly reason: string;
  /** The reader knows the applicant: declared as a conflict, for interviews too. */
  readonly recognised: boolean;
}

/** `null` when the row is no longer what the page showed: the page then shows both. */
export type ReadingPlan = {readonly plan: Plan; readonly row: ReadingRow} | null;

/** @throws {Refusal} when the round is locked, the reading is not this reader's or against a rule, or a mark is none */
export function planSave(given: GivenMarks, facts: ReaderFacts, now: string): ReadingPlan {
  const {row, criteria} = openRow(given.reference, facts);
  const barred = barredWords(facts, row.reference);
  if (barred !== null) throw new Refusal('barred', `${barred} Nothing was saved.`);
  const marks = checkedMarks(given, criteria, facts);
  if (basisOf(row, criteria) !== given.basis) return holds(row, given, marks) ? nothingToDo(row) : null;
  const after = {state: 'done', savedAt: now, comment: given.comment.trim(), reason: '', ...markCells(marks)};
  return planned(
    'save reading',
    `${facts.officer.name || facts.officer.email} read ${row.reference}.`,
    row,
    after,
    criteria,
  );
}

/** @throws {Refusal} as {@link planSave}, and without a reason */
export function planAbstain(
  given: GivenBack,
  facts: ReaderFacts & {readonly officers: readonly RowOf<typeof officers>[]},
  now: string,
): ReadingPlan {
  const {row, criteria} = openRow(given.reference, facts);
  if (basisOf(row, criteria) !== given.basis) return null;
  const reason = reasonOf(given);
  const who = facts.officer.name || facts.officer.email;
  const after = {state: 'abstained', savedAt: now, reason};
  const result = planned('abstain', `${who} gave ${row.reference} back: ${reason}`, row, after, criteria);
  return given.recognised && result !== null
    ? {...result, plan: {...result.plan, changes: [...result.plan.changes, ...declaration(given, facts)]}}
    : result;
}

/** The answer to the first click was lost, and this is the second. */
function holds(row: ReadingRow, {comment}: GivenMarks, marks: Readonly<Record<string, Value>>): boolean {
  const same = Object.entries(marks).every(([name, mark]) => markIn(row, name) === mark);
  return row.state === 'done' && same && row.comment === comment.trim();
}

function nothingToDo(row: ReadingRow): ReadingPlan {
  return {plan: plan({action: 'save reading', summary: ''}), row};
}

function openRow(reference: string, facts: ReaderFacts): {row: ReadingRow; criteria: readonly MarkedCriterion[]} {
  refuseLocked(
    facts.milestones,
    'first round',
    'The first round',
    'your marks were not saved. Ask a coordinator to open it again.',
  );
  const row = ownRow(facts, reference);
  if (row === undefined || row.state === 'taken back') {
    throw new Refusal(
      'not-yours',
      `${reference} is no longer yours to read: a coordinator has dealt it to somebody else. Nothing was saved.`,
    );
  }
  if (!facts.applications.some(each => each.reference === reference)) {
    throw new Refusal('no-such-application', `${reference} is no longer in Applications, so nothing was saved.`);
  }
  return {row, criteria: criteriaOf(facts.configuration, 'first', readings).criteria};
}

function checkedMarks(
  {marks}: GivenMarks,
  criteria: readonly MarkedCriterion[],
  {configuration}: ReaderFacts,
): Record<string, Value> {
  const scale = scaleOf(configuration.settings);
  const unknown = Object.keys(marks).find(name => !criteria.some(each => each.name === name));
  if (unknown !== undefined) {
    throw new Refusal(
      'criterion-gone',
      `The rubric has changed since this page was opened: it has no criterion "${unknown}" any more. Open Score applications again.`,
    );
  }
  const checked = criteria.map(({name}) => {
    const parsed = parseMark(marks[name] ?? null, scale);
    if ('trouble' in parsed) throw new Refusal('not-a-mark', `${name}: ${parsed.trouble}`);
    return [name, parsed.mark] as const;
  });
  if (checked.every(([, mark]) => mark === null)) {
    throw new Refusal('no-marks', 'There is no mark yet: give at least one, or abstain.');
  }
  return Object.fromEntries(checked);
}

function reasonOf({reason, recognised}: GivenBack): string {
  const given = reason.trim();
  if (recognised) return given === '' ? 'I recognise this applicant.' : `I recognise this applicant. ${given}`;
  if (given !== '') return given;
  throw new Refusal('no-reason', 'Say in a few words why you cannot read this application.');
}

function planned(
  action: string,
  summary: string,
  row: ReadingRow,
  after: Partial<ReadingRow>,
  criteria: readonly MarkedCriterion[],
): ReadingPlan {
  const change = changed(readingsOf(criteria), row, after);
  return {plan: plan({action, summary, changes: change === null ? [] : [change]}), row: {...row, ...after}};
}

function declaration(
  {reference}: GivenBack,
  {officers: rows, officer}: ReaderFacts & {readonly officers: readonly RowOf<typeof officers>[]},
): Change[] {
  const row = rows.find(({email}) => normalEmail(email) === officer.email);
  if (row === undefined) return [];
  return [changed(officers, row, {knows: knowing(row.knows, [reference])})].flatMap(change => change ?? []);
}
