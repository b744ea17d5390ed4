/**
 * Language requirements as contracts write them: "English B2 or German B1", "French B2 and English B1".
 *
 * Levels are those of the Common European Framework; "native" counts as C2. "or" binds weaker than "and".
 */

/** Worst first; the position is the level's worth. */
export const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type Level = (typeof LEVELS)[number];

export interface LanguageLevel {
  readonly language: string;
  readonly level: Level;
}

/** Alternatives, each a list of which all are needed; no alternative: nothing is required. */
export type LanguageRule = readonly (readonly LanguageLevel[])[];

/** @return `null` for a text that cannot be read: then nobody is eligible until it is corrected */
export function parseLanguageRule(text: string | null | undefined): LanguageRule | null {
  const plain = (text ?? '').trim();
  if (plain === '' || /^(none|no|-|–)$/i.test(plain)) return [];
  const alternatives = plain.split(/\s+(?:or|of|ou)\s+|\s*\/\s*/i).map(parseAll);

  return alternatives.every((one): one is LanguageLevel[] => one !== null) ? alternatives : null;
}

function parseAll(text: string): LanguageLevel[] | null {
  const parts = text.split(/\s+(?:and|en|et)\s+|\s*[+&,]\s*/i).map(parseLanguageLevel);

  return parts.every((one): one is LanguageLevel => one !== null) ? parts : null;
}

/** "English B2", "english  b2", "Dutch native", "English (B2)". */
export function parseLanguageLevel(text: string): LanguageLevel | null {
  const match = /^([\p{L}\s]+?)[\s:(]+([abc][12]|native)\)?\+?$/iu.exec(text.trim());
  if (match === null) return null;
  const level = match[2]!.toUpperCase();

  return {language: match[1]!.trim(), level: level === 'NATIVE' ? 'C2' : (level as Level)};
}

/** Whether what a candidate has meets a rule. */
export function meetsLanguageRule(rule: LanguageRule, has: readonly LanguageLevel[]): boolean {
  return rule.length === 0 || rule.some(all => all.every(needed => has.some(one => isEnough(one, needed))));
}

function isEnough(has: LanguageLevel, needed: LanguageLevel): boolean {
  return sameWord(has.language, needed.language) && LEVELS.indexOf(has.level) >= LEVELS.indexOf(needed.level);
}

/** Case, accents and spaces around do not tell words apart. */
export function sameWord(a: string, b: string): boolean {
  return plainWord(a) === plainWord(b);
}

/** A word as it is compared: "Québec " and "quebec" are one. */
export function plainWord(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
