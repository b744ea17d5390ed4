/**
 * What a change of who is invited means once the interviews are planned: whoever is invited now becomes a candidate who can book; whoever is not any more gives
 * the slot back, with event and mail. It is part of the same plan, so that nobody is invited without a row in Candidates, or expected without being invited.
 *
 * Which decision changes, and why, is decided elsewhere; this reads it from the plan.
 */
import {counted, listed} from '../listed';
import {type Change, inserted, type Plan, type WholeRow} from '../plan/plan';
import {Refusal} from '../problem';
import {isLocked, type MilestoneRow} from '../season/milestone';
import {applications} from '../tables/applications';
import {candidates} from '../tables/candidates';
import {leave, mayTake} from './booking';
import {type ApplicationRow, Bookings, type Round} from './bookings';
import {isInvited, newCandidate} from './invited';
import {roundOf} from './round-details';
import {spokenStart} from './slots';

export interface FollowFacts extends Round {
  readonly milestones: readonly MilestoneRow[];
}

/** Slots that the officer was shown to come free; `all` where that is what was asked for. */
export type AgreedSlots = readonly string[] | 'all';

/** Whether decisions have consequences for interviews at all. */
export function isPlanned(milestones: readonly MilestoneRow[]): boolean {
  return roundOf(milestones) !== undefined;
}

/**
 * The plan with what follows for Candidates, Interviews, calendar and mails.
 *
 * @throws {Refusal} when somebody interviewed would lose the invitation, a slot would come free that the officer was not shown, or interviews are over
 */
export function followDecisions(decided: Plan, facts: FollowFacts, agreed: AgreedSlots): Plan {
  if (!isPlanned(facts.milestones)) return decided;
  const after = applicationsAfter(decided, facts.applications);
  const bookings = new Bookings({...facts, applications: [...after.values()]});
  const touched = facts.applications.filter(before => after.get(before.reference) !== before);
  const now = touched.map(({reference}) => after.get(reference)!);
  const out = now.filter(application => !isInvited(application) && isIn(bookings, application.reference));
  const into = now.filter(application => isInvited(application) && !isIn(bookings, application.reference));
  if (out.length + into.length === 0) return decided;
  refuseHeld(bookings, out);
  refuseUnseen(bookings, out, agreed);
  if (into.length > 0) refuseOver(facts.milestones);
  const freed = out.map(({reference}) => takeOut(bookings, reference)).filter(words => words !== '');
  const added = into.flatMap(application => takeIn(bookings, application));
  return merged(decided, bookings.toPlan('', ''), added, [freedNote(freed), newNote(bookings, into)]);
}

function applicationsAfter({changes}: Plan, rows: readonly ApplicationRow[]): ReadonlyMap<string, ApplicationRow> {
  const {tab, columns} = applications;
  const sets = new Map(changes.filter(({table}) => table === tab).map(({key, set}) => [key, set]));
  return new Map(
    rows.map(row => {
      const set = sets.get(row.reference);
      if (set === undefined) return [row.reference, row];
      const decision = (set[columns.decision.title]?.[1] ?? row.decision) as string;
      const state = (set[columns.state.title]?.[1] ?? row.state) as string;
      return [row.reference, {...row, decision, state} as ApplicationRow];
    }),
  );
}

function isIn(bookings: Bookings, reference: string): boolean {
  return (bookings.known(reference)?.candidate.state ?? 'withdrawn') !== 'withdrawn';
}

/** @return reference, slot and time of an interview that falls away; empty where there was none */
function takeOut(bookings: Bookings, reference: string): string {
  const known = bookings.known(reference)!;
  const slot = leave(bookings, known);
  return slot === undefined ? '' : `${reference} (${slot.slot}, ${spokenStart(slot.startsAt!, 'en')})`;
}

/** Somebody who was a candidate before keeps row, codes and history. */
function takeIn(bookings: Bookings, application: ApplicationRow): WholeRow[] {
  const {reference} = application;
  if (bookings.known(reference) === undefined) return [inserted(candidates, newCandidate(application))];
  const {slot} = bookings.known(reference)!.candidate;
  const past = bookings.slot(slot);
  const state = past?.reference === reference && isPast(past.state) ? past.state : 'to book';
  bookings.setCandidate(reference, {state, slot: state === 'to book' ? '' : slot});
  return [];
}

function isPast(state: string): boolean {
  return state === 'held' || state === 'no-show';
}

/** Who withdraws may have been interviewed; the marks stay. */
function refuseHeld(bookings: Bookings, out: readonly ApplicationRow[]): void {
  const held = out
    .filter(({reference, state}) => state !== 'withdrawn' && bookings.known(reference)!.candidate.state === 'held')
    .map(({reference}) => reference);
  if (held.length === 0) return;
  const sentence = `${listed(held, 6)} ${held.length === 1 ? 'has' : 'have'} been interviewed already, so the invitation stands: decide “invited” by hand with a reason, or withdraw the application.`;
  throw new Refusal('interviewed', sentence, {tab: 'Candidates'});
}

function refuseUnseen(bookings: Bookings, out: readonly ApplicationRow[], agreed: AgreedSlots): void {
  if (agreed === 'all') return;
  const unseen = out.flatMap(({reference}) => {
    const {candidate} = bookings.known(reference)!;
    return candidate.state === 'booked' && !agreed.includes(candidate.slot)
      ? [`${reference} has ${candidate.slot}`]
      : [];
  });
  if (unseen.length === 0) return;
  const sentence = `${listed(unseen, 6)}: an interview was booked that would be cancelled. Nothing was changed; look again, and decide once more if it is to be so.`;
  throw new Refusal('frees-interview', sentence, {tab: 'Interviews'});
}

function refuseOver(milestones: readonly MilestoneRow[]): void {
  if (!isLocked(milestones, 'second round')) return;
  throw new Refusal(
    'second-round-locked',
    'The second round is locked, so nobody can be invited to an interview any more: open it again with a reason in SCOPE › Score interviews.',
  );
}

function freedNote(freed: readonly string[]): string {
  if (freed.length === 0) return '';
  return `${counted(freed.length, 'interview')} cancelled, with a mail: ${listed(freed, 6)}.`;
}

function newNote(bookings: Bookings, into: readonly ApplicationRow[]): string {
  if (into.length === 0) return '';
  const names = listed(
    into.map(({reference}) => reference),
    6,
  );
  const without = into.filter(application => !hasChoice(bookings, application)).map(({reference}) => reference);
  const room =
    without.length === 0
      ? ''
      : ` No slot is free that ${listed(without, 6)} may take: open a further evening in SCOPE › Plan interviews….`;
  return `${names} can book as soon as “Book your interview” is sent with Send notices….${room}`;
}

function hasChoice(bookings: Bookings, application: ApplicationRow): boolean {
  const candidate = newCandidate(application);
  return bookings.allSlots().some(slot => mayTake(bookings, slot, {candidate, application}));
}

/** A waiting notice that both parts take back is taken back once. */
function merged(decided: Plan, follows: Plan, added: readonly WholeRow[], notes: readonly string[]): Plan {
  const known = new Set(decided.changes.map(({table, key}) => `${table} ${key}`));
  const changes: Change[] = follows.changes.filter(({table, key}) => !known.has(`${table} ${key}`));
  return {
    ...decided,
    summary: [decided.summary, ...notes].filter(part => part !== '').join(' '),
    changes: [...decided.changes, ...changes],
    inserts: [...decided.inserts, ...added, ...follows.inserts],
  };
}
