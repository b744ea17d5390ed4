import {defineTable, text} from './define';

/** The season's settings, one a row; which there are, and what each means, is in `domain/season/settings`. */
export const settings = defineTable({
  tab: 'Settings',
  key: ['setting'],
  purpose: 'Everything that BeMSA may decide differently. Change the middle column only.',
  columns: {
    setting: text('Setting', {width: 240, computed: true}),
    value: text('Value', {width: 180}),
    meaning: text('What it means', {width: 520}),
  },
});
