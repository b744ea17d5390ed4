/**
 * Writes the Dashboard tab: figures and charts of this moment. It holds nothing that is not in the other tabs, so it is written without an entry in the journal;
 * doing it again changes nothing but the figures.
 */
import {figures} from '../../domain/dashboard/figures';
import {DASHBOARD, dashboardTab} from '../../domain/dashboard/tab';
import {underLock} from '../../google/lock';
import {recall, remember} from '../../google/memory';
import {addDashboardSheet, writeDashboardSheet} from '../../tables/dashboard';
import {type Desk, MEMORY} from '../desk';
import {openOfficersDesk} from '../officer';
import {figureRows} from './read-dashboard';

/** @return how many charts stand on the tab now */
export function writeDashboard(): number {
  const {desk, configuration} = openOfficersDesk('officer');
  const now = desk.now.toISOString();

  return underLock(() => {
    desk.book.forget();
    const tab = dashboardTab(figures(figureRows(desk.book, configuration), now), configuration.settings.seasonName);
    const sheet = dashboardSheet(desk);
    writeDashboardSheet(sheet, tab);
    sheet.activate();

    return tab.charts.length;
  });
}

/** Known by its id once it has been made. */
function dashboardSheet({book}: Desk): GoogleAppsScript.Spreadsheet.Sheet {
  const there = book.find(DASHBOARD) ?? book.spreadsheet.getSheetByName(DASHBOARD);
  if (there !== null && book.tabIds[DASHBOARD] !== undefined) return there;
  const sheet = there ?? addDashboardSheet(book.spreadsheet, DASHBOARD);
  remember({[MEMORY.tabs]: {...recall<object>(MEMORY.tabs), [DASHBOARD]: sheet.getSheetId()}});

  return sheet;
}
