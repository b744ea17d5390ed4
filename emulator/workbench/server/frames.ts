/**
 * Documents that are not ours: panels of scripts, and the HTML of mails. Each is shown in a frame with rules of its own.
 *
 * A panel may run its script and nothing of the page around it; a mail may show itself, and run nothing. Neither may reach the
 * network, whatever it says.
 */

import {shim} from './shim';

/** Scripts of the panel itself; no network, no window of its own. */
export const PANEL_POLICY =
  "sandbox allow-scripts allow-forms allow-modals; default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' data: blob:; style-src 'unsafe-inline' data:; img-src data: blob:; font-src data:; media-src data: blob:; form-action 'none'; frame-ancestors 'self'";

/** Pictures that came with the mail, its own styles, and nothing else. */
export const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; frame-ancestors 'self'";

/** The panel's document, with `google.script` put in front of everything in it. */
export function panelDocument(html: string): string {
  const script = `<script>${shim}</script>`;
  const head = /<head(?:\s[^>]*)?>/i.exec(html);
  if (head !== null) return insert(html, head.index + head[0].length, script);
  const start = /^\s*(?:<!doctype[^>]*>)?\s*(?:<html(?:\s[^>]*)?>)?/i.exec(html)?.[0].length ?? 0;
  return insert(html, start, script);
}

function insert(html: string, at: number, text: string): string {
  return html.slice(0, at) + text + html.slice(at);
}

/** A mail's HTML as a document of its own; its links open outside the frame. */
export function mailDocument(html: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Message</title><base target="_blank"><style>body{margin:0;font:14px/1.5 Arial,Helvetica,sans-serif;color:#202124;overflow-wrap:anywhere}img{max-width:100%}</style></head><body>${html}</body></html>`;
}
