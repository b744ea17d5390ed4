import {colleaguesFor, nobodyFree} from '../../../src/domain/interview-scoring/colleagues';
import {type HandOver, type HandOverFacts, planHandOver} from '../../../src/domain/interview-scoring/hand-over';
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

describe('handing an interview over', () => {
  it('puts the colleague who has the least to do into the panel, and remembers who knows whom', () => {
    const {changes, inserts} = handOver();

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
    const sent = handOver().inserts.filter(({table}) => table === 'Outbox');

    expect(sent.map(({row}) => row.Step)).toEqual(['event']);
    expect(JSON.parse(String(sent[0]?.row.Values))).toMatchObject({does: 'put', guests: ['eve@ua.be', 'cas@ug.be']});
  });

  it('takes the colleague who was chosen', () => {
    expect(handOver({to: 'fay@ug.be'}).changes[0]?.set.Panel).toEqual([
      'bob@ulb.be; cas@ug.be',
      'fay@ug.be; cas@ug.be',
    ]);
  });

  it('adds to what stands under Knows', () => {
    const knowing = officers.map(each => (each.email === BOB ? {...each, knows: ['Zoë Peeters']} : each));
    const {changes} = handOver({}, facts({officers: knowing}));

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
      'dee@vub.be cannot take A01 over (any more)',
    ],
    [
      'somebody of the candidate’s university',
      () => handOver({to: 'ann@kul.be'}),
      'ann@kul.be cannot take A01 over (any more)',
    ],
    [
      'nobody being left',
      () => handOver({}, facts({officers: OFFICERS})),
      'Nobody can take A01 over: 1 colleague is in another panel at that time, 1 colleague is of the candidate’s university or in conflict. Move the interview on the board instead.',
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

describe('colleagues who could take over', () => {
  const candidate = {reference: referenceOf(0), committee: 'KUL', firstName: 'First0', lastName: 'Last0'};
  const slot = BOOKED[0]!;
  const search = (more: Partial<Parameters<typeof colleaguesFor>[2]> = {}) =>
    colleaguesFor(slot, candidate, {interviews: BOOKED, officers, marks: [], ...more});

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

  it('are asked for in one sentence when there is none', () => {
    expect(nobodyFree(slot, {free: [], busy: 0, barred: 0})).toBe(
      'Nobody can take A01 over: there is no other officer. Move the interview on the board instead.',
    );
  });
});
