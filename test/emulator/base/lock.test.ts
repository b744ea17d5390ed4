import {Page} from '../../../emulator/ui/page';
import {aCore, aProject, evaluate, run} from './a-script';

/** Runs `inner` in the middle of a run of `outer`, at its service call with this number. */
function between(outer: string, inner: string, call: number, source = '') {
  const core = aCore();
  const project = aProject(`${source} function outer() { ${outer} } function inner() { ${inner} }`, {
    core,
    container: 'x',
  });
  let middle: unknown;
  core.faults.onCall(({index, phase, handler}) => {
    if (handler === 'outer' && index === call && phase === 'after') middle = run(project, 'inner').value;
  });
  const first = run(project, 'outer');
  return {first, middle, after: run(project, 'inner').value};
}

const TRY = 'return LockService.getScriptLock().tryLock(1000);';

describe('LockService', () => {
  it('65. keeps another execution out until the script ends', () => {
    const {middle, after} = between('LockService.getScriptLock().tryLock(0);', TRY, 1);
    expect([middle, after]).toEqual([false, true]);
  });

  it('65. is taken by tryLock and waitLock, not by getting the lock', () => {
    expect(between('LockService.getScriptLock(); LockService.getUserLock().tryLock(0);', TRY, 1).middle).toBe(true);
    expect(between('LockService.getScriptLock().waitLock(0);', TRY, 1).middle).toBe(false);
  });

  it('65. is free again once released', () => {
    const outer = 'const l = LockService.getScriptLock(); l.tryLock(0); l.releaseLock();';
    expect(between(outer, TRY, 1).middle).toBe(false);
    expect(between(outer, TRY, 2).middle).toBe(true);
  });

  it('65. waiting takes the whole time, then tryLock says no and waitLock throws', () => {
    const inner = `const t = Date.now(); const l = LockService.getScriptLock(); const got = l.tryLock(1000);
      try { l.waitLock(500); } catch (e) { return [got, e.message, Date.now() - t]; }`;
    expect(between('LockService.getScriptLock().tryLock(0);', inner, 1).middle).toEqual([
      false,
      'Lock timeout: another process was holding the lock for too long.',
      1500,
    ]);
  });

  it('65. is released when the script fails', () => {
    const {first, after} = between('LockService.getScriptLock().tryLock(0); throw new Error("no");', TRY, 9);
    expect([first.ok, after]).toEqual([false, true]);
  });

  it('65. has a document lock only in a container', () => {
    expect(evaluate('return LockService.getDocumentLock()')).toBeNull();
    expect(evaluate('return LockService.getDocumentLock().tryLock(0)', {container: 'x'})).toBe(true);
  });

  it('66. a second lock object of one execution gets the lock, or does not, as assumed', () => {
    const body = `const one = LockService.getScriptLock(); const other = LockService.getScriptLock();
      return [one.tryLock(0), other.tryLock(0), one.tryLock(0)];`;
    expect(evaluate(body)).toEqual([true, true, true]);
    expect(evaluate(body, {core: aCore({nestedLock: 'fails'})})).toEqual([true, false, true]);
  });

  it('tells whether it is held', () => {
    expect(
      evaluate(`const l = LockService.getScriptLock(); const before = l.hasLock(); l.tryLock(0); const held = l.hasLock();
        l.releaseLock(); return [before, held, l.hasLock()];`),
    ).toEqual([false, true, false]);
  });

  it('user locks keep only the same person out', () => {
    const core = aCore();
    const project = aProject('function f() { return LockService.getUserLock().tryLock(0); }', {core});
    const seen: unknown[] = [];
    core.faults.onCall(({phase, handler}) => {
      if (phase !== 'after' || handler !== 'f' || seen.length > 0) return;
      seen.push('asked');
      seen.push(run(project, 'f').value, run(project, 'f', {as: core.account('leo@example.org')}).value);
    });
    run(project, 'f');
    expect(seen).toEqual(['asked', false, true]);
  });

  it('44. is lost while an alert waits', () => {
    const core = aCore();
    const source = `function f() { const l = LockService.getScriptLock(); l.tryLock(0); Browser.msgBox('Well?'); return l.hasLock(); }
      function other() { ${TRY} }`;
    const project = aProject(source, {core});
    const page = new Page(core, 'x', project.owner);
    let meanwhile: unknown;
    page.onQuestion = () => {
      meanwhile = run(project, 'other').value;
      return {button: 'OK'};
    };
    expect([run(project, 'f', {page}).value, meanwhile]).toEqual([false, true]);
  });
});
