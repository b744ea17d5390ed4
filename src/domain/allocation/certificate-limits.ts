/**
 * What the certificate of this input does not prove, where that is so: said in the sidebar and in the tab Certificate, so that nobody reads more into green than there is.
 */
import type {AllocationInput} from './types';

/** A sentence; none in nearly every season. */
export function notProven({mechanism, caps = []}: Pick<AllocationInput, 'mechanism' | 'caps'>): readonly string[] {
  if (caps.length === 0 || (mechanism !== 'most-placed' && mechanism !== 'rank-maximal')) return [];
  const most =
    mechanism === 'most-placed' ? 'that nobody more could be placed' : 'that the wishes met are the best possible';
  return [
    `Caps stand beside this mechanism: green says that every limit is kept and no free place is wanted; ${most} is the engine’s word alone.`,
  ];
}
