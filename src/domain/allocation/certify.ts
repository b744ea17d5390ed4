/**
 * The certificate: does this assignment keep what the published rule promises?
 *
 * It needs the frozen input and the assignment, and neither the engine nor the order in which it worked:
 *
 *   1. Every candidate has one line; each place given is an eligible wish; nobody forbidden; pins kept; no limit exceeded.
 *   2. For each limit: filled, and with whom in the order of merit its last unit went.
 *   3. For each wish preferred to the place held: some limit of it is full with holders who all stand above.
 *
 * For merit order, with any caps, pins and joint applications, exactly one assignment passes: the merit order's. It passes,
 * since a limit that refused someone was full with better ones. Conversely, by induction from the best: if all above agree,
 * (3) forbids less than merit order gives and (1) forbids more. For the other mechanisms `exact` is false or says less:
 * see `says`.
 *
 * Cost: limits per wish, and a draw per tie.
 */

import {type Reading, readForCertificate} from './certificate-reading';
import type {AllocationInput, Assignment, LimitKind} from './types';

export type ViolationCode =
  | 'missing-line'
  | 'unknown-candidate'
  | 'unknown-place'
  | 'takes-no-part'
  | 'not-eligible'
  | 'pin-broken'
  | 'joint-broken'
  | 'over-capacity'
  | 'over-cap'
  | 'free-place'
  | 'justified-envy';

export interface Violation {
  readonly code: ViolationCode;
  readonly sentence: string;
  readonly candidate?: string;
  readonly place?: string;
  readonly limit?: string;
}

/** Publishable per limit: size, filled, and the rank of the last one admitted (`null`: not full, or filled by pins). */
export interface LimitLine {
  readonly id: string;
  readonly kind: LimitKind;
  readonly size: number;
  readonly filled: number;
  readonly lastRank: number | null;
}

export interface Certificate {
  readonly ok: boolean;
  readonly violations: readonly Violation[];
  /** Whether the right assignment is the only one that can pass. */
  readonly exact: boolean;
  readonly says: string;
  readonly placed: number;
  readonly limits: readonly LimitLine[];
}

const SAYS: Readonly<Record<AllocationInput['mechanism'], string>> = {
  'merit-order': 'Only the result of the published merit order can pass this check.',
  'deferred-acceptance':
    'Nobody and no place would both rather have each other. More than one allocation can pass; a replay shows that this is the candidates’ best.',
  'most-placed':
    'Eligible, within all limits, and no wish is left free that someone would rather have. That nobody can place more is shown by a replay, not by this check.',
  'rank-maximal':
    'Eligible, within all limits, and no wish is left free that someone would rather have. That no allocation meets more first wishes is shown by a replay, not by this check.',
};

/** What is found while checking; positions are ranks in the order of merit, from 0. */
export interface Tally {
  readonly reading: Reading;
  /** Place per position, −1 for none. */
  readonly held: Int32Array;
  readonly byPin: Uint8Array;
  readonly size: Int32Array;
  readonly used: Int32Array;
  /** Turn with which the last unit of a limit went; −1 by pins, {@link OPEN} never. */
  readonly closed: Int32Array;
  /** The same for the last but one: from then on a pair finds no two. */
  readonly closedToTwo: Int32Array;
  readonly violations: Violation[];
}

/** A limit that never filled. */
export const OPEN = 0x7fffffff;

/** Checks an assignment against its input; an assignment edited by hand is as welcome as one of the engine. */
export function certify(input: AllocationInput, assignment: Assignment): Certificate {
  const tally = readResult(input, assignment);
  checkPromises(tally, input.mechanism);
  const {reading} = tally;

  return {
    ok: tally.violations.length === 0,
    violations: tally.violations,
    exact: input.mechanism === 'merit-order',
    says: SAYS[input.mechanism],
    placed: tally.held.reduce((sum, place) => sum + (place < 0 ? 0 : 1), 0),
    limits: reading.limits.map((limit, at) => ({
      ...limit,
      filled: tally.used[at]!,
      lastRank: tally.closed[at] === OPEN || tally.closed[at]! < 0 ? null : tally.closed[at]! + 1,
    })),
  };
}

