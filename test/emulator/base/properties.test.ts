import {aCore, aProject, evaluate, refusal, run} from './a-script';

const store = 'const p = PropertiesService.getScriptProperties();';

describe('PropertiesService', () => {
  it('67. keeps texts only: whatever is given becomes one', () => {
    expect(
      evaluate(`${store} p.setProperty('a', 1).setProperty('b', {c: 1}).setProperty('c', null).setProperty('d', undefined).setProperty('e', true);
        return p.getProperties();`),
    ).toEqual({a: '1', b: '[object Object]', c: 'null', d: 'null', e: 'true'});
  });

  it('67. refuses a value over 9 KB and a store over 500 KB, and changes nothing then', () => {
    expect(refusal(`${store} p.setProperty('a', 'x'.repeat(9 * 1024 + 1))`)).toBe(
      'Exception: Argument too large: value',
    );
    expect(
      evaluate(`${store} for (let i = 0; i < 55; i++) p.setProperty('k' + i, 'x'.repeat(9 * 1024 - 10));
        try { p.setProperty('last', 'x'.repeat(9 * 1024)); } catch (e) { return [e.message, p.getProperty('last')]; }`),
    ).toEqual(['You have exceeded the property storage quota. Please remove some properties and try again.', null]);
  });

  it('answers null for a key that is not there, whatever its name', () => {
    expect(evaluate(`${store} return [p.getProperty('none'), p.getProperty('constructor'), p.getKeys()]`)).toEqual([
      null,
      null,
      [],
    ]);
  });

  it('sets many at once, beside the others or instead of them', () => {
    expect(
      evaluate(`${store} p.setProperty('a', '1').setProperties({b: '2', c: 3});
        const beside = p.getProperties(); p.setProperties({d: '4'}, true); return [beside, p.getProperties()];`),
    ).toEqual([{a: '1', b: '2', c: '3.0'}, {d: '4'}]);
  });

  it('deletes one or all', () => {
    expect(
      evaluate(`${store} p.setProperties({a: '1', b: '2'}).deleteProperty('a'); const left = p.getKeys();
        return [left, p.deleteAllProperties().getKeys()];`),
    ).toEqual([['b'], []]);
  });

  it('lives on between executions, each person with a store of their own', () => {
    const project = aProject(
      `function write() { PropertiesService.getScriptProperties().setProperty('k', 'script'); PropertiesService.getUserProperties().setProperty('k', 'mine'); }
       function read() { return [PropertiesService.getScriptProperties().getProperty('k'), PropertiesService.getUserProperties().getProperty('k')]; }`,
    );
    run(project, 'write');

    expect(run(project, 'read').value).toEqual(['script', 'mine']);
    expect(run(project, 'read', {as: project.core.account('leo@example.org')}).value).toEqual(['script', null]);
  });

  it('belongs to one project, and survives a snapshot', () => {
    const core = aCore();
    const project = aProject(`function f() { ${store} p.setProperty('k', 'v'); }`, {core});
    run(project, 'f');
    const saved = JSON.parse(JSON.stringify(core.save()));

    expect(evaluate(`${store} return p.getProperty('k')`, {core, owner: 'other@example.org'})).toBeNull();
    expect(Object.values(saved.parts.properties.script)).toEqual([{k: 'v'}]);
  });

  it('has document properties only in a container', () => {
    expect(evaluate('return PropertiesService.getDocumentProperties()')).toBeNull();
    expect(
      evaluate(`return PropertiesService.getDocumentProperties().setProperty('a', 'b').getProperty('a')`, {
        container: 'x',
      }),
    ).toBe('b');
  });

  it('is the same store under the older globals', () => {
    expect(
      evaluate(`ScriptProperties.setProperty('a', 'b'); UserProperties.setProperty('a', 'c');
        return [PropertiesService.getScriptProperties().getProperty('a'), PropertiesService.getUserProperties().getProperty('a')];`),
    ).toEqual(['b', 'c']);
  });

  it('38. is closed without any authorisation, also to code that runs while the project loads', () => {
    const project = aProject('PropertiesService.getUserProperties(); function f() {}');
    expect(run(project, 'f', {authMode: 'LIMITED'}).ok).toBe(true);
    expect(run(project, 'f', {authMode: 'NONE'}).error?.message).toMatch('You do not have permission');
  });

  it('counts as service calls, by name', () => {
    const {calls} = run(aProject(`function f() { ${store} p.setProperty('a', 'b'); p.getProperty('a'); }`), 'f');
    expect(calls).toEqual({'Properties.setProperty': 1, 'Properties.getProperty': 1});
  });
});
