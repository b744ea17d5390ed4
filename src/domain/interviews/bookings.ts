/**
 * Bookings: which candidate has which slot, while something about it is being decided.
 *
 * The rows of both tabs are taken once, changed here as often as need be, and told as a plan in the end: the difference between then and now. So
 * many answers, or an officer's move, become one commit, in which a new booking is written and the old one freed together. Every change of a
 * booking also makes what follows from it: an event for the calendar, a mail, reminders; and takes back what waits of the old one.
 */

import type {OutboxRow} from '../notices/notice';
import {changed, inserted, type Plan, plan, type WholeRow} from '../plan/plan';
import type {Configuration} from '../season/configuration';
import type {applications} from '../tables/applications';
import {candidates} from '../tables/candidates';
import type {RowOf} from '../tables/define';
import {interviews} from '../tables/interviews';
import {outbox} from '../tables/outbox';
import {byStart, type SlotRow} from './slots';
import {type PanelMayMeet, panelRule} from './who-meets';

export type CandidateRow = RowOf<typeof candidates>;
export type ApplicationRow = RowOf<typeof applications>;

/** Everything that a decision about bookings looks at. */
export interface Round {
  readonly configuration: Configuration;
  readonly slots: readonly SlotRow[];
  readonly candidates: readonly CandidateRow[];
  readonly applications: readonly ApplicationRow[];
  readonly outbox: readonly OutboxRow[];
  /** The account that delivers. */
  readonly account: string;
  /** Instant, ISO 8601. */
  readonly now: string;
}

/** A candidate with the application that says who it is. */
export interface Known {
  readonly candidate: CandidateRow;
  readonly application: ApplicationRow;
}

export class Bookings {
  private readonly slots: Map<string, SlotRow>;
  private readonly people: Map<string, CandidateRow>;
  private readonly applications: ReadonlyMap<string, ApplicationRow>;
  private readonly takenBack = new Map<string, Partial<OutboxRow>>();
  private readonly added = new Map<string, OutboxRow>();
  private readonly keys: ReadonlySet<string>;
  private readonly mayMeet: PanelMayMeet;

  constructor(readonly round: Round) {
    this.slots = new Map(round.slots.map(row => [row.slot, row]));
    this.people = new Map(round.candidates.map(row => [row.reference, row]));
    this.applications = new Map(round.applications.map(row => [row.reference, row]));
    this.keys = new Set(round.outbox.map(({key}) => key));
    this.mayMeet = panelRule(round.configuration.officers);
  }

  slot(name: string): SlotRow | undefined {
    return this.slots.get(name);
  }

  /** The slots as they are now, by start. */
  allSlots(): readonly SlotRow[] {
    return [...this.slots.values()].sort(byStart);
  }

  allCandidates(): readonly CandidateRow[] {
    return [...this.people.values()];
  }

  /** Undefined for a reference that is no candidate's. */
  known(reference: string): Known | undefined {
    const [candidate, application] = [this.people.get(reference), this.applications.get(reference)];
    return candidate === undefined || application === undefined ? undefined : {candidate, application};
  }

  /** Whether this panel may interview this candidate at all. */
  isAllowed(slot: SlotRow, {application}: Known): boolean {
    return this.mayMeet(slot.panel, application);
  }

  setSlot(name: string, after: Partial<SlotRow>): void {
    this.slots.set(name, {...this.slots.get(name)!, ...after});
  }

  setCandidate(reference: string, after: Partial<CandidateRow>): void {
    this.people.set(reference, {...this.people.get(reference)!, ...after});
  }

  /** Puts a message into the outbox; a key that is there already stays as it is. */
  send(row: OutboxRow): void {
    if (!this.keys.has(row.key) && !this.added.has(row.key)) this.added.set(row.key, row);
  }

  /** Takes back what of these rows still waits, in the outbox or in this very decision. */
  takeBack(which: (row: OutboxRow) => boolean, reason: string): void {
    const after = {state: 'replaced', reason};
    for (const row of this.round.outbox) if (isWaiting(row) && which(row)) this.takenBack.set(row.key, after);
    for (const row of [...this.added.values()])
      if (isWaiting(row) && which(row)) this.added.set(row.key, {...row, ...after});
  }

  /** The outbox with what this decision adds. */
  mails(): readonly OutboxRow[] {
    return [...this.round.outbox, ...this.added.values()];
  }

  /** What has changed, as a plan. */
  toPlan(action: string, summary: string): Plan {
    const {round} = this;
    const inserts: WholeRow[] = [...this.added.values()].map(row => inserted(outbox, row));
    const changes = [
      ...round.slots.flatMap(row => changed(interviews, row, this.slots.get(row.slot)!) ?? []),
      ...round.candidates.flatMap(row => changed(candidates, row, this.people.get(row.reference)!) ?? []),
      ...round.outbox.flatMap(row => changed(outbox, row, this.takenBack.get(row.key) ?? {}) ?? []),
    ];
    return plan({action, summary, changes, inserts});
  }
}

/** Not left, and not on its way; a failed one could still be sent again by hand. */
function isWaiting({state}: OutboxRow): boolean {
  return state === 'held' || state === 'queued' || state === 'failed';
}
