/**
 * What people say by their personal link: that they come, that they cannot, that they are there.
 *
 * A code belongs to one person and one event, so it says both. "I am here" counts from a little before the event to a little after it. Where there is no room
 * left somebody waits, and comes in as soon as another cannot come. What an officer has ticked stays. Every answer is answered once, at the address of the application.
 */
import type {Application} from '../intake/assess';
import {counted} from '../listed';
import {addressee} from '../notices/kind';
import {type NoticeValues, noticeKey, type OutboxRow, outboxRow} from '../notices/notice';
import type {Moment} from '../offers/offer';
import {type Answer, silent, strangersRow, unanswered, versionOf} from '../personal-form/answers';
import {codeFinder} from '../personal-form/codes';
import {changed, inserted, type Plan, plan} from '../plan/plan';
import {attendance} from '../tables/attendance';
import {outbox} from '../tables/outbox';
import {replyOf} from './answer-form';
import type {AttendanceRow, EventRow} from './event';
import {eventValues} from './mail-values';
import type {ReminderRows} from './reminders';

/**
 * What an answer comes to, in a word that the texts of the mail know: `coming`, `waiting` (no room yet), `not coming`, `here`; `in` (came in from the waiting
 * list); `early` and `late` (there is no signing in at that time); `begun` (too late to say whether one comes); `noted` (an officer has noted something else);
 * `cancelled`, `unclear` (a choice that the form does not have), `code` (nobody's code).
 */
export type EventOutcome =
  | 'coming'
  | 'waiting'
  | 'not coming'
  | 'here'
  | 'in'
  | 'early'
  | 'late'
  | 'begun'
  | 'noted'
  | 'cancelled'
  | 'unclear'
  | 'code';

/** Signing in is possible so long after the end. */
const AFTER_MS = 60 * 60_000;
const MINUTE = 60_000;

/** The plan that answers all that are not answered yet; empty when there are none. */
export function planEventAnswers(answers: readonly Answer[], rows: ReminderRows, moment: Moment): Plan {
  const fresh = unanswered(answers, rows.outbox);
  const taking = new Taking(rows, moment);
  for (const answer of fresh) taking.take(answer);
  return taking.toPlan(fresh.length);
}

/** The list while answers are taken in one after the other. */
class Taking {
  private readonly list: Map<string, AttendanceRow>;
  private readonly events: ReadonlyMap<string, EventRow>;
  private readonly people: ReadonlyMap<string, Application>;
  private readonly find: (typed: string) => string | undefined;
  private readonly mails: OutboxRow[] = [];

  constructor(
    private readonly rows: ReminderRows,
    private readonly moment: Moment,
  ) {
    this.list = new Map(rows.attendance.map(row => [placeOf(row), row]));
    this.events = new Map(rows.events.map(event => [event.event, event]));
    this.people = new Map(rows.applications.map(each => [each.reference, each]));
    const owners = rows.attendance.map(row => ({reference: placeOf(row), codeHash: row.codeHash}));
    this.find = codeFinder(rows.configuration.season, owners);
  }

  take(answer: Answer): void {
    const row = this.list.get(this.find(answer.code) ?? '');
    const [event, person] = [this.events.get(row?.event ?? ''), this.people.get(row?.reference ?? '')];
    if (row === undefined || event === undefined || person === undefined) this.tellStranger(answer);
    else this.settle(row, event, person, answer);
  }

  private settle(row: AttendanceRow, event: EventRow, person: Application, answer: Answer): void {
    const outcome = this.outcomeOf(row, event, answer);
    const after = afterwards(row, outcome, answer);
    this.list.set(placeOf(row), after);
    const mail = this.mail(event, person, versionOf(answer), outcome);
    const isRepeated = outcome === 'here' && row.presence === 'came';
    this.mails.push(isRepeated ? silent(mail, 'Has signed in already.') : mail);
    if (row.reply === 'coming' && outcome === 'not coming') this.letIn(event, answer);
  }

