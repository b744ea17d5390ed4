import {checkConfiguration, checkSurroundings, type Surroundings} from '../../../src/domain/season/check';
import {type ConfigurationRows, configure} from '../../../src/domain/season/configuration';
import {
  DEFAULT_COMMITTEES,
  DEFAULT_CONTRACTS,
  DEFAULT_RUBRIC,
  DEFAULT_SETTING_ROWS,
} from '../../../src/domain/season/defaults';

const COORDINATOR = {
  email: 'neo@example.org',
  name: 'Noor',
  committee: 'KUL',
  role: 'coordinator',
  languages: 'nl, en',
  mostReadings: null as number | null,
  knows: '',
};

/** Rows as they stand below a header. */
const located = <Row>(rows: readonly Row[]): {row: Row; at: number}[] => rows.map((row, at) => ({row, at: at + 2}));

const SOUND: ConfigurationRows = {
  settings: located(DEFAULT_SETTING_ROWS),
  committees: located(DEFAULT_COMMITTEES),
  officers: located([COORDINATOR]),
  rubric: located(DEFAULT_RUBRIC),
  contracts: located(DEFAULT_CONTRACTS),
};

const check = (rows: Partial<ConfigurationRows>) => {
  const all = {...SOUND, ...rows};
  return checkConfiguration(all, configure(all).configuration.settings);
};
const sentences = (rows: Partial<ConfigurationRows>) => check(rows).map(({sentence}) => sentence);

/** The settings with some values changed, by title. */
const settings = (more: Record<string, string>) => ({
  settings: located(DEFAULT_SETTING_ROWS.map(row => ({...row, value: more[row.setting] ?? row.value}))),
});
/** Row of a setting, as the officer sees it. */
const rowOf = (title: string) => DEFAULT_SETTING_ROWS.findIndex(({setting}) => setting === title) + 2;
const officers = (...more: Partial<typeof COORDINATOR>[]) => ({
  officers: located([
    COORDINATOR,
    ...more.map(each => ({...COORDINATOR, email: 'leo@example.org', name: 'Leo', role: 'reader', ...each})),
  ]),
});
const committee = (more: object) => ({committees: located([{...DEFAULT_COMMITTEES[0]!, ...more}])});
const contract = (more: object) => ({contracts: located([{...DEFAULT_CONTRACTS[0]!, ...more}])});

describe('the defaults of a season', () => {
  it('have no fault once there is a coordinator', () => {
    expect(check({})).toEqual([]);
  });

  it('hold 88 interview seats and 70 places in 34 countries', () => {
    expect(DEFAULT_COMMITTEES.reduce((sum, {interviewSeats}) => sum + (interviewSeats ?? 0), 0)).toBe(88);
    expect(DEFAULT_CONTRACTS).toHaveLength(34);
    const places = DEFAULT_CONTRACTS.map(({july, august, september}) => (july ?? 0) + (august ?? 0) + (september ?? 0));
    expect(places.reduce((sum, each) => sum + each, 0)).toBe(70);
  });

  it('anchor every criterion at every level', () => {
    for (const {poor, weak, fair, good, excellent} of DEFAULT_RUBRIC) {
      expect([poor, weak, fair, good, excellent].every(text => text.length > 10)).toBe(true);
    }
  });
});

