import {defineTable, instant, text} from './define';

/** What somebody answered: `waiting` would come and there is no room yet. */
export const REPLIES = ['coming', 'not coming', 'waiting'] as const;
export type Reply = (typeof REPLIES)[number];

/** `made up` missed it and has done the make-up since; `excused` need not. Empty: nobody has seen them. */
export const PRESENCES = ['came', 'missed', 'excused', 'made up'] as const;
export type Presence = (typeof PRESENCES)[number];

/** Who is on the list of which event, what they answered and whether they came. */
export const attendance = defineTable({
  tab: 'Attendance',
  key: ['event', 'reference'],
  purpose: 'Who was invited to which session, what they answered and who came.',
  computed: true,
  columns: {
    event: text('Event'),
    reference: text('Reference', {
      note: 'Of an information session the address with which somebody signed in.',
    }),
    committee: text('Committee'),
    reply: text('Reply', {choices: REPLIES}),
    repliedAt: instant('Replied'),
    presence: text('Presence', {choices: PRESENCES}),
    notedAt: instant('Noted'),
    notedBy: text('Noted by', {
      note: 'The officer who ticked it; empty: signed in with the personal link.',
    }),
    signedInFrom: text('Signed in from', {note: 'The address that the form collected.'}),
    codeHash: text('Code hash', {
      note: 'Of the personal codes, one per mail that brought one; the codes themselves are in the mails only.',
    }),
  },
});
