/**
 * The hard rules between one application and one reader. Every way to deal goes through here.
 */

import type {DealApplication, DealReader, DealtReading} from './deal-input';

/** What stands between an application and a reader; only `FREE` can be dealt. */
export const FREE = 0;
export const OWN_UNIVERSITY = 1;
export const CONFLICT = 2;
export const LANGUAGE = 3;
/** Not a rule: the reader has this application already. */
export const READS = 4;

/** Declared conflicts, ready to be asked for. */
export type Declared = (application: string, reader: string) => boolean;

export function declaredConflicts(conflicts: readonly DealtReading[]): Declared {
  const readersOf = new Map<string, Set<string>>();
  for (const {application, reader} of conflicts) {
    readersOf.set(application, (readersOf.get(application) ?? new Set()).add(reader));
  }
  return (application, reader) => readersOf.get(application)?.has(reader) ?? false;
}

/** The first rule that forbids it, or `FREE`. */
export function ruleBetween(application: DealApplication, reader: DealReader, declared: Declared): number {
  if (application.university !== null && application.university === reader.university) return OWN_UNIVERSITY;
  if (declared(application.reference, reader.reader)) return CONFLICT;
  if (application.language === undefined || !reader.languages?.length) return FREE;
  return reader.languages.includes(application.language) ? FREE : LANGUAGE;
}
