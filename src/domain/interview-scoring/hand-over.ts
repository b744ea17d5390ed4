/**
 * Handing an interview over: an interviewer who knows the candidate leaves the panel, a colleague who may meet the candidate and is free takes
 * the place. Who knows whom is written down under Knows, so that no later slot brings the two together. Where no colleague is left, that alone
 * is written down: the board shows the interview as one for an officer to see to.
 *
 * It is done with one click, so a second click changes nothing and is told the same, and whoever slipped takes it back.
 */
import {announcePanel} from '../interviews/booking-notices';
import {Bookings, type Round} from '../interviews/bookings';
import type {SlotRow} from '../interviews/slots';
import {type Interviewee, mayMeet, panelCell, panelOf} from '../interviews/who-meets';
import {changed, inserted, type Plan, type PlanParts, plan, removed} from '../plan/plan';
import {Refusal} from '../problem';
import {type Officer, parts} from '../season/configuration';
import {officerNames} from '../season/officer-names';
import type {RowOf} from '../tables/define';
import {interviewMarks} from '../tables/interview-marks';
import {interviews} from '../tables/interviews';
import {officers} from '../tables/officers';
import {type Colleague, colleaguesFor, type Search, sitsElsewhere, whyNobody} from './colleagues';
import {intervieweesOf, isPanelMember, nameOf, type RoundFacts} from './facts';
import type {Missed} from './no-show';
import {interviewOf, ownMarks, refuseClosed} from './save-marks';

export interface HandOver extends Missed {
  /** Address of the colleague; empty for whoever fits best. */
  readonly to: string;
}

export type HandOverFacts = RoundFacts &
  Pick<Round, 'outbox' | 'account'> & {
    /** The tab itself: what it holds is what is added to. */
    readonly officerRows: readonly RowOf<typeof officers>[];
  };

/** What is said of it; plain JSON. */
export interface HandedOver {
  /** Who takes over, or who must find somebody. */
  readonly sentence: string;
  /** It can be taken back as long as nothing comes of it: not where a rule had taken the interview from them anyway. */
  readonly undo: boolean;
}

/** A plan with what is said of it; an empty one where it was done before. */
export interface HandingOver {
  readonly plan: Plan;
  readonly told: HandedOver;
}

/** @throws {Refusal} for an interview that is not theirs to give, one that has been marked, or a chosen colleague who cannot take it */
export function planHandOver(wanted: HandOver, by: Officer, facts: HandOverFacts): HandingOver {
  refuseClosed(facts);
  const slot = interviewOf(wanted, facts);
  const candidate = intervieweesOf(facts).get(wanted.reference)!;
  const before = ownMarks(facts, wanted.reference, by.email);
  if (!isPanelMember(slot, by.email)) {
    if (before?.state !== 'handed over' || before.slot !== slot.slot) throw notOfThePanel(slot);
    const undo = mayMeet(unaware(by, wanted.reference), candidate);
    const sentence = goesTo(nameOfOfficer(before.handedTo, facts), candidate);
    return {plan: plan({action: ACTION, summary: sentence}), told: {sentence, undo}};
  }
  refuseMarked(wanted.reference, by, facts);
  const undo = mayMeet(by, candidate);
  const search = colleaguesFor(slot, candidate, {...facts, officers: facts.configuration.officers});
  const colleague = chosen(wanted.to, slot, search, facts);
  if (colleague === null) {
    const sentence = left(slot, candidate, search);
    return {plan: onlyDeclared(slot, by, facts), told: {sentence, undo}};
  }
  const told = {sentence: goesTo(colleague.name, candidate), undo};
  const booked = seated(
    slot,
    [by.email, colleague.email],
    facts,
    `${nameOfBy(by)} hands ${slot.slot} over to ${colleague.name}.`,
  );
  const remembered = leaving(wanted, by, colleague, facts);
  return {
    plan: plan({
      ...booked,
      changes: [...booked.changes, ...remembered.changes, ...declared(by, wanted.reference, facts)],
      inserts: [...booked.inserts, ...remembered.inserts],
    }),
    told,
  };
}

/**
 * Takes a handing over back: the panel is as before, and what was added to Knows goes.
 *
 * @throws {Refusal} where nothing was handed over, it was handed on or marked meanwhile, or the officer sits elsewhere by now
 */
export function planTakeBack(wanted: Missed, by: Officer, facts: HandOverFacts): Plan {
  refuseClosed(facts);
  const slot = interviewOf(wanted, facts);
  const {reference} = wanted;
  const known = undeclared(by, reference, facts);
  if (isPanelMember(slot, by.email)) {
    const summary = `${nameOfBy(by)} does not know ${reference} after all and keeps ${slot.slot}.`;
    return plan({action: TAKING_BACK, summary, changes: known});
  }
  const row = ownMarks(facts, reference, by.email);
  if (row?.state !== 'handed over' || row.slot !== slot.slot) throw notOfThePanel(slot);
  refuseTakeBack(slot, row.handedTo, by, facts);
  const booked = seated(slot, [row.handedTo, by.email], facts, `${nameOfBy(by)} takes ${slot.slot} back.`, TAKING_BACK);
  return plan({
    ...booked,
    changes: [...booked.changes, ...known],
    removals: [removed(interviewMarks, row)],
  });
}

const ACTION = 'hand over';
const TAKING_BACK = 'take hand-over back';

