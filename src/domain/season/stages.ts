/**
 * The season: its ten stages, in the order in which officers live them, and how far it has come.
 *
 * Says what the stages are; how far one is, is decided in `progress/`.
 */

export type StageKey =
  | 'set-up'
  | 'intake'
  | 'first-round'
  | 'selection'
  | 'results-mail'
  | 'second-round'
  | 'allocation'
  | 'announcement'
  | 'sessions'
  | 'exchange';

/** One step of the season, as the home sidebar lists it. */
export interface Stage {
  readonly key: StageKey;
  readonly title: string;
  /** What the stage is for, in one sentence to an officer. */
  readonly purpose: string;
}

export const STAGES: readonly Stage[] = [
  {key: 'set-up', title: 'Set up', purpose: 'Make the tabs and the calendar, and connect the application form.'},
  {key: 'intake', title: 'Intake', purpose: 'Take in every application once, with a receipt.'},
  {key: 'first-round', title: 'First round', purpose: 'Officers read and score the applications.'},
  {key: 'selection', title: 'Selection', purpose: 'Decide who is invited, on hold or not invited.'},
  {key: 'results-mail', title: 'Results mail', purpose: 'Tell every applicant, in their language.'},
  {key: 'second-round', title: 'Second round', purpose: 'Plan and score the online interviews.'},
  {key: 'allocation', title: 'Allocation', purpose: 'Give the places by merit over ranked wishes.'},
  {key: 'announcement', title: 'Announcement', purpose: 'Announce the countries; accept or decline in 5 days.'},
  {key: 'sessions', title: 'OG session and PET', purpose: 'Invite the selected and see who came.'},
  {key: 'exchange', title: 'Exchange', purpose: 'Follow documents and dates until the student leaves.'},
];

/** `now` is the one stage that the officers work on, `blocked` where it cannot go on; `later` waits for it. */
export type StageState = 'done' | 'now' | 'blocked' | 'later';
