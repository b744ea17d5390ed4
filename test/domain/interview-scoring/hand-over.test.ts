import {colleaguesFor, whyNobody} from '../../../src/domain/interview-scoring/colleagues';
import {
  type HandOver,
  type HandOverFacts,
  planHandOver,
  planTakeBack,
} from '../../../src/domain/interview-scoring/hand-over';
import type {Officer} from '../../../src/domain/season/configuration';
import {
  BOB,
  BOOKED,
  CAS,
  inTab,
  locked,
  type MadeFacts,
  makeFacts,
  makeMarks,
  makeOfficer,
  OFFICERS,
  referenceOf,
} from '../../make/second-round';

const EVE = makeOfficer('eve@ua.be', 'UA');
const FAY = makeOfficer('fay@ug.be', 'UG');
const officers = [...OFFICERS, EVE, FAY];
const NOON = '2027-11-02T11:00:00.000Z';

function facts(made: MadeFacts = {}): HandOverFacts {
  const found = makeFacts({officers, now: NOON, ...made});
  const officerRows = (made.officers ?? officers).map(({email, name, committee, role, knows}) => ({
    email,
    name,
    committee,
    role,
    languages: '',
    mostReadings: null,
    knows: knows.join('; '),
  }));
  return {...found, officerRows, outbox: [], account: 'scope@x.be'};
}

const by = (email: string): Officer => officers.find(each => each.email === email)!;
const wanted: HandOver = {slot: 'A01', reference: referenceOf(0), to: ''};
const handOver = (more: Partial<HandOver> = {}, at = facts(), who: string = BOB) =>
  planHandOver({...wanted, ...more}, by(who), at);

/** What the tabs say once Bob has handed A01 over to Eve. */
function handedOver(made: MadeFacts = {}): HandOverFacts {
  const knowing = officers.map(each => (each.email === BOB ? {...each, knows: ['Tom', 'S27-0001']} : each));
  const interviews = BOOKED.map(row => (row.slot === 'A01' ? {...row, panel: 'eve@ua.be; cas@ug.be'} : row));
  const marks = inTab(makeMarks(0, BOB, {}, {state: 'handed over', handedTo: 'eve@ua.be', slot: 'A01'}));
  return facts({officers: knowing, interviews, marks, ...made});
}
const takeBack = (at = handedOver(), who: Officer = {...by(BOB), knows: ['Tom', 'S27-0001']}) =>
  planTakeBack({slot: 'A01', reference: referenceOf(0)}, who, at);

