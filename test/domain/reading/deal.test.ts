import {previewDeal} from '../../../src/domain/reading/deal-preview';
import {type DealChoices, type DealFacts, proposeDeal} from '../../../src/domain/reading/deal-proposal';
import {planDeal} from '../../../src/domain/reading/plan-deal';
import type {MilestoneRow} from '../../../src/domain/season/milestone';
import {DEFAULT_SETTINGS} from '../../../src/domain/season/settings';
import type {ReadingRow} from '../../../src/domain/tables/readings';
import {located, makeApplicant, makeOfficer, makeReading, makeRound} from '../../make/reading';

const NOW = '2027-10-19T18:00:00.000Z';
const BY = {now: NOW, by: 'Noor'};
const NOBODY: DealChoices = {away: null, declare: []};
const codes = ['UG', 'UG', 'ULB', 'ULB', 'UA', 'KUL'];
const officers = codes.map((committee, at) => makeOfficer(`r${at}@bemsa.example.org`, {committee}));
const references = Array.from({length: 12}, (_, at) => `S27-00${10 + at}`);
const applications = references.map((reference, at) =>
  makeApplicant(reference, {committee: at % 2 === 0 ? 'KUL' : 'UG'}),
);

function facts(more: Partial<DealFacts> = {}): DealFacts {
  return {readings: [], applications, milestones: [], configuration: makeRound(officers), ...more};
}

const officerRows = officers.map(({email, name, committee}) => ({
  email: email.toUpperCase(),
  name,
  committee,
  role: 'officer',
  languages: '',
  mostReadings: null,
  knows: '',
}));

const planOf = (given: DealFacts, choices: DealChoices) =>
  planDeal({...given, officers: officerRows}, {...choices, basis: previewDeal(given, choices, NOW).basis}, BY);

/** The rows of Readings after a plan. */
function rowsAfter(given: DealFacts, choices: DealChoices): ReadingRow[] {
  const {inserts, changes} = planOf(given, choices);
  const states = new Map(changes.filter(({table}) => table === 'Readings').map(({key, set}) => [key, set.State![1]]));
  const rows = given.readings.map(({row}) => ({
    ...row,
    state: String(states.get(`${row.reference} · ${row.reader}`) ?? row.state),
  }));
  const fresh = inserts
    .filter(({table}) => table === 'Readings')
    .map(({row}) => makeReading(String(row.Reference), String(row.Reader)));
  return [...rows, ...fresh];
}

const live = (rows: readonly ReadingRow[]) => rows.filter(({state}) => state === 'dealt' || state === 'done');
const perApplication = (rows: readonly ReadingRow[]) =>
  references.map(reference => live(rows).filter(row => row.reference === reference).length);

