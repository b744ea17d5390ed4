/** What a script asks for, checked and put into the form in which it would leave Google. */
import {type Blob, blobOf} from '../base/blob';
import {type Execution, exception} from '../kernel';
import type {WebRequest} from '../kernel/network';

export interface Asked {
  readonly request: WebRequest;
  readonly contentType: string | null;
  readonly followRedirects: boolean;
  readonly muteHttpExceptions: boolean;
  readonly validateHttpsCertificates: boolean;
}

type Given = Readonly<Record<string, unknown>>;

const METHODS = ['get', 'delete', 'patch', 'post', 'put', 'head'];
/** Of developers.google.com/apps-script/guides/services/quotas. */
const LONGEST_URL = 2082;
const MOST_BYTES = 50 * 1024 * 1024;
const FORM = 'application/x-www-form-urlencoded';
/** Google sets these itself. */
const RESERVED = ['host', 'content-length', 'connection', 'transfer-encoding'];

/** @throws {ServiceError} in Google's words for what cannot be asked */
export function readRequest(execution: Execution, url: unknown, options: Given): Asked {
  const method = readMethod(options.method);
  const {body, contentType} = readPayload(execution, options);
  if (body.length > MOST_BYTES) throw exception('Limit Exceeded: URLFetch POST Size.');
  const headers = readHeaders(options.headers);
  const type = typeIn(headers) ?? contentType;
  const whole = type === null || typeIn(headers) !== undefined ? headers : {...headers, 'Content-Type': type};
  return {
    request: webRequest({url: readUrl(url, options), method, headers: whole, body}),
    contentType: type,
    followRedirects: options.followRedirects !== false,
    muteHttpExceptions: options.muteHttpExceptions === true,
    validateHttpsCertificates: options.validateHttpsCertificates !== false,
  };
}

export function webRequest(parts: Omit<WebRequest, 'text'>): WebRequest {
  return {...parts, text: new TextDecoder().decode(parts.body)};
}

function typeIn(headers: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
}

/** An address without its beginning is taken for one of plain HTTP; what an address may not hold is escaped. */
function readUrl(given: unknown, {escaping}: Given): string {
  const text = given == null ? '' : String(given).trim();
  if (text === '') throw exception('Attribute provided with no value: url');
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d+(\/|$)/.test(text) ? text : `http://${text}`;
  if (whole.length > LONGEST_URL) throw exception('Limit Exceeded: URLFetch URL Length.');
  if (!/^https?:\/\/[^\s/?#]+/i.test(whole) || !URL.canParse(whole)) {
    throw exception('Invalid argument: {url}', {url: text});
  }
  return escaping === false ? whole : whole.replace(/[\s"<>\\^`{|}]/g, encodeURIComponent);
}

function readMethod(given: unknown): string {
  const method = given == null ? 'get' : String(given).toLowerCase();
  if (!METHODS.includes(method)) throw exception('Attribute provided with invalid value: method');
  return method.toUpperCase();
}

function readHeaders(given: unknown): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries((given ?? {}) as Given)) {
    const isWrong = value === null || value === undefined || RESERVED.includes(name.toLowerCase());
    // A line end would begin a header of its own.
    if (isWrong || !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) || /[\r\n]/.test(String(value))) {
      throw exception('Attribute provided with invalid value: Header:{name}', {
        name: isWrong && value == null ? value : name,
      });
    }
    headers[name] = String(value);
  }
  return headers;
}

interface Payload {
  readonly body: Uint8Array;
  readonly contentType: string | null;
}

/** Text goes as it is, a blob with its type, an object as a form: with files in parts, without them in one line. */
function readPayload(execution: Execution, {payload, contentType}: Given): Payload {
  const type = contentType == null ? undefined : String(contentType);
  if (payload == null) return {body: new Uint8Array(), contentType: type ?? null};
  const given = execution.facades.fromScript(payload);
  const blob = blobOf(given);
  if (blob !== undefined) return {body: blob.bytes, contentType: type ?? blob.contentType ?? FORM};
  if (Array.isArray(given)) return {body: Buffer.from(given as number[]), contentType: type ?? FORM};
  if (typeof given === 'object') return readForm(execution, given as Given, type);
  return {body: new TextEncoder().encode(String(given)), contentType: type ?? FORM};
}

function readForm(execution: Execution, fields: Given, type: string | undefined): Payload {
  const values = Object.entries(fields).map(
    ([name, value]) => [name, blobOf(execution.facades.fromScript(value)) ?? String(value)] as const,
  );
  if (values.some(([, value]) => typeof value !== 'string')) return multipart(execution, values);
  const line = new URLSearchParams(values as unknown as [string, string][]).toString();
  return {body: new TextEncoder().encode(line), contentType: type ?? FORM};
}

function multipart({core}: Execution, values: readonly (readonly [string, string | Blob])[]): Payload {
  const boundary = `----AppsScriptBoundary${core.ids.hex(16)}`;
  const quoted = (text: string): string => text.replace(/["\r\n]/g, encodeURIComponent);
  const parts = values.flatMap(([name, value]) => {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"`;
    if (typeof value === 'string') return [Buffer.from(`${head}\r\n\r\n${value}\r\n`)];
    const file = `; filename="${quoted(value.name ?? name)}"\r\nContent-Type: ${value.contentType ?? 'application/octet-stream'}`;
    return [Buffer.from(`${head}${file}\r\n\r\n`), Buffer.from(value.bytes), Buffer.from('\r\n')];
  });
  const body = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
  return {body, contentType: `multipart/form-data; boundary=${boundary}`};
}
