/** Selection: done when every complete application has its decision and the round is locked. */
import {counted} from '../../listed';
import {isLocked} from '../milestone';
import type {Progress, SeasonFacts} from './progress';

export const selectionProgress: Progress = {
  stage: 'selection',
  page: 'selection',
  isDone: facts =>
    isLocked(facts.milestones, 'first round') &&
    facts.applications.some(({decision}) => decision !== '') &&
    undecided(facts) === 0,
  blockedBecause: () => null,
  next: facts =>
    undecided(facts) === 0
      ? 'Everybody is decided on; lock the round when that is final: SCOPE › Select for the second round….'
      : `${counted(undecided(facts), 'complete application')} without a decision: SCOPE › Select for the second round….`,
};

function undecided({applications}: SeasonFacts): number {
  return applications.filter(({state, decision}) => state === 'complete' && decision === '').length;
}
