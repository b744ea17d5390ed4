import {defineTable, number, text} from './define';

export const ROLES = ['coordinator', 'officer', 'reader', 'interviewer'] as const;
export type Role = (typeof ROLES)[number];

/** The officers: who may do what, and who reads for which university never. */
export const officers = defineTable({
  tab: 'Officers',
  key: ['email'],
  purpose: 'The officers of this season. A coordinator may do everything; the others read and interview.',
  columns: {
    email: text('E-mail', {width: 240}),
    name: text('Name', {width: 180}),
    committee: text('Committee', {
      width: 100,
      note: 'Code of the officer’s own university: its applicants are never theirs to read.',
    }),
    role: text('Role', {width: 110, choices: ROLES}),
    languages: text('Reads in', {width: 100, note: 'nl, fr, en; empty means all.'}),
    mostReadings: number('Most readings', {width: 110, note: 'Empty means as many as the others.'}),
    knows: text('Knows', {
      width: 240,
      note: 'Applicants whom this officer must not read: names or references, separated by ;',
    }),
  },
});
