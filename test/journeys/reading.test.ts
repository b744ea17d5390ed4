import {rowsOf} from '../../build/season/rows';
import {createWorkspace, type Snapshot} from '../../emulator';
import {dealReadings, type KeptSeason, keep, moveTo, readingRows, resume, type Season} from '../../emulator/demo';
import type {Account} from '../../emulator/kernel';
import {seasonAt} from '../make/season-at';
import {STRIDE} from '../make/stride';

const APPLICANTS = 20;
const HALF_WAY = Date.parse('2027-10-24T11:55:00Z');

interface Moment {
  readonly kept: KeptSeason;
  readonly snapshot: Snapshot;
}

const held = (season: Season): Moment => ({
  kept: keep(season, {applicants: APPLICANTS, seed: 1}),
  snapshot: season.workspace.snapshot(),
});
const again = ({kept, snapshot}: Moment): Season => resume(createWorkspace({from: snapshot}), kept);

/** What the page gets. */
function ask<Value>(season: Season, as: Account, name: string, ...input: unknown[]) {
  const {value, callCount, error} = season.project!.rpc(name, input, {as});
  const answer = value as {ok: true; value: Value} | {ok: false; message: string} | undefined;
  return {answer, calls: callCount, error, message: answer?.ok === false ? answer.message : ''};
}

function value<Value>(season: Season, as: Account, name: string, ...input: unknown[]): Value {
  const {answer, error} = ask<Value>(season, as, name, ...input);
  if (answer?.ok !== true) throw new Error(`${name}: ${answer?.message ?? error?.message}`);
  return answer.value;
}

interface Preview {
  readonly basis: string;
  readonly changes: boolean;
  readonly summary: string;
}
interface Scoring {
  readonly reading: {readonly reference: string; readonly basis: string} | null;
  readonly queue: readonly {readonly reference: string; readonly state: string}[];
}

const NOBODY = {away: null, declare: []};
const MARKS = {'Motivation letter': 7, CV: 8, Addendum: 6, 'Form and English': 9};

let begun: Moment;
let dealt: Moment;
let busy: number;
beforeAll(async () => {
  const season = await seasonAt('intake', {applicants: APPLICANTS});
  begun = held(season);
  dealReadings(season);
  dealt = held(season);
  busy = season.officers.findIndex(({email}) => readingRows(season).filter(row => row.Reader === email).length >= 2);
}, 120_000);

const reader = (season: Season) => season.officers[busy]!;
const own = (season: Season) => readingRows(season).filter(({Reader}) => Reader === reader(season).email);
const view = (season: Season) => value<Scoring>(season, reader(season).account, 'readScoring', null);
const marksOf = ({reading}: Scoring) => ({
  reference: reading!.reference,
  basis: reading!.basis,
  marks: MARKS,
  comment: '',
});

describe('what an action of the first round costs', () => {
  it.each([
    ['previewing a deal', 'begun', 'previewReadings', () => [NOBODY]],
    [
      'the first deal, which adds the columns of the marks',
      'begun',
      'saveDeal',
      (here: Season) => [{...NOBODY, basis: value<Preview>(here, here.neo.account, 'previewReadings', NOBODY).basis}],
    ],
    [
      'dealing a reader’s work to others',
      'dealt',
      'saveDeal',
      (here: Season) => {
        const choices = {away: reader(here).email, declare: []};
        return [{...choices, basis: value<Preview>(here, here.neo.account, 'previewReadings', choices).basis}];
      },
    ],
    ['opening the sidebar', 'dealt', 'readScoring', () => [null]],
    ['saving a reading', 'dealt', 'saveReading', (here: Season) => [marksOf(view(here))]],
    [
      'giving one back that is recognised',
      'dealt',
      'abstain',
      (here: Season) => [{...marksOf(view(here)), reason: '', recognised: true}],
    ],
    ['looking at the readers’ progress', 'dealt', 'readProgress', () => []],
    ['taking in typed marks', 'dealt', 'takeInMarks', () => []],
    ['reminding now', 'dealt', 'remindNow', () => []],
  ] as const)('is at most 25 service calls for %s', (_what, from, name, input) => {
    const here = again(from === 'begun' ? begun : dealt);
    const given = input(here);
    const as = ['readScoring', 'saveReading', 'abstain'].includes(name) ? reader(here).account : here.neo.account;
    const {answer, calls} = ask(here, as, name, ...given);

    expect(answer?.ok).toBe(true);
    expect(calls).toBeLessThanOrEqual(25);
  });
});

