/**
 * Other people's solvers on the same season, installed for the bench alone: is the engine right, and is it quick?
 *
 * A peer that solves the same problem must find the same number of placed candidates and the same sum of wish numbers;
 * the bench throws if it does not. Each gets the form of input that its own documentation shows.
 */

import type {Instance} from '../../src/domain/allocation/instance';

/** A way to find the most placed, then the least sum of wish numbers. */
export interface Peer {
  readonly name: string;
  readonly solve: (instance: Instance) => Total | Promise<Total>;
}

export interface Total {
  readonly placed: number;
  readonly rankSum: number;
}

/** More than any sum of wish numbers can save. */
const UNPLACED = 1000;

export const PEERS: readonly Peer[] = [
  {name: 'munkres', solve: byMunkres},
  {name: 'min-cost-flow', solve: byMinCostFlow},
  {name: 'highs', solve: byHighs},
  {name: 'yalps', solve: byYalps},
];

interface Wish {
  readonly agent: number;
  readonly place: number;
  readonly number: number;
  readonly name: string;
}

function wishesOf({agents, start, wish, wishNumber}: Instance): Wish[] {
  const wishes: Wish[] = [];
  for (let agent = 0; agent < agents; agent++) {
    for (let at = start[agent]!; at < start[agent + 1]!; at++) {
      wishes.push({agent, place: wish[at]!, number: wishNumber[at]!, name: `x${agent}_${wish[at]}`});
    }
  }

  return wishes;
}

function totalOf(chosen: readonly Wish[]): Total {
  return {placed: chosen.length, rankSum: chosen.reduce((sum, {number}) => sum + number, 0)};
}

/** One column per seat, and one per candidate for "without". */
async function byMunkres(instance: Instance): Promise<Total> {
  const {munkres} = await import('munkres');
  const seats = Array.from(instance.limits.capacity.subarray(0, instance.places)).flatMap((count, place) =>
    new Array<number>(count).fill(place),
  );
  const numbers = new Map(wishesOf(instance).map(one => [`${one.agent}_${one.place}`, one]));
  const matrix = Array.from({length: instance.agents}, (_, agent) => [
    ...seats.map(place => numbers.get(`${agent}_${place}`)?.number ?? UNPLACED * 2),
    ...new Array<number>(instance.agents).fill(UNPLACED),
  ]);
  const pairs = munkres(matrix);

  return totalOf(pairs.flatMap(([agent, seat]) => numbers.get(`${agent}_${seats[seat]}`) ?? []));
}

async function byMinCostFlow(instance: Instance): Promise<Total> {
  const {minCostFlow} = await import('min-cost-flow');
  const wishes = wishesOf(instance);
  const edges = [
    ...Array.from({length: instance.agents}, (_, agent) => ({from: 'SOURCE', to: `c${agent}`, capacity: 1, cost: 0})),
    ...wishes.map(({agent, place, number}) => ({from: `c${agent}`, to: `p${place}`, capacity: 1, cost: number})),
    ...instance.placeIds.map((_, place) => ({
      from: `p${place}`,
      to: 'SINK',
      capacity: instance.limits.capacity[place]!,
      cost: 0,
    })),
  ];
  const used = new Set(minCostFlow(edges).flatMap(({from, to, flow}) => (flow > 0 ? [`${from}>${to}`] : [])));

  return totalOf(wishes.filter(({agent, place}) => used.has(`c${agent}>p${place}`)));
}

async function byHighs(instance: Instance): Promise<Total> {
  const {default: load} = await import('highs');
  const highs = await load();
  const wishes = wishesOf(instance);
  const solution = highs.solve(linearProgram(instance, wishes), {output_flag: false});
  const columns = solution.Columns as Record<string, {Primal?: number}>;

  return totalOf(wishes.filter(({name}) => (columns[name]?.Primal ?? 0) > 0.5));
}

/** CPLEX LP format. */
function linearProgram(instance: Instance, wishes: readonly Wish[]): string {
  const sum = (some: readonly Wish[]) => some.map(({name}) => name).join(' + ');
  const limits = [
    ...Array.from({length: instance.agents}, (_, agent) => ({
      some: wishes.filter(one => one.agent === agent),
      most: 1,
    })),
    ...instance.placeIds.map((_, place) => ({
      some: wishes.filter(one => one.place === place),
      most: instance.limits.capacity[place]!,
    })),
  ].filter(({some}) => some.length > 0);
  const objective = wishes.map(({name, number}) => `${UNPLACED - number} ${name}`).join(' + ');
  const rows = limits.map(({some, most}, at) => ` r${at}: ${sum(some)} <= ${most}`);

  return [
    'Maximize',
    ` obj: ${objective}`,
    'Subject To',
    ...rows,
    'Binary',
    ` ${wishes.map(({name}) => name).join(' ')}`,
    'End',
  ].join('\n');
}

async function byYalps(instance: Instance): Promise<Total> {
  const {solve} = await import('yalps');
  const wishes = wishesOf(instance);
  const constraints = new Map<string, {max: number}>();
  for (let agent = 0; agent < instance.agents; agent++) constraints.set(`c${agent}`, {max: 1});
  instance.placeIds.forEach((_, place) => {
    constraints.set(`p${place}`, {max: instance.limits.capacity[place]!});
  });
  const variables = new Map(
    wishes.map(({agent, place, number, name}) => [
      name,
      {worth: UNPLACED - number, [`c${agent}`]: 1, [`p${place}`]: 1},
    ]),
  );
  const {variables: chosen} = solve({direction: 'maximize', objective: 'worth', constraints, variables});
  const used = new Set(chosen.flatMap(([name, value]) => (value > 0.5 ? [name] : [])));

  return totalOf(wishes.filter(({name}) => used.has(name)));
}
