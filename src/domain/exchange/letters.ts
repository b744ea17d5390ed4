/** What an outgoing is told when the placement changes: another month, or none any more. Made with the officer's click, who sees that one mail leaves. */
import {spokenPlace} from '../allocation/short-form';
import {languageOf} from '../notices/kind';
import {type OutboxRow, outboxRow, type Step} from '../notices/notice';
import {commonValues} from '../notices/values';
import {spokenDay, toInstant} from '../time/brussels';
import {NAMES_MONTH} from './catalogue';
import {dueOn} from './dates';
import {documentsOf, type ExchangeRows, type FileRow} from './files';

/** Who decides, when, and from which account a mail leaves. */
export interface Sending {
  /** Instant, ISO 8601. */
  readonly now: string;
  readonly who: string;
  readonly account: string;
}

export type ChangeStep = Extract<Step, 'exchange moved' | 'exchange cancelled'>;

/** @param file as it is from now on @throws {RangeError} for a file without an application: none is opened so */
export function changeLetter(step: ChangeStep, file: FileRow, rows: ExchangeRows, {now, account}: Sending): OutboxRow {
  const {reference, country, month, startsOn} = file;
  const application = rows.applications.find(each => each.reference === reference);
  if (application === undefined) throw new RangeError(`${reference} has an exchange file and no application.`);
  const {configuration} = rows;
  const language = languageOf(application, configuration);
  const before = rows.files.find(each => each.reference === reference)?.month ?? month;
  const day = (date: string | null): string => (date === null ? '' : spokenDay(toInstant(`${date}T12:00`), language));
  const values = {
    ...commonValues(application, configuration),
    place: spokenPlace({country, month}, language),
    before: spokenPlace({country, month: before}, language),
    startsOn: day(startsOn),
    documents: step === 'exchange moved' ? openDocuments(file, rows).map(([name, due]) => `${name}: ${day(due)}`) : [],
  };
  const version = `p${rows.allocation.find(each => each.reference === reference)?.offerVersion ?? 0}`;
  const {season} = configuration;
  return outboxRow({season, step, reference, version, to: application.email, language, account, values}, now);
}

/** What the outgoing has to hand in still, with the days that follow from the new start. */
function openDocuments(file: FileRow, rows: ExchangeRows): [name: string, due: string][] {
  return documentsOf(file, rows)
    .filter(({actor}) => actor === 'outgoing')
    .filter(({document, state}) => state === 'open' || (state === 'done' && NAMES_MONTH.includes(document)))
    .map(({document, weeks}) => [document, dueOn(file.startsOn ?? '', weeks ?? 0)] as [string, string])
    .sort(([, one], [, other]) => (one < other ? -1 : 1));
}
