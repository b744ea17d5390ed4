/** OG session and PET: done when the training day is over. */
import {spokenTime, toInstant} from '../../time/brussels';
import type {Progress} from './progress';

export const sessionsProgress: Progress = {
  stage: 'sessions',
  page: 'events',
  isDone: ({configuration, now}) => now > toInstant(configuration.settings.pet),
  blockedBecause: () => null,
  next: ({configuration: {settings}, now}) => {
    const [what, at] =
      now > toInstant(settings.ogSession)
        ? (['PET', settings.pet] as const)
        : (['The OG session', settings.ogSession] as const);
    return `${what} is on ${spokenTime(toInstant(at), 'en')}.`;
  },
};
