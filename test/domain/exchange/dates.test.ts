import {dueOn, isInMonth, lightOf, usualStart, weekOf} from '../../../src/domain/exchange/dates';
import {nextWeekly} from '../../../src/domain/exchange/mails';

describe('dates of an exchange', () => {
  it('begin on the first Monday of the month, in the year after the applications', () => {
    expect(['July', 'August', 'September'].map(month => usualStart(month, 2027))).toEqual([
      '2028-07-03',
      '2028-08-07',
      '2028-09-04',
    ]);
  });

  it('are counted back in weeks; negative weeks are after the start', () => {
    expect([dueOn('2028-07-03', 8), dueOn('2028-07-03', -5)]).toEqual(['2028-05-08', '2028-08-07']);
  });

  it('lie in the month of the contract or not', () => {
    expect([isInMonth('2028-08-01', 'August', 2027), isInMonth('2027-08-01', 'August', 2027)]).toEqual([true, false]);
  });

  it('are red once past, amber within the days that warn, green when done', () => {
    const light = (due: string, state = 'open') => lightOf({state, dueOn: due}, '2028-05-08', 21);

    expect([light('2028-05-07'), light('2028-05-08'), light('2028-05-29'), light('2028-05-30')]).toEqual([
      'red',
      'amber',
      'amber',
      'later',
    ]);
    expect(light('2028-05-07', 'done')).toBe('green');
  });

  it('bring mails on Monday at eight in Brussels, in summer as in winter', () => {
    expect(nextWeekly('2028-01-03T07:00:00.000Z')).toBe('2028-01-10T07:00:00.000Z');
    expect(nextWeekly('2028-07-03T05:59:00.000Z')).toBe('2028-07-03T06:00:00.000Z');
    expect(weekOf('2028-01-09T23:30:00.000Z')).toBe('2028-01-10'); // past midnight in Brussels
  });
});
