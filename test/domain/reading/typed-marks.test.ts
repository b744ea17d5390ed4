import {anchorOf} from '../../../src/domain/reading/anchors';
import {progressOf} from '../../../src/domain/reading/progress';
import {planTakeInMarks, type TypedFacts} from '../../../src/domain/reading/typed-marks';
import type {ReadingRow} from '../../../src/domain/tables/readings';
import {located, type Marks, makeApplicant, makeOfficer, makeReading, makeRound} from '../../make/reading';

const AN = 'an@bemsa.example.org';
const BO = 'bo@bemsa.example.org';
const NOW = '2027-10-20T18:00:00.000Z';

const typed = (reference: string, reader: string, marks: Marks, state = 'dealt') =>
  makeReading(reference, reader, marks, {state, savedAt: null});

function facts(...rows: ReadingRow[]): TypedFacts {
  return {
    readings: located(...rows),
    applications: ['S27-0001', 'S27-0002', 'S27-0003'].map(reference => makeApplicant(reference)),
    milestones: [],
    configuration: makeRound([
      makeOfficer(AN),
      makeOfficer(BO, {knows: ['S27-0002']}),
      makeOfficer('leuven@x.be', {committee: 'KUL'}),
    ]),
  };
}

describe('marks typed into the tab', () => {
  it('become done readings, row by row, dealt or not, numbers or texts', () => {
    const {changes, problems} = planTakeInMarks(
      facts(
        typed('S27-0001', AN, {Letter: '7', CV: 8}),
        typed('S27-0002', AN, {Letter: 6}, ''),
        makeReading('S27-0003', AN),
      ),
      NOW,
    );

    expect(changes.map(({key, set}) => [key, set])).toEqual([
      [`S27-0001 · ${AN}`, {State: ['dealt', 'done'], Saved: [null, NOW]}],
      [`S27-0002 · ${AN}`, {State: ['', 'done'], Saved: [null, NOW]}],
    ]);
    expect(problems).toEqual([]);
  });

  it('are named where they cannot count, with row and column, and the others are taken in', () => {
    const {changes, problems} = planTakeInMarks(
      facts(
        typed('S27-0001', AN, {Letter: '9,5'}),
        typed('S27-0002', AN, {Letter: '9abc'}),
        typed('S27-0003', AN, {Letter: 11}),
        typed('S27-0001', 'stranger@x.be', {Letter: 7}),
        typed('S27-0001', 'leuven@x.be', {Letter: 7}),
        typed('S27-0002', BO, {Letter: 7}),
        typed('S27-0099', BO, {Letter: 7}),
        typed('S27-0003', BO, {Letter: 7}),
      ),
      NOW,
    );

    expect(changes.map(({key}) => key)).toEqual([`S27-0003 · ${BO}`]);
    expect(problems.map(({code, where}) => [code, where?.row, where?.column])).toEqual([
      ['not-a-mark', 2, 'Letter'],
      ['not-a-mark', 3, 'Letter'],
      ['not-a-mark', 4, 'Letter'],
      ['reader-not-officer', 5, undefined],
      ['own-university', 6, undefined],
      ['conflict', 7, undefined],
      ['no-such-application', 8, undefined],
    ]);
  });

  it('count neither time when one reader has read an application twice', () => {
    const {changes, problems} = planTakeInMarks(
      facts(makeReading('S27-0001', AN, {Letter: 7}), typed('S27-0001', 'An@bemsa.example.org', {Letter: 8})),
      NOW,
    );

    expect([changes, problems.map(({code}) => code)]).toEqual([[], ['read-twice']]);
  });

  it('in a reading that was taken back are not lost', () => {
    const {changes} = planTakeInMarks(facts(typed('S27-0001', AN, {Letter: 7}, 'taken back')), NOW);

    expect(changes.map(({set}) => set.State)).toEqual([['taken back', 'done']]);
  });
});

describe('the progress of the readers', () => {
  it('counts done, unread and given back, what was typed and what is still to deal', () => {
    const {readers, ...rest} = progressOf(
      facts(
        makeReading('S27-0001', AN, {Letter: 7}),
        typed('S27-0002', AN, {Letter: 7}),
        makeReading('S27-0003', AN),
        makeReading('S27-0001', BO, {}, {state: 'abstained'}),
        makeReading('S27-0003', BO, {}, {state: 'taken back'}),
      ),
    );

    expect(rest).toEqual({done: 2, total: 3, missing: 3, typed: 1, problems: []});
    expect(readers.map(({reader, done, unread, abstained}) => [reader, done, unread, abstained])).toEqual([
      [AN, 2, 1, 0],
      [BO, 0, 0, 1],
      ['leuven@x.be', 0, 0, 0],
    ]);
  });
});

describe('a criterion that is renamed after the deal', () => {
  it('is named, since marks in its old column no longer count', () => {
    const details = JSON.stringify({criteria: ['Letter', 'CV', 'Addendum']});
    const dealt = {milestone: 'readings dealt', state: 'open', at: NOW, by: 'Noor', reason: '', details};
    const {problems} = progressOf({...facts(makeReading('S27-0001', AN, {Letter: 7})), milestones: [dealt]});

    expect(problems.map(({sentence}) => sentence)).toEqual([
      '"Addendum" was a criterion when the readings were dealt and is none any more, so its marks do not count. Put it back into Rubric, or give its column in Readings the new name.',
    ]);
  });
});

describe('a criterion that weighs nothing', () => {
  it('is named once, as it stands in the rubric still', () => {
    const details = JSON.stringify({criteria: ['Letter', 'CV']});
    const dealt = {milestone: 'readings dealt', state: 'open', at: NOW, by: 'Noor', reason: '', details};
    const given = facts(makeReading('S27-0001', AN, {Letter: 7}));
    const criteria = given.configuration.criteria.map(each => (each.criterion === 'CV' ? {...each, weight: 0} : each));
    const {problems} = progressOf({...given, milestones: [dealt], configuration: {...given.configuration, criteria}});

    expect(problems.map(({code}) => code)).toEqual(['criterion-without-weight']);
  });
});

describe('the anchor of a mark', () => {
  const anchors = ['poor', 'weak', 'fair', 'good', 'excellent'];
  const scale = (highest: number, step: number) => Array.from({length: highest / step + 1}, (_, at) => at * step);

  it('is that of its level: 0–2, 3–4, 5–6, 7–8, 9–10', () => {
    expect(scale(10, 1).map(mark => anchorOf(mark, scale(10, 1), anchors))).toEqual([
      'poor',
      'poor',
      'poor',
      'weak',
      'weak',
      'fair',
      'fair',
      'good',
      'good',
      'excellent',
      'excellent',
    ]);
  });

  it('goes by the share of the scale, whatever its end', () => {
    expect([0, 2, 5, 10, 20].map(mark => anchorOf(mark, scale(20, 1), anchors))).toEqual([
      'poor',
      'poor',
      'weak',
      'fair',
      'excellent',
    ]);
    expect(anchorOf(5, scale(10, 1), [])).toBe('');
  });
});
