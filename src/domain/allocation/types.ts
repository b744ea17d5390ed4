/**
 * The words of the allocation: who asks, what there is, which limits hold, and what came out.
 *
 * Plain JSON throughout, so that an input can be frozen, hashed, journalled and replayed.
 */

import type {Problem} from '../problem';

export type CandidateId = string;
export type PlaceId = string;

/**
 * - `merit-order`: in order of merit, each gets the best wish that still has room. The default.
 * - `deferred-acceptance`: when places rank candidates in orders of their own.
 * - `most-placed`: as many as possible, then the least sum of wish numbers, then merit. Manipulable.
 * - `rank-maximal`: as many first wishes as possible, then second, …, then merit. Manipulable.
 */
export type Mechanism = 'merit-order' | 'deferred-acceptance' | 'most-placed' | 'rank-maximal';

export interface Candidate {
  readonly id: CandidateId;
  /** Final score, higher is better. Not a finite number: "no score yet", and the candidate is left out with a problem. */
  readonly points: number;
  /** The season's tie rules, in order, higher is better; absent counts as lowest. */
  readonly ties?: readonly number[];
  readonly university?: string;
  /** Places in order of preference: only those for which the candidate is eligible. */
  readonly wishes: readonly PlaceId[];
}

/** A country, month and kind of contract; `capacity` is the number of students it takes. */
export interface Place {
  readonly id: PlaceId;
  readonly country: string;
  readonly region?: string;
  readonly month: string;
  readonly capacity: number;
}

/** What a cap counts: placed students for whom everything named here is true. At least one must be named. */
export interface CapScope {
  readonly country?: string;
  readonly region?: string;
  readonly month?: string;
  readonly university?: string;
}

export interface Cap {
  readonly id: string;
  readonly capacity: number;
  readonly of: CapScope;
}

export interface AllocationInput {
  readonly candidates: readonly Candidate[];
  readonly places: readonly Place[];
  readonly mechanism: Mechanism;
  /** Per place the candidates it accepts, best first; who is not listed is not acceptable. No list: everyone, by merit. */
  readonly priorities?: Readonly<Record<PlaceId, readonly CandidateId[]>>;
  /** An officer's decision, or an offer already published: this candidate holds this place. */
  readonly pins?: Readonly<Record<CandidateId, PlaceId>>;
  readonly forbidden?: readonly (readonly [CandidateId, PlaceId])[];
  readonly caps?: readonly Cap[];
  /** Joint applications: both at the same place or neither; the lower merit of the two counts. */
  readonly joint?: readonly (readonly [CandidateId, CandidateId])[];
  /** Recorded before the deadline; decides ties that the rules leave. */
  readonly seed: string;
}

/** Who holds what; `null` is "no place". */
export type Assignment = Readonly<Record<CandidateId, PlaceId | null>>;

/** The kinds of limit that can be full. */
export type LimitKind = 'place' | 'country' | 'region' | 'month' | 'university' | 'several';

/** A wish above the one given that some full limit refused. Ranks are places in the order of merit, from 1. */
export interface Filled {
  readonly code: 'filled';
  readonly place: PlaceId;
  /** 1 for the first wish. */
  readonly wish: number;
  /** Id of the limit that was full: of the place itself, or of a cap. */
  readonly limit: string;
  readonly kind: LimitKind;
  /** `merit`: all holders rank above; `priority`: above in the place's own order; `total`: the mechanism preferred the total. */
  readonly by: 'merit' | 'priority' | 'total';
  readonly above: number;
  readonly below: number;
  /** Holders by pin: an officer's decision or a published offer. */
  readonly pinned: number;
  /** Rank of the last one admitted above: in merit, or in the place's own order for `priority`. `null`: none was admitted by rank. */
  readonly lastRank: number | null;
}

/** A wish that could not count at all. */
export interface NotCounted {
  readonly code: 'unknown-place' | 'repeated' | 'forbidden' | 'not-acceptable' | 'closed' | 'not-shared';
  readonly place: PlaceId;
  readonly wish: number;
}

/** Why the candidate as a whole was left out, or holds what no rank decided. */
export interface Standing {
  readonly code: 'no-score' | 'no-wishes' | 'pinned' | 'joint-left-out';
}

export type Reason = Filled | NotCounted | Standing;

/** A group of candidates whom neither points nor tie rules separate, in the order drawn. */
export interface Draw {
  readonly candidates: readonly CandidateId[];
  /** SHA-256(seed + ":" + id) per candidate, in the same order: ascending. */
  readonly digests: readonly string[];
}

/** What a labelled option costs, against merit order on the same input. */
export interface Price {
  readonly placedByMerit: number;
  readonly rankSumByMerit: number;
  /** Who would have had a better wish by merit, in merit order. */
  readonly displaced: readonly CandidateId[];
}

export interface Statistics {
  readonly mechanism: Mechanism;
  readonly candidates: number;
  readonly placed: number;
  readonly unplaced: number;
  readonly capacity: number;
  readonly firstChoices: number;
  /** `byWish[0]` first wishes, `byWish[1]` second wishes, … */
  readonly byWish: readonly number[];
  readonly rankSum: number;
  /** Over the placed; `null` when nobody is. */
  readonly meanRank: number | null;
  /** `false` where the search for the best total was cut short, or where stable places may not exist. */
  readonly proven: boolean;
  readonly price?: Price;
}

export interface Allocation {
  readonly assignment: Assignment;
  readonly reasons: Readonly<Record<CandidateId, readonly Reason[]>>;
  readonly statistics: Statistics;
  readonly draws: readonly Draw[];
  readonly problems: readonly Problem[];
}