describe('a deal', () => {
  it('gives every complete application its readings, and nobody one of the own university', () => {
    const rows = rowsAfter(facts(), NOBODY);

    expect(perApplication(rows)).toEqual(references.map(() => 2));
    const own = rows.filter(({reference, reader}) => {
      const committee = applications.find(each => each.reference === reference)?.committee;
      return officers.find(({email}) => email === reader)?.committee === committee;
    });
    expect(own).toEqual([]);
  });

  it('records seed, criteria and the moment of the first deal with the milestone', () => {
    const {inserts} = planOf(facts(), NOBODY);
    const milestone = inserts.find(({table}) => table === 'Stages')?.row;

    expect([milestone?.Milestone, milestone?.State, milestone?.By]).toEqual(['readings dealt', 'open', 'Noor']);
    expect(JSON.parse(String(milestone?.Details))).toEqual({
      dealtAt: NOW,
      seed: 'SCOPE:readings',
      criteria: ['Letter', 'CV'],
      readings: 24,
      applications: 12,
    });
  });

  it('takes the seed of the season’s draw, and is the same whatever the order of the rows', () => {
    const draw = {milestone: 'draw', state: 'locked', at: NOW, by: 'Noor', reason: '', details: '{"seed":"orange"}'};
    const milestones: MilestoneRow[] = [draw];
    const turned = facts({
      milestones,
      applications: [...applications].reverse(),
      configuration: makeRound([...officers].reverse()),
    });

    expect(proposeDeal(facts({milestones}), NOBODY).seed).toBe('orange:readings');
    expect(proposeDeal(turned, NOBODY).deal.readings).toEqual(proposeDeal(facts({milestones}), NOBODY).deal.readings);
  });

  it('leaves out what is not complete, and says how many', () => {
    const some = applications.map((each, at) => (at === 0 ? {...each, state: 'incomplete'} : each));
    const preview = previewDeal(facts({applications: some}), NOBODY, NOW);

    expect(preview).toMatchObject({applications: 11, readings: 22, aside: [{state: 'incomplete', count: 1}]});
    expect(preview.summary).toBe('Deals 22 readings of 11 applications to 6 readers.');
  });

  it('asks an interviewer never, and a coordinator only with a number in Most readings', () => {
    const more = [
      makeOfficer('i@bemsa.example.org', {role: 'interviewer', committee: ''}),
      makeOfficer('c@bemsa.example.org', {role: 'coordinator', committee: ''}),
      makeOfficer('d@bemsa.example.org', {role: 'coordinator', committee: '', mostReadings: 2}),
    ];
    const {loads} = previewDeal(facts({configuration: makeRound([...officers, ...more])}), NOBODY, NOW);

    expect(loads.slice(6).map(({reader, after: load}) => [reader, load])).toEqual([['d@bemsa.example.org', 2]]);
  });

  it('is refused when anything that it was made from has changed since it was shown', () => {
    const {basis} = previewDeal(facts(), NOBODY, NOW);
    const later = facts({applications: [...applications, makeApplicant('S27-0099')]});

    expect(() => planDeal({...later, officers: officerRows}, {...NOBODY, basis}, BY)).toThrow(
      'Applications, officers or readings have changed since this was shown',
    );
  });

  it('is refused once the first round is locked', () => {
    const milestones = [{milestone: 'first round', state: 'locked', at: NOW, by: 'Noor', reason: '', details: ''}];

    expect(() => planOf(facts({milestones}), NOBODY)).toThrow('The first round was locked by Noor');
  });

  it('names the rule that is in the way and for whom, and deals the rest', () => {
    const configuration = makeRound([
      makeOfficer('a@x.be', {committee: 'KUL'}),
      makeOfficer('b@x.be', {committee: 'ULB'}),
    ]);
    const preview = previewDeal(facts({configuration}), NOBODY, NOW);

    expect(preview.readings).toBe(18);
    expect(preview.problems[0]?.sentence).toMatch(/can have only 1 of 2 readings: .*own university \(1 reader\)\.$/);
  });
});

describe('conflicts', () => {
  const configuration = makeRound(
    officers.map((officer, at) =>
      at === 2 ? {...officer, name: 'An Peeters', knows: ['Zoë Peeters S27-0010']} : officer,
    ),
  );

  it('declared by name keep reader and applicant apart', () => {
    const {readings} = proposeDeal(facts({configuration}), NOBODY).deal;

    expect(
      readings.filter(({application, reader}) => application === 'S27-0010' && reader === 'r2@bemsa.example.org'),
    ).toEqual([]);
  });

  it('are proposed for the same surname, accents and case aside, and not where one is declared already', () => {
    const applicants = [
      makeApplicant('S27-0010', {lastName: 'Peeters S27-0010'}),
      makeApplicant('S27-0011', {lastName: 'PEETERS'}),
    ];
    const {proposals, declared} = previewDeal(facts({configuration, applications: applicants}), NOBODY, NOW);

    expect(declared).toBe(1);
    expect(proposals).toEqual([
      {
        application: 'S27-0011',
        reader: 'r2@bemsa.example.org',
        because: 'same surname',
        applicantName: 'Zoë PEETERS',
        readerName: 'An Peeters',
      },
    ]);
  });

  it('that an officer ticks are kept at once, and written into Officers with the deal', () => {
    const first = proposeDeal(facts(), NOBODY).deal.readings[0]!;
    const choices = {away: null, declare: [first]};

    expect(proposeDeal(facts(), choices).deal.readings).not.toContainEqual(first);
    const change = planOf(facts(), choices).changes.find(({table}) => table === 'Officers');
    expect(change).toEqual({
      table: 'Officers',
      key: first.reader.toUpperCase(),
      set: {Knows: ['', first.application]},
    });
  });

  it('with a name that fits nobody are named, since they keep nobody apart', () => {
    const unknown = makeRound(
      officers.map((officer, at) => (at === 0 ? {...officer, knows: ['Nobody Known']} : officer)),
    );
    const {problems} = previewDeal(facts({configuration: unknown}), NOBODY, NOW);

    expect(problems.map(({sentence}) => sentence)).toEqual([
      'Officers: Reader r0 is said to know "Nobody Known", and no applicant has that name or reference, so it keeps nobody apart. Correct it in the column Knows.',
    ]);
  });
});

