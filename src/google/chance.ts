/** Chance, asked in one place. */

/** A text that nobody can foresee. */
export function newSeed(): string {
  return Utilities.getUuid();
}
