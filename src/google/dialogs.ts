/**
 * Pages beside and above the sheet. A page is one HTML file of the build, named after its folder in `src/pages`; it is
 * shown as it is, without a template, so nothing of the sheet can end up in its markup.
 */

/** Shows the page in the sidebar, where it takes the place of the one that is open. */
export function showSidebar(page: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));
}
