/**
 * The proposal: what the first round decides by the readings, the settings and the officers' decisions as they are now. Nothing is written; the
 * same facts give the same proposal.
 *
 * Only complete applications are decided on: an incomplete one waits for its documents, the others do not count.
 */
import type {Problem} from '../problem';
import {roundScores, type Scores, type ScoresInput} from '../reading/scores';
import {soundReadings} from '../reading/sound-readings';
import type {Reading} from '../scoring/score';
import type {MilestoneRow} from '../season/milestone';
import {sha256Hex} from '../sha256';
import type {applications} from '../tables/applications';
import type {RowOf} from '../tables/define';
import {firstRoundOf, type ScoreChoice, seedOf, standingOverrides} from './first-round';
import {type SelectApplication, type SelectInput, type Selection, select} from './select';
import {tieRulesOf, tieValuesOf} from './tie-rules';

export type Application = RowOf<typeof applications>;

export interface SelectionFacts extends ScoresInput {
  readonly applications: readonly Application[];
  readonly milestones: readonly MilestoneRow[];
}

export interface Proposal {
  readonly score: ScoreChoice;
  readonly scores: Scores;
  readonly input: SelectInput;
  readonly selection: Selection;
  readonly problems: readonly Problem[];
}

/** @param score by default the one that was chosen; before that, the one that the readings suggest */
export function proposalOf(facts: SelectionFacts, score?: ScoreChoice): Proposal {
  const sound = soundReadings(facts);
  const scores = roundScores(sound, facts, facts.configuration.settings.leastReadings);
  const choice = score ?? firstRoundOf(facts.milestones).choice?.score ?? suggestedScore(scores);
  const ties = tieRulesOf(facts.configuration.settings.tieRules, [...sound.weights.keys()]);
  const input = inputOf(facts, scores, choice, {rules: ties.rules, readings: sound.readings});
  const selection = select(input);
  return {
    score: choice,
    scores,
    input,
    selection,
    problems: [...scores.problems, ...ties.problems, ...selection.problems],
  };
}

/** What would be decided by the other score. */
export function selectionBy({scores, input}: Proposal, score: ScoreChoice): Selection {
  const applications = input.applications.map(one => ({...one, score: scoreOf(scores, one.reference, score)}));
  return select({...input, applications});
}

/** A correction is suggested only where the readings carry it. */
export function suggestedScore({verdict}: Scores): ScoreChoice {
  return verdict === 'adjusted' ? 'corrected' : 'raw';
}

export function scoreOf({byReference}: Scores, reference: string, choice: ScoreChoice): number | null {
  const found = byReference[reference];
  return (choice === 'raw' ? found?.raw : found?.adjusted) ?? null;
}

function inputOf(
  {applications, configuration, milestones}: SelectionFacts,
  scores: Scores,
  choice: ScoreChoice,
  ties: {readonly rules: SelectInput['tieRules']; readonly readings: readonly Reading[]},
): SelectInput {
  const {settings, committees} = configuration;
  const readingsOf = grouped(ties.readings);
  return {
    applications: applications
      .filter(({state}) => state === 'complete')
      .map((application): SelectApplication => {
        const {reference, committee} = application;
        const raw = scores.byReference[reference]?.raw ?? null;
        return {
          reference,
          university: committee,
          score: scoreOf(scores, reference, choice),
          standardError: scores.byReference[reference]?.standardError ?? null,
          tieValues: tieValuesOf(ties.rules, application, raw, readingsOf.get(reference) ?? []),
        };
      }),
    seats: Object.fromEntries(
      committees.flatMap(({code, interviewSeats}) => (interviewSeats === null ? [] : [[code, interviewSeats]])),
    ),
    nationalSeats: settings.nationalSeats,
    unusedSeats: settings.unusedSeatsNational ? 'national' : 'empty',
    ...(settings.minScore > 0 ? {minimumScore: settings.minScore} : {}),
    onHold: settings.onHoldLength,
    decimals: settings.scoreDecimals,
    tieRules: ties.rules,
    seed: seedOf(milestones),
    overrides: standingOverrides(firstRoundOf(milestones)),
  };
}

function grouped(readings: readonly Reading[]): ReadonlyMap<string, readonly Reading[]> {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const group = groups.get(reading.application);
    if (group) group.push(reading);
    else groups.set(reading.application, [reading]);
  }
  return groups;
}

/** SHA-256 over all that a selection was made from, whatever the order of the rows: the same print, the same selection. */
export function fingerprint({applications, seats, ...rest}: SelectInput): string {
  const ordered = [...applications].sort((a, b) => (a.reference < b.reference ? -1 : 1));
  const committees = Object.entries(seats).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256Hex(JSON.stringify([ordered, committees, rest]));
}
