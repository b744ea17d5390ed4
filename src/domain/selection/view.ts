/** What the dialog shows of the first round: the scores to choose between, the proposal beside what is saved, and what is still to do. Plain JSON. */
import type {Problem} from '../problem';
import {furtherReaders, type SettlingBy, settledBy} from '../reading/further';
import type {ReaderSeverity, Scores} from '../reading/scores';
import {roundTo} from '../scoring/score';
import {settlingReadings} from '../scoring/settle-cut';
import {criteriaOf} from '../season/criteria';
import {isLocked, milestoneOf} from '../season/milestone';
import {officerNames} from '../season/officer-names';
import type {Decision} from '../tables/applications';
import {readings} from '../tables/readings';
import {spokenTime} from '../time/brussels';
import {asLocked, type Standing} from './as-locked';
import {printOf} from './basis';
import {
  firstRoundOf,
  type HandDecision,
  type RoundState,
  roundState,
  type ScoreChoice,
  type Signed,
  seedOf,
  seedRecord,
} from './first-round';
import {type FreeSeat, freeSeats} from './free-seats';
import {outcomesOf} from './plan-outcomes';
import {type RoundFacts, VERDICT_WORDS} from './plan-round';
import {type Proposal, selectionBy, suggestedScore} from './proposal';
import type {Selection} from './select';
import {toldOf, toldSentence} from './told';
import type {UniversitySummary} from './university-summary';
import {type Move, whoMoves} from './who-moves';

/** One application. `decision` is proposed, `saved` stands in the sheet; `why` is of the proposal until the round is locked. Numbers are rounded. */
export interface RowView {
  readonly reference: string;
  /** Empty while readers and officers are blind. */
  readonly name: string;
  readonly university: string;
  readonly raw: number | null;
  readonly corrected: number | null;
  readonly error: number | null;
  readonly readings: number;
  readonly score: number | null;
  readonly rank: number | null;
  readonly decision: Decision | '';
  readonly why: string;
  readonly national: boolean;
  readonly onHold: number | null;
  readonly near: boolean;
  readonly byHand: boolean;
  readonly saved: string;
}

export interface UniversityView extends UniversitySummary {
  readonly name: string;
}

export interface SelectionView {
  readonly state: RoundState;
  /** One sentence: how far the round is, by whom and when. */
  readonly status: string;
  readonly shown: ScoreChoice;
  readonly suggested: ScoreChoice;
  readonly chosen: {readonly score: ScoreChoice; readonly sentence: string} | null;
  readonly verdict: Scores['verdict'];
  readonly reason: string | null;
  readonly severities: readonly ReaderSeverity[];
  readonly disagreements: readonly DisagreementView[];
  /** Readers by name. */
  readonly settling: readonly SettlingBy[];
  readonly bridging: readonly {readonly reader: string; readonly application: string}[];
  readonly warnings: readonly Problem[];
  /** Who has another decision by the corrected score than by the raw one. */
  readonly crossing: readonly Move[];
  readonly universities: readonly UniversityView[];
  readonly national: Selection['national'];
  readonly onHold: readonly string[];
  readonly rules: readonly string[];
  readonly problems: readonly Problem[];
  readonly rows: readonly RowView[];
  readonly byHand: readonly HandView[];
  readonly seed: string;
  readonly seedSentence: string;
  readonly print: string;
  /** What saving would change. */
  readonly unsaved: readonly Move[];
  /** What applicants whose decision would change were told already, one sentence each. */
  readonly told: readonly string[];
  readonly free: readonly FreeSeat[];
  readonly criteria: readonly {readonly name: string; readonly weight: number}[];
}

/** Names instead of addresses. */
export interface DisagreementView {
  readonly application: string;
  readonly points: number;
  readonly lowest: string;
  readonly highest: string;
}

export interface HandView {
  readonly reference: string;
  readonly decision: string;
  readonly reason: string;
  readonly made: string;
  /** Who took it back, when and why; null while it counts. */
  readonly ended: string | null;
}

export function selectionView(facts: RoundFacts, proposal: Proposal): SelectionView {
  const {milestones, configuration, outbox, applications} = facts;
  const {scores, selection} = proposal;
  const round = firstRoundOf(milestones);
  const locked = isLocked(milestones, 'first round');
  const standing = locked ? asLocked(selection, applications, round) : null;
  const rows = rowViews(facts, proposal, standing);
  const {universities, national, onHold} = standing ?? selection;
  const unsaved = rows
    .filter(({decision, saved}) => decision !== saved)
    .map(
      ({reference, university, saved, decision}) =>
        ({reference, university, from: saved || null, to: decision || null}) as Move,
    );
  const told = toldOf(outbox);
  const nameOf = officerNames(configuration.officers);
  const names = new Map(configuration.committees.map(({code, name}) => [code, name]));
  return {
    state: roundState(milestones),
    status: statusOf(facts),
    shown: proposal.score,
    suggested: suggestedScore(scores),
    chosen: round.choice === undefined ? null : {score: round.choice.score, sentence: chosenSentence(round.choice)},
    verdict: scores.verdict,
    reason: scores.reason,
    severities: scores.severities,
    disagreements: disagreementViews(scores),
    settling: settlingOf(facts, proposal, nameOf),
    bridging: scores.bridging.map(({reader, application}) => ({reader: nameOf(reader), application})),
    warnings: scores.warnings,
    crossing: whoMoves(selectionBy(proposal, 'raw'), selectionBy(proposal, 'corrected')),
    universities: universities.map(one => ({...one, name: names.get(one.university) ?? one.university})),
    national,
    onHold,
    rules: selection.rules,
    problems: [...proposal.problems, ...incompleteProblem(applications)],
    rows,
    byHand: round.byHand.map(handView),
    seed: seedOf(milestones),
    seedSentence: seedSentence(seedRecord(milestones)),
    print: printOf(proposal),
    unsaved,
    told: unsaved.flatMap(({reference}) => told.get(reference) ?? []).map(toldSentence),
    free: locked ? freeSeats(applications, round.saved) : [],
    criteria: criteriaOf(configuration, 'first', readings).criteria.map(({name, weight}) => ({name, weight})),
  };
}

