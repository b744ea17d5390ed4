/**
 * SHA-256 in plain arithmetic, for draws that anyone can repeat and for hashes of frozen inputs.
 *
 * The domain knows no service of Google and no module of Node, so it brings its own; the tests compare it with Node's.
 * Not for passwords or secrets: it makes no attempt at constant time.
 *
 * Source: FIPS 180-4, sections 5 and 6.2.
 */

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND_CONSTANTS = fractionalRoots(64, 1 / 3);

/** The same for the square roots of the first 8 primes (FIPS 180-4, 5.3.3). */
const INITIAL_STATE = fractionalRoots(8, 1 / 2);

const BLOCK_BYTES = 64;

const schedule = new Int32Array(64);

/**
 * The SHA-256 digest of a text in UTF-8.
 *
 * A lone surrogate is hashed as U+FFFD, as every encoder on the web and in Node does.
 *
 * @return 64 lower-case hexadecimal digits
 */
export function sha256Hex(text: string): string {
  const state = Int32Array.from(INITIAL_STATE);
  const block = new Int32Array(BLOCK_BYTES / 4);
  let length = 0;
  // Block by block: the journal hashes entries of many megabytes, whose bytes would not fit beside them.
  const add = (byte: number): void => {
    block[(length % BLOCK_BYTES) >> 2]! |= byte << (24 - (length & 3) * 8);
    length += 1;
    if (length % BLOCK_BYTES > 0) return;
    compress(state, block);
    block.fill(0);
  };
  eachByte(text, add);
  const bytes = length;
  add(0x80);
  while (length % BLOCK_BYTES !== BLOCK_BYTES - 8) add(0);
  block[14] = Math.floor(bytes / 0x20000000);
  block[15] = bytes << 3;
  compress(state, block);

  return Array.from(state, word => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function fractionalRoots(count: number, exponent: number): Int32Array {
  const roots: number[] = [];
  for (let candidate = 2; roots.length < count; candidate++) {
    if (isPrime(candidate)) roots.push((candidate ** exponent % 1) * 4294967296);
  }

  return Int32Array.from(roots, root => root | 0);
}

function isPrime(candidate: number): boolean {
  for (let factor = 2; factor * factor <= candidate; factor++) if (candidate % factor === 0) return false;

  return true;
}

/** The bytes of a text in UTF-8, one after the other. */
function eachByte(text: string, add: (byte: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      add(unit);
      continue;
    }
    const code = wellFormed(text.codePointAt(at) as number);
    if (code > 0xffff) at++;
    addUtf8(add, code);
  }
}

function wellFormed(code: number): number {
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
}

function addUtf8(add: (byte: number) => void, code: number): void {
  if (code < 0x800) add(0xc0 | (code >> 6));
  else if (code < 0x10000) add(0xe0 | (code >> 12));
  else add(0xf0 | (code >> 18));
  if (code >= 0x10000) add(continuation(code >> 12));
  if (code >= 0x800) add(continuation(code >> 6));
  add(continuation(code));
}

function continuation(code: number): number {
  return 0x80 | (code & 0x3f);
}

function compress(state: Int32Array, block: Int32Array): void {
  expand(block);
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let round = 0; round < 64; round++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + ROUND_CONSTANTS[round]! + schedule[round]!) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    state[at]! += word;
  });
}

function expand(block: Int32Array): void {
  for (let at = 0; at < 16; at++) schedule[at] = block[at]!;
  for (let at = 16; at < 64; at++) {
    const early = schedule[at - 15]!;
    const late = schedule[at - 2]!;
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    schedule[at] = (schedule[at - 16]! + small + schedule[at - 7]! + large) | 0;
  }
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
