import type {Facts} from '../../../src/domain/notices/kind';
import type {OutboxRow} from '../../../src/domain/notices/notice';
import {rendered} from '../../../src/domain/notices/render';
import {noLongerStands} from '../../../src/domain/notices/stands';
import {
  dueMoments,
  occasionToday,
  planReminders,
  type ReminderFacts,
  reminderMoments,
} from '../../../src/domain/reading/reminders';
import {DEFAULT_SETTINGS} from '../../../src/domain/season/settings';
import {makeOfficer, makeReading, makeRound} from '../../make/reading';

const settings = {...DEFAULT_SETTINGS, readingsDue: '2027-10-25T20:00'};
const DEALT = '2027-10-19T18:00:00.000Z';
const HALF = '2027-10-22T18:00:00.000Z';
const DAY_BEFORE = '2027-10-24T18:00:00.000Z';

const names = (now: string, done: readonly ('half' | 'day')[] = []) =>
  dueMoments({dealtAt: DEALT, done}, settings, now).map(({name}) => name);

describe('the moments of reminding', () => {
  it('are half-way and 24 hours before the date', () => {
    expect(reminderMoments(DEALT, settings)).toEqual([
      {name: 'half', at: HALF},
      {name: 'day', at: DAY_BEFORE},
    ]);
  });

  it('leave out what lies before the deal', () => {
    expect(reminderMoments('2027-10-25T06:00:00.000Z', settings).map(({name}) => name)).toEqual(['half']);
    expect(reminderMoments('2027-10-26T06:00:00.000Z', settings)).toEqual([]);
  });

  it('come once each, and not after the date', () => {
    expect(names('2027-10-22T17:59:00.000Z')).toEqual([]);
    expect(names(HALF)).toEqual(['half']);
    expect(names(DAY_BEFORE, ['half'])).toEqual(['day']);
    expect(names(DAY_BEFORE, ['half', 'day'])).toEqual([]);
    expect(names('2027-10-25T18:00:00.000Z')).toEqual([]);
  });

  it('follow the date when it is put off', () => {
    const later = {...settings, readingsDue: '2027-10-29T20:00'};

    expect(dueMoments({dealtAt: DEALT, done: []}, later, HALF)).toEqual([]);
  });
});

describe('a reminder', () => {
  const AN = 'an@bemsa.example.org';
  const BO = 'bo@bemsa.example.org';
  const facts = (outbox: readonly OutboxRow[] = []): ReminderFacts => ({
    readings: [
      makeReading('S27-0001', AN, {Letter: 7}),
      makeReading('S27-0002', AN),
      makeReading('S27-0003', AN, {}, {state: 'abstained'}),
      makeReading('S27-0004', AN, {}, {state: 'taken back'}),
      makeReading('S27-0001', BO, {Letter: 7}),
    ],
    outbox,
    configuration: makeRound([makeOfficer(AN, {languages: ['nl']}), makeOfficer(BO)], {settings}),
    account: 'scope@bemsa.example.org',
  });
  const rows = (outbox: readonly OutboxRow[] = []) =>
    planReminders(facts(outbox), 'half', HALF).inserts.map(({row}) => row);

  it('goes to those who still have something to read, and says how much and until when', () => {
    const [row, ...others] = rows();

    expect(others).toEqual([]);
    expect([row?.To, row?.Language, row?.State, row?.Key]).toEqual([
      AN,
      'nl',
      'queued',
      `S27 ${AN} reading reminder half`,
    ]);
    expect(JSON.parse(String(row?.Values))).toMatchObject({
      name: 'Reader an',
      season: 'SCOPE 2027',
      unread: '1',
      total: '2',
      due: 'maandag 25 oktober 2027, 20:00 (Belgische tijd)',
    });
  });

  it('is made once for a moment, however often it is asked for', () => {
    const key = String(rows()[0]?.Key);

    expect(rows([{key} as OutboxRow])).toEqual([]);
  });

  it('is made again when a coordinator asks for it, once a day', () => {
    const key = (now: string) => planReminders(facts(), occasionToday(now), now).inserts.map(({row}) => row.Key);

    expect(key(HALF)).toEqual([`S27 ${AN} reading reminder n2027-10-22`]);
    expect(key('2027-10-22T21:59:00.000Z')).toEqual(key(HALF));
    expect(key('2027-10-22T22:01:00.000Z')).not.toEqual(key(HALF));
  });

  it('does not stand any more for a reader who has finished meanwhile', () => {
    const waiting = planReminders(facts(), 'half', HALF).inserts.map(({row}) => ({
      key: String(row.Key),
      step: 'reading reminder',
      reference: String(row.Reference),
    })) as OutboxRow[];
    const now = (readings: ReminderFacts['readings']): Facts => ({
      configuration: facts().configuration,
      now: HALF,
      rows: ({tab}) => (tab === 'Outbox' ? waiting : tab === 'Readings' ? readings : []) as never,
    });
    const finished = facts().readings.map(row => ({...row, state: row.state === 'dealt' ? 'done' : row.state}));

    expect(noLongerStands(waiting, now(facts().readings))).toEqual([]);
    expect(noLongerStands(waiting, now(finished))).toMatchObject([{row: {reference: AN}}]);
  });

  it.each(['nl', 'fr', 'en'])('begins with what is left to do, in %s', language => {
    const values = String(rows()[0]?.Values);
    const {subject, text} = rendered({step: 'reading reminder', language, values} as OutboxRow);

    expect(subject).toContain('SCOPE 2027');
    expect(text.split('\n')[0]).toMatch(/1 (of|van je|de tes) 2 /);
  });
});
