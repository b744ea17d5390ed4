import {day, defineTable, number, text} from './define';

/** `open` is to be handed in; `done` is there; `not needed` the host does not ask. */
export const DOCUMENT_STATES = ['open', 'done', 'not needed'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** Who has to act. */
export const ACTORS = ['outgoing', 'LEO', 'NEO', 'host'] as const;
export type Actor = (typeof ACTORS)[number];

/** The documents of each exchange with the day on which they are due. */
export const documents = defineTable({
  tab: 'Documents',
  key: ['reference', 'document'],
  purpose: 'What each outgoing, officer and host has to hand in, with the day on which it is due.',
  computed: true,
  columns: {
    reference: text('Reference', {width: 90}),
    document: text('Document', {width: 220}),
    actor: text('Who acts', {width: 90, choices: ACTORS}),
    weeks: number('Weeks before', {width: 100, note: 'Counted back from the start; negative is after it.'}),
    dueOn: day('Due', {width: 100}),
    state: text('State', {width: 90, choices: DOCUMENT_STATES}),
    doneOn: day('Done on', {width: 100}),
    notedBy: text('Noted by', {width: 200}),
  },
});
