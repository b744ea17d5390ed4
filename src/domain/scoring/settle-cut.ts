/**
 * Which further readings would settle the cut most cheaply.
 *
 * An application is settled when its score lies at least one standard error from the cut. A further reading makes the
 * standard error smaller and costs a volunteer's half hour; so those that need the fewest come first.
 */

/** An application with its score and standard error, as calibration gives them, and the cut of its university. */
export interface NearCut {
  readonly application: string;
  readonly score: number;
  readonly standardError: number;
  readonly cut: number;
}

export interface Settling {
  readonly application: string;
  /** Points from the cut; negative below it. */
  readonly distance: number;
  /** Further readings that would settle it if the score stays; `null` when more than {@link MOST_FURTHER} would be needed. */
  readonly readings: number | null;
}

/** Beyond this many, talking the application over is cheaper than reading it again. */
export const MOST_FURTHER = 3;

/**
 * With n further readings the precision grows to 1/SE² + n/σ²: with SE = 0.7, σ² = 1 and 0.55 points from the cut,
 * one reading gives SE = 0.57 and two give 0.50, so two settle it.
 *
 * @param residualVariance σ², of one mark by chance
 * @return the unsettled only, fewest readings first, then nearest to being settled, then by reference
 */
export function settlingReadings(applications: readonly NearCut[], residualVariance: number): Settling[] {
  return applications
    .filter(({score, cut, standardError}) => Math.abs(score - cut) < standardError)
    .map(near => ({near, readings: furtherReadings(near, residualVariance)}))
    .sort(
      (a, b) =>
        cost(a) - cost(b) || openness(a.near) - openness(b.near) || (a.near.application < b.near.application ? -1 : 1),
    )
    .map(({near, readings}) => ({application: near.application, distance: near.score - near.cut, readings}));
}

function furtherReadings({score, cut, standardError}: NearCut, residualVariance: number): number | null {
  const wanted = 1 / (score - cut) ** 2 - 1 / standardError ** 2;
  const needed = Math.max(1, Math.ceil(wanted * residualVariance - 1e-9));
  return needed <= MOST_FURTHER ? needed : null;
}

function cost({readings}: {readings: number | null}): number {
  return readings ?? MOST_FURTHER + 1;
}

/** 1 on the cut, 0 a standard error away. */
function openness({score, cut, standardError}: NearCut): number {
  return 1 - Math.abs(score - cut) / standardError;
}
