/**
 * The settings of a season: everything that BeMSA may decide differently, each with a default and a meaning for officers.
 *
 * The Settings tab holds them as people type them; this file knows their names and kinds and reads them. Local times are Brussels time;
 * they are made instants where they are used, with the sheet's zone.
 */
import type {Problem} from '../problem';

type SettingKind = 'text' | 'number' | 'yes-no' | 'time' | 'day';

interface Setting<Kind extends SettingKind, Held> {
  readonly title: string;
  readonly kind: Kind;
  readonly initial: Held;
  readonly meaning: string;
  /** Smallest and largest number allowed. */
  readonly range?: readonly [number, number];
  /** May be left empty. */
  readonly optional?: boolean;
}

const text = (title: string, initial: string, meaning: string, more = {}): Setting<'text', string> => ({
  title,
  kind: 'text',
  initial,
  meaning,
  ...more,
});
const number = (
  title: string,
  initial: number,
  range: readonly [number, number],
  meaning: string,
): Setting<'number', number> => ({title, kind: 'number', initial, range, meaning});
const yesNo = (title: string, initial: boolean, meaning: string): Setting<'yes-no', boolean> => ({
  title,
  kind: 'yes-no',
  initial,
  meaning,
});
/** Local date and time, `2027-10-01T18:00`. */
const time = (title: string, initial: string, meaning: string): Setting<'time', string> => ({
  title,
  kind: 'time',
  initial,
  meaning,
});

