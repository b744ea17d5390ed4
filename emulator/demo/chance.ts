/** Chance that can be repeated: the same seed gives the same season. Faker invents names from a seed of its own; everything else asks here. */

import {Ids} from '../kernel/ids';

export class Chance {
  private readonly ids: Ids;

  constructor(readonly seed: number) {
    this.ids = new Ids(seed);
  }

  /** A number in [0, 1). */
  share(): number {
    return this.ids.random();
  }

  /** True in this share of cases. */
  happens(share: number): boolean {
    return this.share() < share;
  }

  /** A whole number in [from, to]. */
  whole(from: number, to: number): number {
    return this.ids.between(from, to + 1);
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.ids.between(0, values.length)]!;
  }

  /** One of the values, each as likely as its weight. */
  weighted<Value>(values: readonly Value[], weight: (value: Value) => number): Value {
    let left = this.share() * values.reduce((sum, value) => sum + weight(value), 0);
    for (const value of values) {
      left -= weight(value);
      if (left < 0) return value;
    }
    return values.at(-1)!;
  }

  /** So many different values in an order that follows their weights; the first is the most wanted. */
  ranked<Value>(values: readonly Value[], count: number, weight: (value: Value) => number): Value[] {
    const rest = [...values];
    return Array.from({length: Math.min(count, rest.length)}, () => {
      const next = this.weighted(rest, weight);
      rest.splice(rest.indexOf(next), 1);
      return next;
    });
  }

  shuffled<Value>(values: readonly Value[]): Value[] {
    return this.ranked(values, values.length, () => 1);
  }
}
