import fc from 'fast-check';
import {planAnswers} from '../../../src/domain/interviews/answers';
import {planOfficersBooking, planOfficersCancelling} from '../../../src/domain/interviews/booking';
import {CANCEL_CHOICE} from '../../../src/domain/interviews/booking-form';
import type {Round} from '../../../src/domain/interviews/bookings';
import {eventId} from '../../../src/domain/interviews/events';
import {isEmpty} from '../../../src/domain/plan/plan';
import {carriedOut, codeOf, makeAnswer, makeRound, makeSlot, referenceOf, SLOTS, told} from '../../make/interviews';

const holders = ({slots}: Round): Record<string, string> =>
  Object.fromEntries(slots.filter(({state}) => state === 'booked').map(({slot, reference}) => [slot, reference]));

/** The round after these answers, taken in one by one. */
function answered(round: Round, ...answers: Parameters<typeof makeAnswer>[]): Round {
  return answers.reduce(
    (now, [at, choice, more]) => carriedOut(now, planAnswers([makeAnswer(at, choice, more)], now)),
    round,
  );
}

describe('booking by the candidate', () => {
  it('gives the slot, makes an event, a confirmation and two reminders that wait for the video link', () => {
    const round = answered(makeRound(), [0, 'A01']);

    expect(holders(round)).toEqual({A01: 'S27-0001'});
    expect(round.candidates[0]).toMatchObject({state: 'booked', slot: 'A01', moves: 0, attempt: 1, bookingVersion: 1});
    expect(told(round)).toEqual([
      'event S27-0001 queued',
      'interview confirmed S27-0001 held',
      'interview reminder S27-0001 held',
      'interview reminder S27-0001 held',
    ]);
    expect(round.outbox.map(({notBefore}) => notBefore)).toEqual([
      null,
      null,
      '2027-11-01T17:00:00.000Z',
      '2027-11-02T16:00:00.000Z',
    ]);
  });

  it('does nothing for an answer that comes again', () => {
    const round = answered(makeRound(), [0, 'A01']);

    expect(isEmpty(planAnswers([makeAnswer(0, 'A01')], round))).toBe(true);
  });

  it('gives a slot to the first valid answer; the other gets the nearest that are allowed, as mails say', () => {
    const round = makeRound({committees: ['KUL', 'UCL', 'ULB']});
    const taken = carriedOut(
      round,
      planAnswers([makeAnswer(1, 'A01', {at: '2027-10-29T10:00:01.000Z'}), makeAnswer(0, 'A01')], round),
    );

    expect(holders(taken)).toEqual({A01: 'S27-0001'});
    const mail = taken.outbox.find(({step}) => step === 'slot taken')!;
    expect(mail).toMatchObject({reference: 'S27-0002', state: 'queued', to: 'p1@student.example.be'});
    expect((JSON.parse(mail.values) as {offered: string[]}).offered.map(each => each.slice(0, 3))).toEqual([
      'B01',
      'A02',
      'A03',
    ]);
  });

  it('refuses a slot with a conflict exactly as one that is taken', () => {
    const round = makeRound({committees: ['UCL', 'ULB', 'UCL']});
    const conflict = answered(round, [1, 'A01']);
    const busy = answered(answered(round, [0, 'A01']), [2, 'A01']);
    const words = (here: Round, reference: string): unknown[] => {
      const row = here.outbox.find(each => each.reference === reference)!;
      const {wanted, none, kept} = JSON.parse(row.values) as Record<string, unknown>;
      return [row.step, row.state, wanted, none, kept];
    };

    expect(words(conflict, 'S27-0002')[0]).toBe('slot taken');
    expect(words(conflict, 'S27-0002').slice(1, 2)).toEqual(words(busy, 'S27-0003').slice(1, 2));
    expect(words(conflict, 'S27-0002')[3]).toBe(words(busy, 'S27-0003')[3]);
    expect(holders(conflict)).toEqual({});
  });

  it('never offers a slot of the own university, nor one whose interviewer declared to know the candidate', () => {
    const knowing = makeRound().configuration.officers.map(officer =>
      officer.email === 'dee@vub.be' ? {...officer, knows: ['Last0 First0']} : officer,
    );
    const round = makeRound({committees: ['KUL'], officers: knowing});
    const mail = answered(round, [0, 'A03']).outbox[0]!;

    expect(mail.step).toBe('slot taken');
    expect((JSON.parse(mail.values) as {offered: string[]}).offered.map(each => each.slice(0, 3))).toEqual(['A01']);
  });

  it.each([
    ['a wrong code', {code: codeOf(99)}],
    ['no code', {code: ''}],
    ['a code that a sheet could have made a number of', {code: '12345678901234567890123456789012'}],
    ['a code of last season', {code: codeOf(7)}],
  ])('answers %s in the same words, at the address of the form, and changes nothing', (_case, more) => {
    const round = answered(makeRound(), [0, 'A01', {...more, email: 'who@example.be'}]);

    expect(holders(round)).toEqual({});
    expect(round.outbox.map(({step, to, reference, state}) => [step, to, reference, state])).toEqual([
      ['booking refused', 'who@example.be', '', 'queued'],
    ]);
    expect(JSON.parse(round.outbox[0]!.values)).toMatchObject({why: 'code'});
  });

  it('answers the code of somebody who has withdrawn like a wrong one', () => {
    const round = makeRound();
    const gone = {...round, applications: round.applications.map(each => ({...each, state: 'withdrawn'}))};

    expect(JSON.parse(answered(gone, [0, 'A01']).outbox[0]!.values)).toMatchObject({why: 'code'});
  });

  it('answers wrong codes of one address three times a day, and then keeps still', () => {
    const at = (minute: number) => `2027-10-29T10:0${minute}:00.000Z`;
    const wrong = [0, 1, 2, 3, 4].map(minute =>
      makeAnswer(0, 'A01', {code: `wrong ${minute}`, email: 'who@example.be', at: at(minute)}),
    );
    const round = carriedOut(makeRound(), planAnswers(wrong, makeRound()));

    expect(round.outbox.map(({state}) => state)).toEqual(['queued', 'queued', 'queued', 'replaced', 'replaced']);
  });

  it('tells what a right code brought about at the address of the application only', () => {
    const round = answered(makeRound(), [0, 'A01', {email: 'thief@example.be'}]);

    expect(round.outbox.filter(({to}) => to !== '').map(({to}) => to)).toEqual(Array(3).fill('p0@student.example.be'));
  });

  it('is over for a slot that begins in less than six hours', () => {
    const round = makeRound({now: '2027-11-02T11:00:01.000Z'});

    expect(holders(answered(round, [0, 'A01']))).toEqual({});
    expect(holders(answered(makeRound({now: '2027-11-02T11:00:00.000Z'}), [0, 'A01']))).toEqual({A01: 'S27-0001'});
  });
});

