import {boardView, type Cell} from '../../../src/domain/interview-scoring/board';
import {planBoardMove} from '../../../src/domain/interview-scoring/board-move';
import type {RoundFacts} from '../../../src/domain/interview-scoring/facts';
import {carriedOut, makeCandidate, told} from '../../make/interviews';
import {BOB, BOOKED, CAS, inTab, locked, makeFacts, makeMarks, referenceOf} from '../../make/second-round';

const NOON = '2027-11-02T11:00:00.000Z';
const cellsOf = (facts = makeFacts()): readonly Cell[] =>
  boardView(facts).evenings.flatMap(({rows}) => rows.flatMap(({cells}) => cells.flatMap(cell => cell ?? [])));
const cell = (slot: string, facts?: RoundFacts): Cell => cellsOf(facts).find(each => each.slot === slot)!;

describe('the board', () => {
  it('has a page per evening, a row per time, a column per panel', () => {
    const {evenings, nearest} = boardView(makeFacts());

    expect(evenings.map(({day, tracks}) => [day, tracks])).toEqual([
      ['2027-11-02', ['A', 'B']],
      ['2027-11-03', ['A']],
      ['2027-11-04', ['A', 'B']],
    ]);
    expect(evenings[0]?.rows.map(({time, cells}) => [time, cells.map(each => each?.slot ?? '')])).toEqual([
      ['18:00', ['A01', 'B01']],
      ['18:25', ['A02', '']],
    ]);
    expect(nearest).toBe('2027-11-02');
  });

  it('says in a word how far each slot is', () => {
    const interviews = [
      ...BOOKED,
      {...BOOKED[4]!, slot: 'C01', startsAt: '2027-11-02T17:00:00.000Z', state: 'closed'},
      {...BOOKED[4]!, slot: 'D01', startsAt: '2027-11-02T17:00:00.000Z', state: 'free'},
      {...BOOKED[4]!, slot: 'E01', startsAt: '2027-11-02T17:00:00.000Z', state: 'no-show', reference: 'S27-0009'},
    ];
    const marks = inTab(
      makeMarks(0, BOB, {Motivation: 8}),
      makeMarks(0, CAS, {Motivation: 8}),
      makeMarks(2, BOB, {Motivation: 8}),
    );
    const words = Object.fromEntries(cellsOf(makeFacts({interviews, marks})).map(({slot, word}) => [slot, word]));

    expect(words).toEqual({
      A01: 'Marked',
      B01: 'No marks yet',
      A02: '1 of 2 marked',
      A03: 'Booked',
      A04: 'Free',
      B04: 'Free',
      C01: 'Closed',
      D01: 'Stayed free',
      E01: 'Did not come',
    });
  });

  it('marks an interview whose panel may not meet the candidate any more', () => {
    const facts = makeFacts({now: NOON});
    const knowing = facts.configuration.officers.map(each =>
      each.email === CAS ? {...each, knows: ['S27-0001']} : each,
    );
    const now = {...facts, configuration: {...facts.configuration, officers: knowing}};

    expect(cellsOf(facts).filter(({conflict}) => conflict)).toEqual([]);
    expect(cellsOf(now).flatMap(({slot, conflict}) => (conflict ? [slot] : []))).toEqual(['A01']);
  });

  it('says of a free slot which interviews cannot be moved to it', () => {
    const facts = makeFacts({now: NOON});

    expect([cell('A04', facts).notFor, cell('B04', facts).notFor]).toEqual([
      ['S27-0003'], // of UG, as cas
      ['S27-0001', 'S27-0002'], // of KUL as ann, of ULB as bob
    ]);
    expect(cell('A03', facts)).toMatchObject({movable: true, notFor: null});
  });

  it('lets nothing be moved once the round is closed', () => {
    const facts = makeFacts({now: NOON, milestones: [locked('second round')]});

    expect(cellsOf(facts).some(({movable, notFor}) => movable || notFor !== null)).toBe(false);
    expect(boardView(facts).locked).toMatch(/^The second round was closed by neo@x.be/);
  });

  it('names who has no interview', () => {
    const facts = makeFacts({interviews: BOOKED.slice(1)});

    expect(boardView(facts).waiting).toEqual([
      {
        reference: 'S27-0001',
        name: 'First0 Last0',
        committee: 'KUL',
        state: 'to book',
        why: 'Has booked no interview',
        makeUp: false,
        bookable: true,
      },
    ]);
  });

  it('says of a free slot whether somebody without an interview may be given it', () => {
    const facts = makeFacts({now: NOON, interviews: BOOKED.slice(1)});

    expect([cell('A04', facts).notFor, cell('B04', facts).notFor]).toEqual([
      ['S27-0003'],
      ['S27-0002', 'S27-0001'], // who waits comes last
    ]);
  });

  it('names the first hundred of those without an interview, and says how many more there are', () => {
    const candidates = Array.from({length: 103}, (_, at) => makeCandidate(at, 'UA'));
    const {waiting, moreWaiting} = boardView(makeFacts({candidates, interviews: []}));

    expect([waiting.length, moreWaiting]).toEqual([100, 3]);
  });
});

