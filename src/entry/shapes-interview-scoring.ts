/** What may come in from the pages of the interviews' scores. */
import type {BoardMove} from '../domain/interview-scoring/board-move';
import {type Closing, SCORE_CHOICES} from '../domain/interview-scoring/close-round';
import type {HandOver} from '../domain/interview-scoring/hand-over';
import type {Asked} from '../domain/interview-scoring/list';
import type {Missed} from '../domain/interview-scoring/no-show';
import type {GivenMarks} from '../domain/interview-scoring/save-marks';
import {Refusal} from '../domain/problem';
import type {Value} from '../domain/tables/define';
import {oneOf, record, reference, refused, text} from './shapes';

const MOST_CRITERIA = 50;
const LONGEST_NAME = 500;
const LONGEST_REASON = 300;

export function asked(given: unknown): Asked {
  const {evening, everybody} = record(given ?? {});
  return {evening: evening === null || evening === undefined ? null : day(evening), everybody: everybody === true};
}

/** What is typed as a mark is told apart on the server, with a sentence; anything else is not from a page of ours. */
export function interviewMarks(given: unknown): GivenMarks {
  const {marks, notes, basedOn} = record(given);
  const entries = Object.entries(record(marks));
  if (entries.length > MOST_CRITERIA) throw refused();
  return {
    ...missed(given),
    marks: Object.fromEntries(entries.map(([criterion, mark]) => [name(criterion), markValue(mark)])),
    notes: text(notes),
    basedOn: basedOn === null ? null : instant(basedOn),
  };
}

export function missed(given: unknown): Missed {
  const {slot: which, reference: whose} = record(given);
  return {slot: slot(which), reference: reference(whose)};
}

export function handingOver(given: unknown): HandOver {
  return {...missed(given), to: name(record(given).to)};
}

export function boardMove(given: unknown): BoardMove {
  const {reference: whose, from, to, reason} = record(given);
  // Who has no interview comes from nowhere.
  return {
    reference: reference(whose),
    from: from === '' ? '' : slot(from),
    to: slot(to),
    reason: shortReason(reason),
  };
}

export function closing(given: unknown): Closing {
  const {choice, print, without} = record(given);
  const found = text(print);
  if (!/^[0-9a-f]{64}$/.test(found)) throw refused();
  return {choice: oneOf(choice, SCORE_CHOICES), print: found, without: without === true};
}

/** It stands in a cell, and a candidate may read it. */
export function shortReason(given: unknown): string {
  const found = text(given);
  if (found.length <= LONGEST_REASON) return found;
  throw new Refusal('reason-long', `The reason has ${found.length} characters: say it in at most ${LONGEST_REASON}.`);
}

function slot(given: unknown): string {
  const found = text(given);
  if (!/^[A-Z]{1,2}\d{2,5}$/.test(found)) throw refused();
  return found;
}

function day(given: unknown): string {
  const found = text(given);
  if (!/^\d{4}-\d\d-\d\d$/.test(found)) throw refused();
  return found;
}

function instant(given: unknown): string {
  const found = text(given);
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(found)) throw refused();
  return found;
}

function markValue(given: unknown): Value {
  if (given === null || (typeof given === 'number' && Number.isFinite(given))) return given;
  return name(given);
}

function name(given: unknown): string {
  const found = text(given);
  if (found.length > LONGEST_NAME) throw refused();
  return found;
}
