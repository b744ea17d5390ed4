/**
 * Chance that can be repeated: the same seed gives the same numbers, on any machine.
 *
 * For spreading readings about, where only evenness matters. A draw that decides over people is made with SHA-256
 * instead (`domain/selection`), which anyone can repeat without this program.
 */

/**
 * A stream of numbers in [0, 1): mixes a 32-bit counter that starts at a hash of the seed.
 *
 * @param seed any text
 */
export function seededRandom(seed: string): () => number {
  let state = hash32(seed);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state) / 2 ** 32;
  };
}

/** The list in an order that depends on the seed and the names alone, never on the order given. */
export function shuffledByName<T>(list: readonly T[], nameOf: (item: T) => string, seed: string): T[] {
  const keyed = list.map(item => ({item, name: nameOf(item), key: hash32(`${seed}:${nameOf(item)}`)}));
  return keyed.sort((a, b) => a.key - b.key || (a.name < b.name ? -1 : 1)).map(({item}) => item);
}

function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** Spreads every bit over all others (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