describe('moving', () => {
  it('writes the new booking and frees the old one in one plan, and takes the old mails back', () => {
    const round = answered(makeRound(), [0, 'A01'], [0, 'A02', {at: '2027-10-29T11:00:00.000Z'}]);

    expect(holders(round)).toEqual({A02: 'S27-0001'});
    expect(round.slots[0]).toMatchObject({state: 'free', reference: '', bookedAt: null});
    expect(told(round)).toEqual([
      'event S27-0001 replaced',
      'interview confirmed S27-0001 replaced',
      'interview reminder S27-0001 replaced',
      'interview reminder S27-0001 replaced',
      'event S27-0001 queued',
      'interview moved S27-0001 held',
      'interview reminder S27-0001 held',
      'interview reminder S27-0001 held',
    ]);
    const values = round.outbox
      .filter(({step}) => step === 'event')
      .map(row => JSON.parse(row.values) as {eventId: string});
    expect(values.map(each => each.eventId)).toEqual(Array(2).fill(eventId('S27', 'S27-0001', 1)));
  });

  it('is allowed once, and until 24 hours before', () => {
    const once = answered(makeRound(), [0, 'A01'], [0, 'A02', {at: '2027-10-29T11:00:00.000Z'}]);
    const twice = answered(once, [0, 'A03', {at: '2027-10-29T12:00:00.000Z'}]);
    const late = answered({...answered(makeRound(), [0, 'A01']), now: '2027-11-01T17:00:01.000Z'}, [
      0,
      'A02',
      {at: '2027-11-01T17:00:01.000Z'},
    ]);
    const justInTime = answered({...answered(makeRound(), [0, 'A01']), now: '2027-11-01T17:00:00.000Z'}, [
      0,
      'A02',
      {at: '2027-11-01T17:00:00.000Z'},
    ]);
    const why = (round: Round): unknown => (JSON.parse(round.outbox.at(-1)!.values) as {why?: string}).why;

    expect([holders(twice), why(twice)]).toEqual([{A02: 'S27-0001'}, 'moves']);
    expect([holders(late), why(late)]).toEqual([{A01: 'S27-0001'}, 'late']);
    expect(holders(justInTime)).toEqual({A02: 'S27-0001'});
  });

  it('keeps the booking when the wish is taken', () => {
    const round = answered(makeRound(), [0, 'A01'], [2, 'B01'], [0, 'B01', {at: '2027-10-29T12:00:00.000Z'}]);

    expect(holders(round)).toEqual({A01: 'S27-0001', B01: 'S27-0003'});
    expect(JSON.parse(round.outbox.at(-1)!.values)).toMatchObject({
      kept: expect.stringContaining('2 november 2027, 18:00') as unknown,
    });
  });

  it('makes no mail when the same slot is sent twice', () => {
    const round = answered(makeRound(), [0, 'A01'], [0, 'A01', {at: '2027-10-29T10:00:05.000Z'}]);

    expect(told(round).at(-1)).toBe('interview confirmed S27-0001 replaced');
    expect(round.candidates[0]).toMatchObject({moves: 0, bookingVersion: 1});
  });
});

