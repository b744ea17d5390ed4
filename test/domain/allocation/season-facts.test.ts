import {languagesOf, levelAfter} from '../../../src/domain/allocation/applicants';
import {readCaps} from '../../../src/domain/allocation/caps';
import {allocationRows, csvOf} from '../../../src/domain/allocation/csv';
import {explain} from '../../../src/domain/allocation/explain';
import {frameOf} from '../../../src/domain/allocation/frame';
import {pairsOf} from '../../../src/domain/allocation/pairs';
import {placeId, placeName, seasonPlaces} from '../../../src/domain/allocation/places';
import {readMechanism, readTies} from '../../../src/domain/allocation/rules';
import {costOfDecision, countryFills, explainerOf, runOf} from '../../../src/domain/allocation/run';
import {shortForm} from '../../../src/domain/allocation/short-form';
import {viewOf} from '../../../src/domain/allocation/view';
import {makeApplication, makeCandidateRow, makeContract, makeRows, makeWishes} from '../../make/allocation';
import {makeConfiguration} from '../../make/intake';

describe('the name of a place', () => {
  it('reads back from its id, also where the country has a hyphen', () => {
    const ids = (['bilateral', 'unilateral'] as const).map(kind =>
      placeId({country: 'Guinea-Bissau', month: 'July', kind}),
    );

    expect(ids.map(placeName)).toEqual(['Guinea-Bissau in July', 'Guinea-Bissau in July (paid)']);
  });
});

describe('languages of an application', () => {
  it('are those listed with a level, in three languages, and the one of the university', () => {
    const typed = {languageSkills: 'Engels C1, Frans: B1; espagnol A2\nJapans', language: 'en'};

    expect(languagesOf(typed, {language: 'nl'})).toEqual([
      {language: 'Dutch', level: 'C2'},
      {language: 'English', level: 'C1'},
      {language: 'French', level: 'B1'},
      {language: 'Spanish', level: 'A2'},
    ]);
  });

  it('count a mother tongue as the highest level', () => {
    expect(languagesOf({languageSkills: 'Arabisch (moedertaal)', language: 'en'}, undefined)).toEqual([
      {language: 'Arabic', level: 'C2'},
    ]);
  });
});

describe('the clinical level', () => {
  it('follows the study year: the first master year brings one clinical year', () => {
    expect([null, 2, 3, 4, 5, 6, 7].map(levelAfter)).toEqual([
      'pre-clinical',
      'pre-clinical',
      'pre-clinical',
      'one clinical year',
      'clinical',
      'final clinical years',
      'final clinical years',
    ]);
  });
});

describe('caps in Settings', () => {
  const places = [{id: 'Italy-July', country: 'Italy', month: 'July', capacity: 1}];

  it('are read one by one, alone, together, and for each that has no cap of its own', () => {
    expect(
      readCaps('university KUL 12; country Italy, month July: 1; each university 15', places, ['KUL', 'ULB']),
    ).toEqual({
      caps: [
        {id: 'university KUL', capacity: 12, of: {university: 'KUL'}},
        {id: 'country Italy, month July', capacity: 1, of: {country: 'Italy', month: 'July'}},
        {id: 'university ULB', capacity: 15, of: {university: 'ULB'}},
      ],
      problems: [],
    });
  });

  it.each(['university KUL', 'planet Mars 3', 'each planet 3', 'KUL 12'])(
    'name “%s” as unreadable, and read the rest',
    typed => {
      const {caps, problems} = readCaps(`${typed}; month July 9`, places, []);

      expect(caps).toEqual([{id: 'month July', capacity: 9, of: {month: 'July'}}]);
      expect(problems.map(({sentence}) => sentence)).toEqual([
        expect.stringContaining(`the cap “${typed}” cannot be read`),
      ]);
    },
  );
});

