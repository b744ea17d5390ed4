/** Reminds the readers who have something left, now, because a coordinator says so; at most once a day. */
import {Refusal} from '../../domain/problem';
import {occasionToday, planReminders} from '../../domain/reading/reminders';
import {refuseLocked} from '../../domain/season/milestone';
import {outbox} from '../../domain/tables/outbox';
import {decideAndCommit} from '../commit';
import {sendingAccount} from '../notices/notices-desk';
import {openOfficersDesk} from '../officer';
import {readRound} from './first-round';

/** Tells in one sentence what was done. @throws {Refusal} when the round is locked, or nobody is left to remind */
export function remindNow(): string {
  const {desk, configuration} = openOfficersDesk('coordinator');
  const account = sendingAccount(desk);
  const now = desk.now.toISOString();
  const committed = decideAndCommit(desk, book => {
    const {readings, milestones} = readRound(book, configuration);
    refuseLocked(milestones, 'first round', 'The first round', 'nobody has to read any more.');
    const facts = {readings: readings.map(({row}) => row), outbox: book.rows(outbox), configuration, account};
    return planReminders(facts, occasionToday(now), now);
  });
  if (committed !== null) return `${committed.summary} The mails leave within 10 minutes.`;
  throw new Refusal('nobody', 'Nobody is left to remind: whoever has something to read was reminded today.');
}
