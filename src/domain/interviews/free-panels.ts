/**
 * Free panels: candidates get times first and interviewers afterwards, which serves people whom fixed panels cannot.
 *
 * Phase one gives each candidate a time at which enough of those who may interview them are free (`assign.ts`). Phase two gives the interviews of one time
 * their interviewers (`staff-time.ts`).
 *
 * At one time there is no room for more panels than the free interviewers make, nor for more candidates of one university than those of the others make. Phase one keeps
 * both; no plan can do without, so **nobody serves more than phase one**. Where nothing but universities stands between people that is enough for phase two
 * (Hall, 1935: whoever are of two universities may have any interviewer between them), so as many are served as can be.
 *
 * Who knows whom can still leave a crowd of one time too few interviewers. One of that crowd must be elsewhere then, and that is searched: first by sending away whoever got
 * none, which mostly serves everybody; then one of the crowd after the other, as a tree, in which what phase one cannot serve is cut off (branch and bound). A
 * search that comes to its end has proved how many can be served. It may not: three-sided matching of this kind is hard, and the search stops after
 * {@link MOST_WORK}. Then `most` is what phase one serves at best, and it is not known whether anybody could serve more than the plan.
 */
import {assignTogether} from './assign';
import {isFree} from './availability';
import type {Available, Session} from './form-panels';
import {eveningOf, type Span} from './slots';
import {type Staffed, staffTime} from './staff-time';
import {type Interviewee, knowers} from './who-meets';

/** Slots that are there already and alike: one panel on one evening. */
export interface OpenSlots {
  readonly evening: string;
  readonly seats: number;
  readonly mayTake: (candidate: Interviewee) => boolean;
}

export interface FreePanelsWanted {
  readonly times: readonly Span[];
  /** Whoever can have one of these needs no panel. */
  readonly open?: readonly OpenSlots[];
  readonly interviewers: readonly Available[];
  readonly candidates: readonly Interviewee[];
  readonly panelSize: number;
  readonly parallel: number;
}

export interface FreePanels {
  /** New interviews, one for each candidate who has no open slot. */
  readonly sessions: readonly Session[];
  /** Who could not be served. */
  readonly without: readonly string[];
  /** No plan serves more than so many of the candidates: as many as this one where that is proved. */
  readonly most: number;
}

/** A try costs about the square of the candidates, and the search ends after so much of it: 516 tries for 88, three for thousands, seconds for each. */
const MOST_WORK = 4_000_000;
const LEAST_TRIES = 3;
/** Of them as many send away whoever got no panel; enough for every pair that fails in a season. */
const QUICK_TRIES = 60;

export function freePanels(wanted: FreePanelsWanted): FreePanels {
  const {times, interviewers} = wanted;
  const free = times.map(time => interviewers.filter(({busy}) => isFree(busy, time)));
  const search = new Search({...wanted, free, knownBy: acquaintances(wanted)});
  const {sessions, without} = search.run();
  return {sessions, without, most: search.most};
}

/** What both phases look at, made once: names are slow to compare. */
interface Prepared extends FreePanelsWanted {
  /** Who is free at each time. */
  readonly free: readonly (readonly Available[])[];
  /** Addresses of the interviewers of other universities who know a candidate, by reference. */
  readonly knownBy: ReadonlyMap<string, ReadonlySet<string>>;
}

function acquaintances({interviewers, candidates}: FreePanelsWanted): Prepared['knownBy'] {
  const knowing = knowers(interviewers.map(({officer}) => officer));
  return new Map(
    candidates.map(candidate => {
      const known = knowing(candidate).filter(officer => !isOwn(officer, candidate));
      return [candidate.reference, new Set(known.map(({email}) => email))];
    }),
  );
}

function isOwn({committee}: Available['officer'], candidate: Interviewee): boolean {
  return committee !== '' && committee === candidate.committee;
}

/** A candidate who is not to have a time, as `candidate * times + time`. */
type Ban = number;

class Search {
  /** What is proved of the most that can be served. */
  most = Number.POSITIVE_INFINITY;
  private best: Tried | undefined;
  private tries: number;

  constructor(private readonly wanted: Prepared) {
    this.tries = Math.max(LEAST_TRIES, Math.floor(MOST_WORK / Math.max(1, wanted.candidates.length) ** 2));
  }

  run(): Tried {
    const first = this.attempt(new Set());
    this.most = first.placed;
    this.sendAway(first);
    if (this.best!.served < this.most && this.branch(first, new Set())) this.most = this.best!.served;
    return this.best!;
  }

  private get isDone(): boolean {
    return this.best!.served >= this.most;
  }

  /** Whoever got no panel may not have that time any more. */
  private sendAway(first: Tried): void {
    const bans = new Set<Ban>();
    let tried = first;
    for (let round = 1; round < QUICK_TRIES && !this.isDone && tried.failed.length > 0 && this.tries > 0; round++) {
      for (const pair of tried.failed) bans.add(pair);
      tried = this.attempt(bans);
    }
  }

  /** In any plan one of the crowd is elsewhere: each in turn. True when nothing was left out for want of tries. */
  private branch({placed, crowd}: Tried, bans: ReadonlySet<Ban>): boolean {
    if (placed <= this.best!.served) return true;
    let whole = true;
    for (const pair of crowd) {
      if (this.tries <= 0) return false;
      const more = new Set(bans).add(pair);
      whole = this.branch(this.attempt(more), more) && whole;
      if (this.isDone) return true;
    }
    return whole;
  }

