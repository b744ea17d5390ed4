/**
 * Which rows of Interview marks count: of an interview that is the candidate's, by a member of its panel, against no rule, with marks that are
 * marks. Marks may have been typed straight into the tab, so nothing about a row is certain; a row with anything wrong is set aside whole and
 * named, and the others still count.
 */
import type {SlotRow} from '../interviews/slots';
import {type Interviewee, knows} from '../interviews/who-meets';
import type {Problem} from '../problem';
import {scaleOf} from '../reading/sound-readings';
import {parseMark} from '../scoring/marks';
import type {Reading, Weights} from '../scoring/score';
import type {Officer} from '../season/configuration';
import {criteriaOf, type MarkedCriterion} from '../season/criteria';
import {officerNames} from '../season/officer-names';
import {interviewMarks} from '../tables/interview-marks';
import {markIn} from '../tables/readings';
import {intervieweesOf, isPanelMember, type LocatedMarks, liveInterviews, type RoundFacts} from './facts';

export interface SoundMarks {
  readonly readings: readonly Reading[];
  readonly criteria: readonly MarkedCriterion[];
  readonly weights: Weights;
  readonly problems: readonly Problem[];
}

const {tab} = interviewMarks;

export function soundMarks(facts: RoundFacts): SoundMarks {
  const {criteria, weights, problems} = criteriaOf(facts.configuration, 'interview', interviewMarks);
  const check = checker(facts, criteria);
  const checked = facts.marks.filter(({row}) => row.state !== 'handed over').map(check);
  const sound = checked.filter(({reading, troubles}) => troubles.length === 0 && reading.marks.size > 0);
  const twice = repeatedIn(sound);
  const called = officerNames(facts.configuration.officers);
  return {
    criteria,
    weights,
    readings: sound.filter(each => !twice.some(group => group.includes(each))).map(({reading}) => reading),
    problems: [
      ...problems,
      ...checked.flatMap(({troubles}) => troubles),
      ...twice.map(group => markedTwice(group, called)),
    ],
  };
}

interface CheckedMarks {
  readonly reading: Reading;
  readonly at: number;
  readonly troubles: readonly Problem[];
}

/** The tab may hold one address in two ways of writing. */
function repeatedIn(sound: readonly CheckedMarks[]): CheckedMarks[][] {
  const groups = new Map<string, CheckedMarks[]>();
  for (const each of sound) {
    const pair = `${each.reading.application} ${each.reading.reader}`;
    groups.set(pair, [...(groups.get(pair) ?? []), each]);
  }
  return [...groups.values()].filter(group => group.length > 1);
}

function markedTwice(group: readonly CheckedMarks[], called: (address: string) => string): Problem {
  const [{reading, at}, ...others] = group as [CheckedMarks, ...CheckedMarks[]];
  const rows = others.map(other => other.at).join(', ');
  const sentence = `${called(reading.reader)} has marked ${reading.application} twice (rows ${at} and ${rows}): neither counts until one is removed.`;
  return trouble('marked-twice', sentence, at);
}

function checker(facts: RoundFacts, criteria: readonly MarkedCriterion[]) {
  const officers = new Map(facts.configuration.officers.map(officer => [officer.email, officer]));
  const interviewees = intervieweesOf(facts);
  const live = liveInterviews(facts.interviews);
  const scale = scaleOf(facts.configuration.settings);
  const called = officerNames(facts.configuration.officers);
  return ({row, at}: LocatedMarks): CheckedMarks => {
    const [reference, reader] = [row.reference.trim(), row.interviewer.trim().toLowerCase()];
    const marks = new Map<string, number>();
    const troubles: Problem[] = [];
    for (const {name} of criteria) {
      const parsed = parseMark(markIn(row, name), scale);
      if ('trouble' in parsed) troubles.push(trouble('not-a-mark', `${name}: ${parsed.trouble}`, at, name));
      else if (parsed.mark !== null) marks.set(name, parsed.mark);
    }
    const given = marks.size > 0 || troubles.length > 0;
    const why = given
      ? whyNot(reference, officers.get(reader), interviewees.get(reference), live.get(reference))
      : null;
    if (why !== null)
      troubles.unshift(
        trouble('marks-do-not-count', `Row ${at}: ${why(called(reader), 'is')}, so these marks do not count.`, at),
      );
    return {reading: {reader, application: reference, marks}, at, troubles};
  };
}

/** A sentence without its stop about somebody: `You`, `are`, or a name and `is`. */
export type Reason = (who: string, is: 'is' | 'are') => string;

/** Why marks of this person for this candidate cannot count; null where they can. */
export function whyNot(
  reference: string,
  officer: Officer | undefined,
  candidate: Interviewee | undefined,
  interview: SlotRow | undefined,
): Reason | null {
  if (officer === undefined) return (who, is) => `${who || 'the interviewer'} ${is} not an officer of this season`;
  if (candidate === undefined) return () => `${reference || 'the reference'} is no candidate of the interviews`;
  if (interview === undefined) return () => `${reference} has no interview`;
  if (officer.committee !== '' && officer.committee === candidate.committee) {
    return who =>
      `${who} and ${reference} are both of ${candidate.committee}, and nobody interviews the own university`;
  }
  if (knows(officer, candidate)) return (who, is) => `${who} ${is} declared to know ${reference}`;
  return isPanelMember(interview, officer.email)
    ? null
    : (who, is) => `${who} ${is} not of the panel that met ${reference}`;
}

function trouble(code: string, sentence: string, row: number, column?: string): Problem {
  return {code, sentence, where: {tab, row, ...(column === undefined ? {} : {column})}};
}
