/**
 * Ten steps through a season for an officer who sees the tool for the first time. Each says what to click and why.
 *
 * A stage that is added brings its step here, with the menu item that it needs: the step appears when the menu has it.
 */

import type {Step} from './tour';

export const STEPS: readonly Step[] = [
  {
    key: 'season',
    title: 'See where the season stands',
    what: 'In the menu bar, choose SCOPE › Show season.',
    why: 'The sidebar lists the stages of a season and what comes next. Every evening of work begins here.',
    view: 'sheet',
    needs: 'Show season',
    isDone: deed => deed.type === 'menu' && deed.label === 'Show season',
  },
  {
    key: 'set-up',
    title: 'Set up the sheet',
    what: 'Choose SCOPE › Set up or repair…, and follow it to the end.',
    why: 'It makes the tabs and connects the application form. It can be run again at any time: it only mends.',
    view: 'sheet',
    needs: 'Set up or repair…',
    isDone: deed => deed.type === 'menu' && deed.label === 'Set up or repair…',
  },
  {
    key: 'become-applicant',
    title: 'Become an applicant',
    what: 'At the top right, click your name and choose one of the applicants.',
    why: 'Here you can be anybody. Seeing the season from the other side is the quickest way to understand it.',
    view: 'form',
    isDone: deed => deed.type === 'switched' && deed.who === 'applicant',
  },
  {
    key: 'apply',
    title: 'Apply',
    what: 'Open Form, answer the questions and press Submit. Any small file will do as a letter or CV.',
    why: 'This is the form that students see. What you send lands in the sheet in the same second.',
    view: 'form',
    isDone: deed => deed.type === 'submitted',
  },
  {
    key: 'receipt',
    title: 'Read the receipt',
    what: 'Open Mail as the applicant. If nothing is there yet, move the clock by ten minutes.',
    why: 'Every application gets a receipt with its reference, in the language of the applicant.',
    view: 'mail',
    needs: 'Set up or repair…',
    isDone: deed => deed.type === 'mail-read' && !deed.officer,
  },
  {
    key: 'become-officer',
    title: 'Go back to being an officer',
    what: 'Click your name again and choose an officer.',
    why: 'Officers work in the sheet; applicants have only the form and their mail.',
    view: 'sheet',
    isDone: deed => deed.type === 'switched' && deed.who === 'officer',
  },
  {
    key: 'row',
    title: 'Find the answers in the sheet',
    what: 'Open Sheet, and below it the tab with the answers of the form.',
    why: 'Google writes one row for each answer. The tool reads this tab and never changes it.',
    view: 'sheet',
    isDone: deed => deed.type === 'tab' && deed.linked,
  },
  {
    key: 'edit',
    title: 'Change a cell',
    what: 'Click a cell beside the table, type a word and press Enter.',
    why: 'The sheet stays yours: sort it, add columns, take notes. The tool finds its columns by their titles.',
    view: 'sheet',
    isDone: deed => deed.type === 'edited',
  },
  {
    key: 'score',
    title: 'Score an application',
    what: 'Choose SCOPE › Score applications.',
    why: 'The sidebar brings the next application of your queue, with its documents and the rubric.',
    view: 'sheet',
    needs: 'Score applications',
    isDone: deed => deed.type === 'menu' && deed.label === 'Score applications',
  },
  {
    key: 'select',
    title: 'Select for the second round',
    what: 'Choose SCOPE › Select for the second round…',
    why: 'You see who would be invited, and why, before anything is written.',
    view: 'sheet',
    needs: 'Select for the second round…',
    isDone: deed => deed.type === 'menu' && deed.label === 'Select for the second round…',
  },
  {
    key: 'template',
    title: 'Write a mail of your own',
    what: 'Open Mail, choose Compose, write a subject and a text, and save it as a draft.',
    why: 'A draft in your mailbox can be the template of a notice: {{First name}} becomes the name of each person.',
    view: 'mail',
    isDone: deed => deed.type === 'draft',
  },
  {
    key: 'clock',
    title: 'Let time pass',
    what: 'Click the clock at the top and choose Tomorrow.',
    why: 'Time stands still until you move it. What falls due on the way runs as it would have run.',
    view: 'sheet',
    isDone: deed => deed.type === 'clock' && deed.minutes >= 60,
  },
  {
    key: 'log',
    title: 'Look behind the curtain',
    what: 'Open Log and click an execution.',
    why: 'It says who started it, which services it called and how long Google would have taken.',
    view: 'log',
    isDone: deed => deed.type === 'view' && deed.view === 'log',
  },
];
