/**
 * Freezing: from a locked allocation to letters that leave together on the set minute.
 *
 *   - freeze: the result is made again and compared, bit for bit, and its certificate must be green; every placed candidate gets an offer, every candidate a
 *     letter; the letters lie in the outbox, `held`.
 *   - announce: an officer's yes; all letters are queued for the minute, or none is.
 *   - take back: until the first letter has left, everything is as it was.
 *
 * The letters stand in the outbox in an order that tells nothing: by a hash, not by result.
 */
import type {AllocationRow} from '../allocation/decisions';
import {resultHash} from '../allocation/frozen';
import type {SavedDetails} from '../allocation/plan-allocation';
import {savedDetails} from '../allocation/plan-allocation';
import {refuseUnlike} from '../allocation/plan-lock';
import {savedAssignment} from '../allocation/sheet-places';
import type {Application} from '../intake/assess';
import {counted, listed} from '../listed';
import {usedAround} from '../notices/limit';
import type {OutboxRow} from '../notices/notice';
import {replaceWaiting} from '../notices/replace';
import {type Change, changed, inserted, type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import {detailsOf, isLocked, type MilestoneRow, milestoneOf, reach, refuseLocked} from '../season/milestone';
import {sha256Hex} from '../sha256';
import {allocation} from '../tables/allocation';
import {contracts} from '../tables/contracts';
import {outbox} from '../tables/outbox';
import {spokenTime, toInstant} from '../time/brussels';
import {type Letter, letter, reminderLetters} from './letters';
import {answerBy, type Moment, type OfferRows, STANDING_STEPS} from './offer';
import {situationOf, toOutbox} from './repair';
import {whyOf} from './why';

/** What the milestone `announcement` remembers. */
export interface Announcement {
  /** Instant at which the letters leave. */
  readonly at: string;
  readonly inputHash: string;
  readonly resultHash: string;
  readonly letters: Readonly<Record<AnnouncedStep, number>>;
}

export const ANNOUNCED_STEPS = ['country', 'waiting list', 'not placed'] as const;
export type AnnouncedStep = (typeof ANNOUNCED_STEPS)[number];

/** The announcement as it is frozen; undefined before. */
export function announcementOf(milestones: readonly MilestoneRow[]): Announcement | undefined {
  return isLocked(milestones, 'announcement') ? detailsOf<Announcement>(milestones, 'announcement') : undefined;
}

/**
 * Plans the freeze.
 *
 * @param check looks at each letter as it would be read; throws what is wrong with it
 * @throws {Refusal} when the allocation is not locked or not what was saved, the minute is past, the mail limit does not suffice, or somebody has no address
 */
export function planFreeze(rows: OfferRows, moment: Moment, check: (letters: readonly OutboxRow[]) => void): Plan {
  refuseLocked(rows.milestones, 'announcement', 'The announcement', 'take the freeze back before you freeze again.');
  const details = lockedDetails(rows);
  refuseUnlike(rows, details);
  const at = announcementTime(rows, moment);
  const offers = rows.allocation.map(({row}) => ({before: row, after: announced(row, at, rows)}));
  const letters = mixed(
    lettersOf(
      offers.map(({after}) => after),
      rows,
      moment,
    ),
    details.inputHash,
  );
  refuseOverLimit(rows, letters, moment);
  const mails = letters.map(each => held(toOutbox(each, rows, moment), each.notBefore ?? at));
  check(mails);
  const counts = Object.fromEntries(
    ANNOUNCED_STEPS.map(step => [step, letters.filter(each => each.step === step).length]),
  );
  const milestone = reach(rows.milestones, {
    milestone: 'announcement',
    state: 'locked',
    at: moment.now,
    by: moment.who,
    details: {
      at,
      inputHash: details.inputHash,
      resultHash: resultHash(savedAssignment(rows.allocation.map(({row}) => row))),
      letters: counts,
    },
  });
  const told = ANNOUNCED_STEPS.reduce((sum, step) => sum + (counts[step] ?? 0), 0);
  return plan({
    action: 'freeze announcement',
    summary: `Froze the allocation; ${counted(told, 'letter')} lie ready for ${spokenTime(at, 'en')}.`,
    changes: [
      ...offers.flatMap(({before, after}) => changed(allocation, before, after) ?? []),
      ...milestone.changes,
      ...laidAgain(mails, rows),
    ],
    inserts: [...milestone.inserts, ...newOnes(mails, rows).map(row => inserted(outbox, row))],
  });
}

/** Letters of an earlier freeze that was taken back: the same rows, with what they say now. */
function laidAgain(mails: readonly OutboxRow[], {outbox: sent}: OfferRows): Change[] {
  const known = new Map(sent.map(row => [row.key, row]));
  return mails.flatMap(row => {
    const before = known.get(row.key);
    return (before?.state === 'replaced' && changed(outbox, before, row)) || [];
  });
}

function newOnes(mails: readonly OutboxRow[], {outbox: sent}: OfferRows): OutboxRow[] {
  const known = new Set(sent.map(({key}) => key));
  return mails.filter(({key}) => !known.has(key));
}

function lockedDetails(rows: OfferRows): SavedDetails {
  const details = savedDetails(rows);
  if (details !== undefined && isLocked(rows.milestones, 'allocation')) return details;
  throw new Refusal(
    'not-locked',
    'The allocation is not locked: lock it in SCOPE › Allocate countries before you freeze it.',
  );
}

function announcementTime({configuration}: OfferRows, {now}: Moment): string {
  const at = toInstant(configuration.settings.announcement);
  if (at > now) return at;
  throw new Refusal(
    'announcement-past',
    `The Announcement in Settings, ${spokenTime(at, 'en')}, is past: set it to the minute at which the letters are to leave.`,
    {tab: 'Settings'},
  );
}

/** The row as it stands once it is announced. */
function announced(row: AllocationRow, at: string, {configuration}: OfferRows): AllocationRow {
  if (row.state !== 'proposed') return row;
  return {...row, state: 'offered', offeredAt: at, answerBy: answerBy(at, configuration.settings), offerVersion: 1};
}

function stepOf({state}: AllocationRow): AnnouncedStep | null {
  if (state === 'offered') return 'country';
  return state === 'waiting' ? 'waiting list' : state === 'not placed' ? 'not placed' : null;
}

/** A letter for everybody who still takes part, with the reminders of the offers. */
function lettersOf(offers: readonly AllocationRow[], rows: OfferRows, {now}: Moment): Letter[] {
  const applications = new Map(rows.applications.map(each => [each.reference, each]));
  const why = whyOf(rows);
  return offers.flatMap(row => {
    const [step, application] = [stepOf(row), applications.get(row.reference)];
    if (step === null) return [];
    if (application === undefined) throw withoutApplication(row);
    const told = letter(step, row, application, rows, {why: why(row.reference, application)});
    return [told, ...reminderLetters(row, application, rows, now)];
  });
}

function withoutApplication({reference}: Pick<Application, 'reference'>): Refusal {
  return new Refusal(
    'no-application',
    `${reference} stands in Allocation and not in Applications, so nobody can be told: take the row out or put the application back.`,
    {tab: allocation.tab},
  );
}

/** In the order of a hash: whoever watches mails arrive learns nothing from it. */
function mixed(letters: readonly Letter[], seed: string): Letter[] {
  return letters
    .map(each => [sha256Hex(`${seed}:${each.application.reference}:${each.step}`), each] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, each]) => each);
}

