import {checkReadings, type ReadingRules, type TypedReading} from '../../../src/domain/scoring/check-readings';

const rules: ReadingRules = {
  tab: 'Readings',
  nameOf: reader => (reader === 'an@x.be' ? 'An Maes' : reader),
  whyNot: (reader, application) =>
    application === 'A-2' ? {code: 'own-university', sentence: `${reader} and A-2 are both of VUB`} : null,
  weights: new Map([
    ['Letter', 40],
    ['CV', 30],
  ]),
  scale: {highest: 10, step: 0.5},
};

function makeRow(rest: Partial<TypedReading> = {}): TypedReading {
  return {row: 2, reader: 'an@x.be', application: 'A-1', marks: {Letter: 8, CV: 6}, ...rest};
}

describe('checkReadings', () => {
  it('reads a sound row, whatever the case of the address; a blank criterion is left out', () => {
    const {readings, problems} = checkReadings([makeRow({reader: ' An@X.be ', marks: {Letter: '8', CV: ''}})], rules);

    expect(problems).toEqual([]);
    expect(readings).toEqual([{reader: 'an@x.be', application: 'A-1', marks: new Map([['Letter', 8]])}]);
  });

  it('passes over a row without marks, and a mark for what is not in the rubric', () => {
    expect(checkReadings([makeRow({marks: {Letter: ''}}), makeRow({row: 3, marks: {Looks: 99}})], rules)).toEqual({
      readings: [],
      problems: [],
    });
  });

  it('sets a row with one bad mark aside whole, names the cell, and counts the others', () => {
    const {readings, problems} = checkReadings(
      [makeRow({marks: {Letter: 8, CV: '9,5'}}), makeRow({row: 3, reader: 'bo@x.be'})],
      rules,
    );

    expect(readings.map(({reader}) => reader)).toEqual(['bo@x.be']);
    expect(problems).toEqual([
      {
        code: 'not-a-mark',
        sentence: 'An Maes on A-1, CV: "9,5" is written with a comma: if 9.5 is meant, write it with a point.',
        where: {tab: 'Readings', row: 2, column: 'CV'},
      },
    ]);
  });

  it('does not count what a rule forbids, and says which, with the row', () => {
    const {readings, problems} = checkReadings([makeRow(), makeRow({row: 3, application: 'A-2'})], rules);

    expect(readings.map(({application}) => application)).toEqual(['A-1']);
    expect(problems).toEqual([
      {
        code: 'own-university',
        sentence: 'an@x.be and A-2 are both of VUB, so the reading does not count.',
        where: {tab: 'Readings', row: 3},
      },
    ]);
  });

  it('counts none of two readings of one application by one reader', () => {
    const {readings, problems} = checkReadings(
      [makeRow({row: 7}), makeRow({row: 4, marks: {Letter: 2}}), makeRow({row: 5, reader: 'bo@x.be'})],
      rules,
    );

    expect(readings.map(({reader}) => reader)).toEqual(['bo@x.be']);
    expect(problems[0]).toEqual({
      code: 'read-twice',
      sentence: 'An Maes has 2 readings of A-1 (rows 4, 7): none of them counts until all but one are removed.',
      where: {tab: 'Readings', row: 4},
    });
  });
});
