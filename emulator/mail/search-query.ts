/**
 * Gmail's search language, taken apart: `from:anna subject:(cv letter) -is:read {label:a label:b}`.
 *
 * Only the grammar: words, phrases, operators, `-`, `OR`, round brackets (all of) and curly ones (any of). What an
 * operator means is left to `search.ts`.
 */

export type Query =
  | {readonly type: 'all' | 'any'; readonly parts: readonly Query[]}
  | {readonly type: 'not'; readonly part: Query}
  /** `operator` is `''` for text anywhere in the message. */
  | {readonly type: 'term'; readonly operator: string; readonly value: string};

const TOKEN = /\s*(-?)(?:([a-z_]+):)?(?:"([^"]*)"?|([({])|([^\s(){}"]+))|\s*([)}])/iy;

interface Cursor {
  readonly text: string;
  at: number;
}

/** Takes a query apart; brackets that never close end with the query, as in Gmail. */
export function parseQuery(text: string): Query {
  return readList({text: text.trim(), at: 0}, '', 'all');
}

function readList(cursor: Cursor, operator: string, type: 'all' | 'any'): Query {
  const groups: Query[][] = [];
  let isAlternative = false;
  for (let next = readPart(cursor, operator); next !== null; next = readPart(cursor, operator)) {
    if (next === 'or') isAlternative = groups.length > 0;
    else if (isAlternative) {
      groups.at(-1)!.push(next);
      isAlternative = false;
    } else groups.push([next]);
  }
  const parts = groups.map(group => (group.length === 1 ? group[0]! : {type: 'any' as const, parts: group}));
  return parts.length === 1 ? parts[0]! : {type, parts};
}

/** The next part, `'or'` between alternatives, or null at the end of the list. */
function readPart(cursor: Cursor, outer: string): Query | 'or' | null {
  TOKEN.lastIndex = cursor.at;
  const match = cursor.at < cursor.text.length ? TOKEN.exec(cursor.text) : null;
  if (!match) return null;
  cursor.at = TOKEN.lastIndex;
  const [, minus, ownOperator, phrase, opening, word, closing] = match;
  if (closing) return null;
  const operator = ownOperator?.toLowerCase() ?? outer;
  if (!minus && !ownOperator && (word === 'OR' || word === '|')) return 'or';
  const part = opening
    ? readList(cursor, operator, opening === '{' ? 'any' : 'all')
    : {type: 'term' as const, operator, value: phrase ?? word ?? ''};
  return minus ? {type: 'not', part} : part;
}
