/** The season in figures, for the home sidebar. Reads, and writes nothing. */
import {type FigureRows, type Figures, figures} from '../../domain/dashboard/figures';
import type {Configuration} from '../../domain/season/configuration';
import {allocation} from '../../domain/tables/allocation';
import {applications} from '../../domain/tables/applications';
import {candidates} from '../../domain/tables/candidates';
import {documents} from '../../domain/tables/documents';
import {events} from '../../domain/tables/events';
import {exchange} from '../../domain/tables/exchange';
import {interviews} from '../../domain/tables/interviews';
import {outbox} from '../../domain/tables/outbox';
import {readings} from '../../domain/tables/readings';
import type {Book} from '../../tables/book';
import {openOfficersDesk} from '../officer';

export function readDashboard(): Figures {
  const {desk, configuration} = openOfficersDesk('reader');
  return figures(figureRows(desk.book, configuration), desk.now.toISOString());
}

/** Each table read once. */
export function figureRows(book: Book, configuration: Configuration): FigureRows {
  return {
    configuration,
    applications: book.rows(applications),
    readings: book.rows(readings),
    candidates: book.rows(candidates),
    interviews: book.rows(interviews),
    allocation: book.rows(allocation),
    outbox: book.rows(outbox),
    events: book.rows(events),
    files: book.rows(exchange),
    documents: book.rows(documents),
  };
}
