/**
 * Utilities: the global object, waiting, ids, dates and texts. Bytes and digests are in `utilities-bytes.ts`, archives in
 * `utilities-archives.ts`.
 */
import {exception, implement, ServiceObject} from '../kernel';
import {formatJavaDate, parseJavaDate} from '../time/java-date-format';
import {Blob} from './blob';
import {fromSigned} from './bytes';
import {parseCsv} from './csv';
import {formatString} from './format-string';

export class Utilities extends ServiceObject {}

/** Longer waits are refused (GAS/reference/utilities/utilities#sleepmilliseconds). */
const LONGEST_SLEEP_MS = 300_000;

implement('Utilities.Utilities', Utilities, {
  formatDate(date: Date, timeZone: string | null, format: string | null) {
    if (Number.isNaN(date.getTime())) throw wrongType('date', 'Date');
    const [zone, pattern] = texts({timeZone, format});
    return inGoogleWords(() => formatJavaDate(date.getTime(), zone, pattern));
  },
  parseDate(date: string | null, timeZone: string | null, format: string | null) {
    const [text, zone, pattern] = texts({date, timeZone, format});
    return inGoogleWords(() => new Date(parseJavaDate(text, zone, pattern, this.execution.now())));
  },
  formatString(template: string, ...values: unknown[]) {
    return formatString(template, values, value => String(value));
  },
  parseCsv(csv: string, delimiter = ',') {
    return parseCsv(csv, delimiter.charAt(0));
  },
  getUuid() {
    return this.execution.core.ids.uuid();
  },
  sleep(milliseconds: number) {
    if (milliseconds > LONGEST_SLEEP_MS) throw exception('Argument too large: milliseconds');
    this.execution.pass(Math.max(0, milliseconds));
  },
  newBlob(data: string | readonly number[] | null, contentType?: string | null, name?: string | null) {
    return newBlob(data, contentType, name);
  },
  jsonParse(json: string) {
    return JSON.parse(json) as unknown;
  },
  jsonStringify(value: unknown) {
    return JSON.stringify(value);
  },
});

/** Text alone is plain text; bytes alone have no type. */
function newBlob(
  data: string | readonly number[] | null,
  contentType: string | null | undefined,
  name: string | null = null,
): Blob {
  const isText = !Array.isArray(data);
  const bytes = isText ? Buffer.from((data as string | null) ?? '', 'utf8') : fromSigned(data);
  return new Blob(bytes, contentType ?? (isText ? 'text/plain' : null), name);
}

type Texts = readonly [string, string, string];

/** The given texts in their order; a missing one is named. */
function texts(given: Readonly<Record<string, string | null>>): Texts {
  for (const [name, text] of Object.entries(given)) {
    if (text === null) throw wrongType(name, 'String');
  }
  return Object.values(given) as unknown as Texts;
}

function wrongType(name: string, type: string): Error {
  return exception('Invalid argument: {name}. Should be of type: {type}', {name, type});
}

/** A wrong pattern or date is told to the script as Java tells it (behaviour 70). */
function inGoogleWords<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof RangeError ? exception(error.message) : error;
  }
}
