import {nextYear, planNextSeason} from '../../../src/domain/handover/next-season';
import {DEFAULT_CONTRACTS} from '../../../src/domain/season/defaults';
import {DEFAULT_SETTINGS, SETTINGS} from '../../../src/domain/season/settings';

const closed = {milestone: 'season', state: 'done', at: '2028-11-01T10:00:00.000Z', by: 'neo', reason: '', details: ''};
const rows = {
  settings: Object.values(SETTINGS).map(({title, initial}) => ({setting: title, value: String(initial), meaning: ''})),
  contracts: [],
  officers: [],
  milestones: [closed],
};

describe('the next season', () => {
  it('has each date on the same day of the week, 52 weeks later, also over a leap day', () => {
    expect([nextYear('2027-10-01T00:00'), nextYear('2028-03-25T10:00')]).toEqual([
      '2028-09-29T00:00',
      '2029-03-24T10:00',
    ]);
  });

  it('moves year, name and dates, and clears the stages', () => {
    const {changes, removals} = planNextSeason(rows, DEFAULT_SETTINGS);
    const after = Object.fromEntries(changes.map(({key, set}) => [key, set.Value?.[1]]));

    expect(after).toMatchObject({Year: '2028', Season: 'SCOPE 2028', Announcement: '2028-11-17 18:00'});
    expect(removals.map(({key}) => key)).toEqual(['season']);
  });

  it('takes no host’s order of the old candidates along, and a withdrawn contract as one that can be signed anew', () => {
    const [one, other] = DEFAULT_CONTRACTS;
    const contracts = [
      {...one!, hostOrder: 'S27-0001; S27-0002'},
      {...other!, withdrawn: true},
    ];
    const changes = planNextSeason({...rows, contracts}, DEFAULT_SETTINGS).changes.filter(
      ({table}) => table === 'Contracts',
    );

    expect(changes.map(({set}) => set)).toEqual([
      {'Order of the host': ['S27-0001; S27-0002', '']},
      {Withdrawn: [true, false]},
    ]);
  });

  it('is refused where the season of the original is not closed', () => {
    expect(() => planNextSeason({...rows, milestones: []}, DEFAULT_SETTINGS)).toThrow(/not closed/);
  });
});