function held(row: OutboxRow, notBefore: string): OutboxRow {
  return {...row, state: 'held', notBefore, reason: 'Waits for the announcement.'};
}

/** All or nothing: what leaves at that minute must have room in the account's limit. */
function refuseOverLimit(
  {outbox: sent, configuration}: OfferRows,
  letters: readonly Letter[],
  {account, now}: Moment,
): void {
  const at = toInstant(configuration.settings.announcement);
  const {mailLimit} = configuration.settings;
  const count = letters.filter(({notBefore}) => notBefore === undefined).length;
  const room = mailLimit - usedAround(sent, account, at, now);
  if (count <= room) return;
  throw new Refusal(
    'mail-limit',
    `${counted(count, 'letter')} are to leave at once and ${account} may send ${Math.max(0, room)} more that day: announce from an account with a higher limit (Mails per 24 hours in Settings), or let other mails leave a day before.`,
    {tab: 'Settings'},
  );
}

/** @throws {Refusal} when nothing is frozen, it has been announced, or the sheet is not what was frozen */
export function planAnnounce(rows: OfferRows, {now, who}: Moment): Plan {
  const announcement = frozenOnly(rows);
  refuseChanged(rows, announcement);
  refuseWithdrawn(rows);
  if (announcement.at <= now) {
    throw new Refusal(
      'announcement-past',
      `The minute of the announcement, ${spokenTime(announcement.at, 'en')}, is past: take the freeze back, set Announcement in Settings, and freeze again.`,
    );
  }
  const mails = waitingLetters(rows);
  const letters = mails.filter(({step}) => ANNOUNCED_STEPS.some(known => known === step));
  const milestone = reach(rows.milestones, {milestone: 'announcement', state: 'done', at: now, by: who});
  return plan({
    action: 'announce',
    summary: `${counted(letters.length, 'letter')} will leave on ${spokenTime(announcement.at, 'en')}${letters.length < mails.length ? '; who has not answered is reminded' : ''}.`,
    changes: [...mails.flatMap(row => changed(outbox, row, {state: 'queued', reason: ''}) ?? []), ...milestone.changes],
    inserts: milestone.inserts,
  });
}

