import * as fc from 'fast-check';
import {Layer} from '../../../emulator/cells/layer';

function layerOf(cells: (string | undefined)[][]): Layer<string> {
  const layer = new Layer<string>();
  layer.setBlock(1, 1, cells.length, cells[0]!.length, (r, c) => cells[r]![c]);
  return layer;
}

function cellsOf(layer: Layer<string>, rows: number, columns: number): string[] {
  return Array.from({length: rows}, (_, r) =>
    Array.from({length: columns}, (_, c) => layer.get(r + 1, c + 1) ?? '.').join(''),
  );
}

describe('Layer', () => {
  const sample = () =>
    layerOf([
      ['a', 'b', 'c'],
      ['d', undefined, 'f'],
      ['g', 'h', undefined],
    ]);

  it('knows where its content ends, also after it is taken away', () => {
    const layer = sample();
    expect([layer.lastRow, layer.lastColumn]).toEqual([3, 3]);
    layer.clear(3, 1, 1, 9);
    layer.set(2, 3, undefined);
    expect([layer.lastRow, layer.lastColumn]).toEqual([2, 3]);
    layer.set(1, 3, undefined);
    expect([layer.lastRow, layer.lastColumn]).toEqual([2, 2]);
    layer.clear(1, 1, 9, 9);
    expect([layer.lastRow, layer.lastColumn, layer.isEmpty]).toEqual([0, 0, true]);
  });

  it('moves with rows and columns', () => {
    const layer = sample();
    layer.insertRows(2, 1);
    layer.insertColumns(1, 1);
    expect(cellsOf(layer, 4, 4)).toEqual(['.abc', '....', '.d.f', '.gh.']);
    layer.deleteColumns(3, 1);
    layer.deleteRows(1, 2);
    expect(cellsOf(layer, 2, 3)).toEqual(['.df', '.g.']);
  });

  it('rearranges the rows of a block and nothing beside it', () => {
    const layer = sample();
    layer.permuteRows(1, 1, 2, [2, 0, 1]);
    expect(cellsOf(layer, 3, 3)).toEqual(['ghc', 'abf', 'd..']);
  });

  it('moves whole rows and columns elsewhere', () => {
    const layer = sample();
    layer.moveRows(1, 1, 3);
    expect(cellsOf(layer, 3, 3)).toEqual(['d.f', 'abc', 'gh.']);
    layer.moveColumns(2, 2, 1);
    expect(cellsOf(layer, 3, 3)).toEqual(['.fd', 'bca', 'h.g']);
  });

  it('comes back from JSON, with equal rows written once', () => {
    const layer = new Layer<string>();
    layer.setBlock(2, 1, 1000, 1, () => '@');
    layer.set(5, 3, 'x');
    const saved = layer.save();
    expect(saved).toHaveLength(3);
    const loaded = Layer.load<string>(JSON.parse(JSON.stringify(saved)));
    expect(loaded.save()).toEqual(saved);
    expect([loaded.lastRow, loaded.lastColumn, loaded.get(5, 2), loaded.get(5, 3)]).toEqual([1001, 3, undefined, 'x']);
  });

  it('is saved in blocks, and marks those that changed', () => {
    const rows = fc.integer({min: 1, max: 1600});
    const few = fc.integer({min: 1, max: 3});
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({min: 0, max: 8}), rows, few, few, rows)), steps => {
        const layer = new Layer<string>();
        layer.setBlock(1, 1, 1500, 3, (r, c) => `${r}${c}`);
        const known = new Map<number, string>();
        for (const [kind, row, column, count, other] of steps) {
          if (kind === 0) layer.set(row, column, 'x');
          if (kind === 1) layer.set(row, column, undefined);
          if (kind === 2) layer.clear(row, column, count, 2);
          if (kind === 3) layer.insertRows(row, count);
          if (kind === 4) layer.deleteRows(row, count);
          if (kind === 5) layer.insertColumns(column, count);
          if (kind === 6) layer.deleteColumns(column, 1);
          if (kind === 7 && (other < row || other > row + count)) layer.moveRows(row, count, other);
          if (kind === 8 && column > 1) layer.moveColumns(column, count, 1);
          const blocks = layer.blocks();
          for (const {mark, save} of blocks) {
            const content = JSON.stringify(save());
            expect(known.get(mark) ?? content).toBe(content);
            known.set(mark, content);
          }
          expect(Layer.load(blocks.flatMap(({save}) => save())).save()).toEqual(layer.save());
        }
      }),
      {numRuns: 20},
    );
  });

  it('agrees with a plain table whatever is done to it', () => {
    const small = fc.integer({min: 1, max: 6});
    const step = fc.tuple(fc.integer({min: 0, max: 6}), small, small, small, small);
    fc.assert(
      fc.property(fc.array(step, {maxLength: 30}), steps => {
        const layer = new Layer<string>();
        let table: string[][] = Array.from({length: 40}, () => Array(40).fill('.'));
        steps.forEach(([kind, a, b, c, d], n) => {
          const mark = String.fromCharCode(97 + (n % 26));
          if (kind === 0) {
            layer.set(a, b, mark);
            table[a - 1]![b - 1] = mark;
          } else if (kind === 1) {
            layer.clear(a, b, c, d);
            for (let r = a - 1; r < a - 1 + c; r++) table[r]!.fill('.', b - 1, b - 1 + d);
          } else if (kind === 2) {
            layer.insertRows(a, b);
            table.splice(a - 1, 0, ...Array.from({length: b}, () => Array(40).fill('.')));
          } else if (kind === 3) {
            layer.deleteRows(a, b);
            table.splice(a - 1, b);
            table.push(...Array.from({length: b}, () => Array(40).fill('.')));
          } else if (kind === 4) {
            layer.insertColumns(a, b);
            table = table.map(row => [...row.slice(0, a - 1), ...Array(b).fill('.'), ...row.slice(a - 1)]);
          } else if (kind === 5) {
            layer.deleteColumns(a, b);
            table = table.map(row => [...row.slice(0, a - 1), ...row.slice(a - 1 + b), ...Array(b).fill('.')]);
          } else {
            layer.moveRows(a, b, a + b + c);
            const moved = table.slice(a - 1, a - 1 + b);
            table = [
              ...table.slice(0, a - 1),
              ...table.slice(a - 1 + b, a - 1 + b + c),
              ...moved,
              ...table.slice(a - 1 + b + c),
            ];
          }
        });
        const rows = table.map(row => row.join('').slice(0, 40).replace(/\.+$/, ''));
        expect(cellsOf(layer, 40, 40).map(row => row.replace(/\.+$/, ''))).toEqual(rows.slice(0, 40));
        expect(layer.lastRow).toBe(rows.findLastIndex(row => row !== '') + 1);
        expect(layer.lastColumn).toBe(Math.max(...rows.map(row => row.length)));
      }),
    );
  });
});
