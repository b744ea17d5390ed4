/** The letter to the host's officer when the card of acceptance is late: made by an officer's click, and not sent any more where the card has come in meanwhile. */
import {spokenCountry} from '../intake/country-names';
import type {Addressee} from '../notices/kind';
import {noticeKey, outboxRow} from '../notices/notice';
import {inserted, type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import {outbox} from '../tables/outbox';
import {isEmail} from '../text';
import {spokenDay, toInstant} from '../time/brussels';
import {today} from './dates';
import {type DocumentRow, documentsOf, type ExchangeRows, type FileRow} from './files';
import type {Sending} from './letters';

/** The card that the host sends. */
const ACCEPTANCE = 'CA';

/** Between organisations one writes English. */
const LANGUAGE = 'en';

/** The card is late, the host's officer is known, and nothing was written since the day on which it was due. */
export function lateCardWaits(file: FileRow, rows: ExchangeRows, now: string): boolean {
  const card = lateCard(file, rows, now);
  return card !== null && isEmail(file.hostEmail) && !isWritten(file, card, rows);
}

function lateCard(file: FileRow, rows: ExchangeRows, now: string): DocumentRow | null {
  if (file.state !== 'open') return null;
  const card = documentsOf(file, rows).find(({document}) => document === ACCEPTANCE);
  return card?.state === 'open' && card.dueOn !== null && card.dueOn < today(now) ? card : null;
}

function versionOf({dueOn}: DocumentRow): string {
  return `d${dueOn}`;
}

function isWritten({reference}: FileRow, card: DocumentRow, {configuration, outbox: rows}: ExchangeRows): boolean {
  const {season} = configuration;
  const own = noticeKey({season, reference, step: 'late card', version: versionOf(card)});
  return rows.some(({key}) => key === own);
}

/** The hosts whose card is late now, and whose officer is known. */
export function lateCardAddressees(rows: ExchangeRows, now: string): Addressee[] {
  return rows.files.flatMap(file => {
    const card = lateCard(file, rows, now);
    return card === null || !isEmail(file.hostEmail) ? [] : [hostOf(file, card, rows)];
  });
}

function hostOf(file: FileRow, card: DocumentRow, {applications, configuration: {settings}}: ExchangeRows): Addressee {
  const {reference, committee, country, startsOn, hostEmail} = file;
  const person = applications.find(each => each.reference === reference);
  const day = (date: string | null): string => (date === null ? '' : spokenDay(toInstant(`${date}T12:00`), LANGUAGE));
  const name = `${person?.firstName ?? ''} ${person?.lastName ?? ''}`.trim();
  const values = {
    season: settings.seasonName,
    outgoing: name || reference,
    country: spokenCountry(country, LANGUAGE),
    startsOn: day(startsOn),
    dueOn: day(card.dueOn),
    sender: settings.senderName,
  };
  return {reference, name, committee, to: hostEmail, language: LANGUAGE, version: versionOf(card), values};
}

/** The letter to the host's officer, by an officer's yes. @throws {Refusal} where there is nothing to write, or nobody to write to */
export function planLateCard(reference: string, rows: ExchangeRows, {now, account}: Omit<Sending, 'who'>): Plan {
  const {to, language, version, values} = letterFor(reference, rows, now);
  const {season} = rows.configuration;
  const notice = {season, step: 'late card' as const, reference, version, to, language, account, values};
  return plan({
    action: 'write to host',
    summary: `Wrote to the host of ${reference} about the late card of acceptance.`,
    inserts: [inserted(outbox, outboxRow(notice, now))],
  });
}

function letterFor(reference: string, rows: ExchangeRows, now: string): Addressee {
  const file = rows.files.find(each => each.reference === reference);
  const card = file === undefined ? null : lateCard(file, rows, now);
  if (file === undefined || card === null)
    throw new Refusal('card-not-late', `The card of acceptance of ${reference} is not late: nothing to write.`);
  if (!isEmail(file.hostEmail)) {
    throw new Refusal(
      'no-host',
      `The address of the host’s officer of ${reference} is not known: write it into the file first.`,
    );
  }
  if (isWritten(file, card, rows))
    throw new Refusal('written-already', `The host of ${reference} was written to already about this card.`);
  return hostOf(file, card, rows);
}
