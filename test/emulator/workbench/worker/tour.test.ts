import {Tour} from '../../../../emulator/workbench/worker/tour';
import {STEPS} from '../../../../emulator/workbench/worker/tour-steps';

const NOW = ['Show season', 'Set up or repair…'];
const ALL = [
  ...NOW,
  ...['Score applications', 'Select for the second round…', 'Plan interviews…', 'Send notices…', 'Allocate countries'],
  ...['Sessions', 'Follow exchanges…', 'Close the season…'],
];
const keys = (labels: readonly string[]) => new Tour(STEPS, [], false).shown(new Set(labels)).map(({key}) => key);

describe('the tour', () => {
  it('has ten steps, also while the later stages are not built', () => {
    for (let built = NOW.length + 2; built <= ALL.length; built++) expect(keys(ALL.slice(0, built))).toHaveLength(10);
  });

  it('leads through every stage, in the order of the season, when all are built', () => {
    expect(keys(ALL)).toEqual([
      ...['set-up', 'apply', 'score', 'select', 'notices'],
      ...['interviews', 'allocate', 'announce', 'sessions', 'close'],
    ]);
  });

  it('notices what was done in whatever order, and forgets it when it is begun again', () => {
    const tour = new Tour(STEPS, [], false);
    const done = () => tour.shown(new Set(ALL)).flatMap(({key, done: isDone}) => (isDone ? [key] : []));
    tour.note({type: 'menu', label: 'Allocate countries'});
    tour.note({type: 'ran', handler: 'saveAllocation', ok: true});
    tour.note({type: 'ran', handler: 'saveSelection', ok: false});
    tour.note({type: 'mail-read', officer: false});
    tour.note({type: 'mail-read', officer: true});
    expect(done()).toEqual(['apply', 'allocate']);
    tour.again();
    expect(done()).toEqual([]);
  });
});
