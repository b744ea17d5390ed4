/** UTF-8 and base64 without a service: the script's runtime has neither TextEncoder nor btoa. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The octets of a text; a lone surrogate becomes the replacement character. */
export function utf8(text: string): number[] {
  const octets: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) octets.push(point);
    else if (point < 0x800) octets.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) octets.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else
      octets.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return octets;
}

export function base64(octets: readonly number[]): string {
  let out = '';
  for (let at = 0; at < octets.length; at += 3) {
    const [one = 0, two = 0, three = 0] = [octets[at], octets[at + 1], octets[at + 2]];
    const bits = (one << 16) | (two << 8) | three;
    out += ALPHABET[bits >> 18]! + ALPHABET[(bits >> 12) & 63]!;
    out += at + 1 < octets.length ? ALPHABET[(bits >> 6) & 63]! : '=';
    out += at + 2 < octets.length ? ALPHABET[bits & 63]! : '=';
  }
  return out;
}
