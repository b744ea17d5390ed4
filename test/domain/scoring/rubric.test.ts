import {DEFAULT_RUBRIC, usableWeights} from '../../../src/domain/scoring/rubric';

describe('usableWeights', () => {
  it('takes the default rubric as it is', () => {
    const {weights, problems} = usableWeights(DEFAULT_RUBRIC);

    expect(problems).toEqual([]);
    expect([...weights]).toEqual([
      ['Letter', 40],
      ['CV', 30],
      ['Addendum', 20],
      ['Form', 10],
    ]);
  });

  it.each([0, -5, Number.NaN, Number.POSITIVE_INFINITY])(
    'leaves a criterion that weighs %d out, and says so',
    weight => {
      const {weights, problems} = usableWeights([
        {name: 'Letter', weight: 40},
        {name: 'CV', weight},
      ]);

      expect([...weights.keys()]).toEqual(['Letter']);
      expect(problems[0]!.sentence).toBe(
        `"CV" weighs ${weight} and does not count: give it a weight above 0, or take it out of the rubric.`,
      );
    },
  );

  it('says when nothing can be scored: an empty rubric, or only weights of 0', () => {
    const codes = (rubric: {name: string; weight: number}[]) => usableWeights(rubric).problems.map(({code}) => code);

    expect(codes([])).toEqual(['empty-rubric']);
    expect(codes([{name: 'Letter', weight: 0}])).toEqual(['criterion-without-weight', 'empty-rubric']);
  });

  it('counts a criterion once, and none without a name', () => {
    const {weights, problems} = usableWeights([
      {name: 'CV', weight: 1},
      {name: 'CV', weight: 2},
      {name: ' ', weight: 3},
    ]);

    expect([...weights]).toEqual([['CV', 1]]);
    expect(problems.map(({code}) => code)).toEqual(['criterion-twice', 'criterion-without-name']);
  });
});
