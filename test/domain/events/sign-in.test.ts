import {committeeOf, shortCode} from '../../../src/domain/events/answer-form';
import {channelText} from '../../../src/domain/events/channel-text';
import {countryConditions, demandOfLastYear} from '../../../src/domain/events/country-list';
import {planSignIns} from '../../../src/domain/events/sign-in';
import type {Answer} from '../../../src/domain/personal-form/answers';
import type {Language} from '../../../src/domain/tables/committees';
import {makeConfiguration} from '../../make/intake';
import {MOMENT, makeEvent, makeSessions} from '../../make/sessions';

const EVENT = makeEvent({
  ...{event: 'INFO1', kind: 'information session', committee: 'KUL', code: 'KUL-4K7Q', obligatory: false},
  ...{place: 'MTC 1', link: ''},
});
const rows = makeSessions({events: [EVENT], attendance: []});
const answer = (more: Partial<Answer>): Answer => ({
  at: '2027-12-10T18:30:00.000Z',
  email: 'kim@student.example.org',
  code: 'KUL-4K7Q',
  choice: 'KU Leuven',
  ...more,
});
const reasons = (...answers: Answer[]) =>
  planSignIns(answers, rows, MOMENT).inserts.flatMap(({table, row}) =>
    table === 'Outbox' ? [row.State === 'queued' ? 'booklet' : row.Reason] : [],
  );

describe('signing in to an information session', () => {
  it.each([
    ['as it stands on the screen', answer({}), 'booklet'],
    ['typed carelessly', answer({code: ' kul 4k7q'}), 'booklet'],
    ['before it', answer({at: '2027-12-10T17:29:00.000Z'}), 'INFO1 has not begun.'],
    ['two days after it', answer({at: '2027-12-12T18:30:00.000Z'}), 'INFO1 was over.'],
    ['with a code of no session', answer({code: 'KUL-AAAA'}), 'No session has this code.'],
    ['without an address', answer({email: ''}), 'There is no address to answer.'],
  ])('%s', (_how, one, outcome) => {
    expect(reasons(one)).toEqual([outcome]);
  });

  it('counts a person once and sends the booklet once', () => {
    const twice = [answer({}), answer({at: '2027-12-10T18:31:00.000Z'})];
    const {inserts} = planSignIns(twice, rows, MOMENT);

    expect(inserts.filter(({table}) => table === 'Attendance').map(({row}) => [row.Reference, row.Committee])).toEqual([
      ['kim@student.example.org', 'KUL'],
    ]);
    expect(reasons(...twice)).toEqual(['booklet', 'Has the booklet already.']);
  });

  it('counts a visitor of no committee where the session was', () => {
    const {inserts} = planSignIns([answer({choice: 'Another one · Een andere · Une autre'})], rows, MOMENT);

    expect(inserts[0]!.row.Committee).toBe('KUL');
    expect(committeeOf('ku leuven ', rows.configuration)).toBe('KUL');
  });
});

describe('what visitors get', () => {
  it('is the countries in the order of the alphabet, with places and conditions, without what was taken back', () => {
    const configuration = makeConfiguration();
    const list = countryConditions(configuration, 'en');

    expect(list.map(([country]) => country)).toEqual(list.map(([country]) => country).sort());
    expect(list.every(([, conditions]) => conditions !== '')).toBe(true);
    const withdrawn = configuration.contracts.map(each => ({...each, withdrawn: true}));
    expect(countryConditions({...configuration, contracts: withdrawn}, 'en')).toEqual([]);
  });

  it('is in the reader’s language, with countries, languages and levels', () => {
    const configuration = makeConfiguration();
    const austria = {
      ...configuration.contracts[0]!,
      ...{
        country: 'Austria',
        language: 'English B2 or German B1',
        level: 'clinical',
        fromYear: 'second master',
        kind: 'bilateral' as const,
      },
      places: {July: 1, August: 2, September: 0},
    };
    const list = (language: Language) => countryConditions({...configuration, contracts: [austria]}, language);

    expect([list('nl'), list('fr')]).toEqual([
      [
        [
          'Oostenrijk',
          'juli 1 plaats · augustus 2 plaatsen · taal: Engels B2 of Duits B1 · niveau: klinisch · vanaf tweede master',
        ],
      ],
      [
        [
          'Autriche',
          'juillet 1 place · août 2 places · langue : anglais B2 ou allemand B1 · niveau : clinique · à partir du 2e master',
        ],
      ],
    ]);
  });

  it('is last year’s demand, most first, as it was typed in Settings', () => {
    expect(demandOfLastYear('Japan 21; Italy: 34; nonsense; ', 'en')).toEqual(['Italy: 34', 'Japan: 21']);
    expect(demandOfLastYear('Japan 21; Italy: 34', 'fr')).toEqual(['Italie : 34', 'Japon : 21']);
  });

  it('and a text for the channels in three languages, with when, where and until when to apply', () => {
    const texts = (['nl', 'fr', 'en'] as const).map(language => channelText(EVENT, rows.configuration, language));

    expect(texts[0]).toContain('Vrijdag 10 december 2027, 19:00 (Belgische tijd)–21:00, MTC 1.');
    expect(texts[1]).toContain('Vendredi 10 décembre 2027');
    expect(texts[2]).toContain('Friday 10 December 2027');
  });
});

describe('the code on the screen', () => {
  it('is short, with no letter or digit that looks like another', () => {
    expect(shortCode('KUL', '00ff12ab9999cdef')).toMatch(/^KUL-[ACDEFGHJKLMNPQRTUVWXY34679]{4}$/);
    expect(shortCode('', '0000000000000000')).toBe('BE-AAAA');
  });
});
