import {LANGUAGES} from './committees';
import {defineTable, text} from './define';

/** Which text a notice uses where it is not the built-in one. */
export const templates = defineTable({
  tab: 'Templates',
  key: ['step', 'language'],
  computed: true,
  purpose: 'Notices that use a Gmail draft in place of the built-in text.',
  columns: {
    step: text('Step', {width: 140}),
    language: text('Language', {width: 80, choices: LANGUAGES}),
    draft: text('Gmail draft', {width: 180, note: 'Id of the draft; chosen in Send notices….'}),
    subject: text('Subject', {width: 320}),
    fingerprint: text('Fingerprint', {
      width: 120,
      note: 'Of the draft as it was chosen: a draft that was changed since must be chosen again.',
    }),
    chosenBy: text('Chosen by', {width: 200}),
    copy: text('Copy', {
      width: 200,
      note: 'Subject and text of the draft, for the preview of officers who cannot see into the mailbox.',
    }),
  },
});
