import type {OutboxRow} from '../../../src/domain/notices/notice';
import {noLongerStands} from '../../../src/domain/notices/stands';
import {fill} from '../../../src/domain/notices/text';
import {TEXTS} from '../../../src/domain/notices/texts';
import {planAnnounce, planFreeze, planTakeBack} from '../../../src/domain/offers/freeze';
import type {OfferRows} from '../../../src/domain/offers/offer';
import type {Language} from '../../../src/domain/tables/committees';
import {makeRows} from '../../make/allocation';
import {makeConfiguration} from '../../make/intake';
import {AFTER, carriedOut, factsOf, MOMENT, makeAnnounced, makeLocked, standing} from '../../make/offers';

const ANNOUNCEMENT = '2027-11-19T17:00:00.000Z';
const freeze = (rows: OfferRows = makeLocked()) =>
  carriedOut(
    rows,
    planFreeze(rows, MOMENT, () => undefined),
  );
const letters = (rows: OfferRows) =>
  rows.outbox.map(({reference, step, state, notBefore}) => [reference, step, state, notBefore]).sort();

describe('freezing an allocation', () => {
  it('makes an offer of every place, and a letter for everybody, which waits', () => {
    const frozen = freeze();

    expect(standing(frozen)).toEqual([
      ['S27-0001', 'Japan-August', 'offered'],
      ['S27-0002', 'Italy-August', 'offered'],
      ['S27-0003', '', 'waiting'],
    ]);
    expect(letters(frozen)).toEqual([
      ['S27-0001', 'accept reminder', 'held', '2027-11-22T09:00:00.000Z'],
      ['S27-0001', 'accept reminder', 'held', '2027-11-24T09:00:00.000Z'],
      ['S27-0001', 'country', 'held', ANNOUNCEMENT],
      ['S27-0002', 'accept reminder', 'held', '2027-11-22T09:00:00.000Z'],
      ['S27-0002', 'accept reminder', 'held', '2027-11-24T09:00:00.000Z'],
      ['S27-0002', 'country', 'held', ANNOUNCEMENT],
      ['S27-0003', 'waiting list', 'held', ANNOUNCEMENT],
    ]);
  });

  it('gives five days to answer, on the Brussels clock', () => {
    expect(freeze().allocation.map(({row}) => [row.offeredAt, row.answerBy])).toEqual([
      [ANNOUNCEMENT, '2027-11-24T17:00:00.000Z'],
      [ANNOUNCEMENT, '2027-11-24T17:00:00.000Z'],
      [null, null],
    ]);
  });

  it('shows every letter to the check, and stops when the check does', () => {
    const seen: string[] = [];
    const plan = () =>
      planFreeze(makeLocked(), MOMENT, rows => {
        seen.push(...rows.map(({key}) => key));
        throw new Error('unfilled');
      });

    expect(plan).toThrow('unfilled');
    expect(seen).toHaveLength(7);
  });

  it('tells each in the own language what was given and what would have changed it, with nobody else in it', () => {
    const mails = new Map(freeze().outbox.map(row => [`${row.reference} ${row.step}`, rendered(row).text]));

    expect(mails.get('S27-0002 country')).toContain('Proficiat: je SCOPE-stage wordt Italië in augustus.');
    expect(mails.get('S27-0002 country')).toContain(
      'Italië in augustus, je keuze nummer 2. Je staat op plaats 2 in de rangschikking. Voor Japan in augustus was plaats 1 in de rangschikking genoeg geweest; jij staat op 2.',
    );
    expect(mails.get('S27-0002 country')).toContain('vóór woensdag 24 november 2027, 18:00 (Belgische tijd)');
    expect(mails.get('S27-0003 waiting list')).toContain('Je staat op de wachtlijst');
    for (const [key, text] of mails)
      expect([key, text.includes('S27-0001')]).toEqual([key, key.startsWith('S27-0001')]);
  });

  it('orders the letters by a hash and not by result', () => {
    const order = (rows: OfferRows) =>
      rows.outbox.filter(({step}) => step !== 'accept reminder').map(({reference}) => reference);

    expect(order(freeze())).toEqual(order(freeze()));
    expect(order(freeze()).sort()).toEqual(['S27-0001', 'S27-0002', 'S27-0003']);
  });

  it.each([
    ['what is not locked', makeUnlocked(), 'The allocation is not locked'],
    ['what is frozen already', freeze(), 'The announcement was locked by neo@scope.example.org'],
    ['for a minute that is past', withSettings({announcement: '2027-11-01T18:00'}), 'is past'],
    [
      'more letters than the account may send',
      withSettings({mailLimit: 2}),
      '3 letters are to leave at once and scope@example.org may send 2 more that day',
    ],
    ['a row that was edited by hand', edited(), 'S27-0001'],
  ])('does not freeze %s', (_what, rows, sentence) => {
    expect(() => planFreeze(rows, MOMENT, () => undefined)).toThrow(sentence);
  });
});

