/** References: `S27-0042`, given in the order of taking in and never given twice. */

/** Gives the next free references of a season. */
export function referencer(season: string, taken: Iterable<string>): () => string {
  let last = 0;
  for (const reference of taken) {
    const number = reference.startsWith(`${season}-`) ? Number(reference.slice(season.length + 1)) : Number.NaN;
    if (number > last) last = number;
  }
  return () => {
    last += 1;
    return `${season}-${String(last).padStart(4, '0')}`;
  };
}
