/** Exchange: done when the season is closed. */
import {milestoneOf} from '../milestone';
import type {Progress} from './progress';

export const exchangeProgress: Progress = {
  stage: 'exchange',
  page: 'exchange',
  isDone: ({milestones}) => milestoneOf(milestones, 'season')?.state === 'done',
  blockedBecause: () => null,
  next: () => 'Follow documents and dates until everybody has left.',
};
