import {parseCsv} from '../../../emulator/base/csv';

describe('parseCsv', () => {
  it('keeps delimiters, quotes and line ends inside quotes', () => {
    expect(parseCsv('"a,b","c""d","e\nf"')).toEqual([['a,b', 'c"d', 'e\nf']]);
  });

  it('takes every kind of line end, and makes no row of the last one', () => {
    expect(parseCsv('a\r\nb\nc\rd\n')).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  it('keeps empty fields and rows of different length', () => {
    expect(parseCsv('a,,\n\nb')).toEqual([['a', '', ''], [''], ['b']]);
  });

  it('refuses a quote that is never closed', () => {
    expect(() => parseCsv('"a,b')).toThrow('Could not parse text.');
  });
});
