import {missingIn, toldOf} from '../../build/season/docs-figures';
import {viewOf} from '../../src/domain/allocation/view';
import {makeContract, makeRows, makeWishes} from '../make/allocation';
import {makeConfiguration} from '../make/intake';

const contracts = [
  makeContract('Italy', {July: 1, August: 1}),
  makeContract('Japan', {August: 1}),
  makeContract('Peru', {August: 1}, {language: 'Spanish B1', fromYear: 'third master'}),
];
const rows = makeRows({configuration: makeConfiguration({contracts})});
const told = toldOf(
  viewOf({...rows, wishes: [...rows.wishes, {...makeWishes('S27-0003', 'Peru')[0]!, rank: 3}]}, true),
);

describe('the figures of the allocation in the pages', () => {
  it('are sentences made from what the sidebar shows', () => {
    expect(told).toEqual({
      'allocation.md': [
        '3 candidates, 3 countries, 4 places.',
        'In the demo season 2 of 3 get a place, 1 of them their first wish, 1 nothing: 2 places stay empty',
        '"filled by 1 candidate ranked above you; the last had rank 1"',
        '"needs Spanish B1"',
        'as in "language 1"',
        '("One more August place in Japan would improve 2 candidates")',
        '*Most placed* places 3, and 1 people lose a better wish to someone ranked below them; *Most first wishes* meets 2 at the price of 1.',
        'In the demo season rank 3 got nothing.',
        'Filled by people above them, with the rank of the last, were Italy in August (rank 2) and Japan in August (rank 1).',
        '“Peru in August needs Spanish B1.”',
        '"Italy in July had room; July was not among your months."',
      ],
      'announcement.md': ['*Announce to 3 candidates*'],
    });
  });

  it('are named, each with its page, where the page says something else', () => {
    const pages: Record<string, string> = {
      'allocation.md': told['allocation.md'].join('\n').replace('2 of 3 get', '3 of 3 get'),
      'announcement.md': 'Press *Announce to\n3 candidates*.',
    };

    expect(missingIn(told, name => pages[name]!)).toEqual([
      'docs/allocation.md does not say: In the demo season 2 of 3 get a place, 1 of them their first wish, 1 nothing: 2 places stay empty',
    ]);
  });
});
