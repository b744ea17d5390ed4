/**
 * Column widths in few calls: neighbouring columns share a width where that costs little, and a column that is near the usual width keeps it, so that a whole
 * season of tabs is laid out quickly.
 */

/** Neighbouring columns with one width in pixels; `from` counts from 1. */
export interface WidthRun {
  readonly from: number;
  readonly count: number;
  readonly width: number;
}

/** Pixels of every column of a new tab. */
export const USUAL_WIDTH = 120;

/** A pixel too few hides content; one too many only takes room. */
const SHORTAGE_WEIGHT = 3;

/** So many pixels too many, over all columns of a tab, are as bad as one more call to Google. */
const RUN_COST = 360;

/**
 * Divides columns into runs with the least misfit and cost (exactly, by dynamic programming over the places where a run ends). Columns that are in no run keep the
 * usual width.
 *
 * @param widths wanted, in pixels
 */
export function widthRuns(widths: readonly number[]): readonly WidthRun[] {
  const best: {readonly cost: number; readonly runs: readonly WidthRun[]}[] = [{cost: 0, runs: []}];
  for (let end = 1; end <= widths.length; end++) {
    const usual = best[end - 1]!;
    best[end] = {cost: usual.cost + misfit(widths[end - 1]!, USUAL_WIDTH), runs: usual.runs};
    for (let start = 0; start < end; start++) {
      const before = best[start]!;
      const {width, cost} = bestWidth(widths.slice(start, end));
      const total = before.cost + cost + RUN_COST;
      if (total >= best[end]!.cost) continue;
      best[end] = {cost: total, runs: [...before.runs, {from: start + 1, count: end - start, width}]};
    }
  }
  return best[widths.length]!.runs;
}

/** One of the wanted widths is always best. */
function bestWidth(wanted: readonly number[]): {width: number; cost: number} {
  return wanted
    .map(width => ({width, cost: wanted.reduce((sum, each) => sum + misfit(each, width), 0)}))
    .reduce((one, other) => (other.cost < one.cost ? other : one));
}

function misfit(wanted: number, given: number): number {
  return wanted > given ? SHORTAGE_WEIGHT * (wanted - given) : given - wanted;
}
