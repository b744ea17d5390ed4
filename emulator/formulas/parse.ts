/**
 * From a formula's text to its tree, with Google's precedence: comparison, `&`, `+ -`, `* /`, `^`, sign, `%`, `:`. A sign
 * binds closer than a power, so `-2^2` is 4.
 *
 * Arguments are separated by `,` or `;`, in locales with a decimal comma by `;` alone; columns of an array literal by
 * `,` or `\`, its rows by `;`.
 */

import type {BinaryOperator, Node} from './node';
import {type Token, tokensOf} from './tokens';
import {errorOf} from './value';

const MOST_KNOWN = 20_000;
const known = new Map<string, Node | null>();

/**
 * The tree of a formula; the same object for the same text.
 *
 * @return `null` when it cannot be read: such a cell shows `#ERROR!`
 */
export function parseFormula(formula: string, decimalComma: boolean): Node | null {
  const key = (decimalComma ? ',' : '.') + formula;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const tokens = tokensOf(formula.slice(1), decimalComma);
  const node = tokens && new Parser(tokens, decimalComma).whole();
  known.set(key, node);
  return node;
}

/** Thrown inside only. */
class Unreadable extends Error {}

const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly decimalComma: boolean,
  ) {}

  whole(): Node | null {
    try {
      const node = this.expression();
      return this.at === this.tokens.length ? node : null;
    } catch (error) {
      if (error instanceof Unreadable) return null;
      throw error;
    }
  }

  private expression(level = 0): Node {
    const operators = LEVELS[level];
    if (!operators) return this.signed();
    let left = this.expression(level + 1);
    for (let sign = this.signHere(operators); sign; sign = this.signHere(operators)) {
      this.at++;
      left = {type: 'binary', operator: sign, left, right: this.expression(level + 1)};
    }
    return left;
  }

  private signed(): Node {
    const sign = this.signHere(['-', '+']);
    if (!sign) return this.percent();
    this.at++;
    return {type: sign === '-' ? 'negative' : 'positive', operand: this.signed()};
  }

  private percent(): Node {
    let node = this.spanned();
    while (this.take('%')) node = {type: 'percent', operand: node};
    return node;
  }

  private spanned(): Node {
    let node = this.called();
    while (this.take(':')) node = {type: 'binary', operator: ':', left: node, right: this.called()};
    return node;
  }

  private called(): Node {
    let node = this.primary();
    while (node.type === 'call' && this.take('(')) node = {type: 'apply', target: node, args: this.args()};
    return node;
  }

  private primary(): Node {
    const token = this.tokens[this.at++];
    switch (token?.type) {
      case 'number':
      case 'text':
        return {type: 'value', value: token.value};
      case 'error':
        return {type: 'value', value: errorOf(token.code)!};
      case 'reference':
        return {type: 'reference', reference: token.reference};
      case 'name':
        return this.named(token.name);
      case 'sign':
        if (token.sign === '(') return this.bracketed();
        if (token.sign === '{') return this.array();
    }
    throw new Unreadable();
  }

  private named(name: string): Node {
    if (this.take('(')) return {type: 'call', name: name.toUpperCase(), args: this.args()};
    const word = name.toUpperCase();
    return word === 'TRUE' || word === 'FALSE' ? {type: 'value', value: word === 'TRUE'} : {type: 'name', name};
  }

  private bracketed(): Node {
    const node = this.expression();
    this.expect(')');
    return node;
  }

  private args(): Node[] {
    if (this.take(')')) return [];
    const args: Node[] = [];
    do {
      const omitted = this.isAt(',') || this.isAt(';') || this.isAt(')');
      args.push(omitted ? {type: 'omitted'} : this.expression());
    } while (this.take(';') || (!this.decimalComma && this.take(',')));
    this.expect(')');
    return args;
  }

  private array(): Node {
    if (this.take('}')) throw new Unreadable();
    const rows: Node[][] = [[]];
    for (;;) {
      rows.at(-1)!.push(this.expression());
      if (this.take('\\') || (!this.decimalComma && this.take(','))) continue;
      if (!this.take(';')) break;
      rows.push([]);
    }
    this.expect('}');
    return {type: 'array', rows};
  }

  private signHere<Sign extends string>(signs: readonly Sign[]): Sign | undefined {
    const token = this.tokens[this.at];
    return token?.type === 'sign' ? signs.find(sign => sign === token.sign) : undefined;
  }

  private isAt(sign: string): boolean {
    return this.signHere([sign]) !== undefined;
  }

  private take(sign: string): boolean {
    if (!this.isAt(sign)) return false;
    this.at++;
    return true;
  }

  private expect(sign: string): void {
    if (!this.take(sign)) throw new Unreadable();
  }
}
