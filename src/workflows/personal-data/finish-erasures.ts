/** Finishes what erasures in a closed season have left: what was cut off, and entries that still stand in the calendar. Done again, it goes on. */
import {type ErasureRest, restOf} from '../../domain/personal-data/rest';
import {journal} from '../../domain/tables/journal';
import {outbox} from '../../domain/tables/outbox';
import {underLock} from '../../google/lock';
import {readTail} from '../../tables/journal';
import {automationOf} from '../automation';
import {recover} from '../commit';
import {deliverEvents} from '../delivery/deliver-events';
import {type Desk, MEMORY} from '../desk';
import {openOfficersDesk} from '../officer';

/** A page waits for it. */
const BUDGET_MS = 120_000;

/** What is left; null when nothing is, or the automation does it. */
export function readErasureRest(): ErasureRest | null {
  return restAt(openOfficersDesk('officer').desk);
}

/** @return what is left afterwards */
export function finishErasures(): ErasureRest | null {
  const {desk} = openOfficersDesk('officer');
  const rest = restAt(desk);
  if (rest === null) return null;
  underLock(() => {
    desk.book.forget();
    recover(desk);
  });
  if (rest.mine) deliverEvents(desk, desk.who, BUDGET_MS);
  desk.book.forget();
  return restAt(desk);
}

function restAt(desk: Desk): ErasureRest | null {
  const automation = automationOf(desk);
  if (automation?.closedAt === undefined) return null;
  const {open} = readTail(desk.book.sheet(journal.tab), desk.memory.get<number>(MEMORY.journal) ?? 2);
  return restOf({automation, outbox: desk.book.rows(outbox), steps: open.length}, desk.who);
}
