/** Writes the tab Handover anew. It holds nothing that is not in the other tabs, so it is written without an entry of its own. */
import {frameOf} from '../../domain/allocation/frame';
import {shadowPrices} from '../../domain/allocation/shadow-prices';
import {HANDOVER, handoverLines} from '../../domain/handover/handover';
import {journal} from '../../domain/tables/journal';
import {underLock} from '../../google/lock';
import {recall, remember} from '../../google/memory';
import {readNotes, writeHandoverSheet} from '../../tables/handover';
import {readLines} from '../../tables/history';
import {allocationRows} from '../allocation/allocation-rows';
import {type Desk, MEMORY} from '../desk';
import {openOfficersDesk} from '../officer';

/** @return how many lines the tab has */
export function writeHandover(): {readonly tab: string; readonly lines: number} {
  const {desk, configuration} = openOfficersDesk('officer', {fresh: true});
  const {book} = desk;
  return underLock(() => {
    const rows = allocationRows(book, configuration);
    const lines = handoverLines({
      settings: configuration.settings,
      milestones: rows.milestones,
      officers: configuration.officers,
      lines: readLines(book.sheet(journal.tab)),
      wishes: rows.wishes,
      prices: shadowPrices(frameOf(rows).input),
      now: desk.now.toISOString(),
    });
    const sheet = handoverSheet(desk);
    return {tab: sheet.getName(), lines: writeHandoverSheet(sheet, lines, readNotes(sheet))};
  });
}

/** Known by its id once it has been made. */
function handoverSheet({book}: Desk): GoogleAppsScript.Spreadsheet.Sheet {
  const there = book.find(HANDOVER);
  if (there !== null) return there;
  const sheet = book.spreadsheet.insertSheet(HANDOVER, book.spreadsheet.getSheets().length);
  remember({[MEMORY.tabs]: {...recall<object>(MEMORY.tabs), [HANDOVER]: sheet.getSheetId()}});
  return sheet;
}
