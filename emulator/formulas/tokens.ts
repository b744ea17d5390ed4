/**
 * A formula's text cut into words: numbers, texts, addresses, names, signs.
 *
 * Where the file's locale writes decimals with a comma, numbers do so here too. Names of functions are English in every
 * locale, as in files that keep Google's setting "always use English function names".
 */

import {parseReferenceAt, type Reference} from '../cells/formula-references';

export type Token =
  | {type: 'number'; value: number}
  | {type: 'text'; value: string}
  | {type: 'error'; code: string}
  | {type: 'reference'; reference: Reference}
  | {type: 'name'; name: string}
  | {type: 'sign'; sign: string};

const SPACE = /\s+/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const ERROR = /(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!))/uy;
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const SIGN = /<>|<=|>=|[-+*/^&=<>%(){},;\\:]/y;
const POINT_NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?/y;
const COMMA_NUMBER = /(?:\d+(?:,\d*)?|,\d+)(?:[eE][-+]?\d+)?/y;

/**
 * Cuts a formula, without its first `=`, into tokens.
 *
 * @return `null` when there is something in it that no formula has
 */
export function tokensOf(text: string, decimalComma: boolean): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const space = matchAt(SPACE, text, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const found = tokenAt(text, at, decimalComma);
    if (!found) return null;
    tokens.push(found.token);
    at += found.length;
  }
  return tokens;
}

function tokenAt(text: string, at: number, decimalComma: boolean): {token: Token; length: number} | null {
  const quoted = matchAt(TEXT, text, at);
  if (quoted) return {token: {type: 'text', value: quoted[1]!.replaceAll('""', '"')}, length: quoted[0].length};
  const error = matchAt(ERROR, text, at);
  if (error) return {token: {type: 'error', code: error[1]!}, length: error[0].length};
  const address = parseReferenceAt(text, at);
  if (address) return {token: {type: 'reference', reference: address.reference}, length: address.length};
  const number = matchAt(decimalComma ? COMMA_NUMBER : POINT_NUMBER, text, at);
  if (number) return {token: {type: 'number', value: Number(number[0].replace(',', '.'))}, length: number[0].length};
  const name = matchAt(NAME, text, at);
  if (name) return {token: {type: 'name', name: name[0]}, length: name[0].length};
  const sign = matchAt(SIGN, text, at);
  return sign && {token: {type: 'sign', sign: sign[0]}, length: sign[0].length};
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
