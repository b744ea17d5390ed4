/** Who could take an interview over: free at that time, of another university, not in conflict, the least busy first. */
import {overlap, type SlotRow, type Span} from '../interviews/slots';
import {type Interviewee, mayMeet, panelOf} from '../interviews/who-meets';
import {counted} from '../listed';
import type {Officer} from '../season/configuration';
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
  const load = loads(facts.interviews);
  const free = allowed
    .filter(({email}) => !others.has(email))
    .map(({email, name, committee}) => ({email, name: name || email, committee, interviews: load.get(email) ?? 0}))
    .sort((one, other) => one.interviews - other.interviews || (one.email < other.email ? -1 : 1));
  return {free, busy: allowed.length - free.length, barred: outside.length - allowed.length};
}

/** What to say when nobody is left. */
export function nobodyFree({slot}: SlotRow, {busy, barred}: Search): string {
  const why = [
    ...(busy > 0 ? [`${counted(busy, 'colleague is', 'colleagues are')} in another panel at that time`] : []),
    ...(barred > 0
      ? [`${counted(barred, 'colleague is', 'colleagues are')} of the candidate’s university or in conflict`]
      : []),
  ];
  const reasons = why.length === 0 ? 'there is no other officer' : why.join(', ');
  return `Nobody can take ${slot} over: ${reasons}. Move the interview on the board instead.`;
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
