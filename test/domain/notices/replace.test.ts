import {outboxRow} from '../../../src/domain/notices/notice';
import {replaceWaiting} from '../../../src/domain/notices/replace';
import type {OutboxState} from '../../../src/domain/tables/outbox';
import {makeNotice} from '../../make/notices';

const row = (more: Parameters<typeof makeNotice>[0], state: OutboxState) =>
  outboxRow(makeNotice(more), '2027-10-28T16:00:00.000Z', state);

describe('replacing what waits', () => {
  it('takes back what waits or failed, and leaves what has left or is on its way', () => {
    const rows = (['held', 'queued', 'failed', 'drafted', 'sent', 'replaced'] as const).map((state, at) =>
      row({version: `d${at}`}, state),
    );

    expect(replaceWaiting(rows, 'S27-0001', ['invited', 'on hold', 'not invited'])).toEqual(
      [0, 1, 2].map(at => ({
        table: 'Outbox',
        key: `S27 S27-0001 invited d${at}`,
        set: {
          State: [['held', 'queued', 'failed'][at], 'replaced'],
          Reason: ['', 'The decision has changed since.'],
        },
      })),
    );
  });

  it('leaves other people and other steps alone', () => {
    const rows = [row({reference: 'S27-0002'}, 'queued'), row({step: 'receipt'}, 'queued')];

    expect(replaceWaiting(rows, 'S27-0001', ['invited'])).toEqual([]);
  });
});
