/** Once a week, on Monday morning: reminders to outgoings and a digest to officers. In between it costs nothing: when it is next due is kept beside the sheet. */
import {nextWeekly, planWeekly} from '../../domain/exchange/mails';
import {remember} from '../../google/memory';
import {momentOf} from '../announcement/offer-rows';
import {decideAndCommit} from '../commit';
import {currentConfiguration} from '../configuration';
import {type Desk, MEMORY} from '../desk';
import {exchangeRows} from './exchange-rows';

export function exchangeDigest(desk: Desk): void {
  const due = desk.memory.get<string>(MEMORY.exchangeWeekly);
  const now = desk.now.toISOString();
  if (due === undefined || due > now) return;
  const moment = momentOf(desk, desk.who);
  decideAndCommit(desk, book => planWeekly(exchangeRows(book, currentConfiguration(desk, book)), moment));
  remember({[MEMORY.exchangeWeekly]: nextWeekly(now)});
}
