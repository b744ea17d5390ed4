/** What a mail about an event is filled with, and its entry for the calendar. */
import type {Application} from '../intake/assess';
import {entryUid} from '../interviews/events';
import {icsText} from '../interviews/ics';
import {languageOf} from '../notices/kind';
import type {NoticeValues} from '../notices/notice';
import type {Configuration} from '../season/configuration';
import {SETTINGS} from '../season/settings';
import type {Language} from '../tables/committees';
import {spokenDay, spokenTime, toLocal} from '../time/brussels';
import {type EventRow, titleOf, whereOf} from './event';
import {calendarId} from './save-event';

/** Names of the values beside the common ones that a text about an event may use. */
export const EVENT_VALUES = [
  'event',
  'when',
  'until',
  'where',
  'link',
  'answerLink',
  'obligatory',
  'deposit',
  'changed',
] as const;

const DAY = 24 * 3_600_000;

export function eventValues(
  event: EventRow,
  application: Application,
  configuration: Configuration,
): Record<(typeof EVENT_VALUES)[number], string> {
  const language = languageOf(application, configuration);
  return {
    event: titleOf(event, language),
    when: spokenTime(event.startsAt!, language),
    until: toLocal(event.endsAt!).slice(11),
    where: whereOf(event, language),
    link: event.place === '' ? event.link : '',
    answerLink: event.answerLink,
    obligatory: event.obligatory ? 'yes' : '',
    deposit: event.deposit === null || event.deposit === 0 ? '' : String(event.deposit),
    changed: (event.version ?? 1) > 1 ? 'yes' : '',
  };
}

/** What follows without the make-up, as long as officers have not said it in their own words. */
const CONSEQUENCE: Readonly<Record<Language, string>> = {
  en: SETTINGS.missedConsequence.initial,
  nl: 'Wie het niet op tijd goedmaakt, verliest de waarborg en mogelijk ook de plaats.',
  fr: 'Qui ne se rattrape pas à temps perd la caution, et peut-être aussi la place.',
};

/** What the make-up is, until when, and what follows without it. */
export function makeUpValues(
  {recording, quiz, endsAt}: EventRow,
  application: Application,
  configuration: Configuration,
): Record<'recording' | 'quiz' | 'makeUpUntil' | 'consequence', string> {
  const {makeUpDays, missedConsequence} = configuration.settings;
  const language = languageOf(application, configuration);
  const until = new Date(Date.parse(endsAt!) + makeUpDays * DAY).toISOString();
  return {
    recording,
    quiz,
    makeUpUntil: spokenDay(until, language),
    consequence: missedConsequence === SETTINGS.missedConsequence.initial ? CONSEQUENCE[language] : missedConsequence,
  };
}

/** The entry for the person's own calendar; the same one for all versions, so that a change moves it and a cancellation takes it out. */
export function entryValues(
  event: EventRow,
  {firstName, lastName, email}: Application,
  {season, settings}: Configuration,
  sender: string,
): NoticeValues {
  const icsMethod = event.state === 'cancelled' ? 'CANCEL' : 'REQUEST';
  return {
    icsMethod,
    icsText: icsText({
      uid: entryUid(calendarId(season, event)),
      sequence: (event.version ?? 1) - 1,
      method: icsMethod,
      start: event.startsAt!,
      end: event.endsAt!,
      stamp: event.changedAt ?? event.startsAt!,
      summary: `${settings.seasonName}: ${titleOf(event, 'en')}`,
      description: event.link,
      location: event.place === '' ? event.link : event.place,
      organizer: {name: settings.senderName, email: sender},
      attendee: {name: `${firstName} ${lastName}`.trim(), email},
    }),
  };
}
