import {type CountryList, expandWishes, type OfferedPlace} from '../../../src/domain/allocation/expand-wishes';

const PLACES: OfferedPlace[] = [
  {id: 'JP-Aug-uni', country: 'Japan', month: 'August', kind: 'unilateral'},
  {id: 'JP-Aug', country: 'Japan', month: 'August', kind: 'bilateral'},
  {id: 'JP-Jul', country: 'Japan', month: 'July', kind: 'bilateral'},
  {id: 'QC-Jul', country: 'Québec', month: 'July', kind: 'bilateral'},
];
const expand = (parts: Partial<CountryList>) => expandWishes([{id: 'me', wishes: [], ...parts}], PLACES);
const places = (parts: Partial<CountryList>) => expand(parts).wishes.get('me');

describe('expandWishes', () => {
  it('gives places in the order of the months of the candidate, the one without a fee first', () => {
    expect(places({wishes: [{country: 'Japan', months: ['August', 'July']}]})).toEqual([
      'JP-Aug',
      'JP-Aug-uni',
      'JP-Jul',
    ]);
  });

  it('takes only the kind that the wish names', () => {
    expect(places({wishes: [{country: 'Japan', months: ['August'], kind: 'unilateral'}]})).toEqual(['JP-Aug-uni']);
  });

  it('takes the months that suit in general, else all of the contract in the order of the year', () => {
    expect(places({wishes: [{country: 'Japan'}], months: ['July']})).toEqual(['JP-Jul']);
    expect(places({wishes: [{country: 'Japan'}]})).toEqual(['JP-Jul', 'JP-Aug', 'JP-Aug-uni']);
  });

  it('finds a country whatever its case and accents', () => {
    expect(places({wishes: [{country: ' quebec '}]})).toEqual(['QC-Jul']);
  });

  it('counts a place named twice once, where it stood first', () => {
    expect(places({wishes: [{country: 'Japan', months: ['July']}, {country: 'Japan'}]})).toEqual([
      'JP-Jul',
      'JP-Aug',
      'JP-Aug-uni',
    ]);
  });

  it('says which country has no contract and which month is not in it', () => {
    const wishes = [{country: 'Atlantis'}, {country: 'Japan', months: ['September', 'July']}];

    expect(expand({wishes})).toMatchObject({
      exclusions: [
        {wish: 1, code: 'no-contract', sentence: 'Atlantis: there is no contract for it this season.'},
        {wish: 2, code: 'month-not-in-contract', sentence: 'Japan: September is not in the contract.'},
      ],
      problems: [{code: 'wish-no-contract'}],
    });
    expect(places({wishes})).toEqual(['JP-Jul']);
    expect(expand({}).problems.map(({code}) => code)).toEqual(['no-wishes']);
  });
});
