/** What the milestone “interviews planned” remembers: where candidates book, when it was planned, and how often slots were added. */

import {detailsOf, type MilestoneRow} from '../season/milestone';
import type {RoundWish} from './plan-round';

export interface RoundDetails {
  /** The form with the place of the personal code in it. */
  readonly url: string;
  /** Instant of the first planning, ISO 8601. */
  readonly plannedAt: string;
  /** How often slots were planned: 1 after the first time. */
  readonly rounds: number;
  /** Who interviews and what they said about their time, for the next planning. */
  readonly interviewers?: RoundWish['interviewers'];
}

/** Undefined while no interviews are planned. */
export function roundOf(rows: readonly MilestoneRow[]): RoundDetails | undefined {
  const details = detailsOf<RoundDetails>(rows, 'interviews planned');
  return typeof details?.url === 'string' && typeof details.rounds === 'number' ? details : undefined;
}