/** Reads input and assignment, and checks line by line what needs no counting. */
export function readResult(input: AllocationInput, assignment: Assignment): Tally {
  const tally = tallyOf(readForCertificate(input));
  readAssignment(input, assignment, tally);
  checkPins(input, tally);

  return tally;
}

/** Counts the limits and checks all claims: the part whose cost is the certificate's. */
export function checkPromises(tally: Tally, mechanism: AllocationInput['mechanism']): void {
  count(tally);
  checkLimits(tally);
  checkJoint(tally);
  checkClaims(tally, mechanism);
}

function tallyOf(reading: Reading): Tally {
  return {
    reading,
    held: new Int32Array(reading.people.length).fill(-1),
    byPin: new Uint8Array(reading.people.length),
    size: Int32Array.from(reading.limits, limit => limit.size),
    used: new Int32Array(reading.limits.length),
    closed: new Int32Array(reading.limits.length).fill(OPEN),
    closedToTwo: new Int32Array(reading.limits.length).fill(OPEN),
    violations: [],
  };
}

function readAssignment(input: AllocationInput, assignment: Assignment, tally: Tally): void {
  const known = new Set(input.candidates.map(candidate => candidate.id));
  const lines = new Set(Object.keys(assignment));
  for (const id of known) {
    const place = lines.has(id) ? assignment[id] : undefined;
    if (!lines.has(id)) report(tally, 'missing-line', `${id} has no line in the allocation.`, {candidate: id});
    if (place != null) readLine(tally, id, place);
  }
  for (const id of lines) {
    if (known.has(id)) continue;
    report(tally, 'unknown-candidate', `${id} is in the allocation but is no candidate.`, {candidate: id});
  }
}

function readLine(tally: Tally, candidate: string, id: string): void {
  const {positionOf, placeOf, turn} = tally.reading;
  const place = placeOf.get(id);
  const at = positionOf.get(candidate);
  const subject = {candidate, place: id};
  if (place === undefined) report(tally, 'unknown-place', `${candidate} holds ${id}, which is no place.`, subject);
  else if (at === undefined || turn[at]! < 0) {
    report(tally, 'takes-no-part', `${candidate} holds ${id} but takes no part.`, subject);
  } else {
    tally.held[at] = place;
    if (!isWish(tally.reading, at, place)) {
      report(
        tally,
        'not-eligible',
        `${candidate} holds ${id}, which is not among the wishes they are eligible for.`,
        subject,
      );
    }
  }
}

function isWish({from, wishes}: Reading, at: number, place: number): boolean {
  for (let step = from[at]!; step < from[at + 1]!; step++) if (wishes[step] === place) return true;

  return false;
}

function report(
  tally: Tally,
  code: ViolationCode,
  sentence: string,
  subject: Omit<Violation, 'code' | 'sentence'>,
): void {
  tally.violations.push({code, sentence, ...subject});
}

/** Pins in the order of merit as far as there is room, as the rule says; each of those must be held. */
function checkPins(input: AllocationInput, tally: Tally): void {
  const pins = new Map(Object.entries(input.pins ?? {}));
  if (pins.size === 0) return;
  const {reading} = tally;
  const left = reading.limits.map(limit => limit.size);
  reading.people.forEach((person, at) => {
    if (reading.turn[at] !== at || !pins.has(person.id)) return;
    const members = reading.friend[at]! < 0 ? [at] : [at, reading.friend[at]!];
    const id = pins.get(person.id)!;
    const place = reading.placeOf.get(id);
    const binds = members.every(one => pins.get(reading.people[one]!.id) === id);
    if (!binds || place === undefined || !isWish(reading, at, place)) return;
    const needed = members.flatMap(one => Array.from(limitsOf(reading, one, place)));
    for (const limit of needed) left[limit]!--;
    if (needed.every(limit => left[limit]! >= 0)) for (const one of members) checkPin(tally, one, place);
    else for (const limit of needed) left[limit]!++;
  });
}

