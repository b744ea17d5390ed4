/**
 * Orders of the hosts: where a host ranks candidates itself, as its contract says; best first, and who is not named is not accepted.
 *
 * The order stands in the contract's row, as references; the sidebar writes it there from a list that an officer pastes. Deferred acceptance goes by it; with the other
 * mechanisms it says only whom the host accepts.
 */
import {counted} from '../listed';
import {changed, type Plan, plan} from '../plan/plan';
import {type Problem, Refusal} from '../problem';
import type {Contract} from '../season/configuration';
import {type MilestoneRow, refuseLocked} from '../season/milestone';
import {contracts} from '../tables/contracts';
import {keyOf, type RowOf} from '../tables/define';
import type {AllocationInput, CandidateId, PlaceId} from './types';

/** A contract as the orders see it. */
type Ranking = Pick<Contract, 'country' | 'kind' | 'hostOrder'>;

interface HostOrders {
  /** Absent where no host has an order. */
  readonly priorities?: AllocationInput['priorities'] & {};
  readonly problems: readonly Problem[];
}

/**
 * The orders of the contracts that stand, for each of their places.
 *
 * Who is no candidate, or named again, is a problem and passed over; an order that names nobody is passed over as a whole.
 *
 * @param places of the season @param candidates references of everybody in Candidates, also of who has left
 */
export function readHostOrders(
  standing: readonly Ranking[],
  places: readonly {readonly id: PlaceId; readonly country: string; readonly kind?: string}[],
  candidates: ReadonlySet<CandidateId>,
): HostOrders {
  const problems: Problem[] = [];
  const priorities = standing
    .filter(({hostOrder}) => hostOrder.length > 0)
    .flatMap(contract => {
      const order = readOrder(contract, candidates, problems);
      const own = places.filter(({country, kind}) => country === contract.country && kind === kindOf(contract));
      return order.length === 0 ? [] : own.map(({id}) => [id, order] as const);
    });

  return {...(priorities.length === 0 ? {} : {priorities: Object.fromEntries(priorities)}), problems};
}

function kindOf({kind}: Ranking): string {
  return kind === 'unilateral' ? kind : 'bilateral';
}

function readOrder(contract: Ranking, candidates: ReadonlySet<CandidateId>, problems: Problem[]): CandidateId[] {
  const {country, hostOrder} = contract;
  const order = new Set<CandidateId>();
  const fault = (what: string): void => {
    const sentence = `Contracts: the order of the host of ${country} ${what}`;
    problems.push({code: 'host-order', sentence, where: {tab: contracts.tab}});
  };
  for (const typed of hostOrder) {
    const reference = typed.toUpperCase();
    if (!candidates.has(reference)) fault(`names ${typed}, who is no candidate: passed over.`);
    else if (order.has(reference)) fault(`names ${reference} twice: the first time counts.`);
    else order.add(reference);
  }
  if (order.size === 0) fault('names no candidate at all, so the host counts as one without an order.');

  return [...order];
}

/** What an officer has typed or pasted for one contract. */
export interface HostOrderRequest {
  /** Country and kind, as Contracts tells its rows apart. */
  readonly contract: string;
  /** One candidate a line, best first; what stands beside the reference is passed over. Empty: the host has no order any more. */
  readonly list: string;
}

const REFERENCE = /\bS\d\d-\d{4,6}\b/gi;

/** More faults than this are a number. */
const MOST_FAULTS = 3;

interface OrderRows {
  readonly contracts: readonly RowOf<typeof contracts>[];
  readonly candidates: readonly {readonly reference: CandidateId}[];
  readonly milestones: readonly MilestoneRow[];
}

/** @throws {Refusal} for a contract that is not there, a line that names no candidate or one again, and once the allocation is locked */
export function planHostOrder({contract, list}: HostOrderRequest, rows: OrderRows): Plan {
  refuseLocked(
    rows.milestones,
    'allocation',
    'The allocation',
    'open it again with a reason before you change an order.',
  );
  const row = rows.contracts.find(each => keyOf(contracts, each) === contract);
  if (row === undefined)
    throw new Refusal('no-contract', `Contracts has no row ${contract}: look at the list again.`, {tab: contracts.tab});
  const order = orderIn(list, new Set(rows.candidates.map(({reference}) => reference)));
  const change = changed(contracts, row, {hostOrder: order.join('; ')});
  const who = order.length === 0 ? 'has no order of its own' : `ranks ${counted(order.length, 'candidate')}`;

  return plan({
    action: 'order of a host',
    summary: `The host of ${row.country} (${row.kind}) ${who}.`,
    changes: change === null ? [] : [change],
  });
}

function orderIn(list: string, candidates: ReadonlySet<CandidateId>): CandidateId[] {
  const order: CandidateId[] = [];
  const faults: string[] = [];
  for (const [at, line] of list.split(/[\n;]/).entries()) {
    if (line.trim() === '') continue;
    const [reference, another] = (line.match(REFERENCE) ?? []).map(each => each.toUpperCase());
    const where = `line ${at + 1}`;
    if (reference === undefined)
      faults.push(`${where} has no reference such as S27-0042 (“${line.trim().slice(0, 40)}”)`);
    else if (another !== undefined) faults.push(`${where} names two candidates`);
    else if (!candidates.has(reference)) faults.push(`${where} names ${reference}, who is no candidate`);
    else if (order.includes(reference)) faults.push(`${where} names ${reference} again`);
    else order.push(reference);
  }
  if (faults.length === 0) return order;
  const more = faults.length > MOST_FAULTS ? `; and ${faults.length - MOST_FAULTS} more` : '';
  const [first = ''] = faults;
  const sentence = [first.charAt(0).toUpperCase() + first.slice(1), ...faults.slice(1, MOST_FAULTS)].join('; ');
  throw new Refusal('host-order', `${sentence}${more}. Nothing was saved.`);
}
