import type {Line} from '../../../src/domain/history/line';
import {type Look, notNow, offer, planUndo} from '../../../src/domain/history/undo';
import {type Plan, plan} from '../../../src/domain/plan/plan';

const makeLine = (number: number, more: Partial<Line> = {}): Line => ({
  number,
  at: '2027-10-05T10:00:00.000Z',
  who: 'noor@x.be',
  action: 'select',
  summary: '',
  state: 'done',
  ...more,
});

const MAIL = {
  table: 'Outbox',
  key: 'k',
  row: {Key: 'k', To: 'zoe@x.be', State: 'held', Queued: '2027-10-05T10:00:00.123Z'},
};
const STAGE = {
  table: 'Stages',
  key: 'first round',
  row: {Milestone: 'first round', State: 'locked', When: '2027-10-05T10:00:00.123Z', By: ''},
};
const done = (more: Partial<Plan> = {}): Plan =>
  plan({action: 'select', summary: 'Selected.', inserts: [MAIL, STAGE], ...more});
const sheet = (more: Record<string, Record<string, string | null> | undefined> = {}): Look => {
  const rows = {'Outbox k': MAIL.row, 'Stages first round': STAGE.row, ...more} as Record<
    string,
    Record<string, string>
  >;
  return (table, key) => rows[`${table} ${key}`];
};

describe('which step can be taken back', () => {
  it('is the last one of an officer, whatever came in by itself after it', () => {
    const lines = [makeLine(1), makeLine(2), makeLine(3, {who: 'automation', action: 'take in'})];

    expect(lines.map(line => notNow(line, lines))).toEqual([
      'Something else was done after it: only the last step of an officer can be taken back.',
      null,
      expect.stringContaining('would come in again at once'),
    ]);
  });

  it('is none twice, and no taking back', () => {
    const undone = {who: 'leo@x.be', at: '2027-10-05T16:00:00.000Z'};
    const lines = [makeLine(1, {state: 'undone', undone}), makeLine(2, {action: 'undo select'})];

    expect(lines.map(line => notNow(line, lines))).toEqual([
      'It was taken back already, by leo@x.be on Tuesday 5 October 2027, 18:00 (Brussels time).',
      'It took another step back. Do that step again instead.',
    ]);
  });

  it('is neither set up nor taking over', () => {
    const line = makeLine(1, {action: 'set up'});

    expect(notNow(line, [line])).toBe('Set up only adds what is missing. Delete what you do not want by hand.');
  });
});

describe('taking a step back', () => {
  it('removes what it made, puts back what it changed, and takes its waiting mails with it', () => {
    const change = {table: 'Applications', key: 'S27-0001', set: {Decision: ['', 'invited']}} as const;
    const undo = planUndo(7, done({changes: [change]}), sheet());

    expect(undo).toMatchObject({
      action: 'undo select',
      undoes: 7,
      changes: [{...change, set: {Decision: ['invited', '']}}],
      removals: [MAIL, STAGE],
    });
    expect(offer(7, done(), sheet())).toEqual({can: true, mails: 1});
  });

  it.each(['sent', 'drafted'])('is refused once a mail of it is %s, with the address', State => {
    expect(offer(7, done(), sheet({'Outbox k': {...MAIL.row, State}}))).toEqual({
      can: false,
      why: '1 mail of this step has left already, to zoe@x.be: it can no longer be taken back.',
    });
  });

  it('takes mails along that were queued, failed or replaced since', () => {
    for (const State of ['queued', 'failed', 'replaced']) {
      expect(planUndo(7, done(), sheet({'Outbox k': {...MAIL.row, State}})).removals[0]?.row.State).toBe(State);
    }
  });

  it('is refused where a row that it made has changed or gone since', () => {
    const changed = sheet({'Stages first round': {...STAGE.row, By: 'leo@x.be'}});

    expect(() => planUndo(7, done(), changed)).toThrow(
      'Since then Stages first round has changed: this step can no longer be taken back.',
    );
    expect(() => planUndo(7, done(), sheet({'Stages first round': undefined}))).toThrow('Stages first round');
  });

  it('does not mind an instant that the sheet has rounded, or an empty cell', () => {
    const rounded = sheet({'Stages first round': {...STAGE.row, When: '2027-10-05T10:00:00.122Z', By: null}});

    expect(planUndo(7, done(), rounded).removals).toHaveLength(2);
  });
});
