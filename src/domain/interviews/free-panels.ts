/**
 * Free panels: candidates get times first and interviewers afterwards, which serves people whom fixed panels cannot.
 *
 * Phase one gives each candidate a time at which enough of those who may interview them are free (`assign.ts`). Phase two gives the interviews of one time
 * their interviewers, each at most one: augmenting paths.
 *
 * At one time there is no room for more panels than the free interviewers make, nor for more candidates of one university than those of the others make. Phase one keeps
 * both, and where nothing but universities stands between people that is enough for phase two (Hall, 1935: whoever are of two universities may have any
 * interviewer between them), so as many are served as can be. Who knows whom can still leave an interview too few; that candidate may not have
 * that time any more then, and both phases run again, which is no proof that nobody else could be served.
 */
import {assignTogether} from './assign';
import {isFree} from './availability';
import type {Available, Session} from './form-panels';
import {eveningOf, type Span} from './slots';
import {type Interviewee, knows} from './who-meets';

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
}

/** Enough for every pair that can fail in a season; a round takes milliseconds. */
const MOST_ROUNDS = 60;

export function freePanels(wanted: FreePanelsWanted): FreePanels {
  const {times, interviewers} = wanted;
  const free = times.map(time => interviewers.filter(({busy}) => isFree(busy, time)));
  return tryOften({...wanted, free, knownBy: acquaintances(wanted)});
}

/** What both phases look at, made once: names are slow to compare. */
interface Prepared extends FreePanelsWanted {
  /** Who is free at each time. */
  readonly free: readonly (readonly Available[])[];
  /** Addresses of the interviewers of other universities who know a candidate, by reference. */
  readonly knownBy: ReadonlyMap<string, ReadonlySet<string>>;
}

function acquaintances({interviewers, candidates}: FreePanelsWanted): Prepared['knownBy'] {
  const declaring = interviewers.map(({officer}) => officer).filter(({knows: declared}) => declared.length > 0);
  return new Map(
    candidates.map(candidate => {
      const known = declaring.filter(officer => !isOwn(officer, candidate) && knows(officer, candidate));
      return [candidate.reference, new Set(known.map(({email}) => email))];
    }),
  );
}

function isOwn({committee}: Available['officer'], candidate: Interviewee): boolean {
  return committee !== '' && committee === candidate.committee;
}

function tryOften(wanted: Prepared): FreePanels {
  const banned = new Set<number>();
  let best: Tried | undefined;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const tried = attempt(wanted, banned);
    if (best === undefined || tried.served > best.served) best = tried;
    if (tried.failed.length === 0 || best.served === wanted.candidates.length) break;
    for (const pair of tried.failed) banned.add(pair);
  }
  return {sessions: best!.sessions, without: best!.without};
}

interface Tried {
  readonly sessions: readonly Session[];
  readonly without: readonly string[];
  readonly served: number;
  /** Pairs of candidate and time that phase two could not staff, as `candidate * times + time`. */
  readonly failed: readonly number[];
}

function attempt(wanted: Prepared, banned: ReadonlySet<number>): Tried {
  const {times, candidates, free} = wanted;
  const timeOf = timesOf(wanted, banned);
  const load = new Map<string, number>();
  const sessions: Session[] = [];
  const failed: number[] = [];
  times.forEach((time, at) => {
    const here = candidates.flatMap((_, who) => (timeOf[who] === at ? [who] : []));
    const panels = staffed(
      here.map(who => candidates[who]!),
      free[at]!,
      wanted,
      load,
    );
    panels.forEach((panel, index) => {
      if (panel === null) failed.push(here[index]! * times.length + at);
      else sessions.push({...time, track: sessions.filter(({start}) => start === time.start).length, panel});
    });
  });
  const unserved = new Set(failed.map(pair => Math.floor(pair / times.length)));
  const without = candidates.flatMap(({reference}, who) =>
    timeOf[who] === NOWHERE || unserved.has(who) ? [reference] : [],
  );
  return {sessions, without, served: candidates.length - without.length, failed};
}

const NOWHERE = -1;
const IN_OPEN_SLOT = -2;

/** Phase one: the time of each candidate, or where they are instead. Groups are the candidates of one university at one time, and slots that are there. */
function timesOf(
  {times, candidates, panelSize, parallel, open = [], free, knownBy}: Prepared,
  banned: ReadonlySet<number>,
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
      if (candidates[who]!.committee !== committee || banned.has(who * times.length + at)) return false;
      const knowing = [...knownBy.get(candidates[who]!.reference)!].filter(email => freeAt[at]!.has(email));
      return others - knowing.length >= panelSize;
    },
  });
  return Array.from(group, kind => (kind < 0 ? NOWHERE : (kinds[kind]?.at ?? IN_OPEN_SLOT)));
}

/** Panels for the interviews of one time; null for one that gets too few, whose interviewers are free for the others then. */
function staffed(
  here: readonly Interviewee[],
  free: readonly Available[],
  {panelSize, knownBy}: Pick<Prepared, 'panelSize' | 'knownBy'>,
  load: Map<string, number>,
): (readonly string[] | null)[] {
  const order = free
    .map(({officer}) => officer)
    .sort(
      (one, other) => (load.get(one.email) ?? 0) - (load.get(other.email) ?? 0) || (one.email < other.email ? -1 : 1),
    );
  const seatOf = new Map<string, number>();
  const panels = here.map((candidate, at) => {
    const before = new Map(seatOf);
    for (let seat = 0; seat < panelSize; seat++) {
      if (seatOne(at, new Set())) continue;
      seatOf.clear();
      for (const [email, where] of before) seatOf.set(email, where);
      return false;
    }
    return candidate !== undefined;
  });
  for (const email of seatOf.keys()) load.set(email, (load.get(email) ?? 0) + 1);
  return panels.map((isStaffed, at) =>
    isStaffed ? [...seatOf].flatMap(([email, where]) => (where === at ? [email] : [])).sort() : null,
  );

  function may(officer: Available['officer'], candidate: Interviewee): boolean {
    return !isOwn(officer, candidate) && !knownBy.get(candidate.reference)!.has(officer.email);
  }

  /** One more interviewer for an interview: somebody free, or somebody whose place another can take. */
  function seatOne(at: number, seen: Set<string>): boolean {
    for (const officer of order) {
      if (seen.has(officer.email) || seatOf.get(officer.email) === at || !may(officer, here[at]!)) continue;
      seen.add(officer.email);
      const held = seatOf.get(officer.email);
      if (held !== undefined && !seatOne(held, seen)) continue;
      seatOf.set(officer.email, at);
      return true;
    }
    return false;
  }
}
