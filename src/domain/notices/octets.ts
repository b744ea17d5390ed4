/** Octets as characters, the way MIME is read here: base64 and UTF-8 to and fro without a service. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES: readonly number[] = Array.from({length: 128}, (_, code) =>
  ALPHABET.indexOf(code === 45 ? '+' : code === 95 ? '/' : String.fromCharCode(code)),
);

/** Octets of base64 or base64url; what is no letter of it is passed over. */
export function fromBase64(text: string): string {
  const out: string[] = [];
  let piece = '';
  let bits = 0;
  let held = 0;
  for (let at = 0; at < text.length; at++) {
    const value = VALUES[text.charCodeAt(at)] ?? -1;
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    piece += String.fromCharCode((bits >> held) & 0xff);
    if (piece.length >= 8192) {
      out.push(piece);
      piece = '';
    }
  }
  return out.join('') + piece;
}

export function octetsToBase64(octets: string): string {
  const out: string[] = [];
  for (let at = 0; at < octets.length; at += 3) {
    const [one, two, three] = [octets.charCodeAt(at), octets.charCodeAt(at + 1), octets.charCodeAt(at + 2)];
    const bits = ((one & 255) << 16) | ((two & 255) << 8) | (three & 255);
    const pair = ALPHABET[(bits >> 18) & 63]! + ALPHABET[(bits >> 12) & 63]!;
    const third = at + 1 < octets.length ? ALPHABET[(bits >> 6) & 63]! : '=';
    out.push(pair + third + (at + 2 < octets.length ? ALPHABET[bits & 63]! : '='));
  }
  return out.join('');
}

/** The text of UTF-8 octets; null where they are none. */
export function fromUtf8(octets: string): string | null {
  const out: string[] = [];
  for (let at = 0; at < octets.length; ) {
    const first = octets.charCodeAt(at);
    const length = first < 0x80 ? 1 : first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    if (length === 0 || first > 0xf4 || at + length > octets.length) return null;
    let point = length === 1 ? first : first & (0xff >> (length + 1));
    for (let more = 1; more < length; more++) {
      const next = octets.charCodeAt(at + more);
      if ((next & 0xc0) !== 0x80) return null;
      point = (point << 6) | (next & 0x3f);
    }
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return null;
    out.push(String.fromCodePoint(point));
    at += length;
  }
  return out.join('');
}
