/** Saves one reader's marks of one application, and goes on to the next; what another window has saved in between is shown and not overwritten. */

import {plan} from '../../domain/plan/plan';
import {type GivenMarks, planSave} from '../../domain/reading/plan-reading';
import {nextAfter, type ReaderFacts, type ReadingView, type ScoringView, scoringView} from '../../domain/reading/view';
import type {ReadingRow} from '../../domain/tables/readings';
import {decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {readerFacts} from './next-reading';

/** `changed`: nothing was saved, and this is what stands in the sheet now. */
export type Saved =
  | {readonly state: 'saved'; readonly view: ScoringView}
  | {readonly state: 'changed'; readonly reading: ReadingView};

/** @param stay show the same reading again in place of the next */
export function saveReading(given: GivenMarks, stay = false): Saved {
  const {desk, officer, configuration} = openOfficersDesk('reader');
  let facts: ReaderFacts | undefined;
  let row: ReadingRow | undefined;
  decideAndCommit(desk, book => {
    facts = readerFacts(book, configuration, officer);
    const planned = planSave(given, facts, desk.now.toISOString());
    row = planned?.row;
    return planned?.plan ?? plan({action: 'save reading', summary: ''});
  });
  return outcome(facts!, row, given.reference, stay);
}

/** What the page shows after a step: the sheet as it now is, without reading it again. */
export function outcome(before: ReaderFacts, row: ReadingRow | undefined, reference: string, stay: boolean): Saved {
  if (row === undefined) return {state: 'changed', reading: scoringView(before, reference).reading!};
  const isRow = (each: ReadingRow): boolean => each.reference === row.reference && each.reader === row.reader;
  const facts = {...before, readings: before.readings.map(each => (isRow(each) ? row : each))};
  const view = scoringView(facts, reference);
  return {state: 'saved', view: stay ? view : scoringView(facts, nextAfter(view, reference) ?? reference)};
}
