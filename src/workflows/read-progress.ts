/** How far the readers have come, for the coordinator. Reads, writes nothing. */
import {type Progress, progressOf} from '../domain/reading/progress';
import {readings} from '../domain/tables/readings';
import {readRoundBefore} from './first-round';
import {openOfficersDesk} from './officer';

export function readProgress(): Progress {
  const {desk, configuration} = openOfficersDesk('officer');
  const round = readRoundBefore(desk.book, configuration);
  return progressOf(round, desk.book.read(readings).problems);
}
