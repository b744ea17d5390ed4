/**
 * From names to numbers: the input, checked and laid out flat in the order of merit, as the mechanisms want it.
 *
 * An *agent* is one candidate, or two who apply jointly; agent 0 has the highest merit. Whatever is wrong in the input
 * becomes a problem with a sentence, and the rest goes on.
 */

import type {Problem} from '../problem';
import {jointOf} from './joint';
import {type Limits, limitsOf} from './limits';
import {meritOf} from './merit';
import {placePins} from './pins';
import type {AllocationInput, Candidate, CandidateId, Draw, NotCounted, Place, PlaceId, Standing} from './types';

export interface Instance {
  readonly mechanism: AllocationInput['mechanism'];
  readonly agents: number;
  readonly places: number;
  /** The candidate of each agent; the one of lower merit for a joint application. */
  readonly candidates: readonly Candidate[];
  /** The other one of a joint application. */
  readonly partners: ReadonlyMap<number, Candidate>;
  readonly placeIds: readonly PlaceId[];
  /** Rank in the order of merit of each agent's candidate, from 1, counting persons. */
  readonly rank: Int32Array;
  /** Wishes of an agent: `wish[start[agent]] …` are places, `wishNumber` their numbers in the list, from 1. */
  readonly start: Int32Array;
  readonly wish: Int32Array;
  readonly wishNumber: Int32Array;
  /** Standing of the agent in the order of that place, lower is better; `null` when no place has an order of its own. */
  readonly priority: Int32Array | null;
  /** Numbers of the places with an order of their own. */
  readonly ordered: ReadonlySet<number>;
  readonly group: Int32Array;
  /** Group of the partner, −1 without one. */
  readonly partnerGroup: Int32Array;
  readonly limits: Limits;
  /** Place held by pin, −1 without one. */
  readonly pinned: Int32Array;
  /** Persons who take no part, and why. */
  readonly leftOut: ReadonlyMap<CandidateId, Standing['code']>;
  /** Wishes that could not count, by candidate. */
  readonly notCounted: ReadonlyMap<CandidateId, readonly NotCounted[]>;
  readonly draws: readonly Draw[];
  readonly problems: readonly Problem[];
}

/** Growing parts of an instance while candidates are read. */
export interface Draft {
  readonly placeAt: ReadonlyMap<PlaceId, number>;
  readonly forbidden: ReadonlyMap<CandidateId, ReadonlySet<PlaceId>>;
  /** Places with an order of their own: the standing of each candidate, by {@link Draft.number}; −1 for who is not listed. */
  readonly standing: ReadonlyMap<number, Int32Array>;
  /** Number of each candidate in the input; empty where no place has an order of its own. */
  readonly number: ReadonlyMap<CandidateId, number>;
  readonly notCounted: Map<CandidateId, NotCounted[]>;
  readonly problems: Problem[];
}

/** Reads an input; never throws for what an officer or applicant may have typed. */
export function instanceOf(input: AllocationInput): Instance {
  const problems: Problem[] = [];
  const places = uniquePlaces(input.places, problems);
  const limits = limitsOf(places, input.caps, problems);
  const leftOut = new Map<CandidateId, Standing['code']>();
  const scored = withScore(uniqueCandidates(input.candidates, problems), leftOut, problems);
  const merit = meritOf(scored, input.seed);
  const joint = jointOf(input, merit.order, leftOut, problems);
  const draft = draftOf(input, places, problems);
  const wishes = readWishes(joint.leads, joint.partners, draft);
  const group = (candidate: Candidate) => limits.groupOf.get(candidate.university as string) ?? 0;
  const parts = {
    mechanism: input.mechanism,
    agents: joint.leads.length,
    places: places.length,
    candidates: joint.leads,
    partners: joint.partners,
    placeIds: places.map(place => place.id),
    rank: joint.rank,
    ...wishes,
    ordered: new Set(draft.standing.keys()),
    group: Int32Array.from(joint.leads, group),
    partnerGroup: partnerGroups(joint.leads.length, joint.partners, group),
    limits,
    leftOut,
    notCounted: draft.notCounted,
    draws: merit.draws,
    problems,
  };

  return {...parts, pinned: placePins(input, parts, draft)};
}

