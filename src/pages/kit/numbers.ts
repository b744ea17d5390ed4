/** Numbers as officers read them. */

export function points(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

export function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
