import {ACCEPT, DECLINE} from '../../../src/domain/offers/answer-form';
import {planOfferAnswers} from '../../../src/domain/offers/answers';
import type {OfferRows} from '../../../src/domain/offers/offer';
import {planDecline} from '../../../src/domain/offers/silent';
import {AFTER, carriedOut, makeAnnounced, makeAnswer, standing} from '../../make/offers';

const LATE = {...AFTER, now: '2027-11-26T09:00:00.000Z'};

const take = (rows: OfferRows, ...answers: ReturnType<typeof makeAnswer>[]) =>
  carriedOut(rows, planOfferAnswers(answers, rows, AFTER));
const told = ({outbox}: OfferRows) =>
  outbox
    .filter(({step}) => step === 'confirmed')
    .map(({reference, to, state, values}) => [
      reference || to,
      (JSON.parse(values) as {outcome: string}).outcome,
      state,
    ]);
const states = (rows: OfferRows) => standing(rows).map(([, , state]) => state);

describe('answers to an offer', () => {
  it('accept or decline it, each confirmed once at the address of the application', () => {
    const after = take(makeAnnounced(), makeAnswer('S27-0001', ACCEPT), makeAnswer('S27-0002', DECLINE));

    expect(states(after)).toEqual(['accepted', 'declined', 'waiting']);
    expect(told(after)).toEqual([
      ['S27-0001', 'accepted', 'queued'],
      ['S27-0002', 'declined', 'queued'],
    ]);
    expect(after.outbox.find(({step}) => step === 'confirmed')?.to).toBe('s27-0001@student.example.org');
  });

  it('do nothing when they come again', () => {
    const answer = makeAnswer('S27-0001', ACCEPT);
    const once = take(makeAnnounced(), answer);

    expect(planOfferAnswers([answer], once, AFTER)).toMatchObject({changes: [], inserts: []});
  });

  it('take back the reminders of who has answered, and of nobody else', () => {
    const reminders = take(makeAnnounced(), makeAnswer('S27-0001', ACCEPT)).outbox.filter(
      ({step}) => step === 'accept reminder',
    );

    expect(reminders.map(({reference, state}) => `${reference} ${state}`).sort()).toEqual([
      'S27-0001 replaced',
      'S27-0001 replaced',
      'S27-0002 queued',
      'S27-0002 queued',
    ]);
  });

  it('may turn a yes into a no, and never a no into a yes', () => {
    const changedMind = take(
      makeAnnounced(),
      makeAnswer('S27-0001', ACCEPT),
      makeAnswer('S27-0001', DECLINE, {at: '2027-11-20T08:05:00.000Z'}),
      makeAnswer('S27-0001', ACCEPT, {at: '2027-11-20T08:10:00.000Z'}),
    );

    expect(states(changedMind)).toEqual(['declined', 'offered', 'waiting']);
    expect(told(changedMind).map(([, outcome]) => outcome)).toEqual(['accepted', 'declined', 'gone']);
  });

  it('count in the order in which they were sent, whatever the order of the rows', () => {
    const first = makeAnswer('S27-0001', ACCEPT);
    const second = makeAnswer('S27-0001', DECLINE, {at: '2027-11-20T08:05:00.000Z'});

    expect(states(take(makeAnnounced(), second, first))).toEqual(states(take(makeAnnounced(), first, second)));
  });

  it('say nothing twice to who accepts twice', () => {
    const twice = take(
      makeAnnounced(),
      makeAnswer('S27-0001', ACCEPT),
      makeAnswer('S27-0001', ACCEPT, {at: '2027-11-20T09:00:00.000Z'}),
    );

    expect(told(twice)).toEqual([
      ['S27-0001', 'accepted', 'queued'],
      ['S27-0001', 'kept', 'replaced'],
    ]);
  });

  it('count after the deadline as long as nobody has declined for them, and say so', () => {
    const late = makeAnswer('S27-0001', ACCEPT, {at: '2027-11-25T08:00:00.000Z'});

    expect(told(take(makeAnnounced(), late))).toEqual([['S27-0001', 'late', 'queued']]);
  });

  it('with a code of nobody change nothing and are told only where the form was sent from, three times a day', () => {
    const strange = [1, 2, 3, 4].map(minute =>
      makeAnswer('S27-0009', ACCEPT, {at: `2027-11-20T08:0${minute}:00.000Z`, email: 'who@example.org'}),
    );
    const after = take(makeAnnounced(), ...strange);

    expect(states(after)).toEqual(['offered', 'offered', 'waiting']);
    expect(told(after)).toEqual([
      ['who@example.org', 'code', 'queued'],
      ['who@example.org', 'code', 'queued'],
      ['who@example.org', 'code', 'queued'],
      ['who@example.org', 'code', 'replaced'],
    ]);
  });

  it('that the form does not have are asked again', () => {
    expect(told(take(makeAnnounced(), makeAnswer('S27-0001', '=1+1')))).toEqual([['S27-0001', 'unclear', 'queued']]);
  });
});

describe('declining for somebody', () => {
  it('needs a reason, stays in the row, and is told', () => {
    const rows = makeAnnounced();
    const after = carriedOut(rows, planDecline({reference: 'S27-0002', reason: 'called twice'}, rows, LATE));

    expect(standing(after)[1]).toEqual(['S27-0002', 'Italy-August', 'declined']);
    expect(after.allocation[1]!.row.decisionReason).toBe('called twice');
    expect(told(after)).toEqual([['S27-0002', 'silent', 'queued']]);
    expect(() => planDecline({reference: 'S27-0002', reason: ''}, rows, LATE)).toThrow('Say why S27-0002 is declined');
  });

  it('is not possible for who holds no place', () => {
    const rows = makeAnnounced();

    expect(() => planDecline({reference: 'S27-0003', reason: 'x'}, rows, LATE)).toThrow('S27-0003 holds no place now');
    expect(() => planDecline({reference: 'S27-0099', reason: 'x'}, rows, LATE)).toThrow('S27-0099 holds no place now');
  });
});
