/** What the reader at the keyboard has to read, and the next of it. Reads, decides nothing, writes nothing. */

import {type ReaderFacts, type ScoringView, scoringView} from '../../domain/reading/view';
import type {Configuration, Officer} from '../../domain/season/configuration';
import type {Book} from '../../tables/book';
import {openOfficersDesk} from '../officer';
import {readRoundBefore} from './first-round';

/** @param open the reading to show; without one the first that is unread */
export function readScoring(open?: string): ScoringView {
  const {desk, officer, configuration} = openOfficersDesk('reader');
  return scoringView(readerFacts(desk.book, configuration, officer), open);
}

export function readerFacts(book: Book, configuration: Configuration, officer: Officer): ReaderFacts {
  const round = readRoundBefore(book, configuration);
  return {...round, readings: round.readings.map(({row}) => row), officer};
}
