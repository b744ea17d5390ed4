/**
 * Planning the interviews: from evenings and interviewers to slots that candidates can book, with the proof that everybody can get one.
 *
 * Panels sit together for an evening where that serves everybody. Where it would leave somebody without a slot, panels are chosen time by time for the candidates
 * themselves (`free-panels.ts`), and the spare slots are formed around them. What is there already stays: planning again adds slots,
 * for an evening that is opened late or for candidates who were invited later.
 */
import {officerNames} from '../season/officer-names';
import {fingerprint} from '../text';
import {toLocal} from '../time/brussels';
import {typedBusy} from './availability';
import type {CandidateRow, Round} from './bookings';
import {type Coverage, coverage} from './coverage';
import {type Available, formPanels, type Session} from './form-panels';
import {freePanels, type OpenSlots} from './free-panels';
import {type Invited, invitedOf} from './invited';
import {type Obstacle, obstacles} from './round-obstacles';
import {
  byStart,
  eveningOf,
  isOpen,
  type SlotRow,
  type Span,
  slotName,
  timesIn,
  trackName,
  trackOf,
  type Window,
} from './slots';
import {panelCell, panelOf, panelRule} from './who-meets';

/** What the officer chooses; plain JSON. */
export interface RoundWish {
  readonly windows: readonly Window[];
  /** Who interviews, and when they cannot, as they said it: `2027-11-03; 2027-11-05 18:00-19:00`. */
  readonly interviewers: readonly {readonly email: string; readonly busy: string}[];
  readonly interviewMinutes: number;
  readonly breakMinutes: number;
  readonly panelSize: number;
  readonly parallelPanels: number;
  /** Percent more slots than candidates. */
  readonly spareSlots: number;
}

/** What the interviewers' calendars say. */
export interface CalendarsRead {
  /** Busy times by address, of those who share theirs. */
  readonly busy: Readonly<Record<string, readonly Span[]>>;
  /** Addresses of those who do not. */
  readonly notShared: readonly string[];
}

export interface RoundFacts extends Pick<Round, 'configuration' | 'slots' | 'candidates' | 'applications' | 'now'> {
  readonly calendars: CalendarsRead;
}

export interface PlannedRound {
  readonly obstacles: readonly Obstacle[];
  /** New slots, by start. */
  readonly slots: readonly SlotRow[];
  /** New rows of Candidates. */
  readonly newCandidates: readonly CandidateRow[];
  /** How many slots there ought to be for those who have none. */
  readonly wanted: number;
  /** Candidates without a booking, the new ones included. */
  readonly toBook: number;
  readonly coverage: Coverage;
  /** Slots of each interviewer, old and new, by address. */
  readonly load: Readonly<Record<string, number>>;
  /** Changes when anything of it does: what was shown is what is saved. */
  readonly hash: string;
}

export function planRound(wish: RoundWish, facts: RoundFacts): PlannedRound {
  const {configuration, slots: there} = facts;
  const invited = invitedOf(facts);
  const {interviewers, problems} = availableOf(wish, facts);
  const found = [...problems, ...obstacles(wish, facts, invited)];
  const wanted = Math.ceil(invited.toBook.length * (1 + wish.spareSlots / 100));
  const {sessions, most} = found.length > 0 ? NOTHING : sessionsFor(wish, facts, {invited, interviewers, wanted});
  const slots = numbered(sessions, there);
  const open = [...there.filter(slot => isOpen(slot, facts)), ...slots];
  const covered = coverage({
    candidates: invited.toBook,
    slots: open.map(({startsAt, endsAt, panel}) => ({start: startsAt!, end: endsAt!, panel})),
    mayMeet: panelRule(configuration.officers),
    officers: configuration.officers,
    leastChoices: configuration.settings.leastChoices,
  });
  return {
    obstacles: found,
    slots,
    newCandidates: invited.newCandidates,
    wanted,
    toBook: invited.toBook.length,
    coverage: {...covered, sentences: [...limits(invited.toBook.length, covered, most), ...covered.sentences]},
    load: loadOf(wish, [...there, ...slots]),
    hash: hashOf(slots, invited),
  };
}

