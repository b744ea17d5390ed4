import {type Asked, type Item, listView} from '../../../src/domain/interview-scoring/list';
import {
  ANN,
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

const officer = (email: string) => OFFICERS.find(each => each.email === email)!;
const list = (made: MadeFacts = {}, who = officer(BOB), asked: Partial<Asked> = {}) =>
  listView({evening: null, everybody: false, ...asked}, who, makeFacts(made));
const item = (slot: string, items: readonly Item[]): Item => items.find(each => each.slot === slot)!;

const MARKED = inTab(
  makeMarks(0, BOB, {Motivation: 8, English: 6}, {notes: 'Calm.'}),
  makeMarks(0, CAS, {Motivation: 7, English: null}),
  makeMarks(2, 'dee@vub.be', {Motivation: 9}),
);

describe('the list of an evening', () => {
  it('holds my interviews of tonight in their order, with what is needed to hold them', () => {
    const {items, evening, evenings, progress} = list();

    expect(items.map(({slot, name, time, state}) => [slot, name, time, state])).toEqual([
      ['A01', 'First0 Last0', '18:00–18:20', 'to mark'],
      ['A02', 'First2 Last2', '18:25–18:45', 'to mark'],
    ]);
    expect(evening).toBe('2027-11-02');
    expect(evenings.map(({day, count}) => [day, count])).toEqual([
      ['2027-11-02', 2],
      ['2027-11-03', 1],
    ]);
    expect(progress).toEqual([0, 3]);
  });

  it.each([
    ['before it', '2027-10-30T10:00:00.000Z', '2027-11-02', ['to come', 'to come']],
    ['during an interview', '2027-11-02T17:10:00.000Z', '2027-11-02', ['now', 'to come']],
    ['in the night after it', '2027-11-03T02:00:00.000Z', '2027-11-02', ['to mark', 'to mark']],
    ['the morning after', '2027-11-03T07:00:00.000Z', '2027-11-03', ['to come']],
    ['when all is over', '2027-12-03T07:00:00.000Z', '2027-11-03', ['to mark']],
  ])('is the nearest one: %s', (_when, now, evening, states) => {
    const view = list({now});

    expect([view.evening, view.items.map(({state}) => state)]).toEqual([evening, states]);
  });

  it('offers the link of the call, and nothing that somebody typed there and is none', () => {
    const [first, second, ...others] = BOOKED;
    const typed = [
      {...first!, link: 'https://meet.google.com/abc'},
      {...second!, link: 'javascript:alert(1)'},
    ];
    const {items} = list({interviews: [...typed, ...others]}, officer(BOB), {everybody: true});

    expect(items.map(({link}) => link).slice(0, 2)).toEqual(['https://meet.google.com/abc', '']);
  });

  it('is empty for somebody who has none', () => {
    const view = list({}, makeOfficer('new@x.be', 'UA'));

    expect(view).toMatchObject({items: [], evening: '', spokenEvening: '', progress: [0, 0]});
  });

  it('shows all panels to an officer who asks for them, and to nobody else', () => {
    const reader = makeOfficer(BOB, 'ULB', {role: 'reader'});

    expect(list({}, officer(BOB), {everybody: true}).items.map(({slot}) => slot)).toEqual(['A01', 'B01', 'A02']);
    expect(list({}, reader, {everybody: true}).items.map(({slot}) => slot)).toEqual(['A01', 'A02']);
  });

  it('brings the questions, the criteria with their weights, and the marks that there are', () => {
    const view = list({settings: {interviewQuestions: 'Why?; How?\n\nWhen?', markTo: 3, markStep: 1}});

    expect(view.questions).toEqual(['Why?', 'How?', 'When?']);
    expect(view.criteria.map(({name, weight}) => [name, weight])).toEqual([
      ['Motivation', 75],
      ['English', 25],
    ]);
    expect(view.scale).toEqual([0, 1, 2, 3]);
  });
});

describe('marks of the others', () => {
  it('are hidden until my own are in', () => {
    const {items} = list({marks: MARKED});

    expect(item('A02', items).others).toEqual([{email: 'dee@vub.be', name: 'dee', done: true, marks: null}]);
    expect(item('A01', items).others).toMatchObject([
      {email: CAS, done: true, marks: {marks: {Motivation: 7, English: null}, notes: ''}},
    ]);
    expect(item('A01', items).mine).toMatchObject({marks: {Motivation: 8, English: 6}, notes: 'Calm.'});
  });

  it('stay hidden where the season does not show them', () => {
    expect(item('A01', list({marks: MARKED, settings: {showOthersMarks: false}}).items).others[0]?.marks).toBe(null);
  });

  it('are not in the list of somebody who is not of the panel', () => {
    const {items} = list({marks: MARKED}, officer(ANN), {everybody: true});

    expect(items.flatMap(({others}) => others.map(({marks}) => marks))).toEqual(Array(5).fill(null));
    expect(item('A01', items).inPanel).toBe(false);
  });
});

describe('an interview of the list', () => {
  it('says to whom it could be handed over', () => {
    const officers = [...OFFICERS, makeOfficer('eve@ua.be', 'UA')];

    expect(item('A01', list({officers}).items).colleagues.map(({email}) => email)).toEqual(['eve@ua.be']);
  });

  it('says that my marks could not count', () => {
    const knowing = OFFICERS.map(each => (each.email === BOB ? {...each, knows: ['Last0 First0']} : each));
    const own = BOOKED.map(row => (row.slot === 'A01' ? {...row, panel: `${ANN}; ${BOB}`} : row));

    expect(item('A01', list({officers: knowing}, knowing[1]!).items).conflict).toBe(
      'You are declared to know this candidate: hand this interview over.',
    );
    expect(item('A01', list({interviews: own}, officer(ANN)).items).conflict).toBe(
      'You are of the same university: hand this interview over.',
    );
  });

  it('that was missed stays in it, with the slots that could make up for it', () => {
    const interviews = BOOKED.map(row => (row.slot === 'A01' ? {...row, state: 'no-show'} : row));
    const facts = makeFacts({interviews});
    const candidates = facts.candidates.map((row, at) => (at === 0 ? {...row, state: 'no-show'} : row));
    const found = item('A01', list({interviews, candidates}).items);

    expect(found).toMatchObject({state: 'no-show', mayMakeUp: true});
    expect(found.makeUp).toEqual([{slot: 'A04', when: 'Thursday 4 November 2027, 18:00 (Brussels time)'}]);
  });

  it('is marked once my own marks are in, and for officers once all are', () => {
    expect(item('A02', list({marks: MARKED}).items).state).toBe('to mark');
    expect(item('A01', list({marks: MARKED}, officer(ANN), {everybody: true}).items).state).toBe('marked');
    expect(item('A02', list({marks: MARKED}, officer(ANN), {everybody: true}).items).state).toBe('to mark');
  });

  it('is closed with the round', () => {
    expect(list({milestones: [locked('second round')]}).locked).toBe(
      'The second round was closed by neo@x.be on Thursday 28 October 2027, 18:00 (Brussels time): marks stay as they are.',
    );
    expect(list().items[0]?.reference).toBe(referenceOf(0));
  });
});
