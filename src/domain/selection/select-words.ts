/**
 * A selection in sentences: the rules that were carried out, and what an officer should know about the result.
 */

import {counted, listed} from '../listed';
import type {Problem} from '../problem';
import {DRAW} from './merit';
import type {Seating} from './seating';
import type {SoundSelection} from './select-input';
import type {UniversitySummary} from './university-summary';

/** The rules in the order in which they apply, as they can be published. */
export function statedRules(sound: SoundSelection): string[] {
  const {decimals, tieRules, nationalSeats, unusedSeats, minimumScore} = sound;
  const chain = tieRules.map(({label, prefer}) => `${prefer} ${label}`);
  const flowing = unusedSeats === 'national' ? 'go to the national list' : 'stay empty';
  const extra = nationalSeats > 0 ? ` The national list has ${counted(nationalSeats, 'seat')} of its own.` : '';
  return [
    `Scores are compared at ${counted(decimals, 'decimal')}; equal scores are ordered by ${[...chain, 'a draw'].join(', then by ')}.`,
    'The draw orders tied applications by SHA-256 of the recorded seed, a colon and the reference, lowest first.',
    ...(minimumScore === undefined ? [] : [`Nobody with a score below ${minimumScore} is invited or put on hold.`]),
    'The seats of a university go to its own applicants in merit order.',
    `Seats that a university cannot fill ${flowing}.${extra}`,
    'Seats of the national list go to the best who have none yet, of whatever university, in merit order.',
    holdRule(sound),
  ];
}

function holdRule({onHold, applications}: SoundSelection): string {
  if (onHold === 0) return 'Nobody is on hold.';
  const who =
    onHold < applications.length ? `The next ${onHold} in merit order are` : 'All others are, in merit order,';
  return `${who} on hold. A seat that comes free goes to the first on hold of the same university, or if there is none, to the first on hold.`;
}

export function selectionProblems(
  sound: SoundSelection,
  universities: readonly UniversitySummary[],
  {withoutSeat}: Seating,
): Problem[] {
  const drawn = universities.some(({ties}) => ties.some(({brokenBy}) => brokenBy.includes(DRAW)));
  return [
    ...(drawn && sound.seed.trim() === '' ? [NO_SEED] : []),
    ...universities.reduce<Problem[]>(
      (all, one) => all.concat(notYet(one, sound), tooManySeats(one, sound), allTied(one)),
      [],
    ),
    ...withoutSeat.map(reference => ({
      code: 'override-without-seat',
      sentence: `${reference} cannot be invited by an officer's decision: its university has no seat left. Raise the seats or take another decision back.`,
    })),
  ];
}

const NO_SEED: Problem = {
  code: 'no-seed',
  sentence: 'Equal scores had to be drawn for, but no seed was recorded: record one before the deadline.',
};

function notYet({university, applicants, ranked}: UniversitySummary, {applications}: SoundSelection): Problem[] {
  if (ranked === applicants) return [];
  const missing = applications.filter(one => one.university === university && one.score === null);
  const references = missing.map(({reference}) => reference).sort();
  return [
    {
      code: 'no-score-yet',
      sentence: `${university}: ${listed(references)} ${references.length === 1 ? 'has' : 'have'} no score yet and cannot be ranked: get the missing readings, or decide by hand.`,
    },
  ];
}

function tooManySeats({university, seats, unused}: UniversitySummary, {unusedSeats}: SoundSelection): Problem[] {
  if (unused === 0) return [];
  const [go, stay] = unused === 1 ? ['goes', 'stays'] : ['go', 'stay'];
  const flowing = unusedSeats === 'national' ? `${go} to the national list` : `${stay} empty`;
  const sentence = `${university} has ${counted(seats, 'seat')} and can fill ${seats - unused} of them: ${unused} ${flowing}.`;
  return [{code: 'unused-seats', sentence}];
}

function allTied({university, ranked, ties}: UniversitySummary): Problem[] {
  const [tie] = ties;
  if (!tie || ranked < 3 || tie.references.length < ranked) return [];
  const sentence = `All ${ranked} applicants of ${university} have the score ${tie.score}: their order comes from the tie rules and the draw alone.`;
  return [{code: 'all-tied', sentence}];
}
