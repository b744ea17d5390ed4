/** The shapes of what the dialog of the selection sends. */

import {Refusal} from '../domain/problem';
import type {Basis, Shown} from '../domain/selection/basis';
import {SCORE_CHOICES, type ScoreChoice} from '../domain/selection/first-round';
import type {WhatIf} from '../domain/selection/what-if';
import {DECISIONS} from '../domain/tables/applications';
import type {Override} from '../workflows/selection/override-decision';
import type {SaveSelection} from '../workflows/selection/save-selection';
import {list, oneOf, record, reference, refused, text} from './shapes';

/** Reasons stay beside a decision for ever, in a cell. */
const LONGEST_REASON = 300;
const MOST_NAMES = 200;

export function scoreChoice(given: unknown): ScoreChoice {
  return oneOf(given, SCORE_CHOICES);
}

export function saving(given: unknown): SaveSelection {
  const {basis, reason: why, frees} = record(given);
  return {basis: toBasis(basis), reason: reason(why), frees: slots(frees)};
}

export function handInput(given: unknown): Override {
  const input = record(given);
  return {
    reference: reference(input.reference),
    decision: input.decision === null ? null : oneOf(input.decision, DECISIONS),
    reason: reason(input.reason),
    frees: slots(input.frees),
  };
}

/** Names of slots; nothing where the page had none to show. */
function slots(given: unknown): string[] {
  return given === undefined ? [] : list(given, text);
}

export function reason(given: unknown): string {
  const found = text(given);
  if (found.length <= LONGEST_REASON) return found;
  throw new Refusal('reason-long', `The reason has ${found.length} characters: say it in at most ${LONGEST_REASON}.`);
}

export function whatIfAsked(given: unknown): WhatIf {
  const {weights, seats} = record(given);
  return {weights: numbers(weights), seats: numbers(seats)};
}

function toBasis(given: unknown): Basis {
  const {print, shown} = record(given);
  const found = text(print);
  if (!/^[0-9a-f]{64}$/.test(found)) throw refused();
  return {print: found, shown: list(shown, toShown)};
}

function toShown(given: unknown): Shown {
  if (!Array.isArray(given) || given.length !== 3) throw refused();
  const [of, score, decision] = given as unknown[];
  if (score !== null && typeof score !== 'number') throw refused();
  return [reference(of), score, decision === '' ? '' : oneOf(decision, DECISIONS)];
}

function numbers(given: unknown): Record<string, number> {
  const entries = Object.entries(record(given));
  if (entries.length > MOST_NAMES || !entries.every(([, value]) => Number.isFinite(value))) throw refused();
  return Object.fromEntries(entries.map(([name, value]) => [text(name), value as number]));
}
