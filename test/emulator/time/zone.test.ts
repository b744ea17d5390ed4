import fc from 'fast-check';
import {instantToWall, isZone, offsetAt, wallToInstant} from '../../../emulator/time/zone';

const iso = (epochMs: number) => new Date(epochMs).toISOString();
const brussels = (...fields: [number, number, number, number?, number?]) =>
  iso(wallToInstant('Europe/Brussels', ...fields));

describe('offsetAt', () => {
  it('gives minutes east of Greenwich', () => {
    expect(offsetAt('Europe/Brussels', Date.parse('2027-07-01T00:00Z'))).toBe(120);
    expect(offsetAt('Europe/Brussels', Date.parse('2027-12-01T00:00Z'))).toBe(60);
    expect(offsetAt('Asia/Kolkata', 0)).toBe(330);
    expect(offsetAt('America/New_York', Date.parse('2027-12-01T00:00Z'))).toBe(-300);
    expect(offsetAt('GMT-03:30', 0)).toBe(-210);
  });

  it('changes in the very millisecond in which the clocks do', () => {
    const change = Date.parse('2027-10-31T01:00:00Z');

    expect([offsetAt('Europe/Brussels', change - 1), offsetAt('Europe/Brussels', change)]).toEqual([120, 60]);
  });

  it('knows that summer is in January in the south', () => {
    expect(offsetAt('America/Santiago', Date.parse('2027-01-15T00:00Z'))).toBe(-180);
    expect(offsetAt('America/Santiago', Date.parse('2027-07-15T00:00Z'))).toBe(-240);
  });

  it('10. keeps the odd minutes and seconds of 1899', () => {
    const epoch = Date.UTC(1899, 11, 30);

    expect(offsetAt('Europe/Brussels', epoch)).toBe(0);
    expect(offsetAt('Asia/Kolkata', epoch) * 60).toBeCloseTo(5 * 3600 + 21 * 60 + 10);
    expect(offsetAt('Africa/Monrovia', epoch) * 60).toBeCloseTo(-(43 * 60 + 8));
  });

  it('throws on a zone that does not exist, and passes an invalid instant on', () => {
    expect(() => offsetAt('Mars/Olympus', 0)).toThrow(RangeError);
    expect(offsetAt('UTC', Number.NaN)).toBeNaN();
  });
});

describe('wallToInstant', () => {
  it('moves a time that the clocks skip forward', () => {
    expect(brussels(2028, 2, 26, 2, 30)).toBe('2028-03-26T01:30:00.000Z'); // shown as 03:30
  });

  it('takes the first of a time shown twice', () => {
    expect(brussels(2027, 9, 31, 2, 30)).toBe('2027-10-31T00:30:00.000Z');
    expect(brussels(2027, 9, 31, 3, 0)).toBe('2027-10-31T02:00:00.000Z');
  });

  it('crosses the day that Samoa left out', () => {
    expect(iso(wallToInstant('Pacific/Apia', 2011, 11, 29, 12))).toBe('2011-12-29T22:00:00.000Z');
    expect(iso(wallToInstant('Pacific/Apia', 2011, 11, 31, 12))).toBe('2011-12-30T22:00:00.000Z');
  });

  it('rolls fields beyond their range over, and leaves years below 100 alone', () => {
    expect(brussels(2027, 12, 0)).toBe('2027-12-30T23:00:00.000Z');
    expect(instantToWall('UTC', wallToInstant('UTC', 27, 0, 1)).year).toBe(27);
  });

  it('gives back the wall it was given, wherever the clocks show it', () => {
    const zone = fc.constantFrom(
      'Europe/Brussels',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    );
    fc.assert(
      fc.property(zone, fc.integer({min: -3e12, max: 8e12}), (name, instant) => {
        const w = instantToWall(name, instant);
        const again = wallToInstant(name, w.year, w.month, w.day, w.hours, w.minutes, w.seconds, w.ms);
        expect(instantToWall(name, again)).toEqual(w);
        expect(again).toBeLessThanOrEqual(instant);
      }),
    );
  });
});

describe('instantToWall', () => {
  it('reads the clock on the wall', () => {
    expect(instantToWall('Europe/Brussels', Date.parse('2027-10-01T07:00:01.002Z'))).toEqual({
      year: 2027,
      month: 9,
      day: 1,
      weekday: 5,
      hours: 9,
      minutes: 0,
      seconds: 1,
      ms: 2,
    });
  });
});

describe('isZone', () => {
  it('knows the names of the IANA database and nothing else', () => {
    expect(['Europe/Brussels', 'Etc/GMT-1', 'CET', 'UTC'].map(isZone)).toEqual([true, true, true, true]);
    expect(['Europe/Bruges', 'GMT+1', '+01:00', ''].map(isZone)).toEqual([false, false, false, false]);
  });
});
