/**
 * The search language of `searchFiles` and `searchFolders`: DriveApp speaks version 2 of the Drive API, so it says `title` and
 * `modifiedDate` where newer texts say `name` and `modifiedTime`. Pure; terms that cannot be answered say so.
 */
import {exception, type FileRecord, NotEmulated} from '../kernel';

/** What a search needs to know about who searches. */
export interface Searcher {
  readonly email: string;
  /** Id of the account's My Drive. */
  readonly root: string;
}

export type Filter = (item: FileRecord, searcher: Searcher) => boolean;

const TOKEN = /\s*(?:(\(|\))|('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(<=|>=|!=|=|<|>)|([A-Za-z]+))\s*/y;

interface Token {
  readonly kind: 'bracket' | 'value' | 'operator' | 'word';
  readonly text: string;
}

/**
 * Reads a query.
 *
 * @throws {ServiceError} `Invalid argument: q` for one that is none
 */
export function readQuery(text: string): Filter {
  const tokens = tokenize(text);
  if (tokens.length === 0) return () => true;
  const reader = {tokens, at: 0};
  const filter = either(reader);
  if (reader.at < tokens.length) throw invalid();
  return filter;
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

function invalid() {
  return exception('Invalid argument: q');
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const trimmed = text.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const match = TOKEN.exec(trimmed);
    if (match === null) throw invalid();
    const [, bracket, value, operator, word] = match;
    if (bracket !== undefined) tokens.push({kind: 'bracket', text: bracket});
    else if (value !== undefined) tokens.push({kind: 'value', text: value.slice(1, -1).replace(/\\(.)/g, '$1')});
    else if (operator !== undefined) tokens.push({kind: 'operator', text: operator});
    else tokens.push({kind: 'word', text: word!});
  }
  return tokens;
}

function peek({tokens, at}: Reader): Token | undefined {
  return tokens[at];
}

function take(reader: Reader): Token {
  const token = reader.tokens[reader.at++];
  if (token === undefined) throw invalid();
  return token;
}

function takesWord(reader: Reader, word: string): boolean {
  const token = peek(reader);
  const isIt = token?.kind === 'word' && token.text.toLowerCase() === word;
  if (isIt) reader.at++;
  return isIt;
}

function either(reader: Reader): Filter {
  let filter = both(reader);
  while (takesWord(reader, 'or')) {
    const [left, right] = [filter, both(reader)];
    filter = (item, searcher) => left(item, searcher) || right(item, searcher);
  }
  return filter;
}

function both(reader: Reader): Filter {
  let filter = single(reader);
  while (takesWord(reader, 'and')) {
    const [left, right] = [filter, single(reader)];
    filter = (item, searcher) => left(item, searcher) && right(item, searcher);
  }
  return filter;
}

function single(reader: Reader): Filter {
  if (takesWord(reader, 'not')) {
    const negated = single(reader);
    return (item, searcher) => !negated(item, searcher);
  }
  const token = take(reader);
  if (token.kind === 'bracket' && token.text === '(') {
    const inner = either(reader);
    if (take(reader).text !== ')') throw invalid();
    return inner;
  }
  return token.kind === 'value' ? member(reader, token.text) : comparison(reader, token);
}

/** `'me' in owners`, `'<folder id>' in parents`. */
function member(reader: Reader, value: string): Filter {
  if (!takesWord(reader, 'in')) throw invalid();
  const lists: Readonly<Record<string, (item: FileRecord, searcher: Searcher) => readonly string[]>> = {
    parents: ({parents, owner}, {root, email}) => (parents.length > 0 || owner !== email ? parents : [root]),
    owners: ({owner}) => [owner],
    writers: ({owner, editors}) => [owner, ...editors],
    readers: ({owner, editors, viewers}) => [owner, ...editors, ...viewers],
  };
  const list = lists[take(reader).text];
  if (list === undefined) throw invalid();
  return (item, searcher) => list(item, searcher).includes(meant(value, searcher));
}

function meant(value: string, {email, root}: Searcher): string {
  if (value === 'me') return email;
  if (value === 'root') return root;
  return value.includes('@') ? value.toLowerCase() : value;
}

function comparison(reader: Reader, {kind, text: term}: Token): Filter {
  if (kind !== 'word') throw invalid();
  const operator = take(reader).text;
  const {text: value, kind: valueKind} = take(reader);
  if (term === 'trashed' || term === 'starred') return flag(term, operator, value);
  if (term === 'sharedWithMe') return shared(operator, value);
  if (valueKind !== 'value') throw invalid();
  if (term === 'title' || term === 'mimeType') return text(term, operator, value);
  if (term === 'modifiedDate' || term === 'createdDate') return date(term, operator, value);
  if (['fullText', 'visibility', 'properties', 'lastViewedByMeDate'].includes(term)) {
    throw new NotEmulated(`searching by ${term}`);
  }
  throw invalid();
}

function flag(term: 'trashed' | 'starred', operator: string, value: string): Filter {
  if (!['=', '!='].includes(operator) || !['true', 'false'].includes(value)) throw invalid();
  const wanted = (value === 'true') === (operator === '=');
  return item => item[term] === wanted;
}

function shared(operator: string, value: string): Filter {
  if (!['=', '!='].includes(operator) || !['true', 'false'].includes(value)) throw invalid();
  const wanted = (value === 'true') === (operator === '=');
  return ({owner}, {email}) => (owner !== email) === wanted;
}

function text(term: 'title' | 'mimeType', operator: string, value: string): Filter {
  const of = ({name, mimeType}: FileRecord): string => (term === 'title' ? name : mimeType);
  if (operator === '=') return item => of(item) === value;
  if (operator === '!=') return item => of(item) !== value;
  if (operator !== 'contains') throw invalid();
  return term === 'title' ? item => hasWords(item.name, value) : item => item.mimeType.startsWith(value);
}

/** `contains` finds the beginnings of words, whatever their case: `Hello` in `HelloWorld`, `World` not. */
function hasWords(name: string, value: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const wanted = value
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
  return wanted.every(word => words.some(known => known.startsWith(word)));
}

function date(term: 'modifiedDate' | 'createdDate', operator: string, value: string): Filter {
  const isWhole = /^\d{4}-\d\d-\d\d$/.test(value);
  const at = Date.parse(isWhole || /(Z|[+-]\d\d:\d\d)$/.test(value) ? value : `${value}Z`);
  if (Number.isNaN(at)) throw invalid();
  const of = ({updatedAt, createdAt}: FileRecord): number => (term === 'modifiedDate' ? updatedAt : createdAt);
  const compare: Readonly<Record<string, (time: number) => boolean>> = {
    '=': time => time === at,
    '!=': time => time !== at,
    '<': time => time < at,
    '<=': time => time <= at,
    '>': time => time > at,
    '>=': time => time >= at,
  };
  const holds = compare[operator];
  if (holds === undefined) throw invalid();
  return item => holds(of(item));
}
