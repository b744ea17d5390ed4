/**
 * Every mail exactly once, whatever is cut off, answers wrongly or comes in between. The ends of many runs are compared with what an undisturbed one leaves.
 *
 * `EVERY_CUT=1` cuts at each service call of 131 mails, before and after, which takes minutes: of a whole run where its calls are of a kind of their own (claim, marks,
 * between two groups), and at each mail from a snapshot in which only the mails of its group are due. Otherwise some cuts are taken, spread over the run.
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
const SPREAD = 37;
/** Mails of which the drafts are made before the first of them is sent. */
const GROUP = 44;
/** Calls before the first draft, and after the last mail. */
const [BEGINNING, END] = EVERY ? [12, 8] : [4, 3];

let world: Decided;
beforeAll(async () => {
  world = await decidedSeason(PEOPLE);
  decide(world.season, () => 'invited');
  send(world.season, 'invited');
  world = {...world, ready: world.season.workspace.snapshot()};
}, 240_000);

/** What every disturbed run must end in. */
function expectOnce(here: Season): void {
  expect(Array.from({length: PEOPLE}, (_, at) => received(here, at).length)).toEqual(Array(PEOPLE).fill(1));
  expect(outboxStates(here, 'invited')).toEqual({sent: PEOPLE});
  expect(here.workspace.mailbox(here.neo.email).drafts).toHaveLength(0);
}

/** Runs until nothing waits any more; half an hour is enough for a lease to run out. */
function settle(here: Season, minutes = 60): void {
  here.workspace.faults.clear();
  here.workspace.advance({minutes});
}

/** The service calls of an undisturbed step, in their order. */
function callsOf(from: Decided): string[] {
  const here = again(from);
  const calls: string[] = [];
  here.workspace.faults.onCall(({call, phase, handler}) => {
    if (phase === 'before' && handler === 'deliverStep') calls.push(call);
  });
  step(here);
  return calls;
}

/** Cuts the step off before, and in another run after, a call; each is put right by the worker alone. */
function cutOff(from: Decided, n: number, check: (here: Season) => void): number {
  for (const phase of ['before', 'after'] as const) {
    const here = again(from);
    here.workspace.faults.crashAtCall(n, phase);
    step(here);
    settle(here, 30);
    check(here);
  }
  return 2;
}

/** The same season where only these mails are due, and the others next month. */
function withDue(from: number, to: number): Decided {
  const season = again(world);
  const rows = season.book.tab('Outbox').values();
  const column = String.fromCharCode(65 + rows[0]!.map(String).indexOf('Not before'));
  let at = -1;
  rows.forEach(([, step], row) => {
    if (step !== 'invited') return;
    at += 1;
    if (at < from || at >= to) season.book.tab('Outbox').type(`${column}${row + 1}`, '2027-12-01 12:00');
  });
  return {season, ready: season.workspace.snapshot()};
}

/** Those that are due have left once, the others not at all. */
function expectOnceDue(here: Season, mails: number): void {
  const counts = Array.from({length: PEOPLE}, (_, at) => received(here, at).length);
  expect([Math.max(...counts), counts.filter(count => count === 1).length]).toEqual([1, mails]);
  expect(outboxStates(here, 'invited')).toEqual(
    mails === PEOPLE ? {sent: mails} : {sent: mails, queued: PEOPLE - mails},
  );
  expect(here.workspace.mailbox(here.neo.email).drafts).toHaveLength(0);
}

const step = (here: Season): unknown => here.project.rpc('deliverStep', [false]).value;

describe('every mail leaves once', () => {
  it('cut off before or after any service call of the page’s step', () => {
    const names = callsOf(world);
    const calls = names.length;
    const own = [...Array(calls).keys()]
      .map(at => at + 1)
      .filter(n => n < BEGINNING || n > calls - END || isBetween(n));
    const others = [...Array(calls).keys()].map(at => at + 1).filter(n => n % SPREAD === 0);
    let ends = 0;
    for (const n of new Set([...own, ...others])) ends += cutOff(world, n, here => expectOnce(here));
    expect(ends).toBeGreaterThan(10);

    /** Neither of two neighbours is a mail of the same kind: a group begins or ends here. */
    function isBetween(n: number): boolean {
      return EVERY && new Set([n - 1, n, n + 1].map(each => names[each - 1])).size > 1;
    }
  }, 3_600_000);

  (EVERY ? it : it.skip)(
    'cut off at each of 131 mails',
    () => {
      let ends = 0;
      for (let first = 0; first < PEOPLE; first += GROUP) {
        const due = withDue(first, first + GROUP);
        const mails = Math.min(GROUP, PEOPLE - first);
        const calls = callsOf(due).length;
        for (let n = BEGINNING; n <= calls - END; n++) {
          ends += cutOff(due, n, here => expectOnceDue(here, mails));
        }
      }
      process.stderr.write(`${ends} runs cut off at each mail\n`);
      expect(ends).toBeGreaterThan(2 * 2 * PEOPLE);
    },
    3_600_000,
  );

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
    expect(step(here)).toMatchObject({value: {stopped: 'by a person'}});
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
