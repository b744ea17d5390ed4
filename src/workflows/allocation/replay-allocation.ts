/** Makes the allocations of the journal again and compares them with what was saved, and with the sheet as it is. */
import {ALLOCATE} from '../../domain/allocation/plan-allocation';
import {isEvidence, type Replay, replay} from '../../domain/allocation/replay';
import {savedAssignment} from '../../domain/allocation/sheet-places';
import {allocation} from '../../domain/tables/allocation';
import {journal} from '../../domain/tables/journal';
import {checkNewest, readEntry, readLines} from '../../tables/history';
import type {Entry} from '../../tables/journal';
import {openOfficersDesk} from '../officer';

/** One saved allocation of the journal. */
export interface Replayed {
  readonly entry: number;
  readonly at: string;
  readonly who: string;
  readonly summary: string;
  /** Null where its details were erased. */
  readonly replay: Replay | null;
}

export interface ReplayedAll {
  /** Last first. */
  readonly runs: readonly Replayed[];
  /** Numbers of the newest journal entries that were changed after they were written; History… looks at all of them. */
  readonly broken: readonly number[];
  /** Whether there are still older ones. */
  readonly older: boolean;
}

/** So many at once: the last ones are what an officer asks about. */
const MOST = 3;

/** @param before number of an entry: only those older than it; null begins with the newest */
export function replayAllocation(before: number | null): ReplayedAll {
  const {desk} = openOfficersDesk('officer');
  const tab = desk.book.sheet(journal.tab);
  const saved = readLines(tab).filter(
    ({action, state, number}) => action === ALLOCATE && state !== 'undone' && (before === null || number < before),
  );
  const sheet = savedAssignment(desk.book.rows(allocation));
  const entries = saved
    .slice(-MOST)
    .reverse()
    .flatMap(({number}) => readEntry(tab, number) ?? []);

  return {
    runs: entries.map((entry, at) => replayed(entry, at === 0 && before === null ? sheet : undefined)),
    broken: checkNewest(tab).broken,
    older: saved.length > MOST,
  };
}

function replayed({number, at, who, summary, plan}: Entry, sheet: Parameters<typeof replay>[1]): Replayed {
  const evidence = plan?.evidence;

  return {entry: number, at, who, summary, replay: isEvidence(evidence) ? replay(evidence, sheet) : null};
}
