/**
 * Searching a mailbox as Gmail's search box does, with its common operators. Words match whole, in any case; messages in
 * the bin and in spam are found only where the query asks for them.
 */
import {type Core, NotEmulated} from '../kernel';
import {wallToInstant} from '../time/zone';
import {parseQuery, type Query} from './search-query';
import {addressField, type Box, fieldOf, messageIds, parsed, type StoredMessage} from './store';

const DAY_MS = 24 * 60 * 60 * 1000;
const SPAN_MS: Readonly<Record<string, number>> = {
  h: DAY_MS / 24,
  d: DAY_MS,
  w: 7 * DAY_MS,
  m: 30 * DAY_MS,
  y: 365 * DAY_MS,
};
const SIZE: Readonly<Record<string, number>> = {'': 1, k: 1024, m: 1024 * 1024};

interface Search {
  readonly core: Core;
  readonly box: Box;
  readonly now: number;
}

type Test = (message: StoredMessage, value: string, search: Search) => boolean;

/**
 * Messages that fit a query, newest first; of the same instant, the one that arrived last.
 *
 * @throws {NotEmulated} for an operator of Gmail's that is not modelled
 */
export function searchMessages(core: Core, box: Box, text: string, now: number): StoredMessage[] {
  const query = parseQuery(text);
  const hidden = asksForHidden(query);
  const search = {core, box, now};
  return [...box.messages.values()]
    .filter(message => hidden || !(message.labels.has('TRASH') || message.labels.has('SPAM')))
    .filter(message => fits(message, query, search))
    .reverse()
    .sort((a, b) => b.at - a.at);
}

function asksForHidden(query: Query): boolean {
  if (query.type === 'not') return false;
  if (query.type !== 'term') return query.parts.some(asksForHidden);
  return query.operator === 'in' && ['anywhere', 'trash', 'spam'].includes(query.value.toLowerCase());
}

function fits(message: StoredMessage, query: Query, search: Search): boolean {
  switch (query.type) {
    case 'all':
      return query.parts.every(part => fits(message, part, search));
    case 'any':
      return query.parts.some(part => fits(message, part, search));
    case 'not':
      return !fits(message, query.part, search);
    case 'term':
      return fitsTerm(message, query.operator, query.value, search);
  }
}

function fitsTerm(message: StoredMessage, operator: string, value: string, search: Search): boolean {
  const test = TESTS[operator];
  if (test) return test(message, value, search);
  if (UNMODELLED.has(operator)) throw new NotEmulated(`GmailApp.search("${operator}:")`);
  return hasWords(everythingOf(message), operator === '' ? value : `${operator} ${value}`);
}

const UNMODELLED = new Set(['category', 'list', 'deliveredto', 'around', 'has_userlabels']);

const TESTS: Readonly<Record<string, Test>> = {
  from: (message, value, {box}) => hasWords(addressField(message, 'from'), value === 'me' ? box.address : value),
  to: (message, value, {box}) => {
    const all = (['to', 'cc', 'bcc'] as const).map(name => addressField(message, name)).join(' , ');
    return hasWords(all, value === 'me' ? box.address : value);
  },
  cc: (message, value) => hasWords(addressField(message, 'cc'), value),
  bcc: (message, value) => hasWords(addressField(message, 'bcc'), value),
  subject: (message, value) => hasWords(parsed(message).subject, value),
  filename: (message, value) => parsed(message).attachments.some(({name}) => isNamed(name, value)),
  rfc822msgid: (message, value) => messageIds(fieldOf(message, 'Message-ID')).includes(value.replace(/^<|>$/g, '')),
  label: (message, value, {box}) => hasLabel(message, box, value),
  in: (message, value, {box}) => value.toLowerCase() === 'anywhere' || hasLabel(message, box, value),
  is: (message, value) => hasState(message, value.toLowerCase()),
  has: (message, value, {box}) => has(message, value.toLowerCase(), box),
  after: (message, value, search) => message.at >= dateOf(value, search),
  newer: (message, value, search) => message.at >= dateOf(value, search),
  before: (message, value, search) => message.at < dateOf(value, search),
  older: (message, value, search) => message.at < dateOf(value, search),
  newer_than: (message, value, {now}) => message.at >= now - spanOf(value),
  older_than: (message, value, {now}) => message.at < now - spanOf(value),
  larger: (message, value) => message.raw.length > sizeOf(value),
  size: (message, value) => message.raw.length > sizeOf(value),
  smaller: (message, value) => message.raw.length < sizeOf(value),
};

function everythingOf(message: StoredMessage): string {
  const {subject, text, html, attachments} = parsed(message);
  const people = (['from', 'to', 'cc', 'bcc'] as const).map(name => addressField(message, name));
  const shown = text === '' ? html.replace(/<[^>]*>/g, ' ') : text;
  return [subject, ...people, shown, ...attachments.map(({name}) => name)].join(' \n ');
}

/** Whether the words of a phrase stand in a text, one after the other. */
function hasWords(text: string, phrase: string): boolean {
  const wanted = wordsOf(phrase);
  const words = wordsOf(text);
  return wanted.length === 0 || words.some((_, at) => wanted.every((word, offset) => words[at + offset] === word));
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  );
}

function isNamed(name: string, value: string): boolean {
  return name.toLowerCase().endsWith(`.${value.toLowerCase()}`) || hasWords(name, value);
}

/** A label by Gmail's own name or by the user's, in which blanks and slashes may be written as hyphens. */
function hasLabel(message: StoredMessage, box: Box, value: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/[\s/]/g, '-');
  const system: Readonly<Record<string, string>> = {draft: 'DRAFT', drafts: 'DRAFT', bin: 'TRASH'};
  const wanted = system[plain(value)] ?? value.toUpperCase();
  if (message.labels.has(wanted)) return true;
  return [...message.labels].some(label => plain(box.labels.get(label) ?? '') === plain(value) && value !== '');
}

function hasState(message: StoredMessage, state: string): boolean {
  if (state === 'read') return !message.labels.has('UNREAD');
  if (['unread', 'starred', 'important', 'sent', 'draft'].includes(state))
    return message.labels.has(state.toUpperCase());
  throw new NotEmulated(`GmailApp.search("is:${state}")`);
}

function has(message: StoredMessage, what: string, box: Box): boolean {
  const own = [...message.labels].filter(label => box.labels.has(label)).length;
  if (what === 'attachment') return parsed(message).attachments.some(({inline}) => !inline);
  if (what === 'userlabels') return own > 0;
  if (what === 'nouserlabels') return own === 0;
  throw new NotEmulated(`GmailApp.search("has:${what}")`);
}

/** `2027/10/01` and `2027-10-01` are midnight in the account's time zone; a long number counts seconds since 1970. */
function dateOf(value: string, {core}: Search): number {
  if (/^\d{5,}$/.test(value)) return Number(value) * 1000;
  const [year, month, day] = value.split(/[/-]/).map(Number);
  if (year === undefined || month === undefined || day === undefined) return Number.NaN;
  return wallToInstant(core.timeZone, year, month - 1, day);
}

function spanOf(value: string): number {
  const match = /^(\d+)([hdwmy])$/i.exec(value);
  return match ? Number(match[1]) * SPAN_MS[match[2]!.toLowerCase()]! : Number.NaN;
}

function sizeOf(value: string): number {
  const match = /^(\d+)([km]?)b?$/i.exec(value);
  return match ? Number(match[1]) * SIZE[match[2]!.toLowerCase()]! : Number.NaN;
}
