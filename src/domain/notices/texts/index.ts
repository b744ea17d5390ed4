/** The built-in texts by step, each in three languages; a step gets its own with the stage that sends it, with one line here. */
import type {Language} from '../../tables/committees';
import type {Step} from '../notice';
import type {Text} from '../text';
import {acceptReminder} from './accept-reminder';
import {bookYourInterview} from './book-your-interview';
import {bookingRefused} from './booking-refused';
import {bookingReminder} from './booking-reminder';
import {confirmed} from './confirmed';
import {country} from './country';
import {digest} from './digest';
import {eventAnswer} from './event-answer';
import {eventCancelled} from './event-cancelled';
import {eventMissed} from './event-missed';
import {eventReminder} from './event-reminder';
import {exchangeCancelled} from './exchange-cancelled';
import {exchangeMoved} from './exchange-moved';
import {exchangeReminder} from './exchange-reminder';
import {informationSession} from './information-session';
import {interviewCancelled} from './interview-cancelled';
import {interviewConfirmed} from './interview-confirmed';
import {interviewMoved} from './interview-moved';
import {interviewReminder} from './interview-reminder';
import {invited} from './invited';
import {lateCard} from './late-card';
import {notInvited} from './not-invited';
import {notPlaced} from './not-placed';
import {offerWithdrawn} from './offer-withdrawn';
import {ogSession} from './og-session';
import {onHold} from './on-hold';
import {pet} from './pet';
import {placeFreed} from './place-freed';
import {pleaseFix} from './please-fix';
import {readingReminder} from './reading-reminder';
import {receipt} from './receipt';
import {slotTaken} from './slot-taken';
import {waitingList} from './waiting-list';

export const TEXTS: Readonly<Partial<Record<Step, Readonly<Record<Language, Text>>>>> = {
  receipt,
  'please fix': pleaseFix,
  'reading reminder': readingReminder,
  invited,
  'on hold': onHold,
  'not invited': notInvited,
  'book your interview': bookYourInterview,
  'interview confirmed': interviewConfirmed,
  'interview moved': interviewMoved,
  'interview cancelled': interviewCancelled,
  'slot taken': slotTaken,
  'booking refused': bookingRefused,
  'interview reminder': interviewReminder,
  'booking reminder': bookingReminder,
  country,
  'waiting list': waitingList,
  'not placed': notPlaced,
  'accept reminder': acceptReminder,
  confirmed,
  'place freed': placeFreed,
  'offer withdrawn': offerWithdrawn,
  'information session': informationSession,
  'OG session': ogSession,
  PET: pet,
  'event answer': eventAnswer,
  'event reminder': eventReminder,
  'event cancelled': eventCancelled,
  'event missed': eventMissed,
  'exchange reminder': exchangeReminder,
  'exchange moved': exchangeMoved,
  'exchange cancelled': exchangeCancelled,
  'late card': lateCard,
  digest,
};
