/** Results mail: done when everybody with a decision has been told that decision. */
import {counted} from '../../listed';
import {isEmail} from '../../text';
import type {Progress, SeasonFacts} from './progress';

export const resultsMailProgress: Progress = {
  stage: 'results-mail',
  page: 'notices',
  isDone: facts => untold(facts) === 0,
  blockedBecause: () => null,
  next: facts => `${counted(untold(facts), 'applicant')} not told yet: SCOPE › Send notices….`,
};

/** Applicants whose last decision has not left; whom nobody can write to is not waited for. */
function untold({applications, outbox}: SeasonFacts): number {
  const told = new Set(outbox.filter(({state}) => state === 'sent').map(({reference, step}) => `${reference} ${step}`));
  return applications.filter(
    ({state, decision, email, reference}) =>
      state === 'complete' && decision !== '' && isEmail(email) && !told.has(`${reference} ${decision}`),
  ).length;
}
