import {displayValue} from '../../../emulator/cells/display';
import {sheetLocale} from '../../../emulator/cells/locale';
import {wallToSerial} from '../../../emulator/cells/serial';

const show = (value: string | number | boolean, format = '', locale = 'en_GB') =>
  displayValue(value, format, sheetLocale(locale));

describe('14. displayValue depends on format and locale', () => {
  it.each([
    [0, '0'],
    [5, '5'],
    [-1.5, '-1.5'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.3333333333'],
    [100 / 3, '33.33333333'],
    [12345678901, '12345678901'],
    [1e15, '1E+15'],
    [1.23456789e19, '1.23457E+19'],
    [1e-10, '1E-10'],
  ])('the automatic format shows %d as %s', (value, text) => expect(show(value)).toBe(text));

  it.each([
    [1234.5, '#,##0.00', '1,234.50'],
    [1234567, '#,##0', '1,234,567'],
    [0.5, '0%', '50%'],
    [0.125, '0.00%', '12.50%'],
    [123456, '0.00E+00', '1.23E+05'],
    [0.00012, '0.0E+0', '1.2E-4'],
    [7, '000', '007'],
    [1.005, '0.00', '1.01'],
    [-0.001, '0.00', '0.00'],
    [-5, '0.00', '-5.00'],
    [-5, '0;(0)', '(5)'],
    [-5, '0;[Red](0);"none"', '(5)'],
    [0, '0;-0;"none"', 'none'],
    [1234.5, '"€" #,##0.00', '€ 1,234.50'],
    [3, '[$€-1] 0', '€ 3'],
    [1.5, '# ?/?', '1 1/2'],
    [0.333, '# ??/??', '1/3'],
    [12345, '0,', '12'],
    [5, '#.##', '5.'],
    [0.5, '#.##', '.5'],
    [5, '0.###', '5.'],
    [32470123456, '000-000-00000', '324-701-23456'],
    [50, '[<100]"low";"high"', 'low'],
    [150, '[<100]"low";"high"', 'high'],
    [5, '@', '5'],
  ])('%d in %s shows %s', (value, format, text) => expect(show(value, format)).toBe(text));

  const moment = wallToSerial(2026, 6, 1, ((15 * 60 + 4) * 60 + 9) * 1000 + 50);

  it.each([
    ['dd/MM/yyyy', '01/07/2026'],
    ['d-m-yy', '1-7-26'],
    ['yyyy-mm-dd hh:mm:ss', '2026-07-01 15:04:09'],
    ['h:mm am/pm', '3:04 PM'],
    ['h:mm a/p', '3:04 P'],
    ['mm:ss.00', '04:09.05'],
    ['dddd d mmmm yyyy', 'Wednesday 1 July 2026'],
    ['ddd d mmm', 'Wed 1 Jul'],
    ['mmmmm', 'J'],
    ['"on" d/M "at" H\\h', 'on 1/7 at 15h'],
  ])('a date in %s shows %s', (format, text) => expect(show(moment, format)).toBe(text));

  it('shows time that runs past a day', () => {
    expect(show(1.5, '[h]:mm:ss')).toBe('36:00:00');
    expect(show(1.5, '[mm]')).toBe('2160');
    expect(show(0.25, 'h:mm')).toBe('6:00');
  });

  it('writes by the locale of the file', () => {
    expect(show(1234.5, '#,##0.00', 'nl_BE')).toBe('1.234,50');
    expect(show(1234.5, '#,##0.00', 'fr_FR')).toBe('1\u202f234,50');
    expect(show(1.5, '', 'de_DE')).toBe('1,5');
    expect(show(moment, 'dddd d mmmm', 'nl_BE')).toBe('woensdag 1 juli');
    expect(show(moment, 'd mmmm', 'fr_BE')).toBe('1 juillet');
    expect([show(true), show(true, '', 'nl_BE'), show(false, '', 'fr_FR')]).toEqual(['TRUE', 'WAAR', 'FAUX']);
  });

  it('shows text through the text section', () => {
    expect(show('abc', '0.00')).toBe('abc');
    expect(show('abc', '0;0;0;"<"@">"')).toBe('<abc>');
    expect(show('abc', '@')).toBe('abc');
    expect(show('Zoë', '@" (student)"')).toBe('Zoë (student)');
  });
});
