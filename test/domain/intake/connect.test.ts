import {connect, doubts, type Question, SURE} from '../../../src/domain/intake/connect';
import {countryFinder} from '../../../src/domain/intake/countries';
import {studyYear} from '../../../src/domain/intake/eligibility';
import {monthsIn} from '../../../src/domain/intake/months';

function questions(...titles: readonly string[]): Question[] {
  return titles.map((title, at) => ({
    id: String(at),
    title,
    type: /brief|letter|lettre|cv|bijlage|addendum|annexe/i.test(title) ? 'FILE_UPLOAD' : 'TEXT',
  }));
}

const sure = (...titles: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    connect(questions(...titles), {}, true)
      .guesses.filter(({confidence}) => confidence >= SURE)
      .map(({field, title}) => [field, title]),
  );

describe('connecting a form', () => {
  it('finds Dutch questions in an odd order', () => {
    expect(
      sure(
        'Upload je CV',
        'Derde keuze',
        'Naam',
        'Voornaam',
        'Welke universiteit?',
        'Motivatiebrief (max. 1 pagina)',
        'Bijlage',
        'Eerste keuze',
        'Tweede keuze: maand',
        'Studentennummer',
      ),
    ).toEqual({
      cv: 'Upload je CV',
      wish3: 'Derde keuze',
      lastName: 'Naam',
      firstName: 'Voornaam',
      university: 'Welke universiteit?',
      letter: 'Motivatiebrief (max. 1 pagina)',
      addendum: 'Bijlage',
      wish1: 'Eerste keuze',
      months2: 'Tweede keuze: maand',
      studentNumber: 'Studentennummer',
    });
  });

  it('finds French and English ones', () => {
    expect(sure('Prénom', 'Nom', 'Université', 'Lettre de motivation', 'Choix n° 1', '2ème choix')).toEqual({
      firstName: 'Prénom',
      lastName: 'Nom',
      university: 'Université',
      letter: 'Lettre de motivation',
      wish1: 'Choix n° 1',
      wish2: '2ème choix',
    });
    expect(sure('First name', 'Surname', '1st choice', 'Months for your 1st choice', 'Student number')).toEqual({
      firstName: 'First name',
      lastName: 'Surname',
      wish1: '1st choice',
      months1: 'Months for your 1st choice',
      studentNumber: 'Student number',
    });
  });

  it.each(['Preferred departments', 'Gewenste afdelingen', 'Services souhaités', 'Department wishes'])(
    'takes %j for wishes about the hospital, never for one about a country',
    title => {
      expect(sure('First choice', title)).toEqual({wish1: 'First choice', departments: title});
      expect(sure('First department preference')).not.toHaveProperty('wish1');
    },
  );

  it('asks where two questions would do, and where a question is missing', () => {
    const connection = connect(questions('CV (nl)', 'CV (en)', 'Voornaam', 'Naam'), {}, true);

    expect(doubts(connection)).toContain('Is “CV (nl)” the question for CV?');
    expect(connection.missing).toEqual(['university', 'studyYear', 'letter', 'addendum', 'consent', 'wish1']);
  });

  it('never overrules what a person decided', () => {
    const asked = questions('CV (nl)', 'CV (en)');

    expect(connect(asked, {cv: '1'}, true).guesses).toEqual([
      {field: 'cv', questionId: '1', title: 'CV (en)', confidence: 1},
    ]);
    expect(connect(asked, {cv: '', consent: ''}, true).missing).not.toContain('cv');
  });
});

describe('what applicants type', () => {
  const find = countryFinder(
    ['Japan', 'Italy', 'Québec', 'Canada', 'Czech Republic', 'Morocco'].map(country => ({
      country,
      alsoCalled: country === 'Italy' ? ['Bella Italia'] : [],
    })),
  );

  it.each([
    ['japan', 'Japan'],
    ['JAPON', 'Japan'],
    ['Italië', 'Italy'],
    ['italie', 'Italy'],
    ['bella italia', 'Italy'],
    ['quebec', 'Québec'],
    ['Canada (Québec)', 'Québec'],
    ['Tsjechië', 'Czech Republic'],
    ['République tchèque', 'Czech Republic'],
    ['Marocco', 'Morocco'],
    ['Japan – August', 'Japan'],
    ['Atlantis', null],
    ['', null],
  ])('country %s', (typed, country) => {
    expect(find(typed).country).toBe(country);
  });

  it.each([
    ['third bachelor', 3],
    ['3e bachelor', 3],
    ['Bac 3', 3],
    ['BA3', 3],
    ['Master 1', 4],
    ['1ste master', 4],
    ['M2', 5],
    ['3e master geneeskunde', 6],
    ['5', 5],
    ['tweede bachelor', 2],
    ['?', null],
  ])('study year %s', (typed, year) => {
    expect(studyYear(typed)).toBe(year);
  });

  it('months, in the order named', () => {
    expect(monthsIn('augustus, juli')).toEqual(['August', 'July']);
    expect(monthsIn('août ou septembre')).toEqual(['August', 'September']);
    expect(monthsIn('anytime')).toEqual([]);
  });
});
