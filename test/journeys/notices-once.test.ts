/**
 * Every mail exactly once, whatever is cut off, answers wrongly or comes in between. The ends of many runs are compared with what an undisturbed one leaves.
 *
 * `EVERY_CUT=1` cuts before and after each service call of a run of 131 mails, so at each of the mails, which takes some ten minutes. Otherwise 48 mails leave and
 * some cuts are taken: all where the calls are of a kind of their own (the claim, the marks), the others spread over the run.
 */
import type {NoticesView} from '../../src/domain/notices/preview';
import {
  address,
  again,
  ask,
  type Decided,
  decide,
  decidedSeason,
  LEO,
  outboxStates,
  received,
  send,
} from './notices-world';
import {type Season, table} from './world';

const EVERY = process.env.EVERY_CUT !== undefined;
/** More than a batch, so that there is a time between two. */
const PEOPLE = EVERY ? 131 : 48;
/** A prime, so that all kinds of calls come about. */
const SPREAD = EVERY ? 1 : 37;
/** Calls before the first draft, and after the last mail. */
const BEGINNING = 4;
const END = 3;

let world: Decided;
beforeAll(async () => {
  world = await decidedSeason(PEOPLE);
  decide(world.season, () => 'invited');
  send(world.season, 'invited');
  world = {...world, ready: world.season.workspace.snapshot()};
}, 240_000);

/** What every disturbed run must end in; says where it was disturbed. */
function expectOnce(here: Season, where = ''): void {
  const mails = Array.from({length: PEOPLE}, (_, at) => received(here, at).length);
  const drafts = here.workspace.mailbox(here.neo.email).drafts.length;
  const states = outboxStates(here, 'invited');
  const once = {mails: Array(PEOPLE).fill(1), states: {sent: PEOPLE}, drafts: 0};
  expect({where, mails, states, drafts}).toEqual({where, ...once});
}

/** Runs until nothing waits any more; half an hour is enough for a lease to run out. */
function settle(here: Season, minutes = 60): void {
  here.workspace.faults.clear();
  here.workspace.advance({minutes});
}

/** How many service calls an undisturbed step makes. */
function countCalls(): number {
  const here = again(world);
  let calls = 0;
  here.workspace.faults.onCall(({phase, handler}) => {
    if (phase === 'before' && handler === 'deliverStep') calls += 1;
  });
  step(here);
  return calls;
}

/** Cuts the step off before or after a call; the worker alone puts it right. */
function cutOff(n: number, phase: 'before' | 'after'): Season {
  const here = again(world);
  here.workspace.faults.crashAtCall(n, phase);
  step(here);
  settle(here, 30);
  return here;
}

const step = (here: Season): unknown => here.project.rpc('deliverStep', [false]).value;

it('a run costs two service calls a mail, three for each group of 44, and fourteen for the whole', () => {
  expect(countCalls() - 2 * PEOPLE - 3 * Math.ceil(PEOPLE / 44)).toBeLessThanOrEqual(14);
});