function checkPin(tally: Tally, at: number, place: number): void {
  tally.byPin[at] = 1;
  if (tally.held[at] === place) return;
  const [candidate, id] = [tally.reading.people[at]!.id, tally.reading.places[place]!.id];
  report(tally, 'pin-broken', `${candidate} is pinned on ${id} and does not hold it.`, {candidate, place: id});
}

function limitsOf(reading: Reading, at: number, place: number): Int32Array {
  const cell = reading.kindOf[at]! * reading.places.length + place;

  return reading.limitsAt.subarray(reading.limitsFrom[cell], reading.limitsFrom[cell + 1]);
}

/** Counts pins first, then everybody at their turn: a pair at the turn of the lower. */
function count(tally: Tally): void {
  for (let limit = 0; limit < tally.size.length; limit++) note(tally, limit, -1);
  countPins(tally);
  const {turn, friend, kindOf, limitsFrom, limitsAt} = tally.reading;
  const {held, byPin, size, used} = tally;
  const places = tally.reading.places.length;
  for (let at = 0; at < held.length; at++) {
    if (turn[at] !== at || byPin[at] === 1) continue;
    for (let one = at; one >= 0; one = one === at ? friend[at]! : -1) {
      const place = held[one]!;
      if (place < 0) continue;
      const cell = kindOf[one]! * places + place;
      const end = limitsFrom[cell + 1]!;
      for (let step = limitsFrom[cell]!; step < end; step++) {
        const limit = limitsAt[step]!;
        if (++used[limit]! >= size[limit]! - 1) noteOnce(tally, limit, at);
      }
    }
  }
}

function countPins(tally: Tally): void {
  for (let at = tally.byPin.indexOf(1); at >= 0; at = tally.byPin.indexOf(1, at + 1)) {
    if (tally.held[at]! < 0) continue;
    for (const limit of limitsOf(tally.reading, at, tally.held[at]!)) countUnit(tally, limit, -1);
  }
}

function countUnit(tally: Tally, limit: number, turn: number): void {
  tally.used[limit]!++;
  noteOnce(tally, limit, turn);
}

function noteOnce(tally: Tally, limit: number, turn: number): void {
  if (tally.closed[limit] === OPEN) note(tally, limit, turn);
}

/** Notes with whom a limit had one unit left, and none. */
function note({size, used, closed, closedToTwo}: Tally, limit: number, turn: number): void {
  const left = size[limit]! - used[limit]!;
  if (left <= 0) closed[limit] = turn;
  if (left <= 1 && closedToTwo[limit] === OPEN) closedToTwo[limit] = turn;
}

function checkLimits(tally: Tally): void {
  tally.reading.limits.forEach(({id, kind, size}, at) => {
    if (tally.used[at]! <= size) return;
    const code = kind === 'place' ? 'over-capacity' : 'over-cap';
    report(tally, code, `${id} takes ${size} and holds ${tally.used[at]}.`, {limit: id});
  });
}

function checkJoint(tally: Tally): void {
  const {people, friend} = tally.reading;
  people.forEach((person, at) => {
    const other = friend[at]!;
    if (other <= at || tally.held[at] === tally.held[other]) return;
    const sentence = `${person.id} and ${people[other]!.id} apply jointly but do not hold the same place.`;
    report(tally, 'joint-broken', sentence, {candidate: person.id});
  });
}

/** The long loop: one comparison per wish, since what closes a cell first is worked out per cell beforehand. */
function checkClaims(tally: Tally, mechanism: AllocationInput['mechanism']): void {
  const {turn, from, wishes, kindOf} = tally.reading;
  const {held, byPin} = tally;
  const places = tally.reading.places.length;
  const byMerit = mechanism === 'merit-order' || mechanism === 'deferred-acceptance';
  const owns = mechanism === 'deferred-acceptance' ? worstStandings(tally) : null;
  const firstClosed = closedCells(tally, owns);
  for (let at = 0; at < held.length; at++) {
    if (turn[at] !== at || byPin[at] === 1) continue;
    const row = kindOf[at]! * places;
    const mine = held[at]!;
    const end = from[at + 1]!;
    for (let step = from[at]!; step < end; step++) {
      const place = wishes[step]!;
      if (place === mine) break;
      if (byMerit && firstClosed[row + place]! < at) continue;
      if (byMerit ? refusedOtherwise(tally, owns, at, place) : !hasRoom(tally, at, place)) continue;
      reportClaim(tally, mechanism, at, place);
    }
  }
}

