/**
 * Pages beside and above the sheet. A page is one HTML file of the build, named after its folder in `src/pages`; it is
 * shown as it is, without a template, so nothing of the sheet can end up in its markup.
 */

/** Shows the page in the sidebar, where it takes the place of the one that is open. */
export function showSidebar(page: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));
}

/** Shows the page above the sheet; pixels, which a small screen may cut. */
export function showDialog(page: string, title: string, {width, height}: {width: number; height: number}): void {
  const output = HtmlService.createHtmlOutputFromFile(page).setWidth(width).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(output, title);
}
