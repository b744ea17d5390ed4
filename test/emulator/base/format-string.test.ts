import {formatString} from '../../../emulator/base/format-string';

const format = (template: string, ...values: unknown[]) => formatString(template, values, String);

describe('formatString', () => {
  it('pads to a width, left or right', () => {
    expect(format('[%6s][%-6s][%6d][%-6d]', 'abc', 'abc', 42, 42)).toBe('[   abc][abc   ][    42][42    ]');
    expect(format('%11.6f', 123.456)).toBe(' 123.456000');
  });

  it('fills with zeros behind the sign, and groups by thousands', () => {
    expect(format('%05d %+d %(d % d %,d %,.2f', -42, 3, -3, 3, 1234567, 1234.5)).toBe(
      '-0042 +3 (3)  3 1,234,567 1,234.50',
    );
  });

  it('cuts a fraction off for whole numbers and keeps large ones exact', () => {
    expect(format('%d %d %i', 1.9, -1.9, 2 ** 53)).toBe('1 -1 9007199254740992');
    expect(format('%d', '7')).toBe('7');
  });

  it('writes other bases, letters, truth and powers', () => {
    expect(format('%x %X %o %c %b %e', 255, 255, 8, 'abc', 0, 12345.678)).toBe('ff FF 10 a false 1.234568e+04');
  });

  it('cuts text at the precision, writes capitals, line ends and the sign itself', () => {
    expect(format('%.2s %S%n%%', 'abc', 'x')).toBe('ab X\n%');
  });

  it('takes values by number', () => {
    expect(format('%2$s %1$s', 'a', 'b')).toBe('b a');
  });

  it('refuses a missing value, a text for a number and a letter without meaning', () => {
    expect(() => format('%s %s', 'a')).toThrow("Format specifier '%s'");
    expect(() => format('%d', 'a')).toThrow('d != string');
    expect(() => format('%y', 1)).toThrow("Conversion = 'y'");
  });
});
