import {instantToSerial, serialToInstant, serialToWall, wallToSerial} from '../../../emulator/cells/serial';

describe('serial numbers', () => {
  it('count days since 30 December 1899', () => {
    expect(wallToSerial(1899, 11, 30)).toBe(0);
    expect(wallToSerial(1900, 0, 1, 12 * 3_600_000)).toBe(2.5);
    expect(wallToSerial(2026, 6, 1)).toBe(46204);
    expect(serialToWall(46204.4375)).toMatchObject({year: 2026, month: 6, day: 1, hours: 10, minutes: 30, weekday: 3});
  });

  it('11. are wall clock time in the time zone of the spreadsheet', () => {
    const instant = Date.parse('2026-07-01T10:30:00+02:00');
    expect(instantToSerial('Europe/Brussels', instant)).toBeCloseTo(46204.4375, 9);
    expect(serialToInstant('Europe/Brussels', 46204.4375)).toBe(instant);
    expect(serialToInstant('America/New_York', 46204.4375)).toBe(Date.parse('2026-07-01T10:30:00-04:00'));
  });

  it('10. a time alone is a moment of 30 December 1899, at the offset of that day', () => {
    expect(serialToInstant('Etc/UTC', 10.5 / 24)).toBe(Date.parse('1899-12-30T10:30:00Z'));
    const paris = serialToInstant('Europe/Paris', 10.5 / 24);
    expect(new Date(paris).toISOString()).toBe('1899-12-30T10:20:39.000Z');
  });

  it('come back to the millisecond', () => {
    for (
      let instant = Date.parse('2027-03-27T00:00:00Z');
      instant < Date.parse('2027-03-29T00:00:00Z');
      instant += 1234567
    ) {
      expect(serialToInstant('Europe/Brussels', instantToSerial('Europe/Brussels', instant))).toBe(instant);
    }
  });
});
