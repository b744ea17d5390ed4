/**
 * The board: every slot of every evening with its panel, who is in it, and how far it is; and which free slots each interview could be moved to.
 */
import {byStart, eveningOf, type SlotRow, trackOf} from '../interviews/slots';
import {mayMeet, panelOf} from '../interviews/who-meets';
import {spokenDay, toInstant, toLocal} from '../time/brussels';
import type {Colleague} from './colleagues';
import {intervieweesOf, isLive, membersOf, nameOf, type RoundFacts} from './facts';
import {lockedSentence} from './list';
import {mayMakeUp, missedBy} from './no-show';
import {soundMarks} from './sound-marks';

export const CELL_STATES = ['free', 'over', 'booked', 'to mark', 'part marked', 'marked', 'no-show', 'closed'] as const;
export type CellState = (typeof CELL_STATES)[number];

export interface Cell {
  readonly slot: string;
  /** `18:25`. */
  readonly time: string;
  readonly until: string;
  readonly state: CellState;
  /** In words, with numbers where there are any: `1 of 2 marked`. */
  readonly word: string;
  readonly reference: string;
  readonly name: string;
  readonly committee: string;
  readonly panel: readonly Pick<Colleague, 'email' | 'name'>[];
  readonly link: string;
  /** A booked interview that may be moved. */
  readonly movable: boolean;
  /** The panel may not meet this candidate (any more): somebody's university, what they know of each other, or Officers has changed since the booking. */
  readonly conflict: boolean;
  /**
   * Of a free slot that is still to come: whom its panel may not meet, of the movable interviews and of those who are waiting; null for every other
   * slot.
   */
  readonly notFor: readonly string[] | null;
}

export interface Evening {
  readonly day: string;
  readonly spoken: string;
  /** Letters of the panels, in order. */
  readonly tracks: readonly string[];
  /** One per time, each with one cell per track; null where a panel does not sit then. */
  readonly rows: readonly {readonly time: string; readonly cells: readonly (Cell | null)[]}[];
}

/** Somebody who was invited and has no interview. */
export interface Waiting {
  readonly reference: string;
  readonly name: string;
  readonly committee: string;
  readonly state: string;
  readonly why: string;
  /** May get the make-up slot. */
  readonly makeUp: boolean;
  /** May be given any free slot by an officer: nothing was missed, and who cannot choose any more by themselves asks for it. */
  readonly bookable: boolean;
}

/** Plain JSON. */
export interface BoardView {
  readonly season: string;
  readonly evenings: readonly Evening[];
  /** The evening that is nearest. */
  readonly nearest: string;
  readonly counts: Readonly<Record<CellState, number>>;
  /** The first ones where they are many. */
  readonly waiting: readonly Waiting[];
  /** How many more there are. */
  readonly moreWaiting: number;
  /** Why nothing can be moved; empty while it can. */
  readonly locked: string;
}

export function boardView(facts: RoundFacts): BoardView {
  const locked = lockedSentence(facts);
  const slots = [...facts.interviews].filter(({startsAt}) => startsAt !== null).sort(byStart);
  const waiting = waitingOf(facts, locked === '');
  const shown = waiting.slice(0, MOST_WAITING);
  const toCell = cellBy(facts, shown, locked === '');
  const cells = slots.map(toCell);
  const days = [...new Set(slots.map(({startsAt}) => eveningOf(startsAt!)))];
  const today = eveningOf(facts.now);
  return {
    season: facts.configuration.settings.seasonName,
    evenings: days.map(day => eveningFrom(day, slots, cells)),
    nearest: days.find(day => day >= today) ?? days.at(-1) ?? '',
    counts: countsOf(cells),
    waiting: shown,
    moreWaiting: waiting.length - shown.length,
    locked,
  };
}

/** So many are shown of those without an interview, and what each free slot is to them. */
const MOST_WAITING = 100;

