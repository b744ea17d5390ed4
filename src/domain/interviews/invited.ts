/** Who is to have an interview: those whom the first round invited, as rows of Candidates, and who of them has no slot yet. */
import {NO_PLACEMENT_FACTS} from '../tables/candidates';
import type {ApplicationRow, CandidateRow} from './bookings';

export interface Invited {
  /** Applications of those without a slot, by reference. */
  readonly toBook: readonly ApplicationRow[];
  /** Rows for those who are not among the candidates yet. */
  readonly newCandidates: readonly CandidateRow[];
}

interface Facts {
  readonly candidates: readonly CandidateRow[];
  readonly applications: readonly ApplicationRow[];
}

/** Whether an application is in the second round. */
export function isInvited({decision, state}: ApplicationRow): boolean {
  return decision === 'invited' && state !== 'withdrawn' && state !== 'superseded';
}

export function invitedOf({candidates, applications}: Facts): Invited {
  const known = new Map(candidates.map(row => [row.reference, row]));
  const invited = applications.filter(isInvited).sort((one, other) => (one.reference < other.reference ? -1 : 1));
  return {
    toBook: invited.filter(({reference}) => (known.get(reference)?.state ?? 'to book') === 'to book'),
    newCandidates: invited.filter(({reference}) => !known.has(reference)).map(newCandidate),
  };
}

/** A row for somebody who is among the candidates from now on. */
export function newCandidate({reference, committee, score}: ApplicationRow): CandidateRow {
  return {
    reference,
    committee,
    state: 'to book',
    slot: '',
    moves: null,
    codeHash: '',
    invitedAt: null,
    attempt: null,
    bookingVersion: null,
    firstScore: score,
    interviewScore: null,
    interviewUncorrected: null,
    interviewError: null,
    finalScore: null,
    ...NO_PLACEMENT_FACTS,
  };
}
