import {makeSheet} from './make';

/** Milliseconds of the quickest of three runs: what the machine does beside counts as little as can be. */
function quickest(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('what sheets cost', () => {
  it('a row is appended in the same time however much the file holds', () => {
    const append = "for (let i = 0; i < 300; i++) sheet.appendRow(['x', i])";
    const small = makeSheet();
    const large = makeSheet();
    large.run(
      "book.insertSheet('B').getRange('A1:J1000').setFormulas(Array.from({length: 1000}, () => Array(10).fill('=A1+B2'))); sheet.getRange('A1:Z1000').setValue('x')",
    );
    const smallTime = quickest(() => small.run(append));
    expect(quickest(() => large.run(append))).toBeLessThan(smallTime * 4 + 40);
  });
});
