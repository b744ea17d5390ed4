/**
 * The stages of a demo season: each brings it from where the one before left it to its own end, by menus, pages, forms and the clock, as people would.
 *
 * A stage that is added to the product adds its line to the table. `npm start -- --stage NAME` and `npm run season` go by it.
 */

import {letApply, type Season} from './season';
import {seatOfficers, setUp} from './set-up';

export interface Stage {
  /** As it is written behind `--stage`. */
  readonly name: string;
  /** What has happened when it is over, in a sentence. */
  readonly does: string;
  run(season: Season, pace: Pace): void;
}

/** `live`: the clock moves from one event to the next. `bulk`: many come at once, for seasons of thousands. */
export type Pace = 'live' | 'bulk';

export const stages: readonly Stage[] = [
  {
    name: 'setup',
    does: 'The sheet is set up, the form is connected, the officers are in their tab; nobody has applied yet.',
    run(season, pace) {
      // Thousands of answers are waiting when the sheet is set up: as when a form has been open for days, or a new sheet takes over from another.
      if (pace === 'bulk') letApply(season, season.window.closes - LAST_DAY, 'bulk');
      setUp(season);
      seatOfficers(season);
    },
  },
  {
    name: 'intake',
    does: 'Everybody has applied, some twice, some too late; every receipt has left.',
    run(season, pace) {
      letApply(season, Number.POSITIVE_INFINITY, pace);
      untilQuiet(season);
    },
  },
];

const LAST_DAY = 30 * 60_000;
const DAYS_AT_MOST = 60;

/**
 * Brings a new season to the end of a stage.
 *
 * @param onStage hears of each stage before it runs and when it is over
 * @throws {Error} naming the stages that there are
 */
export function runTo(
  season: Season,
  name: string,
  {pace = 'live', onStage}: {pace?: Pace; onStage?: (stage: Stage, at: 'begins' | 'over') => void} = {},
): void {
  const last = stages.findIndex(stage => stage.name === name);
  if (last < 0)
    throw new Error(`There is no stage "${name}"; there is: ${stages.map(stage => stage.name).join(', ')}.`);
  for (const stage of stages.slice(0, last + 1)) {
    onStage?.(stage, 'begins');
    stage.run(season, pace);
    onStage?.(stage, 'over');
  }
}

/** Lets the clock run until nothing waits in the outbox: minutes, or days where a mail limit holds it back. */
function untilQuiet({workspace, book}: Season): void {
  for (let days = 0; days < DAYS_AT_MOST; days++) {
    for (let minutes = 0; minutes < 60; minutes += 10) {
      workspace.advance({minutes: 10});
      if (waitingMails(book) === 0) return;
    }
    workspace.advance({hours: 23});
  }
}

function waitingMails(book: Season['book']): number {
  if (!book.hasTab('Outbox')) return 0;
  const [header = [], ...rows] = book.tab('Outbox').values();
  const state = header.indexOf('State');
  return rows.filter(row => row[state] === 'queued' || row[state] === 'drafted').length;
}
