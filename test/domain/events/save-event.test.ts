import {type EventWish, planCancelEvent, planSaveEvent} from '../../../src/domain/events/save-event';
import {outboxRow} from '../../../src/domain/notices/notice';
import {MOMENT, makeEvent, makeGuest, makeSessions, makeWish} from '../../make/sessions';

const FORM = {code: '', answerLink: 'https://form/YOUR-PERSONAL-CODE'};
const save = (wish: Partial<EventWish>, rows = makeSessions({events: []})) =>
  planSaveEvent(makeWish(wish), rows, FORM, MOMENT);

describe('planning an event', () => {
  it('makes a row and an event for the calendar, under an id that stays', () => {
    const {inserts} = save({});

    expect(inserts.map(({table, key}) => [table, key])).toEqual([
      ['Events', 'OG1'],
      ['Outbox', 'S27 OG1 event a1.1'],
    ]);
    expect(inserts[0]!.row).toMatchObject({Starts: '2027-12-10T18:00:00.000Z', Ends: '2027-12-10T20:00:00.000Z'});
  });

  it('numbers each kind for itself', () => {
    const rows = makeSessions({events: [makeEvent({event: 'OG2', startsAt: '2027-12-01T18:00:00.000Z'})]});

    expect(save({}, rows).inserts[0]!.key).toBe('OG3');
    expect(save({kind: 'PET', starts: '2028-03-25T10:00', ends: '2028-03-25T17:00'}, rows).inserts[0]!.key).toBe(
      'PET1',
    );
  });

  it.each([
    ['without a beginning', {starts: ''}, 'Say when it begins.'],
    ['without an end', {ends: ''}, 'Say when it ends: without an end nobody can plan around it.'],
    ['that ends before it begins', {ends: '2027-12-10T18:00'}, 'It must end after it begins.'],
    ['that has passed', {starts: '2027-11-26T09:59', ends: '2027-11-26T11:00'}, 'has passed: choose a later time.'],
    ['in the hour that is skipped', {starts: '2028-03-26T02:30', ends: '2028-03-26T04:00'}, '02:30 does not exist'],
    ['of many days', {ends: '2027-12-12T19:00'}, 'more than 14 hours'],
    ['of no committee', {committee: 'XX'}, 'There is no committee "XX"'],
    ['with half a seat', {capacity: 1.5}, 'The capacity must be a whole number'],
    ['with a deposit of a fortune', {deposit: 5000}, 'between 0 and 1000'],
    [
      'with a recording that is no link',
      {recording: 'javascript:alert(1)'},
      'must be a link that begins with https://',
    ],
  ])('refuses one %s', (_what, wish, sentence) => {
    expect(() => save(wish)).toThrow(sentence);
  });

  it('refuses two on one evening for the same people, and no other two', () => {
    const rows = makeSessions();
    const pet = {kind: 'PET', starts: '2027-12-10T10:00', ends: '2027-12-10T12:00'} as const;
    expect(() => save(pet, rows)).toThrow('OG1, the OG session is on the same day for the same people');
    expect(() => save({...pet, committee: 'ULB'}, rows)).toThrow('OG1');

    const ofKul = makeSessions({events: [makeEvent({committee: 'KUL'})]});
    expect(save({...pet, committee: 'ULB'}, ofKul).inserts).toHaveLength(2);
    expect(save({...pet, kind: 'information session'}, rows).inserts).toHaveLength(2);
  });
});

describe('changing an event', () => {
  const waiting = outboxRow(
    {
      ...{season: 'S27', step: 'OG session', reference: 'S27-0001', version: 'OG1.1', to: 'a@b.be', language: 'nl'},
      ...{account: MOMENT.account, values: {}},
    } as const,
    MOMENT.now,
  );
  const other = {...waiting, key: 'S27 S27-0001 OG session OG11.1'};

  it('of time or place makes a new version, and keeps from leaving what waits about the old one', () => {
    const rows = makeSessions({outbox: [waiting, other]});
    const {changes, inserts} = save({event: 'OG1', starts: '2027-12-11T19:00', ends: '2027-12-11T21:00'}, rows);

    expect(changes.map(({table, key}) => [table, key])).toEqual([
      ['Events', 'OG1'],
      ['Outbox', 'S27 S27-0001 OG session OG1.1'],
    ]);
    expect(changes[0]!.set.Version).toEqual([1, 2]);
    expect(inserts.map(({key}) => key)).toEqual(['S27 OG1 event a1.2']);
  });

  it('of the time asks everybody anew whether they come; of the place alone does not', () => {
    const attendance = [makeGuest('S27-0001', {reply: 'coming', repliedAt: MOMENT.now}), makeGuest('S27-0002')];
    const rows = makeSessions({attendance});
    const answers = (wish: Partial<EventWish>) =>
      save({event: 'OG1', ...wish}, rows).changes.filter(({table}) => table === 'Attendance');

    expect(answers({starts: '2027-12-11T19:00', ends: '2027-12-11T21:00'}).map(({key}) => key)).toEqual([
      'OG1 · S27-0001',
    ]);
    expect(answers({place: 'MTC 1'})).toEqual([]);
  });

  it('of the recording alone makes none', () => {
    const {changes, inserts} = save({event: 'OG1', recording: 'https://x.be/r'}, makeSessions({outbox: [waiting]}));

    expect([changes.map(({set}) => set), inserts]).toEqual([[{Recording: ['', 'https://x.be/r']}], []]);
  });

  it('can add a recording to one that is past, and not move it there', () => {
    const past = makeEvent({startsAt: '2027-11-20T18:00:00.000Z', endsAt: '2027-11-20T20:00:00.000Z'});
    const rows = makeSessions({events: [past]});
    const same = {event: 'OG1', starts: '2027-11-20T19:00', ends: '2027-11-20T21:00'};

    expect(save({...same, quiz: 'https://x.be/q'}, rows).changes).toHaveLength(1);
    expect(() => save({...same, starts: '2027-11-20T18:00'}, rows)).toThrow('has passed');
  });

  it('of what was cancelled or is gone is refused', () => {
    const rows = makeSessions({events: [makeEvent({state: 'cancelled'})]});

    expect(() => save({event: 'OG1'}, rows)).toThrow('OG1, the OG session is cancelled: plan a new one.');
    expect(() => save({event: 'OG9'}, rows)).toThrow('There is no OG9');
  });
});

describe('cancelling an event', () => {
  it('takes it out of the calendar as a new version', () => {
    const {changes, inserts} = planCancelEvent('OG1', 'Strike.', makeSessions(), MOMENT);

    expect(changes[0]!.set).toMatchObject({State: ['planned', 'cancelled'], Version: [1, 2], Reason: ['', 'Strike.']});
    expect(JSON.parse(String(inserts[0]!.row.Values))).toMatchObject({does: 'remove'});
  });

  it('is refused when it has begun, or was cancelled', () => {
    const begun = makeSessions({events: [makeEvent({startsAt: MOMENT.now})]});

    expect(() => planCancelEvent('OG1', '', begun, MOMENT)).toThrow('has begun already');
    expect(() => planCancelEvent('OG1', '', makeSessions({events: [makeEvent({state: 'cancelled'})]}), MOMENT)).toThrow(
      'is cancelled already',
    );
  });
});
