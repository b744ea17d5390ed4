import {type CloseRows, obstaclesToClosing, planClose} from '../../../src/domain/handover/close';
import type {MilestoneRow} from '../../../src/domain/season/milestone';
import {makeExchange, makePlace, makeReminder} from '../../make/exchange';
import {makeApplication} from '../../make/intake';

const announced: MilestoneRow = {
  milestone: 'announcement',
  state: 'done',
  at: '2027-11-19T17:00:00.000Z',
  by: 'noor',
  reason: '',
  details: '',
};

/** Two exchanges that are over. */
function over(more: Partial<CloseRows> = {}): CloseRows {
  const {applications, allocation, files} = makeExchange();
  const finished = files.map(file => ({...file, state: 'finished'}));
  return {milestones: [announced], outbox: [], applications, allocation, files: finished, ...more};
}

const SEAL = {entry: 40, hash: 'abc'};
const BY = {now: '2028-11-18T13:00:00.000Z', who: 'noor'};

describe('closing', () => {
  it('needs nothing more when every exchange is over, and seals the journal at its last step', () => {
    expect(obstaclesToClosing(over())).toEqual([]);
    expect(planClose(over(), SEAL, BY).summary).toBe(
      'Closed the season: 2 applications, 2 exchanges finished, 0 cancelled. The journal is sealed at step 40.',
    );
  });

  it('is refused with a sentence for each thing that is not over', () => {
    const [reminder] = [makeReminder('S27-0001')];
    const {files} = over();
    const rows = over({
      milestones: [],
      outbox: [
        {...reminder, state: 'queued'},
        {...reminder, state: 'held'},
      ] as CloseRows['outbox'],
      files: [{...files[0]!, state: 'open'}],
      allocation: [
        makePlace('S27-0001', 'Italy-July'),
        makePlace('S27-0002', 'Japan-August'),
        {...makePlace('S27-0003', 'Italy-September-unilateral'), state: 'offered'},
      ],
    });

    expect(obstaclesToClosing(rows)).toEqual([
      'The countries are not announced: a season is closed when its exchanges are over.',
      '1 mail or calendar entry still leaves: wait ten minutes, or take it back in Send notices….',
      '1 notice waits for an officer’s yes: send it, or take it back.',
      '1 candidate has not answered: see Announcement….',
      '1 outgoing has no exchange file: open it in Follow exchanges….',
      '1 exchange is under way: finish or cancel it in Follow exchanges….',
    ]);
    expect(() => planClose(rows, SEAL, BY)).toThrow(/1 notice waits for an officer’s yes: send it, or take it back/);
  });

  it('says by whom it was closed before', () => {
    const closed: MilestoneRow = {...announced, milestone: 'season', by: 'ann'};

    expect(() => planClose(over({milestones: [announced, closed]}), SEAL, BY)).toThrow(
      'ann has closed this season already.',
    );
  });

  it('does not wait for a file of somebody who came home and was erased', () => {
    const gone = makeApplication({reference: 'S27-0001', firstName: '', lastName: '', email: ''});
    const {applications, files} = over();
    const rows = over({applications: [gone, applications[1]!], files: [files[1]!]});

    expect(obstaclesToClosing(rows)).toEqual([]);
  });
});
