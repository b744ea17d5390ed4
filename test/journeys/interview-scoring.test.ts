/** Interviews from the first mark to locked final scores, on the emulator with the bundle that ships. */
import type {Snapshot} from '../../emulator';
import {jumpTo} from '../../emulator/demo/clock';
import type {ListView} from '../../src/domain/interview-scoring/list';
import type {SecondRoundPage} from '../../src/workflows/interview-scoring/read-second-round';
import {ANN, ask, BOB, CAS, DEE, EVE, FAY, inInterviews, referenceOf} from '../make/interview-season';
import {builtProduct} from '../make/product';
import {NEO, resume, type Season, table} from './world';

let season: Season;
let ready: Snapshot;
beforeAll(async () => {
  season = inInterviews(await builtProduct());
  ready = season.workspace.snapshot();
}, 240_000);

const again = (): Season => resume(season, ready);

const MARKS = {Motivation: 8, 'Intercultural maturity': 7, Reliability: 9, English: 6, 'Knowledge of SCOPE': 5};
const marks = (slot: string, number: number, more: object = {}) => ({
  slot,
  reference: referenceOf(number),
  marks: MARKS,
  notes: 'Calm and prepared.',
  basedOn: null,
  ...more,
});
const row = (here: Season, tab: string, key: string) =>
  table(here, tab).find(each => Object.values(each).includes(key) && (each.Slot === key || each.Reference === key));
const list = (here: Season, who: string, more: object = {}): ListView => ask(here, who, 'readInterviewList', more);

/** Everybody who has an interview on the first evening is marked by the whole panel; on the second one too. */
function markAll(here: Season): void {
  const panels = {A: [BOB, CAS], B: [ANN, DEE]} as const;
  for (const each of table(here, 'Interviews').filter(({State}) => State === 'booked')) {
    const slot = String(each.Slot);
    jumpTo(here.workspace, Math.max(here.workspace.core.now(), Number(each.Starts)));
    for (const who of panels[slot[0] as 'A' | 'B']) {
      ask(here, who, 'saveInterviewMarks', {...marks(slot, 1), reference: each.Reference});
    }
  }
}

