/** What the second round is decided from: the rows of its tabs as they stand, and words for people and interviews that all of it uses. */

import type {SlotRow} from '../interviews/slots';
import {type Interviewee, panelOf} from '../interviews/who-meets';
import type {Configuration} from '../season/configuration';
import type {MilestoneRow} from '../season/milestone';
import {officerNames} from '../season/officer-names';
import type {applications} from '../tables/applications';
import type {candidates} from '../tables/candidates';
import type {RowOf} from '../tables/define';
import type {InterviewMarksRow} from '../tables/interview-marks';

export type CandidateRow = RowOf<typeof candidates>;
export type ApplicationRow = RowOf<typeof applications>;

/** A row of Interview marks with the number that the officer sees. */
export interface LocatedMarks {
  readonly row: InterviewMarksRow;
  readonly at: number;
}

export interface RoundFacts {
  readonly interviews: readonly SlotRow[];
  readonly candidates: readonly CandidateRow[];
  /** Read with the columns of the criteria. */
  readonly marks: readonly LocatedMarks[];
  readonly applications: readonly ApplicationRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly configuration: Configuration;
  /** Instant, ISO 8601. */
  readonly now: string;
}

/** An interview that is agreed or was held: `no-show` and `closed` slots keep a reference only as history. */
export function isLive({state, reference}: SlotRow): boolean {
  return (state === 'booked' || state === 'held') && reference !== '';
}

/** The live interview of each candidate. */
export function liveInterviews(rows: readonly SlotRow[]): ReadonlyMap<string, SlotRow> {
  return new Map(rows.filter(isLive).map(row => [row.reference, row]));
}

export function isPanelMember({panel}: SlotRow, email: string): boolean {
  return panelOf(panel).includes(email);
}

/** The candidates as rules about people ask for them. */
export function intervieweesOf({
  candidates: rows,
  applications: applied,
}: Pick<RoundFacts, 'candidates' | 'applications'>): ReadonlyMap<string, Interviewee> {
  const byReference = new Map(applied.map(row => [row.reference, row]));
  return new Map(
    rows.map(({reference, committee}) => {
      const {firstName = '', lastName = '', committee: own = ''} = byReference.get(reference) ?? {};
      return [reference, {reference, committee: own || committee, firstName, lastName}];
    }),
  );
}

/** `Zoë Peeters`, or the reference where the name is not there. */
export function nameOf({reference, firstName, lastName}: Interviewee): string {
  return `${firstName} ${lastName}`.trim() || reference;
}

/** The names of the members of a panel, as people call them. */
export function membersOf({panel}: Pick<SlotRow, 'panel'>, {officers}: Pick<Configuration, 'officers'>) {
  const called = officerNames(officers);
  return panelOf(panel).map(email => ({email, name: called(email)}));
}