/** In the order of the Settings tab. */
export const SETTINGS = {
  year: number(
    'Year',
    2027,
    [2020, 2099],
    'The year in which applications come in; references begin with it: S27-0042.',
  ),
  seasonName: text('Season', 'SCOPE 2027', 'How mails and pages call the season.'),
  senderName: text('Sender name', 'BeMSA SCOPE', 'The name that applicants see as the sender.'),
  replyTo: text('Reply-to', '', 'Where answers go; empty means the account that sends.', {optional: true}),
  mailLimit: number(
    'Mails per 24 hours',
    400,
    [1, 2000],
    'What the sending account may send: a consumer account 500, Workspace 2,000, less some room for your own mail.',
  ),
  formOpens: time('Form opens', '2027-10-01T00:00', 'First moment of application.'),
  formCloses: time('Form closes', '2027-10-18T23:59', 'Applications after it are taken in and marked late.'),
  readingsDue: time(
    'Readings due',
    '2027-10-25T20:00',
    'Readers are reminded half-way and 24 hours before; they can go on after it until the first round is locked.',
  ),
  firstRoundResults: time('First-round results', '2027-10-28T18:00', 'When the invitations leave.'),
  interviewsFrom: time('Interviews from', '2027-11-02T18:00', 'First evening of interviews.'),
  interviewsTo: time('Interviews to', '2027-11-11T21:30', 'Last evening of interviews.'),
  announcement: time('Announcement', '2027-11-19T18:00', 'The minute at which countries are announced.'),
  acceptWithinDays: number('Days to accept', 5, [1, 60], 'How long a candidate may think about the offer.'),
  freedHours: number(
    'Hours to answer a freed place',
    72,
    [1, 720],
    'How long a candidate of the waiting list may think about a place that came free.',
  ),
  freedBetween: text(
    'Freed places answered between',
    '09:00-21:00',
    'Where the time to answer ends outside these hours, it goes on to the next beginning of them: not at night.',
  ),
  ogSession: time('OG session', '2027-12-03T19:00', 'Information session for the selected.'),
  pet: time('PET', '2028-03-25T10:00', 'Pre-Exchange Training day.'),
  eventReminders: text(
    'Session reminders',
    '7; 1',
    'How many days before the OG session and PET whoever is invited is reminded, separated by ;',
    {optional: true},
  ),
  checkInMinutes: number(
    'Sign in from minutes before',
    30,
    [0, 240],
    'People can sign in to the OG session and PET with their personal link so long before it begins.',
  ),
  makeUpDays: number('Days to make up', 14, [1, 200], 'How long whoever missed a session may make up for it.'),
  missedConsequence: text(
    'Who misses a session',
    'Whoever does not make up for it in time loses the deposit, and may lose the place.',
    'What follows without the make-up, as the mail says it; as it stands here at first, it is said in the language of the reader.',
    {optional: true},
  ),
  bookletLink: text('Booklet', '', 'Link of the booklet that visitors of an information session get.', {
    optional: true,
  }),
  lastDemand: text(
    'Demand last year',
    '',
    'How often countries were wished last year, for the information sessions, as in: Italy 34; Japan 21.',
    {optional: true},
  ),
  minCredits: number('Least credits', 45, [0, 400], 'Fewer earned credits than this is not eligible.'),
  minYear: text('Least study year', 'third bachelor', 'Applicants below this year are not eligible.'),
  readers: number('Readers per application', 2, [1, 6], 'How many officers read each application.'),
  leastReadings: number(
    'Least readings',
    2,
    [1, 6],
    'With fewer readings an application has no score yet, since one severe reader could decide alone.',
  ),
  markFrom: number('Lowest mark', 0, [0, 10], 'Marks begin here.'),
  markTo: number('Highest mark', 10, [1, 100], 'Marks end here.'),
  markStep: number('Step of marks', 1, [0.1, 5], '1 means whole marks; 0.5 allows halves.'),
  blind: yesNo('Blind reading', false, 'Readers do not see names.'),
  showOthersMarks: yesNo(
    'Show marks of others',
    true,
    'After their own marks are in, readers may see those of others.',
  ),
  wishesMin: number('Least wishes', 5, [1, 30], 'An application with fewer wishes is incomplete.'),
  wishesMax: number('Most wishes', 10, [1, 30], 'How many wishes count.'),
  weightFirst: number('Weight first round', 40, [0, 100], 'Share of the first round in the final score.'),
  weightInterview: number('Weight interview', 60, [0, 100], 'Share of the interview in the final score.'),
  interviewMinutes: number('Interview minutes', 20, [5, 180], 'Length of an interview.'),
  breakMinutes: number('Break minutes', 5, [0, 60], 'Between two interviews of a panel.'),
  panelSize: number('Panel size', 2, [1, 5], 'Interviewers per interview.'),
  interviewHours: text('Interview hours', '18:00-21:30', 'When interviews may be, each evening.'),
  moveUntilHours: number('Move until hours before', 24, [0, 240], 'Until then a candidate may move the interview.'),
  mostMoves: number('Most moves', 1, [0, 10], 'How often a candidate may move the interview.'),
  bookUntilHours: number(
    'Book until hours before',
    6,
    [0, 240],
    'A slot that begins sooner is not offered to candidates any more.',
  ),
  leastInterviewMarks: number(
    'Least interview marks',
    2,
    [1, 5],
    'With marks of fewer panel members an interview has no score yet; never more than the panel has members.',
  ),
  interviewQuestions: text(
    'Interview questions',
    'Why a clerkship abroad, and why these countries?; Tell about a time when you worked with people of another culture: what was hard?; What would you do if your supervisor abroad asked you to do something you are not trained for?; Which duties does a SCOPE exchange bring for you, before, during and after?; What do you expect of your first week there?; What would you want to ask us?',
    'The question pack that interviewers see beside the marks, separated by ;',
    {optional: true},
  ),
  parallelPanels: number('Parallel panels', 3, [1, 26], 'How many interviews may be held at the same time.'),
  spareSlots: number(
    'Spare interview slots (%)',
    50,
    [0, 400],
    'How many more slots are planned than there are candidates, so that the last ones can still choose.',
  ),
  leastChoices: number(
    'Least choices of a slot',
    5,
    [1, 100],
    'A candidate who can take fewer of the slots is named before the interviews are planned.',
  ),
  guardedBooking: yesNo(
    'Guarded booking',
    false,
    'A slot is refused to a candidate when taking it would leave somebody else without one.',
  ),
  scoreDecimals: number('Score decimals', 2, [0, 6], 'Scores that are equal at so many decimals are tied.'),
  tieRules: text(
    'Tie rules',
    'Motivation letter; CV',
    'What orders equal scores before the draw, in this order, separated by ;: a criterion of the first round, Uncorrected, Credits or Submitted.',
    {optional: true},
  ),
  minScore: number('Least score', 0, [0, 100], 'With a lower score nobody is invited or put on hold.'),
  unusedSeatsNational: yesNo(
    'Unused seats go national',
    true,
    'Interview seats that a university cannot fill go to the best of all universities; with no they stay empty.',
  ),
  nationalSeats: number(
    'National seats',
    0,
    [0, 1000],
    'Interview seats for the best of all universities, beside those of the committees.',
  ),
  onHoldLength: number('On hold', 15, [0, 20000], 'How many wait, in order, for a seat that comes free.'),
  mechanism: text(
    'Mechanism',
    'merit order',
    'How places are given: merit order (published, fair by merit); or most placed, most first wishes, deferred acceptance.',
  ),
  placeCaps: text(
    'Caps on places',
    '',
    'Limits beside the contracts, as in: university KUL 12; month July 40; each region 15.',
    {
      optional: true,
    },
  ),
  placeTieRules: text(
    'Tie rules for places',
    'Interview; First round',
    'What orders equal final scores before the draw, separated by ;: Interview, First round.',
    {optional: true},
  ),
  documentList: text(
    'Documents',
    'AF: outgoing 14; Passport: outgoing 14; Letter of the dean: outgoing 14; Language certificate: outgoing 14; Vaccinations: outgoing 10; CA: host 8; CC: outgoing 4; Insurance: outgoing 4; EF: outgoing -5; Certificate: host -6',
    'What is handed in for each exchange: who acts (outgoing, LEO, NEO or host) and how many weeks before the start it is due (negative: after), separated by ;',
  ),
  specialDocuments: text(
    'Special documents',
    'Canada: Criminal record 26; Japan: Chest X-ray 22',
    'What single hosts ask besides, separated by ;: the country, the document, and how many weeks before the start the outgoing hands it in.',
    {optional: true},
  ),
  amberDays: number('Days that warn', 21, [1, 120], 'A document that is due within so many days is amber.'),
  keepApplicants: number(
    'Months to keep applications',
    12,
    [0, 120],
    'How long after the announcement whoever was not invited is kept; then a coordinator confirms the erasure.',
  ),
  keepCandidates: number(
    'Months to keep candidates',
    12,
    [0, 120],
    'How long after the announcement candidates without a place are kept.',
  ),
  keepOutgoings: number(
    'Months to keep outgoings',
    24,
    [0, 120],
    'How long after the end of September of the exchange outgoings are kept.',
  ),
} as const;

