/** What stands in the way of planning the interviews, each in one sentence with its remedy. Nothing is planned while there is one. */
import {counted} from '../listed';
import type {Problem} from '../problem';
import type {Invited} from './invited';
import type {RoundFacts, RoundWish} from './plan-round';
import {overlap, spanOf, timesIn, windowProblem} from './slots';

export type Obstacle = Problem;

/** More slots than a Google form can offer comfortably, or a season ever needs. */
const MOST_TIMES = 2_000;

export function obstacles(wish: RoundWish, facts: RoundFacts, {toBook}: Invited): Obstacle[] {
  const windows = wish.windows.flatMap(window => windowProblem(window, wish, facts.now) ?? []);
  if (windows.length > 0) return windows;
  return [
    ...nobody(facts, toBook.length),
    ...(wish.windows.length === 0 ? [{code: 'no-evening', sentence: 'Choose at least one evening.'}] : []),
    ...overlapping(wish),
    ...tooMany(wish),
    ...tooFew(wish),
  ];
}

function nobody({candidates}: RoundFacts, toBook: number): Obstacle[] {
  if (toBook > 0) return [];
  if (candidates.length > 0)
    return [{code: 'all-booked', sentence: 'Everybody who is invited has a slot: there is nothing to plan.'}];
  const sentence = 'Nobody is invited yet: select for the second round first (SCOPE › Select for the second round…).';
  return [{code: 'nobody-invited', sentence}];
}

function overlapping({windows}: RoundWish): Obstacle[] {
  const spans = windows.map(window => ({window, span: spanOf(window)}));
  return spans.flatMap(({window, span}, at) => {
    const other = spans.slice(at + 1).find(each => overlap(each.span, span));
    if (other === undefined) return [];
    const named = ({day, from, to}: RoundWish['windows'][number]): string => `${day} ${from}–${to}`;
    return [{code: 'windows-overlap', sentence: `${named(window)} and ${named(other.window)} overlap: make them one.`}];
  });
}

function tooMany(wish: RoundWish): Obstacle[] {
  const times = wish.windows.reduce((sum, window) => sum + timesIn(window, wish).length, 0);
  if (times <= MOST_TIMES) return [];
  return [{code: 'too-many-times', sentence: `These are ${times} times: choose evenings with at most ${MOST_TIMES}.`}];
}

function tooFew({interviewers, panelSize}: RoundWish): Obstacle[] {
  if (interviewers.length >= panelSize) return [];
  const sentence = `A panel has ${counted(panelSize, 'interviewer')} and you chose ${interviewers.length}: choose more, or make the panels smaller.`;
  return [{code: 'too-few-interviewers', sentence}];
}
