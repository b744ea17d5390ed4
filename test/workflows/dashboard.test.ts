/** The tab Dashboard on the emulator with the bundle that ships: figures, charts that keep their identity, what it costs. */

import {resume, type Season} from '../journeys/world';
import {ask} from '../make/interview-season';
import {builtProduct} from '../make/product';
import {ANN, announcedSeason, OG, openSeason, READER} from '../make/sessions-season';

jest.setTimeout(120_000);

let season: Season;
beforeAll(async () => {
  season = announcedSeason(await builtProduct());
});

const fresh = (): Season => resume(season, season.workspace.snapshot());

interface Drawn {
  readonly id: number;
  readonly title: string;
  readonly range: string;
}

function charts({project}: Season): Drawn[] {
  const globals = project.globals();
  const {SpreadsheetApp: app} = globals as unknown as {SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp};
  const found = app
    .getActive()
    .getSheetByName('Dashboard')!
    .getCharts()
    .map(chart => ({
      id: chart.getChartId()!,
      title: String(chart.getOptions().get('title')),
      range: chart.getRanges()[0]!.getA1Notation(),
    }));
  globals.end();
  return found;
}

describe('the tab Dashboard', () => {
  it('shows the figures of the moment, each block with its chart', () => {
    const here = fresh();
    expect(ask(here, ANN, 'writeDashboard')).toBe(3);
    const cells = here.book.tab('Dashboard').values();

    expect(cells[0]![0]).toBe('SCOPE 2027: figures of Friday 26 November 2027, 10:00 (Brussels time)');
    expect(cells.slice(3, 6).map(row => row.slice(0, 7))).toEqual([
      ['Committee', 'Applied', 'Complete', 'Invited', 'Interviewed', 'Placed', 'Accepted'],
      ['KUL', 4, 4, 4, 0, 3, 3],
      ['UG', 4, 4, 4, 0, 4, 4],
    ]);
    expect(charts(here).map(({title, range}) => [title, range])).toEqual([
      ['From application to place, by committee', 'A4:G12'],
      ['Places given and free, by country', expect.stringMatching(/^A\d+:C\d+$/)],
      ['Which wish was met', expect.stringMatching(/^A\d+:B\d+$/)],
    ]);
  });

  it('keeps its charts and those of an officer when it is written again', () => {
    const here = fresh();
    ask(here, ANN, 'writeDashboard');
    const before = charts(here);
    ask(here, ANN, 'planEvent', OG);
    here.workspace.advance({minutes: 20});
    ask(here, ANN, 'writeDashboard');

    expect(charts(here).map(({id}) => id)).toEqual(before.map(({id}) => id));
    const lines = here.book
      .tab('Dashboard')
      .values()
      .map(row => row.slice(0, 2).join(' | '));
    expect(lines.find(line => line.includes('OG session'))).toBeUndefined();
  });

  it('says what is due in the next seven days', () => {
    const here = fresh();
    ask(here, ANN, 'planEvent', {...OG, starts: '2027-11-30T19:00', ends: '2027-11-30T21:00'});
    const {due} = ask<{due: {what: string}[]}>(here, READER, 'readDashboard');

    expect(due.map(({what}) => what)).toEqual(['OG1: OG session']);
  });

  it('costs no more calls with more applicants', () => {
    const here = fresh();
    const few = here.project.rpc('writeDashboard', [], {as: here.workspace.account(ANN)}).callCount;

    expect(few).toBeLessThanOrEqual(90);
    const again = here.project.rpc('readDashboard', [], {as: here.workspace.account(READER)});
    expect(again.callCount).toBeLessThanOrEqual(25);
  });

  it('is written by officers, and before anybody has applied too', async () => {
    const here = openSeason(await builtProduct());

    expect(() => ask(here, READER, 'writeDashboard')).toThrow('Only an officer');
    expect(ask(here, ANN, 'writeDashboard')).toBe(2);
  });
});
