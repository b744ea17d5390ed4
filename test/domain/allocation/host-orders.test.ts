import {allocate} from '../../../src/domain/allocation/allocate';
import {certify} from '../../../src/domain/allocation/certify';
import {explain} from '../../../src/domain/allocation/explain';
import {frameOf} from '../../../src/domain/allocation/frame';
import {freeze, inputHash, thawed} from '../../../src/domain/allocation/frozen';
import {planHostOrder} from '../../../src/domain/allocation/host-orders';
import {explainerOf, runOf} from '../../../src/domain/allocation/run';
import {viewOf} from '../../../src/domain/allocation/view';
import {DEFAULT_CONTRACTS} from '../../../src/domain/season/defaults';
import {makeCandidateRow, makeContract, makeRows} from '../../make/allocation';
import {makeConfiguration} from '../../make/intake';

/** Three candidates of whom the first two want Japan; its host ranks them so. */
const rows = (...hostOrder: string[]) =>
  makeRows({
    configuration: makeConfiguration({
      contracts: [makeContract('Italy', {July: 1, August: 1}), makeContract('Japan', {August: 1}, {hostOrder})],
    }),
  });
const frozenOf = (...order: string[]) => {
  const frame = frameOf(rows(...order));
  return freeze({...frame, input: {...frame.input, mechanism: 'deferred-acceptance'}}, []);
};
const sentences = (...order: string[]) => frameOf(rows(...order)).problems.map(({sentence}) => sentence);

describe('orders of hosts in the frame of the season', () => {
  it('are of every place of the contract, in capitals, and frozen so that they come out as they went in', () => {
    const frozen = frozenOf('s27-0003', 'S27-0001');

    expect(thawed(frozen).priorities).toEqual({'Japan-August': ['S27-0003', 'S27-0001']});
    expect(thawed(JSON.parse(JSON.stringify(frozen)))).toEqual(thawed(frozen));
    expect(inputHash(frozen)).not.toBe(inputHash(frozenOf('S27-0001', 'S27-0003')));
  });

  it('leave a season without any as it always froze', () => {
    expect('orders' in frozenOf()).toBe(false);
    expect(frameOf(rows()).input.priorities).toBeUndefined();
  });

  it('pass over, with a sentence each, who is no candidate and who is named twice', () => {
    expect(sentences('S27-0003', 'Zoë', 'S27-0003', 'S27-0999')).toEqual([
      'Contracts: the order of the host of Japan names Zoë, who is no candidate: passed over.',
      'Contracts: the order of the host of Japan names S27-0003 twice: the first time counts.',
      'Contracts: the order of the host of Japan names S27-0999, who is no candidate: passed over.',
    ]);
    expect(sentences('Zoë')[1]).toBe(
      'Contracts: the order of the host of Japan names no candidate at all, so the host counts as one without an order.',
    );
    expect(frameOf(rows('Zoë')).input.priorities).toBeUndefined();
  });

  it('say nothing of somebody who has left since', () => {
    const left = rows('S27-0001', 'S27-0002');
    const candidates = [makeCandidateRow('S27-0001', 9, {state: 'withdrawn'}), ...left.candidates.slice(1)];
    const {input, problems} = frameOf({...left, candidates});

    expect([input.priorities, problems]).toEqual([{'Japan-August': ['S27-0002']}, []]);
  });
});

