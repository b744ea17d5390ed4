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
    event: text('Event'),
    kind: text('Kind', {choices: EVENT_KINDS}),
    committee: text('Committee', {note: 'Whose it is; empty means for everybody.'}),
    startsAt: instant('Starts'),
    endsAt: instant('Ends'),
    place: text('Place', {note: 'Empty: it is online.'}),
    capacity: number('Capacity', {note: 'Empty: room for everybody.'}),
    obligatory: flag('Obligatory'),
    deposit: number('Deposit (€)', {note: 'Given back to whoever comes.'}),
    state: text('State', {choices: EVENT_STATES}),
    version: number('Version', {note: 'Grows when time or place change, or it is cancelled.'}),
    changedAt: instant('Changed'),
    reason: text('Reason', {note: 'Why it was cancelled, as the invited read it.'}),
    link: text('Link', {note: 'Of the video call; comes a few minutes after planning.'}),
    code: text('Sign-in code', {note: 'Shown on the screen of an information session.'}),
    answerLink: text('Form', {
      note: 'Where people sign in or answer; in the mails a personal code stands in it.',
    }),
    recording: text('Recording', {note: 'For whoever missed it.'}),
    quiz: text('Quiz', {note: 'Short quiz after the recording.'}),
  },
});
