/**
 * The allocation as the national officer lives it: notes who would pay a fee, runs, saves and lets the sheet check itself; hears that somebody cannot go
 * where they were to go, rules that place out with the reason, saves again, and locks when it has been slept over.
 */

import {Chance} from './chance';
import {moveTo, type Pace} from './clock';
import type {Season} from './season';
import {ask} from './set-up';

interface Decision {
  readonly candidate: string;
  readonly pin: string | null;
  readonly forbidden: readonly string[];
  readonly reason: string;
}

interface Run {
  readonly resultHash: string;
  readonly placed: number;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Share of candidates who would pay what a unilateral place costs. */
const PAYING = 0.6;

/** Why somebody cannot go where they were to go. */
const REASON = 'Lived there for six months and cannot get a visa for a second stay.';

export function allocatePlaces(season: Season, pace: Pace): void {
  const {workspace, neo, project} = season;
  const chance = new Chance(season.people.length);
  noteFees(season, chance);
  project!.open({as: neo.account}).click('SCOPE', 'Allocate countries');
  ask(season, neo.account, 'readAllocation');
  save(season, []);
  const first = placedRows(season);
  const unlucky = chance.pick(first.slice(0, 20));
  if (unlucky !== undefined) {
    save(season, [{candidate: unlucky.reference, pin: null, forbidden: [unlucky.place], reason: REASON}]);
  }
  moveTo(workspace, workspace.core.now() + DAY + HOUR, pace);
  ask(season, neo.account, 'lockAllocation');
  ask(season, neo.account, 'replayAllocation');
}

function save(season: Season, decisions: readonly Decision[]): void {
  const {neo} = season;
  const run = ask<Run>(season, neo.account, 'runAllocation', {mechanism: 'merit-order', decisions});
  const request = {mechanism: 'merit-order', decisions, resultHash: run.resultHash, restore: []};
  ask(season, neo.account, 'saveAllocation', request);
  ask(season, neo.account, 'writeCertificate');
}

/** What candidates said at the interview is ticked in the tab, one cell a person. */
function noteFees({book, neo}: Season, chance: Chance): void {
  const tab = book.tab('Candidates');
  const [header = [], ...rows] = tab.values();
  const [reference, fee] = [header.indexOf('Reference'), header.indexOf('Accepts a fee')];
  const filled = rows.filter(row => String(row[reference] ?? '') !== '');
  const ticks = filled.map(() => [chance.happens(PAYING) ? 'TRUE' : 'FALSE']);
  if (ticks.length > 0) tab.paste(`${letters(fee + 1)}2`, ticks, {as: neo.account});
}

function placedRows({book}: Season): {reference: string; place: string}[] {
  const [header = [], ...rows] = book.tab('Allocation').values();
  const [reference, place] = [header.indexOf('Reference'), header.indexOf('Place')];
  return rows
    .map(row => ({reference: String(row[reference]), place: String(row[place])}))
    .filter(row => row.place !== '');
}

/** 1 is A, 27 is AA. */
function letters(column: number): string {
  const first = Math.floor((column - 1) / 26);
  return (first > 0 ? letters(first) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
