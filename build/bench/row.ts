/** One figure of the bench; `target` is null on rows that only compare. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: number | null;
}