/** Per class and place the earliest turn at which a limit closed; places with an order of their own stay out. */
function closedCells({reading, closed}: Tally, owns: ReadonlyMap<number, number> | null): Int32Array {
  const {limitsFrom, limitsAt} = reading;
  const first = new Int32Array(limitsFrom.length - 1).fill(OPEN);
  for (let cell = 0; cell < first.length; cell++) {
    for (let step = limitsFrom[cell]!; step < limitsFrom[cell + 1]!; step++) {
      const limit = limitsAt[step]!;
      if (closed[limit]! < first[cell]! && !owns?.has(limit)) first[cell] = closed[limit]!;
    }
  }

  return first;
}

/** Standing of the worst holder of each full place that has an order of its own; better than all where pins filled it. */
function worstStandings({reading, held, used, byPin}: Tally): Map<number, number> {
  const worst = new Map<number, number>();
  for (const [place, order] of reading.ownOrder) {
    const full = used[place]! >= reading.limits[place]!.size;
    const standings = full ? reading.people.filter((_, at) => held[at] === place && byPin[at] === 0) : [];
    const last = standings.reduce((most, person) => Math.max(most, order.get(person.id) ?? OPEN), -1);
    worst.set(place, full ? last : OPEN);
  }

  return worst;
}

/** What the one comparison cannot see: pairs that need two units, and places with an order of their own. */
function refusedOtherwise(tally: Tally, owns: ReadonlyMap<number, number> | null, at: number, place: number): boolean {
  const {reading} = tally;
  const worst = owns?.get(place);
  if (worst !== undefined) return worst < (reading.ownOrder.get(place)!.get(reading.people[at]!.id) ?? OPEN);
  if (reading.friend[at]! < 0) return false;
  const mine = limitsOf(reading, at, place);

  return limitsOf(reading, reading.friend[at]!, place).some(limit =>
    mine.includes(limit) ? tally.closedToTwo[limit]! < at : tally.closed[limit]! < at,
  );
}

/** For totals: room once the own place is given back. */
function hasRoom({reading, held, used}: Tally, at: number, place: number): boolean {
  const own = held[at]! < 0 ? new Int32Array(0) : limitsOf(reading, at, held[at]!);

  return limitsOf(reading, at, place).every(limit => {
    return used[limit]! - (own.includes(limit) ? 1 : 0) < reading.limits[limit]!.size;
  });
}

/** A free place and a place held by someone lower are different faults to a reader. */
function reportClaim(tally: Tally, mechanism: AllocationInput['mechanism'], at: number, place: number): void {
  const {reading, used} = tally;
  const friend = reading.friend[at]!;
  const members = friend < 0 ? [at] : [at, friend];
  const names = members.map(one => reading.people[one]!.id).join(' and ');
  const subject = {candidate: reading.people[at]!.id, place: reading.places[place]!.id};
  const full = members
    .flatMap(one => Array.from(limitsOf(reading, one, place)))
    .find(one => used[one]! >= reading.limits[one]!.size);
  if (full === undefined) {
    report(tally, 'free-place', `${names} would rather have ${subject.place}, which is free.`, subject);
  } else {
    const byOrder = mechanism === 'deferred-acceptance' && reading.ownOrder.has(reading.placeOf.get(subject.place)!);
    const whom = byOrder ? 'which someone holds whom its host ranks below them' : 'which someone below them holds';
    const sentence = `${names} would rather have ${subject.place}, ${whom}.`;
    report(tally, 'justified-envy', sentence, {...subject, limit: reading.limits[full]!.id});
  }
}
