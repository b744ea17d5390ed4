import {sitDown} from './sit-down';

function atSheet() {
  const {world, account, ask} = sitDown();
  const book = world.workspace.spreadsheet(world.desk.book);
  const tab = book.addTab('Notes', {as: account});
  const on = {tab: tab.id};
  return {
    ask,
    account,
    tab,
    type: (row: number, column: number, text: string) => ask('sheets.type', {...on, row, column, text}),
    paste: (row: number, column: number, table: string[][]) => ask('sheets.paste', {...on, row, column, table}),
    clear: (row: number, column: number, rows: number, columns: number) =>
      ask('sheets.clear', {...on, row, column, rows, columns}),
    sort: (column: number, ascending = true) => ask('sheets.sort', {...on, column, ascending}),
    insert: (side: 'row' | 'column', at: number, count = 1) => ask('sheets.insert', {...on, side, at, count}),
    undo: () => ask('sheets.undo', {redo: false}),
    redo: () => ask('sheets.undo', {redo: true}),
  };
}

const NOTHING = 'There is nothing to undo here.';

describe('undo', () => {
  it('takes back the last edit first, with the number format that came with it, and says where', () => {
    const {tab, type, undo} = atSheet();
    type(1, 1, 'total');
    type(1, 2, '10%');
    expect(undo()).toEqual({tab: tab.id, row: 1, column: 2, rows: 1, columns: 1});
    type(1, 2, '0.5');
    expect(tab.display()).toEqual([['total', '0.5']]);
    for (let time = 0; time < 2; time++) undo();
    expect(tab.display()).toEqual([]);
    expect(undo).toThrow(NOTHING);
  });

  it('puts back formulas that a paste has covered; redo covers them again', () => {
    const {tab, type, paste, undo, redo} = atSheet();
    type(1, 1, '2');
    type(1, 2, '=A1*21');
    paste(1, 1, [
      ['x', 'y'],
      ['z', ''],
    ]);
    undo();
    expect([tab.display(), tab.formulas()]).toEqual([[['2', '42']], [['', '=A1*21']]]);
    redo();
    expect(tab.display()).toEqual([
      ['x', 'y'],
      ['z', ''],
    ]);
    expect(redo).toThrow('There is nothing to redo.');
  });

  it('brings back a column that was cleared as a whole', () => {
    const {tab, paste, clear, undo} = atSheet();
    paste(1, 1, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    clear(1, 1, 1000, 1);
    expect(tab.display()).toEqual([
      ['', 'b'],
      ['', 'd'],
    ]);
    undo();
    expect(tab.display()).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('leaves cells that changed since, also where a row came in between, and goes on with the edit before', () => {
    const {tab, account, type, undo} = atSheet();
    type(1, 1, 'first');
    type(3, 1, 'second');
    tab.insertRow(3, 1, {as: account});
    expect(undo).toThrow('Somebody else or a script has changed these cells since');
    undo();
    expect(tab.display()).toEqual([[''], [''], [''], ['second']]);
  });

  it('ends where the tab was deleted', () => {
    const {tab, ask, type, undo} = atSheet();
    type(1, 1, 'gone');
    ask('sheets.deleteTab', {tab: tab.id});
    expect(undo).toThrow('The tab of that edit is not there any more.');
  });

  it('remembers nothing from before an edit that is too large to keep', () => {
    const {tab, account, type, paste, undo} = atSheet();
    tab.insertColumn(1, 100, {as: account});
    type(1, 1, 'small');
    paste(
      1,
      1,
      Array.from({length: 1000}, () => Array.from({length: 101}, () => '')),
    );
    expect(undo).toThrow(NOTHING);
  });

  it('sorts back, with formulas, looks and notes at their rows, and sorts again', () => {
    const {tab, account, paste, sort, undo, redo} = atSheet();
    paste(1, 1, [
      ['c', '3', '=B1*2'],
      ['a', '1', '=B2*2'],
      ['b', '2', '=B1+B2'],
    ]);
    tab.format('A1', '@', {as: account});
    const looks = () => [1, 2, 3].map(row => tab.state.formats.get(row, 1));
    const before = [tab.display(), tab.formulas(), looks()];
    sort(1);
    const sorted = [tab.display(), tab.formulas(), looks()];
    expect(tab.display().map(([first]) => first)).toEqual(['a', 'b', 'c']);

    undo();
    expect([tab.display(), tab.formulas(), looks()]).toEqual(before);
    redo();
    expect([tab.display(), tab.formulas(), looks()]).toEqual(sorted);
  });

  it('leaves a sort in which somebody has changed a cell since', () => {
    const {tab, account, paste, sort, undo} = atSheet();
    paste(1, 1, [['b'], ['a']]);
    sort(1);
    tab.type('A2', 'c', {as: account});

    expect(undo).toThrow('Somebody else or a script has changed these cells since');
    expect(tab.display()).toEqual([['a'], ['c']]);
  });

  it('takes inserted lines out again while they are empty, and formulas name what they named', () => {
    const {tab, type, insert, undo, redo} = atSheet();
    type(1, 1, '2');
    type(2, 1, '=A1*3');
    insert('row', 2, 2);
    insert('column', 1);
    expect([tab.rows, tab.formulas()[3]]).toEqual([1002, ['', '=B1*3']]);
    undo();
    undo();
    expect([tab.rows, tab.columns, tab.formulas()]).toEqual([1000, 26, [[''], ['=A1*3']]]);
    redo();
    expect(tab.formulas()[3]).toEqual(['=A1*3']);
    type(2, 1, 'mine');
    undo();
    undo();
    expect(tab.rows).toBe(1000);
  });

  it('leaves inserted lines in which something stands by now', () => {
    const {tab, account, type, insert, undo} = atSheet();
    type(1, 1, 'first');
    insert('row', 1);
    tab.type('A1', 'theirs', {as: account});

    expect(undo).toThrow('Somebody else or a script has changed these cells since');
    expect(tab.display()).toEqual([['theirs'], ['first']]);
  });
});
