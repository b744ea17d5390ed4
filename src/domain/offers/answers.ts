/**
 * Answers to offers: accepted or declined, by the personal link of the mail.
 *
 * An answer counts as long as the place is still the candidate's: after the deadline too, until an officer has declined for them. Who has accepted may still
 * decline; who has declined has given the place away. Every answer is answered once, at the address of the application.
 */
import type {AllocationRow} from '../allocation/decisions';
import type {Application} from '../intake/assess';
import {counted} from '../listed';
import {noticeKey, type OutboxRow, outboxRow} from '../notices/notice';
import {replaceWaiting} from '../notices/replace';
import {type Answer, silent, strangersRow, unanswered, versionOf} from '../personal-form/answers';
import {codeFinder} from '../personal-form/codes';
import {changed, inserted, type Plan, plan} from '../plan/plan';
import {allocation} from '../tables/allocation';
import {outbox} from '../tables/outbox';
import {choiceOf} from './answer-form';
import {letter} from './letters';
import {isSilent, type Moment, type OfferRows} from './offer';
import {toOutbox} from './repair';

/**
 * What an answer comes to, in a word that the texts of the mail know: `accepted`, `late` (accepted after the deadline), `declined`; `kept` (the place is
 * the candidate's already); `gone` (it was given away or taken back); `unclear` (a choice that the form does not have); `code` (nobody's code).
 */
export type Outcome = 'accepted' | 'late' | 'declined' | 'kept' | 'gone' | 'unclear' | 'code';

/** The plan that answers all that are not answered yet; empty when there are none. */
export function planOfferAnswers(answers: readonly Answer[], rows: OfferRows, moment: Moment): Plan {
  const fresh = unanswered(answers, rows.outbox);
  const taking = new Taking(rows, moment);
  for (const answer of fresh) taking.take(answer);
  return taking.toPlan(fresh.length);
}

/** The offers while answers are taken in one after the other: of two answers of one person the later finds what the earlier did. */
class Taking {
  private readonly offers: Map<string, AllocationRow>;
  private readonly applications: ReadonlyMap<string, Application>;
  private readonly find: (typed: string) => string | undefined;
  private readonly mails: OutboxRow[] = [];

  constructor(
    private readonly rows: OfferRows,
    private readonly moment: Moment,
  ) {
    this.offers = new Map(rows.allocation.map(({row}) => [row.reference, row]));
    this.applications = new Map(rows.applications.map(each => [each.reference, each]));
    this.find = codeFinder(rows.configuration.season, [...this.offers.values()]);
  }

  take(answer: Answer): void {
    const reference = this.find(answer.code);
    const [row, application] = [this.offers.get(reference ?? ''), this.applications.get(reference ?? '')];
    if (row === undefined || application === undefined) this.tellStranger(answer);
    else this.settle(row, application, answer);
  }

  private settle(row: AllocationRow, application: Application, answer: Answer): void {
    const outcome = outcomeOf(row, answer);
    const state = outcome === 'accepted' || outcome === 'late' ? 'accepted' : outcome;
    const after = state === 'accepted' || state === 'declined' ? {...row, state, answeredAt: answer.at} : row;
    this.offers.set(row.reference, after);
    const told = {
      ...letter('confirmed', after, application, this.rows, {outcome}),
      version: versionOf(answer),
    };
    const mail = toOutbox(told, this.rows, this.moment);
    this.mails.push(outcome === 'kept' ? silent(mail, 'The place was accepted already.') : mail);
  }

  /** To whom the form was sent by: in English, for nothing is known of them. */
  private tellStranger(answer: Answer): void {
    const {season, settings} = this.rows.configuration;
    const notice = {
      season,
      step: 'confirmed' as const,
      reference: '',
      version: versionOf(answer),
      to: answer.email,
      language: 'en' as const,
      account: this.moment.account,
      values: {outcome: 'code', season: settings.seasonName, firstName: 'applicant', place: '', reference: ''},
    };
    const row = {...outboxRow(notice, this.moment.now), key: noticeKey({...notice, reference: '-'})};
    this.mails.push(strangersRow(row, [...this.rows.outbox, ...this.mails], this.moment.now));
  }

  toPlan(taken: number): Plan {
    const moved = this.rows.allocation.flatMap(
      ({row}) => changed(allocation, row, this.offers.get(row.reference)!) ?? [],
    );
    const reminders = moved.flatMap(({key}) =>
      replaceWaiting(this.rows.outbox, key, ['accept reminder'], 'The candidate has answered.'),
    );
    return plan({
      action: 'take answers',
      summary: `Takes in ${counted(taken, 'answer')} to offers: ${counted(moved.length, 'place')} accepted or declined.`,
      changes: [...moved, ...reminders],
      inserts: this.mails.map(row => inserted(outbox, row)),
    });
  }
}

function outcomeOf(row: AllocationRow, {choice, at}: Answer): Outcome {
  const chosen = choiceOf(choice);
  if (row.state !== 'offered' && row.state !== 'accepted') return 'gone';
  if (chosen === undefined) return 'unclear';
  if (chosen === 'decline') return 'declined';
  if (row.state === 'accepted') return 'kept';
  return isSilent(row, at) ? 'late' : 'accepted';
}
