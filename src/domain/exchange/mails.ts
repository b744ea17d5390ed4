/** The weekly mails about exchanges: a reminder to each outgoing for whom something is due, and a digest to the officers. */
import type {Application} from '../intake/assess';
import {spokenCountry} from '../intake/country-names';
import {counted} from '../listed';
import {type Addressee, addressee, languageOf} from '../notices/kind';
import {type Notice, noticeKey, outboxRow} from '../notices/notice';
import {inserted, type Plan, plan} from '../plan/plan';
import type {Officer} from '../season/configuration';
import {LANGUAGES, type Language} from '../tables/committees';
import {outbox} from '../tables/outbox';
import {isEmail} from '../text';
import {spokenDay, toInstant} from '../time/brussels';
import {daysLater, lightOf, today, weekOf} from './dates';
import {type DocumentRow, documentsOf, type ExchangeRows, type FileRow} from './files';
import type {Sending} from './letters';

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
  return documentsOf(file, rows)
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
    country: spokenCountry(country, language),
    startsOn: startsOn === null ? '' : spokenDay(toInstant(`${startsOn}T12:00`), language),
    documents: own.map(row => line(row, language, now)),
  };
}

/** The week's mails that are not there yet. */
export function planWeekly(rows: ExchangeRows, {now, account}: Omit<Sending, 'who'>): Plan {
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
        lines: shortened(lines),
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

/** A mail is not a list of hundreds, and a cell does not hold one: the rest is on the page. */
const MOST_LINES = 60;

function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), `+ ${lines.length - MOST_LINES}: SCOPE › Follow exchanges…`];
}

function officersLanguage({languages, committee}: Officer, {configuration}: ExchangeRows): Language {
  const own = configuration.committees.find(({code}) => code === committee)?.language;
  return LANGUAGES.find(each => each === languages[0]) ?? LANGUAGES.find(each => each === own) ?? 'en';
}
