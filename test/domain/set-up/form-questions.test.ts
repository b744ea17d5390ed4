import {connect, doubts} from '../../../src/domain/intake/connect';
import {newForm, uploadSteps} from '../../../src/domain/set-up/form-questions';
import {LANGUAGES} from '../../../src/domain/tables/committees';

const season = {name: 'SCOPE 2027', wishesMin: 5, wishesMax: 10};
const lists = {universities: ['KU Leuven', 'ULB'], countries: ['Japan', 'Italy']};

describe.each(LANGUAGES)('a new form in %s', language => {
  const form = newForm(language, season, lists);
  const asked = form.questions.map(({title, kind}, at) => ({id: String(at), title, type: kind as string}));

  it('is understood by the tool, but for the files that a person adds', () => {
    expect(connect(asked, {}, true).missing).toEqual(['letter', 'cv', 'addendum']);
  });

  it('is understood whole once the files are added as the steps say', () => {
    const files = uploadSteps(language)
      .join(' ')
      .match(/“[^”]+”/g)!
      .map(title => title.slice(1, -1))
      .filter(title => title !== 'File upload' && title !== 'Look again');
    const whole = [...asked, ...files.map((title, at) => ({id: `f${at}`, title, type: 'FILE_UPLOAD'}))];
    const connection = connect(whole, {}, true);

    expect(files).toHaveLength(3);
    expect(doubts(connection)).toEqual([]);
    expect(connection.others).toEqual([]);
  });

  it('asks as many wishes as the season counts, and needs the least', () => {
    const wishes = form.questions.filter(({choices}) => choices?.includes('Japan'));

    expect(wishes).toHaveLength(10);
    expect(wishes.filter(({required}) => required)).toHaveLength(5);
  });
});
