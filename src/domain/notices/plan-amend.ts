/** What officers do to single mails afterwards: mark one as undeliverable, send one again to a corrected address, take waiting ones back. Pure; the history stays. */
import type {Application} from '../intake/assess';
import {counted} from '../listed';
import {changed, inserted, type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import {applications} from '../tables/applications';
import {outbox} from '../tables/outbox';
import {isEmail} from '../text';
import {spokenTime} from '../time/brussels';
import {versionOf} from './kind';
import {noticeKey, type OutboxRow, WAITS_FOR_LINK} from './notice';
import {firstVersion} from './stands';

interface Who {
  readonly who: string;
  readonly now: string;
}

/** Google tells the sender of a mail that came back, and us nothing: an officer marks it. */
export function planUndeliverable(row: OutboxRow, {who, now}: Who): Plan {
  if (row.state !== 'sent') {
    throw new Refusal(
      'not-sent',
      `The mail to ${row.to} is ${row.state}: only a mail that has left can have come back.`,
    );
  }
  const reason = `Came back: marked by ${who} on ${spokenTime(now, 'en')}.`;
  return plan({
    action: 'mark undeliverable',
    summary: `The mail “${row.step}” of ${row.reference} to ${row.to} came back.`,
    changes: [changed(outbox, row, {state: 'undeliverable', reason}) ?? []].flat(),
  });
}

/**
 * The same mail to another address, once more, in the text that is chosen now: the draft of the first may be long gone. The first row stays as it is, and so does what it
 * says.
 */
export function planResend(
  row: OutboxRow,
  email: string,
  {
    rows,
    application,
    season,
    account,
  }: {
    readonly rows: readonly OutboxRow[];
    readonly application: Application | undefined;
    readonly season: string;
    readonly account: string;
  },
  {who, now}: Who,
): Plan {
  const to = email.trim().toLowerCase();
  if (!isEmail(to))
    throw new Refusal('no-address', `“${email}” is no e-mail address: type one address, without commas.`);
  if (row.state !== 'undeliverable' && row.state !== 'failed') {
    throw new Refusal(
      'not-undeliverable',
      `The mail to ${row.to} is ${row.state}: mark it as undeliverable before it is sent again.`,
    );
  }
  const first = firstVersion(row);
  const key = (attempt: number): string =>
    noticeKey({season, step: row.step as never, reference: row.reference, version: `${first}/${attempt}`});
  const known = new Set(rows.map(each => each.key));
  let attempt = 2;
  while (known.has(key(attempt))) attempt += 1;
  const latest = attempt === 2 ? first : `${first}/${attempt - 1}`;
  if (versionOf(row) !== latest) {
    throw new Refusal(
      'sent-again',
      `This mail was sent again already: look at the row “${latest}” of ${row.reference} in the Outbox.`,
    );
  }
  const again: OutboxRow = {
    ...{
      ...row,
      key: key(attempt),
      to,
      account,
      state: 'queued',
      queuedAt: now,
      notBefore: null,
      sentAt: null,
      draft: '',
      template: '',
    },
    reason: `Again after ${row.to}, by ${who}.`,
  };
  const corrected = application === undefined ? null : changed(applications, application, {email: to});
  return plan({
    action: 'send again',
    summary: `The mail “${row.step}” of ${row.reference} goes to ${to}, after ${row.to}.`,
    changes: [corrected ?? []].flat(),
    inserts: [inserted(outbox, again)],
  });
}

/** Whether a mail that did not arrive has been sent again since: then the row after it is the one to look at. */
export function wasSentAgain(row: OutboxRow, rows: readonly OutboxRow[]): boolean {
  const version = versionOf(row);
  const first = firstVersion(row);
  const next = version === first ? 2 : Number(version.slice(first.length + 1)) + 1;
  const key = `${row.key.slice(0, -version.length)}${first}/${next}`;
  return rows.some(each => each.key === key);
}

/** Corrects an address before anything was sent to it. */
export function planAddress(application: Application, email: string): Plan {
  const to = email.trim().toLowerCase();
  if (!isEmail(to))
    throw new Refusal('no-address', `“${email}” is no e-mail address: type one address, without commas.`);
  return plan({
    action: 'correct address',
    summary: `The address of ${application.reference} is ${to}; it was ${application.email || 'empty'}.`,
    changes: [changed(applications, application, {email: to}) ?? []].flat(),
  });
}

/** How a reason begins where a Gmail draft that was agreed to is gone or another one by now. */
export const DRAFT_TROUBLE = 'The Gmail draft for';

/** Whether letting a held mail go helps: one whose agreed draft is not there any more is sent again instead, and one that waits for its video link goes by itself. */
export function mayLeave({state, template, reason}: Pick<OutboxRow, 'state' | 'template' | 'reason'>): boolean {
  const isWithoutText = template !== '' && reason.startsWith(DRAFT_TROUBLE);
  return state === 'held' && !isWithoutText && reason !== WAITS_FOR_LINK;
}

/** Takes back what waits of a step, or lets it wait again. */
export function planHold(rows: readonly OutboxRow[], step: string, who: string, hold: boolean): Plan {
  const found = rows.filter(
    row => row.step === step && (hold ? row.state === 'queued' && row.reason !== WAITS_FOR_LINK : mayLeave(row)),
  );
  const after = hold ? {state: 'held', reason: `Held back by ${who}.`} : {state: 'queued', reason: ''};
  return plan({
    action: hold ? 'hold back' : 'release',
    summary: `${counted(found.length, 'mail')} “${step}” ${hold ? 'held back' : 'may leave'}.`,
    changes: found.flatMap(row => changed(outbox, row, after) ?? []),
  });
}