describe('rules in Settings', () => {
  it('fall back to merit order with a sentence', () => {
    expect(readMechanism('Most placed ')).toEqual({mechanism: 'most-placed', problems: []});
    expect(readMechanism('dictatorship')).toMatchObject({
      mechanism: 'merit-order',
      problems: [{code: 'mechanism-unknown'}],
    });
  });

  it('order ties by the columns that are named, and pass over others with a sentence', () => {
    expect(readTies('First round; Age')).toMatchObject({rules: ['firstScore'], problems: [{code: 'tie-unknown'}]});
  });
});

describe('joint applications', () => {
  it('count where both name each other', () => {
    const {pairs, problems} = pairsOf([
      {reference: 'S27-0002', jointWith: 'S27-0001'},
      {reference: 'S27-0001', jointWith: 'S27-0002'},
      {reference: 'S27-0003', jointWith: 'S27-0001'},
      {reference: 'S27-0004', jointWith: 'S27-0004'},
    ]);

    expect(pairs).toEqual([['S27-0001', 'S27-0002']]);
    expect(problems.map(({sentence}) => sentence.split(',')[0])).toEqual([
      'S27-0003 applies jointly with S27-0001',
      'S27-0004 applies jointly with S27-0004',
    ]);
  });
});

describe('places of the season', () => {
  it('are the months of contracts that stand; a paid contract beside another is a place of its own', () => {
    const contracts = [
      makeContract('Ghana', {July: 1}),
      makeContract('Ghana', {July: 2}, {kind: 'unilateral', fee: 350, afWeeks: 12}),
      makeContract('Italy', {August: 1}, {withdrawn: true}),
    ];

    expect(
      seasonPlaces(makeConfiguration({contracts})).map(({id, capacity, hostDeadline}) => [id, capacity, hostDeadline]),
    ).toEqual([
      ['Ghana-July', 1, null],
      ['Ghana-July-unilateral', 2, '2028-04-08'],
    ]);
  });
});

describe('the frame of the season', () => {
  it('numbers wishes by the candidate’s own list, and rules places out with a reason', () => {
    const contracts = [
      makeContract('Japan', {July: 1, August: 1}, {kind: 'unilateral', fee: 600}),
      makeContract('Italy', {July: 1, August: 1}),
    ];
    const rows = makeRows({
      configuration: makeConfiguration({contracts}),
      candidates: [makeCandidateRow('S27-0001', 9)],
      wishes: makeWishes('S27-0001', 'Atlantis', 'Japan', 'Italy August, July'),
    });
    const {numbers, exclusions, input} = frameOf(rows);

    expect([input.candidates[0]!.wishes, numbers]).toEqual([['Italy-August', 'Italy-July'], {'S27-0001': [3, 3]}]);
    expect(exclusions.map(({wish, sentence}) => [wish, sentence])).toEqual([
      [1, 'Atlantis: there is no contract for it this season.'],
      [2, 'Japan in July has a fee of 600 euro, which you did not accept.'],
      [2, 'Japan in August has a fee of 600 euro, which you did not accept.'],
    ]);
  });

  it('rules out who is not yet in the year from which the contract takes students', () => {
    const contracts = [makeContract('Italy', {July: 1}, {fromYear: 'first master'})];
    const rows = makeRows({
      configuration: makeConfiguration({contracts}),
      applications: [makeApplication('S27-0001', {studyYear: '3e bachelor'}), makeApplication('S27-0002')],
      wishes: [...makeWishes('S27-0001', 'Italy'), ...makeWishes('S27-0002', 'Italy')],
    });
    const {input, exclusions} = frameOf(rows);

    expect(input.candidates.map(({wishes}) => wishes.length)).toEqual([0, 1, 0]);
    expect(exclusions.map(({candidate, sentence}) => [candidate, sentence])).toEqual([
      ['S27-0001', 'Italy in July needs the study year “first master” or a later one.'],
    ]);
  });

  it('compares scores at the season’s decimals, so that a draw decides what differs only beyond them', () => {
    const rows = makeRows({candidates: [makeCandidateRow('S27-0001', 8.0041), makeCandidateRow('S27-0002', 8.0039)]});

    expect(frameOf(rows).input.candidates.map(({points}) => points)).toEqual([8, 8]);
  });

  it('leaves out whose application was withdrawn', () => {
    const applications = [makeApplication('S27-0001', {state: 'withdrawn'}), makeApplication('S27-0002')];

    expect(frameOf(makeRows({applications})).input.candidates.map(({id}) => id)).toEqual(['S27-0002', 'S27-0003']);
  });
});

