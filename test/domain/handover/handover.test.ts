import {type HandoverFacts, handoverLines, type Note, withNotes} from '../../../src/domain/handover/handover';
import type {Line} from '../../../src/domain/history/line';
import {DEFAULT_SETTINGS} from '../../../src/domain/season/settings';

const step = (number: number, action: string, summary: string, more: Partial<Line> = {}): Line => ({
  ...{number, action, summary, who: 'ann@kul.be', state: 'done'},
  at: `2027-10-${String(10 + number).padStart(2, '0')}T10:00:00.000Z`,
  ...more,
});

function facts(more: Partial<HandoverFacts> = {}): HandoverFacts {
  return {
    settings: DEFAULT_SETTINGS,
    milestones: [],
    officers: [{email: 'ann@kul.be', name: 'Ann Maes'}],
    lines: [],
    wishes: [],
    prices: {prices: [], empty: []} as unknown as HandoverFacts['prices'],
    now: '2028-11-18T13:00:00.000Z',
    ...more,
  };
}

/** The lines below a heading, as they are read. */
const below = (heading: string, from: HandoverFacts): unknown[] =>
  handoverLines(from)
    .filter(({part, kind}) => part === heading && kind === 'line')
    .map(({cells}) => cells);

describe('the handover', () => {
  it('names decisions and actions in words, and people by their names', () => {
    const at = '2027-10-27T15:59:00.000Z';
    const milestones = [
      {milestone: 'first round', state: 'locked', at, by: 'ann@kul.be', reason: 'Seats agreed', details: ''},
    ] as HandoverFacts['milestones'];

    expect(below('What was decided', facts({milestones}))).toEqual([
      ['First round', 'locked: Seats agreed', 'Wednesday 27 October 2027, 17:59 (Brussels time), Ann Maes'],
    ]);
  });

  it('tells what happened often in one line, and of more than five the first five', () => {
    const lines = [
      step(1, 'choose score', 'The corrected score counts.'),
      ...[2, 3, 4, 5, 6, 7, 8].map(number => step(number, 'abstain', `Gave S27-000${number} back.`)),
      step(9, 'save reading', 'Read S27-0009.'),
      step(10, 'save reading', 'Read S27-0001.', {state: 'undone'}),
      step(11, 'release', 'By itself.', {who: 'automation'}),
    ];

    expect(below('Out of the ordinary', facts({lines}))).toEqual([
      ['Score chosen for the first round', 'The corrected score counts.', 'Monday 11 October 2027, step 1'],
      [
        'Reading given back, 7 times',
        `${[2, 3, 4, 5, 6].map(number => `Gave S27-000${number} back.`).join('\n')}\n… and 2 more: SCOPE › History…`,
        'Tuesday 12 October 2027 to Monday 18 October 2027, steps 2 to 8',
      ],
      ['Reading saved (taken back)', 'Read S27-0001.', 'Wednesday 20 October 2027, step 10'],
    ]);
  });

  it('names what was set otherwise, and each day of the next season on the same day of the week', () => {
    const settings = {...DEFAULT_SETTINGS, amberDays: 30};
    const [days] = handoverLines(facts({settings})).filter(({cells}) => cells[0] === 'Announcement');

    expect(below('Set otherwise than usual', facts({settings}))).toEqual([['Days that warn', '30', '21']]);
    expect(days!.cells[2]).toBe('Friday 17 November 2028, 18:00 (Brussels time)');
  });

  it('counts for the August meeting how often each country was wished, most first wishes first, and what more places were worth', () => {
    const wish = (country: string, rank: number) => ({country, rank});
    const wishes = [
      wish('Italy', 1),
      wish('Japan', 1),
      wish('Japan', 1),
      wish('Italy', 2),
      wish('Peru', 2),
      wish('', 3),
    ];
    const prices = {
      prices: [{limit: 'Japan in August', improved: 3, sentence: 'S27-0002 would go to Japan.'}],
      empty: [{place: 'Peru in July', left: 1, sentence: 'Nobody wished it.'}],
    } as unknown as HandoverFacts['prices'];

    expect(below('Countries wished', facts({wishes}))).toEqual([
      ['Japan', '2 first wishes', '2 wishes'],
      ['Italy', '1 first wish', '2 wishes'],
      ['Peru', '0 first wishes', '1 wish'],
    ]);
    expect(below('One more place would have helped', facts({prices}))).toEqual([
      ['Japan in August', 'S27-0002 would go to Japan.', '3 people'],
    ]);
    expect(below('Places left empty', facts({prices}))).toEqual([['Peru in July', 'Nobody wished it.', '1 place']]);
  });

  it('says where there is nothing, and puts no names of columns above it', () => {
    const kinds = handoverLines(facts()).filter(({part}) => part === 'Countries wished');

    expect(kinds.map(({kind, cells: [first]}) => [kind, first])).toEqual([
      ['space', ''],
      ['heading', 'Countries wished'],
      ['line', 'None.'],
    ]);
  });
});

describe('notes beside the lines', () => {
  const lines = handoverLines(facts({lines: [1, 2, 3].map(number => step(number, 'abstain', 'Back.'))}));
  const note = (what: string, words: string, part = 'Out of the ordinary'): Note => ({part, what, note: words});
  const noted = (notes: readonly Note[]) =>
    withNotes(lines, notes).flatMap(([{part, cells}, words]) => (words === '' ? [] : [[part, cells[0], words]]));

  it('stay with their line, also when it has happened once more', () => {
    expect(noted([note('Reading given back, 2 times', 'Ask earlier who knows whom.')])).toEqual([
      ['Out of the ordinary', 'Reading given back, 3 times', 'Ask earlier who knows whom.'],
    ]);
  });

  it('are kept at the end where the line is gone, however often the page is written', () => {
    const gone = [['Notes whose line is gone', 'Out of the ordinary: Contract withdrawn', 'Call them.']];

    expect(noted([note('Contract withdrawn', 'Call them.')])).toEqual(gone);
    expect(noted([note('Out of the ordinary: Contract withdrawn', 'Call them.', 'Notes whose line is gone')])).toEqual(
      gone,
    );
  });
});
