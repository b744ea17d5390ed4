/**
 * Answers of the booking form, one after the other: a slot for whom it is free and allowed, else what stands in the way.
 *
 * What a right code brings about is always told at the address of the application. How answers are told apart and strangers answered is in
 * `personal-form/answers`.
 */
import {counted} from '../listed';
import {languageOf} from '../notices/kind';
import {type NoticeValues, noticeKey, type OutboxRow, outboxRow, type Step} from '../notices/notice';
import {commonValues} from '../notices/values';
import {type Answer, silent, strangersRow, unanswered, versionOf} from '../personal-form/answers';
import {codeFinder} from '../personal-form/codes';
import type {Plan} from '../plan/plan';
import {giveUp, mayTake, nearestSlots, take, type Why, whyNot} from './booking';
import {isCancelling} from './booking-form';
import {mail} from './booking-notices';
import {Bookings, type Known, type Round} from './bookings';
import {type SlotRow, slotInChoice, spokenStart} from './slots';

/** The plan that answers all that are not answered yet; empty when there are none. */
export function planAnswers(answers: readonly Answer[], round: Round): Plan {
  return answerAll(answers, round).plan;
}

/** The same with the slots as they are once it is carried out. */
export function answerAll(answers: readonly Answer[], round: Round): {plan: Plan; slots: readonly SlotRow[]} {
  const bookings = new Bookings(round);
  const fresh = unanswered(answers, round.outbox);
  const find = codeFinder(round.configuration.season, round.candidates);
  for (const answer of fresh) {
    const reference = find(answer.code);
    const known = reference === undefined ? undefined : bookings.known(reference);
    if (known === undefined || known.candidate.state === 'withdrawn' || known.application.state === 'withdrawn') {
      refuseStranger(bookings, answer);
    } else follow(bookings, known, answer);
  }
  const changed = round.candidates.filter(({reference, bookingVersion}) => {
    return bookings.known(reference)?.candidate.bookingVersion !== bookingVersion;
  });
  const plan = bookings.toPlan(
    'take bookings',
    `Takes in ${counted(fresh.length, 'answer')} of the booking form: ${counted(changed.length, 'booking')} changed.`,
  );
  return {plan, slots: bookings.allSlots()};
}

function follow(bookings: Bookings, known: Known, answer: Answer): void {
  const doer = {version: versionOf(answer), reason: ''};
  if (isCancelling(answer.choice)) {
    const why = whyNot(bookings, known, 'cancel');
    if (why === null) giveUp(bookings, known, doer);
    else refuse(bookings, known, answer, why);
    return;
  }
  const name = slotInChoice(answer.choice);
  if (known.candidate.state === 'booked' && known.candidate.slot === name) {
    bookings.send(silent(tellRow(bookings, known, 'interview confirmed', answer), 'This slot was booked already.'));
    return;
  }
  const why = whyNot(bookings, known, 'book');
  const slot = bookings.slot(name);
  if (why !== null) refuse(bookings, known, answer, why);
  else if (mayTake(bookings, slot, known)) take(bookings, known, slot!, doer);
  else offerOthers(bookings, known, answer);
}

/** The slot is somebody else's, over, or not this candidate's to have: the mail says the same. */
function offerOthers(bookings: Bookings, known: Known, answer: Answer): void {
  const wanted = bookings.slot(slotInChoice(answer.choice))?.startsAt ?? null;
  const language = languageOf(known.application, bookings.round.configuration);
  const slots = nearestSlots(bookings, known, wanted);
  const kept = known.candidate.state === 'booked' ? bookings.slot(known.candidate.slot) : undefined;
  bookings.send(
    tellRow(bookings, known, 'slot taken', answer, {
      wanted: wanted === null ? '' : spokenStart(wanted, language),
      offered: slots.map(({slot, startsAt}) => `${slot} · ${spokenStart(startsAt!, language)}`),
      none: slots.length === 0 ? 'yes' : '',
      kept: kept?.startsAt == null ? '' : spokenStart(kept.startsAt, language),
    }),
  );
}

function refuse(bookings: Bookings, known: Known, answer: Answer, why: Why): void {
  const {candidate, application} = known;
  const {configuration} = bookings.round;
  const slot = candidate.state === 'booked' ? bookings.slot(candidate.slot) : undefined;
  const when = slot?.startsAt == null ? '' : spokenStart(slot.startsAt, languageOf(application, configuration));
  bookings.send(
    tellRow(bookings, known, 'booking refused', answer, {
      why,
      when,
      hours: String(configuration.settings.moveUntilHours),
    }),
  );
}

function tellRow(
  {round}: Bookings,
  {application}: Known,
  step: Step,
  answer: Answer,
  values: NoticeValues = {},
): OutboxRow {
  const all = {...commonValues(application, round.configuration), ...values};
  return mail(round, application, step, versionOf(answer), all);
}

/** To whom the form was sent by: in English, for nothing is known of them. */
function refuseStranger(bookings: Bookings, answer: Answer): void {
  const {configuration, account, now} = bookings.round;
  const {season, settings} = configuration;
  const notice = {
    season,
    step: 'booking refused' as const,
    reference: '',
    version: versionOf(answer),
    to: answer.email,
    language: 'en' as const,
    account,
    values: {why: 'code', season: settings.seasonName, firstName: '', when: '', hours: ''},
  };
  const row = {...outboxRow(notice, now), key: noticeKey({...notice, reference: '-'})};
  bookings.send(strangersRow(row, bookings.mails(), now));
}
