/**
 * The pattern language of Java's SimpleDateFormat, read into parts. What a part means when a date is written is in
 * `java-date-format`, when it is read in `java-date-parse`.
 */

/** A run of one letter (`yyyy`), or text to be taken as it stands. */
export type PatternPart = {letter: string; count: number} | {text: string};

const LETTERS = 'GyYMLwWDdFEuaHkKhmsSzZX';

const read = new Map<string, readonly PatternPart[]>();

/**
 * Reads a pattern such as `yyyy-MM-dd'T'HH:mm`.
 * @throws {RangeError} with Java's text, for a letter that means nothing or a quote that does not end
 */
export function readPattern(pattern: string): readonly PatternPart[] {
  let parts = read.get(pattern);
  if (!parts) {
    parts = [...partsOf(pattern)];
    read.set(pattern, parts);
  }
  return parts;
}

function* partsOf(pattern: string): Generator<PatternPart> {
  for (const [run] of pattern.matchAll(/''|'(?:[^']|'')*'?|([A-Za-z])\1*|[^A-Za-z']+/g)) {
    if (run.startsWith("'")) yield {text: unquote(run)};
    else if (/^[A-Za-z]/.test(run)) yield field(run);
    else yield {text: run};
  }
}

function unquote(run: string): string {
  if (run === "''") return "'";
  const closed = /^'((?:[^']|'')*)'$/.exec(run);
  if (!closed) throw new RangeError('Unterminated quote');
  return closed[1]!.replaceAll("''", "'");
}

function field(run: string): PatternPart {
  const letter = run.charAt(0);
  if (!LETTERS.includes(letter)) throw new RangeError(`Illegal pattern character '${letter}'`);
  if (letter === 'X' && run.length > 3) throw new RangeError(`invalid ISO 8601 format: length=${run.length}`);
  return {letter, count: run.length};
}