describe('the first round, on the server', () => {
  it('deals what was shown, once, and tells the second officer that there is nothing left', () => {
    const here = again(begun);
    const {basis, summary} = value<Preview>(here, here.neo.account, 'previewReadings', NOBODY);

    expect(value(here, here.neo.account, 'saveDeal', {...NOBODY, basis})).toEqual({summary});
    expect(ask(here, here.neo.account, 'saveDeal', {...NOBODY, basis}).message).toMatch(
      /^Applications, officers or readings/,
    );
    expect(value<Preview>(here, here.neo.account, 'previewReadings', NOBODY).changes).toBe(false);
    expect(rowsOf(here, 'Stages').map(row => row.Milestone)).toContain('readings dealt');
  });

  it('lets only a coordinator deal and take marks in', () => {
    const here = again(dealt);
    const {account, email} = reader(here);

    for (const [name, input] of [
      ['previewReadings', NOBODY],
      ['saveDeal', {...NOBODY, basis: ''}],
      ['takeInMarks', null],
    ]) {
      expect(ask(here, account, String(name), input).message).toBe(
        `Only a coordinator may do this, and ${email} is officer: ask ${here.neo.email}.`,
      );
    }
  });

  it.each([
    ['saveReading', {reference: 'S27-0001; DROP', basis: '', marks: {}, comment: ''}],
    ['saveReading', {reference: 'S27-0001', basis: '', marks: {CV: '7'}, comment: ''}],
    ['saveReading', {reference: 'S27-0001', basis: '', marks: [7], comment: ''}],
    ['saveReading', null],
    ['abstain', {reference: 'S27-0001', basis: '', reason: 7}],
    ['readScoring', {reference: 'S27-0001'}],
    ['previewReadings', {away: 7}],
    ['previewReadings', {away: null, declare: [{application: 'x', reader: 'y'}]}],
    ['saveDeal', {away: null, declare: []}],
  ])('refuses %s with an argument that no page sends: %j', (name, input) => {
    const here = again(dealt);

    expect(ask(here, here.neo.account, name, input).message).toMatch(
      /^The page asked for something that does not exist/,
    );
  });

  it('takes the marks by title, wherever their columns are, and leaves officers’ own columns alone', () => {
    const here = again(dealt);
    const tab = here.book.tab('Readings');
    tab.insertColumn(1);
    tab.paste('A1', [['My notes'], ['ask Zoë']], {as: here.neo.account});
    const scoring = view(here);
    value(here, reader(here).account, 'saveReading', marksOf(scoring));

    const row = rowsOf(here, 'Readings').find(
      each => each.Reference === scoring.reading?.reference && each.Reader === reader(here).email,
    );
    expect(row).toMatchObject({State: 'done', ...MARKS});
    expect(tab.value('A2')).toBe('ask Zoë');
  });

  it('says which column is gone when somebody deletes that of a criterion', () => {
    const here = again(dealt);
    const scoring = view(here);
    const tab = here.book.tab('Readings');
    tab.deleteColumn((tab.values()[0] ?? []).indexOf('CV') + 1);

    expect(ask(here, reader(here).account, 'saveReading', marksOf(scoring)).message).toMatch(
      /^Readings has no column "CV"/,
    );
  });
});

