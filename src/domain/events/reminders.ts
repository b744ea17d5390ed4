/**
 * Reminders of an event: so many days before it, to whoever was invited before that moment and has not said no. They are agreed to when the event is planned, and
 * made when their moment comes, so that somebody who gets a place in between is not forgotten and nobody hears of it twice in a day.
 */
import type {Application} from '../intake/assess';
import {counted} from '../listed';
import {addressee} from '../notices/kind';
import {noticeKey, outboxRow} from '../notices/notice';
import type {Moment} from '../offers/offer';
import {inserted, type Plan, plan} from '../plan/plan';
import {outbox} from '../tables/outbox';
import {toInstant, toLocal} from '../time/brussels';
import {type AttendanceRow, type EventRow, isAhead, isInvited, tellsVersion} from './event';
import {outgoing, type PlaceRows} from './guests';
import {eventValues} from './mail-values';
import type {EventRows} from './save-event';

const DAY = 24 * 3_600_000;
const MOST_DAYS = 60;

/** `7; 1` as numbers, most first; what is no number of days is left out, `season/check` names it. */
export function reminderDays(typed: string): readonly number[] {
  const days = typed
    .split(/[;,\s]+/)
    .filter(part => /^\d{1,2}$/.test(part))
    .map(Number);
  return [...new Set(days.filter(each => each >= 1 && each <= MOST_DAYS))].sort((one, other) => other - one);
}

export function reminderVersion(event: EventRow, days: number): string {
  return `${tellsVersion(event)}.r${days}`;
}

/** So many days before it begins, at the same minute of the Brussels clock. */
export function reminderAt({startsAt}: Pick<EventRow, 'startsAt'>, days: number): string {
  const local = toLocal(startsAt!);
  const day = new Date(Date.parse(`${local.slice(0, 10)}T12:00:00Z`) - days * DAY).toISOString().slice(0, 10);
  return toInstant(`${day}T${local.slice(11)}`);
}

/** When the worker must look again; null where nothing is ahead. */
export function nextReminder(rows: readonly EventRow[], typed: string, now: string): string | null {
  const moments = rows
    .filter(event => isInvited(event) && isAhead(event, now))
    .flatMap(event => reminderDays(typed).map(days => reminderAt(event, days)));
  return moments.filter(at => at > now).sort()[0] ?? null;
}

export type ReminderRows = EventRows & PlaceRows;

/** The reminders that are due and not made yet: of each event the latest moment that has come. */
export function planEventReminders(rows: ReminderRows, {account, now}: Moment): Plan {
  const {season, settings} = rows.configuration;
  const known = new Set(rows.outbox.map(({key}) => key));
  const due = rows.events.flatMap(event => {
    const days = reminderDays(settings.eventReminders).filter(each => reminderAt(event, each) <= now);
    const latest = days.at(-1);
    return isInvited(event) && isAhead(event, now) && latest !== undefined ? [{event, days: latest}] : [];
  });
  const mails = due.flatMap(({event, days}) =>
    reminded(event, days, rows).flatMap(application => {
      const version = reminderVersion(event, days);
      const values = eventValues(event, application, rows.configuration);
      const who = addressee(application, version, rows.configuration, values);
      const notice = {...who, season, step: 'event reminder' as const, account};
      return known.has(noticeKey(notice)) ? [] : [inserted(outbox, outboxRow(notice, now))];
    }),
  );
  return plan({
    action: 'remind of event',
    summary: `Reminds ${counted(mails.length, 'person', 'people')} of a session.`,
    inserts: mails,
  });
}

/** Whoever heard of the event as it is before the reminder's moment, and may come. */
function reminded(event: EventRow, days: number, rows: ReminderRows): Application[] {
  const at = reminderAt(event, days);
  const told = new Set(
    rows.outbox
      .filter(({step, state, sentAt}) => step === event.kind && state === 'sent' && (sentAt ?? '') < at)
      .filter(({key}) => key.endsWith(` ${tellsVersion(event)}`))
      .map(({reference}) => reference),
  );
  const going = outgoing(rows);
  const comes = new Map(rows.attendance.filter(row => row.event === event.event).map(row => [row.reference, row]));
  return rows.applications.filter(({reference}) => {
    const row = comes.get(reference);
    return row !== undefined && going.has(reference) && told.has(reference) && mayCome(row);
  });
}

function mayCome({reply, presence}: AttendanceRow): boolean {
  return (reply === '' || reply === 'coming') && presence === '';
}
