/** Room for answers to come: a tab that is full costs whoever writes next a call more, which an answer to the form has not got. */

import {Refusal} from '../../domain/problem';
import {applications} from '../../domain/tables/applications';
import type {TableDefinition} from '../../domain/tables/define';
import {outbox} from '../../domain/tables/outbox';
import {wishes} from '../../domain/tables/wishes';
import {underLock} from '../../google/lock';
import {hasRoom, makeRoom} from '../../tables/grid';
import {configurationOf} from '../configuration';
import {type Desk, MEMORY} from '../desk';

/** More than come within the ten minutes until the automation looks again. */
const ANSWERS = 100;

/**
 * Keeps room for what may come until the automation runs again. Looking costs a call for each tab that was not read; making room is for days on which many have come.
 */
export function keepRoomForAnswers(desk: Desk): void {
  const wishesEach = configurationOf(desk)?.settings.wishesMax;
  if (wishesEach === undefined || desk.memory.get(MEMORY.form) === undefined) return;
  const {book} = desk;
  const wanted: readonly (readonly [TableDefinition, number])[] = [
    [applications, ANSWERS],
    [wishes, ANSWERS * wishesEach],
    [outbox, ANSWERS],
  ];
  const short = wanted.filter(
    ([table, rows]) => book.find(table.tab) !== null && !hasRoom(book.sheet(table.tab), book.lastRow(table), rows),
  );
  if (short.length === 0) return;
  try {
    underLock(() => {
      for (const [{tab}, rows] of short) makeRoom(book.sheet(tab), book.sheet(tab).getLastRow(), rows);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.warn(error.message); // whoever needs the room tells of it
  }
}