describe('cancelling', () => {
  it('frees the slot, removes the event, sends CANCEL, and lets the candidate book once more', () => {
    const round = answered(makeRound(), [0, 'A01'], [0, CANCEL_CHOICE, {at: '2027-10-29T11:00:00.000Z'}]);

    expect(holders(round)).toEqual({});
    expect(round.candidates[0]).toMatchObject({state: 'to book', slot: '', moves: 1, attempt: 2});
    expect(told(round).slice(-2)).toEqual(['event S27-0001 queued', 'interview cancelled S27-0001 queued']);
    expect(JSON.parse(round.outbox.at(-1)!.values)).toMatchObject({icsMethod: 'CANCEL', sequence: '1', again: 'yes'});

    const again = answered(round, [0, 'A02', {at: '2027-10-29T12:00:00.000Z'}]);
    expect(holders(again)).toEqual({A02: 'S27-0001'});
    const events = again.outbox.filter(({step, state}) => step === 'event' && state === 'queued');
    expect(events.map(row => JSON.parse(row.values) as {does: string; eventId: string})).toMatchObject([
      {does: 'remove', eventId: eventId('S27', 'S27-0001', 1)},
      {does: 'put', eventId: eventId('S27', 'S27-0001', 2)},
    ]);
  });

  it('after the limit for moves leaves booking again to an officer', () => {
    const late = {...answered(makeRound(), [0, 'A01']), now: '2027-11-02T10:00:00.000Z'};
    const given = answered(late, [0, CANCEL_CHOICE, {at: late.now}]);
    const refused = answered(given, [0, 'A02', {at: '2027-11-02T10:05:00.000Z'}]);

    expect(given.candidates[0]).toMatchObject({state: 'to book', moves: 2});
    expect(holders(refused)).toEqual({});
    expect(JSON.parse(refused.outbox.at(-1)!.values)).toMatchObject({why: 'spent', when: ''});
    expect(
      holders(carriedOut(refused, planOfficersBooking(refused, {reference: 'S27-0001', slot: 'A02', reason: 'Ill'}))),
    ).toEqual({
      A02: 'S27-0001',
    });
  });

  it('without a booking is refused', () => {
    expect(JSON.parse(answered(makeRound(), [0, CANCEL_CHOICE]).outbox[0]!.values)).toMatchObject({why: 'nothing'});
  });
});

describe('an officer', () => {
  it('moves after the limits, with a reason that the candidate reads', () => {
    const round = {...answered(makeRound(), [0, 'A01']), now: '2027-11-02T16:30:00.000Z'};
    const moved = carriedOut(
      round,
      planOfficersBooking(round, {reference: 'S27-0001', slot: 'A03', reason: 'Ann is ill'}),
    );

    expect(holders(moved)).toEqual({A03: 'S27-0001'});
    expect(moved.candidates[0]).toMatchObject({moves: 0, bookingVersion: 2});
    const mail = moved.outbox.find(({step}) => step === 'interview moved')!;
    expect(JSON.parse(mail.values)).toMatchObject({reason: 'Ann is ill'});
  });

  it.each([
    ['A01', 'A01 belongs to S27-0001: choose a free slot.'],
    ['A02', 'The panel of A02 may not interview S27-0002: own university, declared under Knows, or not in Officers.'],
    ['Z99', 'There is no slot Z99.'],
  ])('is refused %s with a sentence', (slot, sentence) => {
    const round = answered(makeRound(), [0, 'A01']);

    expect(() => planOfficersBooking(round, {reference: 'S27-0002', slot, reason: 'Why'})).toThrow(sentence);
  });

  it('gives a make-up slot to a no-show as an interview of its own; the missed one stays', () => {
    const round = answered(makeRound(), [0, 'A01']);
    const missed: Round = {
      ...round,
      now: '2027-11-02T17:30:00.000Z',
      candidates: round.candidates.map((each, at) => (at === 0 ? {...each, state: 'no-show'} : each)),
      slots: round.slots.map(each => (each.slot === 'A01' ? {...each, state: 'no-show'} : each)),
    };
    const made = carriedOut(
      missed,
      planOfficersBooking(missed, {reference: 'S27-0001', slot: 'A03', reason: 'Make-up'}),
    );

    expect(made.slots[0]).toMatchObject({state: 'no-show', reference: 'S27-0001'});
    expect(made.candidates[0]).toMatchObject({state: 'booked', slot: 'A03', attempt: 2});
  });

  it('cancels with a reason, and the moves of the candidate are not counted', () => {
    const round = answered(makeRound(), [0, 'A01']);
    const given = carriedOut(round, planOfficersCancelling(round, {reference: 'S27-0001', reason: 'Panel is ill'}));

    expect(given.candidates[0]).toMatchObject({state: 'to book', moves: 0, attempt: 2});
    expect(() => planOfficersCancelling(given, {reference: 'S27-0001', reason: 'x'})).toThrow(
      'S27-0001 has no interview that could be cancelled.',
    );
  });
});