/** In merit order; who cannot be ranked comes last. */
function rowViews(facts: RoundFacts, proposal: Proposal, standing: Standing | null): RowView[] {
  const {applications, configuration} = facts;
  const {scores, selection} = proposal;
  const outcomes = outcomesOf(proposal);
  const known = new Map(applications.map(one => [one.reference, one]));
  const blind = configuration.settings.blind && standing === null;
  const places = new Map((standing ?? selection).onHold.map((reference, at) => [reference, at + 1]));
  return selection.rows.map(row => {
    const {reference} = row;
    const application = known.get(reference)!;
    const found = scores.byReference[reference];
    return {
      reference,
      name: blind ? '' : `${application.firstName} ${application.lastName}`.trim(),
      university: row.university,
      raw: shown(found?.raw),
      corrected: shown(found?.adjusted),
      error: shown(found?.standardError),
      readings: found?.readings ?? 0,
      score: row.score,
      rank: row.rank,
      decision: row.decision ?? '',
      why: standing !== null ? application.decidedBy : (outcomes.get(reference)?.decidedBy ?? ''),
      national: standing === null ? row.seat === 'national' : standing.onNational.has(reference),
      onHold: places.get(reference) ?? null,
      near: row.nearCut,
      byHand: row.override !== null,
      saved: application.decision,
    };
  });
}

/** At as many decimals as the page shows. */
function shown(value: number | null | undefined): number | null {
  return value == null ? null : roundTo(value, 2);
}

function statusOf({milestones}: RoundFacts): string {
  const row = milestoneOf(milestones, 'first round');
  const {saved, choice} = firstRoundOf(milestones);
  const when = (signed: Signed): string => `${signed.by} on ${spokenTime(signed.at, 'en')}`;
  if (row !== undefined && isLocked(milestones, 'first round')) {
    return `Locked by ${row.by}${row.at === null ? '' : ` on ${spokenTime(row.at, 'en')}`}.`;
  }
  if (saved !== undefined) {
    const opened = row?.reason ? ` The round was opened again: ${row.reason}` : '';
    return `Decisions saved by ${when(saved)}; not locked yet.${opened}`;
  }
  return choice === undefined ? 'Nothing is decided yet.' : 'The score is chosen; no decision is saved yet.';
}

function chosenSentence({score, verdict, by, at}: Signed & {score: ScoreChoice; verdict: Scores['verdict']}): string {
  return `The ${score} score was chosen by ${by} on ${spokenTime(at, 'en')}; ${VERDICT_WORDS[verdict]}.`;
}

function seedSentence(record: Signed | null): string {
  if (record === null) return 'No seed is recorded yet: one is recorded when the score is chosen.';
  return `Recorded by ${record.by} on ${spokenTime(record.at, 'en')}.`;
}

function disagreementViews({disagreements, severities}: Scores): DisagreementView[] {
  const names = new Map(severities.map(({reader, name}) => [reader, name]));
  const mark = ({reader, score}: {reader: string; score: number}): string =>
    `${names.get(reader) ?? reader} ${score.toFixed(1)}`;
  return disagreements.map(({application, points, lowest, highest}) => ({
    application,
    points,
    lowest: mark(lowest),
    highest: mark(highest),
  }));
}

/** Which further readings would settle the cut most cheaply, among those within one standard error of it. */
function settlingOf(
  facts: RoundFacts,
  {scores, selection}: Proposal,
  nameOf: (reader: string) => string,
): readonly SettlingBy[] {
  if (scores.residualVariance === null) return [];
  const cuts = new Map(selection.universities.map(({university, cut}) => [university, cut]));
  const near = selection.rows.flatMap(({reference, university, score, nearCut}) => {
    const reachable = [cuts.get(university) ?? null, selection.national.cut].filter(cut => cut !== null);
    const standardError = scores.byReference[reference]?.standardError ?? null;
    if (!nearCut || score === null || standardError === null || reachable.length === 0) return [];
    return [{application: reference, score, standardError, cut: Math.min(...reachable)}];
  });
  const settling = settledBy(settlingReadings(near, scores.residualVariance), furtherReaders(facts));
  return settling.map(each => ({...each, by: each.by.map(nameOf)}));
}

function handView({reference, decision, reason, by, at, ended}: HandDecision): HandView {
  return {
    reference,
    decision,
    reason,
    made: `${by}, ${spokenTime(at, 'en')}`,
    ended: ended === undefined ? null : `${ended.by}, ${spokenTime(ended.at, 'en')}: ${ended.reason}`,
  };
}

function incompleteProblem(rows: RoundFacts['applications']): Problem[] {
  const incomplete = rows.filter(({state}) => state === 'incomplete').length;
  if (incomplete === 0) return [];
  const sentence = `${incomplete === 1 ? '1 application is' : `${incomplete} applications are`} incomplete and not decided on: complete or withdraw ${incomplete === 1 ? 'it' : 'them'}.`;
  return [{code: 'incomplete', sentence, where: {tab: 'Applications', column: 'State'}}];
}
