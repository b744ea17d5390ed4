/**
 * Header fields of a message: the raw list, and the two ways in which they carry more than ASCII.
 *
 * Splits and unfolds the header block, decodes and makes encoded words (RFC 2047) and takes apart parameters (RFC 2045,
 * with the charsets and continuations of RFC 2231). Address lists are left to `addresses.ts`.
 */
import {type BinaryString, decodeBase64, decodeCharset, toBytes, toUtf8} from './encodings';

/** One field: the name as the sender wrote it; of the value, the text after unfolding. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A value with parameters, such as a Content-Type: the value in lower case, and parameters by lower-case name. */
export interface Parameterised {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Separates the header block of an entity from its body; a block that never ends has an empty body. */
export function splitEntity(entity: BinaryString): {head: BinaryString; body: BinaryString} {
  const opening = /^\r?\n/.exec(entity);
  if (opening) return {head: '', body: entity.slice(opening[0].length)};
  const gap = /\r?\n\r?\n/.exec(entity);
  if (!gap) return {head: entity, body: ''};
  return {head: entity.slice(0, gap.index), body: entity.slice(gap.index + gap[0].length)};
}

/** Fields in order, unfolded, undecoded; lines that are no field are dropped, as mailbox programs do. */
export function splitHeaders(head: BinaryString): Header[] {
  const lines = head.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/);
  return lines.flatMap(line => {
    const field = /^([!-9;-~]+)[ \t]*:(.*)$/s.exec(line);
    return field ? [{name: field[1]!, value: field[2]!.trim()}] : [];
  });
}

/** First value of a field, its name in any case; `''` when it is not there. */
export function headerValue(headers: readonly Header[], name: string): string {
  return headers.find(header => header.name.toLowerCase() === name.toLowerCase())?.value ?? '';
}

const ENCODED_WORD = /=\?([^?*\s]+)(?:\*[^?\s]*)?\?([bBqQ])\?([^?\s]*)\?=/g;

/**
 * Text of a header value with its encoded words decoded.
 *
 * White space between two encoded words is no part of the text. Neighbours of one charset are decoded together, since
 * careless senders cut a character in two. A word that cannot be read stays as it is.
 */
export function decodeWords(value: string): string {
  const adjacent = value.replace(/(\?=)[ \t\r\n]+(?==\?[^?\s]+\?[bBqQ]\?)/g, '$1');
  return adjacent.replace(/(?:=\?[^?*\s]+(?:\*[^?\s]*)?\?[bBqQ]\?[^?\s]*\?=)+/g, decodeRun);
}

function decodeRun(run: string): string {
  const runs: {charset: string; binary: BinaryString}[] = [];
  for (const [, charset, encoding, text] of run.matchAll(ENCODED_WORD)) {
    const binary = wordOctets(encoding!, text!);
    const last = runs.at(-1);
    if (last && last.charset === charset!.toLowerCase()) last.binary += binary;
    else runs.push({charset: charset!.toLowerCase(), binary});
  }
  return runs.map(({charset, binary}) => decodeCharset(toBytes(binary), charset)).join('');
}

function wordOctets(encoding: string, text: string): BinaryString {
  if (encoding.toLowerCase() === 'b') return Buffer.from(decodeBase64(text)).toString('latin1');
  return text
    .replace(/_/g, ' ')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Octets of text in one encoded word: with `=?UTF-8?B?…?=` the word stays within the 75 characters that it may have. */
const OCTETS_PER_WORD = 45;

/** True where a text may stand in a header as it is. */
export function isPlainHeaderText(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text) && !text.includes('=?') && text === text.trim() && !/\S{900}/.test(text);
}

/** A text as it may stand in a header: itself, or folded UTF-8 encoded words that never cut a character. */
export function encodeWords(text: string): string {
  if (isPlainHeaderText(text)) return fold(text);
  const words: string[] = [''];
  for (const character of text) {
    const octets = Buffer.byteLength(words.at(-1)! + character);
    if (octets > OCTETS_PER_WORD) words.push(character);
    else words[words.length - 1] += character;
  }
  return words.map(word => `=?UTF-8?B?${Buffer.from(toUtf8(word)).toString('base64')}?=`).join('\r\n ');
}

