/**
 * Reading a mail: RFC 5322 text, one character an octet, into its parts. For drafts of people, so nothing in it is trusted: depth, number of parts and
 * lengths are bounded, what cannot be read is left out, and nothing throws.
 */
import {fromBase64, fromUtf8, octetsToBase64} from './octets';

export interface MimePart {
  /** `text/html`, in lower case. */
  readonly type: string;
  readonly charset: string;
  readonly disposition: 'inline' | 'attachment' | '';
  readonly fileName: string;
  /** Without brackets. */
  readonly contentId: string;
  /** Octets as characters. */
  readonly octets: () => string;
  /** The same in base64, in one line. */
  readonly base64: () => string;
  readonly parts: readonly MimePart[];
}

export interface ParsedMime {
  readonly subject: string;
  readonly root: MimePart;
}

const DEEPEST = 12;
const MOST_PARTS = 200;

export function parseMime(source: string): ParsedMime {
  const {headers, body} = split(source);
  const count = {left: MOST_PARTS};
  return {subject: decodedWords(headers.get('subject') ?? ''), root: toPart(headers, body, 0, count)};
}

type Headers = ReadonlyMap<string, string>;

function split(source: string): {headers: Headers; body: string} {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end === null ? source : source.slice(0, end.index);
  const body = end === null ? '' : source.slice(end.index + end[0].length);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return {headers, body};
}

function toPart(headers: Headers, body: string, depth: number, count: {left: number}): MimePart {
  count.left -= 1;
  const content = fieldWithParameters(headers.get('content-type') ?? 'text/plain');
  const place = fieldWithParameters(headers.get('content-disposition') ?? '');
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  const type = content.value === '' ? 'text/plain' : content.value;
  const isNested = type.startsWith('multipart/') && depth < DEEPEST;
  const boundary = content.parameters.get('boundary') ?? '';
  const fileName = place.parameters.get('filename') ?? content.parameters.get('name') ?? '';
  return {
    type,
    charset: (content.parameters.get('charset') ?? '').toLowerCase(),
    disposition: place.value === 'attachment' || place.value === 'inline' ? place.value : '',
    fileName: decodedWords(fileName),
    contentId: (headers.get('content-id') ?? '').replace(/^\s*<|>\s*$/g, ''),
    octets: () => decoded(body, encoding),
    base64: () => (encoding === 'base64' ? tidyBase64(body) : octetsToBase64(decoded(body, encoding))),
    parts: isNested && boundary !== '' ? nestedParts(body, boundary, depth, count) : [],
  };
}

function nestedParts(body: string, boundary: string, depth: number, count: {left: number}): MimePart[] {
  const marker = `--${boundary}`;
  const parts: MimePart[] = [];
  let lines: string[] | null = null;
  const close = (): void => {
    if (lines === null || count.left <= 0) return;
    const {headers, body: inner} = split(lines.join('\r\n'));
    parts.push(toPart(headers, inner, depth + 1, count));
  };
  for (const line of body.split(/\r?\n/)) {
    const trimmed = line.trimEnd();
    if (trimmed !== marker && trimmed !== `${marker}--`) {
      lines?.push(line);
      continue;
    }
    close();
    lines = [];
    if (trimmed !== marker) return parts;
  }
  close();
  return parts;
}

/** `text/plain; charset="utf-8"`, with RFC 2231 values in pieces and percent signs. */
function fieldWithParameters(field: string): {value: string; parameters: ReadonlyMap<string, string>} {
  const [value = '', ...rest] = pieces(field);
  const raw = new Map<string, string>();
  for (const piece of rest) {
    const equals = piece.indexOf('=');
    if (equals < 1) continue;
    const name = piece.slice(0, equals).trim().toLowerCase();
    if (!raw.has(name)) raw.set(name, unquoted(piece.slice(equals + 1).trim()));
  }
  return {value: value.trim().toLowerCase(), parameters: joinedParameters(raw)};
}

/** At semicolons outside quotes. */
function pieces(field: string): string[] {
  return field.match(/(?:"(?:\\.|[^"\\])*"|[^;"]|")+/g) ?? [];
}

function unquoted(text: string): string {
  return /^".*"$/s.test(text) ? text.slice(1, -1).replace(/\\(.)/gs, '$1') : text;
}

function joinedParameters(raw: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  const continued = new Map<string, {at: number; text: string; coded: boolean}[]>();
  for (const [name, value] of raw) {
    const [, base, at, coded] = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(name) ?? [];
    if (base === undefined) continue;
    if (at === undefined && coded === undefined) joined.set(base, value);
    else
      continued.set(base, [
        ...(continued.get(base) ?? []),
        {at: Number(at ?? 0), text: value, coded: coded !== undefined},
      ]);
  }
  for (const [base, found] of continued) {
    const sorted = found.sort((one, other) => one.at - other.at);
    const [, charset = 'utf-8'] = /^([^']*)'[^']*'/.exec(sorted[0]!.text) ?? [];
    const octets = sorted.map(({text, coded}, index) => {
      const plain = index === 0 && coded ? text.replace(/^[^']*'[^']*'/, '') : text;
      return coded
        ? plain.replace(/%([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        : plain;
    });
    joined.set(base, toText(octets.join(''), charset));
  }
  return joined;
}

/** RFC 2047 words; blanks between two of them are no part of the text. */
export function decodedWords(field: string): string {
  const merged = field.replace(/(\?=)\s+(?==\?)/g, '$1');
  const word = /=\?([^?\s]{1,40})\?([bq])\?([^?]*)\?=/gi;
  return fieldText(
    merged.replace(word, (_whole, charset: string, kind: string, text: string) => {
      const octets = kind.toLowerCase() === 'b' ? fromBase64(text) : quotedPrintable(text.replace(/_/g, ' '));
      return toText(octets, charset.replace(/\*.*$/, ''));
    }),
  );
}

/** Headers that hold UTF-8 as it is (RFC 6532). */
function fieldText(text: string): string {
  return /[\u0080-\u00ff]/.test(text) && !/[\u0100-\uffff]/.test(text) ? (fromUtf8(text) ?? text) : text;
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return fromBase64(body);
  return encoding === 'quoted-printable' ? quotedPrintable(body) : body;
}

function quotedPrintable(text: string): string {
  return text
    .replace(/[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function tidyBase64(body: string): string {
  const plain = body.replace(/[^A-Za-z0-9+/]/g, '');
  const whole = plain.slice(0, plain.length - (plain.length % 4 === 1 ? 1 : 0));
  return whole.padEnd(Math.ceil(whole.length / 4) * 4, '=');
}

/** The text of octets; what is no UTF-8 is read as Windows-1252, which every mail program of Europe once wrote. */
export function toText(octets: string, charset: string): string {
  const known = charset.toLowerCase();
  const asUtf8 =
    known === '' || known === 'utf-8' || known === 'utf8' || known === 'us-ascii' ? fromUtf8(octets) : null;
  return asUtf8 ?? octets.replace(/[\u0080-\u009f]/g, each => WINDOWS[each.charCodeAt(0) - 0x80] ?? each);
}

/** 0x80 to 0x9f of Windows-1252. */
const WINDOWS = Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
