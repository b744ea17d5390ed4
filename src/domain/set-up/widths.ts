/**
 * Column widths in few calls: neighbouring columns share a width where that costs little, so that a whole season of tabs is laid out quickly.
 */

/** Neighbouring columns with one width in pixels; `from` counts from 1. */
export interface WidthRun {
  readonly from: number;
  readonly count: number;
  readonly width: number;
}

/** A pixel too few hides content; one too many only takes room. */
const SHORTAGE_WEIGHT = 3;

/**
 * Divides columns into at most `most` runs with the least misfit (exactly, by dynamic programming over the places where a run ends).
 *
 * @param widths wanted, in pixels
 */
export function widthRuns(widths: readonly number[], most: number): readonly WidthRun[] {
  let best: {readonly cost: number; readonly runs: readonly WidthRun[]}[] = [{cost: 0, runs: []}];
  for (let end = 1; end <= widths.length; end++) best[end] = {cost: Number.POSITIVE_INFINITY, runs: []};
  for (let round = 0; round < most; round++) {
    const next = [...best];
    for (let end = 1; end <= widths.length; end++) {
      for (let start = 0; start < end; start++) {
        const before = best[start]!;
        const {width, cost} = bestWidth(widths.slice(start, end));
        if (before.cost + cost >= next[end]!.cost) continue;
        next[end] = {cost: before.cost + cost, runs: [...before.runs, {from: start + 1, count: end - start, width}]};
      }
    }
    best = next;
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
