import {COMING, HERE, NOT_COMING} from '../../../src/domain/events/answer-form';
import {planEventAnswers} from '../../../src/domain/events/answers';
import type {ReminderRows} from '../../../src/domain/events/reminders';
import type {Answer} from '../../../src/domain/personal-form/answers';
import {MOMENT, makeAnswer, makeEvent, makeGuest, makeSessions, REFERENCES} from '../../make/sessions';

const [ONE, TWO, THREE] = REFERENCES;
const BEGIN = '2027-12-10T18:00:00.000Z';
const take = (answers: readonly Answer[], rows: ReminderRows = makeSessions()) => {
  const {inserts, changes} = planEventAnswers(answers, rows, MOMENT);
  return {
    outcomes: inserts.map(({row}) => (JSON.parse(String(row.Values)) as {outcome: string}).outcome),
    states: inserts.map(({row}) => row.State),
    set: Object.fromEntries(changes.map(({key, set}) => [key, set])),
    mails: inserts.map(({row}) => row),
  };
};

describe('answers by personal link', () => {
  it('are noted and answered at the address of the application', () => {
    const {outcomes, set, mails} = take([makeAnswer(ONE, COMING)]);

    expect(outcomes).toEqual(['coming']);
    expect(set).toEqual({
      'OG1 · S27-0001': {Reply: ['', 'coming'], Replied: [null, '2027-11-26T08:00:00.000Z']},
    });
    expect(mails[0]!.To).not.toBe('someone@example.org');
  });

  it.each([
    ['half an hour before', '2027-12-10T17:30:00.000Z', 'here'],
    ['sooner', '2027-12-10T17:29:59.000Z', 'early'],
    ['an hour after the end', '2027-12-10T21:00:00.000Z', 'here'],
    ['later', '2027-12-10T21:00:01.000Z', 'late'],
  ])('sign in %s: %s is %s', (_when, at, outcome) => {
    expect(take([makeAnswer(ONE, HERE, {at})]).outcomes).toEqual([outcome]);
  });

  it('cannot say any more that they come when it has begun', () => {
    expect(take([makeAnswer(ONE, COMING, {at: BEGIN}), makeAnswer(TWO, NOT_COMING, {at: BEGIN})]).outcomes).toEqual([
      'begun',
      'begun',
    ]);
  });

  it('of the same person: the later one counts, and signing in twice brings one mail', () => {
    const here = (at: string) => makeAnswer(ONE, HERE, {at});
    const {outcomes, states, set} = take([
      makeAnswer(ONE, COMING),
      makeAnswer(ONE, NOT_COMING, {at: '2027-11-26T08:30:00.000Z'}),
      here('2027-12-10T18:05:00.000Z'),
      here('2027-12-10T18:06:00.000Z'),
    ]);

    expect(outcomes).toEqual(['coming', 'not coming', 'here', 'here']);
    expect(states).toEqual(['queued', 'queued', 'queued', 'replaced']);
    expect(set['OG1 · S27-0001']).toMatchObject({Presence: ['', 'came'], Reply: ['', 'not coming']});
  });

  it('do not undo what an officer has ticked', () => {
    const rows = makeSessions({attendance: [makeGuest(ONE, {presence: 'missed', notedBy: 'ann@kul.example.org'})]});
    const {outcomes, set} = take([makeAnswer(ONE, HERE, {at: BEGIN})], rows);

    expect([outcomes, set]).toEqual([['noted'], {}]);
  });

  it('of a cancelled event change nothing', () => {
    const rows = makeSessions({events: [makeEvent({state: 'cancelled'})]});

    expect(take([makeAnswer(ONE, COMING)], rows)).toMatchObject({outcomes: ['cancelled'], set: {}});
  });

  it('with a choice that the form does not have are told so', () => {
    expect(take([makeAnswer(ONE, 'Perhaps')])).toMatchObject({outcomes: ['unclear'], set: {}});
  });

  it('with nobody’s code, or one of another event’s season, are answered in the same words, and not without limit', () => {
    const strangers = ['a', 'b', 'c', 'd'].map((name, at) =>
      makeAnswer(name, COMING, {at: `2027-11-26T08:0${at}:00.000Z`}),
    );
    const {outcomes, states, mails} = take(strangers);

    expect(outcomes).toEqual(['code', 'code', 'code', 'code']);
    expect(states).toEqual(['queued', 'queued', 'queued', 'replaced']);
    expect(mails.map(({Reference}) => Reference)).toEqual(['', '', '', '']);
  });

  it('are answered once, however often they come', () => {
    const first = planEventAnswers([makeAnswer(ONE, COMING)], makeSessions(), MOMENT);
    const outbox = first.inserts.map(({row}) => ({key: String(row.Key)}) as never);

    expect(planEventAnswers([makeAnswer(ONE, COMING)], makeSessions({outbox}), MOMENT).inserts).toEqual([]);
  });
});

describe('where there is no room for everybody', () => {
  const rows = makeSessions({events: [makeEvent({capacity: 1})]});
  const at = (minute: number) => ({at: `2027-11-26T08:1${minute}:00.000Z`});

  it('the first come, the others wait in their order', () => {
    expect(
      take([makeAnswer(ONE, COMING, at(0)), makeAnswer(TWO, COMING, at(1)), makeAnswer(ONE, COMING, at(2))], rows)
        .outcomes,
    ).toEqual(['coming', 'waiting', 'coming']);
  });

  it('who has waited longest comes in when somebody cannot come, saying it again notwithstanding', () => {
    const {outcomes, set} = take(
      [
        makeAnswer(ONE, COMING, at(0)),
        makeAnswer(TWO, COMING, at(1)),
        makeAnswer(THREE, COMING, at(2)),
        makeAnswer(TWO, COMING, at(3)),
        makeAnswer(ONE, NOT_COMING, at(4)),
      ],
      rows,
    );

    expect(outcomes).toEqual(['coming', 'waiting', 'waiting', 'waiting', 'not coming', 'in']);
    expect(Object.values(set).map(({Reply}) => Reply?.[1])).toEqual(['not coming', 'coming', 'waiting']);
  });
});
