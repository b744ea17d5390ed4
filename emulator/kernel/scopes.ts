/**
 * OAuth scopes: which the manifest grants, and whether a call may go through (behaviours 37, 38, 85).
 */

import {exception} from './errors';
import type {Execution} from './execution';
import type {AnyScope} from './service';

const PREFIX = 'https://www.googleapis.com/auth/';

/** What a simple trigger may touch without anybody's authorisation. */
const WITHOUT_AUTHORISATION: ReadonlySet<string> = new Set([
  'spreadsheets.currentonly',
  'forms.currentonly',
  'documents.currentonly',
  'script.container.ui',
]);

export function scopeUrl(scope: string): string {
  return scope.startsWith('https://') ? scope : PREFIX + scope;
}

export function shortScope(url: string): string {
  return url.startsWith(PREFIX) ? url.slice(PREFIX.length) : url;
}

/**
 * Refuses a call that the execution has no right to.
 *
 * @throws {ServiceError} in Google's words, naming the scopes of which one would do
 */
export function authorise(execution: Execution, call: string, anyOf: AnyScope): void {
  if (anyOf.length === 0) return;
  const {granted} = execution.project;
  if (granted !== null && !anyOf.some(scope => granted.has(scope))) {
    throw exception('Specified permissions are not sufficient to call {call}. Required permissions: {scopes}', {
      call,
      scopes: required(anyOf),
    });
  }
  if (execution.authMode !== 'FULL' && !anyOf.some(scope => WITHOUT_AUTHORISATION.has(scope))) {
    throw exception('You do not have permission to call {call}. Required permissions: {scopes}', {
      call,
      scopes: required(anyOf),
    });
  }
}

function required(anyOf: AnyScope): string {
  const urls = anyOf.map(scopeUrl);
  return urls.length === 1 ? (urls[0] as string) : `(${urls.join(' || ')})`;
}
