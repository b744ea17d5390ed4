import {DAY_MS, type Daily, dueAfter, HOUR_MS, MINUTE_MS, type Schedule} from '../../../emulator/script/schedule';

const at = (iso: string) => Date.parse(iso);

function firstFew(schedule: Schedule, after: string, count: number): string[] {
  const found: string[] = [];
  for (let due = dueAfter(schedule, at(after)); due !== null && found.length < count; due = dueAfter(schedule, due)) {
    found.push(new Date(due).toISOString());
  }
  return found;
}

const daily: Daily = {
  kind: 'daily',
  zone: 'Europe/Brussels',
  timeMs: 9 * HOUR_MS + 20 * MINUTE_MS,
  firstDay: Date.UTC(2027, 9, 29),
  days: 1,
};

describe('dueAfter', () => {
  it('41. runs a single time once', () => {
    const once: Schedule = {kind: 'once', at: at('2027-10-01T10:00Z')};

    expect(firstFew(once, '2027-10-01T09:00Z', 5)).toEqual(['2027-10-01T10:00:00.000Z']);
    expect(dueAfter(once, at('2027-10-01T10:00Z'))).toBeNull();
  });

  it('41. keeps equal steps for minutes and hours', () => {
    const every: Schedule = {kind: 'every', first: at('2027-10-01T10:03Z'), stepMs: 10 * MINUTE_MS};

    expect(firstFew(every, '2027-10-01T10:00Z', 2)).toEqual(['2027-10-01T10:03:00.000Z', '2027-10-01T10:13:00.000Z']);
    expect(firstFew(every, '2027-10-01T11:13Z', 1)).toEqual(['2027-10-01T11:23:00.000Z']);
  });

  it('41. keeps the hour on the wall when the clocks change', () => {
    expect(firstFew(daily, '2027-10-29T09:00Z', 3)).toEqual([
      '2027-10-30T07:20:00.000Z',
      '2027-10-31T08:20:00.000Z',
      '2027-11-01T08:20:00.000Z',
    ]);
  });

  it('41. counts days from the first, across months', () => {
    expect(firstFew({...daily, days: 3}, '2027-10-29T00:00Z', 3)).toEqual([
      '2027-10-29T07:20:00.000Z',
      '2027-11-01T08:20:00.000Z',
      '2027-11-04T08:20:00.000Z',
    ]);
    expect(firstFew({...daily, days: 7}, '2028-10-29T00:00Z', 1)).toEqual(['2028-11-03T08:20:00.000Z']);
  });

  it('41. takes a quarter of an hour before midnight for the day before', () => {
    expect(firstFew({...daily, timeMs: -10 * MINUTE_MS}, '2027-10-28T00:00Z', 2)).toEqual([
      '2027-10-28T21:50:00.000Z',
      '2027-10-29T21:50:00.000Z',
    ]);
  });

  it('41. leaves out a month that lacks the day', () => {
    const monthly: Schedule = {kind: 'monthly', zone: 'UTC', timeMs: 0, day: 31};

    expect(firstFew(monthly, '2027-10-31T00:00Z', 3)).toEqual([
      '2027-12-31T00:00:00.000Z',
      '2028-01-31T00:00:00.000Z',
      '2028-03-31T00:00:00.000Z',
    ]);
  });

  it('41. finds the next time at once, however long ago the first was', () => {
    const started = performance.now();
    dueAfter({...daily, firstDay: at('1970-01-01T00:00Z')}, at('2027-01-01T00:00Z') + 300 * DAY_MS);

    expect(performance.now() - started).toBeLessThan(50);
  });
});
