/** What the page that closes the season may ask; each line is one officer action. */
import {closeSeason, readClosing} from '../workflows/handover/close-season';
import {startNextSeason} from '../workflows/handover/start-next-season';
import {writeHandover} from '../workflows/handover/write-handover';
import {answering} from './answer';

export const closingRpc = {
  readClosing: answering(readClosing),
  closeSeason: answering(closeSeason),
  writeHandover: answering(writeHandover),
  startNextSeason: answering(startNextSeason),
};
