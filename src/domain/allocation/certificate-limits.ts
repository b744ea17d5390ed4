/**
 * What the certificate of this input does not prove, where that is so: said in the sidebar and in the tab Certificate, so that nobody reads more into green than there is.
 */
import {listed} from '../listed';
import type {AllocationInput, Cap} from './types';

/** One sentence each; empty in nearly every season. */
export function notProven(
  input: Pick<AllocationInput, 'mechanism' | 'caps' | 'joint'> & {
    readonly candidates: readonly Pick<AllocationInput['candidates'][number], 'id' | 'university'>[];
  },
): readonly string[] {
  return [...crossingPairs(input), ...mostUnderCaps(input)];
}

/** A pair of two capped universities needs room under both caps at once; the tab looks at each cap by itself. */
function crossingPairs({candidates, caps = [], joint = []}: Parameters<typeof notProven>[0]): string[] {
  const universities = new Map(candidates.map(({id, university}) => [id, university]));
  const pairs = joint.filter(([one, other]) => {
    const [first, second] = [universities.get(one), universities.get(other)];
    return first !== second && isCapped(first, caps) && isCapped(second, caps);
  });
  if (pairs.length === 0) return [];
  const who = listed(pairs.map(([one, other]) => `${one} with ${other}`));
  return [
    `${who}: both universities have a cap, and the tab Certificate looks at each cap by itself, so it can miss a claim of such a pair. The certificate of the sidebar looks at both together.`,
  ];
}

function isCapped(university: string | undefined, caps: readonly Cap[]): boolean {
  return university !== undefined && caps.some(({of}) => of.university === university);
}

function mostUnderCaps({mechanism, caps = []}: Parameters<typeof notProven>[0]): string[] {
  if (caps.length === 0 || (mechanism !== 'most-placed' && mechanism !== 'rank-maximal')) return [];
  const most =
    mechanism === 'most-placed' ? 'that nobody more could be placed' : 'that the wishes met are the best possible';
  return [
    `Caps stand beside this mechanism: green says that every limit is kept and no free place is wanted; ${most} is the engine’s word alone.`,
  ];
}
