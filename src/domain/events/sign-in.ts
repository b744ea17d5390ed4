/**
 * Signing in to an information session: whoever types the code that stands on the screen is counted, and gets the booklet and the list of countries once.
 *
 * The form is open to everybody, so a code counts only around its session, an address once, and a wrong code brings no mail at all.
 */
import {counted} from '../listed';
import {type NoticeValues, noticeKey, type OutboxRow, outboxRow} from '../notices/notice';
import type {Moment} from '../offers/offer';
import {type Answer, silent, unanswered, versionOf} from '../personal-form/answers';
import {inserted, type Plan, plan} from '../plan/plan';
import {attendance} from '../tables/attendance';
import type {Language} from '../tables/committees';
import {outbox} from '../tables/outbox';
import {isEmail} from '../text';
import {spokenTime, toInstant} from '../time/brussels';
import {committeeOf, normalShortCode} from './answer-form';
import {countryConditions, demandOfLastYear} from './country-list';
import type {AttendanceRow, EventRow} from './event';
import {NOBODY_SEEN} from './guests';
import type {EventRows} from './save-event';

/** Signing in is possible so long before the beginning and after the end. */
const BEFORE_MS = 30 * 60_000;
const AFTER_MS = 24 * 3_600_000;

/** No session has more visitors: what comes beyond is somebody at play. */
const MOST_VISITORS = 500;

/** The plan that takes in all that are not taken in yet; empty when there are none. */
export function planSignIns(answers: readonly Answer[], rows: EventRows, moment: Moment): Plan {
  const fresh = unanswered(answers, rows.outbox);
  const list = new Map(rows.attendance.map(row => [`${row.event} ${row.reference}`, row]));
  const added: AttendanceRow[] = [];
  const mails: OutboxRow[] = [];
  const told = new Set(rows.outbox.filter(isBooklet).map(({to}) => to));
  for (const answer of fresh) {
    const mail = booklet(answer, rows, moment);
    const why = whyNot(answer, rows, [...list.values()]);
    if (why !== null) mails.push(silent(mail, why));
    else {
      const row = visitor(answer, rows);
      const isNew = !list.has(`${row.event} ${row.reference}`);
      if (isNew) added.push(row);
      list.set(`${row.event} ${row.reference}`, row);
      mails.push(told.has(answer.email) ? silent(mail, 'Has the booklet already.') : mail);
      told.add(answer.email);
    }
  }
  return plan({
    action: 'take sign-ins',
    summary: `Takes in ${counted(fresh.length, 'sign-in')} to information sessions: ${counted(added.length, 'visitor')}.`,
    inserts: [...added.map(row => inserted(attendance, row)), ...mails.map(row => inserted(outbox, row))],
  });
}

function isBooklet({step, state}: OutboxRow): boolean {
  return step === 'information session' && state !== 'replaced';
}

function sessionOf({code}: Answer, {events}: EventRows): EventRow | undefined {
  const typed = normalShortCode(code);
  return events.find(event => event.code !== '' && normalShortCode(event.code) === typed);
}

/** Why a sign-in does not count; null where it does. */
function whyNot(answer: Answer, rows: EventRows, list: readonly AttendanceRow[]): string | null {
  const event = sessionOf(answer, rows);
  if (!isEmail(answer.email)) return 'There is no address to answer.';
  if (event === undefined) return 'No session has this code.';
  if (event.state === 'cancelled') return `${event.event} is cancelled.`;
  const at = Date.parse(answer.at);
  if (at < Date.parse(event.startsAt!) - BEFORE_MS) return `${event.event} has not begun.`;
  if (at > Date.parse(event.endsAt!) + AFTER_MS) return `${event.event} was over.`;
  const visitors = list.filter(row => row.event === event.event).length;
  return visitors >= MOST_VISITORS ? `${event.event} has ${MOST_VISITORS} visitors already.` : null;
}

function visitor(answer: Answer, rows: EventRows): AttendanceRow {
  const {event, committee} = sessionOf(answer, rows)!;
  return {
    ...NOBODY_SEEN,
    event,
    reference: answer.email,
    committee: committeeOf(answer.choice, rows.configuration) || committee,
    presence: 'came',
    notedAt: answer.at,
    signedInFrom: answer.email,
  };
}

/** The mail with the booklet; of nobody who has applied yet, so it bears no reference. */
function booklet(answer: Answer, rows: EventRows, {account, now}: Moment): OutboxRow {
  const {configuration} = rows;
  const {season, settings, committees} = configuration;
  const code = committeeOf(answer.choice, configuration) || (sessionOf(answer, rows)?.committee ?? '');
  const language = (committees.find(each => each.code === code)?.language ?? 'en') as Language;
  const spoken = (local: string): string => spokenTime(toInstant(local), language);
  const values: NoticeValues = {
    season: settings.seasonName,
    booklet: settings.bookletLink,
    formOpens: spoken(settings.formOpens),
    formCloses: spoken(settings.formCloses),
    countries: countryConditions(configuration, language),
    demand: demandOfLastYear(settings.lastDemand, language),
  };
  const notice = {
    ...{season, step: 'information session' as const, reference: '', version: versionOf(answer)},
    ...{to: answer.email, language, account, values},
  };
  return {...outboxRow(notice, now), key: noticeKey({...notice, reference: '-'})};
}
