/** The progress of all stages, in the order of the season. */
import {allocationProgress} from './allocation';
import {announcementProgress} from './announcement';
import {exchangeProgress} from './exchange';
import {firstRoundProgress} from './first-round';
import {intakeProgress} from './intake';
import type {Progress} from './progress';
import {resultsMailProgress} from './results-mail';
import {secondRoundProgress} from './second-round';
import {selectionProgress} from './selection';
import {sessionsProgress} from './sessions';
import {setUpProgress} from './set-up';

export type {Progress, SeasonFacts} from './progress';

export const PROGRESS: readonly Progress[] = [
  setUpProgress,
  intakeProgress,
  firstRoundProgress,
  selectionProgress,
  resultsMailProgress,
  secondRoundProgress,
  allocationProgress,
  announcementProgress,
  sessionsProgress,
  exchangeProgress,
];
