/**
 * After the announcement: offers declined, contracts withdrawn. What is published is a promise; the repairs differ in whom
 * they touch, and each says it.
 *
 *   - fill only: freed places go down the waiting list, by rank whatever the mechanism; nobody who was announced moves. The
 *     default.
 *   - upgrade round: every live offer is reserved; in order of merit each may give theirs back for a better free one,
 *     until nothing changes; then the waiting list. Nobody is worse off.
 *   - full re-run: the rule once more without those who left. Only where nobody who was announced is worse off.
 *
 * An offer stands although its holder could not be given it today: since the announcement a list, a language or a decision may
 * have been corrected. The certificate names it.
 */

import {counted} from '../listed';
import {allocate} from './allocate';
import {type Certificate, certify, type Violation} from './certify';
import {improve} from './deferred-acceptance';
import {type Difference, differenceOf, type Move} from './difference';
import {instanceOf} from './instance';
import {take} from './room';
import type {AllocationInput, Assignment, CandidateId, PlaceId} from './types';

export type RepairKind = 'fill-only' | 'upgrade-round' | 'full-re-run';

export interface Repair {
  readonly kind: RepairKind;
  readonly assignment: Assignment;
  readonly difference: Difference;
  /** Everybody whose line changes, those who left included. */
  readonly touched: readonly CandidateId[];
  /** False when someone who was announced and has not left would be worse off. */
  readonly keepsPromises: boolean;
  /** Certificate of the rule as if nothing had been published: what the repair leaves unfair. */
  readonly certificate: Certificate;
  /** Candidates who have a justified claim after this repair. */
  readonly claims: readonly CandidateId[];
  readonly sentence: string;
}

/** The season after somebody left: what is still there, and what was promised to whom. */
interface Situation {
  readonly input: AllocationInput;
  readonly published: Assignment;
  /** Offers that still stand. */
  readonly live: Readonly<Record<CandidateId, PlaceId>>;
  readonly left: readonly CandidateId[];
}

/**
 * Repairs after candidates declined or withdrew: side by side, the default first.
 *
 * @param declined take no further part; the rest of a joint application keeps the place alone
 */
export function afterDecline(
  input: AllocationInput,
  published: Assignment,
  declined: readonly CandidateId[],
): readonly Repair[] {
  const gone = new Set(declined);
  const remaining = {...input, candidates: input.candidates.filter(({id}) => !gone.has(id)), pins: {}};
  const joint = (input.joint ?? []).filter(pair => !pair.some(id => gone.has(id)));

  return repairs({
    input: withoutPinsOf({...remaining, joint}, input, gone),
    published,
    live: liveOffers(remaining, published),
    left: declined,
  });
}

/**
 * Repairs after a host withdrew places: side by side, the default first. Where only some of a place's students must
 * leave, it is those of lowest merit.
 *
 * @param places as they are now: withdrawn ones absent or with less capacity
 */
export function afterWithdrawal(
  input: AllocationInput,
  published: Assignment,
  places: AllocationInput['places'],
): readonly Repair[] {
  const now = {...input, places, pins: {}};
  const offers = liveOffers(input, published);
  const promised = promisedIn(now, offers);
  const held = allocate({...promised, mechanism: 'merit-order', joint: jointWithin(input, offers), pins: offers});
  const live = Object.fromEntries(
    Object.entries(offers).filter(
      ([id, place]) => held.reasons[id]?.some(({code}) => code === 'pinned') && held.assignment[id] === place,
    ),
  );

  return repairs({input: withoutPinsOf(now, input, new Set()), published, live, left: []});
}

/** Pairs that still hold the same place; pins of a pair must agree. */
function jointWithin(
  input: AllocationInput,
  offers: Readonly<Record<CandidateId, PlaceId>>,
): AllocationInput['joint'] & {} {
  return (input.joint ?? []).filter(([a, b]) => offers[a] === offers[b]);
}

function liveOffers(input: AllocationInput, published: Assignment): Record<CandidateId, PlaceId> {
  const offers = input.candidates.flatMap(({id}): [CandidateId, PlaceId][] => {
    const place = published[id];
    return place == null ? [] : [[id, place]];
  });

  return Object.fromEntries(offers);
}