describe('the reminders', () => {
  const reminded = (here: Season) => rowsOf(here, 'Outbox').filter(row => row.Step === 'reading reminder');
  const at = (here: Season, local: string): void => moveTo(here.workspace, Date.parse(local), 'brisk');

  it('leave half-way and a day before, to those who have something to read, and once each', () => {
    const here = again(dealt);
    const readers = new Set(readingRows(here).map(({Reader}) => Reader));
    const {reading} = view(here);
    value(here, reader(here).account, 'saveReading', marksOf({reading, queue: []}));
    while (view(here).queue.some(({state}) => state === 'dealt')) {
      value(here, reader(here).account, 'saveReading', marksOf(view(here)));
    }
    at(here, '2027-10-24T12:00:00Z');
    here.workspace.advance({minutes: 40});
    const first = reminded(here);
    expect(first.map(row => String(row.Key).endsWith('half'))).toEqual(first.map(() => true));
    expect(first.map(row => row.To).sort()).toEqual([...readers].filter(each => each !== reader(here).email).sort());

    at(here, '2027-10-25T12:00:00Z');
    here.workspace.advance({minutes: 40});
    expect(reminded(here)).toHaveLength(2 * first.length);
    expect(reminded(here).every(row => row.State === 'sent')).toBe(true);
    const [subject] = here.workspace.mailbox(String(first[0]?.To)).received.map(mail => mail.subject);
    expect(subject).toMatch(/^SCOPE 2027.*\d/);
  }, 60_000);

  it('leave when a coordinator says so, once a day, and not to a reader who finishes before', () => {
    const here = again(dealt);
    expect(value<string>(here, here.neo.account, 'remindNow')).toMatch(
      /^Reminds \d+ readers who still have applications to read\. The mails leave within 10 minutes\.$/,
    );
    expect(ask(here, here.neo.account, 'remindNow').message).toContain('Nobody is left to remind');
    expect(ask(here, reader(here).account, 'remindNow').message).toContain('coordinator');
    while (view(here).queue.some(({state}) => state === 'dealt')) {
      value(here, reader(here).account, 'saveReading', marksOf(view(here)));
    }
    here.workspace.advance({minutes: 20});

    const states = Object.fromEntries(reminded(here).map(row => [String(row.To), row.State]));
    expect(states[reader(here).email]).toBe('replaced');
    expect(Object.values(states).filter(state => state === 'sent')).toHaveLength(reminded(here).length - 1);
  }, 60_000);

  it('cost nothing as long as their time has not come', () => {
    const here = again(dealt);
    const calls: number[] = [];
    here.project!.inner.onRun = run => {
      if (run.handler === 'work') calls.push(run.callCount);
    };
    here.workspace.advance({minutes: 20});
    const before = again(begun);
    const undealt: number[] = [];
    before.project!.inner.onRun = run => {
      if (run.handler === 'work') undealt.push(run.callCount);
    };
    before.workspace.advance({minutes: 20});

    expect(calls).toEqual(undealt);
  });
});

/** What counts in the end: everything that the action can have written, without the moments. */
function outcome(here: Season): unknown {
  return {
    readings: rowsOf(here, 'Readings').map(({Saved: _saved, ...row}) => row),
    header: here.book.tab('Readings').values()[0],
    officers: rowsOf(here, 'Officers'),
    stages: rowsOf(here, 'Stages').map(row => row.Milestone),
    reminders: rowsOf(here, 'Outbox')
      .filter(row => row.Step === 'reading reminder')
      .map(row => row.Key)
      .sort(),
  };
}

/** One step of a page: which function it asks, with what; null when the page sees that there is nothing to do. */
type Step = (here: Season) => {readonly as: Account; readonly name: string; readonly input: unknown[]} | null;

const deal =
  (choices: (here: Season) => {away: string | null; declare: readonly object[]}): Step =>
  here => {
    const as = here.neo.account;
    const chosen = choices(here);
    const {basis, changes} = value<Preview>(here, as, 'previewReadings', chosen);
    return changes ? {as, name: 'saveDeal', input: [{...chosen, basis}]} : null;
  };

