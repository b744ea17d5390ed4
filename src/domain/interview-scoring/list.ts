/**
 * The list of interviews that the sidebar shows: one evening, one interviewer's or everybody's, with what is needed to hold and mark each.
 *
 * Marks of others are in it only after one's own are in, and only if the season shows them at all.
 */
import {Bookings} from '../interviews/bookings';
import {byStart, eveningOf, type SlotRow, spokenStart} from '../interviews/slots';
import {knows, panelOf} from '../interviews/who-meets';
import {counted} from '../listed';
import type {Problem} from '../problem';
import {scaleOf} from '../reading/sound-readings';
import {marksOf} from '../scoring/marks';
import {type Officer, parts} from '../season/configuration';
import {criteriaOf, type MarkedCriterion} from '../season/criteria';
import {isLocked, milestoneOf} from '../season/milestone';
import {officerNames} from '../season/officer-names';
import type {Value} from '../tables/define';
import {type InterviewMarksRow, interviewMarks} from '../tables/interview-marks';
import {markIn} from '../tables/readings';
import {asLink} from '../text';
import {spokenDay, spokenTime, toInstant, toLocal} from '../time/brussels';
import {type Colleague, colleaguesFor} from './colleagues';
import {intervieweesOf, isLive, isPanelMember, membersOf, nameOf, type RoundFacts} from './facts';
import {makeUpSlots, mayMakeUp} from './no-show';
import {ownMarks} from './save-marks';

/** Marks as they stand in the tab; blank as null. */
export interface ShownMarks {
  readonly marks: Readonly<Record<string, Value>>;
  readonly notes: string;
  /** Instant; null for marks that were typed into the tab. */
  readonly savedAt: string | null;
}

export interface Member {
  readonly email: string;
  readonly name: string;
  /** The marks are in. */
  readonly done: boolean;
  /** Null while they are not to be seen. */
  readonly marks: ShownMarks | null;
}

export type ItemState = 'to come' | 'now' | 'to mark' | 'marked' | 'no-show';

export interface Item {
  readonly slot: string;
  readonly reference: string;
  readonly name: string;
  readonly committee: string;
  readonly phone: string;
  /** `18:25–18:45`. */
  readonly time: string;
  readonly startsAt: string;
  readonly state: ItemState;
  readonly link: string;
  /** The others of the panel; all of them for somebody who is not in it. */
  readonly others: readonly Member[];
  readonly inPanel: boolean;
  readonly mine: ShownMarks | null;
  /** Marks can be given by this person now: the day has come, the candidate too, and no rule is against it. */
  readonly markable: boolean;
  /** It can be said that the candidate did not come. */
  readonly missable: boolean;
  /** Why one's own marks cannot count; empty where they can. */
  readonly conflict: string;
  /** Who could take it over, the best first; empty for somebody who is not of the panel. */
  readonly colleagues: readonly Colleague[];
  readonly mayMakeUp: boolean;
  /** Slots that could make up for the missed one, for officers. */
  readonly makeUp: readonly {readonly slot: string; readonly when: string}[];
}

/** Plain JSON. */
export interface ListView {
  readonly evening: string;
  readonly spokenEvening: string;
  /** Every evening with interviews of this list. */
  readonly evenings: readonly {readonly day: string; readonly spoken: string; readonly count: number}[];
  readonly everybody: boolean;
  /** May see everybody's interviews, give make-up slots, open the board. */
  readonly officer: boolean;
  readonly me: string;
  readonly season: string;
  readonly items: readonly Item[];
  /** Of this person's interviews in the whole round: marked, and all. */
  readonly progress: readonly [marked: number, all: number];
  readonly criteria: readonly MarkedCriterion[];
  readonly scale: readonly number[];
  readonly questions: readonly string[];
  /** Says by whom and when; empty while marks can be given. */
  readonly locked: string;
  readonly problems: readonly Problem[];
}

export interface Asked {
  /** `2027-11-02`; null for the evening that is nearest. */
  readonly evening: string | null;
  readonly everybody: boolean;
}

const MOST_MAKE_UP = 3;

export function listView(asked: Asked, me: Officer, facts: RoundFacts): ListView {
  const {configuration, now} = facts;
  const officer = me.role === 'officer' || me.role === 'coordinator';
  const everybody = asked.everybody && officer;
  const own = facts.interviews.filter(row => isPanelMember(row, me.email));
  const shown = (everybody ? facts.interviews : own).filter(row => isLive(row) || isMissed(row)).sort(byStart);
  const evening = asked.evening ?? nearestEvening(shown, now);
  const {criteria, problems} = criteriaOf(configuration, 'interview', interviewMarks);
  const live = own.filter(isLive);
  return {
    evening,
    spokenEvening: evening === '' ? '' : spokenDay(toInstant(`${evening}T12:00`), 'en'),
    evenings: eveningsOf(shown),
    everybody,
    officer,
    me: me.email,
    season: configuration.season,
    items: shown.filter(row => eveningOf(row.startsAt!) === evening).map(itemBy(me, officer, criteria, facts)),
    progress: [live.filter(({reference}) => isDone(ownMarks(facts, reference, me.email))).length, live.length],
    criteria,
    scale: marksOf(scaleOf(configuration.settings)),
    questions: parts(configuration.settings.interviewQuestions),
    locked: lockedSentence(facts),
    problems,
  };
}

function isMissed({state, reference}: SlotRow): boolean {
  return state === 'no-show' && reference !== '';
}

function isDone(row: InterviewMarksRow | undefined): boolean {
  return row !== undefined && row.state !== 'handed over';
}

