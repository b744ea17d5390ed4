import {createWorkspace} from '../../../../emulator';
import {chartsOn} from '../../../../emulator/workbench/worker/charts';
import {rowLinesOf} from '../../../../emulator/workbench/worker/row-heights';

const SCRIPT = `
function draw() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange('A1:C3').setValues([['Wish', 'Given', 'Free'], ['first', 4, 1], ['second', 2, 0]]);
  const chart = sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange('A1:C3')).setNumHeaders(1)
    .setPosition(5, 4, 3, 0).setOption('title', 'Wishes').setOption('isStacked', true).setOption('width', 400)
    .setOption('legend', {position: 'none'}).build();
  sheet.insertChart(chart);
}
function write() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange('A1').setValue('seven words that do not fit one line').setWrap(true);
  sheet.getRange('A2').setValue('short').setWrap(true);
  sheet.getRange('A3').setValue('one\\ntwo\\nthree').setWrap(true);
  sheet.getRange('A4').setValue('seven words that do not fit one line');
  sheet.getRange('A5').setValue('seven words that do not fit one line').setWrap(true);
  sheet.setRowHeight(5, 30);
  sheet.getRange('A6').setValue('Large').setFontSize(20);
}`;

function ran(name: string) {
  const workspace = createWorkspace({now: '2027-10-01T09:00:00+02:00'});
  const owner = workspace.account('neo@example.org');
  const book = workspace.createSpreadsheet({owner, name: 'Book'});
  const {error} = workspace.createProject({owner, container: book, files: {'Code.js': SCRIPT}}).run(name);
  expect(error).toBeUndefined();
  return {book, tab: book.tabs()[0]!};
}

describe('the charts of a tab', () => {
  it('lie where they were put, and show the figures of their range as these are now', () => {
    const {book, tab} = ran('draw');
    tab.type('B2', '7');

    expect(chartsOn(book.state, tab.state)).toEqual([
      {
        ...{id: expect.any(Number), title: 'Wishes', kind: 'bars', isStacked: true, hasLegend: false},
        ...{row: 5, column: 4, offsetX: 3, offsetY: 0, width: 400, height: 371},
        names: ['first', 'second'],
        series: [
          {name: 'Given', values: [7, 2]},
          {name: 'Free', values: [1, 0]},
        ],
      },
    ]);
  });

  it('have nothing to draw once their range is gone', () => {
    const {book, tab} = ran('draw');
    tab.deleteRow(1, 3);

    expect(chartsOn(book.state, tab.state)).toMatchObject([{row: 2, names: [], series: []}]);
  });
});

describe('the height of rows', () => {
  it('is as wrapped and large texts need it, unless somebody has set it', () => {
    const {tab} = ran('write');

    expect(rowLinesOf(tab.state).sizes).toEqual([
      [1, 55],
      [3, 55],
      [5, 30],
      [6, 42],
    ]);
  });
});
