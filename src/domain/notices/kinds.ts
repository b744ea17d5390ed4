/**
 * The kinds of notice, in the order of the season: one line for each, its file in `kinds/`. What a kind is, and how a stage adds its own, stands in `kind.ts`.
 * A step that has no kind here is sent by its own workflow and always stands (a receipt, say).
 */
import type {NoticeKind} from './kind';
import {
  acceptReminder,
  confirmed,
  country,
  notPlaced,
  offerWithdrawn,
  placeFreed,
  waitingList,
} from './kinds/announcement';
import {interviewConfirmed, interviewMoved, receipt} from './kinds/by-themselves';
import {digest, exchangeCancelled, exchangeMoved, exchangeReminder, lateCard} from './kinds/exchange';
import {invited, notInvited, onHold} from './kinds/first-round';
import {bookingReminder, bookYourInterview, interviewReminder} from './kinds/interviews';
import {pleaseFix} from './kinds/please-fix';
import {readingReminder} from './kinds/reading-reminder';
import {eventCancelled, eventMissed, eventReminder, ogSession, pet} from './kinds/sessions';

export const KINDS: readonly NoticeKind[] = [
  receipt,
  pleaseFix,
  // First round
  readingReminder,
  invited,
  onHold,
  notInvited,
  // Interviews
  bookYourInterview,
  bookingReminder,
  interviewConfirmed,
  interviewMoved,
  interviewReminder,
  // Announcement
  country,
  waitingList,
  notPlaced,
  acceptReminder,
  confirmed,
  placeFreed,
  offerWithdrawn,
  // Sessions
  ogSession,
  pet,
  eventReminder,
  eventCancelled,
  eventMissed,
  // Exchange
  exchangeReminder,
  exchangeMoved,
  exchangeCancelled,
  lateCard,
  digest,
];

export function kindOf(step: string): NoticeKind | undefined {
  return KINDS.find(kind => kind.step === step);
}
