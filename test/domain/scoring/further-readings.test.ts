import * as fc from 'fast-check';
import {bridgingReadings} from '../../../src/domain/scoring/bridging-readings';
import {calibrate, type ScoredReading} from '../../../src/domain/scoring/calibrate';
import {calibrationWarnings} from '../../../src/domain/scoring/calibration-warnings';
import {disagreements} from '../../../src/domain/scoring/disagreements';
import {settlingReadings} from '../../../src/domain/scoring/settle-cut';

const read = (reader: string, application: string, score = 5): ScoredReading => ({reader, application, score});

describe('bridgingReadings', () => {
  const anyReadings = fc.array(
    fc.tuple(fc.nat(7), fc.nat(11)).map(([r, a]) => read(`R${r}`, `A${a}`)),
    {maxLength: 20},
  );

  it('proposes one reading fewer than there are groups, and they connect', () => {
    fc.assert(
      fc.property(anyReadings, readings => {
        const {components} = calibrate({readings});
        const bridges = bridgingReadings(readings);
        const joined = readings.concat(bridges.map(({reader, application}) => read(reader, application)));

        expect(bridges).toHaveLength(Math.max(0, components - 1));
        if (readings.length > 0) expect(calibrate({readings: joined}).components).toBe(1);
      }),
    );
  });

  it('asks only who may read it, and those with the fewest readings first', () => {
    const readings = [read('R1', 'A1'), read('R1', 'A2'), read('R2', 'A3')];

    expect(bridgingReadings(readings)).toEqual([{reader: 'R2', application: 'A1'}]);
    expect(bridgingReadings(readings, reader => reader === 'R1')).toEqual([{reader: 'R1', application: 'A3'}]);
    expect(bridgingReadings(readings, () => false)).toEqual([]);
  });

  it('tells how many it asks of a reader already, so that all together keep a maximum', () => {
    const readings = [read('R1', 'A1'), read('R2', 'A2'), read('R3', 'A3'), read('R4', 'A4')];
    const most = (reader: string, _application: string, more: number) => reader === 'R1' && more < 2;

    expect(bridgingReadings(readings, most)).toEqual([
      {reader: 'R1', application: 'A2'},
      {reader: 'R1', application: 'A3'},
    ]);
  });
});

describe('calibrationWarnings', () => {
  it('flags readers with fewer than 5 readings, and marks beyond three standard deviations', () => {
    const readings: ScoredReading[] = [];
    for (let a = 0; a < 30; a++) {
      for (let r = 0; r < 3; r++) readings.push(read(`R${r}`, `A${a}`, 5 + (a % 5) + ((a * 7 + r * 11) % 3) / 10));
    }
    readings.push(read('R3', 'A0', 5.1), {...readings[0]!, reader: 'R3', application: 'A1', score: 0});
    const warnings = calibrationWarnings(readings, calibrate({readings}));

    expect(warnings.map(({code}) => code)).toEqual(expect.arrayContaining(['few-readings', 'far-residual']));
    expect(warnings[0]!.sentence).toBe('R3 has 2 readings; a severity from fewer than 5 says little.');
    const named = calibrationWarnings(readings, calibrate({readings}), () => 'Zoë Maes');
    expect(named[0]!.sentence).toBe('Zoë Maes has 2 readings; a severity from fewer than 5 says little.');
    expect(warnings[1]!.sentence).toMatch(/^R3 gave A1 \d\.\d points less than all other readings would suggest/);
  });

  it('says nothing about readings that all agree', () => {
    const readings = [0, 1, 2, 3, 4].flatMap(a => [read('R0', `A${a}`), read('R1', `A${a}`)]);
    expect(calibrationWarnings(readings, calibrate({readings}))).toEqual([]);
  });
});

describe('disagreements', () => {
  it('lists more than 3 points between two readers, widest first; exactly 3 is none', () => {
    const readings = [
      read('R1', 'A', 4),
      read('R2', 'A', 7),
      read('R1', 'B', 2),
      read('R2', 'B', 8),
      read('R3', 'B', 9),
      read('R1', 'C', 5.5),
      read('R2', 'C', 9),
    ];

    expect(disagreements(readings)).toEqual([
      {application: 'B', points: 7, lowest: {reader: 'R1', score: 2}, highest: {reader: 'R3', score: 9}},
      {application: 'C', points: 3.5, lowest: {reader: 'R1', score: 5.5}, highest: {reader: 'R2', score: 9}},
    ]);
    expect(disagreements(readings, 6).map(({application}) => application)).toEqual(['B']);
  });
});

describe('settlingReadings', () => {
  const near = (application: string, score: number, standardError = 0.7) => ({
    application,
    score,
    standardError,
    cut: 6,
  });

  it('leaves out who is settled, and asks for the fewest readings first', () => {
    // SE 0.7 and σ² 1: after 1 reading 0.573, after 2 0.497, after 3 0.445.
    expect(
      settlingReadings([near('A', 6.45), near('B', 6.6), near('C', 6.7), near('D', 5.99), near('E', 5.5)], 1),
    ).toEqual([
      {application: 'B', distance: expect.closeTo(0.6), readings: 1},
      {application: 'E', distance: -0.5, readings: 2},
      {application: 'A', distance: expect.closeTo(0.45), readings: 3},
      {application: 'D', distance: expect.closeTo(-0.01), readings: null},
    ]);
  });

  it('knows that no number of readings settles who lies on the cut', () => {
    expect(settlingReadings([near('A', 6)], 1)).toEqual([{application: 'A', distance: 0, readings: null}]);
  });

  it('needs no reading where no mark is left to chance', () => {
    expect(settlingReadings([near('A', 6, 0)], 0)).toEqual([]);
  });
});
