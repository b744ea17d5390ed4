/**
 * Mails about exchanges: once a week a reminder to each outgoing for whom something is due, and a digest to the officers; and, by an officer's yes, a letter to the host when the
 * acceptance card is late.
 */
import type {Application} from '../intake/assess';
import {counted} from '../listed';
import {type Addressee, addressee, languageOf} from '../notices/kind';
import {type Notice, noticeKey, type OutboxRow, outboxRow} from '../notices/notice';
import {inserted, type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import type {Officer} from '../season/configuration';
import {LANGUAGES, type Language} from '../tables/committees';
import {outbox} from '../tables/outbox';
import {isEmail} from '../text';
import {spokenDay, toInstant} from '../time/brussels';
import {daysLater, lightOf, today, weekOf} from './dates';
import type {DocumentRow, ExchangeRows, FileRow} from './files';

/** The card that the host sends. */
const ACCEPTANCE = 'CA';

/** Monday morning in Brussels, when the weekly mails are made. */
const HOUR = '08:00';

/** The next Monday morning after an instant. */
export function nextWeekly(now: string): string {
  const monday = weekOf(now);
  const this_ = toInstant(`${monday}T${HOUR}`);
  return this_ > now ? this_ : toInstant(`${daysLater(monday, 7)}T${HOUR}`);
}

/** Documents of an open file that are due soon or late. */
function urgent(file: FileRow, rows: ExchangeRows, now: string): DocumentRow[] {
  if (file.state !== 'open') return [];
  return rows.documents
    .filter(({reference}) => reference === file.reference)
    .filter(row => ['amber', 'red'].includes(lightOf(row, today(now), rows.configuration.settings.amberDays)))
    .sort((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1));
}

const WORDS: Readonly<Record<Language, {readonly due: string; readonly late: string}>> = {
  en: {due: 'due', late: 'late: was due'},
  nl: {due: 'tegen', late: 'te laat: was tegen'},
  fr: {due: 'pour le', late: 'en retard : était pour le'},
};

function line({document, dueOn: due}: DocumentRow, language: Language, now: string): string {
  const {due: soon, late} = WORDS[language];
  const word = (due ?? '') < today(now) ? late : soon;
  return `${document}: ${word} ${spokenDay(toInstant(`${due}T12:00`), language)}`;
}

/** Who has something to hand in this week, each once. */
export function reminderAddressees(rows: ExchangeRows, now: string): Addressee[] {
  const people = new Map(rows.applications.map(each => [each.reference, each]));
  return rows.files.flatMap((file): Addressee[] => {
    const application = people.get(file.reference);
    const own = urgent(file, rows, now).filter(({actor}) => actor === 'outgoing');
    if (application === undefined || own.length === 0 || !isEmail(application.email)) return [];
    return [
      addressee(application, `w${weekOf(now)}`, rows.configuration, reminderValues(file, own, application, rows, now)),
    ];
  });
}

function reminderValues(
  {country, startsOn}: FileRow,
  own: readonly DocumentRow[],
  application: Application,
  {configuration}: ExchangeRows,
  now: string,
) {
  const language = languageOf(application, configuration);
  return {
    country,
    startsOn: startsOn === null ? '' : spokenDay(toInstant(`${startsOn}T12:00`), language),
    documents: own.map(row => line(row, language, now)),
  };
}

/** The week's mails that are not there yet. */
export function planWeekly(rows: ExchangeRows, {now, account}: {readonly now: string; readonly account: string}): Plan {
  const known = new Set(rows.outbox.map(({key}) => key));
  const {season} = rows.configuration;
  const reminders = reminderAddressees(rows, now).map(
    ({reference, to, language, version, values}): Notice => ({
      season,
      step: 'exchange reminder',
      reference,
      version,
      to,
      language,
      account,
      values,
    }),
  );
  const fresh = [...reminders, ...digests(rows, now, account)]
    .filter(notice => !known.has(noticeKey(notice)))
    .map(notice => outboxRow(notice, now));
  return plan({
    action: 'remind of documents',
    summary: `Reminds ${counted(fresh.filter(({step}) => step !== 'digest').length, 'outgoing')}, and tells ${counted(fresh.filter(({step}) => step === 'digest').length, 'officer')} what is due.`,
    inserts: fresh.map(row => inserted(outbox, row)),
  });
}

/** To each officer about their own committee, to a coordinator about all. */
function digests(rows: ExchangeRows, now: string, account: string): Notice[] {
  const {season, settings, officers} = rows.configuration;
  return officers
    .filter(({role, email}) => (role === 'officer' || role === 'coordinator') && isEmail(email))
    .flatMap((officer): Notice[] => {
      const language = officersLanguage(officer, rows);
      const lines = digestLines(officer, rows, language, now);
      if (lines.length === 0) return [];
      const values = {
        name: officer.name || officer.email,
        season: settings.seasonName,
        count: String(lines.length),
        lines,
      };
      const version = `w${weekOf(now)}`;
      return [
        {season, step: 'digest', reference: officer.email, version, to: officer.email, language, account, values},
      ];
    });
}

function digestLines(officer: Officer, rows: ExchangeRows, language: Language, now: string): string[] {
  const names = new Map(rows.applications.map(each => [each.reference, `${each.firstName} ${each.lastName}`.trim()]));
  return rows.files
    .filter(({committee}) => officer.role === 'coordinator' || committee === officer.committee)
    .flatMap(file =>
      urgent(file, rows, now).map(
        row =>
          `${names.get(file.reference) ?? ''} (${file.reference}), ${file.country}: ${line(row, language, now)} (${row.actor})`,
      ),
    );
}

function officersLanguage({languages, committee}: Officer, {configuration}: ExchangeRows): Language {
  const own = configuration.committees.find(({code}) => code === committee)?.language;
  return LANGUAGES.find(each => each === languages[0]) ?? LANGUAGES.find(each => each === own) ?? 'en';
}

/** The card is late, the host's officer is known, and nothing was written since the day on which it was due. */
export function lateCardWaits(file: FileRow, rows: ExchangeRows, now: string): boolean {
  const card = lateCard(file, rows, now);
  return card !== null && isEmail(file.hostEmail) && !rows.outbox.some(({key}) => key === lateKey(file, card, rows));
}

function lateCard(file: FileRow, rows: ExchangeRows, now: string): DocumentRow | null {
  if (file.state !== 'open') return null;
  const card = rows.documents.find(row => row.reference === file.reference && row.document === ACCEPTANCE);
  return card?.state === 'open' && (card.dueOn ?? '') < today(now) ? card : null;
}

function lateKey({reference}: FileRow, {dueOn: due}: DocumentRow, {configuration}: ExchangeRows): string {
  return noticeKey({season: configuration.season, reference, step: 'late card', version: `d${due}`});
}

/** The letter to the host's officer, by an officer's yes. @throws {Refusal} where there is nothing to write, or nobody to write to */
export function planLateCard(
  reference: string,
  rows: ExchangeRows,
  {now, account}: {readonly now: string; readonly account: string},
): Plan {
  const row = lateLetter(reference, rows, {now, account});
  return plan({
    action: 'write to host',
    summary: `Wrote to the host of ${reference} about the late card of acceptance.`,
    inserts: [inserted(outbox, row)],
  });
}

export function lateLetter(
  reference: string,
  rows: ExchangeRows,
  {now, account}: {readonly now: string; readonly account: string},
): OutboxRow {
  const file = rows.files.find(each => each.reference === reference);
  const card = file === undefined ? null : lateCard(file, rows, now);
  if (file === undefined || card === null)
    throw new Refusal('card-not-late', `The card of acceptance of ${reference} is not late: nothing to write.`);
  if (!isEmail(file.hostEmail))
    throw new Refusal(
      'no-host',
      `The address of the host’s officer of ${reference} is not known: write it into the file first.`,
    );
  if (!lateCardWaits(file, rows, now))
    throw new Refusal('written-already', `The host of ${reference} was written to already about this card.`);
  const person = rows.applications.find(each => each.reference === reference);
  const {season, settings} = rows.configuration;
  const values = {
    season: settings.seasonName,
    outgoing: `${person?.firstName ?? ''} ${person?.lastName ?? ''}`.trim() || reference,
    country: file.country,
    startsOn: spokenDay(toInstant(`${file.startsOn}T12:00`), 'en'),
    dueOn: spokenDay(toInstant(`${card.dueOn}T12:00`), 'en'),
    sender: settings.senderName,
  };
  const notice = {
    season,
    step: 'late card' as const,
    reference,
    version: `d${card.dueOn}`,
    to: file.hostEmail,
    language: 'en' as const,
    account,
    values,
  };
  return outboxRow(notice, now);
}
