/**
 * What the types do not say: which global's name Google's messages put before a class, which classes may stand in for
 * another, and which globals of the types Google does not have.
 */

/** Namespaces read in full, with the global that names their classes in messages: `SpreadsheetApp.Range.setValues`. */
export const OWNERS: Readonly<Record<string, string>> = {
  Base: '',
  Cache: 'CacheService',
  Calendar: 'CalendarApp',
  Charts: 'Charts',
  Content: 'ContentService',
  Drive: 'DriveApp',
  Forms: 'FormApp',
  Gmail: 'GmailApp',
  HTML: 'HtmlService',
  Lock: 'LockService',
  Mail: 'MailApp',
  Properties: 'PropertiesService',
  Script: 'ScriptApp',
  Spreadsheet: 'SpreadsheetApp',
  URL_Fetch: 'UrlFetchApp',
  Utilities: 'Utilities',
  XML_Service: 'XmlService',
};

/** Declared by the types, unknown to Google: the enums hang on `Utilities` only, `Date2` is a device of the types. */
export const NOT_GLOBAL: ReadonlySet<string> = new Set([
  'Charset',
  'Date2',
  'DigestAlgorithm',
  'MacAlgorithm',
  'RsaAlgorithm',
]);

/** Interfaces of the types that are JavaScript's own. */
export const NOT_CLASSES: ReadonlySet<string> = new Set(['Base.Date', 'Base.DateConstructor']);

/**
 * Classes that others implement without the types saying `extends`; whoever has all these methods counts as one.
 *
 * `Forms.Item` is none of them: Google refuses `moveItem` with `(FormApp.MultipleChoiceItem,number)`.
 */
export const IMPLEMENTED: Readonly<Record<string, readonly string[]>> = {
  'Base.BlobSource': ['getAs', 'getBlob'],
};

/** Further stand-ins, as Google's reference describes them. */
export const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  'Calendar.RecurrenceRule': ['Calendar.EventRecurrence'],
  'Charts.DataTableBuilder': ['Charts.DataTableSource'],
  'Gmail.GmailAttachment': ['Base.Blob', 'Base.BlobSource'],
  'Spreadsheet.BigQueryDataSourceSpec': ['Spreadsheet.DataSourceSpec'],
  'Spreadsheet.DataSourceSheet': ['Spreadsheet.Sheet'],
  'Spreadsheet.Range': ['Charts.DataTableSource'],
};

/** Global names of the advanced services in the types; each exists only in a project whose manifest enables it. */
export const ADVANCED_RENAMED: Readonly<Record<string, string>> = {Drive_v2: 'Drive', Adsense: 'AdSense'};
