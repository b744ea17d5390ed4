/** Notices about the OG session and PET: the invitation with its entry for the calendar, reminders, a cancellation, what to do for whoever missed it. */
import {type AttendanceRow, type EventRow, isAhead, isMissing, isOver, tellsVersion} from '../../events/event';
import {outgoing} from '../../events/guests';
import {EVENT_VALUES, entryValues, eventValues, makeUpValues} from '../../events/mail-values';
import {reminderDays, reminderVersion} from '../../events/reminders';
import {isMailAbout, named} from '../../events/save-event';
import type {Application} from '../../intake/assess';
import type {Problem} from '../../problem';
import {allocation} from '../../tables/allocation';
import {applications} from '../../tables/applications';
import {attendance} from '../../tables/attendance';
import {events} from '../../tables/events';
import {outbox} from '../../tables/outbox';
import {type Audience, addressee, type Facts, type LeftOut, type NoticeKind} from '../kind';
import type {NoticeValues} from '../notice';

type Invited = 'OG session' | 'PET';

/** For mails after which there is nothing to answer. */
const NO_LINK = {answerLink: ''} as const;
const WITHOUT_LINK = EVENT_VALUES.filter(name => !(name in NO_LINK));

const invitation = (step: Invited, title: string): NoticeKind => ({
  step,
  title,
  who: `Everybody on the list of the next ${step}: SCOPE › Sessions puts them there.`,
  placeholders: EVENT_VALUES,
  sentBy: 'dialog',
  check: facts => linksMissing(facts, step),
  audience: facts =>
    listed(facts, {
      of: event => event.kind === step && isAhead(event, facts.now),
      why: ({event}) => (isOnlineWithoutLink(event) ? 'the video link is not there yet' : ''),
      versions: ({event}) => [tellsVersion(event)],
      more: ({event, application}) => entryValues(event, application, facts.configuration, organizer(facts)),
    }),
});

export const ogSession = invitation('OG session', 'Invitation to the OG session');
export const pet = invitation('PET', 'Invitation to PET');

export const eventReminder: NoticeKind = {
  step: 'event reminder',
  title: 'Reminder of a session',
  who: 'Whoever is invited and has not said no, so many days before as Settings says.',
  placeholders: EVENT_VALUES,
  sentBy: 'itself',
  audience: facts =>
    listed(facts, {
      of: event => isAhead(event, facts.now),
      why: ({row}) => (row.reply === 'coming' || row.reply === '' ? '' : 'does not come'),
      versions: ({event}) =>
        reminderDays(facts.configuration.settings.eventReminders).map(days => reminderVersion(event, days)),
    }),
};

export const eventCancelled: NoticeKind = {
  step: 'event cancelled',
  title: 'A session is cancelled',
  who: 'Whoever was told of a session that is cancelled now; it leaves their calendar too.',
  placeholders: [...WITHOUT_LINK, 'reason'],
  sentBy: 'dialog',
  audience: facts => {
    const told = new Set(
      facts
        .rows(outbox)
        .filter(({state}) => state === 'sent')
        .flatMap(mail => facts.rows(events).flatMap(({event}) => (isMailAbout(mail, event) ? about(event, mail) : []))),
    );
    return listed(facts, {
      of: ({state, startsAt}) => state === 'cancelled' && (startsAt ?? '') > facts.now,
      why: ({event, row}) => (told.has(about(event.event, row)) ? '' : 'was not told of it'),
      versions: ({event}) => [tellsVersion(event)],
      more: ({event, application}) => ({
        ...NO_LINK,
        reason: event.reason,
        ...entryValues(event, application, facts.configuration, organizer(facts)),
      }),
      everybody: true,
    });
  },
};

export const eventMissed: NoticeKind = {
  step: 'event missed',
  title: 'Make-up of a session',
  who: 'Whoever had to come to a session and was not there.',
  placeholders: [...WITHOUT_LINK, 'recording', 'quiz', 'makeUpUntil', 'consequence'],
  sentBy: 'dialog',
  check: makeUpsMissing,
  audience: facts =>
    listed(facts, {
      of: event => event.obligatory && isOver(event, facts.now),
      why: ({event, row}) => (isMissing(event, row, facts.now) ? '' : row.presence),
      versions: ({event}) => [`${event.event}.missed`],
      more: ({event, application}) => ({...NO_LINK, ...makeUpValues(event, application, facts.configuration)}),
    }),
};

/** Somebody on the list of an event. */
interface OnList {
  readonly event: EventRow;
  readonly row: AttendanceRow;
  readonly application: Application;
}

interface Asked {
  readonly of: (event: EventRow) => boolean;
  /** Why this person is left out; empty for whoever is told. */
  readonly why: (who: OnList) => string;
  readonly versions: (who: OnList) => readonly string[];
  readonly more?: (who: OnList) => NoticeValues;
  /** Whoever has given the place back, too. */
  readonly everybody?: boolean;
}

function listed(facts: Facts, {of, why, versions, more, everybody = false}: Asked): Audience {
  const {configuration} = facts;
  const byName = new Map(
    facts
      .rows(events)
      .filter(of)
      .map(event => [event.event, event]),
  );
  if (byName.size === 0) return {to: [], leftOut: []};
  const people = new Map(facts.rows(applications).map(each => [each.reference, each]));
  const going = outgoing({allocation: facts.rows(allocation)});
  const who = facts.rows(attendance).flatMap((row): OnList[] => {
    const [event, application] = [byName.get(row.event), people.get(row.reference)];
    return event === undefined || application === undefined ? [] : [{event, row, application}];
  });
  const reasoned = who.map(each => ({
    each,
    reason: everybody || going.has(each.row.reference) ? why(each) : 'has no accepted place any more',
  }));
  return {
    to: reasoned.flatMap(({each, reason}) => {
      if (reason !== '') return [];
      const {event, application} = each;
      const values = {...eventValues(event, application, configuration), ...more?.(each)};
      return versions(each).map(version => addressee(application, version, configuration, values));
    }),
    leftOut: reasoned.flatMap(({each, reason}): LeftOut[] => {
      const {reference, firstName, lastName} = each.application;
      return reason === '' ? [] : [{reference, name: `${firstName} ${lastName}`.trim(), why: reason}];
    }),
  };
}

function about(event: string, {reference}: {readonly reference: string}): string {
  return `${event} ${reference}`;
}

/** Answers to the calendar's entry go where answers to mails go. */
function organizer({configuration: {settings}, rows}: Facts): string {
  return settings.replyTo || (rows(outbox).find(({account}) => account !== '')?.account ?? '');
}

function isOnlineWithoutLink({place, link}: EventRow): boolean {
  return place === '' && link === '';
}

function linksMissing(facts: Facts, step: Invited): Problem[] {
  return facts
    .rows(events)
    .filter(event => event.kind === step && isAhead(event, facts.now) && isOnlineWithoutLink(event))
    .map(event => ({
      code: 'event-no-link',
      sentence: `${named(event)} has no video link yet: it comes within 10 minutes of planning.`,
      where: {tab: events.tab, column: 'Link'},
    }));
}

function makeUpsMissing(facts: Facts): Problem[] {
  return facts
    .rows(events)
    .filter(event => event.obligatory && isOver(event, facts.now) && (event.recording === '' || event.quiz === ''))
    .map(event => ({
      code: 'event-no-make-up',
      sentence: `${named(event)} has no ${event.recording === '' ? 'recording' : 'quiz'} yet: add it in SCOPE › Sessions, or say in your own text what the make-up is.`,
      where: {tab: events.tab},
    }));
}
