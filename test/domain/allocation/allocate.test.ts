import fc from 'fast-check';
import {type AllocationInput, type Assignment, allocate} from '../../../src/domain/allocation/allocate';
import {
  allAssignments,
  bestByHand,
  blockingPairs,
  inMerit,
  meritByHand,
  placedThenRankSum,
  wishesMet,
  wishNumber,
} from './brute-force';
import {makeCandidate, makeInput, makePlace, smallInputs} from './make-input';
import {makeLarge} from './make-large';

const RUNS = {numRuns: 1500};
const assigned = (input: AllocationInput): Assignment => allocate(input).assignment;

describe('merit order', () => {
  it('gives each, in order of merit, the best wish that still has room', () => {
    const input = makeInput({
      candidates: [
        makeCandidate('low', 5, ['Japan-August', 'Poland-July']),
        makeCandidate('high', 9, ['Japan-August', 'Poland-July']),
        makeCandidate('last', 1, ['Japan-August', 'Poland-July']),
      ],
      places: [makePlace('Japan-August'), makePlace('Poland-July')],
    });

    expect(assigned(input)).toEqual({high: 'Japan-August', low: 'Poland-July', last: null});
  });

  it('is what brute force gives on small inputs with ties and crossing caps', () => {
    fc.assert(
      fc.property(smallInputs({mechanism: 'merit-order', caps: true}), input => {
        expect(assigned({...input, pins: {}})).toEqual(meritByHand(input));
      }),
      RUNS,
    );
  });

  it('does not depend on the order of any rows', () => {
    const reversed = (input: AllocationInput): AllocationInput => ({
      ...input,
      candidates: [...input.candidates].reverse(),
      places: [...input.places].reverse(),
      caps: [...(input.caps ?? [])].reverse(),
      forbidden: [...(input.forbidden ?? [])].reverse(),
    });
    for (const mechanism of ['merit-order', 'deferred-acceptance', 'most-placed', 'rank-maximal'] as const) {
      fc.assert(
        fc.property(smallInputs({mechanism, caps: true, pins: true, priorities: true}), input => {
          expect(assigned(reversed(input))).toEqual(assigned(input));
        }),
        {numRuns: 300},
      );
    }
  });

  it('rewards no false list', () => {
    const parts = fc.tuple(
      smallInputs({mechanism: 'merit-order', caps: true}),
      fc.shuffledSubarray(['A-July', 'A-August', 'B-July', 'B-August']),
    );
    fc.assert(
      fc.property(parts, ([input, lie]) => {
        const truth = wishNumber(input, assigned(input), 'c0');
        const liar = {
          ...input,
          candidates: input.candidates.map(one => (one.id === 'c0' ? {...one, wishes: lie} : one)),
        };
        const place = assigned(liar).c0;
        const gained =
          place == null || !input.candidates[0]!.wishes.includes(place)
            ? Infinity
            : input.candidates[0]!.wishes.indexOf(place) + 1;
        expect(gained).toBeGreaterThanOrEqual(truth);
      }),
      RUNS,
    );
  });

  it('lets nobody be better off without somebody worse off', () => {
    fc.assert(
      fc.property(smallInputs({mechanism: 'merit-order', caps: true}), input => {
        const result = assigned(input);
        const numbers = (assignment: Assignment) => input.candidates.map(({id}) => wishNumber(input, assignment, id));
        const mine = numbers(result);
        const dominating = allAssignments(input).filter(other => {
          const theirs = numbers(other);
          return theirs.every((number, at) => number <= mine[at]!) && theirs.some((number, at) => number < mine[at]!);
        });
        expect(dominating).toEqual([]);
      }),
      {numRuns: 300},
    );
  });
});

describe('ties', () => {
  it('fall by the tie rules, then by the order of SHA-256(seed:id), and the draw is recorded', () => {
    const candidates = ['a', 'b', 'c', 'd'].map(id => ({
      ...makeCandidate(id, 7, ['X-July']),
      ties: id === 'd' ? [2] : [1],
    }));
    const result = allocate(makeInput({candidates, places: [makePlace('X-July')], seed: 'S'}));

    expect(result.assignment.d).toBe('X-July');
    expect(result.draws).toHaveLength(1);
    expect([...result.draws[0]!.candidates].sort()).toEqual(['a', 'b', 'c']);
    expect(result.draws[0]!.digests).toEqual([...result.draws[0]!.digests].sort());
  });
});