describe('deferred acceptance by the orders of hosts', () => {
  const view = viewOf(rows('S27-0003', 'S27-0002'), true);
  const run = runOf(view, 'deferred-acceptance', []);

  it('gives the place to whom the host ranks first, and passes the certificate of stability', () => {
    expect(run.result.assignment).toEqual({
      'S27-0001': 'Italy-July',
      'S27-0002': 'Japan-August',
      'S27-0003': 'Italy-August',
    });
    expect([run.certificate.ok, run.certificate.exact]).toEqual([true, false]);
    expect(run.certificate.says).toContain('Nobody and no place would both rather have each other.');
  });

  it('explains it by the host’s order, and whom the host does not take', () => {
    const {input} = runOf(viewOf(rows('S27-0002', 'S27-0001'), true), 'deferred-acceptance', []);
    const explained = (id: string) => {
      const other = viewOf(rows('S27-0002', 'S27-0001'), true);
      return explain(explainerOf(other, runOf(other, 'deferred-acceptance', [])), id).lines.map(one => one.sentence);
    };

    expect(input.priorities).toBeDefined();
    expect(explained('S27-0001')).toEqual([
      'Japan in August was filled by 1 candidate whom the host ranks above you; the last had rank 1 in the host’s order.',
    ]);
    expect(explain(explainerOf(view, run), 'S27-0001').lines[0]!.sentence).toBe(
      'Japan in August: the host does not accept this application.',
    );
  });

  it('explains a place whose host has no order by merit, and promises no rank that would have been enough', () => {
    const other = viewOf(rows('S27-0001'), true);
    const {lines, change} = explain(explainerOf(other, runOf(other, 'deferred-acceptance', [])), 'S27-0003');

    expect(lines).toEqual([
      {
        wish: 1,
        place: 'Italy-August',
        sentence: 'Italy in August was filled by 1 candidate ranked above you; the last had rank 2.',
        neededRank: null,
      },
      {
        wish: 2,
        place: 'Japan-August',
        sentence: 'Japan in August: the host does not accept this application.',
        neededRank: null,
      },
    ]);
    expect(change).toBeNull();
  });

  it('names who has a claim against the order of the host', () => {
    const input = thawed(frozenOf('S27-0002', 'S27-0001'));
    const {assignment} = allocate(input);
    const swapped = {...assignment, 'S27-0001': 'Japan-August', 'S27-0002': 'Italy-August', 'S27-0003': null};

    expect(certify(input, swapped).violations.map(({sentence}) => sentence)).toContain(
      'S27-0002 would rather have Japan-August, which someone holds whom its host ranks below them.',
    );
  });

  it('is in other mechanisms only a matter of whom the host accepts', () => {
    expect(runOf(view, 'merit-order', []).result.assignment).toEqual({
      'S27-0001': 'Italy-July',
      'S27-0002': 'Japan-August',
      'S27-0003': 'Italy-August',
    });
    expect(runOf(viewOf(rows('S27-0002', 'S27-0001'), true), 'merit-order', []).result.assignment).toMatchObject({
      'S27-0001': 'Japan-August',
    });
  });
});

describe('the list that an officer pastes', () => {
  const facts = {
    contracts: DEFAULT_CONTRACTS,
    candidates: ['S27-0001', 'S27-0002', 'S27-0003'].map(reference => ({reference})),
    milestones: [],
  };
  const planned = (list: string, contract = 'Italy · bilateral') => planHostOrder({contract, list}, facts);

  it('is the references in it, whatever stands beside them; an empty one takes the order away', () => {
    expect(planned('1. s27-0002 Zoë Peeters\n\n2. S27-0001;S27-0003').changes[0]!.set).toEqual({
      'Order of the host': ['', 'S27-0002; S27-0001; S27-0003'],
    });
    expect(planned(' \n').changes).toEqual([]);
  });

  it('is refused with its lines where it names nobody, somebody twice or somebody else', () => {
    expect(() => planned('Zoë Peeters\nS27-0001\nS27-0001\nS27-0999\nS27-0002 or S27-0003')).toThrow(
      'Line 1 has no reference such as S27-0042 (“Zoë Peeters”); line 3 names S27-0001 again; line 4 names S27-0999, who is no candidate; and 1 more. Nothing was saved.',
    );
    expect(() => planned('S27-0001', 'Atlantis · bilateral')).toThrow('Contracts has no row Atlantis · bilateral');
  });

  it('is refused once the allocation is locked', () => {
    const locked = {milestone: 'allocation', state: 'locked', at: null, by: 'neo', reason: '', details: ''};

    expect(() => planHostOrder({contract: 'Italy · bilateral', list: ''}, {...facts, milestones: [locked]})).toThrow(
      'The allocation was locked by neo: open it again with a reason before you change an order.',
    );
  });
});
