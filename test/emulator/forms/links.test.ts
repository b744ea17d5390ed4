import {editResponseUrl, idInUrl, prefilledAnswers, prefilledUrl, publishedUrl} from '../../../emulator/forms/links';
import type {Answer} from '../../../emulator/forms/model';
import {makeForm} from './a-form';

const form = makeForm(
  {type: 'TEXT', title: 'Name'},
  {type: 'MULTIPLE_CHOICE', title: 'Faculty', choices: ['KU Leuven'], otherOption: true},
  {type: 'CHECKBOX', title: 'Months', choices: ['July', 'August']},
  {type: 'GRID', title: 'Languages', rows: ['English', 'Spanish'], columns: ['A', 'B']},
  {type: 'DATE', title: 'Born'},
  {type: 'FILE_UPLOAD', title: 'CV'},
);
const [name, faculty, months, languages, born, cv] = form.items.map(item => item.id) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

describe('links', () => {
  it('a prefilled link names questions by entry id, and what it fills in reads back the same', () => {
    const answers = new Map<number, Answer>([
      [name, 'Zoë & Co = +1 "x"'],
      [faculty, 'Elsewhere'],
      [months, ['July', 'August']],
      [languages, ['', 'B']],
      [born, '2004-02-29'],
    ]);
    const url = prefilledUrl(form, answers);
    expect(url).toBe(
      'https://docs.google.com/forms/d/e/form-page/viewform?usp=pp_url&entry.2=Zo%C3%AB+%26+Co+%3D+%2B1+%22x%22' +
        '&entry.4=__other_option__&entry.4.other_option_response=Elsewhere&entry.6=July&entry.6=August&entry.10=B&entry.12=2004-02-29',
    );
    expect(prefilledAnswers(form, url)).toEqual(answers);
  });

  it('files cannot be filled in', () => {
    expect(prefilledUrl(form, new Map([[cv, ['id']]]))).not.toContain('id&');
    expect(prefilledUrl(form, new Map([[cv, ['id']]]))).not.toContain('entry');
  });

  it('unknown entries and options that are not offered are passed over', () => {
    const url = `${publishedUrl(form)}?entry.99=x&entry.6=May&entry.6=July`;
    expect(prefilledAnswers(form, url)).toEqual(new Map([[months, ['July']]]));
  });

  it('old links carry a date in three parts', () => {
    const url = `${publishedUrl(form)}?entry.12_year=2004&entry.12_month=2&entry.12_day=9`;
    expect(prefilledAnswers(form, url)).toEqual(new Map([[born, '2004-02-09']]));
  });

  it('an address tells the file or the published form', () => {
    expect(idInUrl('https://docs.google.com/forms/d/abc-1/edit')).toEqual({fileId: 'abc-1'});
    expect(idInUrl(editResponseUrl(form, '2_ABa'))).toEqual({publishedId: 'form-page'});
    expect(idInUrl('https://example.org')).toBeNull();
  });
});
