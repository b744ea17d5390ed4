/**
 * The SCOPE menu, and what each of its items opens.
 *
 * An item shows a page and ends; what the page then asks for comes in through `entry/rpc`.
 */
import type {PageName} from '../domain/season/pages';
import {showDialog, showSidebar} from '../google/dialogs';

/** Adds the menu. Runs before anyone has given a permission, so it touches nothing but the menu. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu('SCOPE')
    .addItem('Show season', 'showSeason')
    .addItem('Score applications', 'showScoring')
    .addItem('Select for the second round…', 'showSelection')
    .addItem('Plan interviews…', 'showInterviewPlan')
    .addItem('Score interviews', 'showInterviewScoring')
    .addItem('Allocate countries', 'showAllocation')
    .addItem('Sessions', 'showEvents')
    .addItem('Send notices…', 'showNotices')
    .addItem('Follow exchanges…', 'showExchange')
    .addSeparator()
    .addItem('Give or erase data…', 'showPerson')
    .addItem('Close the season…', 'showClosing')
    .addItem('History…', 'showHistory')
    .addItem('Set up or repair…', 'showSetUp')
    .addToUi();
}

/** Opens the season sidebar. */
export function showSeason(): void {
  showSidebar('season', 'Season');
}

/** Opens the sidebar in which readers score. */
export function showScoring(): void {
  showSidebar('scoring', 'Score applications');
}

/** Opens the dialog in which a coordinator deals readings. */
export function showDealing(): void {
  showDialog('dealing', 'Deal readings', {width: 760, height: 600});
}

/** Opens the dialog in which the interviews are planned. */
export function showInterviewPlan(): void {
  showDialog('interview-plan', 'Plan interviews', {width: 1000, height: 680});
}

/** Opens the sidebar in which panels mark their interviews. */
export function showInterviewScoring(): void {
  showSidebar('interview-scoring', 'Score interviews');
}

/** Opens the board of all interviews. */
export function showInterviewBoard(): void {
  showDialog('interview-board', 'Interview board', {width: 1080, height: 680});
}

/** Opens the dialog in which a coordinator closes the second round. */
export function showSecondRound(): void {
  showDialog('second-round', 'Close the second round', {width: 1000, height: 660});
}

/** Opens the sidebar that gives the places. */
export function showAllocation(): void {
  showSidebar('allocation', 'Allocate countries');
}

/** Opens the board of all places and candidates. */
export function showAllocationBoard(): void {
  showDialog('allocation-board', 'Allocation board', {width: 1160, height: 720});
}

/** Opens the dialog that announces, and follows the answers. */
export function showAnnouncement(): void {
  showDialog('announcement', 'Announcement', {width: 960, height: 680});
}

/** Opens the dialog in which the first round is decided. */
export function showSelection(): void {
  showDialog('selection', 'Select for the second round', {width: 960, height: 680});
}

/** Opens the sidebar of information sessions, OG session and PET. */
export function showEvents(): void {
  showSidebar('events', 'Sessions');
}

/** Opens the dialog that sends notices. */
export function showNotices(): void {
  showDialog('notices', 'Send notices', {width: 960, height: 680});
}

/** Opens the dialog with the files of the outgoings. */
export function showExchange(): void {
  showDialog('exchange', 'Follow exchanges', {width: 1000, height: 680});
}

/** Opens the dialog that gives a person their data, or erases it. */
export function showPerson(): void {
  showDialog('person', 'Give or erase data', {width: 760, height: 620});
}

/** Opens the dialog that closes the season, and begins the next. */
export function showClosing(): void {
  showDialog('closing', 'Close the season', {width: 760, height: 620});
}

/** Opens the dialog that tells who did what, and takes the last step back. */
export function showHistory(): void {
  showDialog('history', 'History', {width: 860, height: 640});
}

/** Opens the dialog that sets up and repairs. */
export function showSetUp(): void {
  showDialog('set-up', 'Set up or repair', {width: 720, height: 560});
}

const OPENS: Readonly<Record<PageName, () => void>> = {
  'set-up': showSetUp,
  history: showHistory,
  scoring: showScoring,
  dealing: showDealing,
  selection: showSelection,
  'interview-plan': showInterviewPlan,
  'interview-scoring': showInterviewScoring,
  'interview-board': showInterviewBoard,
  'second-round': showSecondRound,
  allocation: showAllocation,
  'allocation-board': showAllocationBoard,
  announcement: showAnnouncement,
  events: showEvents,
  notices: showNotices,
  exchange: showExchange,
  person: showPerson,
  closing: showClosing,
};

/** Opens a page that another one has a button for. */
export function openPage(name: PageName): true {
  OPENS[name]();
  return true;
}
