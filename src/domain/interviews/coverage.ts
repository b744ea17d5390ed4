/**
 * Coverage: whether everybody can get a slot, how many each can choose from, and what would help where that is too few.
 */
import {counted, listed} from '../listed';
import {officerNames} from '../season/officer-names';
import {assign, type SessionGroup} from './assign';
import {eveningOf, type Span} from './slots';
import {type Interviewee, type Interviewer, type PanelMayMeet, panelOf} from './who-meets';

/** A slot as far as coverage goes. */
export interface Offered extends Span {
  /** As in its cell. */
  readonly panel: string;
}

export interface Choice {
  readonly reference: string;
  readonly name: string;
  readonly committee: string;
  /** Slots that this candidate could take. */
  readonly slots: number;
}

export interface Coverage {
  /** Everybody who has no slot, those with the least choice first. */
  readonly choices: readonly Choice[];
  /** Those who can choose from fewer than wanted, fewest first. */
  readonly few: readonly Choice[];
  readonly byCommittee: readonly CommitteeCoverage[];
  /** Candidates for whom no slot is left when everybody gets one as well as possible. */
  readonly without: readonly string[];
  /** One sentence per group that shares too few sessions, and what would help. */
  readonly sentences: readonly string[];
}

export interface CommitteeCoverage {
  readonly committee: string;
  readonly candidates: number;
  readonly least: number;
  readonly most: number;
}

export interface CoverageOf {
  readonly candidates: readonly Interviewee[];
  readonly slots: readonly Offered[];
  readonly mayMeet: PanelMayMeet;
  readonly officers: readonly Interviewer[];
  readonly leastChoices: number;
}

export function coverage(of: CoverageOf): Coverage {
  const {candidates, leastChoices} = of;
  const kinds = kindsOf(of.slots);
  const choices = candidates.map((candidate): Choice => {
    const slots = kinds.reduce((sum, {panel, seats}) => sum + (of.mayMeet(panel, candidate) ? seats : 0), 0);
    const {reference, firstName, lastName, committee} = candidate;
    return {reference, name: `${firstName} ${lastName}`.trim(), committee, slots};
  });
  const {group, short} = assign({
    candidates: candidates.length,
    groups: kinds,
    allowed: (who, kind) => of.mayMeet(kinds[kind]!.panel, candidates[who]!),
  });
  const leastFirst = [...choices].sort((one, other) => one.slots - other.slots);
  const few = leastFirst.filter(({slots}) => slots < leastChoices);
  return {
    choices: leastFirst,
    few,
    byCommittee: byCommittee(choices),
    without: candidates.flatMap(({reference}, who) => (group[who]! < 0 ? [reference] : [])),
    sentences: [
      ...short.map(shortage =>
        shortSentence(
          shortage.candidates.map(who => candidates[who]!),
          shortage.sessions,
        ),
      ),
      ...helpSentences(few, of),
    ],
  };
}

/** Slots with the same panel on the same evening are alike. */
function kindsOf(slots: readonly Offered[]): (SessionGroup & {readonly panel: string})[] {
  const evenings = [...new Set(slots.map(({start}) => eveningOf(start)))];
  const kinds = new Map<string, {evening: number; panel: string; seats: number}>();
  for (const {start, panel} of slots) {
    const evening = evenings.indexOf(eveningOf(start));
    const key = `${evening} ${panel}`;
    const kind = kinds.get(key) ?? {evening, panel, seats: 0};
    kind.seats += 1;
    kinds.set(key, kind);
  }
  return [...kinds.values()];
}

/** `These 4 candidates share only 3 sessions: S27-0001, …`. */
function shortSentence(people: readonly Interviewee[], sessions: number): string {
  const who = listed(
    people.map(({reference}) => reference),
    6,
  );
  if (people.length === 1) return `There is no session for ${who}.`;
  return `These ${people.length} candidates share only ${counted(sessions, 'session')}: ${who}.`;
}

function byCommittee(choices: readonly Choice[]): CommitteeCoverage[] {
  const committees = [...new Set(choices.map(({committee}) => committee))].sort();
  return committees.map(committee => {
    const slots = choices.filter(choice => choice.committee === committee).map(choice => choice.slots);
    return {committee, candidates: slots.length, least: Math.min(...slots), most: Math.max(...slots)};
  });
}

/** Per committee with too little choice: who sits in most of the slots that are not theirs. */
function helpSentences(few: readonly Choice[], {slots, officers}: CoverageOf): string[] {
  const committees = [...new Set(few.map(({committee}) => committee))].sort();
  const called = officerNames(officers);
  return committees.flatMap(committee => {
    const people = few.filter(choice => choice.committee === committee);
    const own = officers.filter(officer => officer.committee === committee && committee !== '');
    const seats = own
      .map(officer => ({officer, seats: slots.filter(({panel}) => panelOf(panel).includes(officer.email)).length}))
      .filter(each => each.seats > 0)
      .sort((one, other) => other.seats - one.seats);
    const [most] = seats;
    const help =
      most === undefined
        ? 'Add an evening, or interviewers who do not know them.'
        : `${called(most.officer.email)} of ${committee} sits in ${counted(most.seats, 'slot')}: another interviewer there would open ${most.seats === 1 ? 'it' : 'them'}.`;
    const range = `${people[0]!.slots}${people.at(-1)!.slots === people[0]!.slots ? '' : ` to ${people.at(-1)!.slots}`}`;
    return [
      `${counted(people.length, 'candidate')} of ${committee || 'no committee'} can choose from only ${range} of ${counted(slots.length, 'slot')}. ${help}`,
    ];
  });
}
