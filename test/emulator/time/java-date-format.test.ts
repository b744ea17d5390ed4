import {formatJavaDate, parseJavaDate} from '../../../emulator/time/java-date-format';

const FRIDAY = Date.parse('2027-10-01T09:05:07.008+02:00');
const format = (pattern: string, epochMs = FRIDAY, zone = 'Europe/Brussels', locale = 'en') =>
  formatJavaDate(epochMs, zone, pattern, locale);

describe('formatJavaDate', () => {
  it('70. writes the common patterns', () => {
    expect(format('yyyy-MM-dd HH:mm:ss.SSS')).toBe('2027-10-01 09:05:07.008');
    expect(format("EEEE, d MMMM yyyy 'at' h:mm a")).toBe('Friday, 1 October 2027 at 9:05 AM');
    expect(format('EEE MMM d, yy')).toBe('Fri Oct 1, 27');
  });

  it('70. knows every letter', () => {
    expect(format('G y Y M L w W D d F E u a H k K h m s S')).toBe(
      'AD 2027 2027 10 10 40 1 274 1 1 Fri 5 AM 9 9 9 9 5 7 8',
    );
    expect(format('z|zzzz|Z|X|XX|XXX')).toBe('CEST|Central European Summer Time|+0200|+02|+0200|+02:00');
  });

  it('70. tells YYYY, the year of the week, from yyyy', () => {
    const newYearsEve = Date.parse('2027-12-31T12:00:00Z');

    expect(format('YYYY yyyy w', newYearsEve)).toBe('2028 2027 1');
    expect(format('YYYY yyyy w', newYearsEve, 'Europe/Brussels', 'nl')).toBe('2027 2027 52');
  });

  it('70. refuses a letter that means nothing, as an unquoted T', () => {
    expect(() => format('yyyy-MM-ddTHH:mm')).toThrow("Illegal pattern character 'T'");
    expect(format("yyyy-MM-dd'T'HH:mm:ss'Z'")).toBe('2027-10-01T09:05:07Z');
    expect(() => format("yyyy'T")).toThrow('Unterminated quote');
    expect(() => format('XXXX')).toThrow('invalid ISO 8601 format: length=4');
  });

  it('70. writes two quotes as one, inside quotes and out', () => {
    expect(format("h 'o''clock' ''mm''")).toBe("9 o'clock '05'");
  });

  it('70. counts the hours of noon and midnight in four ways', () => {
    const hours = (iso: string) => format('H k K h a', Date.parse(iso));

    expect(hours('2027-10-01T00:00+02:00')).toBe('0 24 0 12 AM');
    expect(hours('2027-10-01T12:00+02:00')).toBe('12 12 0 12 PM');
    expect(hours('2027-10-01T23:00+02:00')).toBe('23 23 11 11 PM');
  });

  it('70. pads a number to the count of letters and never cuts one, but for a year of two', () => {
    expect(format('yyyyy yyy y yy d ddd SSSSS')).toBe('02027 2027 2027 27 1 001 00008');
  });

  it('70. takes a zone that Java does not know for Greenwich, and does not say so', () => {
    const zones = [
      'GMT+1',
      'GMT+01:00',
      'GMT-0330',
      'CET',
      'EST',
      'Asia/Kolkata',
      'UTC',
      'europe/brussels',
      'CEST',
      'GMT+25',
      '',
    ];

    expect(zones.map(zone => format('HH:mm z XXX', FRIDAY, zone))).toEqual([
      '08:05 GMT+01:00 +01:00',
      '08:05 GMT+01:00 +01:00',
      '03:35 GMT-03:30 -03:30',
      '09:05 CEST +02:00',
      '02:05 EST -05:00',
      '12:35 IST +05:30',
      '07:05 UTC Z',
      '07:05 GMT Z',
      '07:05 GMT Z',
      '07:05 GMT Z',
      '07:05 GMT Z',
    ]);
  });

  it('70. changes with the clocks', () => {
    expect(format('HH:mm z', Date.parse('2027-10-31T00:30Z'))).toBe('02:30 CEST');
    expect(format('HH:mm z', Date.parse('2027-10-31T01:30Z'))).toBe('02:30 CET');
  });

  it('70. speaks French and Dutch', () => {
    expect(format('EEEE d MMMM', FRIDAY, 'Europe/Brussels', 'fr')).toBe('vendredi 1 octobre');
    expect(format('EEEE d MMMM', FRIDAY, 'Europe/Brussels', 'nl_BE')).toBe('vrijdag 1 oktober');
  });
});

