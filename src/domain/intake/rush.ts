/**
 * Which answers to the form are taken in at once.
 *
 * Taking in goes through all answers, which takes longer the more there are; and Google lets the triggers of an account run for some hours a day. With a thousand answers every one is taken in as it comes. With
 * ten thousand, of which four thousand may come on the last day, every tenth brings in those before it, and the worker, every ten minutes, the rest: so the time of a day stays what a thousand would take.
 */

/** So many answers, and each is taken in as it comes; of twice as many every second… */
const ALL_AT_ONCE = 1000;

/** Whether an answer that stands in this row of its tab waits for a later one or for the worker. */
export function waitsForOthers(row: number): boolean {
  return row % Math.max(1, Math.floor(row / ALL_AT_ONCE)) !== 0;
}
