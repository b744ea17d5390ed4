import {type GivenBack, type GivenMarks, planAbstain, planSave} from '../../../src/domain/reading/plan-reading';
import {nextAfter, type ReaderFacts, scoringView} from '../../../src/domain/reading/view';
import {DEFAULT_SETTINGS} from '../../../src/domain/season/settings';
import {applications, UNDECIDED} from '../../../src/domain/tables/applications';
import type {Row, RowOf} from '../../../src/domain/tables/define';
import type {ReadingRow} from '../../../src/domain/tables/readings';
import {type Marks, makeOfficer, makeReading, makeRound} from '../../make/reading';

const AN = 'an@bemsa.example.org';
const BO = 'bo@bemsa.example.org';
const NOW = '2027-10-20T16:03:00.000Z';
const an = makeOfficer(AN);
const bo = makeOfficer(BO, {name: 'Bo'});

function makeApplication(reference: string, more: Row = {}): RowOf<typeof applications> {
  const empty = Object.fromEntries(Object.keys(applications.columns).map(name => [name, '']));
  const row = {reference, firstName: 'Zoë', lastName: 'Peeters', committee: 'KUL', credits: 180, studyYear: 'Master 1'};
  return {...empty, ...UNDECIDED, ...row, state: 'complete', ...more} as RowOf<typeof applications>;
}

function facts(readings: readonly ReadingRow[], more: Partial<ReaderFacts> = {}): ReaderFacts {
  return {
    readings,
    applications: ['S27-0001', 'S27-0002', 'S27-0003'].map(reference => makeApplication(reference)),
    milestones: [],
    configuration: makeRound([an, bo]),
    officer: an,
    ...more,
  };
}

const locked = [{milestone: 'first round', state: 'locked', at: NOW, by: 'Noor', reason: '', details: ''}];
const settings = (more: object) => ({configuration: makeRound([an, bo], {settings: {...DEFAULT_SETTINGS, ...more}})});

describe('what a reader sees', () => {
  it('is the own queue and no other, first what is unread', () => {
    const rows = [makeReading('S27-0001', AN, {Letter: 7}), makeReading('S27-0002', AN), makeReading('S27-0003', BO)];
    const {queue, reading} = scoringView(facts(rows));

    expect(queue.map(({reference, state}) => [reference, state]).sort()).toEqual([
      ['S27-0001', 'done'],
      ['S27-0002', 'dealt'],
    ]);
    expect(reading?.reference).toBe('S27-0002');
  });

  it('is not what was taken back', () => {
    expect(scoringView(facts([makeReading('S27-0001', AN, {}, {state: 'taken back'})])).queue).toEqual([]);
  });

  it('goes round to the next unread one, and ends when there is none', () => {
    const rows = ['S27-0001', 'S27-0002', 'S27-0003'].map(reference => makeReading(reference, AN));
    const view = scoringView(facts(rows));
    const order = view.queue.map(({reference}) => reference);

    expect(order.map(reference => nextAfter(view, reference))).toEqual([order[1], order[2], order[0]]);
    expect(nextAfter(scoringView(facts([makeReading('S27-0001', AN, {Letter: 7})])), 'S27-0001')).toBeUndefined();
  });

  it('holds neither name nor university where the season reads blind', () => {
    const {queue, reading} = scoringView(facts([makeReading('S27-0001', AN)], settings({blind: true})));

    expect(queue[0]?.name).toBeNull();
    expect(JSON.stringify(reading)).not.toMatch(/Zoë|Peeters|Leuven/);
  });

  it('holds the documents as links, and only links to the web', () => {
    const documents = 'CV: https://drive.google.com/open?id=cv\nMotivation letter: javascript:alert(1)';
    const applied = [makeApplication('S27-0001', {documents})];
    const {reading} = scoringView(facts([makeReading('S27-0001', AN)], {applications: applied}));

    expect(reading?.documents).toEqual([{title: 'CV', url: 'https://drive.google.com/open?id=cv'}]);
  });

  it('holds others’ marks only once the own are in, and only where the season shows them', () => {
    const others = (own: Marks, more = {}) => {
      const rows = [makeReading('S27-0001', AN, own), makeReading('S27-0001', BO, {Letter: 3}, {comment: 'Short.'})];
      return scoringView(facts(rows, settings(more)), 'S27-0001').reading?.others;
    };

    expect(others({})).toBeNull();
    expect(others({Letter: 8})).toEqual([
      {
        name: 'Bo',
        marks: [
          ['Letter', 3],
          ['CV', null],
        ],
        comment: 'Short.',
      },
    ]);
    expect(others({Letter: 8}, {showOthersMarks: false})).toBeNull();
  });

  it('says who locked the round', () => {
    expect(scoringView(facts([], {milestones: locked})).locked).toBe(
      'The first round was locked by Noor on Wednesday 20 October 2027, 18:03 (Brussels time). Marks can be read and no longer changed.',
    );
  });
});

