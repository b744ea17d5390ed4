/** Set up: done when a form is connected and the automation runs. */
import type {Progress} from './progress';

export const setUpProgress: Progress = {
  stage: 'set-up',
  page: 'set-up',
  isDone: ({automation, formUrl}) => automation !== undefined && formUrl !== undefined,
  blockedBecause: () => null,
  next: () => 'Choose SCOPE › Set up or repair… to finish the set-up.',
};
