/** Neighbouring rows or columns as runs: what is next to each other is read, written or cleared in one call. */

/** `[1, 2, 3, 7]` to `[[1, 3], [7, 7]]`. */
export function runsOf(sorted: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const each of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && each === last[1] + 1) last[1] = each;
    else runs.push([each, each]);
  }
  return runs;
}
