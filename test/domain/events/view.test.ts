import {eventsView} from '../../../src/domain/events/view';
import {makeEvent, makeGuest, makeSessions, REFERENCES} from '../../make/sessions';

const [ZOE, BO, CAS] = REFERENCES;
const OVER = {now: '2027-12-11T09:00:00.000Z', trouble: null};

describe('what the page says of a session', () => {
  it('names people who signed in from one address, for a link that somebody else used', () => {
    const attendance = [
      makeGuest(ZOE, {presence: 'came', signedInFrom: 'phone@example.org'}),
      makeGuest(BO, {presence: 'came', signedInFrom: 'phone@example.org'}),
      makeGuest(CAS, {presence: 'came', signedInFrom: 'cas@example.org'}),
    ];
    const rows = makeSessions({attendance});
    const names = rows.applications.slice(0, 2).map(({firstName, lastName}) => `${firstName} ${lastName}`);

    expect(eventsView(rows, 'OG1', OVER).events[0]!.remarks).toEqual([
      `2 people signed in from phone@example.org: ${names.join(' and ')}. Ask whether all were there.`,
    ]);
  });

  it('counts who is missing of an obligatory one only, and only who still has a place', () => {
    const attendance = [makeGuest(ZOE, {presence: 'came'}), makeGuest(BO), makeGuest(CAS, {presence: 'missed'})];
    const allocation = [ZOE, BO].map(reference => ({reference, state: 'accepted'}));
    const of = (obligatory: boolean) => {
      const rows = makeSessions({attendance, allocation, events: [makeEvent({obligatory})]});
      const [card] = eventsView(rows, null, OVER).events;
      return [card!.came, card!.missing];
    };

    expect([of(true), of(false)]).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });
});