describe('an evening of interviews', () => {
  it('is marked by each member apart; the others’ marks come after one’s own', () => {
    const here = again();
    expect(ask(here, BOB, 'saveInterviewMarks', marks('A01', 1))).toMatchObject({state: 'saved'});

    expect(table(here, 'Interview marks')).toMatchObject([
      {Reference: 'S27-0001', Interviewer: BOB, Slot: 'A01', State: 'done', Notes: 'Calm and prepared.', Motivation: 8},
    ]);
    expect(row(here, 'Interviews', 'A01')?.State).toBe('held');
    expect(row(here, 'Candidates', 'S27-0001')?.State).toBe('held');
    expect(list(here, CAS).items[0]?.others).toEqual([{email: BOB, name: 'Bob Dubois', done: true, marks: null}]);

    ask(here, CAS, 'saveInterviewMarks', marks('A01', 1, {marks: {...MARKS, Motivation: 5}}));
    expect(list(here, CAS).items[0]?.others[0]?.marks).toMatchObject({marks: MARKS, notes: 'Calm and prepared.'});
    expect(list(here, BOB).progress).toEqual([1, 5]);
  });

  it('is taken back as it was handed over, and handed over again', () => {
    const here = again();
    const wanted = {slot: 'A03', reference: referenceOf(4)};
    const all = () => ['Interviews', 'Interview marks', 'Officers'].map(tab => table(here, tab));
    const before = all();
    ask(here, BOB, 'handOver', {...wanted, to: ''});
    const handedOver = row(here, 'Interviews', 'A03')?.Panel;
    ask(here, BOB, 'takeHandOverBack', wanted);
    expect(all()).toEqual(before);

    ask(here, BOB, 'handOver', {...wanted, to: ''});
    expect(row(here, 'Interviews', 'A03')?.Panel).toBe(handedOver);
    here.workspace.advance({minutes: 20});
    const events = table(here, 'Outbox').filter(({Step}) => Step === 'event');
    expect(events.map(({State}) => State)).toEqual(['replaced', 'replaced', 'sent']);
  });

  it('does not overwrite what another window has saved', () => {
    const here = again();
    ask(here, BOB, 'saveInterviewMarks', marks('A01', 1));
    const second = ask(here, BOB, 'saveInterviewMarks', marks('A01', 1, {marks: {...MARKS, Motivation: 2}}));

    expect(second).toMatchObject({state: 'changed', there: {marks: MARKS}});
    expect(table(here, 'Interview marks')).toMatchObject([{Motivation: 8}]);
  });

  it('is handed over with one click, and two do no more: panel, calendar and Knows', () => {
    const here = again();
    const wanted = {slot: 'A03', reference: referenceOf(4), to: ''};
    const told = ask(here, BOB, 'handOver', wanted);
    expect(ask(here, BOB, 'handOver', wanted)).toEqual(told);

    expect(row(here, 'Interviews', 'A03')?.Panel).toBe(`${EVE}; ${CAS}`);
    expect(table(here, 'Officers').find(each => each['E-mail'] === BOB)?.Knows).toBe('S27-0004');
    expect(list(here, BOB).items.map(({slot}) => slot)).toEqual(['A01', 'A02', 'A04']);
    expect(list(here, EVE).items.map(({slot}) => slot)).toEqual(['A03']);
    here.workspace.advance({minutes: 20});
    expect(() => ask(here, BOB, 'saveInterviewMarks', marks('A03', 4))).toThrow('You are declared to know S27-0004.');
  });

  it('knows a no-show, one make-up slot, and no zero', () => {
    const here = again();
    ask(here, CAS, 'markNoShow', {slot: 'A01', reference: referenceOf(1)});
    expect(row(here, 'Candidates', 'S27-0001')).toMatchObject({State: 'no-show', Slot: ''});

    const item = list(here, BOB).items[0]!;
    expect(item).toMatchObject({state: 'no-show', mayMakeUp: true, makeUp: [{slot: 'A05'}]});
    ask(here, BOB, 'giveMakeUp', {slot: 'A05', reference: referenceOf(1)});

    expect(row(here, 'Interviews', 'A05')).toMatchObject({State: 'booked', Reference: 'S27-0001'});
    expect(table(here, 'Outbox').map(each => [each.Step, each.Reference])).toContainEqual([
      'interview confirmed',
      'S27-0001',
    ]);
    expect(() => ask(here, CAS, 'markCameAfterAll', {slot: 'A01', reference: referenceOf(1)})).toThrow(
      'by now, so A01 stays',
    );
  });

  it('is moved by an officer on the board, with the reason in the mail', () => {
    const here = again();
    const move = {reference: referenceOf(7), from: 'A04', to: 'B05', reason: 'The panel is ill.'};
    ask(here, FAY, 'moveInterview', move);

    expect(row(here, 'Interviews', 'A04')).toMatchObject({State: 'free', Reference: ''});
    expect(row(here, 'Interviews', 'B05')).toMatchObject({State: 'booked', Reference: 'S27-0007'});
    expect(() => ask(here, FAY, 'moveInterview', move)).toThrow(
      'The interview of S27-0007 is no longer at A04: S27-0007 is at B05',
    );
    const mail = table(here, 'Outbox').find(each => each.Step === 'interview moved');
    expect(JSON.parse(String(mail?.Values))).toMatchObject({reason: 'The panel is ill.'});
  });

  it.each([
    ['a reader', CAS, 'moveInterview', {reference: 'S27-0007', from: 'A04', to: 'A05', reason: 'x'}, 'Only an officer'],
    ['a reader', CAS, 'giveMakeUp', {reference: 'S27-0007', slot: 'A05'}, 'Only an officer'],
    [
      'an officer',
      FAY,
      'closeSecondRound',
      {choice: 'raw', print: 'a'.repeat(64), without: true},
      'Only a coordinator',
    ],
    ['an officer', FAY, 'reopenSecondRound', 'why', 'Only a coordinator'],
    ['a stranger', 'x@example.org', 'readInterviewList', {}, 'which is not in Officers'],
    ['hostile input', BOB, 'saveInterviewMarks', {slot: '=1', reference: 'S27-0001'}, 'The page asked for something'],
    [
      'hostile input',
      BOB,
      'saveInterviewMarks',
      {...marks('A01', 1), marks: {Motivation: {}}},
      'The page asked for something',
    ],
    ['hostile input', BOB, 'readInterviewList', {evening: '../..'}, 'The page asked for something'],
    [
      'hostile input',
      NEO,
      'closeSecondRound',
      {choice: 'best', print: 'a', without: 1},
      'The page asked for something',
    ],
  ])('refuses %s (%s asks %s)', (_what, who, name, input, sentence) => {
    expect(() => ask(again(), who, name, input)).toThrow(sentence);
  });
});

