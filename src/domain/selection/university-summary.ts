/**
 * What the dialog shows per university: seats, applicants, cut, and how each tie was broken.
 */

import type {Cuts} from './cut';
import type {MeritOrder, Ranked} from './merit';
import type {Seating} from './seating';
import type {Row} from './select';
import type {SelectApplication, SoundSelection} from './select-input';

/** Applications of one university with the same score. */
export interface Tie {
  readonly score: number;
  /** In merit order. */
  readonly references: readonly string[];
  /** What puts each before the next: the label of a tie rule, or `draw`. */
  readonly brokenBy: readonly string[];
  /** Whether the tie decides who is invited. */
  readonly atCut: boolean;
}

export interface UniversitySummary {
  readonly university: string;
  readonly seats: number;
  readonly applicants: number;
  /** Applicants with a score. */
  readonly ranked: number;
  readonly invited: number;
  /** Seats that it could not fill. */
  readonly unused: number;
  /** Score of the last with a seat of the university; `null` where nobody was left behind. */
  readonly cut: number | null;
  readonly ties: readonly Tie[];
}

export interface SummaryInput {
  readonly sound: SoundSelection;
  readonly ranking: readonly SelectApplication[];
  readonly rows: readonly Row[];
  readonly seated: Seating;
  readonly cuts: Cuts;
  readonly order: MeritOrder;
}

/** By name of the university; those whose seats are not known are missing. */
export function universitySummaries(input: SummaryInput): UniversitySummary[] {
  const groups = new Map<string, SelectApplication[]>(Object.keys(input.sound.seats).map(name => [name, []]));
  for (const application of input.ranking) groups.get(application.university)!.push(application);
  const invited = new Set(input.rows.filter(({decision}) => decision === 'invited').map(({reference}) => reference));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([university, group]) => ({
      university,
      seats: input.sound.seats[university]!,
      applicants: group.length,
      ranked: group.filter(({score}) => score !== null).length,
      invited: group.filter(({reference}) => invited.has(reference)).length,
      unused: input.seated.unused[university]!,
      cut: input.cuts.own[university] ?? null,
      ties: tiesIn(group.filter(isRanked), input.order, invited),
    }));
}

function isRanked(application: SelectApplication): application is SelectApplication & Ranked {
  return application.score !== null;
}

function tiesIn(group: readonly Ranked[], order: MeritOrder, invited: ReadonlySet<string>): Tie[] {
  const ties: Tie[] = [];
  for (let first = 0, end = 0; first < group.length; first = end) {
    while (end < group.length && group[end]!.score === group[first]!.score) end++;
    if (end - first > 1) ties.push(tieOf(group.slice(first, end), order, invited));
  }
  return ties;
}

function tieOf(tied: readonly Ranked[], order: MeritOrder, invited: ReadonlySet<string>): Tie {
  const inside = tied.filter(({reference}) => invited.has(reference)).length;
  return {
    score: tied[0]!.score,
    references: tied.map(({reference}) => reference),
    brokenBy: tied.slice(1).map((one, index) => order.brokenBy(tied[index]!, one)),
    atCut: inside > 0 && inside < tied.length,
  };
}
