/**
 * A locked round as it stands in the sheet. A decision by hand and a seat that is filled change it after the lock, one application at a time, and nobody
 * else moves; what the rules would give now is the proposal, and is not shown as if it were so.
 */
import {seatIn} from './decided-by';
import {type FirstRound, standingOverrides} from './first-round';
import {counts, onHoldOrder} from './free-seats';
import type {Application} from './proposal';
import type {Selection} from './select';
import type {UniversitySummary} from './university-summary';

export type Standing = Pick<Selection, 'universities' | 'national' | 'onHold'> & {
  /** References of those on national seats. */
  readonly onNational: ReadonlySet<string>;
};

/** The summary of the proposal with what has become of it. */
export function asLocked(selection: Selection, applications: readonly Application[], round: FirstRound): Standing {
  const live = applications.filter(counts);
  const byHand = new Set(standingOverrides(round).map(({reference}) => reference));
  const national = live.filter(each => each.decision === 'invited' && seatIn(each.decidedBy)?.seat === 'national');
  return {
    universities: selection.universities.map(one => asItStands(one, live, byHand)),
    national: {...selection.national, unused: Math.max(0, selection.national.seats - national.length)},
    onHold: onHoldOrder(applications),
    onNational: new Set(national.map(({reference}) => reference)),
  };
}

/** The cut is the lowest score that has one of its own seats by the rules, while somebody is left behind. */
function asItStands(
  one: UniversitySummary,
  live: readonly Application[],
  byHand: ReadonlySet<string>,
): UniversitySummary {
  const own = live.filter(({committee}) => committee === one.university);
  const invited = own.filter(({decision}) => decision === 'invited');
  const scores = invited.flatMap(({reference, score, decidedBy}) =>
    score === null || byHand.has(reference) || seatIn(decidedBy)?.university !== one.university ? [] : [score],
  );
  const cut = one.cut === null || scores.length === 0 ? null : Math.min(...scores);
  return {...one, invited: invited.length, cut};
}
