import {retentionOf} from '../../../src/domain/personal-data/retention';
import {DEFAULT_SETTINGS} from '../../../src/domain/season/settings';
import {makePlace} from '../../make/exchange';
import {makeApplication} from '../../make/intake';

const settings = {
  ...DEFAULT_SETTINGS,
  announcement: '2027-11-30T18:00',
  keepApplicants: 3,
  keepCandidates: 12,
  keepOutgoings: 24,
};
const applications = ['S27-0001', 'S27-0002', 'S27-0003', 'S27-0004'].map(reference => makeApplication({reference}));
const allocation = [
  makePlace('S27-0001', 'Italy-July'),
  {...makePlace('S27-0002', 'Italy-July'), state: 'waiting', place: ''},
];

const kept = (now: string) =>
  retentionOf({applications, allocation}, settings, now).map(({name, until, due, references}) => [
    name,
    until.slice(0, 10),
    due,
    references,
  ]);

describe('how long data is kept', () => {
  it('goes by class: from the announcement, from the end of the exchange, to the last day of a shorter month', () => {
    expect(kept('2028-06-01T00:00:00.000Z')).toEqual([
      ['did not take part', '2028-02-29', true, ['S27-0003', 'S27-0004']],
      ['not placed', '2028-11-30', false, ['S27-0002']],
      ['outgoing', '2030-09-30', false, ['S27-0001']],
    ]);
  });

  it('is due from the moment on, and counts nobody who was erased', () => {
    const erased = makeApplication({reference: 'S27-0003', firstName: '', lastName: '', email: ''});
    const [first] = retentionOf(
      {applications: [erased, ...applications.slice(3)], allocation},
      settings,
      '2028-02-29T00:00:00.000Z',
    );

    expect([first!.due, first!.references]).toEqual([true, ['S27-0004']]);
    expect(kept('2028-02-28T23:59:59.000Z')[0]![2]).toBe(false);
  });
});
