/**
 * How fast the first round is computed: dealing, calibrating and selecting, at today's size and at the planned one.
 *
 * Times are of computing alone, on the machine at hand; service calls are counted elsewhere.
 */

import {seededRandom} from '../../src/domain/dealing/chance';
import {type DealInput, type DealtReading, deal} from '../../src/domain/dealing/deal';
import {type Calibration, calibrate, type ScoredReading} from '../../src/domain/scoring/calibrate';
import {type SelectInput, select} from '../../src/domain/selection/select';
import {PLANNED, type RoundSize, TODAY} from './round';
import type {BenchRow} from './row';
import {fastest} from './time';

/** Interview seats per university; applicants come in about the same proportions. */
const SEATS = {'KU Leuven': 18, UGent: 16, UCLouvain: 11, ULB: 11, UAntwerpen: 10, ULiège: 9, VUB: 8, UHasselt: 5};
const ALL_SEATS = 88;

export function firstRoundBench(): BenchRow[] {
  const today = measured(TODAY);
  const planned = measured(PLANNED);
  return [
    row('first round at 140: deal, calibrate and select', today.deal + today.calibrate + today.select, 50),
    row('deal 10,000 × 3 among 600', planned.deal, 5000),
    row('  with 70 % of both of one university', dealing(lopsided(PLANNED)), 5000),
    row('  in three languages, one or two of them a reader', dealing(inLanguages(PLANNED)), 5000),
    row('  with maxima that leave a third unread', dealing(withMaxima(PLANNED)), 5000),
    row('calibrate 10,000 × 3 among 600', planned.calibrate, 2000),
    row('select among 10,000', planned.select, 200),
    row('select among 10,000, everyone tied', planned.selectTied, 200),
  ];
}

function row(name: string, milliseconds: number, target: number): BenchRow {
  return {name, value: Math.round(milliseconds * 10) / 10, unit: 'ms', target};
}

function dealing(input: DealInput): number {
  return fastest(() => deal(input)).milliseconds;
}

function measured(size: RoundSize) {
  const input = makeDeal(size);
  const dealt = fastest(() => deal(input));
  const readings = makeScores(dealt.result.readings);
  const calibrated = fastest(() => calibrate({readings}));
  const selected = fastest(() => select(makeSelection(input, calibrated.result)));
  const tied = makeSelection(input, calibrated.result);
  const allTied = {...tied, applications: tied.applications.map(one => ({...one, score: 7}))};
  return {
    deal: dealt.milliseconds,
    calibrate: calibrated.milliseconds,
    select: selected.milliseconds,
    selectTied: fastest(() => select(allTied)).milliseconds,
  };
}

function makeDeal({applications, readers, each}: RoundSize): DealInput {
  const random = seededRandom('bench');
  const universities = Object.keys(SEATS);
  return {
    applications: Array.from({length: applications}, (_, i) => ({
      reference: `A-${i}`,
      university: drawUniversity(random),
    })),
    readers: Array.from({length: readers}, (_, i) => ({
      reader: `reader${i}@example.org`,
      university: universities[i % universities.length]!,
    })),
    conflicts: [],
    readingsEach: each,
    seed: 'bench',
  };
}

/** Loads cannot be equal, and hardly a pair is of two universities. */
function lopsided(size: RoundSize): DealInput {
  const random = seededRandom('lopsided');
  const drawn = (): string => (random() < 0.7 ? 'KU Leuven' : drawUniversity(random));
  const {applications, readers, ...rest} = makeDeal(size);
  return {
    ...rest,
    applications: applications.map(one => ({...one, university: drawn()})),
    readers: readers.map(one => ({...one, university: drawn()})),
  };
}

/** Readers of one language and readers of the others share little. */
function inLanguages(size: RoundSize): DealInput {
  const random = seededRandom('languages');
  const drawn = (): string => ['nl', 'nl', 'fr', 'en'][Math.floor(random() * 4)]!;
  const {applications, readers, ...rest} = makeDeal(size);
  return {
    ...rest,
    applications: applications.map(one => ({...one, language: drawn()})),
    readers: readers.map(one => ({...one, languages: [drawn(), drawn()]})),
  };
}

function withMaxima(size: RoundSize): DealInput {
  const random = seededRandom('maxima');
  const {readers, ...rest} = makeDeal(size);
  return {...rest, readers: readers.map(one => ({...one, maximum: 20 + Math.floor(random() * 27)}))};
}

function drawUniversity(random: () => number): string {
  let left = random() * ALL_SEATS;
  for (const [university, seats] of Object.entries(SEATS)) {
    left -= seats;
    if (left < 0) return university;
  }
  return 'UHasselt';
}

/** Quality, severity and chance, with standard deviations of 1.5, 0.8 and 1 points. */
function makeScores(readings: readonly DealtReading[]): ScoredReading[] {
  const random = seededRandom('marks');
  const quality = new Map<string, number>();
  const severity = new Map<string, number>();
  return readings.map(({application, reader}) => {
    if (!quality.has(application)) quality.set(application, 6 + 1.5 * normal(random));
    if (!severity.has(reader)) severity.set(reader, 0.8 * normal(random));
    return {application, reader, score: quality.get(application)! + severity.get(reader)! + normal(random)};
  });
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function makeSelection({applications}: DealInput, {quality}: Calibration): SelectInput {
  const scale = applications.length / 140;
  return {
    applications: applications.map(({reference, university}) => ({
      reference,
      university: university!,
      score: quality[reference]!.adjusted,
      standardError: quality[reference]!.standardError,
    })),
    seats: Object.fromEntries(
      Object.entries(SEATS).map(([university, seats]) => [university, Math.round(seats * scale)]),
    ),
    tieRules: [],
    seed: 'bench',
  };
}