describe('parseJavaDate', () => {
  const parse = (text: string, pattern: string, zone = 'Europe/Brussels', locale = 'en') =>
    new Date(parseJavaDate(text, zone, pattern, FRIDAY, locale)).toISOString();

  it('70. reads what formatJavaDate wrote', () => {
    for (const pattern of [
      "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
      'EEE, d MMM yyyy HH:mm:ss.S Z',
      'yyyyMMddHHmmssSSS',
      'MMMM d yyyy h:mm:ss.SSS a z',
    ]) {
      expect(parse(format(pattern), pattern)).toBe('2027-10-01T07:05:07.008Z');
    }
  });

  it('70. starts from 1 January 1970, midnight in the zone', () => {
    expect(parse('10:30', 'HH:mm')).toBe('1970-01-01T09:30:00.000Z');
    expect(parse('2027', 'yyyy')).toBe('2026-12-31T23:00:00.000Z');
    expect(parse('2027-10-01', 'yyyy-MM-dd', 'America/New_York')).toBe('2027-10-01T04:00:00.000Z');
  });

  it('70. is lenient: fields roll over, text behind the date is ignored, weekdays need not fit', () => {
    expect(parse('2027-02-31', 'yyyy-MM-dd', 'UTC')).toBe('2027-03-03T00:00:00.000Z');
    expect(parse('2027-13-01 and more', 'yyyy-MM-dd', 'UTC')).toBe('2028-01-01T00:00:00.000Z');
    expect(parse('Monday 1 oct 2027', 'EEE d MMMM yyyy', 'UTC')).toBe('2027-10-01T00:00:00.000Z');
    expect(parse('2027-1-1', 'yyyy-MM-dd', 'UTC')).toBe('2027-01-01T00:00:00.000Z');
  });

  it('70. puts a year of two digits between 80 years ago and 20 years from now, and takes others as they stand', () => {
    expect(parse('01/10/27', 'dd/MM/yy', 'UTC')).toBe('2027-10-01T00:00:00.000Z');
    expect(parse('01/10/46', 'dd/MM/yy', 'UTC')).toBe('2046-10-01T00:00:00.000Z');
    expect(parse('01/10/48', 'dd/MM/yy', 'UTC')).toBe('1948-10-01T00:00:00.000Z');
    expect(parse('01/10/27', 'dd/MM/yyyy', 'UTC')).toBe('0027-10-01T00:00:00.000Z');
    expect(parse('01/10/2027', 'dd/MM/yy', 'UTC')).toBe('2027-10-01T00:00:00.000Z');
  });

  it('70. reads zones by offset, by name and by letter', () => {
    const hour = (text: string, pattern: string, zone?: string) =>
      parse(`2027-10-01 12:00 ${text}`, `yyyy-MM-dd HH:mm ${pattern}`, zone).slice(11, 16);

    expect([hour('+0200', 'Z'), hour('GMT+02:00', 'z'), hour('CEST', 'z'), hour('GMT', 'z'), hour('Z', 'X')]).toEqual([
      '10:00',
      '10:00',
      '10:00',
      '12:00',
      '12:00',
    ]);
    expect([hour('-05', 'X'), hour('-0530', 'XX'), hour('EDT', 'z'), hour('IST', 'z', 'Asia/Kolkata')]).toEqual([
      '17:00',
      '17:30',
      '16:00',
      '06:30',
    ]);
  });

  it('70. takes the second of a time that the clocks show twice, and moves one they skip forward', () => {
    expect(parse('2027-10-31 02:30', 'yyyy-MM-dd HH:mm')).toBe('2027-10-31T01:30:00.000Z');
    expect(parse('2028-03-26 02:30', 'yyyy-MM-dd HH:mm')).toBe('2028-03-26T01:30:00.000Z');
  });

  it('70. reads weeks and days of the year', () => {
    expect(parse('2027 40 5', 'YYYY ww u', 'UTC')).toBe('2027-10-01T00:00:00.000Z');
    expect(parse('2027-274', 'yyyy-DDD', 'UTC')).toBe('2027-10-01T00:00:00.000Z');
    expect(parse('2027 10 1 Fri', 'yyyy MM F E', 'UTC')).toBe('2027-10-01T00:00:00.000Z');
    expect(parse('2027 10 1 Fri', 'yyyy MM W E', 'UTC')).toBe('2027-10-01T00:00:00.000Z');
  });

  it('70. reads French and Dutch months', () => {
    expect(parse('1 octobre 2027', 'd MMMM yyyy', 'UTC', 'fr')).toBe('2027-10-01T00:00:00.000Z');
    expect(parse('1 maart 2027', 'd MMM yyyy', 'UTC', 'nl')).toBe('2027-03-01T00:00:00.000Z');
  });

  it('70. says what it cannot read', () => {
    expect(() => parse('soon', 'yyyy-MM-dd')).toThrow('Unparseable date: "soon"');
    expect(() => parse('2027/10/01', 'yyyy-MM-dd')).toThrow('Unparseable date: "2027/10/01"');
    expect(() => parse('2027', 'yyyyT')).toThrow("Illegal pattern character 'T'");
  });
});
