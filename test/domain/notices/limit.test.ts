/** The limit of an account over any 24 hours: what counts, who has to wait, how a sending is split beside others. */
import {due} from '../../../src/domain/notices/delivery';
import type {Addressee} from '../../../src/domain/notices/kind';
import {usedAround} from '../../../src/domain/notices/limit';
import {type OutboxRow, outboxRow} from '../../../src/domain/notices/notice';
import {roomFor} from '../../../src/domain/notices/room';
import type {OutboxState} from '../../../src/domain/tables/outbox';
import {makeNotice} from '../../make/notices';

const ACCOUNT = 'neo@scope.example.org';
const NOW = '2027-10-28T16:00:00.000Z';

/** So many hours from now. */
const hour = (hours: number): string => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString();

let made = 0;
function mail(state: OutboxState, more: Partial<OutboxRow> = {}): OutboxRow {
  made += 1;
  return {...outboxRow(makeNotice({reference: `S27-${made}`}), NOW, state), ...more};
}

const sent = (hours: number) => mail('sent', {sentAt: hour(hours)});
const planned = (hours: number) => mail('queued', {notBefore: hour(hours)});

describe('what the limit of an account counts', () => {
  const used = (at: number, ...rows: OutboxRow[]) => usedAround(rows, ACCOUNT, hour(at), NOW);

  it('is what left in the 24 hours before, what is on its way, and what waits to leave', () => {
    expect(used(0, sent(-23), sent(-25), mail('drafted'), mail('queued'), mail('failed'), mail('replaced'))).toBe(3);
    expect(used(0, mail('undeliverable', {sentAt: hour(-1)}))).toBe(1);
    expect(used(0, mail('sent', {sentAt: hour(-1), account: 'other@x.be'}), mail('queued', {step: 'event'}))).toBe(0);
  });

  it('is what has a time already in the 24 hours after: a sending today must not take its room', () => {
    expect(used(0, planned(3), planned(23), planned(24))).toBe(2);
    expect(used(0, mail('held', {notBefore: hour(3)}), mail('held'))).toBe(1);
  });

  it('is not what has left the 24 hours again by then', () => {
    expect(used(48, sent(-1), mail('queued'), planned(23))).toBe(0);
  });

  it('is the fullest of all 24 hours that hold the moment, not their sum', () => {
    expect(used(0, sent(-20), sent(-19), planned(3), planned(22), planned(23))).toBe(3);
  });
});

describe('mails that are due', () => {
  it('without a time of their own leave room for those that have one', () => {
    const rows = [mail('queued'), mail('queued'), planned(3), planned(3)];

    expect(due(rows, ACCOUNT, 3, NOW)).toEqual({now: [rows[0]], overLimit: 1, later: 2});
    expect(due(rows, ACCOUNT, 3, hour(4))).toEqual({now: [rows[2], rows[3], rows[0]], overLimit: 1, later: 0});
    expect(due(rows, ACCOUNT, 4, NOW).now).toEqual([rows[0], rows[1]]);
  });

  it('with a time leave when it has come, before what came in meanwhile', () => {
    const rows = [mail('queued'), mail('queued'), planned(-1), planned(-1)];

    expect(due(rows, ACCOUNT, 2, NOW)).toMatchObject({now: [rows[2], rows[3]], overLimit: 2});
  });
});

describe('a sending that does not fit', () => {
  const people = ['A', 'A', 'B'].map(
    (committee, at): Addressee => ({
      ...{reference: `S27-9${at}`, name: 'Zoë', committee, to: `z${at}@x.be`, language: 'nl', version: 'd1'},
      values: {},
    }),
  );
  const room = (...rows: OutboxRow[]) => roomFor(people, rows, {account: ACCOUNT, limit: 3, at: NOW, now: NOW});

  it('is split beside what has a time already', () => {
    expect(room().split).toBeNull();
    expect(room(sent(-1), planned(30))).toMatchObject({
      ...{used: 1, room: 2},
      split: [
        {committees: ['A'], count: 2, notBefore: NOW},
        {committees: ['B'], count: 1, notBefore: hour(25)},
      ],
    });
    expect(room(sent(-1), planned(30), planned(30), planned(30)).split).toEqual([
      {committees: ['A'], count: 2, notBefore: NOW},
      {committees: ['B'], count: 1, notBefore: hour(75)},
    ]);
  });
});
