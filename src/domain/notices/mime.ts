/**
 * A mail as RFC 5322 text: headers, a plain part beside the HTML part, images inside the text, attachments, an event for the calendar.
 *
 * Only ASCII goes out: names and subjects as RFC 2047 words, file names as RFC 2231 values, bodies in base64, lines of at most 76 characters. The parts are
 * nested as mail programs expect them: mixed (attachments) around related (images) around alternative (plain, HTML, calendar); a layer
 * that has nothing to hold is left out.
 */
import {base64, utf8} from '../base64';
import {isEmail} from '../text';
import {type Filled, oneLine} from './text';

export interface Envelope {
  readonly to: string;
  readonly senderName: string;
  /** The account that sends. */
  readonly from: string;
  readonly replyTo: string;
  /** Own header by which a draft that was left behind is recognised. */
  readonly mark: string;
}

/** An event that the reader's calendar understands (RFC 6047). */
export interface Calendar {
  readonly text: string;
  readonly method: 'REQUEST' | 'CANCEL';
}

/** A file that goes along. */
export interface Attached {
  /** `image/png`. */
  readonly type: string;
  readonly name: string;
  /** Content-ID without brackets, for images that the HTML shows; empty for others. */
  readonly cid: string;
  /** Contents in base64, in one line. */
  readonly data: string;
}

export interface Content extends Filled {
  readonly calendar?: Calendar;
  readonly images?: readonly Attached[];
  readonly attachments?: readonly Attached[];
}

/** The header that names the outbox row of a draft. */
export const MARK_HEADER = 'X-SCOPE-Desk';

const EOL = '\r\n';

/** A part: its own headers, and its body in lines. */
type Part = readonly string[];

/**
 * @throws {RangeError} for an address that is none: it would be a second recipient or a header of its own
 */
export function toMime(content: Content, {to, senderName, from, replyTo, mark}: Envelope): string {
  for (const address of [to, from, replyTo]) {
    if (address !== '' && !isEmail(address)) throw new RangeError(`“${address}” is not an e-mail address.`);
  }
  const headers = [
    `From: ${senderName === '' ? from : `${encodedWords(senderName)} <${from}>`}`,
    `To: ${to}`,
    ...(replyTo === '' ? [] : [`Reply-To: ${replyTo}`]),
    `Subject: ${encodedWords(content.subject)}`,
    `${MARK_HEADER}: ${encodedWords(mark)}`,
    'MIME-Version: 1.0',
  ];
  return [...headers, ...bodyOf(content, boundaryOf(mark)), ''].join(EOL);
}

function bodyOf({text, html, calendar, images = [], attachments = []}: Content, boundary: string): Part {
  const invitation = calendar === undefined ? [] : [calendarPart(calendar)];
  const alternative = nested('alternative', `${boundary}_a`, [
    textPart('text/plain', text),
    textPart('text/html', html),
    ...invitation,
  ]);
  const related =
    images.length === 0 ? alternative : nested('related', `${boundary}_r`, [alternative, ...images.map(filePart)]);
  const files = [...attachments, ...(calendar === undefined ? [] : [calendarFile(calendar)])];
  return files.length === 0 ? related : nested('mixed', `${boundary}_m`, [related, ...files.map(filePart)]);
}

/** No line of base64 holds `=_`, so no content can hold a boundary. */
function boundaryOf(mark: string): string {
  return `=_scope_${mark.replace(/[^A-Za-z0-9]/g, '').slice(0, 48)}`;
}

function nested(kind: 'alternative' | 'related' | 'mixed', boundary: string, parts: readonly Part[]): Part {
  return [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    ...parts.flatMap(part => [`--${boundary}`, ...part, '']),
    `--${boundary}--`,
  ];
}

function textPart(type: string, body: string): Part {
  return encoded([`Content-Type: ${type}; charset=UTF-8`], base64(utf8(body.replace(/\r?\n/g, EOL))));
}

function calendarPart({text, method}: Calendar): Part {
  return textPart(`text/calendar; method=${method}`, text);
}

function calendarFile({text}: Calendar): Attached {
  const data = base64(utf8(text.replace(/\r?\n/g, EOL)));
  return {type: 'application/ics', name: 'invite.ics', cid: '', data};
}

function filePart({type, name, cid, data}: Attached): Part {
  const place = cid === '' ? 'attachment' : 'inline';
  const id = cid.replace(/[^\x21-\x7e]|[<>]/g, '');
  return encoded(
    [
      `Content-Type: ${mediaType(type)}`,
      `Content-Disposition: ${place}${fileName(name)}`,
      ...(id === '' ? [] : [`Content-ID: <${id}>`]),
    ],
    data,
  );
}

/** A type that is none would be a header of its own. */
function mediaType(type: string): string {
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) && !/^(multipart|message)\//i.test(type) ? type : 'application/octet-stream';
}

/** `; filename=…` as RFC 2231, a parameter a line where it is long. */
function fileName(name: string): string {
  const plain = oneLine(name).slice(0, 200);
  if (plain === '') return '';
  if (/^[\w .()+-]{1,60}$/.test(plain)) return `;${EOL} filename="${plain}"`;
  const octets = utf8(plain).map(octet => (isPlain(octet) ? String.fromCharCode(octet) : `%${hex(octet)}`));
  const pieces: string[] = [''];
  for (const octet of octets) {
    if (pieces.at(-1)!.length + octet.length > 50) pieces.push('');
    pieces[pieces.length - 1] += octet;
  }
  return pieces.map((piece, at) => `;${EOL} filename*${at}*=${at === 0 ? "UTF-8''" : ''}${piece}`).join('');
}

function isPlain(octet: number): boolean {
  return /[A-Za-z0-9._-]/.test(String.fromCharCode(octet)) && octet < 0x80;
}

function hex(octet: number): string {
  return octet.toString(16).toUpperCase().padStart(2, '0');
}

function encoded(headers: readonly string[], data: string): Part {
  return [...headers, 'Content-Transfer-Encoding: base64', '', ...(data.match(/.{1,76}/g) ?? [])];
}

/** Octets of UTF-8 in one encoded word, in whole groups of three: with the longest header name before it the line stays under 78 characters. */
const WORD_OCTETS = 39;

/** A header value: as it is where it is plain ASCII, as RFC 2047 words otherwise; a character is never cut in two. */
export function encodedWords(value: string): string {
  const line = oneLine(value);
  if (/^[\x20-\x7e]*$/.test(line) && line.length <= 60 && !/[=?<>"(),:;@[\]\\]/.test(line)) return line;
  const words: number[][] = [[]];
  for (const character of line) {
    const octets = utf8(character);
    if (words.at(-1)!.length + octets.length > WORD_OCTETS) words.push([]);
    words.at(-1)!.push(...octets);
  }
  return words.map(octets => `=?UTF-8?B?${base64(octets)}?=`).join(`${EOL} `);
}
