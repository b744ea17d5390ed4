/**
 * The SCOPE menu, and what each of its items opens.
 *
 * An item shows a page and ends; what the page then asks for comes in through `entry/rpc`.
 */
import {showSidebar} from '../google/dialogs';

/** Adds the menu. Runs before anyone has given a permission, so it touches nothing but the menu. */
export function onOpen(): void {
  SpreadsheetApp.getUi().createMenu('SCOPE').addItem('Show season', 'showSeason').addToUi();
}

/** Opens the season sidebar. */
export function showSeason(): void {
  showSidebar('season', 'Season');
}
