/**
 * Lists inside sentences: short enough to read, exact about what is left out.
 */

/** `Anna`, `Anna and Bram`, `Anna, Bram and Cas`; with more than `most` names `Anna, Bram and 14 more`. */
export function listed(names: readonly string[], most = 4): string {
  if (names.length <= 1) return names[0] ?? 'none';
  const shown = names.length <= most ? names.slice(0, -1) : names.slice(0, most - 1);
  const last = names.length <= most ? names[names.length - 1]! : `${names.length - shown.length} more`;
  return `${shown.join(', ')} and ${last}`;
}

/** `1 reading`, `2 readings`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
