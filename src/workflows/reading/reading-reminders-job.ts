/**
 * Reminds readers half-way and 24 hours before readings are due, as agreed when they were dealt. Until such a moment comes it costs nothing: when
 * readings were dealt and who was reminded is kept beside the sheet.
 */

import {plan} from '../../domain/plan/plan';
import {dueMoments, planReminders, type ReminderMemory} from '../../domain/reading/reminders';
import {isLocked} from '../../domain/season/milestone';
import {outbox} from '../../domain/tables/outbox';
import {remember} from '../../google/memory';
import {automationOf} from '../automation';
import {decideAndCommit} from '../commit';
import {configurationOf, currentConfiguration} from '../configuration';
import {type Desk, MEMORY} from '../desk';
import {readRound} from './first-round';

export function remindReaders(desk: Desk): void {
  const memory = desk.memory.get<ReminderMemory>(MEMORY.readingReminders);
  const known = configurationOf(desk);
  const account = automationOf(desk)?.account;
  if (memory === undefined || known === undefined || account === undefined) return;
  const now = desk.now.toISOString();
  if (dueMoments(memory, known.settings, now).length === 0) return;
  const configuration = currentConfiguration(desk);
  const moments = dueMoments(memory, configuration.settings, now);
  const last = moments.at(-1);
  if (last === undefined) return;
  decideAndCommit(desk, book => {
    const round = readRound(book, configuration);
    if (isLocked(round.milestones, 'first round')) return plan({action: 'remind readers', summary: ''});
    const readings = round.readings.map(({row}) => row);
    return planReminders({readings, outbox: book.rows(outbox), configuration, account}, last.name, now);
  });
  remember({[MEMORY.readingReminders]: {...memory, done: [...memory.done, ...moments.map(({name}) => name)]}});
}
