/** Intake: goes on until the form closes. */
import {counted} from '../../listed';
import {spokenTime, toInstant} from '../../time/brussels';
import type {Progress, SeasonFacts} from './progress';

export const intakeProgress: Progress = {
  stage: 'intake',
  isDone: facts => hasClosed(facts) && facts.applications.length > 0,
  blockedBecause: ({intakeTrouble}) => (intakeTrouble === undefined ? null : 'No application is taken in: see below.'),
  next: facts => {
    const {applications} = facts;
    if (applications.length === 0) return hasClosed(facts) ? NOBODY : 'No applications yet: share the form.';
    return `${counted(applications.length, 'application')} so far. The form closes on ${closingTime(facts)}.`;
  },
};

const NOBODY = 'The form has closed and nobody has applied: change Form closes in Settings, and share the form.';

/** Whether nobody can apply in time any more. */
export function hasClosed({configuration, now}: Pick<SeasonFacts, 'configuration' | 'now'>): boolean {
  return now > toInstant(configuration.settings.formCloses);
}

export function closingTime({configuration}: Pick<SeasonFacts, 'configuration'>): string {
  return spokenTime(toInstant(configuration.settings.formCloses), 'en');
}
