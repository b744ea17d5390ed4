import {createWorkspace} from '../../../emulator';

const START = '2027-10-01T09:20:00+02:00';

function makeProject(source: string, {latency, edition}: {latency?: object; edition?: 'workspace'} = {}) {
  const workspace = createWorkspace({
    now: START,
    timeZone: 'Europe/Brussels',
    ...(latency === undefined ? {} : {latency: latency as never}),
  });
  const neo = workspace.account('neo@example.org', edition === undefined ? {} : {edition});
  const project = workspace.createProject({
    owner: neo,
    files: {'Code.js': source},
    manifest: {timeZone: 'Europe/Brussels'},
    name: 'SCOPE Desk',
  });
  return {workspace, neo, project};
}

/** A project whose trigger tells when it ran, and the wall times of its runs in the days after it was installed. */
function wallTimes(schedule: string, days: number): string[] {
  const {workspace, project} = makeProject(`
    function install() { ScriptApp.newTrigger('tick').timeBased()${schedule}.create(); }
    function tick() { return new Date().toString().slice(0, 21); }`);
  const {error} = project.run('install');
  if (error) throw new Error(error.message);
  return workspace.advance({days}).map(run => String(run.value));
}

describe('time triggers', () => {
  it('41. runs every 10 minutes exactly once in any 10 minutes', () => {
    const {workspace, project} = makeProject(`
      function install() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create(); }
      function tick() {}`);
    project.run('install');

    const counts = Array.from({length: 6}, () => workspace.advance({minutes: 10}).length);

    expect(counts).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('41. gives the clock in UTC, under names with hyphens', () => {
    const {workspace, project} = makeProject(`
      function install() { ScriptApp.newTrigger('tick').timeBased().at(new Date('2027-10-03T00:05:07+02:00')).create(); }
      function tick(e) { return Object.assign({}, e, {authMode: String(e.authMode), triggerUid: typeof e.triggerUid}); }`);
    project.run('install');

    const [run] = workspace.advance({days: 2});

    expect(run?.value).toEqual({
      authMode: 'FULL',
      triggerUid: 'string',
      'day-of-month': 2,
      'day-of-week': 6,
      hour: 22,
      minute: 5,
      month: 10,
      second: 7,
      timezone: 'UTC',
      'week-of-year': 39,
      year: 2027,
    });
  });

  it('41. draws a minute within the hour and keeps it from day to day, also when the clocks change', () => {
    const times = wallTimes('.everyDays(1).atHour(9)', 40);

    expect(times).toHaveLength(40);
    expect(new Set(times.map(time => time.slice(16))).size).toBe(1);
    expect(times[0]).toMatch(/ 09:\d\d$/);
  });

  it('41. comes within a quarter of an hour of nearMinute', () => {
    const [first] = wallTimes('.everyDays(1).atHour(14).nearMinute(30)', 1);

    expect(first).toMatch(/^Fri Oct 01 2027 14:(1[5-9]|[23]\d|4[0-5])$/);
  });

  it('41. knows days of the week and of the month', () => {
    expect(wallTimes('.onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9)', 14).map(time => time.slice(0, 10))).toEqual([
      'Mon Oct 04',
      'Mon Oct 11',
    ]);
    expect(
      wallTimes('.everyWeeks(2).onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(23)', 30).map(time => time.slice(0, 10)),
    ).toEqual(['Fri Oct 01', 'Fri Oct 15', 'Fri Oct 29']);
    expect(wallTimes('.onMonthDay(15).atHour(9)', 60).map(time => time.slice(0, 10))).toEqual([
      'Fri Oct 15',
      'Mon Nov 15',
    ]);
  });

  it('41. runs on a date near midnight, in the zone that is asked for', () => {
    expect(wallTimes('.atDate(2027, 10, 5)', 10)[0]).toMatch(
      /^(Mon Oct 04 2027 23:(4[5-9]|5\d)|Tue Oct 05 2027 00:(0\d|1[0-5]))$/,
    );
    expect(wallTimes(`.everyDays(1).atHour(9).inTimezone('America/New_York')`, 1)[0]).toMatch(/ 15:\d\d$/);
  });

  it('41. runs every so many hours', () => {
    const times = wallTimes('.everyHours(6)', 2);

    expect(times).toHaveLength(8);
    expect(times[0]).toMatch(/^Fri Oct 01 2027 1[45]:/);
  });

  it('runs once after a while, and stays in the list until it is deleted', () => {
    const {workspace, project} = makeProject(`
      function install() { ScriptApp.newTrigger('tick').timeBased().after(60000).create(); }
      function tick(e) { return e.triggerUid; }
      function uids() { return ScriptApp.getProjectTriggers().map(t => t.getUniqueId()); }`);
    project.run('install');

    const runs = [workspace.advance({seconds: 59}), workspace.advance({seconds: 1}), workspace.advance({days: 1})];

    expect(runs.map(each => each.length)).toEqual([0, 1, 0]);
    expect(project.run('uids').value).toEqual([runs[1]?.[0]?.value]);
  });

  it('runs all that fall due in the order of their times, each at its time, in an execution of its own', () => {
    const {workspace, project} = makeProject(`
      var count = 0;
      function install() {
        [30, 10, 20].forEach(m => ScriptApp.newTrigger('tick').timeBased().after(m * 60000).create());
      }
      function tick() { return [++count, new Date().toISOString()]; }`);
    project.run('install');

    expect(workspace.advance({hours: 1}).map(run => run.value)).toEqual([
      [1, '2027-10-01T07:30:00.000Z'],
      [1, '2027-10-01T07:40:00.000Z'],
      [1, '2027-10-01T07:50:00.000Z'],
    ]);
    expect(workspace.now.toISOString()).toBe('2027-10-01T08:20:00.000Z');
  });

  it('runs a trigger that another one installs, and not one that another deletes', () => {
    const {workspace, project} = makeProject(`
      function install() {
        ScriptApp.newTrigger('first').timeBased().after(60000).create();
        ScriptApp.newTrigger('never').timeBased().after(120000).create();
      }
      function first() {
        ScriptApp.getProjectTriggers().forEach(t => ScriptApp.deleteTrigger(t));
        ScriptApp.newTrigger('second').timeBased().after(60000).create();
      }
      function second() {}
      function never() {}`);
    project.run('install');

    expect(workspace.advance({hours: 1}).map(run => run.handler)).toEqual(['first', 'second']);
  });

  it('39. runs as its creator, whose address the script sees', () => {
    const {workspace, project} = makeProject(`
      function install() { ScriptApp.newTrigger('tick').timeBased().after(60000).create(); }
      function tick() { return [Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail()]; }`);
    const leo = workspace.account('leo@example.org');
    project.run('install', [], {as: leo});

    expect(workspace.advance({minutes: 1})[0]?.value).toEqual(['leo@example.org', 'leo@example.org']);
  });

  it('42. has no user interface', () => {
    const {workspace, project} = makeProject(`
      function install() { ScriptApp.newTrigger('tick').timeBased().after(60000).create(); }
      function tick() { SpreadsheetApp.getUi(); }`);
    project.run('install');

    expect(workspace.advance({minutes: 1})[0]?.error?.message).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  it('39. tells its creator by mail that it failed, and goes on', () => {
    const {workspace, project, neo} = makeProject(`
      function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
      function tick() { throw new Error('no such tab'); }`);
    project.run('install');

    const runs = workspace.advance({hours: 3});
    const mails = workspace.mailbox(neo).received;

    expect(runs.map(run => run.ok)).toEqual([false, false, false]);
    expect(mails).toHaveLength(3);
    expect(mails[0]?.subject).toBe('Summary of failures for Google Apps Script: SCOPE Desk');
    expect(mails[0]?.text).toMatch(/\ttick\tno such tab\ttime-based\t/);
  });

  it('39. fails when its function is gone', () => {
    const {workspace, project} = makeProject(`
      function install() { ScriptApp.newTrigger('gone').timeBased().after(1000).create(); }`);
    project.run('install');

    expect(workspace.advance({minutes: 1})[0]?.error?.message).toBe('Script function not found: gone');
  });

  it('40. runs triggers for 90 minutes a day on a consumer account, for 6 hours on Workspace', () => {
    const busy = `
      function install() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create(); }
      function tick() { Utilities.sleep(300000); }`;
    const ran = (edition?: 'workspace') => {
      const {workspace, project} = makeProject(busy, edition === undefined ? {} : {edition});
      project.run('install');
      const runs = workspace.advance({hours: 20});
      return {ok: runs.filter(run => run.ok).length, last: runs.at(-1)?.error?.message};
    };

    expect(ran()).toEqual({ok: 18, last: 'Service using too much computer time for one day'});
    expect(ran('workspace')).toEqual({ok: 72, last: 'Service using too much computer time for one day'});
  });

  it('40. may run again when a day has passed', () => {
    const {workspace, project} = makeProject(`
      function install() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create(); }
      function tick() { Utilities.sleep(300000); }`);
    project.run('install');
    workspace.advance({hours: 24});

    expect(workspace.advance({hours: 2}).filter(run => run.ok).length).toBeGreaterThan(5);
  });

  it('goes on from a snapshot as if nothing had happened', () => {
    const {workspace, project} = makeProject(`
      function install() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(9).create(); }
      function tick() { return new Date().toISOString(); }`);
    project.run('install');
    const copy = createWorkspace({from: workspace.snapshot()});

    expect(copy.advance({days: 3}).map(run => run.value)).toEqual(workspace.advance({days: 3}).map(run => run.value));
  });

  it('does not move time backwards', () => {
    expect(() => makeProject('').workspace.advance({minutes: -1})).toThrow('Time only moves forward');
  });
});