function partnerGroups(agents: number, partners: Instance['partners'], group: (c: Candidate) => number): Int32Array {
  const groups = new Int32Array(agents).fill(-1);
  for (const [agent, partner] of partners) groups[agent] = group(partner);

  return groups;
}

function uniquePlaces(places: readonly Place[], problems: Problem[]): Place[] {
  return unique(places, id => {
    problems.push({code: 'place-twice', sentence: `Place ${id} is there twice: the first one counts.`});
  });
}

function uniqueCandidates(candidates: readonly Candidate[], problems: Problem[]): Candidate[] {
  return unique(candidates, id => {
    problems.push({code: 'candidate-twice', sentence: `Candidate ${id} is there twice: the first one counts.`});
  });
}

function unique<T extends {readonly id: string}>(items: readonly T[], again: (id: string) => void): T[] {
  const seen = new Set<string>();

  return items.filter(({id}) => {
    if (seen.has(id)) again(id);

    return !seen.has(id) && seen.add(id);
  });
}

function withScore(
  candidates: readonly Candidate[],
  leftOut: Map<CandidateId, Standing['code']>,
  problems: Problem[],
): Candidate[] {
  return candidates.filter(({id, points}) => {
    const scored = typeof points === 'number' && Number.isFinite(points);
    if (!scored) {
      leftOut.set(id, 'no-score');
      problems.push({code: 'no-score', sentence: `Candidate ${id} has no score and takes no part until there is one.`});
    }

    return scored;
  });
}

function draftOf(input: AllocationInput, places: readonly Place[], problems: Problem[]): Draft {
  const placeAt = new Map(places.map((place, at) => [place.id, at]));
  const number = new Map(
    [...new Set(input.priorities ? input.candidates.map(({id}) => id) : [])].map((id, at) => [id, at]),
  );

  return {
    placeAt,
    forbidden: forbiddenOf(input, placeAt, problems),
    standing: standingOf(input, placeAt, number, problems),
    number,
    notCounted: new Map(),
    problems,
  };
}

function forbiddenOf(
  input: AllocationInput,
  placeAt: Draft['placeAt'],
  problems: Problem[],
): Map<CandidateId, Set<PlaceId>> {
  const forbidden = new Map<CandidateId, Set<PlaceId>>();
  const known = new Set(input.forbidden?.length ? input.candidates.map(candidate => candidate.id) : []);
  for (const [candidate, place] of input.forbidden ?? []) {
    if (!known.has(candidate) || !placeAt.has(place)) {
      const sentence = `${candidate} is forbidden at ${place}, but there is no such candidate or place: ignored.`;
      problems.push({code: 'forbidden-unknown', sentence});
    }
    const places = forbidden.get(candidate) ?? new Set();
    forbidden.set(candidate, places.add(place));
  }

  return forbidden;
}

function standingOf(
  input: AllocationInput,
  placeAt: Draft['placeAt'],
  number: Draft['number'],
  problems: Problem[],
): Draft['standing'] {
  const standing = new Map<number, Int32Array>();
  for (const [place, order] of Object.entries(input.priorities ?? {})) {
    const at = placeAt.get(place);
    if (at === undefined) {
      problems.push({
        code: 'priorities-unknown',
        sentence: `Priorities are given for ${place}, which is no place: ignored.`,
      });
    } else standing.set(at, standingIn(place, order, number, problems));
  }

  return standing;
}

function standingIn(
  place: PlaceId,
  order: readonly CandidateId[],
  number: Draft['number'],
  problems: Problem[],
): Int32Array {
  const standing = new Int32Array(number.size).fill(-1);
  order.forEach((candidate, at) => {
    const known = number.get(candidate);
    if (known === undefined || standing[known]! >= 0) {
      const why = known === undefined ? 'who is no candidate' : 'twice';
      problems.push({
        code: 'priorities-unknown',
        sentence: `The order of ${place} names ${candidate} ${why}: ignored.`,
      });
    } else standing[known] = at;
  });

  return standing;
}

