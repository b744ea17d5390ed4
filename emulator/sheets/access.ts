/**
 * Who may do what with a spreadsheet: opening, editing, and cells that are protected (behaviours 22, 64).
 */

import {type Block, overlaps} from '../cells/a1';
import {type Account, type Core, type Execution, exception} from '../kernel';
import type {Area, ProtectionData, SpreadsheetState, TabState} from './state';
import {spreadsheetWithId} from './state';

const NO_ACCESS = 'You do not have permission to access the requested document.';
const NOT_FOUND = 'Unexpected error while getting the method or property openById on object SpreadsheetApp.';

/**
 * The spreadsheet as an account opens it.
 *
 * @throws in Google's words when there is none, or when the account may not see it
 */
export function openedSpreadsheet(core: Core, account: Account, id: string): SpreadsheetState {
  const file = core.files.get(id);
  const book = spreadsheetWithId(core, id);
  if (!file || !book) throw exception(NOT_FOUND);
  if (!core.files.canView(account, file)) throw exception(NO_ACCESS);
  return book;
}

/** Whether the account may edit the file at all. */
export function canEditFile(core: Core, account: Account, book: SpreadsheetState): boolean {
  const file = core.files.get(book.id);
  return file !== undefined && core.files.canEdit(account, file);
}

/** Whether the account may change every cell of a block; without a block, the tab itself. */
export function canEditBlock(
  core: Core,
  account: Account,
  book: SpreadsheetState,
  tab: TabState,
  block?: Block,
): boolean {
  const file = core.files.get(book.id)!;
  if (!core.files.canEdit(account, file)) return false;
  if (file.owner === account.email.toLowerCase() || tab.bounds.length === 0) return true;
  return tab.bounds.every(bound => {
    if (bound.kind !== 'protection') return true;
    const protection = bound.data as unknown as ProtectionData;
    if (mayEditProtected(account, file.owner, protection)) return true;
    if (block === undefined) return protection.type !== 'SHEET';
    return !bound.areas.some(area => overlaps(blockOf(tab, area), block)) || isOpen(tab, protection, block);
  });
}

/** Whether an editor of the file may edit what is protected; `owner` is the file's, who always may. */
export function mayEditProtected(account: Account, owner: string, protection: ProtectionData): boolean {
  const {warningOnly, mirrors, editors, domainEdit} = protection;
  const address = account.email.toLowerCase();
  if (warningOnly || mirrors || address === owner || editors.includes(address)) return true;
  return domainEdit && owner.endsWith(`@${account.domain.toLowerCase()}`);
}

function isOpen(tab: TabState, {unprotected}: ProtectionData, block: Block): boolean {
  return unprotected.some(area => {
    const open = blockOf(tab, area);
    const below = open.row <= block.row && open.row + open.rows >= block.row + block.rows;
    return below && open.column <= block.column && open.column + open.columns >= block.column + block.columns;
  });
}

/** An area with all its sides on today's grid. */
export function blockOf(tab: TabState, {row, column, rows, columns}: Area): Block {
  return {
    row,
    column,
    rows: rows ?? Math.max(1, tab.rows - row + 1),
    columns: columns ?? Math.max(1, tab.columns - column + 1),
  };
}

/**
 * Refuses a script's change that its account has no right to.
 *
 * @throws in Google's words
 */
export function refuseEdit(execution: Execution, book: SpreadsheetState, tab?: TabState, block?: Block): void {
  const {core, account} = execution;
  if (!canEditFile(core, account, book)) throw exception(NO_ACCESS);
  if (tab === undefined || canEditBlock(core, account, book, tab, block)) return;
  throw exception(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}
