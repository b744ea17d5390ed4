/**
 * Where the second round stands: the raw and the corrected interview score of every candidate, the final score that either would give, and why
 * somebody has none yet.
 *
 * The scores are made by the function that makes those of the first round, so severity is corrected and refused by the same rules; equal final
 * scores are ordered by the rules and the draw that the allocation uses.
 */
import {orderOfMerit} from '../allocation/merit';
import {readTies} from '../allocation/rules';
import type {Candidate} from '../allocation/types';
import {spokenStart} from '../interviews/slots';
import {listed} from '../listed';
import type {Problem} from '../problem';
import {roundScores, type Scores} from '../reading/scores';
import {roundTo} from '../scoring/score';
import {drawSeed} from '../season/milestone';
import type {SettingValues} from '../season/settings';
import {sha256Hex} from '../sha256';
import {type CandidateRow, intervieweesOf, liveInterviews, membersOf, nameOf, type RoundFacts} from './facts';
import {finalScore} from './final-score';
import {MOST_MISSED, missedBy} from './no-show';
import {type SoundMarks, soundMarks} from './sound-marks';

/** At the season's decimals; null is "not yet". */
export interface Standing {
  readonly reference: string;
  readonly name: string;
  readonly committee: string;
  readonly first: number | null;
  readonly raw: number | null;
  readonly corrected: number | null;
  readonly error: number | null;
  /** Panel members whose marks count. */
  readonly marks: number;
  readonly finalRaw: number | null;
  readonly finalCorrected: number | null;
  /** From 1; null without a final score. */
  readonly rankRaw: number | null;
  readonly rankCorrected: number | null;
  /** Why there is no final score; empty where there is one. */
  readonly why: string;
}

/** Plain JSON. */
export interface RoundStanding {
  /** In the order of the references; who has withdrawn is not among them. */
  readonly rows: readonly Standing[];
  readonly scores: Pick<Scores, 'verdict' | 'reason' | 'severities' | 'disagreements' | 'warnings'>;
  readonly problems: readonly Problem[];
  /** Of everything that the scores were made from: two standings with the same print are the same. */
  readonly print: string;
}

export function standingOf(facts: RoundFacts): RoundStanding {
  const {settings} = facts.configuration;
  const sound = soundMarks(facts);
  const {verdict, reason, severities, disagreements, warnings, problems, byReference} = roundScores(
    sound,
    facts,
    leastMarks(settings),
  );
  const inRound = facts.candidates.filter(({state}) => state !== 'withdrawn').sort(byReferenceOrder);
  const drawn = ranked(inRound.map(standingBy(facts, sound, byReference)), facts);
  const ties = readTies(settings.placeTieRules);
  return {
    rows: drawn,
    scores: {
      verdict,
      reason: reason === null ? null : inOwnWords(reason),
      severities,
      disagreements,
      warnings: warnings.map(each => ({...each, sentence: inOwnWords(each.sentence)})),
    },
    problems: [...problems, ...ties.problems],
    print: sha256Hex(JSON.stringify([drawn, verdict, settings.weightFirst, settings.weightInterview])),
  };
}

const WORDS: Readonly<Record<string, string>> = {
  reader: 'interviewer',
  reading: 'interview',
  application: 'candidate',
  read: 'interviewed',
};

/** The calibration speaks of readers, readings and applications; here they are interviewers, interviews and candidates. */
function inOwnWords(sentence: string): string {
  return sentence
    .replace(/\ban application\b/g, 'a candidate')
    .replace(
      /\b(reader|reading|application|read)(s?)\b/g,
      (_whole, word: string, many: string) => `${WORDS[word]}${many}`,
    );
}

/** No more marks can be asked for than a panel has members. */
export function leastMarks({leastInterviewMarks, panelSize}: SettingValues): number {
  return Math.min(leastInterviewMarks, panelSize);
}

