import fc from 'fast-check';
import {afterDecline, afterWithdrawal} from '../../../src/domain/allocation/after-decline';
import {allocate} from '../../../src/domain/allocation/allocate';
import {isFeasible, wishNumber} from './brute-force';
import {makeCandidate, makeInput, makePlace, smallInputs} from './make-input';

const input = makeInput({
  candidates: [
    makeCandidate('first', 9, ['Japan-August', 'Poland-July']),
    makeCandidate('second', 8, ['Japan-August', 'Poland-July']),
    makeCandidate('third', 7, ['Poland-July', 'Japan-August']),
    makeCandidate('fourth', 6, ['Japan-August']),
  ],
  places: [makePlace('Japan-August'), makePlace('Poland-July')],
});
const published = allocate(input).assignment;

describe('after a decline', () => {
  const [fill, upgrade, rerun] = afterDecline(input, published, ['first']);

  it('fill only gives the freed place to the first on the waiting list who wished it, and nobody announced moves', () => {
    expect(fill).toMatchObject({
      kind: 'fill-only',
      assignment: {second: 'Poland-July', third: 'Japan-August', fourth: null},
      touched: ['first', 'third'],
      keepsPromises: true,
      claims: ['second'],
    });
  });

  it('the upgrade round lets a holder give back their place for a better free one first', () => {
    expect(upgrade).toMatchObject({
      assignment: {second: 'Japan-August', third: 'Poland-July', fourth: null},
      touched: ['first', 'second', 'third'],
      keepsPromises: true,
      claims: [],
    });
  });

  it('the full re-run is the rule on those who remain', () => {
    expect(rerun!.assignment).toEqual({second: 'Japan-August', third: 'Poland-July', fourth: null});
    expect(rerun!.certificate.ok).toBe(true);
  });

  it('breaks no promise by filling or upgrading, stays within all limits, and leaves no wish free', () => {
    fc.assert(
      fc.property(smallInputs({mechanism: 'merit-order', caps: true}), fc.nat(3), (season, who) => {
        const plain = {...season, pins: {}};
        const before = allocate(plain).assignment;
        const [filled, upgraded, again] = afterDecline(plain, before, [`c${who}`]);
        for (const repair of [filled!, upgraded!]) {
          expect(repair.keepsPromises).toBe(true);
          const remaining = plain.candidates.filter(({id}) => id !== `c${who}`);
          for (const {id} of remaining) {
            expect(wishNumber(plain, repair.assignment, id)).toBeLessThanOrEqual(wishNumber(plain, before, id));
          }
          expect(isFeasible({...plain, candidates: remaining}, repair.assignment)).toBe(true);
        }
        for (const {id} of plain.candidates) {
          if (before[id] != null && id !== `c${who}`) expect(filled!.assignment[id]).toBe(before[id]);
        }
        expect(upgraded!.certificate.violations.filter(({code}) => code === 'free-place')).toEqual([]);
        expect(again!.certificate.ok).toBe(true);
      }),
      {numRuns: 500},
    );
  });

  it('fills in the order of rank whatever the mechanism; only the full re-run is by the mechanism', () => {
    const season = makeInput({
      mechanism: 'most-placed',
      candidates: [
        makeCandidate('one', 9, ['A-July']),
        makeCandidate('two', 8, ['B-July']),
        makeCandidate('waits', 7, ['A-July', 'B-July']),
        makeCandidate('last', 6, ['A-July']),
      ],
      places: [makePlace('A-July'), makePlace('B-July')],
    });
    const before = {one: 'A-July', two: 'B-July', waits: null, last: null};
    const [filled, , again] = afterDecline(season, before, ['one', 'two']);

    expect(filled!.assignment).toEqual({waits: 'A-July', last: null});
    expect(again!.assignment).toEqual({waits: 'B-July', last: 'A-July'});
  });

  it('leaves the friend of someone who declined with the place, alone', () => {
    const pair = {...input, joint: [['first', 'third']] as [string, string][], places: [makePlace('Japan-August', 2)]};
    const before = {first: 'Japan-August', third: 'Japan-August', second: null, fourth: null};
    const [filled] = afterDecline(pair, before, ['first']);

    expect(filled!.assignment).toEqual({third: 'Japan-August', second: 'Japan-August', fourth: null});
  });

  it('a full re-run may break a promise where universities have caps, and then says so', () => {
    const season = makeInput({
      candidates: [
        makeCandidate('a', 9, ['X-July', 'Y-July'], 'KUL'),
        makeCandidate('b', 8, ['X-July'], 'UGent'),
        makeCandidate('c', 7, ['Y-July'], 'KUL'),
      ],
      places: [makePlace('X-July'), makePlace('Y-July')],
      caps: [{id: 'KUL', capacity: 1, of: {university: 'KUL'}}],
      forbidden: [['a', 'X-July']],
    });
    const before = {a: null, b: 'X-July', c: 'Y-July'};
    const [, , again] = afterDecline(season, before, ['b']);

    expect(again).toMatchObject({kind: 'full-re-run', keepsPromises: false, assignment: {a: 'Y-July', c: null}});
  });
});

