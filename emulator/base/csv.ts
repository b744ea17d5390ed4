/** `Utilities.parseCsv`: comma-separated text to rows. Pure. */
import {exception} from '../kernel';

/**
 * Reads CSV as RFC 4180 has it: quotes keep delimiters and line ends, a doubled quote is one, rows may differ in length. A line end
 * after the last row makes no row.
 *
 * @throws {ServiceError} when a quote is never closed
 */
export function parseCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (letter === '"' && field === '') quoted = true;
    else if (letter === delimiter) {
      row.push(field);
      field = '';
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at++;
      rows.push([...row, field]);
      row = [];
      field = '';
    } else field += letter;
  }
  if (quoted) throw exception('Could not parse text.');
  if (field !== '' || row.length > 0 || rows.length === 0) rows.push([...row, field]);
  return rows;
}
