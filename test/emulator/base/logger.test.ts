import {evaluate, runBody} from './a-script';

const logs = (body: string) => runBody(body).logs;

describe('Logger', () => {
  it('78. shows values as Java does', () => {
    expect(
      logs(`[1, 1.5, 1e7, 'text', true, null, undefined].forEach(v => Logger.log(v));
        Logger.log([1, 'a', [2]]); Logger.log({key: 'value', n: 1, list: [1]});`),
    ).toEqual([
      '1.0',
      '1.5',
      '1.0E7',
      'text',
      'true',
      'null',
      'undefined',
      '[1.0, a, [2.0]]',
      '{key=value, n=1.0, list=[1.0]}',
    ]);
  });

  it('78. fills a format with the values behind it', () => {
    expect(logs(`Logger.log('%s is %s of %d', 'a', 1, 2); Logger.log('100%');`)).toEqual(['a is 1.0 of 2', '100%']);
  });

  it('logs the message of an object that has one', () => {
    expect(logs(`Logger.log({message: 'my log message', data: {key: 'value'}})`)).toEqual(['my log message']);
  });

  it('shows errors, dates and service objects by their own text', () => {
    expect(
      logs(`Logger.log(new Error('no')); Logger.log(Utilities.newBlob('a')); Logger.log(new Date(0).toISOString())`),
    ).toEqual(['Error: no', 'Blob', '1970-01-01T00:00:00.000Z']);
  });

  it('does not hang on an object that holds itself', () => {
    expect(logs('const o = {}; o.self = o; Logger.log(o);')[0]).toMatch(/^\{self=\{self=/);
  });

  it('keeps a log of this execution with times, until it is cleared; chains', () => {
    expect(
      evaluate(
        `Logger.log('a').log('b'); const both = Logger.getLog(); Logger.clear(); return [both, Logger.getLog()];`,
      ),
    ).toEqual(['Fri Oct 01 09:00:00 CEST 2027 INFO: a\nFri Oct 01 09:00:00 CEST 2027 INFO: b\n', '']);
  });

  it('is no service call', () => {
    expect(runBody(`Logger.log('a'); console.log('b');`).callCount).toBe(0);
  });
});