/** The input in which every offer of a place that is still there may be held. */
function promisedIn(input: AllocationInput, offers: Readonly<Record<CandidateId, PlaceId>>): AllocationInput {
  const known = new Set(input.places.map(({id}) => id));
  const offerOf = new Map(Object.entries(offers).filter(([, place]) => known.has(place)));

  return {
    ...input,
    candidates: input.candidates.map(one => {
      const place = offerOf.get(one.id);
      return place === undefined || one.wishes.includes(place) ? one : {...one, wishes: [...one.wishes, place]};
    }),
    forbidden: (input.forbidden ?? []).filter(([id, place]) => offerOf.get(id) !== place),
  };
}

/** The officer's own pins stay, in every repair. */
function withoutPinsOf(now: AllocationInput, input: AllocationInput, gone: ReadonlySet<CandidateId>): AllocationInput {
  const pins = Object.fromEntries(Object.entries(input.pins ?? {}).filter(([id]) => !gone.has(id)));

  return {...now, pins};
}

function repairs(situation: Situation): readonly Repair[] {
  const filled = fill(situation);

  return [
    repairOf('fill-only', situation, filled),
    repairOf('upgrade-round', situation, upgrade(situation)),
    repairOf('full-re-run', situation, allocate(situation.input).assignment),
  ];
}

/** The order of rank for those who wait, or the hosts' own orders, with every live offer as a pin. */
function fill({input, live}: Situation): Assignment {
  const mechanism = input.mechanism === 'deferred-acceptance' ? input.mechanism : 'merit-order';
  const promised = promisedIn(input, live);

  return allocate({...promised, mechanism, joint: jointWithin(input, live), pins: {...input.pins, ...live}}).assignment;
}

/** Passes in the order of merit over those who hold an offer, then those who wait; a better free place is taken. */
function upgrade(situation: Situation): Assignment {
  const {input, live} = situation;
  const plain = {...promisedIn(input, live), joint: jointWithin(input, live)};
  const instance = instanceOf({...plain, pins: {...input.pins, ...live}});
  const own = instanceOf(plain).pinned;
  const held = instance.pinned.slice();
  const room = instance.limits.capacity.slice();
  for (let agent = 0; agent < instance.agents; agent++)
    if (held[agent]! >= 0) take(instance, agent, held[agent]!, room, -1);
  const movable = {...instance, pinned: own};
  for (let moved = true; moved; ) {
    moved = false;
    for (let agent = 0; agent < instance.agents; agent++) moved = improve(movable, agent, held, room) || moved;
  }

  return Object.fromEntries(
    input.candidates.map(({id}) => {
      const agent = instance.candidates.findIndex((one, at) => one.id === id || instance.partners.get(at)?.id === id);
      return [id, agent < 0 || held[agent]! < 0 ? null : instance.placeIds[held[agent]!]!];
    }),
  );
}

function repairOf(kind: RepairKind, situation: Situation, assignment: Assignment): Repair {
  const {input, published, live, left} = situation;
  const difference = differenceOf(input, published, assignment);
  const worse = difference.worse.filter(id => Object.keys(live).includes(id));
  const certificate = certify(input, assignment);
  const claims = [...new Set(certificate.violations.filter(isClaim).map(({candidate}) => candidate!))];
  const touched = [...left, ...difference.moves.map(({candidate}) => candidate)];

  return {
    kind,
    assignment,
    difference,
    touched,
    keepsPromises: worse.length === 0,
    certificate,
    claims,
    sentence: sentenceOf(difference.moves, live, worse.length, claims.length),
  };
}

function isClaim({code}: Violation): boolean {
  return code === 'justified-envy' || code === 'free-place';
}

function sentenceOf(moves: readonly Move[], live: Situation['live'], worse: number, claims: number): string {
  const held = new Set(Object.keys(live));
  const lost = moves.filter(({candidate, from}) => from !== null && !held.has(candidate));
  const others = moves.filter(move => !lost.includes(move));
  const parts = [
    [others.filter(({from}) => from === null).length, 'newly placed'],
    [others.filter(({from, change}) => from !== null && change === 'better').length, 'moved to a better wish'],
    [lost.filter(({to}) => to !== null).length, 'who lost a place with another'],
    [lost.filter(({to}) => to === null).length, 'who lost a place without one'],
  ] as const;
  const changes = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const broken =
    worse === 0 ? 'nobody who may keep a place is worse off' : `${worse} who may keep their place would be worse off`;
  const left = claims === 0 ? 'nobody has a justified claim' : `${claims} then have a justified claim by merit`;

  const all = counted(moves.length, 'line changes', 'lines change');

  return `${changes.length === 0 ? all : `${all}: ${changes.join(', ')}`}; ${broken}; ${left}.`;
}
