/**
 * `Utilities.formatString` and `Logger.log(format, …)`: `%` notation.
 *
 * Pure. How a value without a format of its own looks (`%s`) is the caller's: `Utilities` shows `5`, `Logger` shows `5.0`.
 */
import {exception} from '../kernel';

/** The pieces of `%-10.2f`. */
interface Spec {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly conversion: string;
}

const SPEC = /%(?:(\d+)\$)?([-#+ 0,(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

/**
 * Fills a template. `%s %d %i %u %f %e %x %X %o %c %b %n %%` with the flags `-`, `0`, `+`, space, `,` and `(`, a width, a
 * precision, and `%2$s` for the second value.
 *
 * @param show makes the text of a value for `%s`
 * @throws {ServiceError} when a value is missing or the notation is unknown
 */
export function formatString(template: string, values: readonly unknown[], show: (value: unknown) => string): string {
  let next = 0;
  return template.replace(SPEC, (whole, index, flags, width, precision, conversion: string) => {
    if (conversion === '%') return pad('%', {flags, width: Number(width ?? 0), precision: undefined, conversion});
    if (conversion === 'n') return '\n';
    const at = index === undefined ? next++ : Number(index) - 1;
    if (at >= values.length) throw exception("Format specifier '{whole}'", {whole});
    const limit = precision === undefined ? undefined : Number(precision);
    return formatted(values[at], {flags, width: Number(width ?? 0), precision: limit, conversion}, show);
  });
}

function formatted(value: unknown, spec: Spec, show: (value: unknown) => string): string {
  switch (spec.conversion) {
    case 's':
    case 'S':
      return pad(upper(show(value).slice(0, spec.precision), spec), spec);
    case 'b':
    case 'B':
      return pad(upper(String(Boolean(value)), spec), spec);
    case 'c':
      return pad(typeof value === 'number' ? String.fromCodePoint(value) : String(value).charAt(0), spec);
    case 'd':
    case 'i':
    case 'u':
      return padNumber(whole(value), spec);
    case 'x':
    case 'X':
      return padNumber(upper(whole(value, 16), spec), spec);
    case 'o':
      return padNumber(whole(value, 8), spec);
    case 'f':
      return padNumber(number(value, spec).toFixed(spec.precision ?? 6), spec);
    case 'e':
    case 'E':
      return padNumber(upper(scientific(number(value, spec), spec.precision ?? 6), spec), spec);
    default:
      throw exception("Conversion = '{conversion}'", {conversion: spec.conversion});
  }
}

function upper(text: string, {conversion}: Spec): string {
  return conversion === conversion.toUpperCase() ? text.toUpperCase() : text;
}

/** A fraction is cut off, towards zero. */
function whole(value: unknown, base = 10): string {
  return BigInt(Math.trunc(number(value, {conversion: 'd'}))).toString(base);
}

function number(value: unknown, {conversion}: {readonly conversion: string}): number {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof read === 'number' && Number.isFinite(read)) return read;
  throw exception('{conversion} != {type}', {conversion, type: value === null ? 'null' : typeof value});
}

/** Java writes at least two digits of exponent. */
function scientific(value: number, precision: number): string {
  return value.toExponential(precision).replace(/([+-])(\d)$/, '$10$2');
}

function padNumber(digits: string, spec: Spec): string {
  const negative = digits.startsWith('-');
  const size = spec.flags.includes(',') ? grouped(digits.replace('-', '')) : digits.replace('-', '');
  const [before, after] = signs(negative, spec.flags);
  if (!spec.flags.includes('0') || spec.flags.includes('-')) return pad(before + size + after, spec);
  return before + size.padStart(spec.width - before.length - after.length, '0') + after;
}

function signs(negative: boolean, flags: string): readonly [string, string] {
  if (negative) return flags.includes('(') ? ['(', ')'] : ['-', ''];
  if (flags.includes('+')) return ['+', ''];
  return [flags.includes(' ') ? ' ' : '', ''];
}

function grouped(digits: string): string {
  const [integer = '', fraction] = digits.split('.');
  const parted = integer.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? parted : `${parted}.${fraction}`;
}

function pad(text: string, {flags, width}: Spec): string {
  return flags.includes('-') ? text.padEnd(width) : text.padStart(width);
}
