/** What the page of the sessions shows: every event with its counts and what is to be seen to, and the list of the one that is open. Plain JSON. */
import type {Application} from '../intake/assess';
import {counted, listed} from '../listed';
import type {Configuration} from '../season/configuration';
import {LANGUAGES, type Language} from '../tables/committees';
import {asLink} from '../text';
import {spokenTime, toLocal} from '../time/brussels';
import {channelText} from './channel-text';
import {type AttendanceRow, type EventRow, isAhead, isInvited, isMissing, isOver, titleOf} from './event';
import {newcomers, outgoing} from './guests';
import type {ReminderRows} from './reminders';
import type {EventWish} from './save-event';

export interface EventCard {
  readonly event: string;
  readonly title: string;
  readonly when: string;
  /** What an officer would change. */
  readonly wish: EventWish;
  readonly phase: 'ahead' | 'now' | 'over' | 'cancelled';
  readonly link: string;
  /** What stands on the screen of an information session, and the form behind it; empty for the others. */
  readonly code: string;
  readonly signInLink: string;
  readonly byName: boolean;
  readonly listed: number;
  /** Who could be put on the list now. */
  readonly newcomers: number;
  /** Who was told of it as it is. */
  readonly told: number;
  readonly coming: number;
  readonly notComing: number;
  readonly waiting: number;
  readonly came: number;
  readonly missing: number;
  /** Of these, who has not been written to. */
  readonly missingUntold: number;
  /** Visitors of an information session. */
  readonly perCommittee: readonly {readonly committee: string; readonly count: number}[];
  /** What is to be seen to, one sentence each. */
  readonly remarks: readonly string[];
}

export interface Guest {
  readonly reference: string;
  readonly name: string;
  readonly committee: string;
  readonly reply: string;
  readonly presence: string;
  readonly notedBy: string;
  /** Has no accepted place any more. */
  readonly left: boolean;
}

export interface EventsView {
  readonly events: readonly EventCard[];
  /** Of the event that was asked for. */
  readonly guests: readonly Guest[];
  readonly channel: readonly {readonly language: Language; readonly text: string}[];
  readonly committees: readonly {readonly code: string; readonly name: string}[];
  /** What Settings says of the two sessions, for a new one. */
  readonly usual: Readonly<Record<'OG session' | 'PET', string>>;
  readonly checkInMinutes: number;
  /** Why answers are not taken in, if they are not. */
  readonly trouble: string | null;
  readonly now: string;
}

export function eventsView(
  rows: ReminderRows,
  open: string | null,
  {now, trouble}: {readonly now: string; readonly trouble: string | null},
): EventsView {
  const {configuration, events} = rows;
  const {settings} = configuration;
  const shown = events.find(({event}) => event === open);
  return {
    events: [...events].sort(byStart).map(event => card(event, rows, now)),
    guests: shown === undefined || !isInvited(shown) ? [] : guests(shown, rows),
    channel:
      shown === undefined || isInvited(shown)
        ? []
        : LANGUAGES.map(language => ({language, text: channelText(shown, configuration, language)})),
    committees: configuration.committees.map(({code, name}) => ({code, name})),
    usual: {'OG session': settings.ogSession, PET: settings.pet},
    checkInMinutes: settings.checkInMinutes,
    trouble,
    now,
  };
}

function byStart(one: EventRow, other: EventRow): number {
  return (one.startsAt ?? '') < (other.startsAt ?? '') ? -1 : 1;
}

