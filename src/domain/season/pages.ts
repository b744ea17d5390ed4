/** The pages that an officer opens from the menu, as the sidebar names them on its button. */

export const PAGE_TITLES = {
  'set-up': 'Set up or repair…',
  history: 'History…',
  scoring: 'Score applications',
  dealing: 'Deal readings…',
  selection: 'Select for the second round…',
  'interview-plan': 'Plan interviews…',
  'interview-scoring': 'Score interviews',
  'interview-board': 'Interview board…',
  'second-round': 'Close the second round…',
  allocation: 'Allocate countries',
  'allocation-board': 'Allocation board…',
  announcement: 'Announcement…',
  events: 'Sessions',
  notices: 'Send notices…',
  exchange: 'Follow exchanges…',
  person: 'Give or erase data…',
  closing: 'Close the season…',
} as const;
export type PageName = keyof typeof PAGE_TITLES;

export const PAGE_NAMES = Object.keys(PAGE_TITLES) as readonly PageName[];
