/**
 * What a selection is made from, and what can be wrong with it.
 *
 * A university whose seats cannot be read is left undecided: turning people away by a typing error would be worse.
 */

import {counted, listed} from '../listed';
import type {Problem} from '../problem';
import type {TieRule} from './merit';

export type Decision = 'invited' | 'on hold' | 'not invited';

export interface SelectApplication {
  readonly reference: string;
  readonly university: string;
  /** The chosen score, raw or corrected; `null` is "not yet". */
  readonly score: number | null;
  readonly standardError?: number | null;
  readonly tieValues?: Readonly<Record<string, number | null>>;
}

const SEATS = {tab: 'Committees', column: 'Interview seats'} as const;

/** An officer's own decision about one application; without a reason it does not count. */
export interface Override {
  readonly reference: string;
  readonly decision: Decision;
  readonly reason: string;
  readonly by: string;
}

export interface SelectInput {
  readonly applications: readonly SelectApplication[];
  /** Interview seats per university. */
  readonly seats: Readonly<Record<string, number>>;
  /** Seats for the best of all universities, on top of those that a university cannot fill. */
  readonly nationalSeats?: number;
  /** Whether seats that a university cannot fill go to the national list, or stay empty. */
  readonly unusedSeats?: 'national' | 'empty';
  /** With a lower score nobody is invited or put on hold. */
  readonly minimumScore?: number;
  /** Length of the on-hold list; without it, everybody left is on it. */
  readonly onHold?: number;
  /** Decimals at which scores are compared; 2 by default. */
  readonly decimals?: number;
  readonly tieRules: readonly TieRule[];
  /** Recorded before the deadline. */
  readonly seed: string;
  readonly overrides?: readonly Override[];
}

/** A selection with every setting filled in and nothing in it that cannot be decided on. */
export interface SoundSelection extends SelectInput {
  readonly nationalSeats: number;
  readonly unusedSeats: 'national' | 'empty';
  readonly onHold: number;
  readonly decimals: number;
  readonly overrides: readonly Override[];
}

/** The input without what cannot be decided on; each thing left out is a problem. */
export function soundSelection(input: SelectInput): {sound: SoundSelection; problems: Problem[]} {
  const problems: Problem[] = [];
  const applications = decidable(input, problems);
  const seats: Record<string, number> = {};
  for (const university of Object.keys(input.seats).sort()) {
    if (isCount(input.seats[university]!)) seats[university] = input.seats[university]!;
    else problems.push(wrongSeats(university, input.seats[university]!));
  }
  const sound: SoundSelection = {
    ...input,
    unusedSeats: input.unusedSeats ?? 'national',
    applications: withSeats(applications, seats, input.seats, problems),
    seats,
    nationalSeats: soundCount(input.nationalSeats ?? 0, 0, 'National seats', problems),
    decimals: soundCount(input.decimals ?? 2, 2, 'Decimals of a score', problems),
    onHold: soundCount(
      input.onHold ?? input.applications.length,
      input.applications.length,
      'Length of the on-hold list',
      problems,
    ),
    overrides: soundOverrides(input, problems),
  };
  problems.push(...idleTieRules(sound));
  return {sound, problems};
}

/** Without those there twice: nobody knows which row is right. */
function decidable({applications}: SelectInput, problems: Problem[]): SelectApplication[] {
  const count = new Map<string, number>();
  for (const {reference, score} of applications) {
    count.set(reference, (count.get(reference) ?? 0) + 1);
    if (score !== null && !Number.isFinite(score)) throw new RangeError(`The score of ${reference} is ${score}`);
  }
  for (const [reference, times] of count) {
    if (times === 1) continue;
    const sentence = `${reference} is there ${times} times: it is not decided on until one row is left.`;
    problems.push({code: 'application-twice', sentence});
  }
  return applications.filter(({reference}) => count.get(reference) === 1);
}

function withSeats(
  applications: readonly SelectApplication[],
  seats: Readonly<Record<string, number>>,
  asked: Readonly<Record<string, number>>,
  problems: Problem[],
): SelectApplication[] {
  const [named, usable] = [new Set(Object.keys(asked)), new Set(Object.keys(seats))];
  const without = new Map<string, number>();
  for (const {university} of applications) {
    if (!named.has(university)) without.set(university, (without.get(university) ?? 0) + 1);
  }
  for (const [university, count] of [...without].sort()) {
    problems.push({
      code: 'no-seats',
      sentence: `${university || 'No university'} has ${counted(count, 'applicant')} and no number of interview seats: give one, 0 if need be. Until then nobody of it is decided on.`,
      where: SEATS,
    });
  }
  return applications.filter(({university}) => usable.has(university));
}

function wrongSeats(university: string, seats: number): Problem {
  return {
    code: 'wrong-seats',
    sentence: `${university} has ${seats} interview seats: give a whole number from 0. Until then nobody of it is decided on.`,
    where: SEATS,
  };
}

function soundCount(value: number, instead: number, what: string, problems: Problem[]): number {
  if (isCount(value)) return value;
  const sentence = `${what} is ${value}: give a whole number from 0. Until then ${instead} is used.`;
  problems.push({code: 'wrong-number', sentence});
  return instead;
}

function soundOverrides({applications, overrides = []}: SelectInput, problems: Problem[]): Override[] {
  const known = new Set(applications.map(({reference}) => reference));
  const count = new Map<string, number>();
  for (const {reference} of overrides) count.set(reference, (count.get(reference) ?? 0) + 1);
  return overrides.filter(({reference, reason, by}) => {
    const sentence = !known.has(reference)
      ? `${by} decided about ${reference}, which is not among the applications.`
      : reason.trim() === ''
        ? `The decision of ${by} about ${reference} has no reason and does not count: give one.`
        : count.get(reference)! > 1
          ? `There are ${count.get(reference)} decisions by officers about ${reference}: none counts until one is left.`
          : null;
    if (sentence !== null) problems.push({code: 'wrong-override', sentence});
    return sentence === null;
  });
}

function idleTieRules({applications, tieRules}: SelectInput): Problem[] {
  const idle = tieRules.filter(({key}) => !applications.some(({tieValues}) => typeof tieValues?.[key] === 'number'));
  if (idle.length === 0 || applications.length === 0) return [];
  const labels = listed(idle.map(({label}) => label));
  return [
    {code: 'idle-tie-rule', sentence: `No application has a value for the tie rule ${labels}, so it breaks no tie.`},
  ];
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