function cellBy(facts: RoundFacts, waiting: readonly Waiting[], open: boolean) {
  const interviewees = intervieweesOf(facts);
  const {readings} = soundMarks(facts);
  const given = new Map<string, number>();
  for (const {application} of readings) given.set(application, (given.get(application) ?? 0) + 1);
  const movable = open ? facts.interviews.filter(({state, reference}) => state === 'booked' && reference !== '') : [];
  const forbidden = forbiddenBy(facts, [...movable, ...(open ? waiting : [])]);
  return (row: SlotRow): Cell => {
    const person = interviewees.get(row.reference);
    const panel = membersOf(row, facts.configuration);
    const state = stateOf(row, given.get(row.reference) ?? 0, panel.length, facts.now);
    return {
      slot: row.slot,
      time: clock(row.startsAt),
      until: clock(row.endsAt),
      state,
      word: wordOf(state, given.get(row.reference) ?? 0, panel.length),
      reference: row.reference,
      name: person === undefined ? row.reference : nameOf(person),
      committee: person?.committee ?? '',
      panel,
      link: row.link,
      movable: movable.includes(row),
      conflict: movable.includes(row) && forbidden(row).includes(row.reference),
      notFor: state === 'free' && open ? forbidden(row) : null,
    };
  };
}

/** Panels repeat, so each is judged once. */
function forbiddenBy({configuration, ...facts}: RoundFacts, movable: readonly Pick<SlotRow, 'reference'>[]) {
  const interviewees = intervieweesOf(facts);
  const officers = new Map(configuration.officers.map(officer => [officer.email, officer]));
  const known = new Map<string, readonly string[]>();
  return ({panel}: SlotRow): readonly string[] => {
    const before = known.get(panel);
    if (before !== undefined) return before;
    const members = panelOf(panel).map(email => officers.get(email));
    const found = movable.flatMap(({reference}) => {
      const person = interviewees.get(reference);
      const fine =
        person !== undefined &&
        members.length > 0 &&
        members.every(each => each !== undefined && mayMeet(each, person));
      return fine ? [] : [reference];
    });
    known.set(panel, found);
    return found;
  };
}

function stateOf(row: SlotRow, given: number, panel: number, now: string): CellState {
  if (row.state === 'no-show' || row.state === 'closed') return row.state;
  const begun = row.startsAt !== null && row.startsAt <= now;
  if (!isLive(row)) return begun ? 'over' : 'free';
  if (given > 0) return given < panel ? 'part marked' : 'marked';
  return begun ? 'to mark' : 'booked';
}

const WORDS: Readonly<Record<CellState, string>> = {
  free: 'Free',
  over: 'Stayed free',
  booked: 'Booked',
  'to mark': 'No marks yet',
  'part marked': 'Marked in part',
  marked: 'Marked',
  'no-show': 'Did not come',
  closed: 'Closed',
};

function wordOf(state: CellState, given: number, panel: number): string {
  return state === 'part marked' ? `${given} of ${panel} marked` : WORDS[state];
}

function eveningFrom(day: string, slots: readonly SlotRow[], cells: readonly Cell[]): Evening {
  const own = cells.filter((_cell, at) => eveningOf(slots[at]!.startsAt!) === day);
  const tracks = [...new Set(own.map(({slot}) => trackOf(slot)))].sort(
    (a, b) => a.length - b.length || (a < b ? -1 : 1),
  );
  const starts = [
    ...new Set(slots.filter(({startsAt}) => eveningOf(startsAt!) === day).map(({startsAt}) => startsAt!)),
  ];
  const bySlot = new Map(slots.map((row, at) => [`${row.startsAt} ${trackOf(row.slot)}`, cells[at]!]));
  return {
    day,
    spoken: spokenDay(toInstant(`${day}T12:00`), 'en'),
    tracks,
    rows: starts.map(startsAt => ({
      time: clock(startsAt),
      cells: tracks.map(track => bySlot.get(`${startsAt} ${track}`) ?? null),
    })),
  };
}

function clock(instant: string | null): string {
  return instant === null ? '' : toLocal(instant).slice(11);
}

function countsOf(cells: readonly Cell[]): BoardView['counts'] {
  return Object.fromEntries(
    CELL_STATES.map(state => [state, cells.filter(cell => cell.state === state).length]),
  ) as BoardView['counts'];
}

function waitingOf(facts: RoundFacts, open: boolean): Waiting[] {
  const interviewees = intervieweesOf(facts);
  return facts.candidates
    .filter(({state}) => state === 'to book' || state === 'no-show')
    .map(({reference, state}) => {
      const person = interviewees.get(reference)!;
      const missed = missedBy(reference, facts.interviews).map(({slot}) => slot);
      const why = missed.length === 0 ? 'Has booked no interview' : `Did not come to ${missed.join(' and ')}`;
      const makeUp = open && state === 'no-show' && mayMakeUp(reference, facts.interviews);
      const bookable = open && state === 'to book';
      return {reference, name: nameOf(person), committee: person.committee, state, why, makeUp, bookable};
    });
}