/** The chosen officers with all that keeps them busy: calendar, own words, interviews that they have. */
function availableOf(
  {interviewers: chosen}: RoundWish,
  {configuration, calendars, slots}: RoundFacts,
): {interviewers: Available[]; problems: Obstacle[]} {
  const problems: Obstacle[] = [];
  const called = officerNames(configuration.officers);
  const interviewers = chosen.flatMap(({email, busy: typed}): Available[] => {
    const officer = configuration.officers.find(each => each.email === email);
    if (officer === undefined) {
      problems.push({
        code: 'no-officer',
        sentence: `${email} is not in Officers (any more): leave them out, or add them there.`,
      });
      return [];
    }
    const said = typedBusy(typed, called(email));
    problems.push(...said.problems);
    const sits = slots
      .filter(slot => slot.state !== 'closed' && panelOf(slot.panel).includes(email))
      .flatMap(spanOfSlot);
    return [{officer, busy: [...(calendars.busy[email] ?? []), ...said.busy, ...sits]}];
  });
  return {interviewers, problems};
}

function spanOfSlot({startsAt, endsAt}: SlotRow): Span[] {
  return startsAt === null || endsAt === null ? [] : [{start: startsAt, end: endsAt}];
}

interface Forming {
  readonly invited: Invited;
  readonly interviewers: readonly Available[];
  readonly wanted: number;
}

/** New sessions, and how many candidates no plan can serve more than; null where that was not asked. */
interface Formed {
  readonly sessions: readonly Session[];
  readonly most: number | null;
}

const NOTHING: Formed = {sessions: [], most: null};

/** Evening panels, unless panels by the time serve more people. */
function sessionsFor(wish: RoundWish, facts: RoundFacts, {invited, interviewers, wanted}: Forming): Formed {
  const {panelSize, parallelPanels: parallel} = wish;
  const times = timesOf(wish, facts.now);
  const demand = new Map<string, number>();
  for (const {committee} of invited.toBook) demand.set(committee, (demand.get(committee) ?? 0) + 1);
  const common = {times, interviewers, panelSize, parallel, demand, sessions: wanted};
  const together = formPanels(common);
  const left = withoutSlot(together, facts, invited);
  if (left === 0) return {sessions: together, most: null};
  const open = openSlots(facts);
  const free = freePanels({times, interviewers, candidates: invited.toBook, panelSize, parallel, open});
  if (free.without.length >= left) return {sessions: together, most: free.most};
  const spare = Math.max(0, wanted - free.sessions.length);
  const around = formPanels({...common, sessions: spare, there: free.sessions});
  return {sessions: [...free.sessions, ...around], most: free.most};
}

/** What is proved where somebody would get no slot. */
function limits(all: number, {without}: Coverage, most: number | null): string[] {
  if (most === null || without.length === 0) return [];
  const served = all - without.length;
  if (most <= served) {
    return [`No plan with these evenings and interviewers gives more than ${served} of ${all} a slot: this is proved.`];
  }
  return [
    `This plan gives ${served} of ${all} a slot, and no plan gives more than ${most}. Whether one gives more than ${served} is not settled: who knows whom leaves too many ways to try.`,
  ];
}

/** Slots that can still be booked, those of one panel on one evening together. */
function openSlots({configuration, slots, now}: RoundFacts): OpenSlots[] {
  const may = panelRule(configuration.officers);
  const kinds = new Map<string, OpenSlots>();
  for (const slot of slots) {
    if (!isOpen(slot, {configuration, now})) continue;
    const evening = eveningOf(slot.startsAt!);
    const key = `${evening} ${slot.panel}`;
    const seats = (kinds.get(key)?.seats ?? 0) + 1;
    kinds.set(key, {evening, seats, mayTake: candidate => may(slot.panel, candidate)});
  }
  return [...kinds.values()];
}

