/**
 * How long the actions of reading compute, from rows as the tabs hold them: dealing shown and saved, a reader's sidebar, saving marks, the coordinator's
 * progress, typed marks and reminders. Service calls are counted in the tests.
 */

import {previewDeal} from '../../src/domain/reading/deal-preview';
import type {DealChoices} from '../../src/domain/reading/deal-proposal';
import {planDeal} from '../../src/domain/reading/plan-deal';
import {planSave} from '../../src/domain/reading/plan-reading';
import {progressOf} from '../../src/domain/reading/progress';
import {planReminders} from '../../src/domain/reading/reminders';
import {planTakeInMarks} from '../../src/domain/reading/typed-marks';
import {type ReaderFacts, scoringView} from '../../src/domain/reading/view';
import type {RoundFacts} from '../../src/domain/selection/plan-round';
import {markCells, type ReadingRow} from '../../src/domain/tables/readings';
import {CRITERIA, makeRound, PLANNED, type RoundSize, TODAY} from './round';
import type {BenchRow} from './row';
import {fastest} from './time';

const NOBODY: DealChoices = {away: null, declare: []};
const NO_MARKS = markCells(Object.fromEntries(CRITERIA.map(({criterion}) => [criterion, null])));
const AT = '2027-10-24T18:00:00.000Z';

export function readingBench(): BenchRow[] {
  return [...rowsAt(TODAY, 50), ...rowsAt(PLANNED, 1000)];
}

/** @param target of every action but the deal, in ms */
function rowsAt(size: RoundSize, target: number): BenchRow[] {
  const {applications, readers, each} = size;
  const made = makeRound(size);
  const before = {...made, readings: []};
  const typed = turned(made, {state: 'dealt'});
  const unread = turned(typed, NO_MARKS);
  const first: ReaderFacts = {
    ...unread,
    readings: unread.readings.map(({row}) => row),
    officer: unread.configuration.officers[0]!,
  };
  const {reading} = scoringView(first);
  const given = {reference: reading!.reference, basis: reading!.basis, marks: {CV: 7}, comment: ''};
  const {basis} = previewDeal(before, NOBODY, AT);
  const order = {...NOBODY, basis};
  const away = {...NOBODY, away: first.officer.email};
  const reminded = {...unread, readings: first.readings, account: 'neo@example.org'};
  const of = `${applications} × ${each} by ${readers}`;
  return [
    row(`showing a deal of ${of}`, 5000, () => previewDeal(before, NOBODY, AT)),
    row('  planning it', 5000, () => planDeal({...before, officers: []}, order, {now: AT, by: 'Neo'})),
    row('  showing the work of one reader dealt to others', 5000, () => previewDeal(unread, away, AT)),
    row('  a reader’s sidebar', target, () => scoringView(first)),
    row('  saving a reading', target, () => planSave(given, first, AT)),
    row('  the readers’ progress', target, () => progressOf(made)),
    row('  taking in typed marks of all', target, () => planTakeInMarks(typed, AT)),
    row('  reminding everybody', target, () => planReminders(reminded, 'half', AT)),
  ];
}

function row(name: string, target: number, work: () => unknown): BenchRow {
  return {name, value: fastest(work).milliseconds, unit: 'ms', target};
}

/** The same round with something else in all its readings. */
function turned(round: RoundFacts, change: Partial<ReadingRow>): RoundFacts {
  return {...round, readings: round.readings.map(({row: each, at}) => ({row: {...each, ...change}, at}))};
}