function card(event: EventRow, rows: ReminderRows, now: string): EventCard {
  const list = rows.attendance.filter(row => row.event === event.event);
  const byName = isInvited(event);
  const replies = (reply: string): number => list.filter(row => row.reply === reply).length;
  const going = outgoing(rows);
  const missing = list.filter(row => going.has(row.reference) && isMissing(event, row, now));
  return {
    event: event.event,
    title: titleOf(event, 'en'),
    when: `${spokenTime(event.startsAt!, 'en')}, until ${toLocal(event.endsAt!).slice(11)}`,
    wish: wishOf(event),
    phase: phaseOf(event, now),
    link: event.place === '' ? asLink(event.link) : '',
    code: event.code,
    signInLink: byName ? '' : asLink(event.answerLink),
    byName,
    listed: list.length,
    newcomers: byName && isAhead(event, now) ? newcomers(event, rows).length : 0,
    told: byName ? told(event, rows) : 0,
    coming: replies('coming'),
    notComing: replies('not coming'),
    waiting: replies('waiting'),
    came: list.filter(({presence}) => presence === 'came' || presence === 'made up').length,
    missing: event.obligatory ? missing.length : 0,
    missingUntold: event.obligatory ? missing.length - toldMissing(event, missing, rows) : 0,
    perCommittee: byName ? [] : perCommittee(list, rows.configuration),
    remarks: remarksOf(event, list, rows.applications, now),
  };
}

function wishOf(event: EventRow): EventWish {
  const {kind, committee, startsAt, endsAt, place, capacity, obligatory, deposit, recording, quiz} = event;
  return {
    ...{event: event.event, kind: kind as EventWish['kind'], committee, place, capacity, obligatory, deposit},
    ...{recording, quiz, starts: toLocal(startsAt!), ends: toLocal(endsAt!)},
  };
}

function phaseOf(event: EventRow, now: string): EventCard['phase'] {
  if (event.state === 'cancelled') return 'cancelled';
  if (isAhead(event, now)) return 'ahead';
  return isOver(event, now) ? 'over' : 'now';
}

function told(event: EventRow, {outbox}: ReminderRows): number {
  const ending = ` ${event.event}.${event.version ?? 1}`;
  return outbox.filter(row => row.step === event.kind && row.state === 'sent' && row.key.endsWith(ending)).length;
}

function toldMissing(event: EventRow, missing: readonly AttendanceRow[], {outbox}: ReminderRows): number {
  const written = outbox.filter(
    ({step, state}) => step === 'event missed' && state !== 'replaced' && state !== 'failed',
  );
  const told = new Set(written.filter(({key}) => key.includes(` ${event.event}.`)).map(({reference}) => reference));
  return missing.filter(({reference}) => told.has(reference)).length;
}

function perCommittee(list: readonly AttendanceRow[], {committees}: Configuration): EventCard['perCommittee'] {
  const codes = [...committees.map(({code}) => code), ''];
  return codes.flatMap(code => {
    const count = list.filter(({committee}) => committee === code).length;
    return count === 0 ? [] : [{committee: code || 'elsewhere', count}];
  });
}

function remarksOf(
  event: EventRow,
  list: readonly AttendanceRow[],
  people: readonly Application[],
  now: string,
): string[] {
  return [
    ...(event.state === 'planned' && event.place === '' && event.link === '' && isAhead(event, now)
      ? ['The video link comes within 10 minutes; invitations wait for it.']
      : []),
    ...sharedAddresses(list, people),
  ];
}

/** Two people who signed in with one account: one of them may have done it for the other. */
function sharedAddresses(list: readonly AttendanceRow[], people: readonly Application[]): string[] {
  const names = new Map(people.map(each => [each.reference, `${each.firstName} ${each.lastName}`.trim()]));
  const byAddress = new Map<string, string[]>();
  for (const {signedInFrom, reference} of list) {
    if (signedInFrom !== '' && names.has(reference))
      byAddress.set(signedInFrom, [...(byAddress.get(signedInFrom) ?? []), names.get(reference)!]);
  }
  return [...byAddress]
    .filter(([, who]) => who.length > 1)
    .map(
      ([address, who]) =>
        `${counted(who.length, 'person', 'people')} signed in from ${address}: ${listed(who)}. Ask whether all were there.`,
    );
}

function guests(event: EventRow, rows: ReminderRows): Guest[] {
  const people = new Map(rows.applications.map(each => [each.reference, each]));
  const going = outgoing(rows);
  return rows.attendance
    .filter(row => row.event === event.event)
    .map(({reference, committee, reply, presence, notedBy}) => {
      const person = people.get(reference);
      const name = person === undefined ? reference : `${person.firstName} ${person.lastName}`.trim();
      return {reference, name, committee, reply, presence, notedBy, left: !going.has(reference)};
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