describe('the check of the configuration', () => {
  it.each([
    [committee({interviewSeats: null}), 'Committees, row 2: KUL has no interview seats: nobody of it can be invited.'],
    [committee({interviewSeats: 0}), 'Committees, row 2: KUL has no interview seats: nobody of it can be invited.'],
    [committee({interviewSeats: -3}), 'Committees, row 2: KUL has -3 interview seats: type a whole number from 1.'],
    [committee({interviewSeats: 2.5}), 'Committees, row 2: KUL has 2.5 interview seats: type a whole number.'],
    [committee({language: 'de'}), 'Committees, row 2: the language of KUL is "de" and must be nl, fr or en.'],
    [{officers: located([])}, 'Officers: there is none yet: add one row per officer, with a coordinator.'],
    [
      {officers: located([{...COORDINATOR, role: 'reader'}])},
      'Officers: nobody is coordinator: give at least one officer that role.',
    ],
    [officers({email: 'leo at example.org'}), 'Officers, row 3: "leo at example.org" is not an e-mail address.'],
    [officers({committee: ' '}), 'Officers, row 3: Leo has no committee: type the code of the own university.'],
    [
      officers({committee: '', role: 'coordinator', mostReadings: 5}),
      'Officers, row 3: Leo has no committee: type the code of the own university.',
    ],
    [
      officers({committee: 'XYZ'}),
      'Officers, row 3: Leo has committee "XYZ", which Committees does not list (KUL, UG, UCL, ULB, UA, ULG, VUB and UH).',
    ],
    [
      officers({role: 'boss'}),
      'Officers, row 3: the role of Leo is "boss" and must be coordinator, officer, reader or interviewer.',
    ],
    [officers({languages: 'nl; de'}), 'Officers, row 3: Leo reads in de; only nl, fr and en are known.'],
    [
      officers({email: ' NEO@example.org'}),
      'Officers, row 3:  NEO@example.org stands in row 2 already; delete one of the two.',
    ],
    [
      contract({july: null, august: 0, september: null}),
      'Contracts, row 2: Argentina has no month: type the places under July, August or September.',
    ],
    [contract({july: -1}), 'Contracts, row 2: Argentina has -1 places in July: type a whole number from 0.'],
    [contract({august: 1.5}), 'Contracts, row 2: Argentina has 1.5 places in August: type a whole number from 0.'],
    [
      contract({fromYear: 'seniors'}),
      'Contracts, row 2: Argentina takes students from “seniors”, which cannot be read as a study year, so nobody can be given a place there: choose one of the list, such as “first master”.',
    ],
    [
      contract({kind: 'swap'}),
      'Contracts, row 2: the kind of Argentina is "swap" and must be bilateral or unilateral.',
    ],
    [
      {contracts: located([DEFAULT_CONTRACTS[5]!, {...DEFAULT_CONTRACTS[5]!, country: 'quebec '}])},
      'Contracts, row 3: quebec  (bilateral) stands in row 2 already; put the places together in one row.',
    ],
    [
      {rubric: located(DEFAULT_RUBRIC.map((row, at) => (at === 0 ? {...row, weight: 50} : row)))},
      'Rubric: the weights of the first round add up to 110 and must add up to 100.',
    ],
    [
      {rubric: located(DEFAULT_RUBRIC.filter(({round}) => round === 'first'))},
      'Rubric: the interview has no criterion.',
    ],
    [
      settings({'Weight interview': '50'}),
      `Settings, row ${rowOf('Weight interview')}: Weight first round (40) and Weight interview (50) must add up to 100.`,
    ],
    [
      settings({'Least wishes': '12'}),
      `Settings, row ${rowOf('Least wishes')}: Least wishes (12) is more than Most wishes (10).`,
    ],
    [
      settings({'Highest mark': '10', 'Lowest mark': '10'}),
      `Settings, row ${rowOf('Highest mark')}: Highest mark (10) must be above Lowest mark (10).`,
    ],
    [
      settings({'Step of marks': '3'}),
      `Settings, row ${rowOf('Step of marks')}: Marks from 0 to 10 cannot be divided into steps of 3.`,
    ],
    [
      settings({'Form closes': '2027-09-01 12:00'}),
      `Settings, row ${rowOf('Form closes')}: Form closes (2027-09-01 12:00) must come after Form opens (2027-10-01 00:00).`,
    ],
    [
      settings({'Reply-to': 'scope@'}),
      `Settings, row ${rowOf('Reply-to')}: Reply-to "scope@" is not an e-mail address.`,
    ],
    [
      settings({'Interview hours': '18h-21h'}),
      `Settings, row ${rowOf('Interview hours')}: Interview hours are "18h-21h" and must be as 18:00-21:30.`,
    ],
    [
      settings({'Interview hours': '21:00-18:00'}),
      `Settings, row ${rowOf('Interview hours')}: Interview hours are "21:00-18:00" and must be as 18:00-21:30.`,
    ],
  ])('%#. says what is wrong, where, and what to do', (rows, sentence) => {
    expect(sentences(rows as Partial<ConfigurationRows>)).toEqual([sentence]);
  });

  it('asks no committee of a coordinator who does not read', () => {
    expect(sentences(officers({committee: '', role: 'coordinator'}))).toEqual([]);
  });

  it('gives the place, so that a click leads there', () => {
    expect(check(contract({july: -1}))[0]?.where).toEqual({tab: 'Contracts', row: 2, column: 'July'});
  });

  it('does not ask a withdrawn contract for places', () => {
    expect(check(contract({july: null, august: null, september: null, withdrawn: true}))).toEqual([]);
  });

  it('accepts weights that a computer cannot add exactly', () => {
    const weights = [33.3, 33.3, 33.4];
    const rows = weights.map((weight, at) => ({...DEFAULT_RUBRIC[at]!, weight}));

    expect(check({rubric: located([...rows, ...DEFAULT_RUBRIC.filter(({round}) => round === 'interview')])})).toEqual(
      [],
    );
  });
});

