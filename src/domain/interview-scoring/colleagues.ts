/**
 * Who could take an interview over: free at that time as far as panels and their own words go, of another university, not in conflict. Those who interview in this
 * round come first, then officers and interviewers who do not, then readers and coordinators; among alike the one with the fewest interviews.
 */
import {isFree, typedBusy} from '../interviews/availability';
import {roundOf} from '../interviews/round-details';
import {overlap, type SlotRow, type Span} from '../interviews/slots';
import {type Interviewee, mayMeet, panelOf} from '../interviews/who-meets';
import {counted} from '../listed';
import type {Officer} from '../season/configuration';
import type {MilestoneRow} from '../season/milestone';
import {officerNames} from '../season/officer-names';
import type {InterviewMarksRow} from '../tables/interview-marks';

/** Plain JSON. */
export interface Colleague {
  readonly email: string;
  readonly name: string;
  readonly committee: string;
  /** Interviews that this colleague has in the whole round. */
  readonly interviews: number;
}

export interface ColleagueFacts {
  readonly interviews: readonly SlotRow[];
  readonly officers: readonly Officer[];
  readonly marks: readonly {readonly row: InterviewMarksRow}[];
  readonly milestones: readonly MilestoneRow[];
}

/** Why nobody, or somebody, is left out: counted by reason. */
export interface Search {
  readonly free: readonly Colleague[];
  readonly busy: number;
  readonly barred: number;
}

/**
 * Looks for colleagues for one interview. Somebody who sits in another panel at that time is busy even while that slot is still free: it may be
 * booked at any moment.
 */
export function colleaguesFor(slot: SlotRow, candidate: Interviewee, facts: ColleagueFacts): Search {
  const gaveItAway = new Set(
    facts.marks
      .filter(({row}) => row.reference === candidate.reference && row.state === 'handed over')
      .map(({row}) => row.interviewer),
  );
  const [panel, others] = [panelOf(slot.panel), membersAt(spanOf(slot), slot.slot, facts.interviews)];
  const outside = facts.officers.filter(({email}) => !panel.includes(email));
  const allowed = outside.filter(officer => mayMeet(officer, candidate) && !gaveItAway.has(officer.email));
  const round = roundOf(facts.milestones)?.interviewers ?? [];
  const isAway = ({email}: Officer): boolean => {
    const said = round.find(each => each.email === email)?.busy ?? '';
    return !isFree(typedBusy(said, email).busy, spanOf(slot));
  };
  const load = loads(facts.interviews);
  const interviewing = new Set([
    ...round.map(({email}) => email),
    ...facts.interviews.flatMap(row => panelOf(row.panel)),
  ]);
  const called = officerNames(facts.officers);
  const rank = ({email, role}: Officer): number => (interviewing.has(email) ? 0 : isInterviewer(role) ? 1 : 2);
  const free = allowed
    .filter(officer => !others.has(officer.email) && !isAway(officer))
    .map(officer => ({officer, rank: rank(officer), interviews: load.get(officer.email) ?? 0}))
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        one.interviews - other.interviews ||
        (one.officer.email < other.officer.email ? -1 : 1),
    )
    .map(({officer: {email, committee}, interviews}) => ({email, name: called(email), committee, interviews}));
  return {free, busy: allowed.length - free.length, barred: outside.length - allowed.length};
}

function isInterviewer(role: Officer['role']): boolean {
  return role === 'officer' || role === 'interviewer';
}

/** Why nobody is left, in a few words. */
export function whyNobody({busy, barred}: Search): string {
  const why = [
    ...(busy > 0 ? [`${counted(busy, 'colleague is', 'colleagues are')} not free at that time`] : []),
    ...(barred > 0
      ? [`${counted(barred, 'colleague is', 'colleagues are')} of the candidate’s university or in conflict`]
      : []),
  ];
  return why.length === 0 ? 'there is no other officer' : why.join(', ');
}

/** Whether somebody has a seat in another panel at the time of this interview. */
export function sitsElsewhere(email: string, slot: SlotRow, rows: readonly SlotRow[]): boolean {
  return membersAt(spanOf(slot), slot.slot, rows).has(email);
}

function spanOf({startsAt, endsAt}: SlotRow): Span {
  return {start: startsAt ?? '', end: endsAt ?? ''};
}

function membersAt(span: Span, except: string, rows: readonly SlotRow[]): ReadonlySet<string> {
  const sitting = rows.filter(
    row => row.slot !== except && row.state !== 'closed' && row.state !== 'no-show' && overlap(span, spanOf(row)),
  );
  return new Set(sitting.flatMap(({panel}) => panelOf(panel)));
}

function loads(rows: readonly SlotRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {reference, panel} of rows) {
    if (reference === '') continue;
    for (const email of panelOf(panel)) counts.set(email, (counts.get(email) ?? 0) + 1);
  }
  return counts;
}
