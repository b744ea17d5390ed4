/**
 * Address lists: `Anna N. <neo@example.org>, "Doe, J." <j@x.be>; undisclosed-recipients:;`.
 *
 * Structure is read before encoded words are decoded, so a comma hidden in a name never makes a second recipient.
 * Whether an address may be mailed is for the services to say; {@link isAddress} gives the form only.
 */
import {decodeWords, encodeWords, isPlainHeaderText} from './headers';

/** One mailbox; `name` is `''` where none was given. */
export interface Address {
  readonly name: string;
  readonly address: string;
}

/**
 * Takes an address list apart; groups give their members.
 *
 * What is no address at all stays as an entry with that text as its address, so that nothing is lost silently.
 */
export function parseAddresses(list: string): Address[] {
  return splitList(list).flatMap(entry => {
    const address = parseEntry(entry);
    return address ? [address] : [];
  });
}

/** Pieces between commas, semicolons and group names, outside quotes, comments and angle brackets. */
function splitList(list: string): string[] {
  const entries: string[] = [];
  let entry = '';
  for (const [token] of list.matchAll(/"(?:\\.|[^"\\])*"|\((?:\\.|[^()\\])*\)|<[^<>]*>|[\s\S]/g)) {
    if (token === ':') entry = '';
    else if (token === ',' || token === ';') {
      entries.push(entry);
      entry = '';
    } else entry += token;
  }
  return [...entries, entry];
}

function parseEntry(entry: string): Address | null {
  const comments: string[] = [];
  const text = entry.replace(/("(?:\\.|[^"\\])*")|\(((?:\\.|[^()\\])*)\)/g, (_, quoted?: string, comment?: string) => {
    if (quoted !== undefined) return quoted;
    comments.push(comment!);
    return ' ';
  });
  const angle = /^([\s\S]*?)<([^<>]*)>\s*$/.exec(text);
  if (angle) return {name: displayName(angle[1]!) || displayName(comments.join(' ')), address: angle[2]!.trim()};
  const address = text.trim();
  return address === '' ? null : {name: displayName(comments.join(' ')), address};
}

function displayName(phrase: string): string {
  const unquoted = phrase.replace(/"((?:\\.|[^"\\])*)"/g, (_, inner: string) => inner.replace(/\\(.)/g, '$1'));
  return decodeWords(unquoted.trim());
}

/** Form of an address that Google takes: something, `@`, a domain with a dot, no blanks or control characters. */
export function isAddress(text: string): boolean {
  const shape = /^(?:"[^"\\\r\n]+"|[^\s@<>(),:;"[\]\\]+)@([^\s@<>(),:;"[\]\\]+)$/.exec(text);
  if (!shape) return false;
  const domain = shape[1]!;
  const local = text.slice(0, -domain.length - 1);
  const labels = domain.split('.');
  const isDotted = labels.length > 1 && labels.every(label => /^[^-](?:.*[^-])?$/.test(label));
  return isDotted && !local.startsWith('.') && !local.endsWith('.') && !local.includes('..');
}

/** Address as people read it: `Anna N. <neo@example.org>`, quoted only where it could be taken for something else. */
export function formatAddress({name, address}: Address): string {
  return name === '' ? address : `${/[()<>[\]:;@\\,"]/.test(name) ? quoted(name) : name} <${address}>`;
}

/** Addresses as a header carries them, names in encoded words where they are not plain. */
export function encodeAddresses(addresses: readonly Address[]): string {
  return addresses.map(encodeAddress).join(',\r\n ');
}

function encodeAddress({name, address}: Address): string {
  if (name === '') return address;
  const phrase = isPlainHeaderText(name) ? quotedPhrase(name) : encodeWords(name);
  return `${phrase}${phrase.length > 60 ? '\r\n' : ''} <${address}>`;
}

/** In a header a dot, too, needs quotes. */
function quotedPhrase(name: string): string {
  return /[()<>[\]:;@\\,."]/.test(name) ? quoted(name) : name;
}

function quoted(name: string): string {
  return `"${name.replace(/["\\]/g, '\\$&')}"`;
}
