/** Builder of what a season is judged by: set up and open for applications, with what does not matter filled in. */
import type {SeasonFacts} from '../../src/domain/season/progress';
import {makeConfiguration} from './intake';

export function makeFacts(more: Partial<SeasonFacts> = {}): SeasonFacts {
  return {
    configuration: makeConfiguration(),
    automation: {
      account: 'scope@example.org',
      triggers: {onFormSubmitted: '1', work: '2'},
      installedAt: '2027-09-25T08:00:00.000Z',
      lastRun: '2027-10-05T09:55:00.000Z',
      lastSuccess: '2027-10-05T09:55:00.000Z',
    },
    formUrl: 'https://docs.google.com/forms/d/form/viewform',
    applications: [],
    outbox: [],
    milestones: [],
    intakeTrouble: undefined,
    now: '2027-10-05T10:00:00.000Z',
    ...more,
  };
}
