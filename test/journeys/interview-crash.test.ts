/** The actions on interviews cut off at every service call, what they cost, and two officers at once. */
import type {Run, Snapshot} from '../../emulator';
import {ask, BOB, CAS, FAY, inInterviews, referenceOf} from '../make/interview-season';
import {builtProduct} from '../make/product';
import {STRIDE} from '../make/stride';
import {crashTable} from './crash-table';
import {NEO, resume, type Season, table} from './world';

jest.setTimeout(240_000);

let season: Season;
let ready: Snapshot;
let missed: Snapshot;
let handedOver: Snapshot;
let marked: Snapshot;
let closed: Snapshot;
beforeAll(async () => {
  season = inInterviews(await builtProduct());
  ask(season, NEO, 'readInterviewList', {});
  ready = season.workspace.snapshot();
  const absent = resume(season, ready);
  ask(absent, CAS, 'markNoShow', {slot: 'A01', reference: referenceOf(1)});
  missed = absent.workspace.snapshot();
  const left = resume(season, ready);
  ask(left, BOB, 'handOver', HANDED);
  handedOver = left.workspace.snapshot();
  const here = resume(season, ready);
  for (const who of [BOB, CAS]) ask(here, who, 'saveInterviewMarks', given('A01', 1));
  marked = here.workspace.snapshot();
  ask(here, NEO, 'closeSecondRound', closing(here));
  closed = here.workspace.snapshot();
}, 240_000);

const HANDED = {slot: 'A03', reference: referenceOf(4), to: ''};
const given = (slot: string, number: number) => ({
  slot,
  reference: referenceOf(number),
  marks: {Motivation: 8, English: 6},
  notes: 'Calm.',
  basedOn: null,
});
const closing = (here: Season) => {
  const {print} = ask<{print: string}>(here, NEO, 'readSecondRound');
  return {choice: 'raw', print, without: true};
};

/** Everything that a person would compare, without times. */
function outcome(here: Season) {
  return {
    interviews: table(here, 'Interviews').map(({Slot, Panel, State, Reference}) => [Slot, Panel, State, Reference]),
    candidates: table(here, 'Candidates').map(each => [
      each.Reference,
      each.State,
      each.Slot,
      each.Attempt,
      each['Booking version'],
      each['Final score'],
    ]),
    marks: table(here, 'Interview marks').map(each => [each.Reference, each.Interviewer, each.State, each.Motivation]),
    knows: table(here, 'Officers').map(({Knows}) => Knows),
    outbox: table(here, 'Outbox')
      .map(({Key, State}) => [Key, State])
      .sort(),
    stages: table(here, 'Stages').map(({Milestone, State, Reason}) => [Milestone, State, Reason]),
    journal: table(here, 'Journal').flatMap(({Action, Part}) => (/\d/.test(String(Part)) ? [Action] : [])),
  };
}

interface Case {
  readonly who: string;
  readonly from: () => Snapshot;
  readonly input: (here: Season) => object | string;
}

const CASES: Readonly<Record<string, Case>> = {
  saveInterviewMarks: {who: BOB, from: () => ready, input: () => given('A01', 1)},
  handOver: {who: BOB, from: () => ready, input: () => HANDED},
  takeHandOverBack: {who: BOB, from: () => handedOver, input: () => HANDED},
  markNoShow: {who: CAS, from: () => ready, input: () => ({slot: 'A01', reference: referenceOf(1)})},
  markCameAfterAll: {who: CAS, from: () => missed, input: () => ({slot: 'A01', reference: referenceOf(1)})},
  giveMakeUp: {who: FAY, from: () => missed, input: () => ({slot: 'A05', reference: referenceOf(1)})},
  moveInterview: {
    who: FAY,
    from: () => ready,
    input: () => ({reference: referenceOf(7), from: 'A04', to: 'B05', reason: 'The panel is ill.'}),
  },
  cancelInterview: {
    who: FAY,
    from: () => ready,
    input: () => ({reference: referenceOf(7), from: 'A04', reason: 'The panel is ill.'}),
  },
  closeSecondRound: {who: NEO, from: () => marked, input: closing},
  reopenSecondRound: {who: NEO, from: () => closed, input: () => 'A mark was typed wrongly.'},
};

function run(here: Season, name: string, {who}: Case, input: object | string): Run {
  return here.project.rpc(name, [input], {as: here.workspace.account(who)});
}