/** Breaks a long value before white space, so that lines stay near 76 characters where the words allow it. */
export function fold(value: string): string {
  const rows: string[] = [''];
  for (const word of value.split(/(?= )/)) {
    if (rows.at(-1)!.length + word.length > 64 && word.trim() !== '' && rows.at(-1) !== '') rows.push(word);
    else rows[rows.length - 1] += word;
  }
  return rows.join('\r\n');
}

/** Takes a value with parameters apart: `attachment; filename*=utf-8''caf%C3%A9.pdf`. */
export function parseParameterised(text: string): Parameterised {
  const [value = '', ...pieces] = splitOutsideQuotes(text);
  const parameters = new Map<string, string>();
  for (const [name, sections] of sectionsByName(pieces)) parameters.set(name, joinSections(sections));
  return {value: value.trim().toLowerCase(), parameters};
}

function splitOutsideQuotes(text: string): string[] {
  const withoutComments = text.replace(
    /("(?:\\.|[^"\\])*")|\((?:\\.|[^()\\])*\)/g,
    (_, quoted?: string) => quoted ?? '',
  );
  return withoutComments.match(/(?:"(?:\\.|[^"\\])*"|[^;])+/g) ?? [];
}

interface Section {
  readonly index: number;
  readonly isExtended: boolean;
  readonly text: string;
}

function sectionsByName(pieces: readonly string[]): Map<string, Section[]> {
  const byName = new Map<string, Section[]>();
  for (const piece of pieces) {
    const found = /^\s*([^\s=*]+)(?:\*(\d+))?(\*)?\s*=\s*(.*?)\s*$/s.exec(piece);
    if (!found) continue;
    const [, name, index, star, text] = found;
    const section = {index: Number(index ?? 0), isExtended: star === '*', text: unquote(text!)};
    byName.set(name!.toLowerCase(), [...(byName.get(name!.toLowerCase()) ?? []), section]);
  }
  return byName;
}

function unquote(text: string): string {
  const quoted = /^"(.*)"$/s.exec(text);
  return quoted ? quoted[1]!.replace(/\\(.)/gs, '$1') : text;
}

/** An extended parameter wins over a plain one of the same name, which is there for old programs. */
function joinSections(all: readonly Section[]): string {
  const extended = all.some(section => section.isExtended);
  const isPlainTwin = (section: Section) =>
    !section.isExtended && all.some(other => other.isExtended && other.index === section.index);
  const sections = all.filter(section => !isPlainTwin(section)).sort((a, b) => a.index - b.index);
  if (!extended) return decodeWords(sections.map(section => section.text).join(''));

  const charset = /^([^']*)'[^']*'/.exec(sections[0]!.text);
  const binary = sections
    .map((section, at) => (at === 0 && charset ? section.text.slice(charset[0].length) : section.text))
    .map((text, at) => (sections[at]!.isExtended ? percentDecode(text) : text))
    .join('');
  return decodeCharset(toBytes(binary), charset?.[1] ?? 'utf-8');
}

function percentDecode(text: string): BinaryString {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A parameter of the form `name=value`, in RFC 2231 sections where the value is not plain ASCII or is long. */
export function encodeParameter(name: string, value: string): string {
  if (/^[\x20-\x7e]{0,60}$/.test(value) && !value.includes('=?')) {
    return `${name}="${value.replace(/["\\]/g, '\\$&')}"`;
  }
  const octets = Array.from(toUtf8(value), percentEncode);
  const sections: string[] = ["UTF-8''"];
  for (const octet of octets) {
    if (sections.at(-1)!.length + octet.length > 55) sections.push(octet);
    else sections[sections.length - 1] += octet;
  }
  if (sections.length === 1) return `${name}*=${sections[0]}`;
  return sections.map((section, at) => `${name}*${at}*=${section}`).join(';\r\n ');
}

function percentEncode(octet: number): string {
  const sign = String.fromCharCode(octet);
  return /[A-Za-z0-9._-]/.test(sign) ? sign : `%${octet.toString(16).toUpperCase().padStart(2, '0')}`;
}