describe('after a withdrawn contract', () => {
  const three = {
    ...input,
    places: [makePlace('Japan-August'), makePlace('Poland-July', 2)],
    candidates: [...input.candidates.slice(0, 3), makeCandidate('fourth', 6, ['Chile-July', 'Japan-August'])],
  };
  const before = allocate(three).assignment;

  it('shows three repairs side by side, each with the people touched and its certificate', () => {
    const repairs = afterWithdrawal(three, before, [makePlace('Poland-July', 2)]);

    expect(before).toEqual({first: 'Japan-August', second: 'Poland-July', third: 'Poland-July', fourth: null});
    expect(repairs.map(({kind, touched, keepsPromises, claims}) => [kind, touched, keepsPromises, claims])).toEqual([
      ['fill-only', ['first'], true, ['first']],
      ['upgrade-round', ['first'], true, ['first']],
      ['full-re-run', ['first', 'third'], false, []],
    ]);
  });

  it('says of each who loses a place whether there is another for them', () => {
    const other = {...three, places: [...three.places, makePlace('Chile-July')]};
    const [filled] = afterWithdrawal(
      {...other, candidates: [...other.candidates, makeCandidate('first too', 5, ['Chile-July'])]},
      {...before, 'first too': 'Japan-August'},
      [makePlace('Poland-July', 2), makePlace('Chile-July')],
    );

    expect(filled!.sentence).toBe(
      '3 lines change: 1 newly placed, 2 who lost a place without one; nobody who may keep a place is worse off; 1 then have a justified claim by merit.',
    );
  });

  it('takes nothing from who holds what they could not be given any more', () => {
    const changed = {
      ...three,
      candidates: three.candidates.map(one => (one.id === 'second' ? {...one, wishes: ['Japan-August']} : one)),
      forbidden: [['third', 'Poland-July']] as [string, string][],
    };
    const [filled, upgraded, again] = afterWithdrawal(changed, before, three.places);

    expect([filled!.assignment, upgraded!.assignment]).toEqual([before, before]);
    expect(filled!.certificate.violations.map(({code, candidate}) => [code, candidate])).toEqual([
      ['not-eligible', 'second'],
      ['not-eligible', 'third'],
    ]);
    expect(again!.keepsPromises).toBe(false);
  });

  it('takes a place that shrinks from its holder of lowest merit', () => {
    const [filled] = afterWithdrawal(three, before, [makePlace('Japan-August'), makePlace('Poland-July', 1)]);

    expect(filled!.assignment).toEqual({first: 'Japan-August', second: 'Poland-July', third: null, fourth: null});
  });

  it('never moves a holder of another place against a promise', () => {
    fc.assert(
      fc.property(smallInputs({mechanism: 'merit-order', caps: true}), season => {
        const plain = {...season, pins: {}};
        const published = allocate(plain).assignment;
        const places = plain.places.slice(1);
        const [filled, upgraded] = afterWithdrawal(plain, published, places);
        for (const {id} of plain.candidates.filter(one => places.some(place => place.id === published[one.id]))) {
          expect(filled!.assignment[id]).toBe(published[id]);
          expect(wishNumber(plain, upgraded!.assignment, id)).toBeLessThanOrEqual(wishNumber(plain, published, id));
        }
      }),
      {numRuns: 300},
    );
  });
});
