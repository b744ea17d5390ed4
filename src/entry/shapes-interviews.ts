/** Shapes of what the dialog Plan interviews… sends. */
import type {Cancelling} from '../domain/interviews/officers-cancelling';
import type {RoundWish} from '../domain/interviews/plan-round';
import {list, record, reference, refused, text} from './shapes';
import {shortReason} from './shapes-interview-scoring';

const MOST_WINDOWS = 200;
const MOST_INTERVIEWERS = 500;

export function roundWish(given: unknown): RoundWish {
  const {windows, interviewers, ...numbers} = record(given);
  return {
    windows: list(windows, window, MOST_WINDOWS),
    interviewers: list(interviewers, interviewer, MOST_INTERVIEWERS),
    interviewMinutes: whole(numbers.interviewMinutes, 5, 180),
    breakMinutes: whole(numbers.breakMinutes, 0, 60),
    panelSize: whole(numbers.panelSize, 1, 5),
    parallelPanels: whole(numbers.parallelPanels, 1, 26),
    spareSlots: whole(numbers.spareSlots, 0, 400),
  };
}

export function cancelling(given: unknown): Cancelling {
  const {reference: whose, from, reason} = record(given);
  return {reference: reference(whose), from: short(from), reason: shortReason(reason)};
}

/** What is no day or no hour is told by the plan, with what was typed. */
function window(given: unknown): RoundWish['windows'][number] {
  const {day, from, to} = record(given);
  return {day: short(day), from: short(from), to: short(to)};
}

function interviewer(given: unknown): RoundWish['interviewers'][number] {
  const {email, busy} = record(given);
  return {email: text(email).trim().toLowerCase(), busy: text(busy)};
}

function short(given: unknown): string {
  const found = text(given);
  if (found.length > 20) throw refused();
  return found;
}

function whole(given: unknown, least: number, most: number): number {
  if (!Number.isInteger(given) || (given as number) < least || (given as number) > most) throw refused();
  return given as number;
}
