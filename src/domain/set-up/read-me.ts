/** The first tab: what each tab is for, in a line. */
import {listed} from '../listed';
import {ANSWERS_TABS} from '../personal-form/answers-tabs';
import {TABLES} from '../tables';

export const READ_ME = 'Read me';

/** Pixels of the second column; the first has the usual width. */
export const READ_ME_WIDTH = 640;

/** The rows of the tab, header first. */
export function readMeRows(): string[][] {
  const lines = TABLES.map(({tab, purpose, computed}) => [
    tab,
    computed ? `${purpose} Written by the tool: look, do not edit.` : purpose,
  ]);
  return [
    ['Tab', 'What it is for'],
    ...lines,
    [
      'Answers',
      `${listed(Object.values(ANSWERS_TABS))} come with their forms. Google writes what people send: look, do not edit or delete.`,
    ],
    ['', ''],
    ['How it works', 'Everything is started from the menu SCOPE; Show season says what is done and what is next.'],
    [
      'Your own',
      'You may rename and move tabs, sort rows, move columns and add columns of your own; keep the titles in row 1.',
    ],
    [
      'Trouble',
      'SCOPE › Set up or repair… puts back what is missing and lists what is wrong. It removes nothing of yours.',
    ],
  ];
}
