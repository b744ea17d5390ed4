/** What officers do to mails afterwards: mark one as undeliverable, send it again to a corrected address, correct an address, hold back, release. */
import type {OutboxRow} from '../../domain/notices/notice';
import {planAddress, planHold, planResend, planUndeliverable} from '../../domain/notices/plan-amend';
import type {Plan} from '../../domain/plan/plan';
import {Refusal} from '../../domain/problem';
import {applications} from '../../domain/tables/applications';
import {outbox} from '../../domain/tables/outbox';
import {normalEmail} from '../../domain/text';
import type {Book} from '../../tables/book';
import {decideAndCommit} from '../commit';
import {type OfficersDesk, openOfficersDesk} from '../officer';
import {sendingAccount} from './notices-desk';

/** Marks the last mail that left for an address: that is what an officer sees in the mailbox. */
export function markUndeliverable(address: string): string {
  return amended((book, who) => planUndeliverable(lastTo(book, address), who));
}

/** Sends a mail that came back, or failed, to another address, which becomes the applicant's. */
export function sendAgain(key: string, email: string): string {
  return amended((book, who, {desk, configuration: {season}}) => {
    const row = rowOf(book, key);
    const application = book.rows(applications).find(({reference}) => reference === row.reference);
    const facts = {rows: book.rows(outbox), application, season, account: sendingAccount(desk)};
    return planResend(row, email, facts, who);
  });
}

/** Corrects the address of an applicant to whom nothing was sent. */
export function correctAddress(reference: string, email: string): string {
  return amended(book => {
    const application = book.rows(applications).find(each => each.reference === reference);
    if (application === undefined) throw new Refusal('gone', `${reference} is not in Applications: look again.`);
    return planAddress(application, email);
  });
}

/** Holds back what waits of a step, or lets it leave. */
export function holdNotices(step: string, hold: boolean): string {
  return amended((book, {who}) => planHold(book.rows(outbox), step, who, hold));
}

type Decide = (book: Book, who: {readonly who: string; readonly now: string}, open: OfficersDesk) => Plan;

/** Tells in one sentence what was done. */
function amended(decide: Decide): string {
  const open = openOfficersDesk('officer');
  const {desk, officer} = open;
  const who = {who: officer.email, now: desk.now.toISOString()};
  return decideAndCommit(desk, book => decide(book, who, open))?.summary ?? 'There was nothing to change.';
}

function rowOf(book: Book, key: string): OutboxRow {
  const row = book.rows(outbox).find(each => each.key === key);
  if (row !== undefined) return row;
  throw new Refusal('gone', 'This mail is no longer in the outbox: look again.');
}

function lastTo(book: Book, address: string): OutboxRow {
  const wanted = normalEmail(address);
  const left = book
    .rows(outbox)
    .filter(({to, state}) => normalEmail(to) === wanted && (state === 'sent' || state === 'undeliverable'));
  const last = left.sort((one, other) => ((one.sentAt ?? '') < (other.sentAt ?? '') ? 1 : -1))[0];
  if (last === undefined)
    throw new Refusal('nothing-sent', `No mail has left for ${address}: look at the address again.`);
  if (last.state === 'undeliverable')
    throw new Refusal('marked-already', `The last mail to ${address} is marked already. ${last.reason}`);
  return last;
}
