/**
 * The smallest set of further readings that joins separate groups of readers, so that severities can be compared.
 */

import {disjointSets, readingGraph, type ScoredReading} from './reading-graph';

export interface ProposedReading {
  readonly reader: string;
  readonly application: string;
}

/**
 * Whether a reader may read an application: own university, conflicts, languages and maxima, as for dealing.
 *
 * @param more readings that are proposed to the reader already, beside this one
 */
export type MayRead = (reader: string, application: string, more: number) => boolean;

/**
 * One reading fewer than there are groups: each joins two groups, so fewer cannot do. Readers with the fewest readings
 * are asked first, each as few times as possible.
 *
 * @return fewer readings than groups − 1 only where `mayRead` lets no reading join the groups that are left
 */
export function bridgingReadings(readings: readonly ScoredReading[], mayRead: MayRead = () => true): ProposedReading[] {
  const graph = readingGraph(readings);
  const sets = disjointSets(graph.components);
  const load = new Map(graph.readers.map(reader => [reader, 0]));
  for (const {reader} of graph.edges) load.set(graph.readers[reader]!, load.get(graph.readers[reader]!)! + 1);
  const groupOfApplication = graph.applications.map((_, a) => graph.groupOf[graph.edges[graph.first[a]!]!.reader]!);
  const proposed: ProposedReading[] = [];
  const asked = new Map<string, number>();
  while (sets.count() > 1) {
    const next = nextBridge();
    if (!next) break;
    sets.join(graph.groupOf[next.reader]!, groupOfApplication[next.application]!);
    const reader = graph.readers[next.reader]!;
    load.set(reader, load.get(reader)! + 1);
    asked.set(reader, (asked.get(reader) ?? 0) + 1);
    proposed.push({reader, application: graph.applications[next.application]!});
  }
  return proposed;

  function nextBridge(): {reader: number; application: number} | undefined {
    const byLoad = graph.readers
      .map((name, reader) => ({name, reader}))
      .sort((a, b) => load.get(a.name)! - load.get(b.name)! || a.reader - b.reader);
    for (const {name, reader} of byLoad) {
      const own = sets.root(graph.groupOf[reader]!);
      const application = graph.applications.findIndex(
        (reference, a) => sets.root(groupOfApplication[a]!) !== own && mayRead(name, reference, asked.get(name) ?? 0),
      );
      if (application >= 0) return {reader, application};
    }
    return undefined;
  }
}
