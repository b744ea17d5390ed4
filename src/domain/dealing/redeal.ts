/**
 * Dealing again after the first deal: a reader who vanished, a reading abstained from, a conflict declared late.
 *
 * Marks already given never move, and unread work moves only where it must.
 */

import {type Deal, type DealInput, type DealtReading, deal} from './deal';
import {declaredConflicts, FREE, ruleBetween} from './rules';

/** A reading of the earlier deal; who abstained is not asked for the same application again. */
export interface EarlierReading extends DealtReading {
  readonly state: 'given' | 'unread' | 'abstained';
}

export interface Redeal extends Deal {
  /** Unread readings that are taken back. */
  readonly taken: readonly DealtReading[];
}

/**
 * @param input as for the first deal, with the conflicts of today; `kept` is filled in here
 * @param away the reader whose unread work goes to others, if any; they are dealt nothing new
 */
export function redeal(input: Omit<DealInput, 'kept'>, earlier: readonly EarlierReading[], away?: string): Redeal {
  const conflicts = [...input.conflicts, ...earlier.filter(({state}) => state === 'abstained')];
  const forbidden = forbiddenPairs({...input, conflicts});
  const given = earlier.filter(({state}) => state === 'given');
  const unread = earlier.filter(({state}) => state === 'unread');
  const allowed = unread.filter(reading => reading.reader !== away && !forbidden(reading));
  const staying = new Set(withinMaxima(allowed, given, input.readers));
  const kept = [...given, ...staying];
  const readers = input.readers.map(reader => (reader.reader === away ? {...reader, maximum: 0, minimum: 0} : reader));
  const taken = unread.filter(reading => !staying.has(reading)).map(({application, reader}) => ({application, reader}));
  return {...deal({...input, conflicts, readers, kept}), taken};
}

/** As much unread work as today's maxima leave room for; the first by reference stays. */
function withinMaxima(
  unread: readonly EarlierReading[],
  given: readonly EarlierReading[],
  readers: DealInput['readers'],
): readonly EarlierReading[] {
  const room = new Map(readers.map(({reader, maximum = Number.POSITIVE_INFINITY}) => [reader, maximum]));
  for (const {reader} of given) room.set(reader, (room.get(reader) ?? 0) - 1);
  const inOrder = [...unread].sort((one, other) => (one.application < other.application ? -1 : 1));
  return inOrder.filter(({reader}) => {
    const left = room.get(reader) ?? 0;
    room.set(reader, left - 1);
    return left >= 1;
  });
}

/** Whether today's rules, or the lists of today, no longer allow a pair. */
function forbiddenPairs({applications, readers, conflicts}: DealInput): (pair: DealtReading) => boolean {
  const applicationOf = new Map(applications.map(one => [one.reference, one]));
  const readerOf = new Map(readers.map(one => [one.reader, one]));
  const declared = declaredConflicts(conflicts);
  return pair => {
    const application = applicationOf.get(pair.application);
    const reader = readerOf.get(pair.reader);
    return !application || !reader || ruleBetween(application, reader, declared) !== FREE;
  };
}
