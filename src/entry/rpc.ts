/**
 * What the pages may ask, by name; each line is one officer action. `main.ts` opens them to Google one by one.
 */
import {readSeason} from '../workflows/read-season';
import {answering} from './answer';

export const rpc = {
  readSeason: answering(readSeason),
};

export type Rpc = typeof rpc;
