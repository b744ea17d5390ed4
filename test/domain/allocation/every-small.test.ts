/** Not a sample: every input of three candidates and two places, with every list, size and cap, beside brute force. */
import {type AllocationInput, type Assignment, allocate} from '../../../src/domain/allocation/allocate';
import {certify} from '../../../src/domain/allocation/certify';
import {allAssignments, bestByHand, blockingPairs, meritByHand, placedThenRankSum, wishesMet} from './brute-force';
import {makeCandidate, makeInput, makePlace} from './make-input';

const [HERE, THERE] = ['Italy-July', 'Italy-August'];
const LISTS = [[], [HERE], [THERE], [HERE, THERE], [THERE, HERE]];
const SIZES = [0, 1, 2];
const COUNTRY = {id: 'country', capacity: 1, of: {country: 'Italy'}};
const UNIVERSITY = {id: 'university', capacity: 1, of: {university: 'KUL'}};
const CAPS = [[], [COUNTRY], [UNIVERSITY], [COUNTRY, UNIVERSITY]];

function* everyInput(): Generator<AllocationInput> {
  for (const first of LISTS)
    for (const second of LISTS)
      for (const third of LISTS)
        for (const here of SIZES)
          for (const there of SIZES)
            for (const caps of CAPS)
              yield makeInput({
                candidates: [
                  makeCandidate('first', 9, first, 'KUL'),
                  makeCandidate('second', 8, second, 'UGent'),
                  makeCandidate('third', 7, third, 'KUL'),
                ],
                places: [makePlace(HERE, here), makePlace(THERE, there)],
                caps,
              });
}

/** What an input gives, by the engine and by hand; only where they differ. */
function differing(engine: (input: AllocationInput) => unknown, byHand: (input: AllocationInput) => unknown) {
  const different: unknown[] = [];
  let inputs = 0;
  for (const input of everyInput()) {
    inputs++;
    const [given, wanted] = [engine(input), byHand(input)];
    if (JSON.stringify(given) !== JSON.stringify(wanted)) different.push({input, given, wanted});
  }

  return {inputs, different: different.slice(0, 3)};
}

const NONE = {inputs: 4500, different: []};
const by = (mechanism: AllocationInput['mechanism']) => (input: AllocationInput) =>
  allocate({...input, mechanism}).assignment;

it('merit order is the one by hand', () => {
  expect(differing(by('merit-order'), meritByHand)).toEqual(NONE);
});

it('exactly one assignment passes the certificate, and it is the merit order’s', () => {
  const passing = (input: AllocationInput): Assignment[] => allAssignments(input).filter(one => certify(input, one).ok);

  expect(differing(passing, input => [meritByHand(input)])).toEqual(NONE);
});

it('most placed is the best by hand', () => {
  expect(differing(by('most-placed'), input => bestByHand(input, one => placedThenRankSum(input, one)))).toEqual(NONE);
});

it('rank-maximal is the best by hand', () => {
  expect(differing(by('rank-maximal'), input => bestByHand(input, one => wishesMet(input, one)))).toEqual(NONE);
});

it('deferred acceptance, with a place that turns the order of merit round, leaves no blocking pair', () => {
  const priorities = {[HERE]: ['third', 'second', 'first']};
  const turned = (input: AllocationInput): AllocationInput => ({
    ...input,
    caps: [],
    mechanism: 'deferred-acceptance',
    priorities,
  });
  const blocking = (input: AllocationInput) => blockingPairs(turned(input), allocate(turned(input)).assignment);

  expect(differing(blocking, () => [])).toEqual(NONE);
});
