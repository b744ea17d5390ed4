/** Selection: done when every complete application has its decision. */
import {counted} from '../../listed';
import type {Progress, SeasonFacts} from './progress';

export const selectionProgress: Progress = {
  stage: 'selection',
  isDone: facts => facts.applications.some(({decision}) => decision !== '') && undecided(facts) === 0,
  blockedBecause: () => null,
  next: facts =>
    `${counted(undecided(facts), 'complete application')} without a decision: SCOPE › Select for the second round….`,
};

function undecided({applications}: SeasonFacts): number {
  return applications.filter(({state, decision}) => state === 'complete' && decision === '').length;
}
