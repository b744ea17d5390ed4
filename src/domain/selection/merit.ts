/**
 * Merit order: by score at the declared decimals, then by the season's tie rules, last by a draw that anyone can repeat.
 *
 * The draw orders tied applications by SHA-256 of `seed:reference`. The seed is recorded before the deadline, so nobody
 * can choose it to suit somebody, and the order of the rows plays no part.
 */

import {sha256Hex} from '../sha256';

/** One link of the tie chain; `key` names a value of the application, `label` is for people. */
export interface TieRule {
  readonly key: string;
  readonly label: string;
  readonly prefer: 'higher' | 'lower';
}

export interface Ranked {
  readonly reference: string;
  /** At the declared decimals. */
  readonly score: number;
  /** Values that tie rules ask for; one that is missing ranks after every one that is there. */
  readonly tieValues?: Readonly<Record<string, number | null>>;
}

/** What broke a tie when no rule did. */
export const DRAW = 'draw';

export interface MeritOrder {
  /** Negative if `a` ranks before `b`. */
  compare(a: Ranked, b: Ranked): number;
  /** What puts `a` and `b`, of equal score, in their order: the label of a rule, or {@link DRAW}. */
  brokenBy(a: Ranked, b: Ranked): string;
}

export function meritOrder(rules: readonly TieRule[], seed: string): MeritOrder {
  const drawn = rememberedDraw(seed);
  const ruleBetween = (a: Ranked, b: Ranked) => rules.find(rule => byRule(rule, a, b) !== 0);
  return {
    compare(a, b) {
      if (a.score !== b.score) return b.score - a.score;
      const rule = ruleBetween(a, b);
      if (rule) return byRule(rule, a, b);
      return drawn(a.reference) < drawn(b.reference) ? -1 : 1;
    },
    brokenBy: (a, b) => ruleBetween(a, b)?.label ?? DRAW,
  };
}

/** The number that the draw gives an application: 64 hexadecimal digits, lowest first. */
export function drawNumber(seed: string, reference: string): string {
  return sha256Hex(`${seed}:${reference}`);
}

/** Sorting asks often; only tied applications are ever asked for. */
function rememberedDraw(seed: string): (reference: string) => string {
  const known = new Map<string, string>();
  return reference => {
    const number = known.get(reference) ?? drawNumber(seed, reference);
    known.set(reference, number);
    return number;
  };
}

function byRule({key, prefer}: TieRule, a: Ranked, b: Ranked): number {
  const [x, y] = [a.tieValues?.[key] ?? null, b.tieValues?.[key] ?? null];
  if (x === y) return 0;
  if (x === null) return 1;
  if (y === null) return -1;
  return prefer === 'higher' ? y - x : x - y;
}
