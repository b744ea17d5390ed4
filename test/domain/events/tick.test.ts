import {planTicks, type Tick} from '../../../src/domain/events/tick';
import {MOMENT, makeEvent, makeGuest, REFERENCES} from '../../make/sessions';

const [ZOE, BO] = REFERENCES;
const EVENING = '2027-12-10T18:30:00.000Z';
const AFTER = '2027-12-11T09:00:00.000Z';
const LIST = [
  makeGuest(ZOE),
  makeGuest(BO, {presence: 'came', signedInFrom: 'bo@ulb.be'}),
  {...makeGuest(ZOE), event: 'OG2'},
];

const ticked = (ticks: readonly Tick[], now = EVENING, event = makeEvent()) =>
  planTicks(event, ticks, LIST, {...MOMENT, now});

describe('ticking who was there', () => {
  it('notes what is new, with who noted it, and nothing of another session', () => {
    const {changes, summary} = ticked([
      {reference: ZOE, presence: 'came'},
      {reference: BO, presence: 'came'},
    ]);

    expect(summary).toBe('Notes for 1 person whether they were at OG1, the OG session.');
    expect(changes.map(({key, set}) => [key, set.Presence, set['Noted by']])).toEqual([
      ['OG1 · S27-0001', ['', 'came'], ['', MOMENT.who]],
    ]);
  });

  it('takes a tick back, with the address from which it was signed in', () => {
    const [change] = ticked([{reference: BO, presence: ''}]).changes;

    expect([change!.set.Presence, change!.set['Signed in from']]).toEqual([
      ['came', ''],
      ['bo@ulb.be', ''],
    ]);
  });

  it.each([
    [
      'somebody who is not on the list',
      [{reference: 'S27-0099', presence: 'came'}],
      EVENING,
      'S27-0099 is not on the list of OG1',
    ],
    ['long before it begins', [{reference: ZOE, presence: 'came'}], '2027-12-10T14:59:00.000Z', 'is still to come'],
    [
      'a make-up while it is under way',
      [{reference: ZOE, presence: 'made up'}],
      EVENING,
      'is not over yet: whoever misses it can make up for it afterwards',
    ],
    [
      'somebody twice',
      [
        {reference: ZOE, presence: 'came'},
        {reference: ZOE, presence: 'missed'},
      ],
      EVENING,
      'S27-0001 is ticked twice',
    ],
  ] as const)('refuses %s', (_what, ticks, now, sentence) => {
    expect(() => ticked(ticks, now)).toThrow(sentence);
  });

  it('refuses a session without a list, and one that was cancelled', () => {
    const tick = [{reference: ZOE, presence: 'came'}] as const;

    expect(() => ticked(tick, EVENING, makeEvent({kind: 'information session'}))).toThrow('has no list');
    expect(() => ticked(tick, EVENING, makeEvent({state: 'cancelled'}))).toThrow('was cancelled');
  });

  it('notes a make-up once it is over', () => {
    expect(ticked([{reference: ZOE, presence: 'made up'}], AFTER).changes).toHaveLength(1);
  });
});
