/** Takes in marks that were typed straight into Readings; every row that cannot count is named, and the others count. */
import type {Problem} from '../../domain/problem';
import {planTakeInMarks} from '../../domain/reading/typed-marks';
import {readings} from '../../domain/tables/readings';
import {decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {readRound} from './first-round';

export interface MarksTakenIn {
  readonly taken: number;
  readonly problems: readonly Problem[];
}

export function takeInMarks(): MarksTakenIn {
  const {desk, configuration} = openOfficersDesk('coordinator');
  let outcome: MarksTakenIn = {taken: 0, problems: []};
  decideAndCommit(desk, book => {
    const planned = planTakeInMarks(readRound(book, configuration), desk.now.toISOString());
    const unreadable = book.read(readings).problems;
    outcome = {taken: planned.changes.length, problems: [...unreadable, ...planned.problems]};
    return planned;
  });
  return outcome;
}
