/**
 * The announcement as people live it: frozen and agreed to a day before, sent on the minute; most accept at once, three decline, one stays silent and is
 * called, a host takes its contract back; what comes free goes down the waiting list until nobody waits for it.
 */

import {Chance} from './chance';
import {moveTo, type Pace} from './clock';
import {openNewestLink} from './personal-links';
import type {Season} from './season';
import {ask} from './set-up';

interface Repair {
  readonly kind: string;
  readonly resultHash: string;
  readonly lines: readonly {readonly reference: string}[];
}

interface View {
  readonly phase: string;
  readonly at: string;
  readonly offers: readonly {
    readonly reference: string;
    readonly email: string;
    readonly place: string;
    readonly state: string;
    readonly silent: boolean;
  }[];
  readonly contracts: readonly string[];
  readonly repairs: readonly Repair[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How many decline, and how many never answer. */
export const DECLINES = 3;
export const SILENT = 1;

/** Beginnings of what people see in the form, in all its languages. */
const QUESTION = 'Your answer ·';
const ACCEPT = 'I accept the place ·';
const DECLINE = 'I decline the place ·';

/** A chain of declines and new offers is not longer than this in a demo. */
const ROUNDS_AT_MOST = 12;

export function announceCountries(season: Season, pace: Pace): void {
  const {workspace, neo, project} = season;
  const {at} = ask<View>(season, neo.account, 'readAnnouncement');
  moveTo(workspace, Math.max(workspace.core.now(), Date.parse(at) - 20 * HOUR), pace);
  project!.open({as: neo.account}).click('SCOPE', 'Allocate countries');
  sayYes(season);
  moveTo(workspace, Date.parse(at) - 5 * 60_000, pace);
  workspace.advance({minutes: 40});
  const chance = new Chance(season.people.length);
  letAnswer(season, chance, pace);
  withdrawOne(season, chance);
  giveOn(season, pace);
  callTheSilent(season, Date.parse(at), pace);
  giveOn(season, pace);
}

/** From wherever somebody at the workbench has left it. */
function sayYes(season: Season): void {
  const {account} = season.neo;
  if (look(season).phase === 'locked') ask(season, account, 'freezeAllocation');
  ask(season, account, 'previewAnnouncement');
  if (look(season).phase === 'frozen') ask(season, account, 'announce');
}

function look(season: Season): View {
  return ask<View>(season, season.neo.account, 'readAnnouncement');
}

/** Everybody within three days, but for those who never answer. */
function letAnswer(season: Season, chance: Chance, pace: Pace): void {
  const {workspace} = season;
  const offers = look(season).offers.filter(({state}) => state === 'offered');
  const order = chance.ranked(offers, offers.length, () => 1);
  const answering = order.slice(Math.min(SILENT, order.length));
  const from = workspace.core.now();
  const turns = answering
    .map((offer, nth) => ({offer, declines: nth < DECLINES, at: from + Math.round(chance.share() ** 2 * 2.5 * DAY)}))
    .sort((one, other) => one.at - other.at);
  for (const {offer, declines, at} of turns) {
    moveTo(workspace, at, pace);
    answer(season, offer.email, declines ? DECLINE : ACCEPT);
  }
  workspace.advance({minutes: 20});
}

function answer(season: Season, email: string, choice: string): void {
  const {form, prefilled} = openNewestLink(season, email);
  const question = form.items().find(({title}) => title.startsWith(QUESTION))!;
  const choices = 'choices' in question ? question.choices.map(({value}) => value) : [];
  const picked = choices.find(value => value.startsWith(choice))!;
  form.submitAs(email, {...prefilled, [String(question.id)]: picked});
}

/** A host whose place somebody has accepted takes its contract back. */
function withdrawOne(season: Season, chance: Chance): void {
  const {contracts, offers} = look(season);
  const countries = offers.filter(({state}) => state === 'accepted').map(({place}) => place.split('-')[0]!);
  const held = contracts.filter(
    contract => countries.includes(contract.split(' · ')[0]!) && contract.endsWith('bilateral'),
  );
  if (held.length === 0) return;
  ask(season, season.neo.account, 'withdrawContract', {
    contract: chance.pick(held),
    reason: 'The hospital closed its exchange programme: their mail of 22 November.',
  });
}

/** Down the waiting list, again and again until nobody waits for what is free; who is offered a place then accepts. */
export function giveOn(season: Season, pace: Pace): void {
  const {workspace, neo} = season;
  for (let round = 0; round < ROUNDS_AT_MOST; round++) {
    const [repair] = look(season).repairs;
    if (repair === undefined || repair.lines.length === 0) return;
    const {kind, resultHash} = repair;
    ask(season, neo.account, 'repairOffers', {kind, resultHash});
    workspace.advance({minutes: 30});
    moveTo(workspace, workspace.core.now() + 6 * HOUR, pace);
    const touched = new Set(repair.lines.map(({reference}) => reference));
    const offered = look(season).offers.filter(each => each.state === 'offered' && touched.has(each.reference));
    for (const {email} of offered) answer(season, email, ACCEPT);
    workspace.advance({minutes: 20});
  }
}

/** After the deadline the local officer calls; nobody answers the phone. */
function callTheSilent(season: Season, announced: number, pace: Pace): void {
  const {workspace, neo} = season;
  for (const day of [2.7, 3.7, 4.7, 5.2])
    moveTo(workspace, Math.max(workspace.core.now(), announced + day * DAY), pace);
  workspace.advance({minutes: 20});
  for (const {reference} of look(season).offers.filter(({silent}) => silent)) {
    ask(season, neo.account, 'declineOffer', {reference, reason: 'Called on Thursday and Friday: no answer.'});
  }
  workspace.advance({minutes: 20});
}
