/** Second round: the interviews; done when their scores are locked. */
import {isLocked, milestoneOf} from '../milestone';
import type {Progress} from './progress';

export const secondRoundProgress: Progress = {
  stage: 'second-round',
  isDone: ({milestones}) => isLocked(milestones, 'second round'),
  blockedBecause: ({applications}) =>
    applications.some(({decision}) => decision === 'invited')
      ? null
      : 'Nobody is invited, so there is nobody to interview.',
  next: ({milestones}) =>
    milestoneOf(milestones, 'interviews planned') === undefined
      ? 'Plan the interviews: SCOPE › Plan interviews….'
      : 'The panels score their interviews: SCOPE › Score interviews.',
};
