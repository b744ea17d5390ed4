/** How far each reader has come, for the coordinator. */
import type {Problem} from '../problem';
import {criteriaOf} from '../season/criteria';
import {officerNames} from '../season/officer-names';
import {type ReadingRow, readings} from '../tables/readings';
import {spokenTime} from '../time/brussels';
import {isDealt} from './deal-proposal';
import {byReader, isReader, isTakenBack, stateOf} from './readers';
import {type ReadingFacts, soundReadings} from './sound-readings';
import {typedRows} from './typed-marks';

export interface ReaderProgress {
  readonly reader: string;
  readonly name: string;
  readonly done: number;
  readonly unread: number;
  readonly abstained: number;
  /** In words; null while nothing was saved. */
  readonly lastSaved: string | null;
}

/** Plain JSON. */
export interface Progress {
  /** Who has most left to read first. */
  readonly readers: readonly ReaderProgress[];
  readonly done: number;
  readonly total: number;
  /** Readings that are missing: late applications, and what was given back. */
  readonly missing: number;
  /** Rows whose marks were typed and not taken in yet. */
  readonly typed: number;
  readonly problems: readonly Problem[];
}

export function progressOf(facts: ReadingFacts, unreadable: readonly Problem[] = []): Progress {
  const {configuration} = facts;
  const {criteria} = criteriaOf(configuration, 'first', readings);
  const rows = facts.readings.map(({row}) => row).filter(row => !isTakenBack(row, criteria));
  const live = rows.filter(({state}) => state !== 'abstained');
  const rowsOf = byReader(rows);
  const nameOf = officerNames(configuration.officers);
  const readers = configuration.officers
    .map(officer => {
      const own = rowsOf.get(officer.email) ?? [];
      const count = (state: string): number => own.filter(row => stateOf(row, criteria) === state).length;
      const saved = own
        .flatMap(({savedAt}) => savedAt ?? [])
        .sort()
        .at(-1);
      return {
        officer,
        total: own.length,
        reader: officer.email,
        name: nameOf(officer.email),
        done: count('given'),
        unread: count('unread'),
        abstained: count('abstained'),
        lastSaved: saved === undefined ? null : spokenTime(saved, 'en'),
      };
    })
    .filter(({officer, total}) => total > 0 || isReader(officer))
    .sort((one, other) => other.unread - one.unread || (one.name < other.name ? -1 : 1));
  return {
    readers: readers.map(({officer: _officer, total: _total, ...progress}) => progress),
    done: live.filter(row => stateOf(row, criteria) === 'given').length,
    total: live.length,
    missing: missingReadings(live, facts),
    typed: typedRows(facts).length,
    problems: [...unreadable, ...soundReadings(facts).problems],
  };
}

function missingReadings(live: readonly ReadingRow[], {applications, configuration}: ReadingFacts): number {
  const counts = new Map<string, number>();
  for (const {reference} of live) counts.set(reference, (counts.get(reference) ?? 0) + 1);
  return applications
    .filter(isDealt)
    .reduce((sum, {reference}) => sum + Math.max(0, configuration.settings.readers - (counts.get(reference) ?? 0)), 0);
}
