import {invitationsIn} from '../../../../emulator/workbench/worker/invitations';

const ics = (...lines: string[]) =>
  new TextEncoder().encode(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n'));
const event = (...lines: string[]) => ics('BEGIN:VEVENT', ...lines, 'END:VEVENT');

describe('invitationsIn', () => {
  it('reads folded and escaped text, and instants in UTC and in a zone', () => {
    const [read] = invitationsIn(
      event(
        'SUMMARY:Interview\\, second',
        '  round',
        'DTSTART;TZID=Europe/Brussels:20271031T030000',
        'DTEND:20271031T022000Z',
        'LOCATION:Room 3\\nGhent',
      ),
    );
    expect(read).toEqual({
      ...{title: 'Interview, second round', place: 'Room 3\nGhent', link: '', day: null, cancelled: false},
      at: Date.parse('2027-10-31T02:00:00Z'),
      until: Date.parse('2027-10-31T02:20:00Z'),
    });
  });

  it('knows whole days and what was cancelled', () => {
    expect(invitationsIn(event('SUMMARY:PET', 'DTSTART;VALUE=DATE:20280503', 'STATUS:CANCELLED'))).toMatchObject([
      {day: '2028-05-03', at: null, cancelled: true},
    ]);
    expect(invitationsIn(ics('METHOD:CANCEL', 'BEGIN:VEVENT', 'SUMMARY:OG', 'END:VEVENT'))[0]!.cancelled).toBe(true);
  });

  it('finds nothing in what is no calendar', () => {
    expect(invitationsIn(new TextEncoder().encode('Dear all,\nBEGIN:VEVENT'))).toEqual([]);
  });
});