describe('letters that were frozen', () => {
  it('stand until something else is decided, and not after it was taken back', () => {
    const frozen = freeze();
    const back = carriedOut(frozen, planTakeBack('x', frozen, MOMENT));

    expect(noLongerStands(frozen.outbox, factsOf(frozen))).toEqual([]);
    expect(noLongerStands(frozen.outbox, factsOf(back))).toHaveLength(6);
  });
});

describe('announcing', () => {
  it('queues all letters for the minute, in one plan', () => {
    const frozen = freeze();
    const announced = carriedOut(frozen, planAnnounce(frozen, MOMENT));

    expect(planAnnounce(frozen, MOMENT).summary).toBe(
      '3 letters will leave on Friday 19 November 2027, 18:00 (Brussels time); who has not answered is reminded.',
    );
    expect(new Set(announced.outbox.map(({state}) => state))).toEqual(new Set(['queued']));
    expect(announced.milestones.find(({milestone}) => milestone === 'announcement')?.state).toBe('done');
  });

  it('tells the second officer who was first', () => {
    const frozen = freeze();
    const announced = carriedOut(frozen, planAnnounce(frozen, MOMENT));

    expect(() => planAnnounce(announced, MOMENT)).toThrow(
      'Done by neo@scope.example.org on Thursday 18 November 2027, 11:00',
    );
  });

  it('stops when a place was changed or a letter is missing', () => {
    const frozen = freeze();
    const swapped = {
      ...frozen,
      allocation: frozen.allocation.map(each =>
        each.at === 2 ? {...each, row: {...each.row, place: 'Italy-July'}} : each,
      ),
    };
    const without = {...frozen, outbox: frozen.outbox.filter(({reference}) => reference !== 'S27-0003')};

    expect(() => planAnnounce(swapped, MOMENT)).toThrow('The tab Allocation is not what was frozen');
    expect(() => planAnnounce(without, MOMENT)).toThrow('S27-0003 has no letter');
    expect(() => planAnnounce(makeLocked(), MOMENT)).toThrow('not frozen');
  });
});

describe('taking a freeze back', () => {
  it('leaves no offer and no letter that could leave', () => {
    const frozen = freeze();
    const back = carriedOut(frozen, planTakeBack('Poland changed its contract', frozen, MOMENT));

    expect(standing(back).map(([, , state]) => state)).toEqual(['proposed', 'proposed', 'waiting']);
    expect(new Set(back.outbox.map(({state}) => state))).toEqual(new Set(['replaced']));
    expect(back.allocation.map(({row}) => row.offerVersion)).toEqual([null, null, null]);
  });

  it('is not possible without a reason, nor once a letter has left', () => {
    expect(() => planTakeBack(' ', freeze(), MOMENT)).toThrow('needs a reason');
    expect(() => planTakeBack('late', makeAnnounced(), AFTER)).toThrow('3 letters have left');
    expect(() => planTakeBack('none', makeLocked(), MOMENT)).toThrow('Nothing is frozen');
  });
});

function rendered({step, language, values}: OutboxRow): {text: string} {
  return fill(TEXTS[step as 'country']![language as Language], JSON.parse(values) as Record<string, string>);
}

function makeUnlocked(): OfferRows {
  return {...makeRows(), outbox: [] as OutboxRow[], answerUrl: ''};
}

function withSettings(settings: object): OfferRows {
  const {contracts} = makeRows().configuration;
  const base = makeConfiguration();
  return makeLocked({configuration: {...base, contracts, settings: {...base.settings, ...settings}}});
}

function edited(): OfferRows {
  const rows = makeLocked();
  return {
    ...rows,
    allocation: rows.allocation.map(each => (each.at === 2 ? {...each, row: {...each.row, country: 'Italy'}} : each)),
  };
}
