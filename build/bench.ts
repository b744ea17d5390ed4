/**
 * `npm run bench`: how fast it is, on this machine, as a table; `--json` for programs. A row over its target is marked, and says nothing
 * about right or wrong: tests do that.
 */
import {allocationBench} from './bench/allocation';
import {emulatorBench} from './bench/emulator';
import {firstRoundBench} from './bench/first-round';
import {formulasBench} from './bench/formulas';
import {intakeBench} from './bench/intake';
import {interviewsBench} from './bench/interviews';
import {noticesBench} from './bench/notices';
import {readingBench} from './bench/reading';
import type {BenchRow} from './bench/row';
import {selectionBench} from './bench/selection';

async function main(): Promise<void> {
  const parts: Readonly<Record<string, () => readonly BenchRow[] | Promise<readonly BenchRow[]>>> = {
    emulator: emulatorBench,
    formulas: formulasBench,
    intake: intakeBench,
    'first round': firstRoundBench,
    reading: readingBench,
    selection: selectionBench,
    interviews: interviewsBench,
    allocation: allocationBench,
    notices: noticesBench,
  };
  const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
  const results: Record<string, readonly BenchRow[]> = {};
  for (const [name, bench] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) results[name] = await bench();
  }
  process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(results, null, 2)}\n` : table(results));
}

function table(results: Readonly<Record<string, readonly BenchRow[]>>): string {
  const lines = Object.entries(results).flatMap(([part, rows]) => [
    part,
    ...rows.map(({name, value, unit, target}) => {
      const figure = `${round(value)} ${unit}`.padEnd(16);
      const limit = target === null ? '' : `${value <= target ? 'under' : 'OVER '} ${target} ${unit}`;
      return `  ${name.padEnd(56)} ${figure} ${limit}`;
    }),
    '',
  ]);
  return `${lines.join('\n')}\n`;
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

void main();
