import {execFileSync} from 'node:child_process';
import {drawRecipe} from '../../../src/domain/selection/draw-recipe';

describe('drawRecipe', () => {
  it('prints commands that, run in a shell, give the numbers it prints', () => {
    const recipe = drawRecipe("it's €5; $(date)", ['A-1', "A'2", 'A-3']);
    const commands = recipe.split('\n').filter(line => line.includes('printf'));
    const printed = recipe
      .split('\n')
      .filter(line => /^ {2}\d\./.test(line))
      .map(line => line.split('  ')[2]);
    const computed = commands.map(command =>
      execFileSync('sh', ['-c', command.replace('shasum -a 256', 'sha256sum')], {encoding: 'utf8'}).slice(0, 64),
    );

    expect(computed).toEqual(printed);
    expect([...computed].sort()).toEqual(computed);
  });

  it('is the same whatever the order of the references', () => {
    expect(drawRecipe('s', ['A', 'B', 'C'])).toBe(drawRecipe('s', ['C', 'A', 'B']));
  });
});
