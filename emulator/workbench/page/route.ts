/** Which view is open: `#/mail/inbox/18f…`, so that a page that is loaded again, and the back button, find it. */

import {useEffect, useState} from 'preact/hooks';

export const VIEWS = ['sheet', 'form', 'mail', 'calendar', 'drive', 'log'] as const;
export type View = (typeof VIEWS)[number];

export interface Route {
  readonly view: View;
  readonly path: readonly string[];
}

export function readRoute(hash = location.hash): Route {
  const [view = '', ...path] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  return {view: VIEWS.includes(view as View) ? (view as View) : 'sheet', path};
}

export function href(view: View, ...path: readonly string[]): string {
  return `#/${[view, ...path].map(encodeURIComponent).join('/')}`;
}

export function go(view: View, ...path: readonly string[]): void {
  location.hash = href(view, ...path);
}

export function useRoute(): Route {
  const [route, setRoute] = useState(readRoute());
  useEffect(() => {
    const listener = () => setRoute(readRoute());
    addEventListener('hashchange', listener);
    return () => removeEventListener('hashchange', listener);
  }, []);
  return route;
}

/** Opens an address of Google's inside the workbench. @return whether it is one */
export function openAddress(url: string): boolean {
  const spreadsheet = /docs\.google\.com\/spreadsheets\/d\/([\w-]+)/.exec(url)?.[1];
  if (spreadsheet !== undefined) {
    go('sheet', spreadsheet);
    return true;
  }
  if (/docs\.google\.com\/forms\//.test(url)) {
    go('form', url);
    return true;
  }
  const file = /drive\.google\.com\/(?:open\?id=|file\/d\/)([\w-]+)/.exec(url)?.[1];
  if (file === undefined) return false;
  go('drive', 'file', file);
  return true;
}
