/**
 * Saving the marks of one member of a panel: replaces that member's earlier marks, and says of the first marks that the interview was held.
 *
 * What is refused here is refused whole, with one sentence: nothing of it is written.
 */
import {type SlotRow, spokenStart} from '../interviews/slots';
import {listed} from '../listed';
import {type Change, changed, inserted, type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import {scaleOf} from '../reading/sound-readings';
import {parseMark} from '../scoring/marks';
import type {Officer} from '../season/configuration';
import {criteriaOf} from '../season/criteria';
import {refuseLocked} from '../season/milestone';
import {officerNames} from '../season/officer-names';
import {candidates} from '../tables/candidates';
import type {Value} from '../tables/define';
import {type InterviewMarksRow, interviewMarks, interviewMarksOf} from '../tables/interview-marks';
import {interviews} from '../tables/interviews';
import {markCells, markIn} from '../tables/readings';
import {toLocal} from '../time/brussels';
import {intervieweesOf, liveInterviews, membersOf, type RoundFacts} from './facts';
import {whyNot} from './sound-marks';

/** What a page sends; marks by criterion as they were given, blank as null. */
export interface GivenMarks {
  readonly slot: string;
  readonly reference: string;
  readonly marks: Readonly<Record<string, Value>>;
  readonly notes: string;
  /** When the marks were saved that the page showed; null where it showed none. */
  readonly basedOn: string | null;
}

const MARKS = {tab: interviewMarks.tab};

/** @throws {Refusal} for marks that are none, of a wrong person, or for an interview that is not this one any more */
export function planMarks(given: GivenMarks, by: Officer, facts: RoundFacts): Plan {
  refuseClosed(facts);
  const slot = interviewOf(given, facts);
  refusePeople(given.reference, by, slot, facts);
  refuseTooEarly(slot, facts.now);
  const {table, cells} = checkedMarks(given.marks, facts);
  const before = ownMarks(facts, given.reference, by.email);
  const after = {
    reference: given.reference,
    interviewer: by.email,
    slot: slot.slot,
    state: 'done',
    savedAt: facts.now,
    notes: given.notes.trim(),
    handedTo: '',
    ...cells,
  };
  const change = before === undefined ? null : changed(table, before, after);
  return plan({
    action: 'save interview marks',
    summary: `${by.name || by.email} marks ${given.reference}.`,
    changes: [...(change === null ? [] : [change]), ...held(slot, facts)],
    inserts: before === undefined ? [inserted(table, after)] : [],
  });
}

/** The row of this member for this candidate; undefined while there is none. */
export function ownMarks({marks}: Pick<RoundFacts, 'marks'>, reference: string, email: string) {
  return marks.find(({row}) => row.reference === reference && row.interviewer === email)?.row;
}

/** @throws {Refusal} once the second round is locked */
export function refuseClosed({milestones, configuration}: Pick<RoundFacts, 'milestones' | 'configuration'>): void {
  const remedy = 'an officer can open it again, with a reason.';
  refuseLocked(milestones, 'second round', 'The second round', remedy, officerNames(configuration.officers));
}

/**
 * The slot that the page meant, if it still is this candidate's.
 *
 * @throws {Refusal} where the candidate has no interview, or has another one by now
 */
export function interviewOf(
  {slot: name, reference}: Pick<GivenMarks, 'slot' | 'reference'>,
  facts: Pick<RoundFacts, 'interviews' | 'candidates'>,
): SlotRow {
  const slot = facts.interviews.find(row => row.slot === name);
  if (slot?.reference === reference && slot.state === 'no-show') throw didNotCome(reference, slot);
  const live = liveInterviews(facts.interviews).get(reference);
  if (live !== undefined && live.slot === name) return live;
  if (!facts.candidates.some(row => row.reference === reference)) {
    throw new Refusal('no-candidate', `${reference} is not among the candidates.`, {tab: candidates.tab});
  }
  if (live === undefined) {
    throw new Refusal(
      'no-interview',
      `${reference} has no interview: it was cancelled, or never booked. Load the list again.`,
      {
        tab: interviews.tab,
      },
    );
  }
  const when = spokenStart(live.startsAt!, 'en');
  const sentence = `The interview of ${reference} was moved meanwhile: it is now ${live.slot}, ${when}. Nothing was saved; load the list again.`;
  throw new Refusal('moved-meanwhile', sentence, {tab: interviews.tab});
}

function didNotCome(reference: string, {slot}: SlotRow): Refusal {
  return new Refusal(
    'no-show',
    `${slot} is marked as a no-show of ${reference}: choose “Came after all” first, then give marks.`,
    {tab: interviews.tab},
  );
}

function refusePeople(reference: string, by: Officer, slot: SlotRow, facts: RoundFacts): void {
  const why = whyNot(reference, by, intervieweesOf(facts).get(reference), slot);
  if (why === null) return;
  const panel = listed(membersOf(slot, facts.configuration).map(({name}) => name));
  throw new Refusal(
    'not-yours-to-mark',
    `${why('You', 'are')}. The panel is ${panel}; a member can hand the interview over.`,
    MARKS,
  );
}

/** Marks for an interview of another day are a slip; on the day itself an interview may begin before its time. */
function refuseTooEarly({startsAt, slot}: SlotRow, now: string): void {
  if (startsAt === null || toLocal(now).slice(0, 10) >= toLocal(startsAt).slice(0, 10)) return;
  throw new Refusal(
    'too-early',
    `${slot} is on ${spokenStart(startsAt, 'en')}: marks can be saved from that day on.`,
    MARKS,
  );
}

function checkedMarks(marks: GivenMarks['marks'], {configuration}: RoundFacts) {
  const {criteria} = criteriaOf(configuration, 'interview', interviewMarks);
  const unknown = Object.keys(marks).find(name => !criteria.some(each => each.name === name));
  if (unknown !== undefined) {
    const sentence = `“${unknown}” is no criterion of the interviews (any more): load the list again.`;
    throw new Refusal('no-criterion', sentence, {tab: 'Rubric'});
  }
  const read = criteria.map(
    ({name}) => [name, checkedMark(name, marks[name] ?? null, configuration.settings)] as const,
  );
  if (read.every(([, mark]) => mark === null)) {
    throw new Refusal(
      'no-mark',
      'Give at least one mark; if the candidate did not come, choose “Did not come”.',
      MARKS,
    );
  }
  return {table: interviewMarksOf(criteria), cells: markCells(Object.fromEntries(read))};
}

function checkedMark(criterion: string, mark: Value, settings: RoundFacts['configuration']['settings']): number | null {
  const parsed = parseMark(mark, scaleOf(settings));
  if ('mark' in parsed) return parsed.mark;
  throw new Refusal('not-a-mark', `${criterion}: ${parsed.trouble}`, {...MARKS, column: criterion});
}

/**
 * What this person saved in another window meanwhile; null while nothing would be lost. The same marks sent twice, because an answer got lost on its
 * way, are no difference.
 */
export function savedElsewhere(given: GivenMarks, by: Officer, facts: RoundFacts): InterviewMarksRow | null {
  const before = ownMarks(facts, given.reference, by.email);
  if (before === undefined || before.state === 'handed over' || before.savedAt === given.basedOn) return null;
  const same =
    before.notes === given.notes.trim() &&
    Object.entries(given.marks).every(([name, mark]) => markIn(before, name) === mark);
  return same ? null : before;
}

function held(slot: SlotRow, facts: RoundFacts): Change[] {
  const candidate = facts.candidates.find(({reference}) => reference === slot.reference)!;
  const changes = [changed(interviews, slot, {state: 'held'}), changed(candidates, candidate, {state: 'held'})];
  return changes.filter(change => change !== null);
}
