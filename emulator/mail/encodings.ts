/**
 * Content transfer encodings and character sets: between the octets of a message and its text.
 *
 * Octets travel as "binary strings" while a message is taken apart, one character per octet, because headers and
 * boundaries are easiest to find in a string; they become bytes or text only here. What a header or a part means is
 * left to `headers.ts` and `mime.ts`.
 */

/** One character per octet, 0 to 255. */
export type BinaryString = string;

/** The octets of a binary string. */
export function toBytes(binary: BinaryString): Uint8Array {
  return new Uint8Array(Buffer.from(binary, 'latin1'));
}

/** The binary string of some octets. */
export function toBinary(bytes: Uint8Array): BinaryString {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The UTF-8 octets of a text. */
export function toUtf8(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf8'));
}

/**
 * Text of octets in a character set.
 *
 * US-ASCII, a missing or an unknown name mean UTF-8 where the octets allow it and Latin-1 otherwise: senders that
 * forget the name mean one of these two.
 */
export function decodeCharset(bytes: Uint8Array, charset: string): string {
  const name = charset.trim().toLowerCase();
  if (name === '' || name === 'us-ascii' || name === 'ascii') return guessText(bytes);
  try {
    return new TextDecoder(name, {ignoreBOM: false}).decode(bytes);
  } catch {
    return guessText(bytes);
  }
}

function guessText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** Octets behind a Content-Transfer-Encoding; 7bit, 8bit, binary and unknown encodings are the octets themselves. */
export function decodeTransfer(binary: BinaryString, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return decodeBase64(binary);
    case 'quoted-printable':
      return decodeQuotedPrintable(binary);
    default:
      return toBytes(binary);
  }
}

/** Octets of base64 or base64url text; anything outside the alphabet (line ends, spaces, stray signs) is skipped. */
export function decodeBase64(text: string): Uint8Array {
  const pieces = text.replace(/[^A-Za-z0-9+/=_-]/g, '').match(/[^=]+/g) ?? [];
  return new Uint8Array(Buffer.concat(pieces.map(piece => Buffer.from(piece, 'base64'))));
}

/** Base64 in lines of 76 characters, as mail wants it. */
export function encodeBase64Lines(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return text.replace(/.{76}(?=.)/g, '$&\r\n');
}

/** Base64 of the URL alphabet, with its padding, as the Gmail API gives it. */
export function encodeBase64Url(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return text.replace(/\+/g, '-').replace(/\//g, '_');
}

function decodeQuotedPrintable(binary: BinaryString): Uint8Array {
  const joined = binary
    .replace(/[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=$/, '');
  return toBytes(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

/** Quoted-printable of a text whose line ends are CRLF: they stay line ends, every encoded line has at most 76 characters. */
export function encodeQuotedPrintable(text: string): string {
  return text.split('\r\n').map(encodeLine).join('\r\n');
}

function encodeLine(line: string): string {
  const octets = toUtf8(line);
  const tokens = Array.from(octets, (octet, at) => encodeOctet(octet, at === octets.length - 1));
  const rows: string[] = [''];
  for (const token of tokens) {
    // The 76th place is kept for the soft line break.
    if (rows.at(-1)!.length + token.length > 75) rows.push(token);
    else rows[rows.length - 1] += token;
  }
  return rows.join('=\r\n');
}

function encodeOctet(octet: number, isLast: boolean): string {
  const isBlank = octet === 0x20 || octet === 0x09;
  const isPlain = octet > 0x20 && octet < 0x7f && octet !== 0x3d;
  if (isPlain || (isBlank && !isLast)) return String.fromCharCode(octet);
  return `=${octet.toString(16).toUpperCase().padStart(2, '0')}`;
}
