/** UrlFetchApp: asks the world outside, for which the host answers (`createWorkspace({fetch})`). */
import {
  type Account,
  addressKey,
  type Core,
  type Execution,
  exception,
  implement,
  jsonPart,
  LOCAL,
  ServiceObject,
} from '../kernel';
import type {WebRequest} from '../kernel/network';
import {type Asked, readRequest, webRequest} from './request';
import {HttpResponse} from './response';

class UrlFetchApp extends ServiceObject {}

type Given = Readonly<Record<string, unknown>>;

/** Calls of an account in the day that began with the first. */
const usagePart = jsonPart<Record<string, {since: number; count: number}>>('fetch', () => ({}));
const CALLS_A_DAY = {consumer: 20_000, workspace: 100_000};
const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_REDIRECTS = 20;
const REDIRECTS = [301, 302, 303, 307, 308];
/** Characters of the answer that an error shows. */
const SHOWN = 146;

implement(
  'URL_Fetch.UrlFetchApp',
  UrlFetchApp,
  {
    fetch(url: string, options?: Given) {
      const asked = readRequest(this.execution, url, options ?? {});
      take(this.execution, 1);
      return finished(ask(this.execution, asked), asked);
    },

    fetchAll(requests: readonly unknown[]) {
      const asked = requests.map(each => {
        const options = typeof each === 'string' ? {url: each} : ((each ?? {}) as Given);
        return readRequest(this.execution, options.url, options);
      });
      take(this.execution, asked.length);
      return asked.map(each => ask(this.execution, each)).map((response, at) => finished(response, asked[at]!));
    },
  },
  {ops: {'*': 'urlfetch'}, scopes: {'*': ['script.external_request']}},
);

implement(
  'URL_Fetch.UrlFetchApp',
  UrlFetchApp,
  {
    getRequest(url: string, options?: Given) {
      const {request, contentType, followRedirects, validateHttpsCertificates} = readRequest(
        this.execution,
        url,
        options ?? {},
      );
      return {
        url: request.url,
        method: request.method.toLowerCase(),
        headers: request.headers,
        ...(request.body.length > 0 && {payload: request.text}),
        ...(contentType !== null && {contentType}),
        followRedirects,
        validateHttpsCertificates,
        useIntranet: false,
      };
    },
  },
  {ops: {'*': LOCAL}, scopes: {'*': ['script.external_request']}},
);

/** Counts calls against the account's day. @throws {ServiceError} when they are used up */
function take(execution: Execution, count: number): void {
  const {core, account} = execution;
  const usage = usageOf(core, account);
  const now = execution.now();
  if (now >= usage.since + DAY_MS) Object.assign(usage, {since: now, count: 0});
  if (usage.count + count > CALLS_A_DAY[account.edition]) {
    throw exception('Service invoked too many times for one day: urlfetch.');
  }
  usage.count += count;
}

function usageOf(core: Core, account: Account): {since: number; count: number} {
  const all = core.part(usagePart);
  const key = addressKey(account.email);
  all[key] ??= {since: 0, count: 0};
  return all[key];
}

/** Asks, and goes where the answer points to. */
function ask(execution: Execution, {request, followRedirects}: Asked): HttpResponse {
  let at = request;
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    const response = askOnce(execution, at);
    const place = response.header('location');
    if (!followRedirects || !REDIRECTS.includes(response.status) || place === undefined) return response;
    at = redirected(at, response.status, place);
  }
  throw exception('Too many redirects for {url}', {url: request.url});
}

/** After 303, and by habit after 301 and 302, the next request is a GET without a body. */
function redirected(request: WebRequest, status: number, place: string): WebRequest {
  const url = new URL(place, request.url).href;
  const keeps = status === 307 || status === 308 || request.method === 'HEAD';
  return webRequest({...request, url, ...(!keeps && {method: 'GET', body: new Uint8Array()})});
}

function askOnce(execution: Execution, request: WebRequest): HttpResponse {
  const answer = execution.core.web?.(request);
  if (answer === undefined) throw exception('DNS error: {url}', {url: request.url});
  return new HttpResponse(execution, request.url, answer);
}

/** The answer, or the error that an answer of 400 and above is unless the script mutes it. */
function finished(response: HttpResponse, {muteHttpExceptions, request}: Asked): HttpResponse {
  if (response.status < 400 || muteHttpExceptions) return response;
  const text = response.text();
  throw exception(
    'Request failed for {place} returned code {code}. Truncated server response: {text} (use muteHttpExceptions option to examine full response)',
    {
      place: new URL(request.url).origin,
      code: response.status,
      text: text.length > SHOWN ? `${text.slice(0, SHOWN)} ...` : text,
    },
  );
}
