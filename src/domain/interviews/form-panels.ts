/**
 * Forming panels: who sits with whom, on which evening, so that the wished number of sessions comes about.
 *
 * Panels are for people: one stays together for as much of an evening as its members are free. They come from different universities where that is possible, everybody
 * sits about as often as the others, and from evening to evening the pairs are mixed, so that in the end a chain of common candidates joins all interviewers
 * and their severities can be compared. Of several who are equal the one whose own candidates have most sessions left. The same input gives the same
 * panels. Nobody is in two panels at once.
 */
import {isFree} from './availability';
import {eveningOf, overlap, type Span} from './slots';
import type {Interviewer} from './who-meets';

/** An interviewer with everything that keeps them busy. */
export interface Available {
  readonly officer: Interviewer;
  readonly busy: readonly Span[];
}

export interface Session extends Span {
  /** Number from 0 of the panel beside others at that time. */
  readonly track: number;
  /** Addresses. */
  readonly panel: readonly string[];
}

export interface PanelsWanted {
  /** All times of all evenings, by start, none overlapping another. */
  readonly times: readonly Span[];
  readonly interviewers: readonly Available[];
  readonly panelSize: number;
  /** Panels side by side at most. */
  readonly parallel: number;
  /** Sessions that would be enough. */
  readonly sessions: number;
  /** How many candidates each committee has. */
  readonly demand: ReadonlyMap<string, number>;
  /** Sessions that are there already, and take their interviewers. */
  readonly there?: readonly Session[];
}

/** Sessions by start and track, at most as many as wanted; the ones that are there already are not among them. */
export function formPanels(wanted: PanelsWanted): Session[] {
  const forming = new Forming(wanted);
  for (const {evening, track} of blocks(wanted)) {
    if (forming.formed.length >= wanted.sessions) break;
    forming.sit(evening, track);
  }
  return forming.formed.sort((one, other) =>
    one.start < other.start ? -1 : one.start > other.start ? 1 : one.track - other.track,
  );
}

interface Block {
  readonly evening: readonly Span[];
  readonly track: number;
}

/**
 * Evenings × tracks in the order in which they are filled: every evening gets a first panel before one gets a second; where the last ones are
 * not needed on every evening, they are spread.
 */
function blocks({times, parallel, sessions}: PanelsWanted): Block[] {
  const evenings = byEvening(times);
  const order: Block[] = [];
  for (let track = 0; track < parallel; track++) {
    const still = Math.max(0, sessions - track * times.length);
    const needed = Math.min(evenings.length, Math.ceil((still * evenings.length) / Math.max(1, times.length)));
    const chosen = new Set(
      Array.from({length: needed}, (_, at) => Math.floor(((at + 0.5) * evenings.length) / needed)),
    );
    order.push(...evenings.flatMap((evening, at) => (chosen.has(at) ? [{evening, track}] : [])));
  }
  // Where somebody was not free, the others of the grid make up for it.
  const all = Array.from({length: parallel}, (_, track) => evenings.map(evening => ({evening, track}))).flat();
  return [
    ...order,
    ...all.filter(block => !order.some(each => each.evening === block.evening && each.track === block.track)),
  ];
}

export function byEvening(times: readonly Span[]): Span[][] {
  const evenings = new Map<string, Span[]>();
  for (const time of times) {
    const evening = eveningOf(time.start);
    evenings.set(evening, [...(evenings.get(evening) ?? []), time]);
  }
  return [...evenings.values()];
}

class Forming {
  readonly formed: Session[] = [];
  private readonly load = new Map<string, number>();
  private readonly seats = new Map<string, Span[]>();
  private readonly blocked = new Map<string, number>();
  /** How often two have sat together, by their addresses. */
  private readonly together = new Map<string, number>();
  /** Who is joined with whom by a chain of panels: one name per group. */
  private readonly group = new Map<string, string>();

  constructor(private readonly wanted: PanelsWanted) {
    for (const session of wanted.there ?? []) this.count(session);
  }

