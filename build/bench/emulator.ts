/**
 * What the emulator costs on this machine, in real time. Each row names its target; the figure is the best of three runs, since what is measured
 * is the emulator and not what else the machine does.
 */
import {createWorkspace} from '../../emulator';
import {matchOverload} from '../../emulator/signatures/match';
import {signatures} from '../../emulator/signatures/signatures';
import type {BenchRow} from './row';

const SOURCE = `
function empty() {}
function write(rows, columns) {
  const values = Array.from({length: rows}, (_, row) => Array.from({length: columns}, (_, column) => row * column));
  SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1, rows, columns).setValues(values);
  SpreadsheetApp.flush();
}
function read(rows, columns) { return SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1, rows, columns).getValues().length; }
function append(count) {
  const sheet = SpreadsheetApp.getActive().getActiveSheet();
  for (let at = 0; at < count; at++) sheet.appendRow([at, 'text', true]);
}
function onSubmit(event) { return event.namedValues['First name'][0]; }
function install() { ScriptApp.newTrigger('onSubmit').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create(); }
`;

function world() {
  const workspace = createWorkspace({now: '2027-10-01T09:00:00+02:00', timeZone: 'Europe/Brussels'});
  const owner = workspace.account('neo@example.org', {edition: 'workspace'});
  const book = workspace.createSpreadsheet({owner, name: 'Book', locale: 'en_GB', timeZone: 'Europe/Brussels'});
  const project = workspace.createProject({owner, container: book, files: {'Code.js': SOURCE}});
  return {workspace, owner, book, project};
}

/** A figure of a run that failed would be worth nothing. */
function mustRun(
  {project}: Pick<ReturnType<typeof world>, 'project'>,
  handler: string,
  args: readonly unknown[] = [],
): void {
  const {error} = project.run(handler, args);
  if (error !== undefined) throw new Error(`${handler}: ${error.stack}`);
}

function milliseconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function best(times: number, prepare: () => () => void): number {
  return Math.min(...Array.from({length: times}, () => milliseconds(prepare())));
}

/** Rows × columns of the block that is written and read. */
const BLOCK = [1000, 100] as const;

export function emulatorBench(): readonly BenchRow[] {
  return [emptyRun(), overload(), ...blocks(), appends(), submissions(), untouched(), memory()];
}

function emptyRun(): BenchRow {
  const {project} = world();
  mustRun({project}, 'empty');
  const value = best(3, () => () => {
    for (let run = 0; run < 100; run++) mustRun({project}, 'empty');
  });
  return {name: 'empty run', value: value / 100, unit: 'ms', target: 5};
}

/** The check of arguments lies on the path of every call. */
function overload(): BenchRow {
  const overloads = signatures().classes['Spreadsheet.Sheet']!.methods.getRange!;
  const value = best(3, () => () => {
    for (let call = 0; call < 100_000; call++) matchOverload(overloads, [1, 2, 3, 4], () => undefined);
  });
  return {name: 'matching the arguments of a call', value: value * 10, unit: 'ns', target: 500};
}

function blocks(): BenchRow[] {
  const {project, book} = world();
  book.tab('Sheet1').insertColumn(1, 74);
  const write = best(3, () => () => mustRun({project}, 'write', BLOCK));
  const read = best(3, () => () => mustRun({project}, 'read', BLOCK));
  return [
    {name: 'setValues of 100,000 cells', value: write, unit: 'ms', target: 150},
    {name: 'getValues of 100,000 cells', value: read, unit: 'ms', target: 150},
  ];
}

function appends(): BenchRow {
  const value = best(3, () => {
    const {project} = world();
    return () => mustRun({project}, 'append', [10_000]);
  });
  return {name: '10,000 appendRow', value, unit: 'ms', target: 1000};
}

function submissions(): BenchRow {
  const {workspace, owner, book, project} = world();
  const form = workspace.createForm({
    owner,
    title: 'Application',
    collectEmail: true,
    destination: book,
    items: ['First name', 'Last name', 'University', 'Wish 1', 'Wish 2'].map(title => ({type: 'TEXT' as const, title})),
  });
  mustRun({project}, 'install');
  const value = milliseconds(() => {
    for (let at = 0; at < 10_000; at++) {
      form.submitAs(`student${at}@example.org`, {'First name': `Zoë ${at}`, 'Last name': 'Peeters', 'Wish 1': 'Japan'});
    }
  });
  return {name: '10,000 form submissions with a trigger', value: value / 1000, unit: 's', target: 30};
}

/** The same run beside a million cells in another file, as a multiple of the run alone. */
function untouched(): BenchRow {
  const alone = world();
  const beside = world();
  const other = beside.workspace.createSpreadsheet({owner: beside.owner, name: 'Large'});
  const filler = beside.workspace.createProject({owner: beside.owner, container: other, files: {'Code.js': SOURCE}});
  for (let column = 0; column < 10; column++) mustRun({project: filler}, 'append', [1]);
  other.tab('Sheet1').insertColumn(1, 974);
  mustRun({project: filler}, 'write', [1000, 1000]);
  const time = ({project}: ReturnType<typeof world>): number =>
    best(5, () => () => {
      for (let run = 0; run < 50; run++) mustRun({project}, 'read', [10, 10]);
    });
  time(alone);
  return {name: 'a run beside 1,000,000 other cells', value: time(beside) / time(alone), unit: '× alone', target: 1.5};
}

function memory(): BenchRow {
  const collect = globalThis.gc ?? (() => {});
  collect();
  const before = process.memoryUsage().heapUsed;
  const {project, book} = world();
  book.tab('Sheet1').insertColumn(1, 974);
  mustRun({project}, 'write', [1000, 1000]);
  collect();
  const used = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  return {name: 'workspace with 1,000,000 cells', value: used, unit: 'MiB', target: 400};
}
