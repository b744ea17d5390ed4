/**
 * Who could take on a further reading: by the rules of dealing, of a complete application, not one that the reader has already or gave back, and
 * within the maximum, what is dealt and what is proposed beside it included.
 */
import type {MayRead} from '../scoring/bridging-readings';
import type {Settling} from '../scoring/settle-cut';
import {normalEmail} from '../text';
import {pairOf} from './conflicts';
import {isDealt} from './deal-proposal';
import {barredFrom} from './may-read';
import {isReader} from './readers';
import type {ReadingFacts} from './sound-readings';

export interface Further {
  readonly mayRead: MayRead;
  /** Readings that each reader has, read or not; of those who read. */
  readonly loads: ReadonlyMap<string, number>;
}

export function furtherReaders({readings, applications, configuration}: ReadingFacts): Further {
  const complete = new Set(applications.filter(isDealt).map(({reference}) => reference));
  const readers = new Map(configuration.officers.filter(isReader).map(each => [each.email, each]));
  const barred = barredFrom(configuration, applications);
  const loads = new Map([...readers.keys()].map(reader => [reader, 0]));
  const had = new Set<string>();
  for (const {row} of readings) {
    if (row.state === 'taken back') continue;
    const reader = normalEmail(row.reader);
    had.add(pairOf({application: row.reference, reader}));
    if (row.state !== 'abstained' && loads.has(reader)) loads.set(reader, loads.get(reader)! + 1);
  }
  return {
    loads,
    mayRead: (reader, application, more) => {
      const most = readers.get(reader)?.mostReadings ?? Number.POSITIVE_INFINITY;
      return (
        readers.has(reader) &&
        complete.has(application) &&
        loads.get(reader)! + more < most &&
        !had.has(pairOf({application, reader})) &&
        barred(reader, application) === null
      );
    },
  };
}

/** `by`: who could read it, those with the fewest readings first; shorter than `readings` where nobody else may. */
export interface SettlingBy extends Settling {
  readonly by: readonly string[];
}

/** Readers for the readings that would settle the cut; in this order, so that what is cheapest is served first. */
export function settledBy(settling: readonly Settling[], {loads, mayRead}: Further): SettlingBy[] {
  const proposed = new Map<string, number>();
  const more = (reader: string): number => proposed.get(reader) ?? 0;
  const readers = [...loads.keys()].sort();
  const next = (application: string, by: readonly string[]): string | undefined => {
    let least: string | undefined;
    for (const reader of readers) {
      const fewer = least === undefined || loads.get(reader)! + more(reader) < loads.get(least)! + more(least);
      if (fewer && !by.includes(reader) && mayRead(reader, application, more(reader))) least = reader;
    }
    return least;
  };
  return settling.map(each => {
    const by: string[] = [];
    while (by.length < (each.readings ?? 0)) {
      const reader = next(each.application, by);
      if (reader === undefined) break;
      by.push(reader);
      proposed.set(reader, more(reader) + 1);
    }
    return {...each, by};
  });
}
