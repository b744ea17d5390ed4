import fc from 'fast-check';
import {answerBy, dayHours, freedAnswerBy, reminderTimes} from '../../../src/domain/offers/offer';
import {DEFAULT_SETTINGS} from '../../../src/domain/season/settings';
import {toInstant, toLocal} from '../../../src/domain/time/brussels';

const until = (local: string, more: Partial<typeof DEFAULT_SETTINGS> = {}) =>
  toLocal(freedAnswerBy(toInstant(local), {...DEFAULT_SETTINGS, ...more}));
const reminders = (from: string, to: string) => reminderTimes(toInstant(from), toInstant(to)).map(toLocal);

describe('the deadline of a freed place', () => {
  it('is 72 hours later where that is by day', () => {
    expect(until('2027-11-25T15:20')).toBe('2027-11-28T15:20');
    expect(until('2027-11-25T21:00')).toBe('2027-11-28T21:00');
  });

  it('goes on to the next morning where it would be at night: never earlier', () => {
    expect(until('2027-11-25T23:40')).toBe('2027-11-29T09:00');
    expect(until('2027-11-25T02:00')).toBe('2027-11-28T09:00');
  });

  it('counts hours that pass, and the morning by the clock, where the clocks change between', () => {
    expect(until('2028-03-24T20:30')).toBe('2028-03-28T09:00'); // 21:30 in summer time
    expect(until('2028-03-24T08:30')).toBe('2028-03-27T09:30');
  });

  it('is by the hours of Settings; what cannot be read there moves nothing', () => {
    expect(until('2027-11-25T15:20', {freedBetween: '8:00 – 12:00', freedHours: 24})).toBe('2027-11-27T08:00');
    expect(until('2027-11-25T23:40', {freedBetween: 'by day'})).toBe('2027-11-28T23:40');
    expect(['21:00-09:00', '09:00', '9:00-25:00', ''].map(dayHours)).toEqual([null, null, null, null]);
  });
});

describe('reminders of an unanswered offer', () => {
  it('come on the third and the fifth morning of five days', () => {
    const offered = toInstant('2027-11-19T18:00');
    const end = answerBy(offered, DEFAULT_SETTINGS);

    expect(reminders('2027-11-19T18:00', toLocal(end))).toEqual(['2027-11-22T10:00', '2027-11-24T10:00']);
  });

  it('come two days and one day before the deadline of 72 hours, whatever the hour of the offer', () => {
    expect(reminders('2027-11-25T09:30', '2027-11-28T09:30')).toEqual(['2027-11-26T09:30', '2027-11-27T09:30']);
    expect(reminders('2027-11-25T23:40', '2027-11-29T09:00')).toEqual(['2027-11-27T09:00', '2027-11-28T09:00']);
  });

  it('are fewer where the time is short, and none within six hours of the offer', () => {
    expect(reminders('2027-11-25T15:00', '2027-11-27T15:00')).toEqual(['2027-11-26T15:00']);
    expect(reminders('2027-11-25T15:00', '2027-11-26T15:00')).toEqual([]);
  });

  it('lie between offer and deadline, by day, for every offer of a year and any number of hours', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 366 * 24 * 12}), fc.integer({min: 1, max: 720}), (fives, freedHours) => {
        const offered = new Date(Date.parse('2027-10-01T00:00:00Z') + fives * 300_000).toISOString();
        const end = freedAnswerBy(offered, {...DEFAULT_SETTINGS, freedHours});
        const times = reminderTimes(offered, end);
        const late = Date.parse(end) - Date.parse(offered) - freedHours * 3_600_000;

        // from 21:00 to 09:00; an hour more in the night in which the clocks go back
        expect(late >= 0 && late <= 13 * 3_600_000).toBe(true);
        expect([end, ...times].map(at => toLocal(at).slice(11)).filter(at => at < '09:00' || at > '21:00')).toEqual([]);
        expect(times.filter(at => at <= offered || at >= end)).toEqual([]);
        expect(times.length >= 1 || freedHours <= 31).toBe(true);
      }),
      {numRuns: 200},
    );
  });
});