type Widened<Held> = Held extends number ? number : Held extends boolean ? boolean : string;
export type SettingValues = {readonly [Name in keyof typeof SETTINGS]: Widened<(typeof SETTINGS)[Name]['initial']>};
export type SettingName = keyof typeof SETTINGS;

export const DEFAULT_SETTINGS = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, {initial}]) => [name, initial]),
) as unknown as SettingValues;

/** A row of the Settings tab. */
interface SettingRow {
  readonly setting: string;
  readonly value: string;
}

/**
 * Reads the settings from the tab's rows. A value that cannot be read keeps its default and is a problem; so is a setting that is missing.
 *
 * @param rows with the row number that the officer sees
 */
export function readSettings(rows: readonly {row: SettingRow; at: number}[]): {
  values: SettingValues;
  problems: Problem[];
} {
  const byTitle = new Map(rows.map(located => [located.row.setting.trim().toLowerCase(), located]));
  const values: Record<string, string | number | boolean> = {...DEFAULT_SETTINGS};
  const problems: Problem[] = [];
  for (const [name, setting] of Object.entries(SETTINGS) as [
    SettingName,
    Setting<SettingKind, string | number | boolean>,
  ][]) {
    const found = byTitle.get(setting.title.toLowerCase());
    const read = found === undefined ? undefined : readValue(setting, found.row.value.trim());
    if (read !== undefined) values[name] = read;
    else problems.push(faulty(setting, found));
  }
  return {values: values as unknown as SettingValues, problems};
}

/** The value of one setting as its kind; undefined when it cannot be read. */
function readValue(setting: Setting<SettingKind, unknown>, typed: string): string | number | boolean | undefined {
  if (typed === '') return setting.optional ? '' : undefined;
  switch (setting.kind) {
    case 'number':
      return numberWithin(typed, setting.range!);
    case 'yes-no':
      return yesOrNo(typed);
    case 'time':
    case 'day':
      return localTime(typed);
    case 'text':
      return typed;
  }
}

function numberWithin(typed: string, [from, to]: readonly [number, number]): number | undefined {
  const value = Number(typed.replace(',', '.'));
  return Number.isFinite(value) && value >= from && value <= to ? value : undefined;
}

function yesOrNo(typed: string): boolean | undefined {
  if (/^(yes|ja|oui|true|waar|vrai)$/i.test(typed)) return true;
  return /^(no|nee|non|false|onwaar|faux)$/i.test(typed) ? false : undefined;
}

/** `2027-10-01 18:00`, with T or blank; a date alone begins at midnight. */
function localTime(typed: string): string | undefined {
  const [, date, hours = '00', minutes = '00'] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d?):(\d\d))?$/.exec(typed) ?? [];
  if (date === undefined) return undefined;
  const local = `${date}T${hours.padStart(2, '0')}:${minutes}`;
  const exists = !Number.isNaN(Date.parse(`${local}:00Z`)) && new Date(`${local}:00Z`).toISOString().startsWith(local);
  return exists ? local : undefined;
}

const EXPECTED: Readonly<Record<SettingKind, string>> = {
  text: 'a text',
  number: 'a number',
  'yes-no': 'yes or no',
  time: 'a date and time as 2027-10-01 18:00',
  day: 'a date as 2027-10-01',
};

function faulty(setting: Setting<SettingKind, unknown>, found: {row: SettingRow; at: number} | undefined): Problem {
  const {title, kind, range, initial} = setting;
  const instead = `until then ${shown(initial)} counts`;
  if (found === undefined) {
    return {
      code: 'setting-missing',
      sentence: `Settings has no "${title}": choose SCOPE › Set up or repair…; ${instead}.`,
      where: {tab: 'Settings', step: 'rows'},
    };
  }
  const limits = range === undefined ? EXPECTED[kind] : `${EXPECTED[kind]} from ${range[0]} to ${range[1]}`;
  const typed = found.row.value.trim() === '' ? 'is empty' : `is "${found.row.value.trim()}"`;
  return {
    code: 'setting-unreadable',
    sentence: `Settings, row ${found.at}: ${title} ${typed} and must be ${limits}; ${instead}.`,
    where: {tab: 'Settings', row: found.at, column: 'Value'},
  };
}

/** A setting as people type it. */
export function shown(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value).replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ');
}