describe('deferred acceptance', () => {
  it('leaves no blocking pair, and no other such assignment is better for any candidate', () => {
    fc.assert(
      fc.property(smallInputs({mechanism: 'deferred-acceptance', priorities: true}), input => {
        const result = assigned(input);
        expect(blockingPairs(input, result)).toEqual([]);
        for (const other of allAssignments(input).filter(one => blockingPairs(input, one).length === 0)) {
          for (const {id} of input.candidates) {
            expect(wishNumber(input, result, id)).toBeLessThanOrEqual(wishNumber(input, other, id));
          }
        }
      }),
      RUNS,
    );
  });

  it('with one order for all is merit order', () => {
    fc.assert(
      fc.property(smallInputs({mechanism: 'deferred-acceptance', caps: true}), input => {
        expect(assigned(input)).toEqual(meritByHand(input));
      }),
      {numRuns: 300},
    );
  });

  it('with own orders and caps stays within all limits, and says so when it is not stable', () => {
    fc.assert(
      fc.property(smallInputs({mechanism: 'deferred-acceptance', caps: true, priorities: true, pins: true}), input => {
        const {assignment, statistics, problems} = allocate(input);
        const allowed = allAssignments(input);
        expect(allowed).toContainEqual(assignment);
        expect(problems.some(({code}) => code === 'not-proven')).toBe(!statistics.proven);
      }),
      {numRuns: 500},
    );
  });
});

describe('most placed', () => {
  it('places as many as possible, then with the least sum of wish numbers, then by merit, as brute force does', () => {
    for (const caps of [false, true]) {
      fc.assert(
        fc.property(smallInputs({mechanism: 'most-placed', caps, people: 5}), input => {
          const result = allocate(input);
          expect(result.statistics.proven).toBe(true);
          expect(result.assignment).toEqual(bestByHand(input, one => placedThenRankSum(input, one)));
        }),
        {numRuns: 800},
      );
    }
  });

  it('shows its price against merit', () => {
    const input = makeInput({
      mechanism: 'most-placed',
      candidates: [makeCandidate('best', 9, ['A-July', 'B-July']), makeCandidate('other', 5, ['A-July'])],
      places: [makePlace('A-July'), makePlace('B-July')],
    });

    expect(allocate(input).assignment).toEqual({best: 'B-July', other: 'A-July'});
    expect(allocate(input).statistics.price).toEqual({placedByMerit: 1, rankSumByMerit: 1, displaced: ['best']});
  });
});

describe('rank-maximal', () => {
  it('meets as many first wishes as possible, then second, and so on, then merit, as brute force does', () => {
    for (const caps of [false, true]) {
      fc.assert(
        fc.property(smallInputs({mechanism: 'rank-maximal', caps, people: 5}), input => {
          const result = allocate(input);
          expect(result.statistics.proven).toBe(true);
          expect(result.assignment).toEqual(bestByHand(input, one => wishesMet(input, one)));
        }),
        {numRuns: 800},
      );
    }
  });
});

describe('on large seasons', () => {
  it('most placed places at least as many as any other, and rank-maximal meets at least as many first wishes', () => {
    const input = makeLarge(400, 60, 10);
    const run = (mechanism: AllocationInput['mechanism']) => allocate({...input, mechanism}).statistics;
    const [merit, placed, ranks] = [run('merit-order'), run('most-placed'), run('rank-maximal')];

    expect(placed.placed).toBeGreaterThanOrEqual(Math.max(merit.placed, ranks.placed));
    expect(ranks.firstChoices).toBeGreaterThanOrEqual(Math.max(merit.firstChoices, placed.firstChoices));
    expect(inMerit(input)).toHaveLength(400);
  });
});

describe('rank-maximal with long lists', () => {
  it('counts late wishes as exactly as early ones, also when nobody can have an early one', () => {
    const late = Array.from({length: 12}, (_, at) => `Gone${at}-July`);
    const candidates = ['a', 'b'].map((id, at) => makeCandidate(id, 9 - at, [...late, 'X-July', 'Y-July'].slice(at)));
    const input = makeInput({
      mechanism: 'rank-maximal',
      candidates,
      places: [makePlace('X-July'), makePlace('Y-July')],
    });

    expect(assigned(input)).toEqual({a: 'Y-July', b: 'X-July'});
  });

  it('has the best row of numbers among random changes of a large result', () => {
    const input = makeLarge(60, 12, 12, 9);
    const best = allocate({...input, mechanism: 'rank-maximal'}).statistics.byWish;
    for (const mechanism of ['merit-order', 'most-placed'] as const) {
      const other = allocate({...input, mechanism}).statistics.byWish;
      const at = best.findIndex((count, number) => count !== (other[number] ?? 0));
      expect(at < 0 || best[at]! > (other[at] ?? 0)).toBe(true);
    }
  });
});
