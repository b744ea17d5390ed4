import {inWords} from '../../../src/domain/history/words';
import {type Change, plan} from '../../../src/domain/plan/plan';

const decide = (reference: string, before: string, after: string, more = {}): Change => ({
  table: 'Applications',
  key: reference,
  set: {Decision: [before, after], ...more},
});
const words = (changes: readonly Change[], more = {}) => inWords(plan({action: '', summary: '', changes, ...more}));

describe('a plan in words', () => {
  it('groups rows that change alike', () => {
    expect(
      words([
        decide('S27-0001', 'invited', 'on hold'),
        decide('S27-0002', 'invited', 'on hold'),
        decide('S27-0003', '', 'invited'),
      ]),
    ).toEqual([
      {sentence: '2 × Applications: Decision invited → on hold', examples: ['S27-0001', 'S27-0002']},
      {sentence: '1 × Applications: Decision empty → invited', examples: ['S27-0003']},
    ]);
  });

  it('says instants by the clock of Brussels', () => {
    const answered: Change = {table: 'Allocation', key: 'S27-0001', set: {Answered: ['', '2027-11-25T04:58:09.013Z']}};

    expect(words([answered])[0]!.sentence).toBe('1 × Allocation: Answered empty → 2027-11-25 05:58');
    const typed = decide('S27-0001', '', '2027-99-99T00:00:00Z');
    expect(words([typed])[0]!.sentence).toBe('1 × Applications: Decision empty → 2027-99-99T00:00:00Z');
  });

  it('says only that a column changed where each row has its own value, with some examples', () => {
    const scores = [1, 2, 3, 4, 5, 6, 7].map(
      (score): Change => ({table: 'Applications', key: `S27-000${score}`, set: {Score: [null, score]}}),
    );

    expect(words(scores)).toEqual([
      {
        sentence: '7 × Applications: Score changed',
        examples: [
          'S27-0001: empty → 1',
          'S27-0002: empty → 2',
          'S27-0003: empty → 3',
          'S27-0004: empty → 4',
          'S27-0005: empty → 5',
        ],
      },
    ]);
  });

  it('counts new and removed rows, and leaves out what only the tool reads', () => {
    const row = {table: 'Outbox', key: 'S27 S27-0001 invited v1', row: {}};

    expect(
      words([decide('S27-0001', 'x', 'x', {'Response hash': ['a', 'b'], Decision: ['', 'invited']})], {
        inserts: [row],
        removals: [{...row, table: 'Wishes', key: 'S27-0001 · 6'}],
      }),
    ).toEqual([
      {sentence: '1 × Applications: Decision empty → invited', examples: ['S27-0001']},
      {sentence: 'Outbox: 1 new row', examples: ['S27 S27-0001 invited v1']},
      {sentence: 'Wishes: 1 removed row', examples: ['S27-0001 · 6']},
    ]);
  });

  it('stays short for ten thousand rows and for a text as long as a cell', () => {
    const many = Array.from({length: 10_000}, (_, at) => decide(`S27-${at}`, '', 'x'.repeat(49_000)));
    const [only, ...others] = words(many);

    expect(others).toEqual([]);
    expect(only!.sentence.length).toBeLessThan(120);
    expect(only!.examples).toEqual(['S27-0', 'S27-1', 'S27-2', 'S27-3', 'S27-4', 'and 9995 more']);
  });
});