type Wishes = Pick<Instance, 'start' | 'wish' | 'wishNumber' | 'priority'>;

/** The one loop over all wishes; hot, so it writes into flat arrays and makes objects only for what does not count. */
function readWishes(leads: readonly Candidate[], partners: Instance['partners'], draft: Draft): Wishes {
  let most = 0;
  for (const lead of leads) most += lead.wishes?.length ?? 0;
  const start = new Int32Array(leads.length + 1);
  const wish = new Int32Array(most);
  const wishNumber = new Int32Array(most);
  const priority = draft.standing.size > 0 ? new Int32Array(most) : null;
  const lastSeen = new Int32Array(draft.placeAt.size).fill(-1);
  let end = 0;
  for (let agent = 0; agent < leads.length; agent++) {
    const lead = leads[agent]!;
    const partner = partners.size > 0 ? partners.get(agent) : undefined;
    const list = lead.wishes ?? [];
    const bans = draft.forbidden.size > 0 || partner !== undefined || priority !== null;
    const number = draft.number.get(lead.id)!;
    for (let at = 0; at < list.length; at++) {
      const place = draft.placeAt.get(list[at]!);
      let code: NotCounted['code'] | null = null;
      if (place === undefined) code = 'unknown-place';
      else if (lastSeen[place] === agent) code = 'repeated';
      else {
        lastSeen[place] = agent;
        if (bans) code = banOf(lead, partner, list[at]!, place, draft);
      }
      if (code !== null) refuse(draft, lead, list[at]!, at + 1, code);
      else {
        wish[end] = place!;
        wishNumber[end] = at + 1;
        if (priority !== null) priority[end] = draft.standing.get(place!)?.[number] ?? agent;
        end++;
      }
    }
    start[agent + 1] = end;
    if (list.length === 0) noWishes(draft, lead);
  }

  return {start, wish: wish.subarray(0, end), wishNumber: wishNumber.subarray(0, end), priority};
}

function banOf(
  lead: Candidate,
  partner: Candidate | undefined,
  id: PlaceId,
  place: number,
  draft: Draft,
): NotCounted['code'] | null {
  if (partner !== undefined && !(partner.wishes ?? []).includes(id)) return 'not-shared';

  return banOfPerson(lead, id, place, draft) ?? (partner === undefined ? null : banOfPerson(partner, id, place, draft));
}

function banOfPerson({id: person}: Candidate, id: PlaceId, place: number, draft: Draft): NotCounted['code'] | null {
  if (draft.forbidden.size > 0 && draft.forbidden.get(person)?.has(id)) return 'forbidden';
  const standing = draft.standing.get(place);

  return standing !== undefined && standing[draft.number.get(person)!]! < 0 ? 'not-acceptable' : null;
}

const WISH_PROBLEMS: Partial<Record<NotCounted['code'], (who: string, place: string, wish: number) => string>> = {
  'unknown-place': (who, place, wish) =>
    `Wish ${wish} of ${who} is ${place}, for which there is no contract: it does not count.`,
  repeated: (who, place, wish) => `Wish ${wish} of ${who} repeats ${place}: the first one counts.`,
};

function refuse(draft: Draft, lead: Candidate, place: PlaceId, wish: number, code: NotCounted['code']): void {
  const list = draft.notCounted.get(lead.id) ?? [];
  list.push({code, place, wish});
  draft.notCounted.set(lead.id, list);
  const sentence = WISH_PROBLEMS[code]?.(lead.id, place, wish);
  if (sentence !== undefined) draft.problems.push({code: `wish-${code}`, sentence});
}

function noWishes(draft: Draft, lead: Candidate): void {
  draft.problems.push({
    code: 'no-wishes',
    sentence: `Candidate ${lead.id} has no wish that can count and cannot be placed.`,
  });
}