describe('a run on the page', () => {
  const view = viewOf(JSON.parse(JSON.stringify(makeRows())) as ReturnType<typeof makeRows>, true);
  const run = runOf(view, 'merit-order', []);

  it('explains by the candidate’s own list what the engine numbers by place', () => {
    const explained = explain(explainerOf(view, run), 'S27-0003');

    expect(explained.lines.map(({wish, sentence}) => [wish, sentence])).toEqual([
      [1, 'Italy in August was filled by 1 candidate ranked above you; the last had rank 2.'],
      [2, 'Japan in August was filled by 1 candidate ranked above you; the last had rank 1.'],
    ]);
    expect(explained.change).toBe('Italy in July had room; July was not among your months.');
  });

  it('has a short form in Dutch and French for the mail', () => {
    const told = (id: string, language: 'nl' | 'fr') => {
      const explainer = explainerOf(view, run);
      const explained = explain(explainer, id);
      return shortForm(explained, explainer.places.get(explained.given ?? ''), language);
    };

    expect([told('S27-0001', 'nl'), told('S27-0001', 'fr')]).toEqual([
      'Japan in augustus, je eerste keuze.',
      'Japon en août, ton premier choix.',
    ]);
    expect(told('S27-0002', 'nl')).toBe(
      'Italië in augustus, je keuze nummer 2. Je staat op plaats 2 in de rangschikking. Voor Japan in augustus was plaats 1 in de rangschikking genoeg geweest; jij staat op 2.',
    );
    expect(told('S27-0003', 'fr')).toBe(
      'Nous n’avons pas pu te donner de place. Tu es au rang 3 du classement. En juillet, il restait une place dans ce pays (Italie), mais ce mois n’était pas dans ta liste.',
    );
  });

  it('says what a pin costs whom, and which claim it leaves', () => {
    const pin = {candidate: 'S27-0003', pin: 'Italy-August', forbidden: [], reason: ''};
    const {difference, broken, ignored} = costOfDecision(view, run, pin);

    expect(difference.moves).toEqual([
      {candidate: 'S27-0002', from: 'Italy-August', to: 'Italy-July', change: 'worse'},
      {candidate: 'S27-0003', from: null, to: 'Italy-August', change: 'better'},
    ]);
    expect(broken.map(({code, candidate}) => [code, candidate])).toEqual([['justified-envy', 'S27-0002']]);
    expect(ignored).toEqual([]);
  });

  it('says why a pin cannot be kept', () => {
    const {ignored} = costOfDecision(view, run, {candidate: 'S27-0003', pin: 'Japan-July', forbidden: [], reason: ''});

    expect(ignored).toEqual(['The pin of S27-0003 on Japan-July is ignored: there is no such place any more.']);
  });

  it('counts filled places per country, months in the order of the year', () => {
    expect(
      countryFills(run).map(({country, filled, size, places}) => [
        country,
        filled,
        size,
        places.map(({month}) => month),
      ]),
    ).toEqual([
      ['Italy', 1, 2, ['July', 'August']],
      ['Japan', 1, 1, ['August']],
    ]);
  });

  it('writes a file in which nothing runs', () => {
    const named = () => ({name: '=cmd|"/c calc"!A1', committee: '+KUL'});
    const [, line] = csvOf(allocationRows(run, named)).split('\r\n');

    expect(line).toBe(`1;S27-0001;"'=cmd|""/c calc""!A1";'+KUL;9;Japan;August;1`);
  });
});
