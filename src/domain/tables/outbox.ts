import {LANGUAGES} from './committees';
import {defineTable, instant, text} from './define';

/**
 * `held` waits for an officer's yes; `queued` leaves with the next run; `drafted` is on its way (its draft exists); `sent` has left; `failed` says why;
 * `replaced` was overtaken by a newer decision and never leaves; `undeliverable` has left and came back, as an officer saw in the mailbox.
 */
export const OUTBOX_STATES = ['held', 'queued', 'drafted', 'sent', 'failed', 'replaced', 'undeliverable'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** Everything that leaves: one row per message, each of which leaves once. */
export const outbox = defineTable({
  tab: 'Outbox',
  key: ['key'],
  purpose: 'Every mail that leaves or has left. Each row leaves once, whatever is interrupted.',
  computed: true,
  columns: {
    key: text('Key', {width: 230, note: 'Season, person, step and version of the decision: never twice.'}),
    step: text('Step', {width: 110}),
    reference: text('Reference', {width: 90}),
    to: text('To', {width: 220}),
    language: text('Language', {width: 80, choices: LANGUAGES}),
    state: text('State', {width: 80, choices: OUTBOX_STATES}),
    account: text('Leaves from', {width: 200, note: 'The automation account: only its executions deliver this row.'}),
    notBefore: instant('Not before', {width: 130}),
    queuedAt: instant('Queued', {width: 130}),
    sentAt: instant('Sent', {width: 130}),
    draft: text('Draft', {width: 120, note: 'Id of the Gmail draft that is consumed by sending.'}),
    reason: text('Reason', {width: 240}),
    template: text('Template', {
      width: 120,
      note: 'The text that was agreed to: built-in, or a Gmail draft, with its fingerprint. Empty: the one that counts when it leaves.',
    }),
    values: text('Values', {width: 200, note: 'What the template is filled with.'}),
  },
});
