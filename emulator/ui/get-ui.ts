/** Where the page of a container shows up outside the Ui service: `getUi`, toasts, and the older menus of spreadsheets. */

import {FormApp} from '../forms/service/objects';
import {implement} from '../kernel';
import {Spreadsheet, SpreadsheetApp} from '../sheets/objects';
import {type MenuItem, Page} from './page';
import {uiOf} from './ui-service';

/** An entry of `addMenu`: `{name, functionName}`; null is a separator. */
interface OldMenuItem {
  readonly name: string;
  readonly functionName: string;
}

const TOAST_SECONDS = 5;

implement('Spreadsheet.SpreadsheetApp', SpreadsheetApp, {
  getUi() {
    return uiOf(this.execution, 'SpreadsheetApp');
  },
});

implement('Forms.FormApp', FormApp, {
  getUi() {
    return uiOf(this.execution, 'FormApp');
  },
});

implement(
  'Spreadsheet.Spreadsheet',
  Spreadsheet,
  {
    toast(text: string, title = '', seconds: number | null = TOAST_SECONDS) {
      openPageOf(this)?.toasts.push({text, title, seconds: seconds ?? TOAST_SECONDS});
    },
    addMenu(title: string, items: readonly (OldMenuItem | null)[]) {
      addMenu(this, title, items);
    },
    updateMenu(title: string, items: readonly (OldMenuItem | null)[]) {
      addMenu(this, title, items);
    },
    removeMenu(title: string) {
      openPageOf(this)?.removeMenu(title, this.execution.project);
    },
  },
  {ops: {toast: 'sheets.getActive'}},
);

/** The page of the spreadsheet, if somebody has it open: a toast without one is shown to nobody, as at Google. */
function openPageOf({execution}: Spreadsheet): Page | undefined {
  const {page} = execution.request;
  return page instanceof Page ? page : undefined;
}

function addMenu(spreadsheet: Spreadsheet, title: string, items: readonly (OldMenuItem | null)[]): void {
  const entries = items.map((item): MenuItem | null =>
    item === null ? null : {label: item.name, handler: item.functionName},
  );
  openPageOf(spreadsheet)?.addMenu({title, items: entries, project: spreadsheet.execution.project});
}
