/**
 * A mail as RFC 5322 text: headers, and a plain part beside the HTML part. Only ASCII goes out: names and subjects as RFC 2047 words, bodies in
 * base64, lines of at most 76 characters.
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

/** The header that names the outbox row of a draft. */
export const MARK_HEADER = 'X-SCOPE-Desk';

const EOL = '\r\n';

/**
 * @throws {RangeError} for an address that is none: it would be a second recipient or a header of its own
 */
export function toMime({subject, text, html}: Filled, {to, senderName, from, replyTo, mark}: Envelope): string {
  for (const address of [to, from, replyTo]) {
    if (address !== '' && !isEmail(address)) throw new RangeError(`“${address}” is not an e-mail address.`);
  }
  const boundary = `=_scope_${mark.replace(/[^A-Za-z0-9]/g, '')}`;
  const headers = [
    `From: ${senderName === '' ? from : `${encodedWords(senderName)} <${from}>`}`,
    `To: ${to}`,
    ...(replyTo === '' ? [] : [`Reply-To: ${replyTo}`]),
    `Subject: ${encodedWords(subject)}`,
    `${MARK_HEADER}: ${encodedWords(mark)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ];
  const parts = [part('text/plain', text), part('text/html', html)];
  return [...headers, '', ...parts.flatMap(each => [`--${boundary}`, ...each]), `--${boundary}--`, ''].join(EOL);
}

function part(type: string, body: string): string[] {
  const encoded = base64(utf8(body.replace(/\r?\n/g, EOL)));
  return [
    `Content-Type: ${type}; charset=UTF-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(encoded.match(/.{1,76}/g) ?? []),
    '',
  ];
}

/** Octets of UTF-8 in one encoded word: 75 characters less `=?UTF-8?B?` and `?=`, in whole groups of three. */
const WORD_OCTETS = 45;

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
