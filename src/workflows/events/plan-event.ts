/** Planning, changing and cancelling a session; it comes into the calendar, and reminders are made when they are due. */
import {shortCode} from '../../domain/events/answer-form';
import {isInvited} from '../../domain/events/event';
import {nextReminder} from '../../domain/events/reminders';
import {type EventWish, type FormOfEvent, planCancelEvent, planSaveEvent} from '../../domain/events/save-event';
import {CODE_PLACE} from '../../domain/personal-form/codes';
import type {Configuration} from '../../domain/season/configuration';
import {sha256Hex} from '../../domain/sha256';
import {events} from '../../domain/tables/events';
import {newSeed} from '../../google/chance';
import {remember} from '../../google/memory';
import {momentOf} from '../announcement/offer-rows';
import {type Committed, decideAndCommit} from '../commit';
import {type Desk, MEMORY} from '../desk';
import {type OfficersDesk, openOfficersDesk} from '../officer';
import {eventRows} from './event-rows';
import {settleSessionForm} from './session-forms';

/** @throws {Refusal} saying what is wrong with what was typed */
export function planEvent(wish: EventWish): Committed {
  const open = openOfficersDesk('officer');
  const {desk, configuration, officer} = open;
  const moment = momentOf(desk, officer.email);
  // What is wrong is said before a form is made for it.
  planSaveEvent(wish, eventRows(desk.book, configuration), {code: '', answerLink: ''}, moment);
  const form = wish.event === null ? formFor(wish, open, moment.account) : {code: '', answerLink: ''};
  const committed = decideAndCommit(desk, book => planSaveEvent(wish, eventRows(book, configuration), form, moment));
  expectReminder(desk, configuration);
  return committed;
}

/** @throws {Refusal} for one that has begun */
export function cancelEvent(event: string, reason: string): Committed {
  const {desk, configuration, officer} = openOfficersDesk('officer');
  const moment = momentOf(desk, officer.email);
  const committed = decideAndCommit(desk, book =>
    planCancelEvent(event, reason, eventRows(book, configuration), moment),
  );
  expectReminder(desk, configuration);
  return committed;
}

function formFor({kind, committee}: EventWish, {desk, configuration}: OfficersDesk, account: string): FormOfEvent {
  if (isInvited({kind})) return {code: '', answerLink: settleSessionForm(desk, 'reply', {configuration, account})};
  const code = shortCode(committee, sha256Hex(newSeed()));
  const url = settleSessionForm(desk, 'signIn', {configuration, account});
  return {code, answerLink: url.split(CODE_PLACE).join(code)};
}

/** When the worker is to look next; until then reminders cost nothing. */
export function expectReminder(desk: Desk, {settings}: Configuration): void {
  const next = nextReminder(desk.book.rows(events), settings.eventReminders, desk.now.toISOString());
  remember({[MEMORY.sessionReminder]: next});
}
