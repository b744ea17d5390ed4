/** The basis of a decision: what an officer saw when deciding, so that nothing else is saved than what was shown. */
import {counted} from '../listed';
import {sha256Hex} from '../sha256';
import type {Decision} from '../tables/applications';
import {fingerprint, type Proposal} from './proposal';

/** One application as it was shown. */
export type Shown = readonly [reference: string, score: number | null, decision: Decision | ''];

export interface Basis {
  /** Of everything that the proposal was made from. */
  readonly print: string;
  readonly shown: readonly Shown[];
}

/** Over the input and the score that counts: two proposals with the same print decide the same. */
export function printOf({score, input}: Proposal): string {
  return sha256Hex(`${score} ${fingerprint(input)}`);
}

/** What is different now, one sentence each; empty while the proposal is the one that was shown. */
export function differencesSince(
  {print, shown}: Basis,
  proposal: Proposal,
  now = printOf(proposal),
): readonly string[] {
  if (print === now) return [];
  const before = new Map(shown.map(one => [one[0], one]));
  const sentences = proposal.selection.rows.flatMap(({reference, score, decision}) => {
    const [, oldScore, oldDecision] = before.get(reference) ?? [reference, undefined, undefined];
    before.delete(reference);
    if (oldDecision === undefined) return [`${reference} is new`];
    if (oldDecision !== (decision ?? '')) {
      return [`${reference} was ${oldDecision || 'undecided'} and would now be ${decision ?? 'undecided'}`];
    }
    return oldScore === score ? [] : [`${reference} had ${oldScore ?? 'no score'} and now has ${score ?? 'no score'}`];
  });
  const gone = [...before.keys()].map(reference => `${reference} no longer counts`);
  return sentences.length + gone.length > 0 ? [...sentences, ...gone] : ['a mark or a setting; no decision moves'];
}

/** The differences as one message. */
export function changedSince(found: readonly string[]): string {
  const shown = found.slice(0, 4).join('; ');
  const more = found.length > 4 ? `; and ${counted(found.length - 4, 'more difference', 'more differences')}` : '';
  return `Something has changed since you looked, so nothing was saved: ${shown}${more}. Look again and repeat the step.`;
}