describe('a move on the board', () => {
  const facts = makeFacts({now: NOON});
  const round = {...facts, slots: facts.interviews, outbox: [], account: 'scope@x.be'};
  const wanted = {reference: referenceOf(0), from: 'A01', to: 'A04', reason: 'The panel is ill.'};
  const move = (more: Partial<typeof wanted> = {}, at = round) => planBoardMove(at, {...wanted, ...more});

  it('frees the old slot and books the new one in one plan, with event and mail', () => {
    const end = carriedOut(round, move());

    expect(end.slots.filter(({slot}) => slot === 'A01' || slot === 'A04')).toMatchObject([
      {slot: 'A01', state: 'free', reference: ''},
      {slot: 'A04', state: 'booked', reference: 'S27-0001'},
    ]);
    expect(end.candidates[0]).toMatchObject({slot: 'A04', moves: 0});
    expect(told(end)).toEqual(expect.arrayContaining(['interview moved S27-0001 held', 'event S27-0001 queued']));
  });

  it('books for somebody who has no interview and cannot choose any more, and not where one was booked meanwhile', () => {
    const spent = {
      ...round,
      slots: round.slots.map(row => (row.slot === 'A01' ? {...row, state: 'free', reference: ''} : row)),
      candidates: round.candidates.map((row, at) => (at === 0 ? {...row, state: 'to book', slot: '', moves: 9} : row)),
    };
    const end = carriedOut(spent, move({from: ''}, spent));

    expect(end.slots.find(({slot}) => slot === 'A04')).toMatchObject({state: 'booked', reference: 'S27-0001'});
    expect(told(end)).toContain('interview confirmed S27-0001 held');
    expect(() => move({from: ''})).toThrow(
      'The interview of S27-0001 is booked meanwhile: S27-0001 is at A01, Tuesday 2 November 2027, 18:00 (Brussels time).',
    );
  });

  it.each<[string, () => unknown, string]>([
    ['without a reason', () => move({reason: ' '}), 'Give a reason: the candidate reads it.'],
    ['to a slot that is taken', () => move({to: 'A03'}), 'A03 belongs to S27-0004: choose a free slot.'],
    ['to a panel of the own university', () => move({to: 'B04'}), 'The panel of B04 may not interview S27-0001'],
    [
      'of an interview that was moved meanwhile',
      () => move({from: 'A03'}),
      'The interview of S27-0001 is no longer at A03: S27-0001 is at A01, Tuesday 2 November 2027, 18:00 (Brussels time).',
    ],
    [
      'of an interview that has begun',
      () => move({}, {...round, now: '2027-11-02T17:05:00.000Z'}),
      'A01 has begun on Tuesday 2 November 2027, 18:00 (Brussels time): mark the candidate as not come',
    ],
    [
      'of somebody who did not come, for whom there is one make-up slot',
      () =>
        move({from: ''}, {...round, candidates: round.candidates.map(row => ({...row, state: 'no-show', slot: ''}))}),
      'S27-0001 did not come to the interview: give the make-up slot instead, of which there is one.',
    ],
    ['of nobody', () => move({reference: 'S27-0099'}), 'S27-0099 is not among the candidates.'],
    [
      'once the round is closed',
      () => move({}, {...round, milestones: [locked('second round')]}),
      'The second round was locked by neo@x.be',
    ],
  ])('is refused %s', (_what, act, sentence) => {
    expect(act).toThrow(sentence);
  });
});
