/**
 * Bytes as Apps Script shows them: lists of numbers from −128 to 127, because Java's bytes are signed (behaviour 71).
 */
import {exception} from '../kernel';

/** The signed numbers of some bytes. */
export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(bytes, byte => (byte << 24) >> 24);
}

/** The bytes of a script's list; 200 and −56 are the same byte. */
export function fromSigned(list: readonly number[]): Buffer {
  return Buffer.from(list);
}

/**
 * Text in a character set. What the set does not have becomes a question mark, as in Java.
 *
 * @throws {ServiceError} for a set that Google does not know
 */
export function encodeText(text: string, charset = 'UTF-8'): Buffer {
  const name = canonical(charset);
  if (name === 'utf-8') return Buffer.from(text, 'utf8');
  if (name === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (name === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = singleByteTable(charset, name);
  return Buffer.from(Array.from(text, letter => table.get(letter) ?? 0x3f));
}

/** Bytes read in a character set; what the set does not have becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, charset = 'UTF-8'): string {
  return decoder(charset, canonical(charset)).decode(bytes);
}

/** `us-ascii` stands apart because the web, and so `TextDecoder`, takes it for Windows-1252. */
function canonical(charset: string): string {
  const name = charset.trim().toLowerCase().replace(/_/g, '-');
  if (name === 'ascii') return 'us-ascii';
  return name === 'utf8' ? 'utf-8' : name;
}

function decoder(charset: string, name: string): {decode(bytes: Uint8Array): string} {
  if (name === 'us-ascii') return {decode: bytes => Array.from(bytes, asciiLetter).join('')};
  if (name === 'windows-1252') return {decode: bytes => Array.from(bytes, windowsLetter).join('')};
  if (name === 'iso-8859-1') return {decode: bytes => Buffer.from(bytes).toString('latin1')};
  try {
    return new TextDecoder(name, {ignoreBOM: true});
  } catch {
    throw exception('Unsupported charset: {charset}', {charset});
  }
}

function asciiLetter(byte: number): string {
  return byte < 128 ? String.fromCharCode(byte) : '\uFFFD';
}

/** What Windows-1252 has where Latin-1 has nothing, from 0x80 on; some versions of Node decode it as Latin-1. */
const WINDOWS = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

function windowsLetter(byte: number): string {
  return byte >= 0x80 && byte < 0xa0 ? WINDOWS.charAt(byte - 0x80) : String.fromCharCode(byte);
}

const tables = new Map<string, ReadonlyMap<string, number>>();

/** Letter to byte, found by decoding all 256 bytes. */
function singleByteTable(charset: string, name: string): ReadonlyMap<string, number> {
  const known = tables.get(name);
  if (known) return known;
  const reader = decoder(charset, name);
  const made = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) made.set(reader.decode(Uint8Array.of(byte)), byte);
  made.delete('\uFFFD');
  tables.set(name, made);
  return made;
}
