import fc from 'fast-check';
import {type AllocationInput, type Assignment, allocate} from '../../../src/domain/allocation/allocate';
import {certify} from '../../../src/domain/allocation/certify';
import {allAssignments, blockingPairs, isFeasible, meritByHand} from './brute-force';
import {makeCandidate, makeInput, makePlace, smallInputs} from './make-input';
import {makeLarge} from './make-large';

const passes = (input: AllocationInput, assignment: Assignment) => certify(input, assignment).ok;

describe('certify', () => {
  it('accepts exactly one of all feasible assignments: the merit order, also with crossing caps', () => {
    fc.assert(
      fc.property(smallInputs({mechanism: 'merit-order', caps: true}), input => {
        const free = {...input, pins: {}};
        expect(allAssignments(free).filter(one => passes(free, one))).toEqual([meritByHand(free)]);
      }),
      {numRuns: 1000},
    );
  });

  it('accepts exactly one assignment with pins, own acceptability and joint applications too', () => {
    fc.assert(
      fc.property(
        smallInputs({mechanism: 'merit-order', caps: true, pins: true, joint: true, priorities: true}),
        input => {
          const accepted = allAssignments(input).filter(one => passes(input, one));
          expect(accepted).toEqual([allocate(input).assignment]);
        },
      ),
      {numRuns: 1000},
    );
  });

  it('rejects every change of one line of a large result', () => {
    const caps = [
      {id: 'August', capacity: 90, of: {month: 'August'}},
      {id: 'KUL', capacity: 20, of: {university: 'KUL'}},
    ];
    const input = makeLarge(300, 40, 8, 3, caps);
    const {assignment} = allocate(input);
    expect(certify(input, assignment).violations).toEqual([]);
    const changes = input.candidates.flatMap(({id, wishes}) => [null, ...wishes].map(place => ({id, place})));
    const accepted = changes.filter(
      ({id, place}) => place !== assignment[id] && passes(input, {...assignment, [id]: place}),
    );

    expect(accepted).toEqual([]);
  });

  it('with own orders accepts exactly the assignments without a blocking pair', () => {
    fc.assert(
      fc.property(smallInputs({mechanism: 'deferred-acceptance', priorities: true}), input => {
        const stable = allAssignments(input).filter(one => blockingPairs(input, one).length === 0);
        expect(allAssignments(input).filter(one => passes(input, one))).toEqual(stable);
      }),
      {numRuns: 500},
    );
  });

  it('accepts what the labelled options give, and says that it proves less there', () => {
    for (const mechanism of ['most-placed', 'rank-maximal'] as const) {
      fc.assert(
        fc.property(smallInputs({mechanism, caps: true, pins: true}), input => {
          const {assignment} = allocate(input);
          expect(isFeasible(input, assignment)).toBe(true);
          expect(certify(input, assignment)).toMatchObject({violations: [], exact: false});
        }),
        {numRuns: 300},
      );
    }
  });

  it('names each violation', () => {
    const input = makeInput({
      candidates: [
        makeCandidate('a', 9, ['X-July']),
        makeCandidate('b', 8, ['X-July', 'Y-July']),
        makeCandidate('c', 7, ['Y-July', 'Z-July']),
      ],
      places: [makePlace('X-July'), makePlace('Y-July'), makePlace('Z-July')],
      forbidden: [['c', 'Z-July']],
      pins: {c: 'Y-July'},
    });
    const codes = (assignment: Assignment) => certify(input, assignment).violations.map(({code}) => code);

    expect(codes({a: 'X-July', b: null, c: 'Y-July'})).toEqual([]);
    expect(codes({a: null, b: 'X-July', c: 'Y-July'})).toEqual(['justified-envy']);
    expect(codes({a: null, b: null, c: 'Y-July'})).toEqual(['free-place', 'free-place']);
    expect(codes({a: 'X-July', b: 'X-July', c: 'Y-July'})).toEqual(['over-capacity']);
    expect(codes({a: 'X-July', b: null, c: 'Z-July'})).toEqual(['not-eligible', 'pin-broken', 'free-place']);
    expect(codes({a: 'X-July', b: null, c: 'Atlantis-July'})).toContain('unknown-place');
    expect(codes({a: 'X-July', b: null, c: 'Y-July', ghost: 'Z-July'})).toEqual(['unknown-candidate']);
    expect(codes({a: 'X-July', c: 'Y-July'})).toEqual(['missing-line']);
  });

  it('publishes size, filled and last admitted rank per limit', () => {
    const input = makeInput({
      candidates: [makeCandidate('a', 9, ['X-July']), makeCandidate('b', 8, ['X-July'])],
      places: [makePlace('X-July', 2), makePlace('Y-July', 1)],
    });

    expect(certify(input, allocate(input).assignment).limits).toEqual([
      {id: 'X-July', kind: 'place', size: 2, filled: 2, lastRank: 2},
      {id: 'Y-July', kind: 'place', size: 1, filled: 0, lastRank: null},
    ]);
  });
});
