/** How far the readers have come, for the coordinator. Reads, writes nothing. */
import {type Progress, progressOf} from '../../domain/reading/progress';
import {readings} from '../../domain/tables/readings';
import {openOfficersDesk} from '../officer';
import {readRoundBefore} from './first-round';

export function readProgress(): Progress {
  const {desk, configuration} = openOfficersDesk('officer');
  const round = readRoundBefore(desk.book, configuration);
  return progressOf(round, desk.book.read(readings).problems);
}
