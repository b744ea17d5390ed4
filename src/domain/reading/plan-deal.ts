/**
 * The plan of a deal: rows for what is dealt, marks on those that are taken back, conflicts that were declared with it, and the milestone.
 */
import type {DealtReading} from '../dealing/deal';
import {type Change, changed, inserted, type Plan, plan, type WholeRow} from '../plan/plan';
import {Refusal} from '../problem';
import {reach, refuseLocked} from '../season/milestone';
import type {RowOf} from '../tables/define';
import {officers} from '../tables/officers';
import {type ReadingState, readingsOf} from '../tables/readings';
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
  const rows = readingParts(facts, proposal);
  return plan({
    action: order.away === null ? 'deal readings' : 're-deal a reader',
    summary: dealSentence(proposal, order.away),
    changes: [...officerChanges(facts, proposal, order), ...rows.changes, ...reached.changes],
    inserts: [...rows.inserts, ...reached.inserts],
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

interface ReadingParts {
  readonly changes: readonly Change[];
  readonly inserts: readonly WholeRow[];
}

/** New rows; a row that was taken back once is used again, and no row is ever removed. */
function readingParts({readings}: SavedDeal, {deal, criteria}: DealProposal): ReadingParts {
  const table = readingsOf(criteria);
  const rows = new Map(
    readings.map(({row}) => [pair({application: row.reference, reader: normalEmail(row.reader)}), row]),
  );
  const turned = (readings: readonly DealtReading[], state: ReadingState): Change[] =>
    readings.flatMap(each => {
      const row = rows.get(pair(each));
      return row === undefined ? [] : (changed(table, row, {state}) ?? []);
    });
  const fresh = deal.readings.filter(each => !rows.has(pair(each)));
  return {
    changes: [...turned(deal.taken, 'taken back'), ...turned(deal.readings, 'dealt')],
    inserts: fresh.map(({application, reader}) =>
      inserted(table, {reference: application, reader, state: 'dealt', savedAt: null, comment: '', reason: ''}),
    ),
  };
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
