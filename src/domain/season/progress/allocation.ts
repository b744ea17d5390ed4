/** Allocation: done when the places are locked. */
import {isLocked} from '../milestone';
import type {Progress} from './progress';

export const allocationProgress: Progress = {
  stage: 'allocation',
  isDone: ({milestones}) => isLocked(milestones, 'allocation'),
  blockedBecause: ({configuration}) =>
    configuration.contracts.some(({withdrawn}) => !withdrawn)
      ? null
      : 'There are no places: add the contracts of the season to the tab Contracts.',
  next: () => 'Give the places: SCOPE › Allocate countries.',
};
