/** What it costs to keep formulas in step: 100,000 inputs with 1,000 formulas beside them, settled at the first read. */
import {createWorkspace} from '../../emulator';
import type {BenchRow} from './row';

const SOURCE = `
function fill() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.insertRowsAfter(1000, 9000);
  const rows = [];
  for (let r = 0; r < 10000; r++) rows.push(Array.from({length: 10}, (_, c) => r * 10 + c));
  sheet.getRange(1, 1, rows.length, 10).setValues(rows);
}
function write(formulas) {
  SpreadsheetApp.getActiveSheet().getRange(1, 12, formulas.length, 1).setFormulas(formulas);
}`;

const FORMULAS: Readonly<Record<string, (row: number) => string>> = {
  'sums of rows': row => `=SUM(A${row}:J${row})`,
  'counts over a whole column': row => `=COUNTIF(A:A,">"&A${row})`,
  'lookups down a column': row => `=VLOOKUP(A${row}*5,A:C,3,FALSE)`,
};

export function formulasBench(): readonly BenchRow[] {
  return Object.entries(FORMULAS).map(([name, formula]) => {
    const workspace = createWorkspace({now: '2027-10-01T09:00:00+02:00'});
    const owner = workspace.account('neo@example.org');
    const book = workspace.createSpreadsheet({owner, name: 'Book', locale: 'en_GB'});
    const project = workspace.createProject({owner, container: book, files: {'Code.js': SOURCE}});
    const formulas = Array.from({length: 1000}, (_, row) => [formula(row + 1)]);
    for (const run of [project.run('fill'), project.run('write', [formulas])]) {
      if (run.error !== undefined) throw new Error(run.error.stack);
    }
    const start = process.hrtime.bigint();
    book.tab('Sheet1').value('L1');
    const value = Number(process.hrtime.bigint() - start) / 1e6;
    return {name: `1,000 formulas over 100,000 inputs: ${name}`, value, unit: 'ms', target: 1500};
  });
}
