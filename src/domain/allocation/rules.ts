/** The season's rule, as Settings words it: the mechanism, and what orders equal final scores before the draw. */
import type {Problem} from '../problem';
import {folded} from '../text';
import type {Mechanism} from './types';

/** As officers write and read them. */
export const MECHANISM_NAMES: Readonly<Record<Mechanism, string>> = {
  'merit-order': 'merit order',
  'deferred-acceptance': 'deferred acceptance',
  'most-placed': 'most placed',
  'rank-maximal': 'most first wishes',
};

export function readMechanism(typed: string): {mechanism: Mechanism; problems: Problem[]} {
  const asked = folded(typed);
  const found = (Object.keys(MECHANISM_NAMES) as Mechanism[]).find(
    mechanism => folded(MECHANISM_NAMES[mechanism]) === asked || folded(mechanism) === asked,
  );
  if (found !== undefined) return {mechanism: found, problems: []};
  const known = Object.values(MECHANISM_NAMES).join(', ');
  const sentence = `Settings: there is no mechanism “${typed}”, so merit order counts; choose one of: ${known}.`;

  return {mechanism: 'merit-order', problems: [{code: 'mechanism-unknown', sentence, where: {tab: 'Settings'}}]};
}

/** A column of Candidates that can break a tie. */
export type Tie = 'interviewScore' | 'firstScore';

const TIES: Readonly<Record<string, Tie>> = {interview: 'interviewScore', 'first round': 'firstScore'};

export function readTies(typed: string): {rules: Tie[]; problems: Problem[]} {
  const words = typed
    .split(';')
    .map(word => word.trim())
    .filter(word => word !== '');
  const unknown = words.filter(word => TIES[folded(word)] === undefined);

  return {
    rules: words.flatMap(word => TIES[folded(word)] ?? []),
    problems: unknown.map(word => ({
      code: 'tie-unknown',
      sentence: `Settings: “${word}” is no tie rule for places and is passed over; there is: Interview, First round.`,
      where: {tab: 'Settings'},
    })),
  };
}
