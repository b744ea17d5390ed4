import {decisionWords, holdIn, seatIn} from '../../../src/domain/selection/decided-by';
import {proposalOf} from '../../../src/domain/selection/proposal';
import {toldOf, toldSentence} from '../../../src/domain/selection/told';
import {makeRoundFacts, noticeRow} from '../../make/selection';

describe('the words beside a decision', () => {
  it('name both rules that put somebody between two others at the cut', () => {
    const marks = {
      KUL: [
        [6, 6],
        [5.5, 7.5],
        [5, 9],
        [5, 9],
      ] as const,
    }; // all 6
    const facts = makeRoundFacts({marks, seats: {KUL: 2}, settings: {tieRules: 'Letter'}});
    const words = decisionWords(proposalOf(facts).selection);

    expect(words.get('S27-0001')).toBe('Seat of KUL; tied at 6, ordered by mark for Letter');
    expect([words.get('S27-0003'), words.get('S27-0004')].sort()).toEqual([
      'On hold 1; tied at 6, ordered by mark for Letter and draw',
      'On hold 2; tied at 6, ordered by draw',
    ]);
  });

  it('are read again: whose seat, and the place on hold', () => {
    expect(seatIn('Seat of KUL, freed by S27-0001; moved up')).toEqual({seat: 'university', university: 'KUL'});
    expect(seatIn('National seat; tied at 6, ordered by draw')).toEqual({seat: 'national', university: ''});
    expect(seatIn('On hold 3')).toBeNull();
    expect([holdIn('On hold 12; by hand'), holdIn('typed by somebody')]).toEqual([12, Number.POSITIVE_INFINITY]);
  });
});

describe('what somebody was told', () => {
  it('is the last that left or is on its way; what waits, failed or was replaced has told nothing', () => {
    const at = '2027-10-28T16:00:00.000Z';
    const rows = [
      noticeRow('S27-0001', 'on hold', {state: 'sent', sentAt: at}),
      noticeRow('S27-0001', 'invited', {state: 'drafted'}),
      noticeRow('S27-0002', 'invited', {state: 'sent', sentAt: '2027-11-01T16:00:00.000Z'}),
      noticeRow('S27-0002', 'on hold', {state: 'sent', sentAt: at}),
      ...(['held', 'queued', 'failed', 'replaced'] as const).map(state => noticeRow('S27-0003', 'invited', {state})),
      noticeRow('S27-0004', 'invited', {step: 'receipt', state: 'sent', sentAt: at}),
    ];

    expect([...toldOf(rows).values()].map(toldSentence)).toEqual([
      'S27-0001 was told “invited” just now',
      'S27-0002 was told “invited” on Monday 1 November 2027, 17:00 (Brussels time)',
    ]);
  });
});