  private outcomeOf(row: AttendanceRow, event: EventRow, {choice, at}: Answer): EventOutcome {
    if (event.state === 'cancelled') return 'cancelled';
    const reply = replyOf(choice);
    if (reply === undefined) return 'unclear';
    if (reply === 'here') return this.signedIn(row, event, Date.parse(at));
    if (at >= event.startsAt!) return 'begun';
    if (reply === 'not coming') return 'not coming';
    return row.reply === 'coming' || this.hasRoom(event) ? 'coming' : 'waiting';
  }

  private signedIn({presence, notedBy}: AttendanceRow, {startsAt, endsAt}: EventRow, at: number): EventOutcome {
    const {checkInMinutes} = this.rows.configuration.settings;
    if (at < Date.parse(startsAt!) - checkInMinutes * MINUTE) return 'early';
    if (at > Date.parse(endsAt!) + AFTER_MS) return 'late';
    return notedBy !== '' && presence !== '' && presence !== 'came' ? 'noted' : 'here';
  }

  private hasRoom({event, capacity}: EventRow): boolean {
    if (capacity === null) return true;
    return [...this.list.values()].filter(row => row.event === event && row.reply === 'coming').length < capacity;
  }

  /** Whoever has waited longest for room comes in, and hears of it. */
  private letIn(event: EventRow, answer: Answer): void {
    if (!this.hasRoom(event)) return;
    const [next] = [...this.list.values()]
      .filter(row => row.event === event.event && row.reply === 'waiting')
      .sort((one, other) => ((one.repliedAt ?? '') < (other.repliedAt ?? '') ? -1 : 1));
    const person = this.people.get(next?.reference ?? '');
    if (next === undefined || person === undefined) return;
    this.list.set(placeOf(next), {...next, reply: 'coming'});
    this.mails.push(this.mail(event, person, `${event.event}.in-${versionOf(answer)}`, 'in'));
  }

  private mail(event: EventRow, person: Application, version: string, outcome: EventOutcome): OutboxRow {
    const {configuration} = this.rows;
    const values = {...eventValues(event, person, configuration), answerLink: '', outcome};
    const {season} = configuration;
    const {account, now} = this.moment;
    const who = addressee(person, version, configuration, values);
    return outboxRow({...who, season, step: 'event answer', account}, now);
  }

  /** To whoever sent the form: in English, for nothing is known of them. */
  private tellStranger(answer: Answer): void {
    const {season, settings} = this.rows.configuration;
    const values: NoticeValues = {
      ...{outcome: 'code', season: settings.seasonName, firstName: 'visitor', reference: '', event: '', when: ''},
      ...{until: '', where: '', link: '', answerLink: '', obligatory: '', deposit: '', changed: ''},
    };
    const notice = {
      ...{season, step: 'event answer' as const, reference: '', version: versionOf(answer), to: answer.email},
      ...{language: 'en' as const, account: this.moment.account, values},
    };
    const row = {...outboxRow(notice, this.moment.now), key: noticeKey({...notice, reference: '-'})};
    this.mails.push(strangersRow(row, [...this.rows.outbox, ...this.mails], this.moment.now));
  }

  toPlan(taken: number): Plan {
    const changes = this.rows.attendance.flatMap(row => changed(attendance, row, this.list.get(placeOf(row))!) ?? []);
    return plan({
      action: 'take session answers',
      summary: `Takes in ${counted(taken, 'answer')} about sessions: ${counted(changes.length, 'row')} of the list changed.`,
      changes,
      inserts: this.mails.map(row => inserted(outbox, row)),
    });
  }
}

/** Names a row of the list: one person at one event. */
export function placeOf({event, reference}: Pick<AttendanceRow, 'event' | 'reference'>): string {
  return `${event} ${reference}`;
}

function afterwards(row: AttendanceRow, outcome: EventOutcome, {at, email}: Answer): AttendanceRow {
  if (outcome === 'coming' || outcome === 'waiting' || outcome === 'not coming') {
    // Saying again that one waits does not send one to the end of the queue.
    const repliedAt = outcome === 'waiting' && row.reply === 'waiting' ? row.repliedAt : at;
    return {...row, reply: outcome, repliedAt};
  }
  if (outcome !== 'here' || row.presence === 'came') return row;
  return {...row, presence: 'came', notedAt: at, notedBy: '', signedInFrom: email};
}