describe('every mail leaves once', () => {
  it('cut off before or after any service call of the page’s step', () => {
    const calls = countCalls();
    const cuts = Array.from({length: calls}, (_, at) => at + 1).filter(
      n => n < BEGINNING || n > calls - END || n % SPREAD === 0,
    );
    for (const n of cuts) {
      for (const phase of ['before', 'after'] as const) expectOnce(cutOff(n, phase), `${phase} call ${n}`);
    }
    expect(cuts.length).toBeGreaterThan(EVERY ? 2 * PEOPLE : 5);
  }, 3_600_000);

  it('cut off twice in a row, the second time while the first is being put right', () => {
    for (const [first, second] of [
      [60, 9],
      [60, 30],
      [108, 12],
      [12, 3],
      [106, 40],
    ] as const) {
      const here = again(world);
      here.workspace.faults.crashAtCall(first, 'after');
      step(here);
      here.workspace.faults.clear();
      here.workspace.advance({minutes: 8});
      here.workspace.faults.crashAtCall(second, 'after');
      step(here);
      settle(here);
      expectOnce(here);
    }
  }, 240_000);

  it.each(['Gmail.Users.Drafts.send', 'Gmail.Users.Drafts.create'])(
    'Gmail answers %s with an error, before or after it took effect',
    call => {
      for (const phase of ['before', 'after'] as const) {
        const here = again(world);
        let count = 0;
        here.workspace.faults.onCall(boundary => {
          if (boundary.call !== call || boundary.phase !== phase) return;
          count += 1;
          if (count % 7 === 0) throw new Error('Backend Error');
        });
        for (let run = 0; run < 3; run++) step(here);
        settle(here);
        here.workspace.advance({hours: 1});

        expect(count).toBeGreaterThan(20);
        expect(Array.from({length: PEOPLE}, (_, at) => received(here, at).length)).toEqual(Array(PEOPLE).fill(1));
        expect(outboxStates(here, 'invited')).toEqual({sent: PEOPLE});
      }
    },
    240_000,
  );

  it('two officers and the worker at the same time', () => {
    for (let n = 3; n < 110; n += 27) {
      const here = again(world);
      const leo = here.workspace.account(LEO);
      let at = 0;
      let triggerUid: string | undefined;
      here.project.inner.onRun = (_run, request) => {
        if (request.handler === 'work') triggerUid = request.triggerUid;
      };
      here.workspace.faults.onCall(({handler}) => {
        at += handler === 'deliverStep' ? 1 : 0;
        if (at !== n) return;
        here.project.rpc('deliverStep', [false], {as: leo});
        here.project.rpc('deliverStep', [true], {as: here.neo});
        here.project.run('work', [{triggerUid}]);
      });
      step(here);
      settle(here);
      expectOnce(here);
    }
  }, 240_000);

  it('stopped in the middle by an officer with another account, who then presses Resume', () => {
    const here = again(world);
    const leo = here.workspace.account(LEO);
    let stopped = false;
    here.workspace.faults.onCall(({call}) => {
      if (call !== 'Gmail.Users.Drafts.send' || stopped) return;
      stopped = true;
      here.project.rpc('stopDelivery', [], {as: leo});
    });
    const standing = {ready: PEOPLE - 44, stopped: {by: LEO}};
    expect(step(here)).toMatchObject({value: {sent: 44, stopped: 'by a person', standing}});
    expect(outboxStates(here, 'invited')).toEqual({sent: 44, queued: PEOPLE - 44});
    here.workspace.faults.clear();
    here.project.rpc('deliverStep', [true], {as: leo});
    expect(outboxStates(here, 'invited')).toEqual({sent: 44, queued: PEOPLE - 44});
    settle(here);
    expectOnce(here);
  }, 240_000);

  it('another account presses Resume after a crash: drafts of a mailbox that it cannot see are not taken for sent', () => {
    const here = again(world);
    const leo = here.workspace.account(LEO);
    here.workspace.faults.crashAtCall(30, 'after');
    step(here);
    here.workspace.faults.clear();
    here.workspace.advance({minutes: 8});
    here.project.rpc('deliverStep', [true], {as: leo});
    expect(outboxStates(here, 'invited')).toEqual({drafted: PEOPLE});
    settle(here);
    expectOnce(here);
  }, 240_000);

  it('the automation is taken over after a crash: what lies in the old mailbox stays with it, and nothing leaves twice', () => {
    const here = again(world);
    here.workspace.faults.crashAtCall(70, 'after');
    step(here);
    here.workspace.faults.clear();
    const leo = here.workspace.account(LEO);
    const officers = here.book.tab('Officers');
    officers.type(`D${officers.values().findIndex(([email]) => email === LEO) + 1}`, 'coordinator');
    here.project.rpc('setUp', [{takeOver: true}], {as: leo});
    here.workspace.advance({hours: 1});
    const counts = Array.from({length: PEOPLE}, (_, at) => received(here, at).length);

    expect(Math.max(...counts)).toBe(1);
    expect(
      table(here, 'Outbox').filter(row => row.Step === 'invited' && row.State === 'sent').length,
    ).toBeLessThanOrEqual(counts.filter(count => count === 1).length);
  }, 240_000);

  it('the limit of Google reached in the middle: the rest waits, and the summary says so', () => {
    const here = again(world);
    let sent = 0;
    here.workspace.faults.onCall(({call, phase}) => {
      if (call !== 'Gmail.Users.Drafts.send' || phase !== 'before') return;
      sent += 1;
      if (sent > 20)
        throw new Error('API call to gmail.users.drafts.send failed with error: User-rate limit exceeded.');
    });
    expect(step(here)).toMatchObject({value: {sent: 20, failed: 0, stopped: 'limit', standing: {ready: PEOPLE - 20}}});
    expect(outboxStates(here, 'invited')).toEqual({sent: 20, drafted: 24, queued: PEOPLE - 44});
    settle(here);
    expectOnce(here);
  }, 240_000);

  it('the page closed in the middle: the step goes on, and the worker does the rest', () => {
    const here = again(world);
    here.workspace.faults.crashAtCall(50, 'before');
    step(here);
    settle(here);
    expectOnce(here);
    expect(ask<NoticesView>(here, 'readNotices').standing).toMatchObject({ready: 0, failed: 0});
  }, 240_000);

  it('a decision that changes in the middle: nobody hears the old one who has not heard it yet', () => {
    const here = again(world);
    const last = String(table(here, 'Applications').at(-1)?.['E-mail']);
    let changed = false;
    here.workspace.faults.onCall(({call}) => {
      if (call !== 'Gmail.Users.Drafts.send' || changed) return;
      changed = true;
      decide(here, at => (address(at) === last ? 'not invited' : 'invited'));
    });
    step(here);
    settle(here);

    expect(outboxStates(here, 'invited')).toEqual({sent: PEOPLE - 1, replaced: 1});
    expect(received(here, Number(/\d+/.exec(last)![0]))).toEqual([]);
  }, 240_000);
});