  /** One panel's evening: when a member has to go, the panel is formed anew. */
  sit(evening: readonly Span[], track: number): void {
    let panel: readonly Available[] = [];
    for (const [at, time] of evening.entries()) {
      if (this.formed.length >= this.wanted.sessions) return;
      if (this.isTaken(time, track)) continue;
      if (panel.length === 0 || !panel.every(each => this.isFree(each, time))) panel = this.choose(evening.slice(at));
      if (panel.length === 0) continue;
      const session = {...time, track, panel: panel.map(({officer}) => officer.email).sort()};
      this.formed.push(session);
      this.count(session);
    }
  }

  private isTaken(time: Span, track: number): boolean {
    return (this.wanted.there ?? []).some(each => each.track === track && overlap(each, time));
  }

  private count({start, end, panel}: Session): void {
    for (const email of panel) {
      this.load.set(email, (this.load.get(email) ?? 0) + 1);
      this.seats.set(email, [...(this.seats.get(email) ?? []), {start, end}]);
    }
    this.join(panel);
    const committees = new Set(panel.map(email => this.committeeOf(email)));
    for (const committee of committees) this.blocked.set(committee, (this.blocked.get(committee) ?? 0) + 1);
  }

  private join(panel: readonly string[]): void {
    for (const one of panel) {
      for (const other of panel) {
        if (one < other) this.together.set(pair(one, other), (this.together.get(pair(one, other)) ?? 0) + 1);
      }
    }
    const groups = new Set(panel.map(email => this.groupOf(email)));
    const joined = this.groupOf(panel[0] ?? '');
    for (const {officer} of this.wanted.interviewers) {
      if (groups.has(this.groupOf(officer.email))) this.group.set(officer.email, joined);
    }
  }

  private groupOf(email: string): string {
    return this.group.get(email) ?? email;
  }

  private committeeOf(email: string): string {
    return this.wanted.interviewers.find(({officer}) => officer.email === email)?.officer.committee ?? '';
  }

  private isFree({officer, busy}: Available, time: Span): boolean {
    return isFree(busy, time) && isFree(this.seats.get(officer.email) ?? [], time);
  }

  /** The best panel for the first of these times; empty where too few are free. */
  private choose(times: readonly Span[]): readonly Available[] {
    const {interviewers, panelSize} = this.wanted;
    const free = interviewers
      .filter(each => this.isFree(each, times[0]!))
      .map(each => ({each, stays: this.stays(each, times)}));
    const panel: Available[] = [];
    while (panel.length < panelSize) {
      const left = free.filter(({each}) => !panel.includes(each));
      if (left.length === 0) return [];
      left.sort((one, other) => this.compare(one, other, panel, times.length));
      panel.push(left[0]!.each);
    }
    return panel;
  }

  /** For how many of these times in a row somebody is free. */
  private stays(each: Available, times: readonly Span[]): number {
    const until = times.findIndex(time => !this.isFree(each, time));
    return until < 0 ? times.length : until;
  }

  private compare(one: Candidate, other: Candidate, panel: readonly Available[], times: number): number {
    const rank = ({each, stays}: Candidate): number[] => [
      panel.some(({officer}) => officer.committee === each.officer.committee) ? 1 : 0,
      stays * 2 >= times ? 0 : 1,
      this.load.get(each.officer.email) ?? 0,
      panel.some(({officer}) => this.groupOf(officer.email) === this.groupOf(each.officer.email)) ? 1 : 0,
      panel.reduce((sum, {officer}) => sum + (this.together.get(pair(officer.email, each.officer.email)) ?? 0), 0),
      this.pressure(each.officer.committee),
      -stays,
    ];
    const [a, b] = [rank(one), rank(other)];
    const at = a.findIndex((value, index) => value !== b[index]);
    if (at >= 0) return a[at]! - b[at]!;
    return one.each.officer.email < other.each.officer.email ? -1 : 1;
  }

  /** How much the candidates of a committee would miss one more session. */
  private pressure(committee: string): number {
    const open = this.formed.length - (this.blocked.get(committee) ?? 0);
    return (this.wanted.demand.get(committee) ?? 0) / (1 + Math.max(0, open));
  }
}

function pair(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

interface Candidate {
  readonly each: Available;
  readonly stays: number;
}