describe('dealing again', () => {
  const dealt = rowsAfter(facts(), NOBODY);
  const away = officers[4]!.email;

  it('has nothing to add when everything is dealt', () => {
    const preview = previewDeal(facts({readings: located(...dealt)}), NOBODY, NOW);

    expect([preview.changes, preview.summary]).toEqual([false, 'Everything is dealt: there is nothing to add.']);
  });

  it('adds what a late application misses and leaves the rest where it is', () => {
    const late = makeApplicant('S27-0098', {committee: 'UA'});
    const rows = rowsAfter(facts({readings: located(...dealt), applications: [...applications, late]}), NOBODY);

    expect(rows.slice(0, dealt.length)).toEqual(dealt);
    expect(rows.slice(dealt.length).map(({reference}) => reference)).toEqual(['S27-0098', 'S27-0098']);
  });

  it('replaces a reading that was given back, never by the same reader', () => {
    const [first, ...rest] = dealt;
    const given = [{...first!, state: 'abstained', reason: 'ill'}, ...rest];
    const rows = rowsAfter(facts({readings: located(...given)}), NOBODY);

    expect(perApplication(rows)).toEqual(references.map(() => 2));
    expect(
      rows.filter(({reference, reader}) => reference === first!.reference && reader === first!.reader),
    ).toHaveLength(1);
  });

  it('gives the unread work of a reader to others, keeps the marks given, and deals that reader no more', () => {
    const own = dealt.filter(({reader}) => reader === away);
    const marked = dealt.map(row => (row === own[0] ? makeReading(row.reference, row.reader, {Letter: 7}) : row));
    const given = facts({readings: located(...marked)});
    const plan = planOf(given, {away, declare: []});
    const rows = rowsAfter(given, {away, declare: []});

    expect(perApplication(rows)).toEqual(references.map(() => 2));
    expect(rows.filter(({reader, state}) => reader === away && state !== 'taken back')).toEqual([
      makeReading(own[0]!.reference, away, {Letter: 7}),
    ]);
    expect(plan.changes.find(({table}) => table === 'Officers')?.set).toEqual({'Most readings': [null, 1]});
    expect(plan.removals).toEqual([]);
  });

  it('keeps the marks of a reader who interviews now, and takes only the unread back', () => {
    const own = dealt.filter(({reader}) => reader === away);
    const marked = dealt.map(row => (row === own[0] ? makeReading(row.reference, row.reader, {Letter: 7}) : row));
    const interviewing = officers.map(each => (each.email === away ? {...each, role: 'interviewer' as const} : each));
    const given = facts({readings: located(...marked), configuration: makeRound(interviewing)});
    const rows = rowsAfter(given, NOBODY);

    expect(perApplication(rows)).toEqual(references.map(() => 2));
    expect(live(rows).filter(({reader}) => reader === away)).toEqual([
      makeReading(own[0]!.reference, away, {Letter: 7}),
    ]);
  });

  it('never takes marks away that were typed and not taken in yet', () => {
    const own = dealt.filter(({reader}) => reader === away);
    const typed = dealt.map(row =>
      row === own[0] ? makeReading(row.reference, away, {Letter: '8'}, {state: 'dealt'}) : row,
    );
    const {deal} = proposeDeal(facts({readings: located(...typed)}), {away, declare: []});

    expect(deal.taken).toHaveLength(own.length - 1);
  });

  it('uses the row again when a reader gets back what was taken', () => {
    const rows = rowsAfter(facts({readings: located(...dealt)}), {away, declare: []});
    const taken = rows.filter(({state}) => state === 'taken back');
    const elsewhere = live(rows).map(row => ({...row, state: 'abstained', reason: 'ill'}));
    const plan = planOf(facts({readings: located(...taken, ...elsewhere)}), NOBODY);
    const again = plan.changes.filter(({table, set}) => table === 'Readings' && set.State?.[1] === 'dealt');
    const keys = taken.map(({reference}) => `${reference} · ${away}`);

    expect(again.length).toBeGreaterThan(0);
    expect(again.map(({key}) => key).filter(key => !keys.includes(key))).toEqual([]);
    expect(plan.inserts.map(({key}) => key).filter(key => keys.includes(key))).toEqual([]);
  });
});

describe('reminders of a deal', () => {
  it('are announced with it: half-way to the date and 24 hours before', () => {
    const settings = {...DEFAULT_SETTINGS, readingsDue: '2027-10-25T20:00'};
    const {reminders} = previewDeal(facts({configuration: makeRound(officers, {settings})}), NOBODY, NOW);

    expect(reminders).toEqual([
      'Friday 22 October 2027, 20:00 (Brussels time)',
      'Sunday 24 October 2027, 20:00 (Brussels time)',
    ]);
  });
});
