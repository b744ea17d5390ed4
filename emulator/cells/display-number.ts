/**
 * Numbers as text: the automatic format, digit patterns such as `#,##0.00`, powers of ten and fractions.
 *
 * All but {@link displayGeneral} get the number without its sign; the caller writes it.
 */

import type {SheetLocale} from './locale';

/** Digits that the automatic format shows of a number that is not whole. */
const SIGNIFICANT = 10;

/** The automatic format: all of a whole number, ten digits of another, powers of ten at the far ends. */
export function displayGeneral(value: number, locale: SheetLocale): string {
  const size = Math.abs(value);
  if (value === 0) return '0';
  const text = size >= 1e15 || size < 1e-9 ? powerOfTen(value) : plain(value);
  return text.replace('.', locale.decimal);
}

function plain(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const whole = Math.max(0, Math.floor(Math.log10(Math.abs(value))) + 1);
  return trimZeros(value.toFixed(Math.max(0, SIGNIFICANT - whole)));
}

function powerOfTen(value: number): string {
  const [mantissa, exponent] = value.toExponential(5).split('e') as [string, string];
  const digits = exponent.slice(1).padStart(2, '0');
  return `${trimZeros(mantissa)}E${exponent[0]}${digits}`;
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/**
 * Fills the digit patterns of one section. The last digits go to the last pattern; what does not fit goes to the
 * first, so `000-0000` splits a number and `0` takes all of it.
 */
export function displayDigits(value: number, patterns: string[], locale: SheetLocale): string[] {
  if (patterns.length === 0) return [];
  const joined = patterns.join('');
  const [wholePattern, decimalPattern = ''] = joined.split('.') as [string, string?];
  const thousands = /,+$/.exec(wholePattern)?.[0].length ?? /,+$/.exec(decimalPattern)?.[0].length ?? 0;
  const places = decimalPattern.replace(/,/g, '').length;
  const [whole, decimals = ''] = roundTo(value / 1000 ** thousands, places).split('.') as [string, string?];
  const grouped = /[0#?],+[0#?]/.test(wholePattern);
  const head = fillWhole(whole, wholePattern.replace(/,/g, ''), grouped ? locale.group : '');
  const tail = fillDecimals(decimals, decimalPattern.replace(/,/g, ''));
  const point = joined.includes('.') ? locale.decimal : '';
  return patterns.length === 1 ? [head + point + tail] : splitOver(head + point + tail, patterns);
}

/** Decimal rounding as a person does it: 1.005 to two places is 1.01. */
function roundTo(value: number, places: number): string {
  if (value >= 1e21) return BigInt(Math.round(value)).toString();
  const text = value.toPrecision(15);
  if (text.includes('e')) return value.toFixed(Math.min(places, 100));
  const [, whole = '0', decimals = ''] = /^(\d+)(?:\.(\d*))?$/.exec(text)!;
  if (decimals.length <= places) return places ? `${whole}.${decimals.padEnd(places, '0')}` : whole;
  const up = decimals.charCodeAt(places) >= 53 ? 1n : 0n;
  const digits = (BigInt(whole + decimals.slice(0, places)) + up).toString().padStart(places + 1, '0');
  return places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
}

function fillWhole(digits: string, pattern: string, group: string): string {
  const needed = pattern.replace(/^#+/, '').length;
  const bare = digits === '0' && !pattern.includes('0') ? '' : digits;
  const missing = Math.max(0, needed - bare.length);
  const padding = [...pattern.slice(pattern.length - needed)]
    .slice(0, missing)
    .map(c => (c === '?' ? ' ' : c === '#' ? '' : '0'));
  const filled = padding.join('') + bare;
  return group ? filled.replace(/\B(?=(\d{3})+(?!\d))/g, group) : filled;
}

/** `0` keeps a zero at the end, `#` drops it, `?` leaves a space. */
function fillDecimals(digits: string, pattern: string): string {
  let end = digits.length;
  let spaces = '';
  while (end > 0 && digits[end - 1] === '0' && pattern[end - 1] !== '0') {
    if (pattern[end - 1] === '?') spaces += ' ';
    end--;
  }
  return digits.slice(0, end) + spaces;
}

function splitOver(text: string, patterns: string[]): string[] {
  const parts: string[] = [];
  let end = text.length;
  for (const pattern of patterns.slice(1).reverse()) {
    parts.unshift(text.slice(Math.max(0, end - pattern.length), end));
    end = Math.max(0, end - pattern.length);
  }
  return [text.slice(0, end), ...parts];
}

/** `0.00E+00`, and engineering steps such as `##0.0E+0`. */
export function displayExponent(value: number, pattern: string, mark: string, locale: SheetLocale): string[] {
  const [whole = '0', decimals = ''] = pattern.split('.');
  const step = Math.max(1, whole.length);
  let exponent = value === 0 ? 0 : Math.floor(Math.log10(value) / step) * step;
  let mantissa = value / 10 ** exponent;
  if (Number(mantissa.toFixed(decimals.length)) >= 10 ** step) {
    exponent += step;
    mantissa = value / 10 ** exponent;
  }
  const digits = displayDigits(mantissa, [pattern], locale)[0]!;
  const sign = exponent < 0 ? '-' : mark[1] === '+' ? '+' : '';
  return [`${digits}E${sign}${String(Math.abs(exponent)).padStart(mark.length - 2, '0')}`];
}

/** `# ?/?`: the nearest fraction whose denominator has as many digits. */
export function displayFraction(value: number, token: {whole: string; numerator: string; denominator: string}): string {
  const whole = token.whole ? Math.floor(value) : 0;
  const {top, bottom} = nearestFraction(value - whole, token.denominator);
  if (top === bottom && token.whole) return String(whole + 1);
  if (top === 0 && token.whole) return String(whole);
  return token.whole && whole > 0 ? `${whole} ${top}/${bottom}` : `${top}/${bottom}`;
}

function nearestFraction(value: number, pattern: string): {top: number; bottom: number} {
  if (/^\d+$/.test(pattern)) return {top: Math.round(value * Number(pattern)), bottom: Number(pattern)};
  let best = {top: Math.round(value), bottom: 1};
  for (let bottom = 2; bottom < 10 ** Math.min(pattern.length, 3); bottom++) {
    const top = Math.round(value * bottom);
    if (Math.abs(top / bottom - value) < Math.abs(best.top / best.bottom - value) - 1e-12) best = {top, bottom};
  }
  return best;
}
