import {dayCalled, daysFrom, standingIn} from '../../../../../emulator/workbench/page/calendar/days';

const ZONE = 'Europe/Brussels';
const at = (text: string) => Date.parse(text);

describe('daysFrom', () => {
  it('begins a week with its Monday', () => {
    const week = daysFrom(at('2027-10-17T12:00:00Z'), 7, ZONE, {onMonday: true}); // a Sunday
    expect([week[0]!.key, week[6]!.key]).toEqual(['2027-10-11', '2027-10-17']);
  });

  it('knows that the day on which clocks change has 25 hours', () => {
    const [day] = daysFrom(at('2027-10-31T12:00:00Z'), 1, ZONE);
    expect((day!.to - day!.from) / 3_600_000).toBe(25);
  });

  it('finds the day of an address, and none where it says none', () => {
    expect(dayCalled('2027-10-18', ZONE)).toBe(at('2027-10-17T22:00:00Z'));
    expect(dayCalled('today', ZONE)).toBe(null);
  });
});

describe('standingIn', () => {
  const [day] = daysFrom(at('2027-10-18T12:00:00Z'), 1, ZONE);
  const event = (from: string, to: string) => ({from: at(`2027-10-18T${from}:00Z`), to: at(`2027-10-18T${to}:00Z`)});
  const lanes = (...events: {from: number; to: number}[]) =>
    standingIn(day!, events, ZONE).map(({top, minutes, lane, lanes: of}) => [top, minutes, lane, of]);

  it('puts events that overlap beside each other, and gives one that is alone the whole width', () => {
    expect(lanes(event('08:00', '09:00'), event('08:30', '09:30'), event('10:00', '11:00'))).toEqual([
      [600, 60, 0, 2], // 10:00 in Brussels
      [630, 60, 1, 2],
      [720, 60, 0, 1],
    ]);
  });

  it('draws one after the other in one lane when one begins as another ends', () => {
    expect(lanes(event('08:00', '08:20'), event('08:20', '08:40'))).toEqual([
      [600, 20, 0, 1],
      [620, 20, 0, 1],
    ]);
  });

  it('cuts what begins the day before or ends the day after', () => {
    const night = {from: at('2027-10-17T20:00:00Z'), to: at('2027-10-19T06:00:00Z')};
    expect(lanes(night)).toEqual([[0, 24 * 60, 0, 1]]);
  });
});
