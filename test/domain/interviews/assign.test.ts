import fc from 'fast-check';
import {assign, mostServed, type SessionGroup} from '../../../src/domain/interviews/assign';

interface Small {
  readonly groups: readonly SessionGroup[];
  /** Per candidate, the groups that are allowed. */
  readonly options: readonly (readonly number[])[];
}

const wanted = ({groups, options}: Small) => ({
  candidates: options.length,
  groups,
  allowed: (who: number, group: number) => options[who]!.includes(group),
});

/** Every way: most served, then least sum of 1 + 2 + … per evening. */
function tryAll({groups, options}: Small): {served: number; cost: number} {
  let best = {served: -1, cost: 0};
  const held = groups.map(() => 0);
  const go = (who: number, served: number): void => {
    if (who === options.length) {
      const load = new Map<number, number>();
      for (const [at, {evening}] of groups.entries()) load.set(evening, (load.get(evening) ?? 0) + held[at]!);
      const cost = [...load.values()].reduce((sum, count) => sum + (count * (count + 1)) / 2, 0);
      if (served > best.served || (served === best.served && cost < best.cost)) best = {served, cost};
      return;
    }
    for (const group of options[who]!) {
      if (held[group]! >= groups[group]!.seats) continue;
      held[group]! += 1;
      go(who + 1, served + 1);
      held[group]! -= 1;
    }
    go(who + 1, served);
  };
  go(0, 0);
  return best;
}

const small = fc
  .record({
    groups: fc.array(fc.record({evening: fc.nat(2), seats: fc.nat(2)}), {minLength: 1, maxLength: 5}),
    options: fc.array(fc.uniqueArray(fc.nat(4), {maxLength: 5}), {maxLength: 6}),
  })
  .map(({groups, options}): Small => ({groups, options: options.map(each => each.filter(at => at < groups.length))}));

describe('assigning candidates to sessions', () => {
  it('serves as many as anybody could, with evenings as equal as they can be, on every small instance', () => {
    fc.assert(
      fc.property(small, given => {
        const {group} = assign(wanted(given));
        const load = new Map<number, number>();
        const held = given.groups.map(() => 0);
        group.forEach((at, who) => {
          if (at < 0) return;
          expect(given.options[who]).toContain(at);
          held[at]! += 1;
          load.set(given.groups[at]!.evening, (load.get(given.groups[at]!.evening) ?? 0) + 1);
        });
        for (const [at, {seats}] of given.groups.entries()) expect(held[at]).toBeLessThanOrEqual(seats);
        const cost = [...load.values()].reduce((sum, count) => sum + (count * (count + 1)) / 2, 0);
        expect({served: group.filter(at => at >= 0).length, cost}).toEqual(tryAll(given));
        expect(mostServed(wanted(given))).toBe(tryAll(given).served);
      }),
      {numRuns: 400},
    );
  });

  it('proves who is left over: each such group shares fewer sessions than it has people', () => {
    fc.assert(
      fc.property(small, given => {
        const {group, short} = assign(wanted(given));
        for (const {candidates, sessions} of short) {
          const shared = new Set(candidates.flatMap(who => given.options[who]!));
          expect([...shared].reduce((sum, at) => sum + given.groups[at]!.seats, 0)).toBe(sessions);
          expect(candidates.length).toBeGreaterThan(sessions);
        }
        const left = [...group.keys()].filter(who => group[who]! < 0);
        expect(left.filter(who => !short.some(({candidates}) => candidates.includes(who)))).toEqual([]);
      }),
      {numRuns: 400},
    );
  });

  it('names four candidates who share three sessions', () => {
    const given = {
      groups: [
        {evening: 0, seats: 3},
        {evening: 0, seats: 9},
      ],
      options: [[0], [0], [1], [0], [0], [1]],
    };

    expect(assign(wanted(given)).short).toEqual([{candidates: [0, 1, 3, 4], sessions: 3}]);
  });
});
