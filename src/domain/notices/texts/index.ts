/** The built-in texts by step, each in three languages; a step gets its own with the stage that sends it, with one line here. */
import type {Language} from '../../tables/committees';
import type {Step} from '../notice';
import type {Text} from '../text';
import {acceptReminder} from './accept-reminder';
import {confirmed} from './confirmed';
import {country} from './country';
import {invited} from './invited';
import {notInvited} from './not-invited';
import {notPlaced} from './not-placed';
import {offerWithdrawn} from './offer-withdrawn';
import {onHold} from './on-hold';
import {placeFreed} from './place-freed';
import {pleaseFix} from './please-fix';
import {readingReminder} from './reading-reminder';
import {receipt} from './receipt';
import {waitingList} from './waiting-list';

export const TEXTS: Readonly<Partial<Record<Step, Readonly<Record<Language, Text>>>>> = {
  receipt,
  'please fix': pleaseFix,
  'reading reminder': readingReminder,
  invited,
  'on hold': onHold,
  'not invited': notInvited,
  country,
  'waiting list': waitingList,
  'not placed': notPlaced,
  'accept reminder': acceptReminder,
  confirmed,
  'place freed': placeFreed,
  'offer withdrawn': offerWithdrawn,
};
