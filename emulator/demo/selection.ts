/**
 * The selection as the national officer lives it: looks at the scores, chooses one, wonders what other weights would do, saves what is shown, and locks the
 * round when it has been slept over.
 */

import {moveTo, type Pace} from './clock';
import type {Season} from './season';
import {ask} from './set-up';

interface View {
  readonly state: string;
  readonly chosen: object | null;
  readonly suggested: 'raw' | 'corrected';
  readonly print: string;
  readonly criteria: readonly {readonly name: string; readonly weight: number}[];
  readonly rows: readonly {
    readonly reference: string;
    readonly score: number | null;
    readonly decision: string;
  }[];
}

const HOUR = 3_600_000;

/** In milliseconds after the form has closed: the evening of 26 October, and the next. */
const TIMES = {deciding: 7 * 24 * HOUR + 20 * HOUR, locking: 8 * 24 * HOUR + 18 * HOUR} as const;

export function selectForSecondRound(season: Season, pace: Pace): void {
  const {workspace, neo, project, window} = season;
  moveTo(workspace, Math.max(workspace.core.now(), window.closes + TIMES.deciding), pace);
  project!.open({as: neo.account}).click('SCOPE', 'Select for the second round…');
  const {suggested, criteria, state, chosen} = ask<View>(season, neo.account, 'readSelection');
  // Whoever sits at a workbench may have done some of it already.
  if (state === 'locked') return;
  if (chosen === null) ask(season, neo.account, 'chooseScore', suggested);
  const equal = Object.fromEntries(criteria.map(({name}) => [name, 100 / criteria.length]));
  ask(season, neo.account, 'whatIfSelection', {weights: equal, seats: {}});
  const {print, rows} = ask<View>(season, neo.account, 'readSelection');
  const shown = rows.map(({reference, score, decision}) => [reference, score, decision]);
  if (state !== 'saved') ask(season, neo.account, 'saveSelection', {basis: {print, shown}, reason: ''});
  moveTo(workspace, Math.max(workspace.core.now(), window.closes + TIMES.locking), pace);
  ask(season, neo.account, 'lockFirstRound');
}
