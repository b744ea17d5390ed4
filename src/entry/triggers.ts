/**
 * What Google calls by itself: an answer to the form, the clock, an edit. A trigger is a hint that something may have happened; what has happened is
 * read from the sheet. A handler whose trigger is not the registered one returns at once.
 */

import {waitsForOthers} from '../domain/intake/rush';
import {isAnswersTab} from '../workflows/announcement/answer-form';
import {takeOfferAnswers} from '../workflows/announcement/take-offer-answers';
import {isRegistered} from '../workflows/automation';
import {noticeEdit} from '../workflows/configuration';
import {type Desk, openDesk} from '../workflows/desk';
import {isSessionTab} from '../workflows/events/session-forms';
import {takeSessionAnswers} from '../workflows/events/take-session-answers';
import {noticeAnswersEdit} from '../workflows/intake/answers-seen';
import {takeInUnattended} from '../workflows/intake/take-in';
import {isBookingTab, takeBookings} from '../workflows/interviews/take-bookings';
import {work as workOff} from '../workflows/work';

type FormSubmit = GoogleAppsScript.Events.SheetsOnFormSubmit;
type Clock = GoogleAppsScript.Events.TimeDriven;
type Edit = GoogleAppsScript.Events.SheetsOnEdit;

/**
 * Somebody sent a form: the one to apply, to book, to answer an offer or of a session. A blank or repeated event takes in nothing twice; what another form's event did not bring, the
 * worker finds.
 */
export function onFormSubmitted(event?: FormSubmit): void {
  const sheet = event?.range?.getSheet();
  const desk = openDesk('automation', sheet?.getParent());
  if (!isRegistered(desk, event)) return;
  if (isBookingTab(desk, sheet?.getSheetId())) takeBookings(desk);
  else if (isAnswersTab(desk, sheet?.getSheetId())) takeOfferAnswers(desk, {keep: true});
  else if (isSessionTab(desk, sheet?.getSheetId())) takeSessionAnswers(desk);
  else takeInAt(desk, event?.range?.getRow());
}

/** @param row into which the answer was written; what brings none takes in all the same */
function takeInAt(desk: Desk, row: number | undefined): void {
  if (row === undefined || !waitsForOthers(row)) takeInUnattended(desk, {keep: true, row});
}

/** Every ten minutes: take in what no trigger told of, deliver what waits. */
export function work(event?: Clock): void {
  const desk = openDesk('automation');
  if (isRegistered(desk, event)) workOff(desk);
}

/** A person edited a cell. Runs without anybody's permission, so it looks at this sheet and at nothing else. */
export function onEdit(event?: Edit): void {
  const sheet = event?.range?.getSheet();
  if (sheet === undefined) return;
  const desk = openDesk('', sheet.getParent());
  noticeEdit(desk, sheet.getSheetId());
  noticeAnswersEdit(desk, sheet.getSheetId());
}