describe('the check of what is around the tabs', () => {
  const now = '2027-10-05T10:00:00.000Z';
  const around = (more: Partial<Surroundings>) => checkSurroundings({now, ...more}).map(({sentence}) => sentence);
  const automation = {
    account: 'neo@example.org',
    triggers: {onFormSubmitted: '1', work: '2'},
    installedAt: '2027-10-01T10:00:00.000Z',
  };

  it('is content where nothing was looked up, and with what is sound', () => {
    expect(around({})).toEqual([]);
    const ran = {...automation, lastRun: '2027-10-05T09:55:00.000Z', lastSuccess: '2027-10-05T09:55:00.000Z'};
    expect(
      around({
        scriptZone: 'Europe/Brussels',
        sheetZone: 'Europe/Brussels',
        mailLimit: 400,
        applicants: 140,
        automation: ran,
        responseTab: 'there',
        brokenEntries: [],
      }),
    ).toEqual([]);
  });

  it('tells of time zones that differ', () => {
    expect(around({scriptZone: 'Europe/Brussels', sheetZone: 'America/New_York'})).toEqual([
      'The sheet keeps the time of America/New_York and the script that of Europe/Brussels, so times would be wrong: choose SCOPE › Set up or repair….',
    ]);
  });

  it('tells of a mail limit below the applicants', () => {
    expect(around({mailLimit: 80, applicants: 140})).toEqual([
      'There are 140 applications and the account may send 80 mails in 24 hours: a mail to all takes 2 days.',
    ]);
  });

  it('tells of an automation that never ran, has stopped, or only fails', () => {
    const help =
      'Ask neo@example.org to open the sheet and choose SCOPE › Set up or repair…, or take the automation over there.';
    const failing = {...automation, lastRun: '2027-10-05T09:55:00.000Z', lastSuccess: '2027-10-05T07:00:00.000Z'};

    expect(around({automation})).toEqual([`The automation of neo@example.org has never run. ${help}`]);
    expect(around({automation: {...automation, lastRun: '2027-10-05T08:00:00.000Z'}})).toEqual([
      `The automation of neo@example.org has not run for 2 hours. ${help}`,
    ]);
    expect(around({automation: failing})).toEqual([
      `The automation of neo@example.org runs but has failed for 3 hours. ${help}`,
    ]);
    expect(around({automation: {...automation, installedAt: '2027-10-05T09:50:00.000Z'}})).toEqual([]);
  });

  it('tells of a response tab that is gone and a journal that was touched', () => {
    expect(around({responseTab: 'gone', brokenEntries: [3, 7]})).toEqual([
      'The tab with the form’s answers is gone, so no application comes in: open the form, link it to this sheet again (Responses › Link to Sheets), then choose SCOPE › Set up or repair….',
      'Journal: entries 3 and 7 were changed or removed by hand; File › Version history shows by whom.',
    ]);
  });

  it('leads from each to its cell, or to the step of Set up that puts it right', () => {
    const places = checkSurroundings({
      now,
      scriptZone: 'Europe/Brussels',
      sheetZone: 'America/New_York',
      mailLimit: 80,
      applicants: 140,
      automation,
      responseTab: 'unlinked',
      brokenEntries: [3, 7],
    }).map(({code, where}) => [code, where]);

    expect(places).toEqual([
      ['zones-differ', {step: 'tabs'}],
      ['mail-limit', {tab: 'Settings', key: 'Mails per 24 hours', column: 'Value'}],
      ['automation-silent', {step: 'automation'}],
      ['response-tab', {step: 'form'}],
      ['journal-broken', {tab: 'Journal', key: '3', column: 'Plan'}],
    ]);
  });
});
