import {defineTable, flag, instant, number, text} from './define';

/** One for all columns: each change of width costs Set up a call. */
const WIDTH = 130;

export const EVENT_KINDS = ['information session', 'OG session', 'PET'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** `planned` takes place; `cancelled` does not and stays, so that everybody who was invited can be told. */
export const EVENT_STATES = ['planned', 'cancelled'] as const;

/** The evenings and days around the selection: information sessions, the OG session, PET. */
export const events = defineTable({
  tab: 'Events',
  key: ['event'],
  purpose: 'Information sessions, OG session and PET: when, where, for whom. Planned with SCOPE › Sessions.',
  computed: true,
  columns: {
    event: text('Event', {width: WIDTH}),
    kind: text('Kind', {width: WIDTH, choices: EVENT_KINDS}),
    committee: text('Committee', {width: WIDTH, note: 'Whose it is; empty means for everybody.'}),
    startsAt: instant('Starts', {width: WIDTH}),
    endsAt: instant('Ends', {width: WIDTH}),
    place: text('Place', {width: WIDTH, note: 'Empty: it is online.'}),
    capacity: number('Capacity', {width: WIDTH, note: 'Empty: room for everybody.'}),
    obligatory: flag('Obligatory', {width: WIDTH}),
    deposit: number('Deposit (€)', {width: WIDTH, note: 'Given back to whoever comes.'}),
    state: text('State', {width: WIDTH, choices: EVENT_STATES}),
    version: number('Version', {width: WIDTH, note: 'Grows when time or place change, or it is cancelled.'}),
    changedAt: instant('Changed', {width: WIDTH}),
    reason: text('Reason', {width: WIDTH, note: 'Why it was cancelled, as the invited read it.'}),
    link: text('Link', {width: WIDTH, note: 'Of the video call; comes a few minutes after planning.'}),
    code: text('Sign-in code', {width: WIDTH, note: 'Shown on the screen of an information session.'}),
    answerLink: text('Form', {
      width: WIDTH,
      note: 'Where people sign in or answer; in the mails a personal code stands in it.',
    }),
    recording: text('Recording', {width: WIDTH, note: 'For whoever missed it.'}),
    quiz: text('Quiz', {width: WIDTH, note: 'Short quiz after the recording.'}),
  },
});
