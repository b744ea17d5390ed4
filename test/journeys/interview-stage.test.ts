/** The scoring half of the demo's interviews, on bookings that are typed into the tabs. */
import {finalScoresBroken, secondRoundBroken, secondRoundFigures} from '../../build/season/promises-second-round';
import {rowsOf} from '../../build/season/rows';
import {type Season, scoreInterviews} from '../../emulator/demo';
import {seasonAt} from '../make/season-at';

/** Everybody who is invited has a slot with two officers of other universities; four slots an evening stay free. */
function bookAll(season: Season): void {
  const invited = rowsOf(season, 'Applications').filter(row => row.Decision === 'invited');
  const slots = invited.map((row, at) => slotFor(season, String(row.Committee), at, String(row.Reference)));
  const free = Array.from({length: 6}, (_, at) => slotFor(season, '', slots.length + at, ''));
  type(season, 'Interviews', [...slots, ...free]);
  type(
    season,
    'Candidates',
    invited.map((row, at) => ({
      Reference: row.Reference,
      Committee: row.Committee,
      State: 'booked',
      Slot: slots[at]!.Slot,
      Attempt: '1',
      'Booking version': '1',
    })),
  );
}

/** One panel, five interviews an evening. */
function slotFor({officers}: Season, committee: string, at: number, reference: string) {
  const [day, time] = [2 + Math.floor(at / 5), (at % 5) * 25];
  const clock = (minutes: number): string =>
    `2027-11-${String(day).padStart(2, '0')} ${18 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  const others = officers.filter(officer => officer.committee !== committee);
  const panel = [others[at % others.length]!, others[(at * 3 + 1) % others.length]!].map(({email}) => email);
  if (panel[0] === panel[1]) panel[1] = others[(at + 1) % others.length]!.email;
  return {
    Slot: `A${String(at + 1).padStart(2, '0')}`,
    Starts: clock(time),
    Ends: clock(time + 20),
    Panel: panel.join('; '),
    State: reference === '' ? 'free' : 'booked',
    Reference: reference,
  };
}

function type({book}: Season, tab: string, rows: readonly Readonly<Record<string, unknown>>[]): void {
  const titles = (book.tab(tab).values()[0] ?? []).map(String);
  book.tab(tab).paste(
    'A2',
    rows.map(row => titles.map(title => String(row[title] ?? ''))),
  );
}

let season: Season;
beforeAll(async () => {
  season = await seasonAt('selection');
  bookAll(season);
  scoreInterviews(season, 'brisk');
}, 240_000);

it('a demo season scores its interviews, with two no-shows, to locked final scores', () => {
  expect([...secondRoundBroken(season), ...finalScoresBroken(season)]).toEqual([]);
  const invited = rowsOf(season, 'Candidates').length;
  expect(secondRoundFigures(season)).toEqual({
    'marks of panel members': 2 * (invited - 1),
    'handed over': 1,
    'final scores': invited - 1,
  });
});

it('the promises name what was broken', () => {
  const tab = season.book.tab('Interview marks');
  const titles = (tab.values()[0] ?? []).map(String);
  const done = tab.values().findIndex(row => row[titles.indexOf('State')] === 'done');
  tab.type(done + 1, titles.indexOf('English') + 1, '0');
  const final = season.book.tab('Candidates');
  final.type(2, (final.values()[0] ?? []).indexOf('Final score') + 1, '9.99');

  expect(secondRoundBroken(season).join(' ')).toMatch(/gave S27-\d{4} .*, and the sheet says .*0/);
  expect(finalScoresBroken(season).join(' ')).toMatch(/has the final score 9.99, and that is not 40 to 60/);
});
