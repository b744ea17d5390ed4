import {defineTable, instant, text} from './define';

/** One for all columns, as in Events: each change of width costs Set up a call. */
const WIDTH = 130;

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
    event: text('Event', {width: WIDTH}),
    reference: text('Reference', {
      width: WIDTH,
      note: 'Of an information session the address with which somebody signed in.',
    }),
    committee: text('Committee', {width: WIDTH}),
    reply: text('Reply', {width: WIDTH, choices: REPLIES}),
    repliedAt: instant('Replied', {width: WIDTH}),
    presence: text('Presence', {width: WIDTH, choices: PRESENCES}),
    notedAt: instant('Noted', {width: WIDTH}),
    notedBy: text('Noted by', {
      width: WIDTH,
      note: 'The officer who ticked it; empty: signed in with the personal link.',
    }),
    signedInFrom: text('Signed in from', {width: WIDTH, note: 'The address that the form collected.'}),
    codeHash: text('Code hash', {
      width: WIDTH,
      note: 'Of the personal codes, one per mail that brought one; the codes themselves are in the mails only.',
    }),
  },
});
