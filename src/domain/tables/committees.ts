import {defineTable, number, text} from './define';

export const LANGUAGES = ['nl', 'fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The local committees, one a university. */
export const committees = defineTable({
  tab: 'Committees',
  key: ['code'],
  purpose: 'The local committees with their interview seats.',
  columns: {
    code: text('Code', {width: 70, note: 'Short and never changed during a season.'}),
    name: text('Name', {width: 240}),
    alsoCalled: text('Also called', {width: 320, note: 'Other ways in which applicants write it, separated by ;'}),
    language: text('Language', {
      width: 80,
      choices: LANGUAGES,
      note: 'Language of mails where the applicant chose none.',
    }),
    interviewSeats: number('Interview seats', {width: 110}),
  },
});