/** The first of the reader's own, until it is in this state. */
const reading =
  (name: 'saveReading' | 'abstain', state: string, more: object): Step =>
  here => {
    const as = reader(here).account;
    const reference = own(here)[0]!.Reference;
    const scoring = value<Scoring>(here, as, 'readScoring', reference);
    const done = scoring.queue.find(each => each.reference === reference)?.state === state;
    return done ? null : {as, name, input: [{...marksOf(scoring), ...more}]};
  };

const takeIn: Step = here => ({as: here.neo.account, name: 'takeInMarks', input: []});

/** Types two rows of marks, one of them with a comma. */
function typed(here: Season): void {
  const tab = here.book.tab('Readings');
  const column = (tab.values()[0] ?? []).indexOf('Motivation letter');
  const address = (row: number): string => `${String.fromCharCode(65 + column)}${row}`;
  tab.paste(address(2), [['7', '8', '9', '6']], {as: here.neo.account});
  tab.paste(address(3), [['9,5', '8', '9', '6']], {as: here.neo.account});
}

/** As often as a person would press who sees that it did not work. */
function carryOut(here: Season, step: Step): void {
  for (let tries = 0; tries < 3; tries++) {
    const asked = step(here);
    if (asked === null) return;
    ask(here, asked.as, asked.name, ...asked.input);
  }
}

describe('whatever is cut off, the next step finishes it, as if nothing had happened', () => {
  it.each<[string, 'begun' | 'dealt', (here: Season) => void, Step]>([
    ['the first deal', 'begun', () => {}, deal(() => NOBODY)],
    ['dealing a reader’s work to others', 'dealt', () => {}, deal(here => ({away: reader(here).email, declare: []}))],
    ['saving a reading', 'dealt', () => {}, reading('saveReading', 'done', {})],
    [
      'giving one back that is recognised',
      'dealt',
      () => {},
      reading('abstain', 'abstained', {reason: '', recognised: true}),
    ],
    ['taking in typed marks', 'dealt', typed, takeIn],
    ['reminding now', 'dealt', () => {}, here => ({as: here.neo.account, name: 'remindNow', input: []})],
  ])(
    '%s',
    (_what, from, prepare, step) => {
      const moment = from === 'begun' ? begun : dealt;
      const undisturbed = again(moment);
      prepare(undisturbed);
      carryOut(undisturbed, step);
      const whole = outcome(undisturbed);
      let cuts = 0;
      for (const phase of ['before', 'after'] as const) {
        for (let n = 1; ; n += STRIDE) {
          const here = again(moment);
          prepare(here);
          const {as, name, input} = step(here)!;
          here.workspace.faults.crashAtCall(n, phase);
          const {error} = ask(here, as, name, ...input);
          if (error === undefined) break;
          cuts += STRIDE;
          carryOut(here, step);
          expect([phase, n, outcome(here)]).toEqual([phase, n, whole]);
        }
      }
      expect(cuts).toBeGreaterThan(20);
    },
    120_000,
  );

  it('the reminders', () => {
    const before = again(dealt);
    moveTo(before.workspace, HALF_WAY, 'brisk');
    const near = held(before);
    const undisturbed = again(near);
    undisturbed.workspace.advance({minutes: 20});
    const whole = outcome(undisturbed);
    expect(rowsOf(undisturbed, 'Outbox').filter(row => row.Step === 'reading reminder').length).toBeGreaterThan(0);
    let cuts = 0;
    for (let n = 1; n <= 25; n += STRIDE) {
      const here = again(near);
      here.project!.inner.onRun = run => {
        cuts += run.error?.message.includes('cut off') ? STRIDE : 0;
      };
      here.workspace.faults.crashAtCall(n, (n - 1) % (2 * STRIDE) === 0 ? 'before' : 'after');
      here.workspace.advance({minutes: 20});
      expect([n, outcome(here)]).toEqual([n, whole]);
    }
    expect(cuts).toBeGreaterThanOrEqual(25);
  }, 120_000);
});
