/**
 * Ids and chance of a workspace: they look like Google's, and the same seed gives the same ones, so that a test or a demo can be
 * repeated.
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const HEX = '0123456789abcdef';

export class Ids {
  constructor(private state = 1) {}

  /** A number in [0, 1): mulberry32, whose whole state is one integer and so fits a snapshot. */
  random(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number in [from, to). */
  between(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from));
  }

  /** Letters, digits, `-` and `_`, as in Drive ids. */
  text(length: number): string {
    return Array.from({length}, () => ALPHABET[this.between(0, 64)]).join('');
  }

  hex(length: number): string {
    return Array.from({length}, () => HEX[this.between(0, 16)]).join('');
  }

  digits(length: number): string {
    return Array.from({length}, (_, at) => this.between(at === 0 ? 1 : 0, 10)).join('');
  }

  /** The id of a file in Drive: 44 characters, beginning with 1. */
  file(): string {
    return `1${this.text(43)}`;
  }

  /** A version 4 UUID. */
  uuid(): string {
    const variant = '89ab'[this.between(0, 4)];
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-${variant}${this.hex(3)}-${this.hex(12)}`;
  }

  save(): number {
    return this.state;
  }
}
