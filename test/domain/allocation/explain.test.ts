import fc from 'fast-check';
import {type AllocationInput, allocate} from '../../../src/domain/allocation/allocate';
import {explain, explainer} from '../../../src/domain/allocation/explain';
import {orderOfMerit} from '../../../src/domain/allocation/merit';
import {wishNumber} from './brute-force';
import {makeCandidate, makeInput, makePlace, smallInputs} from './make-input';

const input = makeInput({
  candidates: [
    makeCandidate('a', 9, ['Japan-August']),
    makeCandidate('b', 8, ['Japan-August', 'Poland-July']),
    makeCandidate('c', 7, ['Japan-August', 'Poland-July', 'Chile-July']),
    makeCandidate('d', 6, ['Poland-July']),
    makeCandidate('e', 5, ['Atlantis-July', 'Chile-July']),
  ],
  places: [makePlace('Japan-August'), makePlace('Poland-July'), makePlace('Poland-August'), makePlace('Chile-July')],
});

/** The same season with one candidate lifted to a rank. */
function atRank(season: AllocationInput, id: string, rank: number): AllocationInput {
  const order = orderOfMerit(season).filter(other => other !== id);
  order.splice(rank - 1, 0, id);

  return {...season, candidates: season.candidates.map(one => ({...one, points: -order.indexOf(one.id)}))};
}

describe('explain', () => {
  const season = explainer(input, allocate(input));

  it('says for each wish above the one given who filled it, by rank and without names', () => {
    expect(explain(season, 'c').lines.map(({sentence}) => sentence)).toEqual([
      'Japan in August was filled by 1 candidate ranked above you; the last had rank 1.',
      'Poland in July was filled by 1 candidate ranked above you; the last had rank 2.',
    ]);
    expect(explain(season, 'c').short).toBe(
      'Chile in July, your wish 3. You stand at rank 3. Poland in August had room; August was not among your months.',
    );
  });

  it('is short for a first wish', () => {
    expect(explain(season, 'a')).toMatchObject({lines: [], change: null, short: 'Japan in August, your first wish.'});
  });

  it('names the month that would have been enough', () => {
    expect(explain(season, 'd').change).toBe('Poland in August had room; August was not among your months.');
  });

  it('names the rank that would have been enough where no month would', () => {
    expect(explain(season, 'e').lines.map(({sentence, neededRank}) => [sentence, neededRank])).toEqual([
      ['Atlantis-July: there is no contract for it this season.', null],
      ['Chile in July was filled by 1 candidate ranked above you; the last had rank 3.', 3],
    ]);
    expect(explain(season, 'e').change).toBe('Rank 3 would have been enough for Chile in July; yours is 5.');
  });

  it('adds what eligibility took off the list, and does not propose it as a change', () => {
    const sentence = 'Poland in August needs Polish B1.';
    const excluded = {candidate: 'd', place: 'Poland-August', wish: 2, code: 'language' as const, sentence};
    const withReason = explain(explainer(input, allocate(input), {exclusions: [excluded]}), 'd');

    expect(withReason.lines.map(line => line.sentence)).toContain(sentence);
    expect(withReason.change).toBe('Rank 2 would have been enough for Poland in July; yours is 4.');
  });

  it('says in one line which months of a wish are not in the contract', () => {
    const missing = (country: string, month: string, wish: number) => ({
      candidate: 'd',
      place: `${country}-${month}`,
      wish,
      code: 'month-not-in-contract' as const,
      sentence: `${country}: ${month} is not in the contract.`,
    });
    const exclusions = [
      missing('Guinea-Bissau', 'August', 2),
      missing('Guinea-Bissau', 'September', 2),
      missing('Malta', 'July', 3),
    ];

    expect(
      explain(explainer(input, allocate(input), {exclusions}), 'd')
        .lines.filter(({neededRank}) => neededRank === null)
        .map(({wish, sentence}) => [wish, sentence]),
    ).toEqual([
      [2, 'Guinea-Bissau: August and September are not in the contract.'],
      [3, 'Malta: July is not in the contract.'],
    ]);
  });

  it('never names another candidate or their points', () => {
    for (const {id} of input.candidates) {
      const text = JSON.stringify({...explain(season, id), candidate: ''});
      for (const other of input.candidates.filter(one => one.id !== id)) expect(text).not.toContain(`"${other.id}"`);
    }
  });

  it('gives a needed rank that is true: at that rank the wish or a better one is met, one rank lower it is not', () => {
    fc.assert(
      fc.property(smallInputs({mechanism: 'merit-order', caps: true}), small => {
        const plain = {...small, pins: {}, candidates: small.candidates.map((one, at) => ({...one, points: -at}))};
        const result = allocate(plain);
        for (const {id, wishes} of plain.candidates) {
          for (const {neededRank, place} of explain(explainer(plain, result), id).lines) {
            if (neededRank === null) continue;
            const number = wishes.indexOf(place!) + 1;
            const met = (rank: number) => wishNumber(plain, allocate(atRank(plain, id, rank)).assignment, id);
            expect(met(neededRank)).toBeLessThanOrEqual(number);
            if (neededRank < plain.candidates.length) expect(met(neededRank + 1)).not.toBe(number);
          }
        }
      }),
      {numRuns: 500},
    );
  });

  it('promises no rank where ranks do not decide: with it the wish would not be met', () => {
    const crowd = makeInput({
      mechanism: 'most-placed',
      candidates: [makeCandidate('b', 8, ['Japan-August']), makeCandidate('c', 7, ['Japan-August', 'Poland-July'])],
      places: [makePlace('Japan-August'), makePlace('Poland-July')],
    });
    const {lines, change} = explain(explainer(crowd, allocate(crowd)), 'c');

    expect(allocate(atRank(crowd, 'c', 1)).assignment.c).not.toBe('Japan-August');
    expect([lines.map(({neededRank}) => neededRank), change]).toEqual([[null], null]);
  });

  it.each([
    ['without caps', {}],
    ['with caps, pins and two who apply jointly', {caps: true, pins: true, joint: true, people: 7}],
  ])('proposes a month that is true, %s: with it on the list, the candidate gets more', (_what, more) => {
    let proposed = 0;
    fc.assert(
      fc.property(smallInputs({mechanism: 'merit-order', ...more}), small => {
        const plain = {...small, forbidden: []};
        const result = allocate(plain);
        for (const one of plain.candidates) {
          const {change, lines} = explain(explainer(plain, result), one.id);
          const found = /^(\w) in (\w+) had room/.exec(change ?? '');
          if (found === null) continue;
          const first = lines.find(({place}) => place?.startsWith(found[1]!))!.wish;
          const wishes = [...one.wishes.slice(0, first), `${found[1]}-${found[2]}`, ...one.wishes.slice(first)];
          const candidates = plain.candidates.map(other => (other.id === one.id ? {...one, wishes} : other));
          expect(allocate({...plain, candidates}).assignment[one.id]).toBe(`${found[1]}-${found[2]}`);
          proposed++;
        }
      }),
      {numRuns: 500},
    );
    expect(proposed).toBeGreaterThan(5);
  });
});