describe('the close of the round', () => {
  it('writes and locks the final scores, and opens again with a reason', () => {
    const here = again();
    markAll(here);
    const before = ask<SecondRoundPage>(here, NEO, 'readSecondRound');
    expect(before.rows.filter(({why}) => why !== '').map(({reference, why}) => [reference, why])).toEqual([
      ['S27-0009', 'Has booked no interview.'],
    ]);
    ask(here, NEO, 'closeSecondRound', {choice: 'raw', print: before.print, without: true});

    // (30·8 + 25·7 + 20·9 + 15·6 + 10·5) / 100 = 7.35; with 6 in the first round 0.4·6 + 0.6·7.35 = 6.81
    expect(row(here, 'Candidates', 'S27-0001')).toMatchObject({'First round': 6, Interview: 7.35, 'Final score': 6.81});
    expect(row(here, 'Candidates', 'S27-0009')).toMatchObject({Interview: '', 'Final score': ''});
    expect(ask<SecondRoundPage>(here, NEO, 'readSecondRound').closed).toMatchObject({
      choice: 'raw',
      scored: 9,
      by: 'Noor Exchange',
    });
    expect(() => ask(here, BOB, 'saveInterviewMarks', marks('A01', 1))).toThrow('The second round was locked by');
    expect(() => ask(here, NEO, 'closeSecondRound', {choice: 'raw', print: before.print, without: true})).toThrow(
      'The second round was closed already, by Noor Exchange',
    );

    ask(here, NEO, 'reopenSecondRound', 'A mark was typed wrongly.');
    expect(row(here, 'Candidates', 'S27-0001')).toMatchObject({'First round': 6, Interview: '', 'Final score': ''});
    expect(ask<SecondRoundPage>(here, NEO, 'readSecondRound')).toMatchObject({
      closed: null,
      reopened: expect.stringMatching(/^Opened again by Noor Exchange .*: A mark was typed wrongly\.$/),
    });
  });

  it('names the rows that were typed wrongly into the tab, and counts the others', () => {
    const here = again();
    ask(here, BOB, 'saveInterviewMarks', marks('A01', 1));
    ask(here, CAS, 'saveInterviewMarks', marks('A01', 1));
    const titles = (here.book.tab('Interview marks').values()[0] ?? []).map(String);
    here.book.tab('Interview marks').type(3, titles.indexOf('English') + 1, '7,5 maybe');
    const {problems, rows} = ask<SecondRoundPage>(here, NEO, 'readSecondRound');

    expect(problems.map(({sentence}) => sentence)).toEqual([
      'English: "7,5 maybe" is not a mark: give a number from 0 to 10.',
    ]);
    expect(rows[0]).toMatchObject({raw: null, marks: 1, why: 'Marks of 1 of 2 only; missing: Cas De Smet.'});
  });

  it('stops where the column of a criterion is gone', () => {
    const here = again();
    ask(here, BOB, 'saveInterviewMarks', marks('A01', 1));
    const titles = (here.book.tab('Interview marks').values()[0] ?? []).map(String);
    here.book.tab('Interview marks').type(1, titles.indexOf('English') + 1, 'Engels');

    expect(() => ask(here, CAS, 'saveInterviewMarks', marks('A01', 1))).toThrow(
      'Interview marks has no column "English", though interviews are marked already',
    );
  });
});