/** The panel with another in somebody's place, and the event that tells them. */
function seated(
  slot: SlotRow,
  [from, to]: readonly [from: string, to: string],
  facts: HandOverFacts,
  summary: string,
  action = ACTION,
): Plan {
  const bookings = new Bookings({...facts, slots: facts.interviews});
  const panel = panelOf(slot.panel).map(email => (email === from ? to : email));
  bookings.setSlot(slot.slot, {panel: panelCell(panel)});
  announcePanel(bookings, slot.reference);
  return bookings.toPlan(action, summary);
}

function onlyDeclared(slot: SlotRow, by: Officer, facts: HandOverFacts): Plan {
  const summary = `${nameOfBy(by)} knows ${slot.reference}, and nobody else can take ${slot.slot}.`;
  return plan({action: ACTION, summary, changes: declared(by, slot.reference, facts)});
}

function goesTo(colleague: string, candidate: Interviewee): string {
  return `${colleague} interviews ${nameOf(candidate)} in your place; the calendar tells them.`;
}

function left({slot}: SlotRow, candidate: Interviewee, search: Search): string {
  return `Nobody can take ${slot} over: ${whyNobody(search)}. That you know ${nameOf(candidate)} is written down, and the board shows the interview in red: an officer must find somebody, or move it.`;
}

/** The officer without what handing over has added to Knows. */
function unaware(by: Officer, reference: string): Officer {
  return {...by, knows: by.knows.filter(each => each !== reference)};
}

function nameOfBy({name, email}: Officer): string {
  return name || email;
}

function nameOfOfficer(email: string, {configuration}: HandOverFacts): string {
  return officerNames(configuration.officers)(email);
}

function notOfThePanel({slot}: SlotRow): Refusal {
  const sentence = `You are not of the panel of ${slot}: there is nothing of yours to hand over.`;
  return new Refusal('not-of-the-panel', sentence, {tab: interviews.tab});
}

function refuseTakeBack(slot: SlotRow, colleague: string, by: Officer, facts: HandOverFacts): void {
  const where = {tab: interviews.tab};
  const name = nameOfOfficer(colleague, facts);
  if (!panelOf(slot.panel).includes(colleague)) {
    throw new Refusal(
      'handed-on',
      `${name} is not of the panel of ${slot.slot} any more: an officer changes it now.`,
      where,
    );
  }
  const marks = ownMarks(facts, slot.reference, colleague);
  if (marks !== undefined && marks.state !== 'handed over') {
    throw new Refusal('marked', `${name} has given marks to ${slot.reference} by now.`, {tab: interviewMarks.tab});
  }
  if (sitsElsewhere(by.email, slot, facts.interviews)) {
    throw new Refusal('busy', `You are in another panel at that time by now: ${name} keeps ${slot.slot}.`, where);
  }
  if (mayMeet(unaware(by, slot.reference), intervieweesOf(facts).get(slot.reference)!)) return;
  const sentence = `You may not interview ${slot.reference}: own university, or declared under Knows. ${name} keeps ${slot.slot}.`;
  throw new Refusal('conflict', sentence, where);
}

function refuseMarked(reference: string, {email}: Officer, facts: HandOverFacts): void {
  const own = ownMarks(facts, reference, email);
  if (own === undefined || own.state === 'handed over') return;
  const sentence = `You have given marks to ${reference}. If they should not count, ask an officer to remove your row in Interview marks; then hand over.`;
  throw new Refusal('marked', sentence, {tab: interviewMarks.tab});
}

/** Null where whoever fits best is asked for and nobody does. */
function chosen(to: string, slot: SlotRow, {free}: Search, facts: HandOverFacts): Colleague | null {
  if (to === '') return free[0] ?? null;
  const found = free.find(({email}) => email === to);
  if (found !== undefined) return found;
  const sentence = `${nameOfOfficer(to, facts)} cannot take ${slot.slot} over (any more): in another panel then, of the candidate’s university, or in conflict. Choose somebody else.`;
  throw new Refusal('nobody-free', sentence, {tab: interviews.tab});
}

/** The row that remembers it; a colleague who gave it away earlier does not get it back. */
function leaving(
  {reference, slot}: HandOver,
  {email}: Officer,
  to: Colleague,
  facts: HandOverFacts,
): Pick<Plan, 'changes' | 'inserts'> {
  const before = ownMarks(facts, reference, email);
  const after = {state: 'handed over', slot, savedAt: facts.now, handedTo: to.email};
  if (before === undefined) {
    const row = {reference, interviewer: email, notes: '', ...after};
    return {changes: [], inserts: [inserted(interviewMarks, row)]};
  }
  const change = changed(interviewMarks, before, after);
  return {changes: change === null ? [] : [change], inserts: []};
}

/** Adds the reference to the officer's Knows. */
function declared(
  {email}: Officer,
  reference: string,
  {officerRows}: HandOverFacts,
): NonNullable<PlanParts['changes']> {
  const row = officerRows.find(each => each.email.trim().toLowerCase() === email);
  if (row === undefined || row.knows.includes(reference)) return [];
  const change = changed(officers, row, {
    knows: row.knows.trim() === '' ? reference : `${row.knows.trim()}; ${reference}`,
  });
  return change === null ? [] : [change];
}

/** Takes the reference out of the officer's Knows; what else stands there stays. */
function undeclared(
  {email}: Officer,
  reference: string,
  {officerRows}: HandOverFacts,
): NonNullable<PlanParts['changes']> {
  const row = officerRows.find(each => each.email.trim().toLowerCase() === email);
  if (row === undefined) return [];
  const rest = parts(row.knows).filter(each => each !== reference);
  const change = rest.length === parts(row.knows).length ? null : changed(officers, row, {knows: rest.join('; ')});
  return change === null ? [] : [change];
}
