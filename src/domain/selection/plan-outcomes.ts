/** From decisions to the cells of the applications: what changes, in which version, and which waiting notices are replaced. */
import {FIRST_ROUND_STEPS} from '../notices/kinds/first-round';
import type {OutboxRow} from '../notices/notice';
import {replaceWaiting} from '../notices/replace';
import {type Change, changed} from '../plan/plan';
import {roundTo} from '../scoring/score';
import {applications, type Decision, UNDECIDED} from '../tables/applications';
import {decisionWords} from './decided-by';
import type {Application, Proposal} from './proposal';

/** The cells that the first round fills, without the version. */
export type Outcome = Pick<Application, 'score' | 'uncorrected' | 'scoreError' | 'rank' | 'decision' | 'decidedBy'>;

const {decisionVersion: _none, ...NOTHING} = UNDECIDED;

/** What every application would have in the sheet; those that do not count have nothing. */
export function outcomesOf({scores, selection, input}: Proposal): ReadonlyMap<string, Outcome> {
  const words = decisionWords(selection);
  const round = (value: number | null | undefined): number | null =>
    value == null ? null : roundTo(value, input.decimals ?? 2);
  return new Map(
    selection.rows.map(({reference, score, rank, decision}) => {
      const {raw, standardError} = scores.byReference[reference] ?? {};
      return [
        reference,
        {
          score,
          uncorrected: round(raw),
          scoreError: round(standardError),
          rank,
          decision: decision ?? '',
          decidedBy: words.get(reference) ?? '',
        },
      ];
    }),
  );
}

/** The changes that bring the applications to their outcomes. */
export function outcomeChanges(
  rows: readonly Application[],
  outcomes: ReadonlyMap<string, Outcome>,
): readonly Change[] {
  return rows.flatMap(row => outcomeChange(row, outcomes.get(row.reference) ?? NOTHING) ?? []);
}

/** The version grows with the decision, not with a score or a word. */
export function outcomeChange(row: Application, outcome: Partial<Outcome>): Change | null {
  const isNew = outcome.decision !== undefined && outcome.decision !== row.decision;
  const decisionVersion = isNew ? (row.decisionVersion ?? 0) + 1 : row.decisionVersion;
  return changed(applications, row, {...outcome, decisionVersion});
}

/** Those whose decision another one takes the place of. */
export function newlyDecided(
  rows: readonly Application[],
  outcomes: ReadonlyMap<string, Outcome>,
): readonly {readonly row: Application; readonly to: Decision | ''}[] {
  return rows.flatMap(row => {
    const to = (outcomes.get(row.reference) ?? NOTHING).decision as Decision | '';
    return to === row.decision ? [] : [{row, to}];
  });
}

/** What waits to tell these people an older decision never leaves. */
export function replacedNotices(outbox: readonly OutboxRow[], references: readonly string[]): readonly Change[] {
  const concerned = new Set(references);
  const waiting = outbox.filter(({reference}) => concerned.has(reference));
  return [...new Set(waiting.map(({reference}) => reference))].flatMap(reference =>
    replaceWaiting(waiting, reference, FIRST_ROUND_STEPS, 'The decision of the first round has changed since.'),
  );
}