/**
 * Plans the taking back of a freeze or of an announcement that has not begun.
 *
 * @throws {Refusal} without a reason, when nothing is frozen, or when letters have left
 */
export function planTakeBack(reason: string, rows: OfferRows, {now, who}: Moment): Plan {
  const announcement = announcementOf(rows.milestones);
  if (announcement === undefined) throw new Refusal('not-frozen', 'Nothing is frozen.');
  if (reason.trim() === '') throw new Refusal('no-reason', 'Taking the freeze back needs a reason: type one.');
  const left = rows.outbox.filter(row => isAnnounced(row) && (row.state === 'sent' || row.state === 'drafted')).length;
  if (left > 0 || announcement.at <= now) {
    throw new Refusal(
      'announced',
      `${left > 0 ? `${counted(left, 'letter')} have left` : 'The minute of the announcement has come'}: it cannot be taken back any more.`,
    );
  }
  const milestone = reach(rows.milestones, {
    milestone: 'announcement',
    state: 'open',
    at: now,
    by: who,
    reason: reason.trim(),
  });
  return plan({
    action: 'take announcement back',
    summary: `Took the frozen announcement back: ${reason.trim()}`,
    changes: [...rows.allocation.flatMap(({row}) => takenBack(row)), ...lettersBack(rows), ...milestone.changes],
    inserts: milestone.inserts,
  });
}

function takenBack(row: AllocationRow): Change[] {
  if (row.state !== 'offered') return [];
  const before = {state: 'proposed', offeredAt: null, answerBy: null, codeHash: '', offerVersion: null};
  return [changed(allocation, row, before) ?? []].flat();
}

function lettersBack(rows: OfferRows): Change[] {
  const references = [...new Set(rows.outbox.filter(isAnnounced).map(({reference}) => reference))];
  return references.flatMap(reference =>
    replaceWaiting(rows.outbox, reference, STANDING_STEPS, 'The announcement was taken back.'),
  );
}

function isAnnounced({step}: OutboxRow): boolean {
  return STANDING_STEPS.some(known => known === step);
}

function waitingLetters({outbox: rows}: OfferRows): OutboxRow[] {
  return rows.filter(row => isAnnounced(row) && row.state === 'held');
}

function frozenOnly({milestones}: OfferRows): Announcement {
  const announcement = announcementOf(milestones);
  const row = milestoneOf(milestones, 'announcement');
  if (announcement === undefined) {
    throw new Refusal('not-frozen', 'The allocation is not frozen: freeze it first, so that every letter is checked.');
  }
  if (row?.state === 'done') {
    throw new Refusal('announced', `Done by ${row.by} on ${spokenTime(row.at ?? announcement.at, 'en')}.`);
  }
  return announcement;
}

/** Nobody is told of a place that its host has taken back since the freeze. */
function refuseWithdrawn(rows: OfferRows): void {
  const {lost, published} = situationOf(rows);
  if (lost.length === 0) return;
  const places = listed([...new Set(lost.map(reference => published[reference] ?? ''))]);
  throw new Refusal(
    'withdrawn-since-freeze',
    `${places}: the contract is withdrawn or smaller since the freeze, and ${counted(lost.length, 'candidate')} would be told of a place that is not there. Take the freeze back, open the allocation again, allocate, and freeze again. Nothing was announced.`,
    {tab: contracts.tab},
  );
}

/**
 * A contract is not withdrawn while letters wait for their minute: some would tell of its places.
 *
 * @throws {Refusal} between the officer's yes and the minute
 */
export function refuseScheduled(milestones: readonly MilestoneRow[], now: string): void {
  const announcement = announcementOf(milestones);
  if (announcement === undefined || announcement.at <= now) return;
  if (milestoneOf(milestones, 'announcement')?.state !== 'done') return;
  throw new Refusal(
    'scheduled',
    `The letters leave on ${spokenTime(announcement.at, 'en')} and some would tell of a place of this contract: take the announcement back first, then withdraw the contract and allocate again.`,
  );
}

/** What is announced is what was frozen, and everybody in it has a letter. */
function refuseChanged(rows: OfferRows, announcement: Announcement): void {
  const offers = rows.allocation.map(({row}) => row);
  const same =
    resultHash(Object.fromEntries(offers.map(row => [row.reference, row.place || null]))) === announcement.resultHash;
  const letters = new Set(waitingLetters(rows).map(({reference}) => reference));
  const without = offers.filter(row => stepOf(row) !== null && !letters.has(row.reference));
  if (same && without.length === 0) return;
  const first = without[0]?.reference;
  throw new Refusal(
    'changed-since-freeze',
    same
      ? `${first} has no letter: take the freeze back and freeze again. Nothing was announced.`
      : 'The tab Allocation is not what was frozen: take the freeze back, look at what was changed, and freeze again. Nothing was announced.',
    {tab: allocation.tab},
  );
}
