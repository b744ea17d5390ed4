/**
 * Writes the Certificate tab for the allocation that is saved, and reads what its formulas say.
 *
 * The tab holds nothing that is not in the journal and in the other tabs, so it is written without an entry of its own; doing it again changes nothing.
 */
import {CERTIFICATE, certificateTab} from '../../domain/allocation/certificate-tab';
import {inputHash} from '../../domain/allocation/frozen';
import {savedDetails} from '../../domain/allocation/plan-allocation';
import {savedAgain} from '../../domain/allocation/plan-lock';
import {Refusal} from '../../domain/problem';
import {allocation} from '../../domain/tables/allocation';
import {candidates} from '../../domain/tables/candidates';
import {contracts} from '../../domain/tables/contracts';
import type {TableDefinition} from '../../domain/tables/define';
import {milestones} from '../../domain/tables/milestones';
import {wishes} from '../../domain/tables/wishes';
import {underLock} from '../../google/lock';
import {recall, remember} from '../../google/memory';
import {
  addCertificateSheet,
  columnRanges,
  layOutCertificateSheet,
  readVerdict,
  type SheetVerdict,
  writeCertificateSheet,
} from '../../tables/certificate';
import type {Table} from '../../tables/table';
import {type Desk, MEMORY} from '../desk';
import {openOfficersDesk} from '../officer';
import {allocationRows} from './allocation-rows';

/** @throws {Refusal} when nothing is saved, or something it was made from has changed since */
export function writeCertificate(): SheetVerdict {
  const {desk, configuration} = openOfficersDesk('officer');

  return underLock(() => {
    const rows = allocationRows(desk.book, configuration);
    const details = savedDetails(rows);
    if (details === undefined)
      throw new Refusal('not-saved', 'There is no saved allocation to certify: save it first.');
    const frozen = savedAgain(rows, details);
    if (inputHash(frozen) !== details.inputHash) throw stale();
    const tables = [allocation, candidates, contracts, milestones, wishes].map(
      definition => desk.book.read(definition as TableDefinition) as Table<TableDefinition>,
    );
    const tab = certificateTab(
      {frozen, inputHash: details.inputHash, resultHash: details.resultHash},
      columnRanges(tables),
    );
    const sheet = certificateSheet(desk);
    writeCertificateSheet(sheet, tab);
    SpreadsheetApp.flush();

    return readVerdict(sheet, tab.checks);
  });
}

function stale(): Refusal {
  return new Refusal(
    'saved-stale',
    'Scores, wishes, contracts or settings have changed since the allocation was saved, so it cannot be certified: run it again and save it.',
  );
}

/** Known by its id once it is laid out: one whose making was cut off is laid out by the next run. */
function certificateSheet({book}: Desk): GoogleAppsScript.Spreadsheet.Sheet {
  const there = book.find(CERTIFICATE) ?? book.spreadsheet.getSheetByName(CERTIFICATE);
  if (there !== null && book.tabIds[CERTIFICATE] !== undefined) return there;
  const sheet = there ?? addCertificateSheet(book.spreadsheet, CERTIFICATE, book.sheet(allocation.tab));
  layOutCertificateSheet(sheet);
  remember({[MEMORY.tabs]: {...recall<object>(MEMORY.tabs), [CERTIFICATE]: sheet.getSheetId()}});

  return sheet;
}
