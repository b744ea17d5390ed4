/** Months as applicants write or tick them, in three languages, in the order given. */
import {MONTHS, type Month} from '../tables/contracts';
import {folded} from '../text';

const WORDS: Readonly<Record<Month, RegExp>> = {
  July: /\b(july|juli|juillet|jul)\b/,
  August: /\b(august|augustus|aout|aug)\b/,
  September: /\b(september|septembre|sept|sep)\b/,
};

/** The months named in a text, in the order in which they are named; empty when none is. */
export function monthsIn(typed: string): readonly Month[] {
  const text = folded(typed);
  return MONTHS.map(month => ({month, at: text.search(WORDS[month])}))
    .filter(({at}) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({month}) => month);
}
