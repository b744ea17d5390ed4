/** Opens an exchange file with its documents for everybody who has accepted a place; from then on the weekly mails are made. */

import {planFiles} from '../../domain/exchange/files';
import {nextWeekly} from '../../domain/exchange/mails';
import {remember} from '../../google/memory';
import {type Committed, decideAndCommit} from '../commit';
import {currentConfiguration} from '../configuration';
import {MEMORY} from '../desk';
import {openOfficersDesk} from '../officer';
import {exchangeRows} from './exchange-rows';

export function openFiles(): Committed {
  const {desk} = openOfficersDesk('coordinator', {fresh: true});
  const now = desk.now.toISOString();
  const done = decideAndCommit(desk, book => planFiles(exchangeRows(book, currentConfiguration(desk, book)), now));
  if (desk.memory.get(MEMORY.exchangeWeekly) === undefined) remember({[MEMORY.exchangeWeekly]: nextWeekly(now)});
  return done;
}
