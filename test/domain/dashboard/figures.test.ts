import {type FigureRows, figures} from '../../../src/domain/dashboard/figures';
import {dashboardTab} from '../../../src/domain/dashboard/tab';
import {makeApplication} from '../../make/allocation';
import {makeConfiguration} from '../../make/intake';
import {makeEvent} from '../../make/sessions';

const NOW = '2027-11-26T09:00:00.000Z';
const makeRows = (more: Partial<FigureRows> = {}): FigureRows => ({
  configuration: makeConfiguration(),
  ...{applications: [], readings: [], candidates: [], interviews: [], allocation: [], outbox: [], events: []},
  ...{files: [], documents: []},
  ...more,
});
const place = (reference: string, more: object) =>
  ({reference, country: 'Italy', wish: 1, state: 'accepted', ...more}) as FigureRows['allocation'][number];

describe('the figures of a season', () => {
  it('count each person once, by committee, without those whose later application counts', () => {
    const applications = [
      makeApplication('S27-0001', {committee: 'KUL', decision: 'invited'}),
      makeApplication('S27-0002', {committee: 'KUL', state: 'incomplete'}),
      makeApplication('S27-0003', {committee: 'KUL', state: 'superseded'}),
      makeApplication('S27-0004', {committee: ''}),
    ];
    const candidates = [{reference: 'S27-0001', state: 'held'}] as unknown as FigureRows['candidates'];
    const {pipeline} = figures(makeRows({applications, candidates, allocation: [place('S27-0001', {})]}), NOW);

    expect(pipeline.filter(({applied}) => applied > 0)).toEqual([
      {committee: 'KUL', applied: 2, complete: 1, invited: 1, interviewed: 1, placed: 1, accepted: 1},
      expect.objectContaining({committee: 'unknown', applied: 1, placed: 0}),
    ]);
  });

  it('add readings and interviews up, day by day in Brussels', () => {
    const readings = [
      {state: 'done', savedAt: '2027-10-20T21:59:00.000Z'}, // 23:59 in Brussels
      {state: 'done', savedAt: '2027-10-20T22:00:00.000Z'}, // midnight: the 21st
      {state: 'dealt', savedAt: null},
      {state: 'taken back', savedAt: null},
    ];
    const interviews = [{state: 'held', startsAt: '2027-11-02T17:00:00.000Z'}] as unknown as FigureRows['interviews'];
    const {done, readingsToDo} = figures(makeRows({readings, interviews}), NOW);

    expect(done).toEqual([
      {day: '2027-10-20', readings: 1, interviews: 0},
      {day: '2027-10-21', readings: 2, interviews: 0},
      {day: '2027-11-02', readings: 2, interviews: 1},
    ]);
    expect(readingsToDo).toBe(3);
  });

  it('say how many hold which wish, and who has none', () => {
    const allocation = [
      place('S27-0001', {}),
      place('S27-0002', {wish: 7}),
      place('S27-0003', {wish: 2, state: 'declined'}),
      place('S27-0004', {wish: null, country: '', state: 'waiting'}),
    ];

    expect(figures(makeRows({allocation}), NOW).wishes.filter(({count}) => count > 0)).toEqual([
      {wish: '1', count: 1},
      {wish: '6 and on', count: 1},
      {wish: 'none', count: 1},
    ]);
    expect(figures(makeRows({allocation}), NOW).places.find(({country}) => country === 'Italy')?.given).toBe(2);
  });

  it('count the documents that are not in and fall due, by kind, of exchanges that are under way', () => {
    const paper = (reference: string, more = {}) => ({
      ...{reference, document: 'CA', dueOn: '2027-11-30', state: 'open'},
      ...more,
    });
    const rows = makeRows({
      files: [
        {reference: 'S27-0001', state: 'open'},
        {reference: 'S27-0002', state: 'open'},
        {reference: 'S27-0003', state: 'cancelled'},
      ],
      documents: [
        paper('S27-0001'),
        paper('S27-0002'),
        paper('S27-0003'),
        paper('S27-0001', {document: 'AF', state: 'done'}),
        paper('S27-0002', {document: 'CC', dueOn: '2028-01-30'}),
      ],
    });

    expect(figures(rows, '2027-11-26T09:00:00.000Z').due.map(({what}) => what)).toContain('CA: 2 not in');
    expect(figures(rows, '2027-11-26T09:00:00.000Z').due.filter(({what}) => what.includes('not in'))).toHaveLength(1);
  });

  it('name what is due in seven days and no day later, a planned session instead of its setting', () => {
    const event = makeEvent({startsAt: '2027-12-02T18:00:00.000Z'});
    const due = (events: FigureRows['events'], now: string) =>
      figures(makeRows({events}), now).due.map(({what}) => what);

    expect(due([event], NOW)).toEqual(['OG1: OG session']);
    expect(due([event], '2027-11-25T17:59:00.000Z')).toEqual([]);
    expect(due([], '2027-11-27T09:00:00.000Z')).toEqual(['OG session']);
    expect(due([makeEvent({...event, state: 'cancelled'})], NOW)).toEqual([]);
  });
});

describe('the tab', () => {
  it('is a rectangle in which no chart covers the next', () => {
    const {values, charts} = dashboardTab(figures(makeRows(), NOW), 'SCOPE 2027');

    expect(new Set(values.map(row => row.length))).toEqual(new Set([7]));
    charts.slice(1).forEach((chart, at) => {
      expect(chart.row - charts[at]!.row).toBeGreaterThanOrEqual(19);
    });
  });
});
