/** Whether what a notice tells still stands, asked of its kind just before it leaves. */
import type {Facts} from './kind';
import {versionOf} from './kind';
import {kindOf} from './kinds';
import type {OutboxRow} from './notice';

export interface Overtaken {
  readonly row: OutboxRow;
  readonly reason: string;
}

/** The rows whose person is no longer in the audience of their kind with that version; each kind is asked once. */
export function noLongerStands(rows: readonly OutboxRow[], facts: Facts): readonly Overtaken[] {
  const steps = [...new Set(rows.map(({step}) => step))];
  const standing = new Map(steps.map(step => [step, standingOf(step, facts)]));
  return rows.flatMap(row => {
    const told = standing.get(row.step);
    if (told === undefined || told === null || told.has(`${row.reference} ${firstVersion(row)}`)) return [];
    return [{row, reason: 'Not sent: what it tells no longer stands.'}];
  });
}

/** Who is told what; null for a kind that always stands. */
function standingOf(step: string, facts: Facts): ReadonlySet<string> | null {
  const audience = kindOf(step)?.audience;
  if (audience === undefined) return null;
  return new Set(audience(facts).to.map(({reference, version}) => `${reference} ${version}`));
}

/** A mail that is sent again tells the same version: `d1/2` is the second sending of `d1`. */
export function firstVersion(row: Pick<OutboxRow, 'key'>): string {
  return versionOf(row).replace(/\/\d+$/, '');
}
