import {defineTable, flag, instant, number, text} from './define';

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
    event: text('Event', {width: 80}),
    kind: text('Kind', {width: 140, choices: EVENT_KINDS}),
    committee: text('Committee', {width: 90, note: 'Whose it is; empty means for everybody.'}),
    startsAt: instant('Starts', {width: 130}),
    endsAt: instant('Ends', {width: 130}),
    place: text('Place', {width: 220, note: 'Empty: it is online.'}),
    capacity: number('Capacity', {width: 80, note: 'Empty: room for everybody.'}),
    obligatory: flag('Obligatory', {width: 90}),
    deposit: number('Deposit (€)', {width: 90, note: 'Given back to whoever comes.'}),
    state: text('State', {width: 90, choices: EVENT_STATES}),
    version: number('Version', {width: 70, note: 'Grows when time or place change, or it is cancelled.'}),
    changedAt: instant('Changed', {width: 130}),
    reason: text('Reason', {width: 220, note: 'Why it was cancelled, as the invited read it.'}),
    link: text('Link', {width: 220, note: 'Of the video call; comes a few minutes after planning.'}),
    code: text('Sign-in code', {width: 110, note: 'Shown on the screen of an information session.'}),
    answerLink: text('Form', {
      width: 220,
      note: 'Where people sign in or answer; in the mails a personal code stands in it.',
    }),
    recording: text('Recording', {width: 220, note: 'For whoever missed it.'}),
    quiz: text('Quiz', {width: 220, note: 'Short quiz after the recording.'}),
  },
});
