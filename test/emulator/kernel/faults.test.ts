import {createWorkspace} from '../../../emulator';

const SOURCE = `
function three() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.appendRow(['one']);
  sheet.appendRow(['two']);
  sheet.appendRow(['three']);
}
function stubborn() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  try { sheet.appendRow(['one']); } catch (error) { /* goes on */ }
  finally { try { sheet.appendRow(['two']); } catch (error) {} }
  return 'survived';
}
function buffered() {
  SpreadsheetApp.getActive().getRange('A1').setValue('kept back');
  PropertiesService.getScriptProperties().setProperty('a', 'b');
}
function lockAndWait() {
  const lock = LockService.getScriptLock();
  lock.waitLock(1000);
  PropertiesService.getScriptProperties().setProperty('by', 'first');
  lock.releaseLock();
}
function tryIt() { return LockService.getScriptLock().tryLock(500); }
function sleepLong() { for (let i = 0; i < 100; i++) Utilities.sleep(5000); }
function endless() { while (true) {} }
function value() { return SpreadsheetApp.getActive().getRange('A1').getValue(); }
`;

function world() {
  const workspace = createWorkspace({now: '2027-10-01T09:00:00+02:00', timeZone: 'Europe/Brussels'});
  const neo = workspace.account('neo@example.org');
  const leo = workspace.account('leo@example.org');
  const book = workspace.createSpreadsheet({owner: neo, name: 'Book', timeZone: 'Europe/Brussels'});
  const project = workspace.createProject({owner: neo, container: book, files: {'Code.js': SOURCE}});
  const rows = (): unknown[] =>
    book
      .tab('Sheet1')
      .values()
      .map(row => row[0])
      .filter(cell => cell !== '');
  // getActive comes before it.
  const firstAppend = project.run('three').callCount - 2;
  book.tab('Sheet1').deleteRow(1, 3);
  return {workspace, leo, project, rows, firstAppend};
}

describe('a fault at the n-th service call', () => {
  it('kills the next execution before the call takes effect', () => {
    const {workspace, project, rows} = world();
    const first = project.run('three');
    const index = first.callCount; // the last appendRow
    workspace.faults.crashAtCall(index, 'before');

    const run = project.run('three');

    expect(run.error?.message).toBe(`The execution was cut off before service call ${index}, Sheet.appendRow.`);
    expect(rows()).toEqual(['one', 'two', 'three', 'one', 'two']);
    expect(project.run('three').ok).toBe(true);
  });

  it('kills it after the effect', () => {
    const {workspace, project, rows, firstAppend} = world();
    workspace.faults.crashAtCall(firstAppend, 'after');

    expect(project.run('three').ok).toBe(false);
    expect(rows()).toEqual(['one']);
  });

  it('73. a killed execution does nothing more, whatever it catches', () => {
    const {workspace, project, rows, firstAppend} = world();
    workspace.faults.crashAtCall(firstAppend, 'before');

    const run = project.run('stubborn');

    expect(run.ok).toBe(false);
    expect(run.value).toBeUndefined();
    expect(rows()).toEqual([]);
  });

  it('throws what the host gives, with or without the effect', () => {
    const {workspace, project, rows, firstAppend} = world();
    workspace.faults.failAtCall(firstAppend, new Error('Service error: Spreadsheets'));
    expect(project.run('three').error).toMatchObject({name: 'Exception', message: 'Service error: Spreadsheets'});
    expect(rows()).toEqual([]);

    workspace.faults.failAtCall(firstAppend, 'Answer lost', 'after');
    expect(project.run('three').error?.message).toBe('Answer lost');
    expect(rows()).toEqual(['one']);
  });

  it('72. loses what was still kept back, or not: nobody knows, so it is a switch', () => {
    const outcome = (buffersOfCutOffExecution: 'lost' | 'written'): unknown => {
      const workspace = createWorkspace({now: 0, assumptions: {buffersOfCutOffExecution}});
      const owner = workspace.account('neo@example.org');
      const container = workspace.createSpreadsheet({owner, name: 'Book'});
      const project = workspace.createProject({owner, container, files: {'Code.js': SOURCE}});
      const {calls} = project.run('buffered');
      container.tab('Sheet1').deleteRow(1);
      workspace.faults.crashAtCall(
        Object.values(calls).reduce((sum, count) => sum + count),
        'before',
      );
      project.run('buffered');
      return project.run('value').value;
    };

    expect(outcome('lost')).toBe('');
    expect(outcome('written')).toBe('kept back');
  });

  it('36. lets another execution run in between, which sees no kept-back write and gets no held lock', () => {
    const {workspace, project, leo} = world();
    const between: unknown[] = [];
    workspace.faults.onCall(({call, phase}) => {
      if (call === 'Properties.setProperty' && phase === 'after')
        between.push(project.run('tryIt', [], {as: leo}).value);
    });

    expect(project.run('lockAndWait').ok).toBe(true);
    workspace.faults.clear();
    expect(between).toEqual([false]);
    expect(project.run('tryIt', [], {as: leo}).value).toBe(true);
  });
});

describe('the time of an execution', () => {
  it('73. ends after six minutes', () => {
    const run = world().project.run('sleepLong');

    expect(run.error).toMatchObject({name: 'Exception', message: 'Exceeded maximum execution time'});
    expect(run.elapsedMs).toBeGreaterThan(360_000);
    expect(run.elapsedMs).toBeLessThan(366_000);
  });

  it('73. a script that never ends is stopped', () => {
    const {workspace, project} = world();
    workspace.core.wallMs = 200;

    expect(project.run('endless').error?.message).toBe('Exceeded maximum execution time');
  });
});