describe('cut off at any service call, and pressed again', () => {
  it.each(Object.entries(CASES))('%s', (name, each) => {
    const input = each.input(resume(season, each.from()));
    const cuts = crashTable({
      begin: () => resume(season, each.from()),
      act: here => void run(here, name, each, input),
      after: here => {
        run(here, name, each, input); // refused where it was done, done where it was not
        ask(here, NEO, 'readSecondRound');
      },
      compare: outcome,
    });

    expect(cuts).toBeGreaterThan(10);
  });
});

describe('what an action on interviews costs', () => {
  const LIMITS: Readonly<Record<string, number>> = {
    saveInterviewMarks: 25,
    handOver: 25,
    takeHandOverBack: 30, // right after handing over, which has changed the configuration: it is read anew
    markNoShow: 25,
    markCameAfterAll: 25,
    giveMakeUp: 25,
    moveInterview: 25,
    cancelInterview: 25,
    closeSecondRound: 25,
    reopenSecondRound: 20,
  };

  it.each(Object.entries(CASES))('%s stays within its service calls', (name, each) => {
    const here = resume(season, each.from());
    const {callCount, value} = run(here, name, each, each.input(here));

    expect(value).toMatchObject({ok: true});
    expect([name, callCount <= LIMITS[name]! ? 'within' : callCount]).toEqual([name, 'within']);
  });

  it.each([
    ['readInterviewList', BOB, {}],
    ['readBoard', FAY, undefined],
    ['readSecondRound', NEO, undefined],
  ])('%s reads each tab once, however many candidates there are', (name, who, input) => {
    const few = resume(season, ready);
    const many = resume(season, ready);
    const tab = many.book.tab('Candidates');
    tab.paste(
      'A12',
      Array.from({length: 80}, (_, at) => [`S27-${String(1000 + at)}`, 'KUL', 'to book']),
    );
    const calls = [few, many].map(here => here.project.rpc(name, [input], {as: here.workspace.account(who)}).callCount);

    expect(calls[0]).toBeLessThanOrEqual(14);
    expect(calls[1]).toBe(calls[0]);
  });
});

describe('two at once', () => {
  it('an officer moves while another marks a no-show: the second is told', () => {
    const here = resume(season, ready);
    ask(here, CAS, 'markNoShow', {slot: 'A01', reference: referenceOf(1)});

    expect(() =>
      ask(here, FAY, 'moveInterview', {reference: referenceOf(1), from: 'A01', to: 'A05', reason: 'Ill.'}),
    ).toThrow('The interview of S27-0001 is no longer at A01: S27-0001 has no slot.');
  });

  it('a second click changes nothing more', () => {
    const here = resume(season, ready);
    ask(here, CAS, 'markNoShow', {slot: 'A01', reference: referenceOf(1)});
    const before = outcome(here);

    expect(() => ask(here, CAS, 'markNoShow', {slot: 'A01', reference: referenceOf(1)})).toThrow(
      'A01 is marked as a no-show of S27-0001 already.',
    );
    expect(outcome(here)).toEqual(before);
  });

  it.each(['saveInterviewMarks', 'moveInterview', 'handOver'])(
    'another officer’s %s between any two calls of a save loses nothing',
    other => {
      const alone = resume(season, ready);
      ask(alone, BOB, 'saveInterviewMarks', given('A01', 1));
      const calls = run(
        resume(season, ready),
        'saveInterviewMarks',
        CASES.saveInterviewMarks!,
        given('A01', 1),
      ).callCount;
      for (let at = 1; at <= calls; at += 3 * STRIDE) {
        const here = resume(season, ready);
        let count = 0;
        here.workspace.faults.onCall(() => {
          count += 1;
          if (count !== at) return;
          const second = CASES[other]!;
          const input = other === 'saveInterviewMarks' ? given('A01', 1) : second.input(here);
          const who = other === 'saveInterviewMarks' ? CAS : second.who;
          here.project.rpc(other, [input], {as: here.workspace.account(who)});
        });
        ask(here, BOB, 'saveInterviewMarks', given('A01', 1));
        here.workspace.faults.clear();
        const rows = table(here, 'Interview marks').filter(
          each => each.State === 'done' && each.Reference === referenceOf(1),
        );
        expect(rows.filter(each => each.Interviewer === BOB)).toMatchObject([{Motivation: 8, English: 6}]);
        const keys = table(here, 'Interview marks').map(each => `${each.Reference} ${each.Interviewer}`);
        expect(new Set(keys).size).toBe(keys.length);
      }
    },
  );
});
