import {LANGUAGES} from './committees';
import {defineTable, text} from './define';

/** Which text a notice uses where it is not the built-in one. */
export const templates = defineTable({
  tab: 'Templates',
  key: ['step', 'language'],
  purpose: 'Notices that use a Gmail draft in place of the built-in text.',
  columns: {
    step: text('Step', {width: 140}),
    language: text('Language', {width: 80, choices: LANGUAGES}),
    draft: text('Gmail draft', {width: 180, note: 'Id of the draft; chosen in Send notices….'}),
    subject: text('Subject', {width: 320}),
  },
});
