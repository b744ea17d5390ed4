/** Which anchor of the rubric a mark stands for. */

/** Highest mark of each level, where marks go from 0 to 10. */
const LEVELS = [2, 4, 6, 8, 10] as const;

/**
 * The anchor text of a mark, on any scale: 0–2, 3–4, 5–6, 7–8 and 9–10 tenths of the way from the lowest to the highest mark. A mark between two levels
 * belongs to the one that it is rounded to, half up.
 */
export function anchorOf(mark: number, marks: readonly number[], anchors: readonly string[]): string {
  const [lowest, highest] = [marks[0] ?? 0, marks.at(-1) ?? 10];
  const tenths = Math.round(((mark - lowest) / (highest - lowest)) * 10);
  return anchors[LEVELS.findIndex(level => tenths <= level)] ?? '';
}
