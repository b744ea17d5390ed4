/** The Dashboard tab as cells: one block of figures under the other, each with its chart beside it. The charts read the cells, so copying one to a slide takes its figures along. */
import type {Value} from '../tables/define';
import {spokenTime} from '../time/brussels';
import type {Figures} from './figures';

export const DASHBOARD = 'Dashboard';

export type ChartKind = 'columns' | 'stacked bars' | 'lines' | 'bars';

/** Where a block of figures stands, header included, and how it is drawn. */
export interface Chart {
  /** Names the chart on the tab: an officer who renames it gets another one beside it. */
  readonly title: string;
  readonly kind: ChartKind;
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
}

export interface DashboardTab {
  readonly values: readonly (readonly Value[])[];
  readonly charts: readonly Chart[];
  /** Rows with the title of the tab or of a block. */
  readonly titles: readonly number[];
}

/** Columns of figures; charts begin to the right of them. */
export const WIDTH = 7;

/** Rows that a chart needs, so that none covers the next. */
const CHART_ROWS = 19;

interface Block {
  readonly title: string;
  readonly kind: ChartKind | null;
  readonly cells: readonly (readonly Value[])[];
}

export function dashboardTab(figures: Figures, season: string): DashboardTab {
  const values: (readonly Value[])[] = [[`${season}: figures of ${spokenTime(figures.at, 'en')}`], []];
  const charts: Chart[] = [];
  const titles = [1];
  for (const {title, kind, cells} of blocks(figures)) {
    values.push([title]);
    titles.push(values.length);
    const row = values.length + 1;
    values.push(...cells);
    if (kind !== null && cells.length > 1)
      charts.push({title, kind, row, rows: cells.length, columns: cells[0]!.length});
    const filler = Math.max(1, (kind === null ? 0 : CHART_ROWS) - cells.length);
    values.push(...Array.from({length: filler}, () => []));
  }
  return {
    values: values.map(row => [...row, ...Array.from({length: WIDTH - row.length}, () => null)]),
    charts,
    titles,
  };
}

function blocks({pipeline, done, readingsToDo, interviewsToDo, places, wishes, mails, due}: Figures): Block[] {
  return [
    {
      title: 'From application to place, by committee',
      kind: 'columns',
      cells: [
        ['Committee', 'Applied', 'Complete', 'Invited', 'Interviewed', 'Placed', 'Accepted'],
        ...pipeline.map(({committee, applied, complete, invited, interviewed, placed, accepted}) => [
          committee,
          applied,
          complete,
          invited,
          interviewed,
          placed,
          accepted,
        ]),
      ],
    },
    {
      title: 'Readings and interviews done',
      kind: 'lines',
      cells: [
        ['Day', 'Readings', 'of', 'Interviews', 'of'],
        ...done.map(({day, readings, interviews}) => [day, readings, readingsToDo, interviews, interviewsToDo]),
      ],
    },
    {
      title: 'Places given and free, by country',
      kind: 'stacked bars',
      cells: [['Country', 'Given', 'Free'], ...places.map(({country, given, free}) => [country, given, free])],
    },
    {
      title: 'Which wish was met',
      kind: 'columns',
      cells: [['Wish', 'Candidates'], ...wishes.map(({wish, count}) => [wish, count])],
    },
    {
      title: 'Mails by state',
      kind: 'bars',
      cells: [['State', 'Mails'], ...mails.map(({state, count}) => [state, count])],
    },
    {
      title: 'Due in the next seven days',
      kind: null,
      cells: [['When', 'What'], ...due.map(({at, what}) => [spokenTime(at, 'en'), what])],
    },
  ];
}