describe('a template that is not as it was agreed to', () => {
  const withDraft = (change: (draft: {edit(letter: object): unknown; delete(): void}) => void) => {
    const here = again(world);
    ask(here, 'holdNotices', 'invited', true);
    const letter = {subject: 'Proficiat {{First name}}', html: '<p>Dag {{First name}}</p>'};
    const draft = here.workspace.mailbox(here.neo.email).writeDraft(letter);
    ask(here, 'chooseDraft', {step: 'invited', language: 'nl', draft: draft.id});
    send(here, 'invited');
    change(draft);
    return {here, done: step(here)};
  };

  it('unchanged: leaves as it was written', () => {
    const {here} = withDraft(() => {});

    expect(outboxStates(here, 'invited')).toEqual({sent: PEOPLE});
    expect(received(here, 0)).toEqual(['Proficiat Zoë 0']);
  }, 60_000);

  it('changed or deleted: nothing of the step leaves, with a sentence; looked at and sent again, all leave once', () => {
    for (const change of ['edit', 'delete'] as const) {
      const {here, done} = withDraft(draft =>
        change === 'edit' ? draft.edit({subject: 'Sorry', html: '<p>Sorry</p>'}) : draft.delete(),
      );
      expect(done).toMatchObject({value: {sent: 0}});
      expect(outboxStates(here, 'invited')).toEqual({held: PEOPLE});
      const [snag] = ask<NoticesView>(here, 'readNotices').snags;
      expect(snag?.reason).toBe(
        `The Gmail draft for “invited” in nl ${change === 'edit' ? 'has changed since it was agreed to' : 'is gone'}: choose a draft in Send notices… and send it again. Nothing more left.`,
      );
      if (change === 'delete')
        expect(() => send(here, 'invited')).toThrow('is gone: choose another one, or the built-in text.');
      ask(here, 'chooseDraft', {step: 'invited', language: 'nl', draft: null});
      send(here, 'invited');
      step(here);
      expect(outboxStates(here, 'invited')).toEqual({sent: PEOPLE});
      expect(received(here, 0)).toEqual(['SCOPE 2027: je bent uitgenodigd voor het interview']);
    }
  }, 120_000);

  it('deleted in the middle of a run: what is agreed to leaves as it was read', () => {
    let gone = false;
    const here = again(world);
    ask(here, 'holdNotices', 'invited', true);
    const draft = here.workspace.mailbox(here.neo.email).writeDraft({subject: 'Dag {{First name}}', html: '<p>x</p>'});
    ask(here, 'chooseDraft', {step: 'invited', language: 'nl', draft: draft.id});
    send(here, 'invited');
    here.workspace.faults.onCall(({call}) => {
      if (call !== 'Gmail.Users.Drafts.send' || gone) return;
      gone = true;
      draft.delete();
    });
    step(here);
    here.workspace.faults.clear();

    expect(outboxStates(here, 'invited')).toEqual({sent: PEOPLE});
    expect(received(here, 0)).toEqual(['Dag Zoë 0']);
  }, 60_000);
});
