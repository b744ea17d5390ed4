/** Joint applications, as officers note them in Candidates: two who name each other. */
import type {Problem} from '../problem';
import type {CandidateRow} from './applicants';
import type {CandidateId} from './types';

/** Pairs that name each other; who is not named back applies alone and is a problem. */
export function pairsOf(candidates: readonly Pick<CandidateRow, 'reference' | 'jointWith'>[]): {
  pairs: (readonly [CandidateId, CandidateId])[];
  problems: Problem[];
} {
  const names = new Map(candidates.map(({reference, jointWith}) => [reference, jointWith.trim()]));
  const pairs: (readonly [CandidateId, CandidateId])[] = [];
  const problems: Problem[] = [];
  for (const [one, other] of names) {
    if (other === '') continue;
    if (names.get(other) !== one || one === other) problems.push(notMutual(one, other));
    else if (one < other) pairs.push([one, other]);
  }

  return {pairs, problems};
}

function notMutual(one: string, other: string): Problem {
  return {
    code: 'joint-not-mutual',
    sentence: `${one} applies jointly with ${other}, who does not name them: ${one} applies alone until both rows of Candidates say so.`,
    where: {tab: 'Candidates', column: 'Joint with'},
  };
}
