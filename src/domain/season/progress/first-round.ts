/** First round: the applications are read and scored; done when the officers have begun to decide by the scores. */
import {milestoneOf} from '../milestone';
import {closingTime} from './intake';
import type {Progress} from './progress';

export const firstRoundProgress: Progress = {
  stage: 'first-round',
  page: 'scoring',
  isDone: ({milestones}) => milestoneOf(milestones, 'first round') !== undefined,
  blockedBecause: ({configuration, applications}) => {
    if (!applications.some(({state}) => state === 'complete'))
      return 'No application is complete, so there is nothing to read.';
    return configuration.officers.length === 0 ? 'Nobody can read yet: add the officers to the tab Officers.' : null;
  },
  next: facts =>
    milestoneOf(facts.milestones, 'readings dealt') === undefined
      ? `The form closed on ${closingTime(facts)}. Look at the incomplete applications, then deal the readings: SCOPE › Score applications.`
      : 'The readers score the applications: SCOPE › Score applications. When they have: SCOPE › Select for the second round….',
};
