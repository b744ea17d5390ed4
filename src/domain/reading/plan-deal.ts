/**
 * The plan of a deal: rows for what is dealt, without those that are taken back, conflicts that were declared with it, and the milestone.
 */
import type {DealtReading} from '../dealing/deal';
import {type Change, changed, inserted, type Plan, plan, removed, type WholeRow} from '../plan/plan';
import {Refusal} from '../problem';
import {reach, refuseLocked} from '../season/milestone';
import type {RowOf} from '../tables/define';
import {officers} from '../tables/officers';
import {type ReadingRow, readingsOf} from '../tables/readings';
import {normalEmail} from '../text';
import {dealSentence} from './deal-preview';
import {
  type DealChoices,
  type DealFacts,
  type DealProposal,
  type DealtDetails,
  dealtAt,
  proposeDeal,
} from './deal-proposal';

export interface SavedDeal extends DealFacts {
  /** Rows of the tab Officers, where conflicts are declared. */
  readonly officers: readonly RowOf<typeof officers>[];
}

export interface DealOrder extends DealChoices {
  /** Of the preview that the officer saw. */
  readonly basis: string;
}

/** @throws {Refusal} when the round is locked, or the sheet is not what the preview was made from */
export function planDeal(facts: SavedDeal, order: DealOrder, {now, by}: {now: string; by: string}): Plan {
  refuseLocked(
    facts.milestones,
    'first round',
    'The first round',
    'open it again in SCOPE › Select for the second round… first.',
  );
  const proposal = proposeDeal(facts, {away: order.away, declare: order.declare});
  if (proposal.basis !== order.basis) throw changedSince();
  const reached = reach(facts.milestones, {
    milestone: 'readings dealt',
    state: 'open',
    at: now,
    by,
    details: detailsFor(proposal, dealtAt(facts) ?? now),
  });
  return plan({
    action: order.away === null ? 'deal readings' : 're-deal a reader',
    summary: dealSentence(proposal, order.away),
    changes: [...officerChanges(facts, proposal, order), ...reached.changes],
    inserts: [...dealtRows(proposal), ...reached.inserts],
    removals: takenRows(facts, proposal),
    problems: proposal.problems,
  });
}

function changedSince(): Refusal {
  return new Refusal(
    'changed-meanwhile',
    'Applications, officers or readings have changed since this was shown, so nothing was saved. Look at the new proposal and save that.',
  );
}

function detailsFor({deal, seed, criteria}: DealProposal, at: string): DealtDetails {
  const {readings, applications} = deal.summary;
  return {dealtAt: at, seed, criteria: criteria.map(({name}) => name), readings, applications};
}

function dealtRows({deal, criteria}: DealProposal): WholeRow[] {
  const table = readingsOf(criteria);
  return deal.readings.map(({application, reader}) =>
    inserted(table, {reference: application, reader, state: 'dealt', savedAt: null, comment: '', reason: ''}),
  );
}

function takenRows({readings}: SavedDeal, {deal, criteria}: DealProposal): WholeRow[] {
  const taken = new Set(deal.taken.map(pair));
  const isTaken = (row: ReadingRow): boolean =>
    row.state !== 'abstained' && taken.has(pair({application: row.reference, reader: normalEmail(row.reader)}));
  return readings.filter(({row}) => isTaken(row)).map(({row}) => removed(readingsOf(criteria), row));
}

/** Declared conflicts, and the reader who gets no more. */
function officerChanges(facts: SavedDeal, {earlier}: DealProposal, {declare, away}: DealOrder): Change[] {
  return facts.officers.flatMap(row => {
    const email = normalEmail(row.email);
    const known = declare.filter(({reader}) => reader === email).map(({application}) => application);
    const given = earlier.filter(({reader, state}) => reader === email && state === 'given').length;
    const after = {
      ...(known.length === 0 ? {} : {knows: knowing(row.knows, known)}),
      ...(away === email ? {mostReadings: given} : {}),
    };
    return changed(officers, row, after) ?? [];
  });
}

/** The column Knows with more references in it. */
export function knowing(knows: string, references: readonly string[]): string {
  const there = knows.split(';').map(each => each.trim());
  return [...there.filter(each => each !== ''), ...references.filter(each => !there.includes(each))].join('; ');
}

function pair({application, reader}: DealtReading): string {
  return `${application}\n${reader}`;
}
