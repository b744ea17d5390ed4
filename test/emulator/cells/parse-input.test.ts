import {sheetLocale} from '../../../emulator/cells/locale';
import {type Input, parseInput} from '../../../emulator/cells/parse-input';
import {wallToSerial} from '../../../emulator/cells/serial';

function typed(text: string, locale = 'en_GB', format = ''): Input {
  return parseInput(text, {locale: sheetLocale(locale), format, year: 2027, formulasInTextCells: true});
}

const value = (text: string, locale?: string, format?: string) =>
  (typed(text, locale, format) as {value: unknown}).value;
const date = (year: number, month: number, day: number) => wallToSerial(year, month - 1, day);

describe('parseInput', () => {
  it('3. a string that starts with = becomes a formula, and so does +57…', () => {
    expect(typed('=1+1')).toEqual({formula: '=1+1'});
    expect(typed('+57 300 123 45 67')).toEqual({formula: '=+57 300 123 45 67'});
    expect(typed('=')).toEqual({value: '='});
    expect(typed('+5')).toEqual({value: 5});
    expect(typed('- a point')).toEqual({value: '- a point'});
  });

  it('4. a string is read as if it had been typed', () => {
    expect(['0123', '-4', '.5', '5.', '1e5', '(10)'].map(text => value(text))).toEqual([123, -4, 0.5, 5, 100000, -10]);
    expect(['TRUE', 'false', 'True'].map(text => value(text))).toEqual([true, false, true]);
    expect(typed('10%')).toEqual({value: 0.1, format: '0%'});
    expect(typed('12.5 %')).toEqual({value: 0.125, format: '0.00%'});
    expect(typed('1E5')).toEqual({value: 100000, format: '0.00E+00'});
    expect(typed('1,234')).toEqual({value: 1234, format: '#,##0'});
    expect(typed('1,234.50')).toEqual({value: 1234.5, format: '#,##0.00'});
    expect(typed('£10')).toEqual({value: 10, format: '"£"#,##0'});
    expect(typed('-€1,000.50')).toEqual({value: -1000.5, format: '"€"#,##0.00'});
  });

  it('4. dates and times become serial numbers with the format that was typed', () => {
    expect(typed('2026-07-01')).toEqual({value: date(2026, 7, 1), format: 'yyyy-MM-dd'});
    expect(typed('1:30')).toEqual({value: 1.5 / 24, format: 'H:mm'});
    expect(typed('10:30')).toEqual({value: 10.5 / 24, format: 'H:mm'});
    expect(typed('10:30:15 pm')).toEqual({value: (22 * 3600 + 30 * 60 + 15) / 86400, format: 'h:mm:ss am/pm'});
    expect(typed('25:30')).toEqual({value: 25.5 / 24, format: '[h]:mm:ss'});
    expect(typed('1/7/2026 10:30')).toEqual({value: date(2026, 7, 1) + 10.5 / 24, format: 'dd/MM/yyyy HH:mm:ss'});
    expect(typed('1/2')).toEqual({value: date(2027, 2, 1), format: 'd/M'});
    expect(typed('1 Jul 2026')).toEqual({value: date(2026, 7, 1), format: 'd mmm yyyy'});
    expect(typed('July 1, 2026', 'en_US')).toEqual({value: date(2026, 7, 1), format: 'mmmm d, yyyy'});
    expect(typed('juillet 2026', 'fr_BE')).toEqual({value: date(2026, 7, 1), format: 'mmmm yyyy'});
  });

  it.each([
    ['en_GB', '1.5', 1.5],
    ['en_GB', '1,5', '1,5'],
    ['nl_BE', '1,5', 1.5],
    ['nl_BE', '1.234,5', 1234.5],
    ['nl_BE', '1.5', date(2027, 5, 1)],
    ['fr_FR', '1 234,5', 1234.5],
    ['fr_FR', '1,5', 1.5],
    ['de_DE', '1.5.2026', date(2026, 5, 1)],
    ['de_DE', '1.234', 1234],
    ['nl_BE', 'WAAR', true],
    ['nl_BE', 'ONWAAR', false],
    ['fr_BE', 'VRAI', true],
    ['fr_FR', 'faux', false],
    ['de_DE', 'WAHR', true],
    ['fr_FR', 'TRUE', true],
    ['en_GB', 'WAAR', 'WAAR'],
    ['nl_BE', '10 %', 0.1],
  ] as const)('4. in %s, %s is read by the locale', (locale, text, expected) => {
    expect(value(text, locale)).toBe(expected);
  });

  it('5. the format @ keeps what looks like a number, a date or a phone number; = is still a formula', () => {
    expect(['0123', '1/2', 'TRUE', '+32 470', ' 5 '].map(text => value(text, 'en_GB', '@'))).toEqual([
      '0123',
      '1/2',
      'TRUE',
      '+32 470',
      ' 5 ',
    ]);
    expect(typed("'=1", 'en_GB', '@')).toEqual({value: '=1'});
    expect(typed('=1', 'en_GB', '@')).toEqual({formula: '=1'});
  });

  it('6. a leading apostrophe forces text and is no part of it', () => {
    expect(["'0123", "'=1+1", "''x", "'"].map(text => value(text))).toEqual(['0123', '=1+1', "'x", '']);
  });

  it('9. a cell that has a format keeps it, and in a percent cell a number counts in percent', () => {
    expect(typed('5', 'en_GB', 'dd/MM/yyyy')).toEqual({value: 5});
    expect(typed('1/7/2026', 'en_GB', '0.00')).toEqual({value: date(2026, 7, 1)});
    expect(typed('10', 'en_GB', '0%')).toEqual({value: 0.1});
    expect(typed('10%', 'en_GB', '0%')).toEqual({value: 0.1});
  });

  it('12. dd/mm or mm/dd follows the locale; impossible dates and offsets stay text', () => {
    expect(value('2/1/2026', 'en_GB')).toBe(date(2026, 1, 2));
    expect(value('2/1/2026', 'en_US')).toBe(date(2026, 2, 1));
    for (const text of ['31/02/2026', '29/2/2027', '2026-02-30', '2026-07-01T10:00:00+02:00', '10:75', '0/1/2026']) {
      expect(value(text)).toBe(text);
    }
    expect(value('31/12/2026', 'en_US')).toBe('31/12/2026');
    expect(value('29/2/2028')).toBe(date(2028, 2, 29));
  });

  it('leaves text as it is, spaces too, but looks at a number without them', () => {
    for (const text of [
      ' abc ',
      'Zoë',
      'B2',
      '192.168.1.1',
      '1/2/3/4',
      '0470 12 34 56',
      '12 apples',
      '#N/A',
      ' ',
      '1-2-3-4',
      '%',
      '$',
    ]) {
      expect(value(text)).toBe(text);
    }
    expect(value(' 12 ')).toBe(12);
    expect(value(' =1')).toBe(' =1');
  });
});