describe('handing an interview over', () => {
  it('puts the colleague who has the least to do into the panel, and remembers who knows whom', () => {
    const {
      plan: {changes, inserts},
      told,
    } = handOver();

    expect(told).toEqual({
      sentence: 'eve interviews First0 Last0 in your place; the calendar tells them.',
      undo: true,
    });

    expect(changes.filter(({table}) => table !== 'Candidates')).toEqual([
      {table: 'Interviews', key: 'A01', set: {Panel: ['bob@ulb.be; cas@ug.be', 'eve@ua.be; cas@ug.be']}},
      {table: 'Officers', key: 'bob@ulb.be', set: {Knows: ['', 'S27-0001']}},
    ]);
    expect(inserts.find(({table}) => table === 'Interview marks')).toEqual({
      table: 'Interview marks',
      key: 'S27-0001 · bob@ulb.be',
      row: {
        Reference: 'S27-0001',
        Interviewer: 'bob@ulb.be',
        Slot: 'A01',
        State: 'handed over',
        Saved: NOON,
        Notes: '',
        'Handed over to': 'eve@ua.be',
      },
    });
  });

  it('tells the calendar and nobody else: the time stays', () => {
    const sent = handOver().plan.inserts.filter(({table}) => table === 'Outbox');

    expect(sent.map(({row}) => row.Step)).toEqual(['event']);
    expect(JSON.parse(String(sent[0]?.row.Values))).toMatchObject({does: 'put', guests: ['eve@ua.be', 'cas@ug.be']});
  });

  it('puts no score, mark or note into the event', () => {
    const marks = inTab(makeMarks(0, CAS, {Motivation: 3}, {notes: 'Weak.'}));
    const sent = handOver({}, facts({marks})).plan.inserts.find(({table}) => table === 'Outbox');
    const {title, description, ...rest} = JSON.parse(String(sent?.row.Values)) as Record<string, unknown>;

    expect([title, description]).toEqual([
      'Interview First0 Last0 (S27-0001)',
      'SCOPE 2027: interview of S27-0001, Tuesday 2 November 2027, 18:00 (Brussels time). Questions and marks: SCOPE › Score interviews in the sheet.',
    ]);
    expect(Object.keys(rest).sort()).toEqual(['does', 'endsAt', 'eventId', 'guests', 'slot', 'startsAt']);
  });

  it('takes the colleague who was chosen', () => {
    expect(handOver({to: 'fay@ug.be'}).plan.changes[0]?.set.Panel).toEqual([
      'bob@ulb.be; cas@ug.be',
      'fay@ug.be; cas@ug.be',
    ]);
  });

  it('adds to what stands under Knows', () => {
    const knowing = officers.map(each => (each.email === BOB ? {...each, knows: ['Zoë Peeters']} : each));
    const {changes} = handOver({}, facts({officers: knowing})).plan;

    expect(changes.find(({table}) => table === 'Officers')?.set).toEqual({
      Knows: ['Zoë Peeters', 'Zoë Peeters; S27-0001'],
    });
  });

  it.each<[string, () => unknown, string]>([
    ['an interview of another panel', () => handOver({}, facts(), 'eve@ua.be'), 'You are not of the panel of A01'],
    [
      'marks that were given',
      () => handOver({}, facts({marks: inTab(makeMarks(0, BOB, {Motivation: 8}))})),
      'You have given marks to S27-0001.',
    ],
    [
      'somebody who sits in another panel at that time',
      () => handOver({to: 'dee@vub.be'}),
      'dee cannot take A01 over (any more)',
    ],
    [
      'somebody of the candidate’s university',
      () => handOver({to: 'ann@kul.be'}),
      'ann cannot take A01 over (any more)',
    ],
    [
      'a slot that was moved meanwhile',
      () => handOver({slot: 'A04'}),
      'The interview of S27-0001 was moved meanwhile: it is now A01',
    ],
    [
      'a closed round',
      () => handOver({}, facts({milestones: [locked('second round')]})),
      'The second round was locked',
    ],
  ])('is refused for %s', (_what, act, sentence) => {
    expect(act).toThrow(sentence);
  });
});

describe('handing over where nobody is left', () => {
  const alone = facts({officers: OFFICERS});

  it('writes down who knows whom, leaves the panel, and says that an officer must find somebody', () => {
    const {plan, told} = handOver({}, alone);

    expect(plan.changes).toEqual([{table: 'Officers', key: 'bob@ulb.be', set: {Knows: ['', 'S27-0001']}}]);
    expect(plan.inserts).toEqual([]);
    expect(told).toEqual({
      sentence:
        'Nobody can take A01 over: 1 colleague is not free at that time, 1 colleague is of the candidate’s university or in conflict. That you know First0 Last0 is written down, and the board shows the interview in red: an officer must find somebody, or move it.',
      undo: true,
    });
  });

  it('is taken back by taking that out again', () => {
    const knowing = OFFICERS.map(each => (each.email === BOB ? {...each, knows: ['S27-0001']} : each));
    const {changes} = takeBack(facts({officers: knowing}));

    expect(changes).toEqual([{table: 'Officers', key: 'bob@ulb.be', set: {Knows: ['S27-0001', '']}}]);
  });
});