describe('saving a reading', () => {
  const row = makeReading('S27-0001', AN);
  const given = (given: Partial<GivenMarks> = {}, rows = [row]): GivenMarks => ({
    reference: 'S27-0001',
    basis: scoringView(facts(rows), 'S27-0001').reading?.basis ?? '',
    marks: {Letter: 7, CV: null},
    comment: ' Good. ',
    ...given,
  });

  it('writes the marks, the comment and the moment, and nothing else', () => {
    expect(planSave(given(), facts([row]), NOW)?.plan.changes).toEqual([
      {
        table: 'Readings',
        key: `S27-0001 · ${AN}`,
        set: {State: ['dealt', 'done'], Saved: [null, NOW], Comment: ['', 'Good.'], Letter: [null, 7]},
      },
    ]);
  });

  it('does nothing when the row is no longer what the page showed', () => {
    const other = makeReading('S27-0001', AN, {Letter: 4}, {state: 'dealt', savedAt: null});

    expect(planSave(given(), facts([other]), NOW)).toBeNull();
  });

  it('has been done already when the row holds just this, as after a click whose answer was lost', () => {
    const saved = makeReading('S27-0001', AN, {Letter: 7}, {comment: 'Good.'});

    expect(planSave(given(), facts([saved]), NOW)).toMatchObject({row: saved, plan: {changes: []}});
  });

  it.each([
    [{marks: {Letter: 11, CV: null}}, 'Letter: 11 is not a mark: give a number from 0 to 10.'],
    [{marks: {Letter: 6.5, CV: null}}, 'Letter: 6.5 lies between two steps of 1: give 6 or 7.'],
    [{marks: {Letter: null, CV: null}}, 'There is no mark yet: give at least one, or abstain.'],
    [
      {marks: {Letter: 7, Addendum: 3}},
      'The rubric has changed since this page was opened: it has no criterion "Addendum" any more. Open Score applications again.',
    ],
  ])('refuses %j', (more, sentence) => {
    expect(() => planSave(given(more), facts([row]), NOW)).toThrow(sentence);
  });

  it.each([
    ['of somebody else', [makeReading('S27-0001', BO)]],
    ['that was taken back', [makeReading('S27-0001', AN, {}, {state: 'taken back'})]],
  ])('refuses one %s', (_what, rows) => {
    expect(() => planSave(given({basis: 'any'}), facts(rows), NOW)).toThrow(
      'S27-0001 is no longer yours to read: a coordinator has dealt it to somebody else. Nothing was saved.',
    );
  });

  it('refuses when the round is locked and when the application is gone', () => {
    expect(() => planSave(given(), facts([row], {milestones: locked}), NOW)).toThrow('your marks were not saved');
    expect(() => planSave(given(), facts([row], {applications: []}), NOW)).toThrow(
      'S27-0001 is no longer in Applications, so nothing was saved.',
    );
  });
});

describe('giving a reading back', () => {
  const row = makeReading('S27-0001', AN);
  const officers = [
    {
      email: 'AN@bemsa.example.org',
      name: 'An',
      committee: 'UG',
      role: 'officer',
      languages: '',
      mostReadings: null,
      knows: 'Jan',
    },
  ];
  const give = (more: Partial<GivenBack>) => {
    const basis = scoringView(facts([row]), 'S27-0001').reading!.basis;
    const given = {reference: 'S27-0001', basis, reason: '', recognised: false, ...more};
    return planAbstain(given, {...facts([row]), officers}, NOW)?.plan.changes;
  };

  it('needs a reason', () => {
    expect(() => give({reason: '  '})).toThrow('Say in a few words why you cannot read this application.');
    expect(give({reason: 'I helped with it.'})).toEqual([
      {
        table: 'Readings',
        key: `S27-0001 · ${AN}`,
        set: {State: ['dealt', 'abstained'], Saved: [null, NOW], 'Abstained because': ['', 'I helped with it.']},
      },
    ]);
  });

  it('declares the conflict when the reader recognises the applicant', () => {
    expect(give({recognised: true})?.[1]).toEqual({
      table: 'Officers',
      key: 'AN@bemsa.example.org',
      set: {Knows: ['Jan', 'Jan; S27-0001']},
    });
  });
});
