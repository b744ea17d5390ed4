/** What the dialog Plan interviews… shows: what was chosen, who shares a calendar, the slots that would come about, who could choose from how many. Plain JSON. */
import {listed} from '../listed';
import type {Problem} from '../problem';
import type {Officer} from '../season/configuration';
import {isLocked, type MilestoneRow} from '../season/milestone';
import {officerNames} from '../season/officer-names';
import type {Milestone} from '../tables/milestones';
import {spokenDay, spokenTime, toInstant} from '../time/brussels';
import type {Round} from './bookings';
import type {Coverage} from './coverage';
import {type CalendarsRead, eveningsOf, planRound, type RoundWish} from './plan-round';
import {type RoundDetails, roundOf} from './round-details';
import {newsOf, SECOND_ROUND_CLOSED} from './save-round';
import {byStart, isOpen, spanOf, spokenStart, windowsBetween} from './slots';
import {panelRule} from './who-meets';

export interface PlanView {
  readonly season: string;
  /** What the preview is of. */
  readonly wish: RoundWish;
  readonly people: readonly PersonView[];
  readonly counts: {
    readonly toBook: number;
    readonly booked: number;
    /** Slots that are there, and of them those that can be booked. */
    readonly slots: number;
    readonly open: number;
    readonly wanted: number;
    readonly added: number;
    /** Mails that tell of the new slots. */
    readonly mails: number;
  };
  /** When it was planned before; null for the first time. */
  readonly planned: string | null;
  readonly evenings: readonly EveningView[];
  readonly coverage: Coverage;
  /** Interviews to come, by start. */
  readonly booked: readonly BookedView[];
  /** Why nothing can be saved. */
  readonly obstacles: readonly Problem[];
  /** What an officer ought to know. */
  readonly warnings: readonly string[];
  readonly hash: string;
}

export interface BookedView {
  readonly reference: string;
  readonly name: string;
  readonly slot: string;
  /** `Tuesday 2 November 2027, 18:25 (Brussels time)`. */
  readonly when: string;
}

export interface PersonView {
  readonly email: string;
  readonly name: string;
  readonly committee: string;
  readonly chosen: boolean;
  readonly busy: string;
  /** Null while no evening is chosen for which to look the calendar up. */
  readonly shares: boolean | null;
  /** Slots of this person in the plan, with those that are there. */
  readonly slots: number;
}

export interface EveningView {
  readonly day: string;
  readonly panels: readonly {
    readonly track: string;
    readonly from: string;
    readonly to: string;
    readonly slots: number;
    readonly people: readonly string[];
  }[];
}

export interface PlanFacts extends Round {
  readonly milestones: readonly MilestoneRow[];
  readonly calendars: CalendarsRead;
  /** Troubles of the automation: bookings that cannot be taken in, events that cannot be made. */
  readonly troubles: readonly string[];
}

/** How many of those with little choice are listed by name. */
const MOST_NAMED = 40;

const PLANNED: Milestone = 'interviews planned';

/** What is chosen before anybody has chosen: the evenings of the settings, and everybody who is an interviewer or an officer. */
export function defaultWish({
  configuration,
  slots,
  milestones,
  now,
}: Omit<PlanFacts, 'calendars' | 'troubles'>): RoundWish {
  const {settings, officers} = configuration;
  const windows = windowsBetween(settings.interviewsFrom, settings.interviewsTo, settings.interviewHours);
  const before = roundOf(milestones)?.interviewers;
  return {
    windows: slots.length > 0 ? [] : windows.filter(window => spanOf(window).start > now),
    interviewers: before ?? officers.filter(isInterviewer).map(({email}) => ({email, busy: ''})),
    interviewMinutes: settings.interviewMinutes,
    breakMinutes: settings.breakMinutes,
    panelSize: settings.panelSize,
    parallelPanels: settings.parallelPanels,
    spareSlots: settings.spareSlots,
  };
}

function isInterviewer({role}: Officer): boolean {
  return role === 'interviewer' || role === 'officer';
}

/** From the first to the last moment of these evenings; null where there are none that can be read. */
export function spanOfWish({windows}: RoundWish): {readonly from: string; readonly to: string} | null {
  const spans = windows.filter(({day}) => !Number.isNaN(Date.parse(day))).map(spanOf);
  if (spans.length === 0) return null;
  return {
    from: spans.map(({start}) => start).sort()[0]!,
    to: spans
      .map(({end}) => end)
      .sort()
      .at(-1)!,
  };
}

