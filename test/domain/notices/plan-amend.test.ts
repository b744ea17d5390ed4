import {outboxRow, WAITS_FOR_LINK} from '../../../src/domain/notices/notice';
import {DRAFT_TROUBLE, mayLeave, planHold} from '../../../src/domain/notices/plan-amend';

const NOW = '2027-10-28T16:00:00.000Z';

/** A held notice of the person with this number. */
function held(number: number, reason: string, template = '') {
  const notice = {season: 'S27', step: 'receipt', reference: `S27-000${number}`, version: '1'} as const;
  const rest = {to: `p${number}@x.be`, language: 'nl', account: 'scope@x.be', values: {}} as const;
  return {...outboxRow({...notice, ...rest}, NOW), state: 'held', reason, template} as ReturnType<typeof outboxRow>;
}

const GONE = `${DRAFT_TROUBLE} “receipt” in nl is gone: choose a draft in Send notices… and send it again.`;

describe('letting held mails go', () => {
  it('lets those go that can leave, and none whose agreed draft is gone or whose link is still to come', () => {
    const rows = [
      held(1, 'Held back by ann@x.be.'),
      held(2, GONE, 'draft r-1 abc'),
      held(3, GONE),
      held(4, WAITS_FOR_LINK),
    ];
    const plan = planHold(rows, 'receipt', 'ann@x.be', false);

    expect(rows.map(mayLeave)).toEqual([true, false, true, false]);
    expect(plan.summary).toBe('2 mails “receipt” may leave.');
    expect(plan.changes.map(({key}) => key)).toEqual([rows[0]!.key, rows[2]!.key]);
  });
});
