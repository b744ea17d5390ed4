import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {actionInWords, hasWords} from '../../../src/domain/history/action-words';

const SOURCES = join(__dirname, '../../../src');

/** Names of actions as plans give them: after `action:`, in a choice of two, as the first argument of what makes a plan. */
const NAMED = /(?:action: (?:[^'\n]*\? )?|toPlan\(\s*(?:\w+ \? )?|planned\()'([^'\n]+)'(?: : '([^']+)')?/g;

function actions(): string[] {
  const files = ['domain', 'workflows'].flatMap(folder =>
    readdirSync(join(SOURCES, folder), {recursive: true}).map(file => join(SOURCES, folder, String(file))),
  );
  return files
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => [...readFileSync(file, 'utf8').matchAll(NAMED)])
    .flatMap(([, one, other]) => (other === undefined ? [one!] : [one!, other]));
}

describe('actions in words', () => {
  it('has words for every action that a plan can have', () => {
    const all = new Set(actions());

    expect(all.size).toBeGreaterThan(45);
    expect([...all].filter(action => !hasWords(action))).toEqual([]);
  });

  it('says what was taken back, and tells an action of an older version as it is', () => {
    expect(actionInWords('undo choose score')).toBe('Score chosen for the first round: taken back');
    expect(actionInWords('paint it')).toBe('Paint it');
  });
});
