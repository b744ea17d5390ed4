import {aCore, evaluate, refusal} from './a-script';

const cache = 'const c = CacheService.getScriptCache();';

describe('CacheService', () => {
  it('68. forgets after ten minutes, or after the given seconds', () => {
    expect(
      evaluate(`${cache} c.put('long', 'a'); c.put('short', 'b', 5); const before = [c.get('long'), c.get('short')];
        Utilities.sleep(5000); const later = [c.get('long'), c.get('short')];
        Utilities.sleep(295000); Utilities.sleep(1000); return [before, later];`),
    ).toEqual([
      ['a', 'b'],
      ['a', null],
    ]);
    const core = aCore();
    evaluate(`${cache} c.put('k', 'v')`, {core});
    core.moveClockTo(core.now() + 599_999);
    expect(evaluate(`${cache} return c.get('k')`, {core})).toBe('v');
    core.moveClockTo(core.now() + 1);
    expect(evaluate(`${cache} return c.get('k')`, {core})).toBeNull();
  });

  it('68. refuses keys over 250 characters, values over 100 KB and more than six hours', () => {
    expect(refusal(`${cache} c.put('k'.repeat(251), 'v')`)).toBe('Exception: Argument too large: key');
    expect(refusal(`${cache} c.put('k', 'v'.repeat(102401))`)).toBe('Exception: Argument too large: value');
    expect(refusal(`${cache} c.put('k', 'v', 21601)`)).toMatch('Argument too large: expirationInSeconds');
    expect(
      evaluate(`${cache} c.put('k'.repeat(250), 'v'.repeat(102400), 21600); return c.get('k'.repeat(250)).length`),
    ).toBe(102400);
  });

  it('68. keeps the 900 that live longest when more than 1,000 are written', () => {
    expect(
      evaluate(`${cache} c.put('short', 'v', 60); for (let i = 0; i < 1000; i++) c.put('k' + i, 'v', 600);
        const names = Array.from({length: 1000}, (_, i) => 'k' + i); return [c.get('short'), Object.keys(c.getAll(names)).length];`),
    ).toEqual([null, 900]);
  });

  it('reads and writes many at once; what is missing is left out', () => {
    expect(evaluate(`${cache} c.putAll({a: '1', b: '2'}, 60); return c.getAll(['a', 'b', 'toString'])`)).toEqual({
      a: '1',
      b: '2',
    });
  });

  it('removes one or several', () => {
    expect(
      evaluate(`${cache} c.putAll({a: '1', b: '2', c: '3'}); c.remove('a'); c.removeAll(['b', 'none']);
        return [c.get('a'), c.get('b'), c.get('c')];`),
    ).toEqual([null, null, '3']);
  });

  it('is apart for the script, each person and the document, which only a container has', () => {
    expect(
      evaluate(
        `CacheService.getUserCache().put('k', 'mine'); CacheService.getDocumentCache().put('k', 'ours');
        return ['Script', 'User', 'Document'].map(kind => CacheService['get' + kind + 'Cache']().get('k'));`,
        {
          container: 'x',
        },
      ),
    ).toEqual([null, 'mine', 'ours']);
    expect(evaluate('return CacheService.getDocumentCache()')).toBeNull();
  });
});