function withoutSlot(
  sessions: readonly Session[],
  {configuration, slots, ...rest}: RoundFacts,
  invited: Invited,
): number {
  const open = slots.filter(slot => isOpen(slot, {configuration, now: rest.now}));
  const all = [
    ...sessions.map(({start, end, panel}) => ({start, end, panel: panelCell(panel)})),
    ...open.map(({startsAt, endsAt, panel}) => ({start: startsAt!, end: endsAt!, panel})),
  ];
  const {officers} = configuration;
  return coverage({candidates: invited.toBook, slots: all, mayMeet: panelRule(officers), officers, leastChoices: 0})
    .without.length;
}

/** The times of all windows that are still to come, by start. */
export function timesOf(wish: RoundWish, now: string): Span[] {
  return wish.windows
    .flatMap(window => timesIn(window, wish))
    .filter(({start}) => start > now)
    .sort((one, other) => (one.start < other.start ? -1 : 1));
}

/** Names go on where those of the same letter end. */
function numbered(sessions: readonly Session[], there: readonly SlotRow[]): SlotRow[] {
  const last = new Map<string, number>();
  for (const {slot} of there) {
    const track = trackOf(slot);
    last.set(track, Math.max(last.get(track) ?? 0, Number(slot.slice(track.length)) || 0));
  }
  return [...sessions]
    .sort((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : one.track - other.track))
    .map(({start, end, track: at, panel}): SlotRow => {
      const track = trackName(at);
      const number = (last.get(track) ?? 0) + 1;
      last.set(track, number);
      const row = {startsAt: start, endsAt: end, panel: panelCell(panel), state: 'free', reference: ''};
      return {slot: slotName(track, number), ...row, bookedAt: null, link: ''};
    })
    .sort(byStart);
}

function loadOf({interviewers}: RoundWish, slots: readonly SlotRow[]): Record<string, number> {
  const seats = slots.filter(({state}) => state !== 'closed').flatMap(({panel}) => panelOf(panel));
  return Object.fromEntries(interviewers.map(({email}) => [email, seats.filter(seat => seat === email).length]));
}

function hashOf(slots: readonly SlotRow[], {toBook}: Invited): string {
  const told = slots.map(({slot, startsAt, endsAt, panel}) => [slot, startsAt, endsAt, panel]);
  return fingerprint(JSON.stringify([told, toBook.map(({reference}) => reference)]));
}

/** One panel's part of an evening, as the dialog shows it. */
export interface PanelEvening {
  readonly track: string;
  /** On the clock in Brussels. */
  readonly from: string;
  readonly to: string;
  readonly slots: number;
  readonly panel: readonly string[];
}

export interface Evening {
  readonly day: string;
  readonly panels: readonly PanelEvening[];
}

/** The slots as evenings × panels. */
export function eveningsOf(slots: readonly SlotRow[]): Evening[] {
  const days = [...new Set(slots.map(({startsAt}) => eveningOf(startsAt!)))].sort();
  return days.map(day => {
    const here = slots.filter(({startsAt}) => eveningOf(startsAt!) === day);
    const keys = [...new Set(here.map(({slot, panel}) => `${trackOf(slot)} ${panel}`))].sort();
    return {
      day,
      panels: keys.map(key => {
        const own = here.filter(({slot, panel}) => `${trackOf(slot)} ${panel}` === key).sort(byStart);
        const [first, last] = [own[0]!, own.at(-1)!];
        return {
          track: trackOf(first.slot),
          from: toLocal(first.startsAt!).slice(11),
          to: toLocal(last.endsAt!).slice(11),
          slots: own.length,
          panel: panelOf(first.panel),
        };
      }),
    };
  });
}
