import {readResponses} from '../../../src/domain/intake/responses';

const LINK = {formId: 'form', tab: 1, collectsEmail: true, fields: {}, url: 'https://forms.example.org'};
const HEADER = ['Timestamp', 'Email Address', 'Birthday', 'Train', 'Departure'];

function answersOf(...cells: unknown[]): readonly (readonly [string, string])[] {
  const submitted = new Date('2027-10-05T18:00:00Z');
  const {responses} = readResponses([HEADER, [submitted, 'zoe@example.org', ...cells]], LINK, () => 'Answers');
  return responses[0]!.answers.slice(1);
}

describe('an answer that Google’s tab keeps as a date', () => {
  it('is the day that was chosen: midnight in Brussels is the evening before in Greenwich', () => {
    expect(answersOf(new Date('2004-01-31T23:00:00Z'))).toEqual([['Birthday', '2004-02-01']]);
  });

  it('is a time where only a time was given', () => {
    expect(answersOf('', new Date('1899-12-30T10:30:00Z'))).toEqual([['Train', '10:30']]);
  });

  it('is a day with its time where both were given', () => {
    expect(answersOf('', '', new Date('2028-07-03T05:15:00Z'))).toEqual([['Departure', '2028-07-03 07:15']]);
  });
});
