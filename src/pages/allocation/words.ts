/** Words of the allocation's pages. */
import {isPaid} from '../../domain/allocation/places';
import type {CandidateId, Mechanism, Place, PlaceId} from '../../domain/allocation/types';
import type {AllocationView} from '../../domain/allocation/view';

/** What each mechanism promises and what it costs, in a line. */
export const MECHANISMS: Readonly<Record<Mechanism, readonly [title: string, promise: string]>> = {
  'merit-order': [
    'Merit order',
    'In order of rank, each gets the best wish that is still free. Nobody can gain by hiding wishes; nobody has a justified claim.',
  ],
  'most-placed': [
    'Most placed',
    'As many candidates as possible. Some lose a place to someone ranked below them, and hiding wishes can pay.',
  ],
  'rank-maximal': [
    'Most first wishes',
    'As many first wishes as possible, then second. Some lose a place to someone ranked below them, and hiding wishes can pay.',
  ],
  'deferred-acceptance': [
    'Deferred acceptance',
    'Where a host ranks candidates itself, nobody and no host would both rather have each other. While none does, it is the same as merit order.',
  ],
};

export interface Names {
  readonly nameOf: (id: CandidateId) => string;
  readonly committeeOf: (id: CandidateId) => string;
  readonly placeOf: (id: PlaceId | null) => string;
}

export function namesIn({frozen, people}: AllocationView): Names {
  const byId = new Map(frozen.candidates.map(([id], at) => [id, people[at]!]));
  const places = new Map(frozen.places.map(([id, country, month]) => [id, placeTitle({id, country, month})]));

  return {
    nameOf: id => byId.get(id)?.[0] ?? id,
    committeeOf: id => byId.get(id)?.[1] ?? '',
    placeOf: id => (id === null ? 'no place' : (places.get(id) ?? id)),
  };
}

function placeTitle({id, country, month}: Pick<Place, 'id' | 'country' | 'month'>): string {
  return isPaid(id) ? `${country}, ${month} (paid)` : `${country}, ${month}`;
}

const ORDINALS = ['first', 'second', 'third'] as const;

/** `first wish`, `wish 4`. */
export function wishWord(number: number): string {
  const word = ORDINALS[number - 1];

  return word === undefined ? `wish ${number}` : `${word} wish`;
}

/** At most two decimals. */
export function rounded(value: number | null): string {
  return value === null ? '–' : String(Math.round(value * 100) / 100);
}
