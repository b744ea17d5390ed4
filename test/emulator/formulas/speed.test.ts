import {aSheet} from './a-sheet';

const INPUTS = 100_000;

/** A sheet with 10,000 rows of ten numbers and 1,000 formulas beside them. */
function aFullSheet(formula: (row: number) => string) {
  const sheet = aSheet();
  const {workspace, owner, book} = sheet;
  const files = {
    'Code.js': `
      function fill() {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.insertRowsAfter(1000, 9000);
        const rows = [];
        for (let r = 0; r < ${INPUTS / 10}; r++) rows.push(Array.from({length: 10}, (_, c) => r * 10 + c));
        sheet.getRange(1, 1, rows.length, 10).setValues(rows);
      }
      function write(formulas) {
        SpreadsheetApp.getActiveSheet().getRange(1, 12, formulas.length, 1).setFormulas(formulas);
      }
      function touch(address, times) {
        const sheet = SpreadsheetApp.getActiveSheet();
        for (let n = 0; n < times; n++) {
          sheet.getRange(address).setValue(n);
          sheet.getRange('L1').getValue();
        }
      }`,
  };
  const project = workspace.createProject({owner, container: book, files});
  expect(project.run('fill').error).toBeUndefined();
  const formulas = Array.from({length: 1000}, (_, r) => [formula(r + 1)]);
  expect(project.run('write', [formulas]).error).toBeUndefined();
  return {...sheet, project};
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

describe('speed', () => {
  it.each([
    ['sums of rows', (r: number) => `=SUM(A${r}:J${r})`],
    ['counts over a whole column', (r: number) => `=COUNTIF(A:A,">"&A${r})`],
    ['lookups down a column', (r: number) => `=VLOOKUP(A${r}*5,A:C,3,FALSE)`],
  ])('100,000 inputs and 1,000 formulas settle in 1.5 s: %s', (_, formula) => {
    const {tab} = aFullSheet(formula);
    expect(milliseconds(() => tab.value('L1'))).toBeLessThan(1500);
  });

  it('a change that no formula reads costs nothing of the rest', () => {
    const {project, tab} = aFullSheet(() => '=COUNTIF(A:A,">5")');
    tab.value('L1');
    expect(milliseconds(() => project.run('touch', ['Z1', 1000]))).toBeLessThan(1500);
  });
});