export function planView(wish: RoundWish, facts: PlanFacts): PlanView {
  const {configuration, slots, milestones} = facts;
  const planned = planRound(wish, facts);
  const called = officerNames(configuration.officers);
  const before = roundOf(milestones);
  const details: RoundDetails = {url: '', plannedAt: facts.now, rounds: (before?.rounds ?? 0) + 1};
  const at = milestones.find(({milestone}) => milestone === PLANNED)?.at ?? null;
  return {
    season: configuration.settings.seasonName,
    wish,
    people: configuration.officers.map(officer => ({
      ...person(officer, wish, facts.calendars, planned.load),
      name: called(officer.email),
    })),
    counts: {
      toBook: planned.toBook,
      booked: facts.candidates.filter(({state}) => state === 'booked').length,
      slots: slots.filter(({state}) => state !== 'closed').length,
      open: slots.filter(slot => isOpen(slot, facts)).length,
      wanted: planned.wanted,
      added: planned.slots.length,
      mails: newsOf(planned, facts, details).length,
    },
    planned: at === null ? null : spokenTime(at, 'en'),
    evenings: eveningsOf(planned.slots).map(({day, panels}) => ({
      day: spokenDay(toInstant(`${day}T12:00`), 'en'),
      panels: panels.map(({panel, ...rest}) => ({...rest, people: panel.map(called)})),
    })),
    coverage: {...planned.coverage, few: planned.coverage.few.slice(0, MOST_NAMED)},
    booked: bookedView(facts),
    obstacles: [...openFirstRound(milestones), ...closedSecondRound(milestones), ...planned.obstacles],
    warnings: [
      ...warningsFor(wish, facts, called),
      ...withoutCommittee(wish, facts, called),
      ...conflicts(facts),
      ...tooFew(planned.slots.length, planned.wanted, planned.obstacles),
    ],
    hash: planned.hash,
  };
}

/** Interviews to come whose panel may not meet the candidate any more: who is of which university, who knows whom, and who is an officer may change after a booking. */
function conflicts({slots, applications, configuration: {officers}, now}: PlanFacts): string[] {
  const may = panelRule(officers);
  const people = new Map(applications.map(row => [row.reference, row]));
  const wrong = slots.filter(({state, startsAt, reference, panel}) => {
    const person = people.get(reference);
    return state === 'booked' && (startsAt ?? '') > now && person !== undefined && !may(panel, person);
  });
  if (wrong.length === 0) return [];
  const named = listed(
    wrong.map(({slot, reference}) => `${slot} (${reference})`),
    6,
  );
  return [
    `The panel of ${named} may not interview that candidate any more: own university, declared under Knows, or not in Officers. Move the interview on the board of Score interviews, or let the interviewer hand it over there.`,
  ];
}

function bookedView({slots, applications, now}: PlanFacts): BookedView[] {
  const people = new Map(applications.map(row => [row.reference, `${row.firstName} ${row.lastName}`.trim()]));
  return slots
    .filter(({state, startsAt}) => state === 'booked' && startsAt !== null && startsAt > now)
    .sort(byStart)
    .map(({slot, reference, startsAt}) => ({
      reference,
      name: people.get(reference) || reference,
      slot,
      when: spokenStart(startsAt!, 'en'),
    }));
}

function person(
  {email, committee}: Officer,
  wish: RoundWish,
  {notShared}: CalendarsRead,
  load: Readonly<Record<string, number>>,
): Omit<PersonView, 'name'> {
  const chosen = wish.interviewers.find(each => each.email === email);
  return {
    email,
    committee,
    chosen: chosen !== undefined,
    busy: chosen?.busy ?? '',
    shares: spanOfWish(wish) === null ? null : !notShared.includes(email),
    slots: load[email] ?? 0,
  };
}

function openFirstRound(milestones: readonly MilestoneRow[]): Problem[] {
  if (isLocked(milestones, 'first round')) return [];
  const sentence =
    'The first round is not locked yet, so who is invited can still change: lock it in SCOPE › Select for the second round….';
  return [{code: 'first-round-open', sentence}];
}

function closedSecondRound(milestones: readonly MilestoneRow[]): Problem[] {
  if (!isLocked(milestones, 'second round')) return [];
  return [{code: 'second-round-locked', sentence: SECOND_ROUND_CLOSED}];
}

function warningsFor(
  {interviewers}: RoundWish,
  {calendars, troubles}: PlanFacts,
  called: (address: string) => string,
): string[] {
  const silent = interviewers.filter(({email, busy}) => calendars.notShared.includes(email) && busy.trim() === '');
  const asked =
    silent.length === 0
      ? []
      : [
          `${listed(
            silent.map(({email}) => called(email)),
            6,
          )} ${silent.length === 1 ? 'does' : 'do'} not share a calendar with you and said nothing: ask when they cannot, and type it beside the name.`,
        ];
  return [...troubles, ...asked];
}

/** Of whom nobody says which university is theirs, nothing keeps them from its candidates. */
function withoutCommittee(
  {interviewers}: RoundWish,
  {configuration: {officers}}: PlanFacts,
  called: (address: string) => string,
): string[] {
  const chosen = officers.filter(
    ({email, committee}) => committee === '' && interviewers.some(each => each.email === email),
  );
  if (chosen.length === 0) return [];
  const who = listed(
    chosen.map(({email}) => called(email)),
    6,
  );
  return [
    `${who} ${chosen.length === 1 ? 'has' : 'have'} no committee in Officers, so the plan lets them meet candidates of every university: fill in Committee, or name whom they know under Knows.`,
  ];
}

function tooFew(slots: number, wanted: number, obstacles: readonly Problem[]): string[] {
  if (obstacles.length > 0 || slots >= wanted) return [];
  return [
    `There is room for ${slots} of ${wanted} slots only: add evenings, hours or interviewers, or plan with fewer spare slots.`,
  ];
}
