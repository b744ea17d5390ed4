import type {PersonEvent} from '../../../emulator/kernel';
import {makeSheet} from './make';

function watched() {
  const made = makeSheet();
  const events: PersonEvent[] = [];
  made.workspace.core.onEvent = event => events.push(event);
  return {...made, events};
}

describe('a person at the keyboard', () => {
  it('43. typing into one cell tells onEdit the value before and after, as text', () => {
    const {tab, events, leo} = watched();
    tab.type('B2', '10:30');
    tab.type(2, 2, 'TRUE', {as: leo});
    tab.clear('B2');
    const edits = events.filter(event => event.type === 'EDIT');
    expect(edits).toMatchObject([
      {block: {sheetId: 0, row: 2, column: 2, rows: 1, columns: 1}, value: '0.4375', by: {email: 'neo@example.org'}},
      {value: 'TRUE', oldValue: '0.4375', by: {email: 'leo@example.org'}},
      {oldValue: 'TRUE'},
    ]);
    expect(edits[0]).not.toHaveProperty('oldValue');
    expect(edits[2]).not.toHaveProperty('value');
    expect(events.filter(event => event.type === 'CHANGE')).toHaveLength(3);
  });

  it('43. pasting several cells tells no value', () => {
    const {tab, events} = watched();
    tab.paste('A1', [
      ['a', '1'],
      ['b', '2'],
    ]);
    expect(tab.values()).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(events[0]).toMatchObject({type: 'EDIT', block: {rows: 2, columns: 2}});
    expect(events[0]).not.toHaveProperty('value');
  });

  it('5. typing = into a text cell is text for a person', () => {
    const {tab} = watched();
    tab.format('A:A', '@');
    tab.type('A1', '=1+1');
    expect(tab.values()).toEqual([['=1+1']]);
  });

  it('tells what kind of change it was', () => {
    const {tab, book, events} = watched();
    tab.paste('A1', [['b'], ['a']]);
    events.length = 0;
    tab.insertRow(1);
    tab.deleteRow(1);
    tab.insertColumn(1);
    tab.deleteColumn(1);
    tab.moveColumn(1, 3);
    tab.sort(3);
    tab.rename('Data');
    book.addTab('B');
    book.deleteTab('B');
    expect(events.map(event => (event as {changeType: string}).changeType)).toEqual([
      'INSERT_ROW',
      'REMOVE_ROW',
      'INSERT_COLUMN',
      'REMOVE_COLUMN',
      'OTHER',
      'OTHER',
      'OTHER',
      'INSERT_GRID',
      'REMOVE_GRID',
    ]);
    expect(book.tab('Data').values()).toEqual([
      ['', '', 'a'],
      ['', '', 'b'],
    ]);
  });

  it('37. what a script writes is told to nobody', () => {
    const {run, events} = watched();
    run("sheet.getRange('A1').setValue(1); sheet.insertRowBefore(1)");
    expect(events).toEqual([]);
  });

  it('sorts below the frozen rows', () => {
    const {tab} = watched();
    tab.paste('A1', [['name'], ['b'], ['a']]);
    tab.freeze(1);
    tab.sort(1, {ascending: false});
    expect(tab.values().flat()).toEqual(['name', 'b', 'a']);
    tab.sort(1);
    expect(tab.values().flat()).toEqual(['name', 'a', 'b']);
  });

  it('names the tabs that are there when asked for another', () => {
    const {book} = watched();
    expect(() => book.tab('Nope')).toThrow('There is no tab "Nope"; there is: Sheet1.');
  });
});
