import {spokenPlace} from '../../../src/domain/allocation/short-form';
import {spokenCountry} from '../../../src/domain/intake/country-names';
import {DEFAULT_CONTRACTS} from '../../../src/domain/season/default-contracts';

describe('spokenCountry', () => {
  it('names places in the language of the letter', () => {
    expect(spokenPlace({country: 'Japan', month: 'August'}, 'nl')).toBe('Japan in augustus');
    expect(spokenPlace({country: 'Germany', month: 'July'}, 'nl')).toBe('Duitsland in juli');
    expect(spokenPlace({country: 'Czech Republic', month: 'July'}, 'fr')).toBe('République tchèque en juillet');
    expect(spokenPlace({country: 'Germany', month: 'July'}, 'en')).toBe('Germany in July');
  });

  it('calls a country that is not in the list as Contracts does, whatever it is called', () => {
    expect(['Atlantis', '__proto__', 'constructor', ''].map(each => spokenCountry(each, 'nl'))).toEqual([
      'Atlantis',
      '__proto__',
      'constructor',
      '',
    ]);
  });

  it('knows every country that a new season begins with, but for those called alike everywhere', () => {
    const alike = DEFAULT_CONTRACTS.filter(({country}) =>
      (['nl', 'fr'] as const).every(language => spokenCountry(country, language) === country),
    );

    expect(alike.map(({country}) => country)).toEqual(['Canada', 'Québec', 'Ghana', 'Portugal']);
  });
});
