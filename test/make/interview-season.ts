/**
 * A season in the middle of its interviews, typed into its tabs by a coordinator: six officers, ten candidates, two evenings, the first of them booked.
 * The clock stands on the first evening, half an hour after the first interviews have begun.
 */
import type {Account} from '../../emulator';
import {jumpTo} from '../../emulator/demo/clock';
import {beginSeason, NEO, type Season, setUp} from '../journeys/world';

export const ANN = 'ann@kul.example.org';
export const BOB = 'bob@ulb.example.org';
export const CAS = 'cas@ug.example.org';
export const DEE = 'dee@vub.example.org';
export const EVE = 'eve@ua.example.org';
export const FAY = 'fay@ucl.example.org';

const OFFICERS = [
  [NEO, 'Noor Exchange', '', 'coordinator'],
  [ANN, 'Ann Maes', 'KUL', 'officer'],
  [BOB, 'Bob Dubois', 'ULB', 'officer'],
  [CAS, 'Cas De Smet', 'UG', 'interviewer'],
  [DEE, 'Dee Claes', 'VUB', 'interviewer'],
  [EVE, 'Eve Jacobs', 'UA', 'officer'],
  [FAY, 'Fay Lambert', 'UCL', 'officer'],
] as const;

/** Committee and name of each candidate; the ninth has booked nothing. */
const PEOPLE = [
  ['KUL', 'Zoë', 'Peeters'],
  ['UCL', 'Hugo', 'Simon'],
  ['UA', 'Lotte', 'Wouters'],
  ['KUL', '<b>Bo</b>', '=1+1'],
  ['UA', 'Jef', 'Mertens'],
  ['UCL', 'Inès', 'Leroy'],
  ['UH', 'Sara', 'Hermans'],
  ['ULG', 'Marc', 'Lejeune'],
  ['KUL', 'Tom', 'Janssens'],
  ['UH', 'Nina', 'Aerts'],
] as const;

/** Slot, evening, time, panel, and the number of the candidate who has booked it. */
const SLOTS: readonly (readonly [string, string, string, readonly string[], number | null])[] = [
  ['A01', '2027-11-02', '18:00', [BOB, CAS], 1],
  ['B01', '2027-11-02', '18:00', [ANN, DEE], 2],
  ['A02', '2027-11-02', '18:25', [BOB, CAS], 3],
  ['B02', '2027-11-02', '18:25', [ANN, DEE], 6],
  ['A03', '2027-11-02', '18:50', [BOB, CAS], 4],
  ['B03', '2027-11-02', '18:50', [ANN, DEE], 5],
  ['A04', '2027-11-02', '19:15', [BOB, CAS], 7],
  ['B04', '2027-11-02', '19:15', [ANN, DEE], 8],
  ['A05', '2027-11-03', '18:00', [BOB, CAS], null],
  ['B05', '2027-11-03', '18:00', [ANN, DEE], null],
  ['A06', '2027-11-03', '18:25', [BOB, CAS], 10],
  ['B06', '2027-11-03', '18:25', [ANN, DEE], null],
];

export const referenceOf = (number: number): string => `S27-${String(number).padStart(4, '0')}`;

export function inInterviews(directory: string): Season {
  const season = beginSeason(directory);
  setUp(season);
  fill(
    season,
    'Officers',
    OFFICERS.map(([email, name, committee, role]) => ({'E-mail': email, Name: name, Committee: committee, Role: role})),
  );
  fill(season, 'Applications', PEOPLE.map(application));
  fill(season, 'Candidates', PEOPLE.map(candidate));
  fill(season, 'Interviews', SLOTS.map(slot));
  const first = {Milestone: 'first round', State: 'locked', When: '2027-10-28 18:00', By: NEO};
  fill(season, 'Stages', [first], season.book.tab('Stages').values().length);
  jumpTo(season.workspace, Date.parse('2027-11-02T18:30:00+01:00'));
  return season;
}

export const account = ({workspace}: Season, email: string): Account => workspace.account(email);

function application([committee, first, last]: readonly string[], at: number) {
  const reference = referenceOf(at + 1);
  return {
    Reference: reference,
    State: 'complete',
    'First name': first!,
    'Last name': `'${last}`,
    'E-mail': `${reference.toLowerCase()}@student.example.org`,
    Committee: committee!,
    Phone: '+32 470 00 00 0'.concat(String(at)),
    Language: (['nl', 'fr', 'en'] as const)[at % 3]!,
    Score: String(6 + (at % 4)),
    Decision: 'invited',
    'Decision version': '1',
  };
}

function candidate([committee]: readonly string[], at: number) {
  const slot = SLOTS.find(([, , , , number]) => number === at + 1)?.[0] ?? '';
  return {
    Reference: referenceOf(at + 1),
    Committee: committee!,
    State: slot === '' ? 'to book' : 'booked',
    Slot: slot,
    Attempt: '1',
    'Booking version': slot === '' ? '' : '1',
  };
}

function slot([name, day, time, panel, number]: (typeof SLOTS)[number]) {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const end = hours * 60 + minutes + 20;
  return {
    Slot: name,
    Starts: `${day} ${time}`,
    Ends: `${day} ${Math.floor(end / 60)}:${String(end % 60).padStart(2, '0')}`,
    Panel: panel.join('; '),
    State: number === null ? 'free' : 'booked',
    Reference: number === null ? '' : referenceOf(number),
    Link: number === null ? '' : `https://meet.google.com/abc-${name.toLowerCase()}-xyz`,
  };
}

/** Rows by column title, pasted below the header. */
export function fill({book}: Season, tab: string, rows: readonly Readonly<Record<string, string>>[], after = 1): void {
  const titles = (book.tab(tab).values()[0] ?? []).map(String);
  book.tab(tab).paste(
    `A${after + 1}`,
    rows.map(row => titles.map(title => row[title] ?? '')),
  );
}

/** What the script answers an officer; a refusal is an error with its sentence. */
export function ask<Value>(
  {project, workspace}: Season,
  email: string,
  name: string,
  ...input: readonly unknown[]
): Value {
  const {value, error} = project.rpc(name, input, {as: workspace.account(email)});
  if (error !== undefined) throw new Error(error.stack);
  const answer = value as {ok: true; value: Value} | {ok: false; message: string};
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
