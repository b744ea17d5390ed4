import {allocate} from '../../../src/domain/allocation/allocate';
import {explain, explainer} from '../../../src/domain/allocation/explain';
import {shadowPrices} from '../../../src/domain/allocation/shadow-prices';
import {costOfForbidding, costOfPin, ifCapacity, ifWishes, ifWithdrawn} from '../../../src/domain/allocation/what-if';
import {makeCandidate, makeInput, makePlace} from './make-input';
import {makeLarge} from './make-large';

const input = makeInput({
  candidates: [
    makeCandidate('a', 9, ['Japan-August', 'Chile-July']),
    makeCandidate('b', 8, ['Japan-August', 'Chile-July']),
    makeCandidate('c', 7, ['Japan-August', 'Chile-July']),
  ],
  places: [makePlace('Japan-August'), makePlace('Chile-July'), makePlace('Poland-July', 2)],
});
const base = allocate(input).assignment;

describe('what if', () => {
  it('a candidate takes no part: those below move up', () => {
    const {difference} = ifWithdrawn(input, base, 'a');

    expect(difference.better).toEqual(['b', 'c']);
    expect(difference.newlyPlaced).toEqual(['c']);
    expect(difference.nowWithout).toEqual(['a']);
  });

  it('a place takes one more', () => {
    expect(ifCapacity(input, base, 'Japan-August', 1).difference.moves).toEqual([
      {candidate: 'b', from: 'Chile-July', to: 'Japan-August', change: 'better'},
      {candidate: 'c', from: null, to: 'Chile-July', change: 'better'},
    ]);
  });

  it('a candidate hands in another list', () => {
    expect(ifWishes(input, base, 'c', ['Poland-July']).assignment.c).toBe('Poland-July');
  });

  it('a pin shows who loses what and which promise of the certificate it breaks', () => {
    const cost = costOfPin(input, 'c', 'Japan-August');

    expect(cost.difference).toMatchObject({better: ['c'], worse: ['a', 'b']});
    expect(cost.broken.map(({code, candidate, place}) => [code, candidate, place])).toEqual([
      ['justified-envy', 'a', 'Japan-August'],
      ['justified-envy', 'b', 'Japan-August'],
    ]);
    expect(cost.sentence).toBe(
      'c at Japan-August leaves 2 worse off and 1 better off. The certificate names 2 broken promises.',
    );
  });

  it('a forbidden pair shows the same', () => {
    expect(costOfForbidding(input, 'c', 'Poland-July').sentence).toBe(
      'c not at Poland-July changes nothing. The certificate stays green.',
    );
    expect(costOfForbidding(input, 'a', 'Japan-August').difference).toMatchObject({worse: ['a'], better: ['b']});
  });
});

describe('shadow prices', () => {
  it('say how many one more place would improve, and what stayed empty', () => {
    const {prices, empty} = shadowPrices(input);

    expect(prices.map(({sentence}) => sentence)).toEqual([
      'One more August place in Japan would improve 2 candidates.',
      'One more July place in Chile would improve 1 candidate.',
    ]);
    expect(empty.map(({sentence}) => sentence)).toEqual(['Poland July stayed empty; 0 candidates named it.']);
  });

  it('tell a paid place from the other one of its month', () => {
    const paid = {...makePlace('Japan-August', 1), id: 'Japan-August-unilateral'};
    const wishes = ['Japan-August', 'Japan-August-unilateral'];
    const season = makeInput({
      candidates: ['a', 'b', 'c'].map((id, at) => makeCandidate(id, 9 - at, wishes)),
      places: [makePlace('Japan-August'), paid, {...paid, id: 'Peru-July-unilateral', country: 'Peru', month: 'July'}],
    });
    const {prices, empty} = shadowPrices(season);

    expect([...prices, ...empty].map(({sentence}) => sentence)).toEqual([
      'One more August place in Japan would improve 2 candidates.',
      'One more paid August place in Japan would improve 1 candidate.',
      'Peru July (paid) stayed empty; 0 candidates named it.',
    ]);
    expect(explain(explainer(season, allocate(season)), 'c').lines.map(({sentence}) => sentence)).toEqual([
      'Japan in August was filled by 1 candidate ranked above you; the last had rank 1.',
      'Japan in August (paid) was filled by 1 candidate ranked above you; the last had rank 2.',
    ]);
  });

  it('are what a re-run with one more place gives', () => {
    const season = makeLarge(120, 20, 6, 5);
    const before = allocate(season).assignment;
    for (const {limit, improved, worse} of shadowPrices(season).prices) {
      const {difference} = ifCapacity(season, before, limit, 1);
      expect([limit, difference.better.length, difference.worse.length]).toEqual([limit, improved, worse]);
    }
  });

  it('count caps too', () => {
    const capped = {
      ...input,
      caps: [{id: 'one in all', capacity: 1, of: {month: 'July'}}],
      places: [makePlace('Chile-July', 3)],
    };

    expect(shadowPrices(capped).prices).toMatchObject([{limit: 'one in all', kind: 'month', improved: 1}]);
  });
});
