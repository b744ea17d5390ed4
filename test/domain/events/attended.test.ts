import {attended} from '../../../src/domain/events/event';
import {makeEvent, makeGuest, REFERENCES} from '../../make/sessions';

const [ZOE, BO] = REFERENCES;

describe('what a certificate of attendance says', () => {
  it('is the sessions where somebody was, or which they made up for, and no others', () => {
    const pet = makeEvent({event: 'PET1', kind: 'PET', startsAt: '2028-03-25T09:00:00.000Z'});
    const second = makeEvent({event: 'OG2', startsAt: '2027-12-17T18:00:00.000Z'});
    const list = [
      makeGuest(ZOE, {presence: 'came'}),
      makeGuest(ZOE, {event: 'OG2', presence: 'excused'}),
      makeGuest(ZOE, {event: 'PET1', presence: 'made up'}),
      makeGuest(BO, {event: 'PET1', presence: 'missed'}),
    ];

    expect(attended(ZOE, [makeEvent(), second, pet], list)).toEqual([
      {event: 'OG1', kind: 'OG session', on: '2027-12-10T18:00:00.000Z', madeUp: false},
      {event: 'PET1', kind: 'PET', on: '2028-03-25T09:00:00.000Z', madeUp: true},
    ]);
    expect(attended(BO, [makeEvent(), second, pet], list)).toEqual([]);
  });
});