  private attempt(bans: ReadonlySet<Ban>): Tried {
    this.tries -= 1;
    const tried = attempt(this.wanted, bans);
    if (this.best === undefined || tried.served > this.best.served) this.best = tried;
    return tried;
  }
}

interface Tried {
  readonly sessions: readonly Session[];
  readonly without: readonly string[];
  readonly served: number;
  /** How many have a time, with a panel or without: nobody serves more under these bans. */
  readonly placed: number;
  /** Who got no panel, and when. */
  readonly failed: readonly Ban[];
  /** The smallest set of people who cannot all have one time; empty where everybody got a panel. */
  readonly crowd: readonly Ban[];
}

function attempt(wanted: Prepared, bans: ReadonlySet<Ban>): Tried {
  const {times, candidates, free} = wanted;
  const timeOf = timesOf(wanted, bans);
  const load = new Map<string, number>();
  const sessions: Session[] = [];
  const failed: Ban[] = [];
  const crowds: Ban[][] = [];
  times.forEach((time, at) => {
    const here = candidates.flatMap((_, who) => (timeOf[who] === at ? [who] : []));
    const banOf = (interview: number): Ban => here[interview]! * times.length + at;
    const staffed = staff(
      here.map(who => candidates[who]!),
      free[at]!,
      wanted,
      load,
    );
    crowds.push(...staffed.crowds.map(crowd => crowd.map(banOf)));
    staffed.panels.forEach((panel, index) => {
      if (panel === null) failed.push(banOf(index));
      else sessions.push({...time, track: sessions.filter(({start}) => start === time.start).length, panel});
    });
  });
  const unserved = new Set(failed.map(pair => Math.floor(pair / times.length)));
  const without = candidates.flatMap(({reference}, who) =>
    timeOf[who] === NOWHERE || unserved.has(who) ? [reference] : [],
  );
  const served = candidates.length - without.length;
  const [crowd = []] = crowds.sort((one, other) => one.length - other.length);
  return {sessions, without, served, placed: served + failed.length, failed, crowd};
}

/** The interviewers with the fewest interviews so far are asked first. */
function staff(
  here: readonly Interviewee[],
  free: readonly Available[],
  {panelSize, knownBy}: Pick<Prepared, 'panelSize' | 'knownBy'>,
  load: Map<string, number>,
): Staffed {
  const order = free
    .map(({officer}) => officer)
    .sort(
      (one, other) => (load.get(one.email) ?? 0) - (load.get(other.email) ?? 0) || (one.email < other.email ? -1 : 1),
    );
  const officers = new Map(order.map(officer => [officer.email, officer]));
  const staffed = staffTime(here.length, order, panelSize, (email, interview) => {
    const candidate = here[interview]!;
    return !isOwn(officers.get(email)!, candidate) && !knownBy.get(candidate.reference)!.has(email);
  });
  for (const email of staffed.panels.flatMap(panel => panel ?? [])) load.set(email, (load.get(email) ?? 0) + 1);
  return staffed;
}

const NOWHERE = -1;
const IN_OPEN_SLOT = -2;

/** Phase one: the time of each candidate, or where they are instead. Groups are the candidates of one university at one time, and slots that are there. */
function timesOf(
  {times, candidates, panelSize, parallel, open = [], free, knownBy}: Prepared,
  bans: ReadonlySet<Ban>,
): readonly number[] {
  const evenings = [...new Set([...times.map(({start}) => eveningOf(start)), ...open.map(({evening}) => evening)])];
  const committees = [...new Set(candidates.map(({committee}) => committee))];
  const panels = (people: number): number => Math.min(parallel, Math.floor(people / panelSize));
  const kinds = times.flatMap((_, at) =>
    committees.map(committee => {
      const others = free[at]!.filter(({officer}) => officer.committee === '' || officer.committee !== committee);
      return {at, committee, others: others.length};
    }),
  );
  const freeAt = free.map(people => new Set(people.map(({officer}) => officer.email)));
  const group = assignTogether({
    candidates: candidates.length,
    groups: [
      ...kinds.map(({at, others}) => ({
        evening: evenings.indexOf(eveningOf(times[at]!.start)),
        seats: panels(others),
      })),
      ...open.map(({evening, seats}) => ({evening: evenings.indexOf(evening), seats})),
    ],
    commonOf: [...kinds.map(({at}) => at), ...open.map((_, at) => times.length + at)],
    common: [...free.map(({length}) => panels(length)), ...open.map(({seats}) => seats)],
    allowed: (who, kind) => {
      if (kind >= kinds.length) return open[kind - kinds.length]!.mayTake(candidates[who]!);
      const {at, committee, others} = kinds[kind]!;
      if (candidates[who]!.committee !== committee || bans.has(who * times.length + at)) return false;
      const knowing = [...knownBy.get(candidates[who]!.reference)!].filter(email => freeAt[at]!.has(email));
      return others - knowing.length >= panelSize;
    },
  });
  return Array.from(group, kind => (kind < 0 ? NOWHERE : (kinds[kind]?.at ?? IN_OPEN_SLOT)));
}
