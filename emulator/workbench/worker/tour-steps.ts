/**
 * A step for each stage of a season, for an officer who sees the tool for the first time. Each says what to click and why.
 *
 * The step of a stage appears with its menu item, and takes the place of one that only shows the workbench.
 */

import type {Step} from './tour';

/** A step that is over when a menu item was chosen, and that does not exist without it. */
function chosen(label: string): Pick<Step, 'needs' | 'isDone'> {
  return {needs: label, isDone: deed => deed.type === 'menu' && deed.label === label};
}

/** A step that is over when the script did what its page asked for; it does not exist without its menu item. */
function did(handler: string, label: string): Pick<Step, 'needs' | 'isDone'> {
  return {needs: label, isDone: deed => deed.type === 'ran' && deed.handler === handler && deed.ok};
}

export const STEPS: readonly Step[] = [
  {
    key: 'set-up',
    title: 'See where the season stands, and how it is set up',
    what: 'In the menu bar, choose SCOPE › Show season; then SCOPE › Set up or repair…',
    why: 'Every evening of work begins with the sidebar: what is done, what is next. Set up makes the tabs and connects the form; run again, it only mends what is missing.',
    view: 'sheet',
    ...chosen('Set up or repair…'),
  },
  {
    key: 'apply',
    title: 'Apply, and read the receipt',
    what: 'At the top right, click your name and become an applicant. Open Form, answer the questions and press Submit; then open Mail. If nothing is there yet, move the clock by ten minutes.',
    why: 'What you send lands in the sheet in the same second. Every application gets a receipt with its reference, in the language of the applicant.',
    view: 'form',
    isDone: deed => deed.type === 'mail-read' && !deed.officer,
  },
  {
    key: 'row',
    title: 'Find the answers in the sheet',
    what: 'Click your name again and become an officer. Open Sheet, and below it the tab with the answers of the form.',
    why: 'Google writes one row for each answer. The tool reads this tab and never changes it.',
    view: 'sheet',
    isExtra: true,
    isDone: deed => deed.type === 'tab' && deed.linked,
  },
  {
    key: 'edit',
    title: 'Change a cell',
    what: 'Click a cell beside the table, type a word and press Enter.',
    why: 'The sheet stays yours: sort it, add columns, take notes. The tool finds its columns by their titles.',
    view: 'sheet',
    isExtra: true,
    isDone: deed => deed.type === 'edited',
  },
  {
    key: 'score',
    title: 'Deal the applications, and score one',
    what: 'Click the clock and let the season go on to “intake”. Choose SCOPE › Score applications, then Deal readings… and Deal. Become another officer, choose Score applications again, give a mark for each criterion and press Save.',
    why: 'Everybody reads as much as the others, never somebody they know. What is saved stands in the tab Readings.',
    view: 'sheet',
    ...did('saveReading', 'Score applications'),
  },
  {
    key: 'select',
    title: 'Select for the second round',
    what: 'Let the season go on to “reading”. As the national officer, choose SCOPE › Select for the second round…, use a score, look at the preview, and save.',
    why: 'You see who would be invited, and why, before anything is written.',
    view: 'sheet',
    ...did('saveSelection', 'Select for the second round…'),
  },
  {
    key: 'notices',
    title: 'Send the results',
    what: 'Let the season go on to “selection”. Choose SCOPE › Send notices…, a kind of mail that somebody gets, and Send.',
    why: 'You see how many mails leave, and read each as it will be received, before anything does.',
    view: 'sheet',
    ...did('sendNotices', 'Send notices…'),
  },
  {
    key: 'interviews',
    title: 'Plan the interviews',
    what: 'Let the season go on to “results”. Choose SCOPE › Plan interviews… and Plan.',
    why: 'Slots come out of what officers can do; candidates choose theirs through a personal link.',
    view: 'sheet',
    ...did('planInterviews', 'Plan interviews…'),
  },
  {
    key: 'allocate',
    title: 'Allocate the countries',
    what: 'Let the season go on to “interviews”. Choose SCOPE › Allocate countries, open a person to see why, and save.',
    why: 'Places go by merit over ranked wishes. The tab Certificate proves it with formulas that anybody can read.',
    view: 'sheet',
    ...did('saveAllocation', 'Allocate countries'),
  },
  {
    key: 'announce',
    title: 'Announce them',
    what: 'Let the season go on to “allocation”. Choose SCOPE › Show season, then Announcement…: freeze, read the letters, and announce.',
    why: 'All letters leave at the minute in Settings; each candidate accepts or declines by a link of their own.',
    view: 'sheet',
    ...did('announce', 'Allocate countries'),
  },
  {
    key: 'sessions',
    title: 'Open the exchange files, and see who was at the training day',
    what: 'Let the season go on to “announcement”. Choose SCOPE › Follow exchanges…, and open the files. Let the season go on to “sessions”. Choose SCOPE › Sessions, then PET; set one of those who were not seen to “made up”, and save the tick.',
    why: 'Files are opened as soon as places are accepted: some documents take half a year. At a session people sign in with a link of their own; whoever missed it was told what to do; you note who has done it.',
    view: 'sheet',
    ...did('takeAttendance', 'Sessions'),
  },
  {
    key: 'close',
    title: 'Follow the exchanges, close the season, hand it over',
    what: 'Choose SCOPE › Follow exchanges…, and note a document. Let the season go on to “exchange”. Choose SCOPE › Close the season…, write the handover, and close.',
    why: 'Every document has its day, counted back from the start of the placement. The tab Handover tells your successors what was decided; the next season begins in a copy of the sheet.',
    view: 'sheet',
    ...did('closeSeason', 'Close the season…'),
  },
  {
    key: 'clock',
    title: 'Let time pass',
    what: 'Click the clock at the top and choose Tomorrow, or let the season go on.',
    why: 'Time stands still until you move it. What falls due on the way runs as it would have run.',
    view: 'sheet',
    isExtra: true,
    isDone: deed => (deed.type === 'clock' && deed.minutes >= 60) || deed.type === 'went-on',
  },
  {
    key: 'template',
    title: 'Write a mail of your own',
    what: 'Open Mail, choose Compose, write a subject and a text, and save it as a draft.',
    why: 'A draft in your mailbox can be the template of a notice: {{First name}} becomes the name of each person.',
    view: 'mail',
    isExtra: true,
    isDone: deed => deed.type === 'draft',
  },
  {
    key: 'calendar',
    title: 'Look into the calendar',
    what: 'Open Calendar.',
    why: 'Interviews stand here for everybody who takes part in them.',
    view: 'calendar',
    isExtra: true,
    isDone: deed => deed.type === 'view' && deed.view === 'calendar',
  },
  {
    key: 'log',
    title: 'Look behind the curtain',
    what: 'Open Log and click an execution.',
    why: 'It says who started it, which services it called and how long Google would have taken.',
    view: 'log',
    isExtra: true,
    isDone: deed => deed.type === 'view' && deed.view === 'log',
  },
];
