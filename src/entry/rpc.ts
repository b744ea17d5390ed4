/**
 * What the pages may ask, by name; each line is one officer action. `main.ts` opens them to Google one by one.
 */
import {previewSetUp} from '../workflows/preview-set-up';
import {readSeason} from '../workflows/read-season';
import {setUp} from '../workflows/set-up';
import {showCell} from '../workflows/show-cell';
import {answering} from './answer';

export const rpc = {
  readSeason: answering(readSeason),
  previewSetUp: answering(previewSetUp),
  setUp: answering(setUp),
  showCell: answering(showCell),
};

export type Rpc = typeof rpc;
