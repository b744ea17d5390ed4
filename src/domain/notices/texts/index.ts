/** The built-in texts by step, each in three languages; a step gets its own with the stage that sends it, with one line here. */
import type {Language} from '../../tables/committees';
import type {Step} from '../notice';
import type {Text} from '../text';
import {invited} from './invited';
import {notInvited} from './not-invited';
import {onHold} from './on-hold';
import {pleaseFix} from './please-fix';
import {readingReminder} from './reading-reminder';
import {receipt} from './receipt';

export const TEXTS: Readonly<Partial<Record<Step, Readonly<Record<Language, Text>>>>> = {
  receipt,
  'please fix': pleaseFix,
  'reading reminder': readingReminder,
  invited,
  'on hold': onHold,
  'not invited': notInvited,
};
