import {allocate} from '../../../src/domain/allocation/allocate';
import {decisionsIn} from '../../../src/domain/allocation/decisions';
import {frameOf} from '../../../src/domain/allocation/frame';
import {freeze, inputHash, resultHash, thawed} from '../../../src/domain/allocation/frozen';
import {
  type AllocationEvidence,
  type AllocationRows,
  certificateOf,
  planAllocation,
  type SaveRequest,
} from '../../../src/domain/allocation/plan-allocation';
import type {Mechanism} from '../../../src/domain/allocation/types';
import {makeCandidateRow, makeRows, savedRows} from '../../make/allocation';

const MOMENT = {now: '2027-11-12T10:00:00.000Z', who: 'neo@scope.example.org'};

/** What the page would send after running on these rows. */
function shown(rows: AllocationRows, more: Partial<SaveRequest> = {}): SaveRequest {
  const request = {mechanism: 'merit-order' as Mechanism, decisions: [], restore: [], ...more};
  const frame = frameOf(rows);
  const frozen = freeze({...frame, input: {...frame.input, mechanism: request.mechanism}}, request.decisions);
  return {...request, resultHash: more.resultHash ?? resultHash(allocate(thawed(frozen)).assignment)};
}

const save = (rows = makeRows(), more: Partial<SaveRequest> = {}) => planAllocation(shown(rows, more), rows, MOMENT);
const milestone = (state: string) => ({
  milestone: 'allocation',
  state,
  at: MOMENT.now,
  by: 'neo',
  reason: '',
  details: '',
});

describe('saving an allocation', () => {
  it('writes a row per candidate in the order of merit, with the number of the wish on their own list', () => {
    const rows = savedRows(save()).map(({row}) => [row.rank, row.reference, row.place, row.wish, row.state]);

    expect(rows).toEqual([
      [1, 'S27-0001', 'Japan-August', 1, 'proposed'],
      [2, 'S27-0002', 'Italy-August', 2, 'proposed'],
      [3, 'S27-0003', '', null, 'waiting'],
    ]);
  });

  it('says in its summary what was done', () => {
    expect(save().summary).toBe('Allocated 2 of 3 candidates by merit order: 1 first wish.');
  });

  it('leaves someone without a final score as not placed, and places the others', () => {
    const rows = makeRows({candidates: [makeCandidateRow('S27-0001', null), makeCandidateRow('S27-0002', 8)]});

    expect(savedRows(save(rows)).map(({row}) => [row.rank, row.reference, row.state])).toEqual([
      [1, 'S27-0002', 'proposed'],
      [null, 'S27-0001', 'not placed'],
    ]);
  });

  it('changes nothing but the moment when it is done again', () => {
    const first = save();
    const again = save(makeRows({allocation: savedRows(first)}));

    expect([again.changes, again.removals, again.inserts.map(({table}) => table)]).toEqual([[], [], ['Stages']]);
  });

  it('takes the row of someone who withdrew away', () => {
    const allocation = savedRows(save());
    const rows = makeRows({allocation});
    const without = {
      ...rows,
      candidates: [makeCandidateRow('S27-0001', 9, {state: 'withdrawn'}), ...rows.candidates.slice(1)],
    };
    const plan = save(without);

    expect(plan.removals.map(({key}) => key)).toEqual(['S27-0001']);
    expect(plan.changes.map(({key, set}) => [key, set.Place?.[1]])).toEqual([
      ['S27-0002', 'Japan-August'],
      ['S27-0003', 'Italy-August'],
    ]);
  });

  it('refuses what is not what the page has shown', () => {
    expect(() => save(makeRows(), {resultHash: 'another'})).toThrow('Nothing was saved: press Run again');
  });

  it('refuses while it is locked, and says who locked it', () => {
    expect(() => save(makeRows({milestones: [milestone('locked')]}))).toThrow('The allocation was locked by neo');
  });

  it('refuses a season without candidates', () => {
    expect(() => save(makeRows({candidates: []}))).toThrow('There are no candidates yet');
  });

  it('refuses a decision without a reason', () => {
    const decisions = [{candidate: 'S27-0003', pin: 'Japan-August', forbidden: [], reason: ' '}];

    expect(() => save(makeRows(), {decisions})).toThrow('pins S27-0003 to Japan-August has no reason');
  });

  it('keeps decisions in the rows, and reads them again from there', () => {
    const decisions = [
      {candidate: 'S27-0001', pin: null, forbidden: ['Japan-August'], reason: 'was there for six months'},
      {candidate: 'S27-0003', pin: 'Japan-August', forbidden: [], reason: 'promised last year'},
    ];
    const rows = savedRows(save(makeRows(), {decisions})).map(({row}) => row);

    expect(rows.map(({reference, place}) => [reference, place])).toEqual([
      ['S27-0001', 'Italy-July'],
      ['S27-0002', 'Italy-August'],
      ['S27-0003', 'Japan-August'],
    ]);
    expect(decisionsIn(rows)).toEqual(decisions);
  });

  it('never overwrites an edit by hand that the officer has not seen', () => {
    const allocation = savedRows(save()).map(({row, at}) =>
      row.reference === 'S27-0003'
        ? {at, row: {...row, country: 'Italy', month: 'July', kind: 'bilateral'}}
        : {at, row},
    );

    expect(() => save(makeRows({allocation}))).toThrow('S27-0003 was edited by hand in the tab Allocation.');
    expect(save(makeRows({allocation}), {restore: ['S27-0003']}).changes.map(({key, set}) => [key, set])).toEqual([
      ['S27-0003', {Country: ['Italy', ''], Month: ['July', ''], Kind: ['bilateral', '']}],
    ]);
  });
});

describe('the evidence of an allocation', () => {
  const evidence = (rows = makeRows()) => save(rows).evidence as AllocationEvidence;

  it('survives JSON, and gives the same result again', () => {
    const {frozen, resultHash: hash, inputHash: input} = JSON.parse(JSON.stringify(evidence())) as AllocationEvidence;

    expect([resultHash(allocate(thawed(frozen)).assignment), inputHash(frozen)]).toEqual([hash, input]);
  });

  it('is the same whatever the order of the rows', () => {
    const {candidates, wishes, applications, ...rest} = makeRows();
    const turned = {...rest, candidates: [...candidates].reverse(), wishes: [...wishes].reverse(), applications};

    expect(evidence(turned)).toEqual(evidence());
  });

  it('passes the certificate', () => {
    expect(certificateOf(evidence()).ok).toBe(true);
  });
});
