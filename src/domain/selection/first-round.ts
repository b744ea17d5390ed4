/**
 * The first round as the season remembers it: which score counts, what officers decided by hand, what was saved, whether it is locked. It is the
 * milestone `first round`; who is invited stands with each application.
 */

import type {Verdict} from '../scoring/calibrate';
import {detailsOf, isLocked, type MilestoneRow, milestoneOf} from '../season/milestone';
import type {Decision, Override} from './select-input';

/** Which of the two scores counts: the plain mean, or the one corrected for severe and lenient readers. */
export const SCORE_CHOICES = ['raw', 'corrected'] as const;
export type ScoreChoice = (typeof SCORE_CHOICES)[number];

/** Who did something, and when. */
export interface Signed {
  readonly by: string;
  /** Instant, ISO 8601. */
  readonly at: string;
}

/** An officer's own decision. It is never removed: one that no longer counts says who ended it and why. */
export interface HandDecision extends Signed {
  readonly reference: string;
  readonly decision: Decision;
  readonly reason: string;
  readonly ended?: Signed & {readonly reason: string};
}

/** What was saved, so that it can be checked and explained later. */
export interface SavedRound extends Signed {
  readonly score: ScoreChoice;
  readonly seed: string;
  /** The rules as they were carried out, one sentence each. */
  readonly rules: readonly string[];
  /** Seats that were given, by university, and on the national list. */
  readonly seats: Readonly<Record<string, number>>;
  readonly national: number;
  /** SHA-256 over what was decided from: see `fingerprint`. */
  readonly input: string;
}

export interface FirstRound {
  readonly choice?: Signed & {readonly score: ScoreChoice; readonly verdict: Verdict};
  readonly byHand: readonly HandDecision[];
  readonly saved?: SavedRound;
}

export type RoundState = 'new' | 'chosen' | 'saved' | 'locked';

/** What the milestone remembers; a round about which nothing can be read begins anew. */
export function firstRoundOf(rows: readonly MilestoneRow[]): FirstRound {
  const {choice, byHand, saved} = detailsOf<Partial<FirstRound>>(rows, 'first round') ?? {};
  return {
    ...(choice === undefined ? {} : {choice}),
    byHand: Array.isArray(byHand) ? byHand : [],
    ...(saved === undefined ? {} : {saved}),
  };
}

export function roundState(rows: readonly MilestoneRow[]): RoundState {
  if (isLocked(rows, 'first round')) return 'locked';
  const {choice, saved} = firstRoundOf(rows);
  if (saved !== undefined) return 'saved';
  return choice === undefined ? 'new' : 'chosen';
}

/** The seed of the draws; empty where none was recorded. */
export function seedOf(rows: readonly MilestoneRow[]): string {
  return detailsOf<{seed?: string}>(rows, 'draw')?.seed ?? '';
}

/** When and by whom the seed was recorded. */
export function seedRecord(rows: readonly MilestoneRow[]): Signed | null {
  const row = milestoneOf(rows, 'draw');
  return row === undefined || row.at === null ? null : {by: row.by, at: row.at};
}

/** The decisions by hand that count, as the selection takes them. */
export function standingOverrides({byHand}: FirstRound): readonly Override[] {
  return byHand
    .filter(({ended}) => ended === undefined)
    .map(({reference, decision, reason, by}) => ({reference, decision, reason, by}));
}
