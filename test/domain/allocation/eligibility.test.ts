import {type Applicant, eligibility, hostDeadline, type Requirements} from '../../../src/domain/allocation/eligibility';
import {meetsLanguageRule, parseLanguageLevel, parseLanguageRule} from '../../../src/domain/allocation/language';

const makeApplicant = (parts: Partial<Applicant>): Applicant => ({id: 'me', wishes: ['P'], languages: [], ...parts});
const makeContract = (parts: Partial<Requirements>): Requirements => ({
  place: 'P',
  country: 'Austria',
  month: 'July',
  capacity: 1,
  ...parts,
});
const sentences = (applicant: Partial<Applicant>, contract: Partial<Requirements>) =>
  eligibility([makeApplicant(applicant)], [makeContract(contract)]).exclusions.map(({sentence}) => sentence);

describe('language rules', () => {
  it('read alternatives and combinations', () => {
    expect(parseLanguageRule('English B2 or German B1')).toEqual([
      [{language: 'English', level: 'B2'}],
      [{language: 'German', level: 'B1'}],
    ]);
    expect(parseLanguageRule('French B2 and English B1')).toHaveLength(1);
    expect(parseLanguageRule('english  b2/Spanish c1')).toHaveLength(2);
    expect(parseLanguageRule('')).toEqual([]);
    expect(parseLanguageRule(null)).toEqual([]);
    expect(parseLanguageRule('fluent English')).toBeNull();
    expect(parseLanguageLevel('Dutch native')).toEqual({language: 'Dutch', level: 'C2'});
    expect(parseLanguageLevel('Français (B2)')).toEqual({language: 'Français', level: 'B2'});
  });

  it('are met by the level or a higher one, whatever the case and accents', () => {
    const rule = parseLanguageRule('English B2 or German B1')!;

    expect(meetsLanguageRule(rule, [{language: 'ENGLISH', level: 'C1'}])).toBe(true);
    expect(meetsLanguageRule(rule, [{language: 'German', level: 'B1'}])).toBe(true);
    expect(meetsLanguageRule(rule, [{language: 'English', level: 'B1'}])).toBe(false);
  });
});

describe('eligibility', () => {
  it('says which language is missing', () => {
    expect(sentences({languages: [{language: 'English', level: 'B1'}]}, {language: 'English B2'})).toEqual([
      'Austria in July needs English B2.',
    ]);
  });

  it('lets nobody in where the requirement cannot be read, and says so', () => {
    expect(sentences({}, {language: 'good English'})).toEqual([
      'Austria in July asks “good English”, which cannot be read as language and level.',
    ]);
    expect(sentences({}, {level: 'wizard'})[0]).toContain('is not one of the known levels');
    expect(sentences({year: 6}, {fromYear: 'seniors'})).toEqual([
      'Austria in July asks “seniors”, which cannot be read as a study year.',
    ]);
  });

  it('says which level, year, month or fee stands against it', () => {
    expect(sentences({level: 'one clinical year'}, {level: 'clinical'})).toEqual([
      'Austria in July needs the level “clinical”.',
    ]);
    expect(sentences({level: 'Final clinical years'}, {level: 'clinical'})).toEqual([]);
    expect(sentences({year: 3}, {fromYear: 'first master'})).toEqual([
      'Austria in July needs the study year “first master” or a later one.',
    ]);
    expect(sentences({year: null}, {fromYear: 'first master'})).toHaveLength(1);
    expect(sentences({year: 4}, {fromYear: 'M1'})).toEqual([]);
    expect(sentences({year: 3}, {fromYear: ' '})).toEqual([]);
    expect(sentences({months: ['august']}, {})).toEqual(['Austria in July is not among the months that suit you.']);
    expect(sentences({acceptsFee: 300}, {feeEuro: 350})).toEqual([
      'Austria in July has a fee of 350 euro, which you did not accept.',
    ]);
    expect(sentences({acceptsFee: 350}, {feeEuro: 350})).toEqual([]);
  });

  it('refuses a certificate that cannot arrive before the deadline of the host', () => {
    const contract = {language: 'English B2', hostDeadline: hostDeadline('2028-07-01', 16)};
    const languages = [{language: 'English', level: 'B2' as const}];

    expect(contract.hostDeadline).toBe('2028-03-11');
    expect(sentences({languages, certificateOn: '2028-03-11'}, contract)).toEqual([]);
    expect(sentences({languages, certificateOn: '2028-03-12'}, contract)).toEqual([
      'Austria in July must have your form by 2028-03-11, and your certificate comes on 2028-03-12.',
    ]);
  });

  it('does not give a small country twice to the same person while somebody else wants it', () => {
    const again = makeApplicant({visited: ['austria']});
    const other = makeApplicant({id: 'other'});
    const small = [makeContract({capacity: 3})];

    expect(eligibility([again, other], small).exclusions.map(({code, candidate}) => [code, candidate])).toEqual([
      ['same-country', 'me'],
    ]);
    expect(eligibility([again], small).exclusions).toEqual([]);
    expect(eligibility([again, other], [makeContract({capacity: 4})]).exclusions).toEqual([]);
    expect(eligibility([again, {...other, months: ['May']}], small).exclusions.map(({code}) => code)).toEqual([
      'month',
    ]);
  });

  it('keeps the order of the list', () => {
    const contracts = ['A', 'B', 'C'].map(place => makeContract({place, month: place === 'B' ? 'May' : 'July'}));
    const result = eligibility([makeApplicant({wishes: ['C', 'B', 'A'], months: ['July']})], contracts);

    expect(result.wishes.get('me')).toEqual(['C', 'A']);
    expect(result.exclusions).toMatchObject([{place: 'B', wish: 2}]);
  });
});
