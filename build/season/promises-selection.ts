/**
 * What a season promises of its selection: everybody who takes part is decided on once, by the marks that readers gave; no university has more seats than it
 * has; nobody is passed by somebody of the same university with a lower score; a draw can be repeated; and nobody hears of it yet.
 */

import {createHash} from 'node:crypto';
import {marksGiven, readingRows, type Season} from '../../emulator/demo';
import {rowsOf, type SheetRow} from './rows';
import type {StagePromises} from './stage-promises';

const DECISIONS = ['invited', 'on hold', 'not invited'];

/** Points that rounding to two decimals may take or add. */
const ROUNDING = 0.0051;

export const selectionPromises: StagePromises = {
  stage: 'selection',
  atItsEnd: season => [
    ...decidedOnce(season),
    ...scoresBroken(season),
    ...meritBroken(season),
    ...drawsBroken(season),
    ...toldEarly(season),
  ],
  lasting: season => [...seatsBroken(season), ...lockBroken(season)],
  figures: season => {
    const rows = rowsOf(season, 'Applications');
    const count = (decision: string): number => rows.filter(row => row.Decision === decision).length;
    return Object.fromEntries(DECISIONS.map(decision => [decision, count(decision)]));
  },
};

/** Every complete application has one of the three decisions, and no other has one. */
function decidedOnce(season: Season): string[] {
  return rowsOf(season, 'Applications')
    .filter(row => (row.State === 'complete') !== DECISIONS.includes(String(row.Decision)))
    .slice(0, 3)
    .map(row => `${row.Reference} is ${row.State} and its decision is “${row.Decision}”.`);
}

/** The plain mean of what the readers meant to give, by the weights of the rubric. */
function scoresBroken(season: Season): string[] {
  const weights = rowsOf(season, 'Rubric')
    .filter(row => row.Round === 'first')
    .map(row => Number(row.Weight));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const done = readingRows(season).filter(({State}) => State === 'done');
  return rowsOf(season, 'Applications')
    .filter(row => row.State === 'complete')
    .flatMap(row => {
      const scores = done
        .filter(({Reference}) => Reference === row.Reference)
        .map(({Reader}) => marksGiven(Reader, String(row['E-mail']), weights.length))
        .map(marks => marks.reduce((sum, mark, at) => sum + mark * weights[at]!, 0) / total);
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      return Math.abs(mean - Number(row.Uncorrected)) < ROUNDING
        ? []
        : [`${row.Reference} has ${row.Uncorrected} uncorrected; the marks make it ${mean.toFixed(3)}.`];
    })
    .slice(0, 3);
}

/** Within a university, decisions follow the score; officers have decided nothing by hand. */
function meritBroken(season: Season): string[] {
  const standing = (row: SheetRow): number => DECISIONS.indexOf(String(row.Decision));
  return [...byCommittee(season)].flatMap(([committee, rows]) => {
    const sorted = [...rows].sort((one, other) => Number(other.Score) - Number(one.Score));
    const passed = sorted.find((row, at) =>
      sorted.slice(0, at).some(better => Number(better.Score) > Number(row.Score) && standing(better) > standing(row)),
    );
    return passed === undefined
      ? []
      : [`${passed.Reference} of ${committee} is ${passed.Decision} and passes somebody with a higher score.`];
  });
}

/** Whoever was ordered by the draw alone stands in the order of SHA-256 of seed and reference. */
function drawsBroken(season: Season): string[] {
  const draw = rowsOf(season, 'Stages').find(row => row.Milestone === 'draw');
  if (draw === undefined || Number(draw.When) > season.window.closes)
    return ['No seed was recorded before the form closed.'];
  const {seed} = JSON.parse(String(draw.Details)) as {seed: string};
  const number = (row: SheetRow): string => createHash('sha256').update(`${seed}:${row.Reference}`).digest('hex');
  return [...byCommittee(season)].flatMap(([committee, rows]) => {
    const drawn = rows.filter(row => /; tied at [\d.]+, ordered by draw$/.test(String(row['Decided by'])));
    const ordered = [...drawn].sort((one, other) => Number(one.Rank) - Number(other.Rank));
    const wrong = ordered.find(
      (row, at) => at > 0 && ordered[at - 1]!.Score === row.Score && number(ordered[at - 1]!) > number(row),
    );
    return wrong === undefined ? [] : [`${wrong.Reference} of ${committee} does not stand where the draw puts it.`];
  });
}

/** A university's own seats go to its own people only, and all seats together are not more than there are. */
function seatsBroken(season: Season): string[] {
  const seats = rowsOf(season, 'Committees').map(row => [String(row.Code), Number(row['Interview seats'])] as const);
  const invited = rowsOf(season, 'Applications').filter(row => row.State === 'complete' && row.Decision === 'invited');
  const all = seats.reduce((sum, [, count]) => sum + count, 0);
  return [
    ...(invited.length > all ? [`${invited.length} are invited, and there are ${all} seats.`] : []),
    ...seats.flatMap(([code, count]) => {
      const own = invited.filter(row => new RegExp(`^Seat of ${code}\\b`).test(String(row['Decided by']))).length;
      return own > count ? [`${code} has ${count} seats, and ${own} sit on them.`] : [];
    }),
  ];
}

function lockBroken(season: Season): string[] {
  const round = rowsOf(season, 'Stages').find(row => row.Milestone === 'first round');
  return round?.State === 'locked' ? [] : ['The first round is not locked.'];
}

/** Decisions are the officers' own until the notices leave. */
function toldEarly(season: Season): string[] {
  return rowsOf(season, 'Outbox')
    .filter(row => DECISIONS.includes(String(row.Step)))
    .slice(0, 3)
    .map(row => `${row.To} would hear “${row.Step}” before anybody said yes to it.`);
}

/** By the university at which people study, as they know it themselves. */
function byCommittee(season: Season): Map<string, SheetRow[]> {
  const committees = new Map(
    season.people.flatMap(({deeds, committee}) => deeds.map(({as}) => [as, committee] as const)),
  );
  const groups = new Map<string, SheetRow[]>();
  for (const row of rowsOf(season, 'Applications')) {
    if (row.State !== 'complete') continue;
    const committee = committees.get(String(row['E-mail'])) ?? String(row.Committee);
    groups.set(committee, [...(groups.get(committee) ?? []), row]);
  }
  return groups;
}
