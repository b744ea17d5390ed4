import {runBody} from './a-script';

describe('console', () => {
  it('78. logs with a severity', () => {
    expect(
      runBody(`console.log('a'); console.info('b'); console.warn('c'); console.error('d'); console.log();`).entries.map(
        ({severity, text}) => `${severity} ${text}`,
      ),
    ).toEqual(['DEBUG a', 'INFO b', 'WARNING c', 'ERROR d', 'DEBUG ']);
  });

  it('fills formats and shows values as JavaScript writes them', () => {
    expect(
      runBody(`console.log('%s is %d', 'a', 1.5); console.log(1, [1, 'a'], {b: {c: null}}, undefined);`).logs,
    ).toEqual(['a is 1.5', "1 [ 1, 'a' ] { b: { c: null } } undefined"]);
  });

  it('81. shows nothing of a service object', () => {
    expect(
      runBody(`console.log(Utilities.newBlob('secret'), [Utilities.newBlob('secret')], Utilities.Charset.UTF_8)`).logs,
    ).toEqual(['{} [ {} ] UTF_8']);
  });

  it('shows of an error the frames of the script, and nothing of the emulator', () => {
    expect(runBody(`console.error(new Error('no %d'));`).logs).toEqual([
      expect.stringMatching(/^Error: no %d\n {4}at f \(Code:1:\d+\)$/),
    ]);
  });

  it('measures with the virtual clock, and ignores a timer that never ran', () => {
    expect(
      runBody(`console.time('x'); Utilities.sleep(250); console.timeEnd('x'); console.timeEnd('y');`).logs,
    ).toEqual(['x: 250ms']);
  });
});
