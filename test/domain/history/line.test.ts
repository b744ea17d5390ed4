import {findLines, type Line, type Query} from '../../../src/domain/history/line';

const makeLine = (number: number, more: Partial<Line> = {}): Line => ({
  number,
  at: '2027-10-05T10:00:00.000Z',
  who: 'automation',
  action: 'take in',
  summary: 'Took in 1 new application.',
  state: 'done',
  ...more,
});
const query = (more: Partial<Query> = {}): Query => ({text: '', who: '', action: '', before: null, ...more});
const numbers = (lines: readonly Line[], more: Partial<Query> = {}) =>
  findLines(lines, query(more)).lines.map(({number}) => number);

const LINES = [
  makeLine(1, {who: 'noor@x.be', action: 'set up', summary: 'Set up: Makes 17 tabs.'}),
  makeLine(2),
  makeLine(3, {who: 'leo@x.be', action: 'withdraw', summary: 'Zoë Peeters (S27-0042) withdrew.'}),
];

describe('the history', () => {
  it('has the newest first, fifty at a time, and goes on before the last one', () => {
    const many = Array.from({length: 120}, (_, at) => makeLine(at + 1));

    expect(numbers(many)).toEqual(Array.from({length: 50}, (_, at) => 120 - at));
    expect(numbers(many, {before: 71})[0]).toBe(70);
    expect(findLines(many, query({before: 21}))).toMatchObject({total: 120, more: false});
  });

  it('is searched by words in any order, without accents and case; by who and by what', () => {
    expect(numbers(LINES, {text: 'peeters ZOE'})).toEqual([3]);
    expect(numbers(LINES, {who: 'noor@x.be'})).toEqual([1]);
    expect(numbers(LINES, {action: 'take in'})).toEqual([2]);
    expect(numbers(LINES, {text: 'application withdrawn'})).toEqual([3]);
    expect(numbers(LINES, {text: 'nothing of this'})).toEqual([]);
  });

  it('names everybody and every action to choose from', () => {
    expect(findLines(LINES, query({text: 'peeters'}))).toMatchObject({
      people: ['automation', 'leo@x.be', 'noor@x.be'],
      actions: ['set up', 'take in', 'withdraw'],
    });
  });
});
