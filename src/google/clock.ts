/** The time, asked in one place. */

export function now(): Date {
  return new Date();
}
