/**
 * The graph of who read what: readers and applications by number, each reading an edge between them.
 *
 * Readers can be compared only where a chain of shared applications joins them, so the graph also says into how many
 * groups it falls. Numbers follow the order of the names, never the order of the rows.
 */

/** One reading reduced to one number; `weight` is declared confidence, 1 unless said. */
export interface ScoredReading {
  readonly reader: string;
  readonly application: string;
  readonly score: number;
  readonly weight?: number;
}

/** A reading by the numbers of its reader and application. */
export interface Edge {
  readonly application: number;
  readonly reader: number;
  readonly score: number;
  readonly weight: number;
}

export interface ReadingGraph {
  readonly applications: readonly string[];
  readonly readers: readonly string[];
  /** Sorted by application, then reader. */
  readonly edges: readonly Edge[];
  /** The edges of application `a` are those from `first[a]` up to but not including `first[a + 1]`. */
  readonly first: Int32Array;
  /** The group of each reader, numbered from 0. */
  readonly groupOf: Int32Array;
  readonly components: number;
}

/**
 * @param readings in any order; a reading that weighs 0 takes no part
 * @throws {RangeError} for a score that is not a number or a negative weight
 */
export function readingGraph(readings: readonly ScoredReading[]): ReadingGraph {
  const weighing = readings.filter(hasWeight);
  const applications = sortedNames(weighing.map(reading => reading.application));
  const readers = sortedNames(weighing.map(reading => reading.reader));
  const edges = toEdges(weighing, applications, readers);
  const first = firstEdges(edges, applications.length);
  return {applications, readers, edges, first, ...groups(edges, first, readers.length)};
}

function hasWeight({score, weight = 1}: ScoredReading): boolean {
  if (!Number.isFinite(score)) throw new RangeError(`A score must be a number, not ${score}`);
  if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) throw new RangeError(`A weight must not be ${weight}`);
  return weight > 0;
}

function sortedNames(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

function toEdges(readings: readonly ScoredReading[], applications: string[], readers: string[]): Edge[] {
  const applicationNumber = new Map(applications.map((name, number) => [name, number]));
  const readerNumber = new Map(readers.map((name, number) => [name, number]));
  return readings
    .map(({application, reader, score, weight = 1}) => ({
      application: applicationNumber.get(application)!,
      reader: readerNumber.get(reader)!,
      score,
      weight,
    }))
    .sort((a, b) => a.application - b.application || a.reader - b.reader || a.score - b.score || a.weight - b.weight);
}

function firstEdges(edges: readonly Edge[], applications: number): Int32Array {
  const first = new Int32Array(applications + 1);
  for (const edge of edges) first[edge.application + 1]!++;
  for (let a = 0; a < applications; a++) first[a + 1]! += first[a]!;
  return first;
}

/** Union-find over the readers: all readers of one application are in one group. */
function groups(edges: readonly Edge[], first: Int32Array, readers: number) {
  const sets = disjointSets(readers);
  for (let a = 0; a + 1 < first.length; a++) {
    for (let e = first[a]! + 1; e < first[a + 1]!; e++) sets.join(edges[e - 1]!.reader, edges[e]!.reader);
  }
  return {groupOf: sets.groupOf(), components: sets.count()};
}

/** Sets that only ever grow together. */
export function disjointSets(size: number) {
  const parent = Int32Array.from({length: size}, (_, index) => index);
  let count = size;
  const root = (member: number): number => {
    let at = member;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  return {
    root,
    count: () => count,
    /** @return whether the two were apart */
    join(a: number, b: number): boolean {
      const [x, y] = [root(a), root(b)];
      if (x !== y) count--;
      parent[Math.max(x, y)] = Math.min(x, y);
      return x !== y;
    },
    /** The sets numbered from 0, in the order of their smallest members. */
    groupOf(): Int32Array {
      const numbers = new Map<number, number>();
      return Int32Array.from({length: size}, (_, member) => {
        const at = root(member);
        if (!numbers.has(at)) numbers.set(at, numbers.size);
        return numbers.get(at)!;
      });
    },
  };
}
