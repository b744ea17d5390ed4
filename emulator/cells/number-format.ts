/**
 * Number formats as text: from `#,##0.00;[Red]-0` or `dd/MM/yyyy` to the pieces that `display.ts` fills in.
 *
 * A format has up to four sections (positive, negative, zero, text); each is a list of tokens. Colours and the width
 * of a cell are not shown in text and are dropped here. Reading is done once per format.
 */

/** A piece of a section. */
export type Token =
  | {type: 'literal'; text: string}
  /** A run of `0`, `#`, `?`, `,` and at most one point. */
  | {type: 'digits'; text: string}
  | {type: 'exponent'; text: string}
  | {type: 'percent'}
  | {type: 'text'}
  | {type: 'general'}
  | {type: 'fraction'; whole: string; numerator: string; denominator: string}
  | {type: 'date'; text: string}
  /** `[h]`, `[mm]`, `[ss]`: time that runs past its unit. */
  | {type: 'elapsed'; text: string}
  | {type: 'subseconds'; digits: number}
  | {type: 'half'; text: string};

/** One of the up to four sections. */
export interface Section {
  kind: 'number' | 'date' | 'text' | 'general';
  tokens: Token[];
  condition?: (value: number) => boolean;
}

const formats = new Map<string, Section[]>();

/** The sections of a format. */
export function readFormat(format: string): Section[] {
  const known = formats.get(format);
  if (known) return known;
  const sections = splitSections(format).map(readSection);
  formats.set(format, sections);
  return sections;
}

/** Whether the cell holds text whatever is typed: the format `@`. */
export function isTextFormat(format: string): boolean {
  return format === '@';
}

/** Whether a number in a cell with this format is a date, so that scripts read it as a `Date` (behaviour 9). */
export function isDateFormat(format: string): boolean {
  if (format === '' || format === '@') return false;
  return readFormat(format)[0]?.kind === 'date';
}

function splitSections(format: string): string[] {
  const pieces = format.match(/(?:"[^"]*"?|\\[\s\S]|\[[^\]]*\]|[^;"\\])+|;/g) ?? [];
  const sections = [''];
  for (const piece of pieces) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

const TOKEN =
  /"([^"]*)"?|\\([\s\S])|_([\s\S])|\*([\s\S])|\[([^\]]*)\]|(General)|(am\/pm|a\/p)|(E[+-]0+)|([#?0]+ )?([#?0]+)\/([#?]+|\d+)|((?:[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+)(?:,+)?)|(%)|(@)|(y+|m+|M+|d+|h+|H+|s+)|([\s\S])/giu;

function readSection(text: string): Section {
  const section: Section = {kind: 'number', tokens: []};
  for (const match of text.matchAll(TOKEN)) addToken(section, match);
  section.kind = kindOf(section.tokens);
  if (section.kind === 'date') readSubseconds(section);
  return section;
}

function addToken(section: Section, match: RegExpMatchArray): void {
  const [, quoted, escaped, space, , bracket, general, half, exponent, whole, numerator, denominator, digits, percent] =
    match;
  const {tokens} = section;
  if (quoted !== undefined) tokens.push({type: 'literal', text: quoted});
  else if (escaped !== undefined) tokens.push({type: 'literal', text: escaped});
  else if (space !== undefined) tokens.push({type: 'literal', text: ' '});
  else if (bracket !== undefined) addBracket(section, bracket);
  else if (general) tokens.push({type: 'general'});
  else if (half) tokens.push({type: 'half', text: half});
  else if (exponent) tokens.push({type: 'exponent', text: exponent});
  else if (denominator) tokens.push({type: 'fraction', whole: whole ?? '', numerator: numerator!, denominator});
  else if (digits) tokens.push({type: 'digits', text: digits});
  else if (percent) tokens.push({type: 'percent'});
  else if (match[14]) tokens.push({type: 'text'});
  else if (match[15]) tokens.push({type: 'date', text: match[15]});
  else if (match[16]) tokens.push({type: 'literal', text: match[16]});
}

/** `[h]`, `[$€-80C]`, `[<100]` mean something; `[Red]` and the rest are colours. */
function addBracket(section: Section, inside: string): void {
  const condition = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/.exec(inside);
  if (/^(h+|m+|s+)$/i.test(inside)) section.tokens.push({type: 'elapsed', text: inside.toLowerCase()});
  else if (inside.startsWith('$')) section.tokens.push({type: 'literal', text: inside.slice(1).replace(/-[^-]*$/, '')});
  else if (condition) section.condition = compare(condition[1]!, Number(condition[2]));
}

function compare(operator: string, limit: number): (value: number) => boolean {
  const tests: Record<string, (value: number) => boolean> = {
    '<': value => value < limit,
    '>': value => value > limit,
    '<=': value => value <= limit,
    '>=': value => value >= limit,
    '=': value => value === limit,
    '<>': value => value !== limit,
  };
  return tests[operator]!;
}

function kindOf(tokens: Token[]): Section['kind'] {
  if (tokens.some(({type}) => type === 'date' || type === 'elapsed' || type === 'half')) return 'date';
  if (tokens.some(({type}) => type === 'text')) return 'text';
  return tokens.some(({type}) => type === 'general') ? 'general' : 'number';
}

/** In a date, `.000` after the seconds is their fraction, and other digits are themselves. */
function readSubseconds(section: Section): void {
  section.tokens = section.tokens.map((token): Token => {
    if (token.type !== 'digits') return token;
    const fraction = /^\.(0+)$/.exec(token.text);
    return fraction ? {type: 'subseconds', digits: fraction[1]!.length} : {type: 'literal', text: token.text};
  });
}
