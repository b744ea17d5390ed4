import {defineTable, instant, text} from './define';

/**
 * `free` can be booked; `booked` is somebody's; `held` took place; `no-show`: the candidate did not come; `closed` is not offered any more. A slot whose candidate
 * moved or cancelled is free again.
 */
export const INTERVIEW_STATES = ['free', 'booked', 'held', 'no-show', 'closed'] as const;
export type InterviewState = (typeof INTERVIEW_STATES)[number];

/** The interview slots of the second round, one a row. */
export const interviews = defineTable({
  tab: 'Interviews',
  key: ['slot'],
  purpose: 'The interview slots: when, with whom, and who booked which.',
  columns: {
    slot: text('Slot', {
      width: 80,
      note: 'The letter is the panel’s: A, B, C sit side by side. Never changed once it is offered.',
    }),
    startsAt: instant('Starts', {width: 130}),
    endsAt: instant('Ends', {width: 130}),
    panel: text('Panel', {width: 320, note: 'Addresses of the interviewers, separated by ;'}),
    state: text('State', {width: 90, choices: INTERVIEW_STATES}),
    reference: text('Reference', {width: 90}),
    bookedAt: instant('Booked', {width: 130}),
    link: text('Link', {width: 220, note: 'Of the video call; comes a few minutes after the booking.'}),
  },
});
