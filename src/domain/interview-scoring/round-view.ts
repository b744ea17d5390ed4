/** What the dialog that closes the second round shows. */
import {detailsOf, isLocked, milestoneOf} from '../season/milestone';
import {officerNames} from '../season/officer-names';
import {spokenTime} from '../time/brussels';
import {type ClosedRound, FIRST_ROUND_OPEN} from './close-round';
import type {RoundFacts} from './facts';
import {type RoundStanding, standingOf} from './standing';

/** Plain JSON. */
export interface SecondRoundView extends RoundStanding {
  readonly season: string;
  readonly weights: readonly [first: number, interview: number];
  readonly decimals: number;
  /** Why it cannot be closed yet; empty where it can. */
  readonly blocked: string;
  /** Null while the round is open. */
  readonly closed: (ClosedRound & {readonly by: string; readonly when: string}) | null;
  /** Why it was opened again, where it was. */
  readonly reopened: string;
}

export function secondRoundView(facts: RoundFacts): SecondRoundView {
  const {settings} = facts.configuration;
  const row = milestoneOf(facts.milestones, 'second round');
  const details = detailsOf<ClosedRound>(facts.milestones, 'second round');
  const locked = isLocked(facts.milestones, 'second round');
  const called = officerNames(facts.configuration.officers);
  const when = row?.at == null ? '' : spokenTime(row.at, 'en');
  return {
    ...standingOf(facts),
    season: settings.seasonName,
    weights: [settings.weightFirst, settings.weightInterview],
    decimals: settings.scoreDecimals,
    blocked: isLocked(facts.milestones, 'first round') ? '' : FIRST_ROUND_OPEN,
    closed: locked && details !== undefined ? {...details, by: called(row!.by), when} : null,
    reopened:
      row !== undefined && !locked && row.reason !== ''
        ? `Opened again by ${called(row.by)} on ${when}: ${row.reason}`
        : '',
  };
}