describe('handing over with one click', () => {
  it('changes nothing the second time, and says the same', () => {
    const {plan, told} = handOver({}, handedOver());

    expect([plan.changes, plan.inserts]).toEqual([[], []]);
    expect(told).toEqual(handOver().told);
  });

  it('cannot be taken back where a rule had taken the interview away anyway', () => {
    const own = {...by(BOB), committee: 'KUL'};

    expect(planHandOver(wanted, own, facts()).told.undo).toBe(false);
  });

  it('is taken back: panel, event and Knows as before, and the row that remembered it gone', () => {
    const {changes, inserts, removals} = takeBack();

    expect(changes.filter(({table}) => table !== 'Candidates')).toEqual([
      {table: 'Interviews', key: 'A01', set: {Panel: ['eve@ua.be; cas@ug.be', 'bob@ulb.be; cas@ug.be']}},
      {table: 'Officers', key: 'bob@ulb.be', set: {Knows: ['Tom; S27-0001', 'Tom']}},
    ]);
    expect(inserts.map(({row}) => JSON.parse(String(row.Values)) as object)).toMatchObject([
      {does: 'put', guests: ['bob@ulb.be', 'cas@ug.be']},
    ]);
    expect(removals.map(({table, key}) => [table, key])).toEqual([['Interview marks', 'S27-0001 · bob@ulb.be']]);
  });

  it.each<[string, () => unknown, string]>([
    ['nothing was handed over', () => takeBack(handedOver({marks: []})), 'You are not of the panel of A01'],
    [
      'the colleague has handed it on',
      () => takeBack(handedOver({interviews: BOOKED.map(row => ({...row, panel: 'fay@ug.be; cas@ug.be'}))})),
      'eve is not of the panel of A01 any more',
    ],
    [
      'the colleague has given marks',
      () => {
        const before = handedOver();
        return takeBack({...before, marks: [...before.marks, ...inTab(makeMarks(0, 'eve@ua.be', {Motivation: 8}))]});
      },
      'eve has given marks to S27-0001 by now.',
    ],
    [
      'one sits elsewhere by now',
      () => {
        const before = handedOver();
        const other = {...BOOKED[0]!, slot: 'C01', panel: BOB, reference: '', state: 'free'};
        return takeBack({...before, interviews: [...before.interviews, other]});
      },
      'You are in another panel at that time by now: eve keeps A01.',
    ],
    [
      'one may not interview the candidate anyway',
      () => takeBack(handedOver(), {...by(BOB), knows: ['First0 Last0', 'S27-0001']}),
      'You may not interview S27-0001: own university, or declared under Knows. eve keeps A01.',
    ],
    [
      'the round is closed',
      () => takeBack(handedOver({milestones: [locked('second round')]})),
      'The second round was locked',
    ],
  ])('is not taken back where %s', (_why, act, sentence) => {
    expect(act).toThrow(sentence);
  });
});

describe('colleagues who could take over', () => {
  const candidate = {reference: referenceOf(0), committee: 'KUL', firstName: 'First0', lastName: 'Last0'};
  const slot = BOOKED[0]!;
  const search = (more: Partial<Parameters<typeof colleaguesFor>[2]> = {}) =>
    colleaguesFor(slot, candidate, {interviews: BOOKED, officers, marks: [], milestones: [], ...more});

  it('are of another university, not in conflict, in no other panel then; who has fewer interviews comes first', () => {
    const knowing = officers.map(each => (each === FAY ? {...FAY, knows: ['Last0 First0']} : each));

    expect(search().free.map(({email, interviews}) => [email, interviews])).toEqual([
      ['eve@ua.be', 0],
      ['fay@ug.be', 0],
    ]);
    expect(search({officers: knowing})).toMatchObject({free: [{email: 'eve@ua.be'}], busy: 1, barred: 2});
  });

  it('are busy too while the other slot of their panel is still free', () => {
    const interviews = [...BOOKED, {...slot, slot: 'C01', panel: 'eve@ua.be', state: 'free', reference: ''}];

    expect(search({interviews}).free.map(({email}) => email)).toEqual(['fay@ug.be']);
  });

  it('may sit one after the other: an interview may begin the minute another ends', () => {
    const next = {...slot, slot: 'C02', startsAt: slot.endsAt, endsAt: '2027-11-02T17:40:00.000Z', panel: 'eve@ua.be'};

    expect(search({interviews: [...BOOKED, next]}).free.map(({email}) => email)).toContain('eve@ua.be');
  });

  it('do not get back what they gave away', () => {
    const marks = inTab(makeMarks(0, 'eve@ua.be', {}, {state: 'handed over', handedTo: CAS}));

    expect(search({marks}).free.map(({email}) => email)).toEqual(['fay@ug.be']);
  });

  it('come from those who interview before those who do not, and readers and coordinators last', () => {
    const noor = makeOfficer('aaa@x.be', '', {role: 'coordinator'});
    const interviews = [...BOOKED, {...BOOKED[2]!, slot: 'C02', panel: 'fay@ug.be'}];

    expect(search({officers: [noor, ...officers], interviews}).free.map(({email}) => email)).toEqual([
      'fay@ug.be',
      'eve@ua.be',
      'aaa@x.be',
    ]);
  });

  it('are not those who said that they cannot then', () => {
    const details = {url: '', plannedAt: NOON, rounds: 1, interviewers: [{email: 'eve@ua.be', busy: '2027-11-02'}]};
    const milestones = [{...locked('interviews planned'), details: JSON.stringify(details)}];

    expect(search({milestones})).toMatchObject({free: [{email: 'fay@ug.be'}], busy: 2});
  });

  it('are none where there is no other officer', () => {
    expect(whyNobody({free: [], busy: 0, barred: 0})).toBe('there is no other officer');
  });
});
