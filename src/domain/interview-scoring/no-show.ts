/**
 * No-shows: a candidate who did not come has a state, not a mark, and may get one make-up slot.
 *
 * The slot keeps its candidate as history, so how often somebody did not come is counted from the Interviews tab. Which slot makes up for it is an
 * officer's choice, booked by `domain/interviews` like every other.
 */

import {nearestSlots, planOfficersBooking} from '../interviews/booking';
import type {Bookings, Known, Round} from '../interviews/bookings';
import {type SlotRow, spokenStart} from '../interviews/slots';
import {languageOf} from '../notices/kind';
import {type Change, changed, type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import type {Officer} from '../season/configuration';
import {officerNames} from '../season/officer-names';
import {candidates} from '../tables/candidates';
import type {Language} from '../tables/committees';
import {interviewMarks} from '../tables/interview-marks';
import {interviews} from '../tables/interviews';
import {isPanelMember, type RoundFacts} from './facts';
import {interviewOf, refuseClosed} from './save-marks';

/** So many interviews a candidate may miss before no further slot is given. */
export const MOST_MISSED = 2;

export interface Missed {
  readonly slot: string;
  readonly reference: string;
}

/** The slots that the candidate did not come to. */
export function missedBy(reference: string, rows: readonly SlotRow[]): readonly SlotRow[] {
  return rows.filter(row => row.reference === reference && row.state === 'no-show');
}

/** Whether there still is a make-up slot to be given. */
export function mayMakeUp(reference: string, rows: readonly SlotRow[]): boolean {
  const missed = missedBy(reference, rows).length;
  return missed > 0 && missed < MOST_MISSED;
}

/**
 * The candidate did not come.
 *
 * @throws {Refusal} before the interview begins, once somebody has given marks, or for somebody else's panel
 */
export function planNoShow(missed: Missed, by: Officer, facts: RoundFacts): Plan {
  refuseClosed(facts);
  refuseTwice(missed, facts);
  const slot = interviewOf(missed, facts);
  refuseOutsider(slot, by);
  refuseNotBegun(slot, facts.now);
  refuseMarked(missed.reference, facts);
  const candidate = facts.candidates.find(({reference}) => reference === missed.reference)!;
  return plan({
    action: 'no-show',
    summary: `${missed.reference} did not come to ${slot.slot}.`,
    changes: present([
      changed(interviews, slot, {state: 'no-show'}),
      changed(candidates, candidate, {state: 'no-show', slot: ''}),
    ]),
  });
}

/**
 * The candidate came after all: the slot is an interview again.
 *
 * @throws {Refusal} when the slot is no no-show, or a make-up slot was given
 */
export function planCameAfterAll({slot: name, reference}: Missed, by: Officer, facts: RoundFacts): Plan {
  refuseClosed(facts);
  const slot = facts.interviews.find(row => row.slot === name);
  const candidate = facts.candidates.find(row => row.reference === reference);
  if (slot === undefined || candidate === undefined || slot.reference !== reference || slot.state !== 'no-show') {
    throw new Refusal(
      'not-missed',
      `${name} is not marked as a no-show of ${reference} (any more): load the list again.`,
      {
        tab: interviews.tab,
      },
    );
  }
  refuseOutsider(slot, by);
  if (candidate.state !== 'no-show') {
    const now = candidate.slot === '' ? candidate.state : `${candidate.state} at ${candidate.slot}`;
    throw new Refusal('made-up', `${reference} is ${now} by now, so ${name} stays a no-show.`, {tab: candidates.tab});
  }
  return plan({
    action: 'came after all',
    summary: `${reference} came to ${name} after all.`,
    changes: present([
      changed(interviews, slot, {state: 'booked'}),
      changed(candidates, candidate, {state: 'booked', slot: name}),
    ]),
  });
}

/** The open slots from now on that the candidate may take, the soonest first. */
export function makeUpSlots(bookings: Bookings, known: Known, most: number): readonly SlotRow[] {
  return nearestSlots(bookings, known, null, most);
}

/**
 * Gives the one make-up slot.
 *
 * @throws {Refusal} for somebody who has missed none, or who has missed the make-up interview too
 */
export function planMakeUp(round: Round, {reference, slot}: Missed): Plan {
  const candidate = round.candidates.find(row => row.reference === reference);
  if (candidate !== undefined && candidate.state !== 'no-show') {
    throw new Refusal('not-missed', `${reference} is ${candidate.state}, and has no interview to make up for.`, {
      tab: candidates.tab,
    });
  }
  const missed = missedBy(reference, round.slots);
  if (missed.length >= MOST_MISSED) {
    const sentence = `${reference} did not come to ${missed.map(each => each.slot).join(' and ')}: there is one make-up slot, and it was given.`;
    throw new Refusal('missed-twice', sentence, {tab: interviews.tab});
  }
  return planOfficersBooking(round, {reference, slot, reason: REASONS[languageOfCandidate(reference, round)]});
}

/** The candidate reads it. */
const REASONS: Readonly<Record<Language, string>> = {
  nl: 'Je hebt je interview gemist; dit is je enige inhaalmoment.',
  fr: 'Tu as manqué ton entretien ; voici ton unique créneau de rattrapage.',
  en: 'You missed your interview; this is your one make-up slot.',
};

function languageOfCandidate(reference: string, {applications, configuration}: Round): Language {
  const application = applications.find(row => row.reference === reference);
  return application === undefined ? 'en' : languageOf(application, configuration);
}

/** A second click, or a second member of the panel. */
function refuseTwice({slot, reference}: Missed, {interviews: rows}: RoundFacts): void {
  if (!missedBy(reference, rows).some(row => row.slot === slot)) return;
  throw new Refusal('done-already', `${slot} is marked as a no-show of ${reference} already.`, {tab: interviews.tab});
}

function refuseOutsider(slot: SlotRow, {email, role}: Officer): void {
  if (isPanelMember(slot, email) || role === 'officer' || role === 'coordinator') return;
  throw new Refusal(
    'not-of-the-panel',
    `You are not of the panel of ${slot.slot}: ask one of its members or an officer.`,
    {
      tab: interviews.tab,
    },
  );
}

function refuseNotBegun({slot, startsAt}: SlotRow, now: string): void {
  if (startsAt === null || startsAt <= now) return;
  const sentence = `${slot} begins on ${spokenStart(startsAt, 'en')}: nobody can have missed it yet.`;
  throw new Refusal('not-begun', sentence, {tab: interviews.tab});
}

function refuseMarked(reference: string, {marks, configuration}: RoundFacts): void {
  const marked = marks.find(({row}) => row.reference === reference && row.state !== 'handed over');
  if (marked === undefined) return;
  const sentence = `${officerNames(configuration.officers)(marked.row.interviewer)} has given marks to ${reference}, so the interview took place. If that was a mistake, remove the row in Interview marks first.`;
  throw new Refusal('marked', sentence, {tab: interviewMarks.tab, row: marked.at});
}

function present(changes: readonly (Change | null)[]): Change[] {
  return changes.filter((change): change is Change => change !== null);
}