function eveningsOf(rows: readonly SlotRow[]): ListView['evenings'] {
  const counts = new Map<string, number>();
  for (const {startsAt} of rows) counts.set(eveningOf(startsAt!), (counts.get(eveningOf(startsAt!)) ?? 0) + 1);
  return [...counts].map(([day, count]) => ({day, spoken: spokenDay(toInstant(`${day}T12:00`), 'en'), count}));
}

/** Tonight, the next one, or the last one that was. */
function nearestEvening(rows: readonly SlotRow[], now: string): string {
  const days = eveningsOf(rows).map(({day}) => day);
  const today = eveningOf(now);
  return days.find(day => day >= today) ?? days.at(-1) ?? '';
}

function itemBy(me: Officer, officer: boolean, criteria: readonly MarkedCriterion[], facts: RoundFacts) {
  const interviewees = intervieweesOf(facts);
  const phones = new Map(facts.applications.map(({reference, phone}) => [reference, phone]));
  const {officers, settings} = facts.configuration;
  const shownMarks = shownBy(criteria);
  const round = {...facts, slots: facts.interviews, outbox: [], account: ''};
  return (row: SlotRow): Item => {
    const {slot, reference} = row;
    const candidate = interviewees.get(reference) ?? {reference, committee: '', firstName: '', lastName: ''};
    const inPanel = isPanelMember(row, me.email);
    const mine = ownMarks(facts, reference, me.email);
    const conflict = inPanel ? conflictOf(me, candidate) : '';
    const visible = settings.showOthersMarks && inPanel && isDone(mine);
    const again = row.state === 'no-show' && isWaiting(reference, facts) && mayMakeUp(reference, facts.interviews);
    return {
      slot,
      reference,
      name: nameOf(candidate),
      committee: candidate.committee,
      phone: phones.get(reference) ?? '',
      time: `${toLocal(row.startsAt!).slice(11)}–${toLocal(row.endsAt ?? row.startsAt!).slice(11)}`,
      startsAt: row.startsAt!,
      state: stateOf(row, inPanel ? isDone(mine) : allDone(row, facts), facts.now),
      link: asLink(row.link),
      others: membersOf(row, facts.configuration)
        .filter(({email}) => email !== me.email)
        .map(member => memberOf(member, ownMarks(facts, reference, member.email), visible, shownMarks)),
      inPanel,
      mine: isDone(mine) ? shownMarks(mine!) : null,
      markable: inPanel && conflict === '' && row.state !== 'no-show' && hasDay(row, facts.now),
      missable: row.state === 'booked' && (inPanel || officer) && row.startsAt! <= facts.now,
      conflict,
      colleagues: inPanel && row.state === 'booked' ? colleaguesFor(row, candidate, {...facts, officers}).free : [],
      mayMakeUp: again,
      makeUp: again && officer ? makeUpFor(reference, round) : [],
    };
  };
}

/** The day of the interview has come. */
function hasDay({startsAt}: SlotRow, now: string): boolean {
  return startsAt !== null && toLocal(now).slice(0, 10) >= toLocal(startsAt).slice(0, 10);
}

function isWaiting(reference: string, {candidates}: RoundFacts): boolean {
  return candidates.some(row => row.reference === reference && row.state === 'no-show');
}

function allDone({reference, panel}: SlotRow, facts: RoundFacts): boolean {
  return panelOf(panel).every(email => isDone(ownMarks(facts, reference, email)));
}

function stateOf({state, startsAt, endsAt}: SlotRow, done: boolean, now: string): ItemState {
  if (state === 'no-show') return 'no-show';
  if (done) return 'marked';
  if (startsAt !== null && startsAt > now) return 'to come';
  return endsAt !== null && endsAt > now ? 'now' : 'to mark';
}

function memberOf(
  {email, name}: {readonly email: string; readonly name: string},
  row: InterviewMarksRow | undefined,
  visible: boolean,
  shown: (row: InterviewMarksRow) => ShownMarks,
): Member {
  const done = isDone(row);
  return {email, name, done, marks: done && visible ? shown(row!) : null};
}

/** A row as it is shown. */
export function shownBy(criteria: readonly MarkedCriterion[]) {
  return (row: InterviewMarksRow): ShownMarks => ({
    marks: Object.fromEntries(criteria.map(({name}) => [name, markIn(row, name)])),
    notes: row.notes,
    savedAt: row.savedAt,
  });
}

function conflictOf(me: Officer, candidate: Parameters<typeof knows>[1]): string {
  if (me.committee !== '' && me.committee === candidate.committee) {
    return 'You are of the same university: hand this interview over.';
  }
  return knows(me, candidate) ? 'You are declared to know this candidate: hand this interview over.' : '';
}

function makeUpFor(reference: string, round: ConstructorParameters<typeof Bookings>[0]): Item['makeUp'] {
  const bookings = new Bookings(round);
  const known = bookings.known(reference);
  if (known === undefined) return [];
  return makeUpSlots(bookings, known, MOST_MAKE_UP).map(({slot, startsAt}) => ({
    slot,
    when: spokenStart(startsAt!, 'en'),
  }));
}

/** Why no mark can be given any more; empty while marks can be. */
export function lockedSentence({milestones, configuration}: Pick<RoundFacts, 'milestones' | 'configuration'>): string {
  const row = milestoneOf(milestones, 'second round');
  if (row === undefined || !isLocked(milestones, 'second round')) return '';
  const when = row.at === null ? '' : ` on ${spokenTime(row.at, 'en')}`;
  return `The second round was closed by ${officerNames(configuration.officers)(row.by)}${when}: marks stay as they are.`;
}

/** `3 of 8 interviews marked.` */
export function progressSentence([marked, all]: ListView['progress']): string {
  return all === 0 ? 'No interviews are yours yet.' : `${marked} of ${counted(all, 'interview')} marked.`;
}
