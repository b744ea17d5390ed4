/**
 * Moves that cost nothing under the present prices: who can go from one node to another, found in constant time.
 *
 * For each pair of nodes a list of candidates, cleaned lazily: someone who has left in the meantime is dropped when the
 * list is next looked at. For each node the nodes that can be reached at all, so that nobody looks through the whole table.
 */

import type {Network} from './network';

/** Heads of lists: nobody left, and never anybody. */
const EMPTY = -1;
const UNUSED = -2;

export interface TightMoves {
  readonly network: Network;
  readonly potential: Float64Array;
  /** No wish that costs more than the present standing by more than this can be without cost. */
  highest: number;
  /** First of the list per pair of nodes. */
  readonly head: Int32Array;
  /** Nodes that can be reached from x: `reach[x * nodes] …`, `reached[x]` of them. */
  readonly reach: Int16Array;
  readonly reached: Int32Array;
  link: Int32Array;
  agent: Int32Array;
  size: number;
  /** 1 for agents who may not be moved any more. */
  readonly settled: Uint8Array;
}

/** Room for the lists of a network; nothing is listed before {@link listAll}. Made once, since making it costs more than filling it. */
export function tightMoves(network: Network, potential: Float64Array): TightMoves {
  const {nodes, target, at} = network;

  return {
    network,
    potential,
    highest: Number.POSITIVE_INFINITY,
    head: new Int32Array(nodes * nodes),
    reach: new Int16Array(nodes * nodes),
    reached: new Int32Array(nodes),
    link: new Int32Array(target.length + 64),
    agent: new Int32Array(target.length + 64),
    size: 0,
    settled: new Uint8Array(at.length),
  };
}

/** Lists everything anew under the present potentials: one pass over the wishes. */
export function listAll(moves: TightMoves): TightMoves {
  const {network, potential} = moves;
  moves.highest = network.ascending ? highestOf(potential) : Number.POSITIVE_INFINITY;
  moves.head.fill(UNUSED);
  moves.reached.fill(0);
  moves.size = 0;
  listFixedArcs(moves);
  list(moves, 0, network.at.length);

  return moves;
}

export function highestOf(potential: Float64Array): number {
  let highest = potential[0]!;
  for (let node = 1; node < potential.length; node++) if (potential[node]! > highest) highest = potential[node]!;

  return highest;
}

/** An agent who can move from `x` to `y` at no cost, or −1. */
export function mover(moves: TightMoves, x: number, y: number): number {
  const {head, link, agent, network, settled} = moves;
  const pair = x * network.nodes + y;
  let at = head[pair]!;
  if (at < 0) return -1;
  while (at >= 0) {
    const found = agent[at]!;
    if (network.at[found] === x && settled[found] === 0) break;
    at = link[at]!;
  }
  head[pair] = at;

  return at < 0 ? -1 : agent[at]!;
}

/** Whether one unit can go from `x` to `y`: over a fixed arc, or by an agent. */
export function canGo(moves: TightMoves, x: number, y: number): boolean {
  const {network, potential, head} = moves;
  const pair = x * network.nodes + y;
  if (network.room[pair]! > 0 && potential[x] === potential[y]) return true;

  return head[pair]! >= 0 && mover(moves, x, y) >= 0;
}

/** Sends one unit; only after {@link canGo}. */
export function go(moves: TightMoves, x: number, y: number): void {
  const {network, potential} = moves;
  const {room, nodes} = network;
  if (room[x * nodes + y]! > 0 && potential[x] === potential[y]) {
    room[x * nodes + y]!--;
    room[y * nodes + x]!++;
    return;
  }
  place(moves, mover(moves, x, y), y);
}

/** Stands an agent at a node, which must cost them nothing more than where they stood. */
export function place(moves: TightMoves, agent: number, y: number): void {
  const {network, potential} = moves;
  const x = network.at[agent]!;
  network.at[agent] = y;
  network.standingCost[agent] = network.standingCost[agent]! - potential[x]! + potential[y]!;
  list(moves, agent, agent + 1);
}

/** Whether a wish costs the agent exactly what the present standing costs. */
export function isTight({network, potential}: TightMoves, agent: number, at: number): boolean {
  const price = network.standingCost[agent]! - potential[network.at[agent]!]!;

  return network.usable[at] === 1 && network.cost[at]! - potential[network.target[at]!]! === price;
}

/** Both ways: what is sent one way can come back. */
function listFixedArcs(moves: TightMoves): void {
  const {arcs, nodes} = moves.network;
  for (let at = 0; at < arcs.length; at += 2) {
    const [x, y] = [arcs[at]!, arcs[at + 1]!];
    if (moves.potential[x] !== moves.potential[y]) continue;
    connect(moves, x, y, x * nodes + y);
    connect(moves, y, x, y * nodes + x);
  }
}

function connect(moves: TightMoves, x: number, y: number, pair: number): void {
  if (moves.head[pair] !== UNUSED) return;
  moves.head[pair] = EMPTY;
  moves.reach[x * moves.network.nodes + moves.reached[x]!] = y;
  moves.reached[x]!++;
}

/** Lists the moves without cost of the agents from one to before another. */
function list(moves: TightMoves, first: number, end: number): void {
  const {network, potential, highest} = moves;
  const {at, start, target, cost, usable, pool, mayWait, standingCost} = network;
  for (let agent = first; agent < end; agent++) {
    const x = at[agent]!;
    if (x < 0) continue;
    const price = standingCost[agent]! - potential[x]!;
    const last = start[agent + 1]!;
    const dearest = price + highest;
    for (let entry = start[agent]!; entry < last && cost[entry]! <= dearest; entry++) {
      const y = target[entry]!;
      if (cost[entry]! - potential[y]! === price && y !== x && usable[entry] === 1) push(moves, x, y, agent);
    }
    const home = pool[agent]!;
    if (home !== x && -potential[home]! === price && mayWait[agent] === 1) push(moves, x, home, agent);
  }
}

function push(moves: TightMoves, x: number, y: number, agent: number): void {
  if (moves.size === moves.link.length) grow(moves);
  const pair = x * moves.network.nodes + y;
  connect(moves, x, y, pair);
  moves.agent[moves.size] = agent;
  moves.link[moves.size] = moves.head[pair]!;
  moves.head[pair] = moves.size++;
}

function grow(moves: TightMoves): void {
  const link = new Int32Array(moves.link.length * 2);
  const agent = new Int32Array(moves.link.length * 2);
  link.set(moves.link);
  agent.set(moves.agent);
  moves.link = link;
  moves.agent = agent;
}
