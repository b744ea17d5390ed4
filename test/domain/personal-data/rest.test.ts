import {restOf, restProblems, restSentence} from '../../../src/domain/personal-data/rest';
import type {Automation} from '../../../src/domain/season/automation';
import {makeReminder} from '../../make/exchange';

const open: Automation = {
  account: 'scope@example.org',
  triggers: {onFormSubmitted: '', work: ''},
  installedAt: '2027-09-25T08:00:00.000Z',
};
const closed: Automation = {...open, closedAt: '2028-11-18T13:00:00.000Z'};
const entry = {...makeReminder('S27-0002'), step: 'event', state: 'queued'} as ReturnType<typeof makeReminder>;
const outbox = [entry, {...entry, state: 'sent' as const}, makeReminder('S27-0001')];

describe('what an erasure has left', () => {
  it('is nothing while the season is open: the automation does it', () => {
    expect(restOf({automation: open, outbox, steps: 1}, 'scope@example.org')).toBeNull();
    expect(restOf({automation: closed, outbox: [], steps: 0}, 'scope@example.org')).toBeNull();
  });

  it('counts entries that wait and steps that were cut off, and says whose calendar it is', () => {
    const mine = restOf({automation: closed, outbox, steps: 1}, 'scope@example.org')!;
    const theirs = restOf({automation: closed, outbox, steps: 0}, 'leo@example.org')!;

    expect(restSentence(mine)).toBe(
      'An erasure is not finished: 1 step that was cut off and 1 entry in the SCOPE calendar are left.',
    );
    expect(restSentence(theirs)).toBe(
      'An erasure is not finished: 1 entry in the SCOPE calendar of scope@example.org is left. Only scope@example.org can take the entries off.',
    );
  });

  it('is said on the home sidebar too, with what to do', () => {
    expect(restProblems(closed, outbox, 'scope@example.org').map(({sentence}) => sentence)).toEqual([
      'An erasure is not finished: 1 entry in the SCOPE calendar is left. Open SCOPE › Give or erase data… and finish it.',
    ]);
    expect(restProblems(open, outbox, 'scope@example.org')).toEqual([]);
  });
});
