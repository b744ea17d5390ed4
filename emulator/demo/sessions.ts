/**
 * The sessions as people live them. Before the form opens, two committees hold an information session whose visitors sign in with the code on the screen; after
 * the announcement everybody with a place is invited to the OG session and to PET, most say so and come, some come unannounced, some miss it and make up for it.
 */

import {formOf} from '../forms';
import {formsPart} from '../forms/state';
import type {Account} from '../kernel';
import {offsetMsAt, wallMsToInstant} from '../time/zone';
import {Chance} from './chance';
import {moveTo, type Pace} from './clock';
import {noteThePost, noteUntil} from './exchange';
import {openNewestLink} from './personal-links';
import type {Season} from './season';
import {ask} from './set-up';

const ZONE = 'Europe/Brussels';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Beginnings of what people see in the form, in all its languages. */
const ANSWER = 'Your answer ·';
const UNIVERSITY = 'Your university ·';
const COMING = 'I am coming ·';
const NOT_COMING = 'I cannot come ·';
const HERE = 'I am here now ·';

interface View {
  readonly events: readonly {
    readonly event: string;
    readonly code: string;
    readonly signInLink: string;
    readonly missing: number;
  }[];
  readonly guests: readonly {readonly reference: string; readonly presence: string}[];
  readonly usual: Readonly<Record<'OG session' | 'PET', string>>;
}

/** Somebody at an information session. */
export interface Visitor {
  /** The committee whose session it is. */
  readonly at: string;
  readonly email: string;
  readonly university: string;
  /** Types the code as it is not. */
  readonly mistaken: boolean;
}

const HOSTS = [
  ['KUL', 'KU Leuven', 6],
  ['ULB', 'Université libre de Bruxelles', 5],
] as const;

/** Who visits; one of each session is of another university, one never types the right code. */
export function visitors(): Visitor[] {
  return HOSTS.flatMap(([at, university, count]) =>
    Array.from({length: count}, (_, nth) => ({
      at,
      email: `visitor${nth + 1}@student.${at.toLowerCase()}.example.org`,
      university: nth === 1 ? 'UCLouvain' : university,
      mistaken: nth === 2,
    })),
  );
}

/** On the evenings three and two days before the form opens; not at all where people apply already. */
export function holdInformationSessions(season: Season, pace: Pace): void {
  const {workspace, neo, window, project} = season;
  if (workspace.core.now() > window.opens - 3 * DAY) return;
  project!.open({as: neo.account}).click('SCOPE', 'Sessions');
  HOSTS.forEach(([committee], nth) => {
    const starts = window.opens - (3 - nth) * DAY + 19 * HOUR;
    plan(season, {kind: 'information session', committee, starts, hours: 1, place: `Auditorium ${committee}`});
  });
  HOSTS.forEach(([committee], nth) => {
    moveTo(workspace, window.opens - (3 - nth) * DAY + 19 * HOUR + 10 * MINUTE, pace);
    for (const visitor of visitors().filter(({at}) => at === committee)) signIn(season, visitor, nth);
    workspace.advance({minutes: 20});
  });
}

interface Planned {
  readonly kind: 'information session' | 'OG session' | 'PET';
  readonly committee: string;
  /** Instant. */
  readonly starts: number;
  readonly hours: number;
  readonly place: string;
}

function plan(season: Season, {kind, committee, starts, hours, place}: Planned): void {
  const byName = kind !== 'information session';
  ask(season, season.neo.account, 'planEvent', {
    ...{event: null, kind, committee, place, capacity: null, obligatory: byName, deposit: byName ? 20 : null},
    ...{starts: local(starts), ends: local(starts + hours * HOUR)},
    recording: byName ? 'https://video.example.org/recording' : '',
    quiz: byName ? 'https://quiz.example.org/quiz' : '',
  });
}

/** By the link under the code on the screen; the first of each session sends it twice. */
function signIn(season: Season, {email, university, mistaken}: Visitor, nth: number): void {
  const {core} = season.workspace;
  const {code, signInLink} = look(season).events[nth]!;
  const id = [...core.part(formsPart).keys()].find(each => signInLink.startsWith(formOf(core, each).url))!;
  const form = formOf(core, id);
  const [codeItem, chosen] = [form.items()[0]!, form.items().find(({title}) => title.startsWith(UNIVERSITY))!];
  const typed = mistaken ? 'KUL-0000' : code.toLowerCase();
  const times = email.startsWith('visitor1@') ? 2 : 1;
  for (let time = 0; time < times; time++) {
    season.workspace.advance({seconds: 20});
    form.submitAs(email, {[String(codeItem.id)]: typed, [String(chosen.id)]: university});
  }
}

function look(season: Season, event: string | null = null): View {
  return ask<View>(season, season.neo.account, 'readEvents', event);
}

/** What somebody does about a session. */
export interface Manner {
  readonly says: 'coming' | 'not coming' | '';
  /** Signs in with the link; `ticked` is there and an officer notes it. */
  readonly comes: 'signs in' | 'ticked' | '';
  /** Watches the recording afterwards. */
  readonly makesUp: boolean;
}

/** By the place in the order of references: of ten people one cannot come and makes up for it, one stays away, one comes unannounced, one is ticked. */
export function mannerOf(nth: number): Manner {
  if (nth % 10 === 3) return {says: 'not coming', comes: '', makesUp: true};
  if (nth % 10 === 6) return {says: '', comes: '', makesUp: false};
  if (nth % 10 === 8) return {says: '', comes: 'signs in', makesUp: false};
  return {says: 'coming', comes: nth % 10 === 1 ? 'ticked' : 'signs in', makesUp: false};
}

