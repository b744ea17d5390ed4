/** What the History dialog asks. */
import type {Query} from '../domain/history/line';
import {checkHistory, readHistory, readHistoryEntry, undoAction} from '../workflows/season/history';
import {answering} from './answer';
import {entryNumber, historyQuery} from './shapes-history';

export const historyRpc = {
  readHistory: answering((given: Query) => readHistory(historyQuery(given))),
  readHistoryEntry: answering((given: number) => readHistoryEntry(entryNumber(given))),
  checkHistory: answering((given: number) => checkHistory(entryNumber(given))),
  undoAction: answering((given: number) => undoAction(entryNumber(given))),
};
