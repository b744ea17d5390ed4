/**
 * What sending costs: service calls a mail and modelled time, for 131 mails at the page and 1,500 by the worker, beside a plain loop that sends and marks row by
 * row, written for the comparison, on the same latency model. Times are the model's; nothing here depends on the machine.
 */
import {createWorkspace, type Run} from '../../emulator';
import {latency, makeSeason, runTo, type Season} from '../../emulator/demo';
import {build} from '../build';
import type {BenchRow} from './row';

/** A page asks how far it is every so many milliseconds while its step runs. */
const LOOK_MS = 40_000;

export async function noticesBench(): Promise<BenchRow[]> {
  const {out} = await build();
  const page = sentFromPage(decided(out, 131));
  const worker = sentByWorker(decided(out, 1500));
  const loop = sentByLoop(131);
  return [
    row('131 mails from the page: service calls a mail', page.calls / page.mails, 'calls', 2.2),
    row('131 mails from the page: modelled time', page.ms / 1000, 's', null),
    row('131 mails by a plain loop that sends and marks: calls a mail', loop.calls / loop.mails, 'calls', null),
    row('131 mails by a plain loop: modelled time', loop.ms / 1000, 's', null),
    row('1,500 mails by the worker: service calls a mail', worker.calls / worker.mails, 'calls', null),
    row('1,500 mails by the worker: executions', worker.runs, 'runs', null),
    row('1,500 mails by the worker: the longest execution', worker.longest / 1000, 's', 360),
    row('1,500 mails by the worker: from the first to the last', worker.ms / 60_000, 'min', null),
  ];
}

interface Cost {
  readonly mails: number;
  readonly calls: number;
  readonly ms: number;
}

function row(name: string, value: number, unit: string, target: number | null): BenchRow {
  return {name, value: Math.round(value * 1000) / 1000, unit, target};
}

/** So many people with a decision, whose invitations wait in the outbox: a few apply, the others are copied from the first in the sheet. */
function decided(directory: string, mails: number): Season {
  const workspace = createWorkspace({now: '2027-09-25T09:00:00+02:00', latency, seed: 1});
  const season = makeSeason(workspace, {applicants: 8, seed: 1, directory, edition: 'workspace'});
  runTo(season, 'intake');
  raiseLimit(season);
  workspace.advance({hours: 25});
  multiply(season, mails);
  const {approval} = ask<{approval: string}>(season, 'previewNotices', 'invited', null);
  ask(season, 'sendNotices', {step: 'invited', approval, at: null, split: false});
  return season;
}

function raiseLimit({book, neo}: Season): void {
  const tab = book.tab('Settings');
  const at = tab.values().findIndex(([setting]) => setting === 'Mails per 24 hours');
  tab.type(`B${at + 1}`, '2000', {as: neo.account});
}

function multiply({book, neo}: Season, mails: number): void {
  const tab = book.tab('Applications');
  const [titles = [], ...rows] = tab.values();
  const first = rows.find(cells => cells[titles.indexOf('State')] === 'complete')!;
  const people = Array.from({length: mails}, (_, at) =>
    titles.map((title, column) => {
      const own: Readonly<Record<string, string>> = {
        Reference: `S27-${5000 + at}`,
        'E-mail': `s${at}@x.be`,
        Decision: 'invited',
        Response: `copy ${at}`,
      };
      const cell = own[String(title)] ?? first[column] ?? '';
      return cell instanceof Date ? '' : String(cell);
    }),
  );
  tab.insertRow(rows.length + 1, mails);
  tab.paste(`A${rows.length + 2}`, people, {as: neo.account});
}

function asked({project, neo}: Season, name: string, ...input: readonly unknown[]): Run {
  return project!.rpc(name, input, {as: neo.account});
}

function ask<Value>(season: Season, name: string, ...input: readonly unknown[]): Value {
  const {value, error} = asked(season, name, ...input);
  const answer = value as {ok: boolean; message: string; value: Value};
  if (error !== undefined || !answer.ok) throw new Error(`${name}: ${error?.message ?? answer.message}`);
  return answer.value;
}

/** One step, and the page's questions while it runs. */
function sentFromPage(season: Season): Cost {
  const {workspace} = season;
  let looked = workspace.core.now();
  let looks = 0;
  workspace.faults.onCall(() => {
    if (workspace.core.now() - looked < LOOK_MS) return;
    looked = workspace.core.now();
    looks += asked(season, 'readDelivery').callCount;
  });
  const step = asked(season, 'deliverStep', false);
  workspace.faults.clear();
  return {mails: sent(season), calls: step.callCount + looks, ms: step.elapsedMs};
}

function sentByWorker(season: Season): Cost & {runs: number; longest: number} {
  const {workspace, project} = season;
  const runs: Run[] = [];
  const began = workspace.core.now();
  project!.inner.onRun = run => {
    if (run.handler === 'work' && run.calls['Gmail.Users.Drafts.send'] !== undefined) runs.push(run);
  };
  for (let waits = 0; waits < 100 && waiting(season) > 0; waits++) workspace.advance({minutes: 10});
  return {
    mails: sent(season),
    calls: runs.reduce((sum, {callCount}) => sum + callCount, 0),
    ms: workspace.core.now() - began,
    runs: runs.length,
    longest: Math.max(...runs.map(({elapsedMs}) => elapsedMs)),
  };
}

function states({book}: Season): unknown[] {
  const [titles = [], ...rows] = book.tab('Outbox').values();
  return rows.filter(cells => cells[titles.indexOf('Step')] === 'invited').map(cells => cells[titles.indexOf('State')]);
}

function sent(season: Season): number {
  return states(season).filter(state => state === 'sent').length;
}

function waiting(season: Season): number {
  return states(season).filter(state => state === 'queued' || state === 'drafted').length;
}

/** What is usually written: read the rows, send one, mark it, so that a stop loses little. */
const LOOP = `
function sendAll() {
  var sheet = SpreadsheetApp.getActive().getSheetByName('People');
  var rows = sheet.getDataRange().getValues();
  for (var at = 1; at < rows.length; at++) {
    if (rows[at][2] === 'sent' || MailApp.getRemainingDailyQuota() < 1) continue;
    MailApp.sendEmail({to: rows[at][0], subject: 'Invited', htmlBody: '<p>Dear ' + rows[at][1] + '</p>', name: 'SCOPE'});
    sheet.getRange(at + 1, 3).setValue('sent');
    SpreadsheetApp.flush();
  }
}`;

function sentByLoop(mails: number): Cost {
  const workspace = createWorkspace({now: '2027-10-28T18:00:00+02:00', latency, seed: 1});
  const owner = workspace.account('neo@example.org', {edition: 'workspace'});
  const book = workspace.createSpreadsheet({owner, name: 'Mailing'});
  const people = Array.from({length: mails}, (_, at) => [`s${at}@x.be`, `Zoë ${at}`, '']);
  book.addTab('People').paste('A1', [['Address', 'Name', 'Sent'], ...people]);
  const files = {'Code.js': LOOP, 'appsscript.json': '{}'};
  const project = workspace.createProject({owner, container: book, files});
  const run = project.run('sendAll');
  if (run.error !== undefined) throw new Error(run.error.message);
  return {mails, calls: run.callCount, ms: run.elapsedMs};
}