/** The OG session and PET, each from the plan to the make-up; at the end the season's figures are written for the slides. */
export function holdSessions(season: Season, pace: Pace): void {
  const {workspace, neo, project} = season;
  project!.open({as: neo.account}).click('SCOPE', 'Sessions');
  const {usual} = look(season);
  const soonest = workspace.core.now() + 8 * DAY;
  const at = (typed: string): number => Math.max(instant(typed), soonest - (soonest % HOUR));
  hold(season, {kind: 'OG session', committee: '', starts: at(usual['OG session']), hours: 2, place: ''}, pace);
  hold(
    season,
    {kind: 'PET', committee: '', starts: at(usual.PET), hours: 7, place: 'Campus Gasthuisberg, Leuven'},
    pace,
  );
  noteThePost(season);
  ask(season, neo.account, 'writeDashboard');
}

function hold(season: Season, planned: Planned, pace: Pace): void {
  const {workspace, neo} = season;
  const {starts, hours, kind} = planned;
  plan(season, planned);
  const {event} = look(season).events.at(-1)!;
  workspace.advance({minutes: 20});
  ask(season, neo.account, 'inviteToEvent', event);
  send(season, neo.account, kind);
  workspace.advance({minutes: 30});
  sayWhetherTheyCome(season, event, pace);
  noteUntil(season, starts - 8 * DAY, pace);
  for (const days of [7, 1]) {
    moveTo(workspace, Math.max(workspace.core.now(), starts - days * DAY + 5 * MINUTE), pace);
    workspace.advance({minutes: 20});
  }
  moveTo(workspace, starts - 10 * MINUTE, pace);
  beThere(season, event);
  moveTo(workspace, starts + (hours + 2) * HOUR, pace);
  makeUp(season, event, pace);
}

/** Everybody who is on the list, in the order of references, with what they do. */
export function guests(season: Season, event: string): {reference: string; email: string; manner: Manner}[] {
  const [header = [], ...rows] = season.book.tab('Applications').values();
  const [reference, email] = [header.indexOf('Reference'), header.indexOf('E-mail')];
  const addresses = new Map(rows.map(row => [String(row[reference]), String(row[email])]));
  return look(season, event)
    .guests.map(guest => guest.reference)
    .sort()
    .map((who, nth) => ({reference: who, email: addresses.get(who)!, manner: mannerOf(nth)}));
}

function sayWhetherTheyCome(season: Season, event: string, pace: Pace): void {
  const {workspace} = season;
  const chance = new Chance(season.people.length);
  for (const {email, manner} of guests(season, event)) {
    if (manner.says === '') continue;
    moveTo(workspace, workspace.core.now() + Math.round(chance.share() * 2 * HOUR), pace);
    answer(season, email, manner.says === 'coming' ? COMING : NOT_COMING);
  }
  workspace.advance({minutes: 20});
}

/** People arrive around the beginning; an officer ticks those whose telephone is empty. */
function beThere(season: Season, event: string): void {
  const {workspace, officers} = season;
  const all = guests(season, event);
  for (const {email, manner} of all.filter(({manner: {comes}}) => comes === 'signs in')) {
    workspace.advance({seconds: 10});
    answer(season, email, HERE);
    if (manner.says === '') answer(season, email, HERE);
  }
  workspace.advance({minutes: 30});
  const ticks = all
    .filter(({manner}) => manner.comes === 'ticked')
    .map(({reference}) => ({reference, presence: 'came'}));
  ask(season, officers[0]!.account, 'takeAttendance', {event, ticks});
}

/** Whoever missed it is told what to do; some do it, and an officer notes it. */
function makeUp(season: Season, event: string, pace: Pace): void {
  const {workspace, neo} = season;
  workspace.advance({minutes: 20});
  send(season, neo.account, 'event missed');
  moveTo(workspace, workspace.core.now() + 5 * DAY, pace);
  const ticks = guests(season, event)
    .filter(({manner}) => manner.makesUp)
    .map(({reference}) => ({reference, presence: 'made up'}));
  if (ticks.length > 0) ask(season, neo.account, 'takeAttendance', {event, ticks});
  workspace.advance({minutes: 20});
}

/** Looks, says yes, and lets the worker send. */
function send(season: Season, as: Account, step: string): void {
  const {approval, mails, room} = ask<{
    approval: string;
    mails: readonly unknown[];
    room: {needed: number; room: number};
  }>(season, as, 'previewNotices', step, null);
  if (mails.length === 0) return;
  ask(season, as, 'sendNotices', {step, approval, at: null, split: room.needed > room.room});
  season.workspace.advance({minutes: 30});
}

function answer(season: Season, email: string, choice: string): void {
  const {form, prefilled} = openNewestLink(season, email);
  const question = form.items().find(({title}) => title.startsWith(ANSWER))!;
  const offered = 'choices' in question ? question.choices.map(({value}) => value) : [];
  form.submitAs(email, {...prefilled, [String(question.id)]: offered.find(value => value.startsWith(choice))!});
}

/** `2027-12-03T19:00` in Brussels. */
function local(at: number): string {
  return new Date(at + offsetMsAt(ZONE, at)).toISOString().slice(0, 16);
}

function instant(typed: string): number {
  return wallMsToInstant(ZONE, Date.parse(`${typed}:00Z`));
}
