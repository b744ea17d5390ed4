/**
 * What Gmail does to the header of a message before it is stored or leaves: own Message-ID, a date, a From that the
 * account may use. Also how Gmail reads a raw message from the API whose header is not plain ASCII.
 */
import {addressKey} from '../kernel';
import {type Address, encodeAddresses, parseAddresses} from './addresses';
import {formatMailDate} from './compose';
import {toBinary, toBytes, toUtf8} from './encodings';
import {headerValue, splitEntity, splitHeaders} from './headers';

/** Who sends, and when. */
export interface Stamp {
  readonly from: Address;
  /** Other addresses that the account may use in From. */
  readonly aliases: readonly string[];
  readonly date: Date;
  /** Without angle brackets. */
  readonly messageId: string;
}

/** The message with the header fields that Gmail sets itself; the body stays octet by octet. */
export function stampMessage(raw: Uint8Array, stamp: Stamp): Uint8Array {
  const {head, body} = splitEntity(toBinary(raw));
  const kept = fieldBlocks(head).filter(field => !/^(?:date|message-id|from)[ \t]*:/i.test(field));
  const fields = [
    `Date: ${formatMailDate(stamp.date)}`,
    `Message-ID: <${stamp.messageId}>`,
    `From: ${encodeAddresses([allowedSender(head, stamp)])}`,
    ...kept,
  ];
  return toBytes(`${fields.join('\r\n')}\r\n\r\n${body}`);
}

/** An address that is not the account's own is replaced by the account's; the name that was given stays. */
function allowedSender(head: string, {from, aliases}: Stamp): Address {
  const given = parseAddresses(headerValue(splitHeaders(head), 'From'))[0];
  if (!given) return from;
  const own = [from.address, ...aliases].find(address => addressKey(address) === addressKey(given.address));
  return {name: given.name || from.name, address: own ?? from.address};
}

function fieldBlocks(head: string): string[] {
  return head.split(/\r?\n(?![ \t])/).flatMap(field => (field === '' ? [] : [field.replace(/\r?\n/g, '\r\n')]));
}

/**
 * A header with octets beyond ASCII, as the Gmail API understands it: each octet a character of its own, so an
 * unencoded `é` in a subject arrives as `Ã©`.
 */
export function readHeaderAsLatin1(raw: Uint8Array): Uint8Array {
  const binary = toBinary(raw);
  const end = binary.length - splitEntity(binary).body.length;
  const head = binary.slice(0, end);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is looked for
  if (/^[\x00-\x7f]*$/.test(head)) return raw;
  return toBytes(toBinary(toUtf8(head)) + binary.slice(end));
}
