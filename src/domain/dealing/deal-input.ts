/**
 * What a deal is made from, and what can be wrong with it before any dealing starts.
 */

import type {Problem} from '../problem';

export interface DealApplication {
  readonly reference: string;
  readonly university: string | null;
  /** Language it is written in; without one, everybody can read it. */
  readonly language?: string;
  /** Readings of this application, where it needs another number than the season's. */
  readonly readings?: number;
}

export interface DealReader {
  /** E-mail address. */
  readonly reader: string;
  readonly name?: string;
  readonly university: string | null;
  /** Without any, the reader reads every language. */
  readonly languages?: readonly string[];
  /** Readings that the officer is willing to do in all, those already given included. */
  readonly maximum?: number;
  readonly minimum?: number;
}

export interface DealtReading {
  readonly application: string;
  readonly reader: string;
}

export interface DealInput {
  readonly applications: readonly DealApplication[];
  readonly readers: readonly DealReader[];
  /** Declared conflicts; proposals of `conflicts.ts` count once an officer has declared them. */
  readonly conflicts: readonly DealtReading[];
  /** k, the readings that each application gets. */
  readonly readingsEach: number;
  readonly seed: string;
  /** Readings that stay whatever happens: marks given, or unread work that is not to move. */
  readonly kept?: readonly DealtReading[];
}

/** The input without what cannot be dealt with; each thing left out is a problem. */
export function soundInput(input: DealInput): {sound: DealInput; problems: Problem[]} {
  const problems: Problem[] = [];
  const applications = withoutTwins(input.applications, one => one.reference, 'application', problems);
  const readers = withoutTwins(input.readers, one => one.reader, 'reader', problems);
  const willing = readers.map(reader => withSoundLimits(reader, problems));
  if (!isCount(input.readingsEach) || input.readingsEach === 0) problems.push(wrongNumber(input.readingsEach));
  const sound = {...input, applications: applications.filter(one => hasSoundNumber(one, problems)), readers: willing};
  problems.push(...unknownConflicts(sound));
  return {sound: problems.some(({code}) => code === 'readings-each') ? {...sound, applications: []} : sound, problems};
}

/** Of two rows with one name nobody knows which is right, so neither is dealt with. */
function withoutTwins<T>(list: readonly T[], nameOf: (one: T) => string, kind: string, problems: Problem[]): T[] {
  const count = new Map<string, number>();
  for (const one of list) count.set(nameOf(one), (count.get(nameOf(one)) ?? 0) + 1);
  for (const [name, times] of count) {
    if (times === 1) continue;
    problems.push({
      code: `${kind}-twice`,
      sentence: `There are ${times} rows for the ${kind} ${name}: none is dealt with until one is left.`,
    });
  }
  return list.filter(one => count.get(nameOf(one)) === 1);
}

/** A reader whose limit cannot be read gets nothing new: too little is put right more easily than too much. */
function withSoundLimits(reader: DealReader, problems: Problem[]): DealReader {
  const {maximum, minimum = 0} = reader;
  if (maximum !== undefined && !isCount(maximum)) {
    problems.push(wrongLimit(reader, `a maximum of ${maximum}`));
    return {...reader, maximum: 0, minimum: 0};
  }
  if (isCount(minimum) && minimum <= (maximum ?? minimum)) return reader;
  const most = maximum === undefined ? '' : `, with a maximum of ${maximum}`;
  problems.push(wrongLimit(reader, `a minimum of ${minimum}${most}`));
  return {...reader, maximum: 0, minimum: 0};
}

function wrongLimit({reader, name = reader}: DealReader, limit: string): Problem {
  return {
    code: 'reader-limit',
    sentence: `${name} has ${limit}: give whole numbers from 0, the maximum not below the minimum. Until then ${name} is dealt nothing.`,
  };
}

function hasSoundNumber({reference, readings}: DealApplication, problems: Problem[]): boolean {
  if (readings === undefined || isCount(readings)) return true;
  problems.push({
    code: 'readings-of-one',
    sentence: `${reference} is to have ${readings} readings: give a whole number.`,
  });
  return false;
}

function wrongNumber(readingsEach: number): Problem {
  return {
    code: 'readings-each',
    sentence: `Readings per application is ${readingsEach}: give a whole number from 1. Nothing is dealt until then.`,
  };
}

/** A conflict with a name that nobody has is a rule that would quietly not hold. */
function unknownConflicts({applications, readers, conflicts}: DealInput): Problem[] {
  const known = new Set([...applications.map(one => one.reference), ...readers.map(one => one.reader)]);
  return conflicts
    .filter(({application, reader}) => !known.has(application) || !known.has(reader))
    .map(({application, reader}) => ({
      code: 'conflict-unknown',
      sentence: `The conflict of ${reader} with ${application} names ${known.has(reader) ? 'an application' : 'a reader'} that is not in this deal.`,
    }));
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