type Unranked = Omit<Standing, 'rankRaw' | 'rankCorrected'>;

function standingBy(facts: RoundFacts, sound: SoundMarks, scores: Scores['byReference']) {
  const {settings} = facts.configuration;
  const rounded = (score: number | null | undefined) => (score == null ? null : roundTo(score, settings.scoreDecimals));
  const interviewees = intervieweesOf(facts);
  const firstScores = new Map(facts.applications.map(({reference, score}) => [reference, score]));
  const why = reasonsBy(facts, sound);
  return (candidate: CandidateRow): Unranked => {
    const {reference} = candidate;
    const first = rounded(firstScores.get(reference));
    const score = scores[reference];
    const [raw, corrected] = [rounded(score?.raw), rounded(score?.adjusted)];
    const finalRaw = finalScore(first, raw, settings);
    return {
      reference,
      name: nameOf(interviewees.get(reference)!),
      committee: interviewees.get(reference)!.committee,
      first,
      raw,
      corrected,
      error: rounded(score?.standardError),
      marks: score?.readings ?? 0,
      finalRaw,
      finalCorrected: finalScore(first, corrected, settings),
      why: finalRaw !== null ? '' : why(candidate, first),
    };
  };
}

/** Why a candidate has no final score, in a sentence that says whose turn it is. */
function reasonsBy(facts: RoundFacts, {readings}: SoundMarks) {
  const live = liveInterviews(facts.interviews);
  const least = leastMarks(facts.configuration.settings);
  return ({reference, state}: CandidateRow, first: number | null): string => {
    if (first === null) return 'No score of the first round.';
    const missed = missedBy(reference, facts.interviews).length;
    if (state === 'no-show') {
      return missed < MOST_MISSED ? 'Did not come; the make-up slot is still to be given.' : 'Did not come, twice.';
    }
    const interview = live.get(reference);
    if (interview === undefined) return 'Has booked no interview.';
    if (interview.startsAt !== null && interview.startsAt > facts.now) {
      return `The interview is on ${spokenStart(interview.startsAt, 'en')}.`;
    }
    const given = new Set(readings.filter(({application}) => application === reference).map(({reader}) => reader));
    const missing = membersOf(interview, facts.configuration).filter(({email}) => !given.has(email));
    const names = listed(missing.map(({name}) => name));
    if (given.size === 0) return `No marks yet: ${names}.`;
    return given.size < least
      ? `Marks of ${given.size} of ${least} only; missing: ${names}.`
      : 'No score of this round.';
  };
}

function ranked(rows: readonly Unranked[], facts: RoundFacts): Standing[] {
  const byRaw = ranks(rows, 'finalRaw', 'raw', facts);
  const byCorrected = ranks(rows, 'finalCorrected', 'corrected', facts);
  return rows.map(row => ({
    ...row,
    rankRaw: byRaw.get(row.reference) ?? null,
    rankCorrected: byCorrected.get(row.reference) ?? null,
  }));
}

function ranks(
  rows: readonly Unranked[],
  final: 'finalRaw' | 'finalCorrected',
  interview: 'raw' | 'corrected',
  {configuration, milestones}: RoundFacts,
): ReadonlyMap<string, number> {
  const {rules} = readTies(configuration.settings.placeTieRules);
  const seed = drawSeed(milestones);
  const candidates = rows.map(row => {
    const values = {interviewScore: row[interview], firstScore: row.first};
    const ties = rules.map(rule => values[rule] ?? Number.NEGATIVE_INFINITY);
    return {
      id: row.reference,
      points: row[final] ?? Number.NaN,
      ties,
      university: row.committee,
      wishes: [],
    } as Candidate;
  });
  return new Map(orderOfMerit({candidates, seed}).map((id, at) => [id, at + 1]));
}

function byReferenceOrder(one: CandidateRow, other: CandidateRow): number {
  return one.reference < other.reference ? -1 : 1;
}