describe('guarded booking', () => {
  /** One ULB candidate can only take B01. */
  const slots = [SLOTS[0]!, SLOTS[1]!];
  const committees = ['UCL', 'ULB'];

  it('refuses the last slot that somebody else needs, like a taken one', () => {
    const free = makeRound({slots, committees});
    const guarded = makeRound({slots, committees, settings: {guardedBooking: true}});

    expect(holders(answered(free, [0, 'B01']))).toEqual({B01: 'S27-0001'});
    expect(holders(answered(guarded, [0, 'B01']))).toEqual({});
    expect(holders(answered(guarded, [0, 'A01']))).toEqual({A01: 'S27-0001'});
  });
});

describe('whatever is sent in whatever order', () => {
  const slots = Array.from({length: 8}, (_, at) =>
    makeSlot(`A0${at + 1}`, new Date(Date.parse('2027-11-02T17:00:00Z') + at * 25 * 60_000).toISOString(), [
      at % 2 === 0 ? 'bob@ulb.be' : 'ann@kul.be',
    ]),
  );
  const committees = ['KUL', 'ULB', 'UG', 'KUL', 'UCL', 'ULB'];
  const deed = fc.record({
    who: fc.nat(committees.length),
    does: fc.constantFrom('book', 'book', 'book', 'cancel', 'officer', 'officer cancels'),
    slot: fc.nat(slots.length),
    minutes: fc.nat(60 * 24 * 6),
  });

  it('no slot has two people, nobody two slots, and each waiting confirmation is true', () => {
    fc.assert(
      fc.property(fc.array(deed, {maxLength: 25}), fc.boolean(), (deeds, guardedBooking) => {
        let round = makeRound({slots, committees, settings: {guardedBooking, mostMoves: 2}});
        for (const {who, does, slot, minutes} of [...deeds].sort((a, b) => a.minutes - b.minutes)) {
          const now = new Date(Date.parse('2027-10-28T18:00:00Z') + minutes * 60_000).toISOString();
          const name = slots[slot]?.slot ?? 'Z99';
          round = {...round, now};
          try {
            const plan =
              does === 'officer'
                ? planOfficersBooking(round, {reference: referenceOf(who), slot: name, reason: 'So'})
                : does === 'officer cancels'
                  ? planOfficersCancelling(round, {reference: referenceOf(who), reason: 'So'})
                  : planAnswers([makeAnswer(who, does === 'cancel' ? CANCEL_CHOICE : name, {at: now})], round);
            round = carriedOut(round, plan);
          } catch (error) {
            expect((error as Error).name).toBe('Refusal');
          }
        }
        const booked = round.slots.filter(({state}) => state === 'booked');
        expect(new Set(booked.map(({reference}) => reference)).size).toBe(booked.length);
        expect(booked.map(({slot, reference}) => [reference, slot]).sort()).toEqual(
          round.candidates
            .filter(({state}) => state === 'booked')
            .map(({reference, slot}) => [reference, slot])
            .sort(),
        );
        for (const {step, state, reference, values} of round.outbox) {
          if (state === 'replaced' || (step !== 'interview confirmed' && step !== 'interview moved')) continue;
          const {startsAt} = JSON.parse(values) as {startsAt: string};
          expect(booked.find(each => each.reference === reference)?.startsAt).toBe(startsAt);
        }
        expect(new Set(round.outbox.map(({key}) => key)).size).toBe(round.outbox.length);
      }),
      {numRuns: 150},
    );
  });
});
