/**
 * Where the season stands, for the home sidebar. Reads, decides nothing, writes nothing.
 */
import {notSetUp, type Overview} from '../domain/season/stages';
import {spreadsheetName} from '../google/spreadsheet';

/** The overview of this spreadsheet's season. */
export function readSeason(): Overview {
  return notSetUp(spreadsheetName());
}
