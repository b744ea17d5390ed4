/** What a spreadsheet calls a column. */

/** `A` for 0, `AA` for 26. */
export function columnLetter(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetter(Math.floor(at / 26) - 1) + last;
}
