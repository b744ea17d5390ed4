/**
 * Contextual escaping: where in an HTML document a scriptlet prints decides how its value is escaped (behaviour 53).
 *
 * The place is followed through the template's own text only; printed values never change it, since they are escaped for it.
 */

/** Where the next character of a document would stand. */
export type Place =
  | {readonly kind: 'text' | 'comment'}
  | {readonly kind: 'tag'; readonly element: string}
  | {readonly kind: 'rcdata'; readonly element: string}
  | {readonly kind: 'script' | 'style'; readonly quote?: string}
  | {
      readonly kind: 'attribute';
      readonly name: string;
      readonly quote: string;
      readonly started: boolean;
      readonly element: string;
    };

const HTML: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};
const URL_ATTRIBUTES = new Set(['href', 'src', 'action', 'formaction', 'cite', 'background', 'poster', 'data']);
const SAFE_URL = /^(?:(?:https?|mailto|ftp|tel|sms):|[^&:/?#]*(?:[/?#]|$))/i;

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => HTML[character] as string);
}

/** Escapes a printed value for its place. */
export function escapeFor(place: Place, value: unknown): string {
  switch (place.kind) {
    case 'script':
      return place.quote === undefined ? scriptValue(value) : scriptText(String(value));
    case 'style':
      return String(value).replace(/[^\w\s#%.,-]/g, character => `\\${character.codePointAt(0)?.toString(16)} `);
    case 'attribute':
      return attributeValue(place, String(value));
    case 'comment':
      return String(value).replace(/[<>-]/g, '');
    case 'tag':
      return /^(?!on|style|src|href)[\w-]*$/i.test(String(value)) ? String(value) : 'zSoyz';
    default:
      return escapeHtml(String(value));
  }
}

function attributeValue(place: Extract<Place, {kind: 'attribute'}>, text: string): string {
  if (place.name.startsWith('on')) return escapeHtml(scriptText(text));
  const url = URL_ATTRIBUTES.has(place.name) && !place.started && !SAFE_URL.test(text.trim());
  const safe = escapeHtml(url ? '#' : text);
  return place.quote === '' ? safe.replace(/[\s=`]/g, character => `&#${character.charCodeAt(0)};`) : safe;
}

/** A value as a JavaScript literal that cannot end the script element. */
function scriptValue(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'number' || typeof value === 'boolean') return ` ${String(value)} `;
  return `'${scriptText(String(value))}'`;
}

function scriptText(text: string): string {
  return text.replace(
    /[\\'"`<>&=\n\r\t/\u2028\u2029\0]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The place after some text of the template. */
export function placeAfter(place: Place, text: string): Place {
  let at = place;
  let rest = text;
  while (rest !== '') [at, rest] = step(at, rest);
  return at;
}

const TAG_OPEN = /^<([a-zA-Z][\w-]*)/;

function step(place: Place, rest: string): [Place, string] {
  switch (place.kind) {
    case 'text':
      return fromText(rest);
    case 'comment':
      return skipTo(rest, '-->', place);
    case 'rcdata':
      return skipTo(rest, `</${place.element}`, place);
    case 'script':
    case 'style':
      return inCode(place, rest);
    case 'tag':
      return inTag(place.element, rest);
    case 'attribute':
      return inAttribute(place, rest);
  }
}

function fromText(rest: string): [Place, string] {
  const open = rest.indexOf('<');
  if (open < 0) return [{kind: 'text'}, ''];
  const from = rest.slice(open);
  if (from.startsWith('<!--')) return [{kind: 'comment'}, from.slice(4)];
  const name = TAG_OPEN.exec(from)?.[1];
  if (name === undefined) return [{kind: 'text'}, from.slice(1)];
  return [{kind: 'tag', element: name.toLowerCase()}, from.slice(name.length + 1)];
}

function skipTo(rest: string, end: string, place: Place): [Place, string] {
  const at = rest.toLowerCase().indexOf(end);
  return at < 0 ? [place, ''] : [{kind: 'text'}, rest.slice(at + (end === '-->' ? 3 : 0)) || ''];
}

function inTag(element: string, rest: string): [Place, string] {
  const attribute = /^[\s/]*([^\s=>/]+)\s*=\s*(["']?)/.exec(rest);
  if (attribute !== null) {
    const [whole, name = '', quote = ''] = attribute;
    return [{kind: 'attribute', name: name.toLowerCase(), quote, started: false, element}, rest.slice(whole.length)];
  }
  const bare = /^[\s/]*[^\s=>/]+/.exec(rest);
  if (bare !== null && !rest.slice(0, bare[0].length).includes('>'))
    return [{kind: 'tag', element}, rest.slice(bare[0].length)];
  if (!rest.includes('>')) return [{kind: 'tag', element}, ''];
  return [contentOf(element), rest.slice(rest.indexOf('>') + 1)];
}

function contentOf(name: string): Place {
  if (name === 'script' || name === 'style') return {kind: name};
  return name === 'textarea' || name === 'title' ? {kind: 'rcdata', element: name} : {kind: 'text'};
}

function inAttribute(place: Extract<Place, {kind: 'attribute'}>, rest: string): [Place, string] {
  const end = place.quote === '' ? rest.search(/[\s>]/) : rest.indexOf(place.quote);
  if (end < 0) return [{...place, started: true}, ''];
  return [{kind: 'tag', element: place.element}, rest.slice(end + place.quote.length)];
}

function inCode(place: Extract<Place, {kind: 'script' | 'style'}>, rest: string): [Place, string] {
  const {kind, quote} = place;
  if (rest.toLowerCase().startsWith(`</${kind}`)) return [{kind: 'text'}, rest];
  const character = rest[0] as string;
  if (character === '\\') return [place, rest.slice(2)];
  if (quote === undefined) return [/["'`]/.test(character) ? {kind, quote: character} : place, rest.slice(1)];
  return [character === quote ? {kind} : place, rest.slice(1)];
}
