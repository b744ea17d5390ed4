/**
 * The spreadsheet that the script belongs to, as a whole. What stands in its tabs is read in `tables`.
 */

/** The name that the officers gave the file, such as "SCOPE 2027". */
export function spreadsheetName(): string {
  return SpreadsheetApp.getActive().getName();
}

/** Time zone of the script, which decides what a written date means. */
export function scriptZone(): string {
  return Session.getScriptTimeZone();
}
