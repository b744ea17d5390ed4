import {nextOnHold} from '../../../src/domain/selection/next-on-hold';
import {type Selection, select} from '../../../src/domain/selection/select';
import {whoMoves} from '../../../src/domain/selection/who-moves';

function selectionOf(scores: Record<string, number>, seats: Record<string, number>): Selection {
  const applications = Object.entries(scores).map(([reference, score]) => ({
    reference,
    university: reference.split('-')[0]!,
    score,
  }));
  return select({applications, seats, tieRules: [], seed: 's'});
}

describe('whoMoves', () => {
  it('lists those whose decision changes, and nobody who only changes rank', () => {
    const before = selectionOf({'VUB-1': 9, 'VUB-2': 8, 'VUB-3': 7, 'VUB-4': 6}, {VUB: 2});
    const after = selectionOf({'VUB-1': 8, 'VUB-2': 6.5, 'VUB-3': 9, 'VUB-4': 6}, {VUB: 2});

    expect(whoMoves(before, after)).toEqual([
      {reference: 'VUB-2', university: 'VUB', from: 'invited', to: 'on hold'},
      {reference: 'VUB-3', university: 'VUB', from: 'on hold', to: 'invited'},
    ]);
    expect(whoMoves(before, before)).toEqual([]);
  });

  it('lists who is in one of the two only', () => {
    const before = selectionOf({'VUB-1': 9}, {VUB: 1});
    expect(whoMoves(before, selectionOf({}, {VUB: 1}))).toEqual([
      {reference: 'VUB-1', university: 'VUB', from: 'invited', to: null},
    ]);
  });
});

describe('nextOnHold', () => {
  const selection = selectionOf({'VUB-1': 9, 'VUB-2': 5, 'ULB-1': 8, 'ULB-2': 7, 'ULB-3': 6}, {VUB: 1, ULB: 1});
  const row = (reference: string) => selection.rows.find(one => one.reference === reference)!;

  it('takes the first of the same university, not the first of all', () => {
    expect(selection.onHold).toEqual(['ULB-2', 'ULB-3', 'VUB-2']);
    expect(nextOnHold(selection, row('VUB-1'), new Set())).toBe('VUB-2');
  });

  it('takes the first of all if the university has nobody left, and nobody if nobody is left', () => {
    expect(nextOnHold(selection, row('VUB-1'), new Set(['VUB-2']))).toBe('ULB-2');
    expect(nextOnHold(selection, row('VUB-1'), new Set(selection.onHold))).toBeNull();
  });
});
