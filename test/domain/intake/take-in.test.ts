import {assess, yardstick} from '../../../src/domain/intake/assess';
import {readResponses} from '../../../src/domain/intake/responses';
import {type Intake, planTakeIn} from '../../../src/domain/intake/take-in';
import type {OutboxRow} from '../../../src/domain/notices/notice';
import {rendered} from '../../../src/domain/notices/render';
import type {Plan} from '../../../src/domain/plan/plan';
import {isEmpty} from '../../../src/domain/plan/plan';
import {definitionOf} from '../../../src/domain/tables';
import type {Value} from '../../../src/domain/tables/define';
import {
  HEADER,
  LINK,
  LOCKED,
  makeConfiguration,
  makeIntake,
  makeResponses,
  makeRow,
  type Sent,
} from '../../make/intake';

/** The rows of a table after a plan, by column name. */
function rowsAfter(plan: Plan, tab: string, before: readonly Record<string, Value>[] = []): Record<string, Value>[] {
  const definition = definitionOf(tab);
  const named = (titled: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(definition.columns).flatMap(([name, {title}]) =>
        title in titled ? [[name, titled[title]!]] : [],
      ),
    );
  const key = (row: Record<string, Value>): string => definition.key.map(name => String(row[name])).join(' · ');
  const gone = new Set(plan.removals.filter(({table}) => table === tab).map(removal => removal.key));
  const kept = before
    .filter(row => !gone.has(key(row)))
    .map(row => {
      const change = plan.changes.find(each => each.table === tab && each.key === key(row));
      const after = Object.fromEntries(Object.entries(change?.set ?? {}).map(([title, [, value]]) => [title, value]));
      return {...row, ...named(after)};
    });
  return [...kept, ...plan.inserts.filter(({table}) => table === tab).map(({row}) => named(row))];
}

/** Takes in responses one after another, as the trigger would. */
function takeIn(...rounds: readonly (readonly Sent[])[]) {
  let state = makeIntake([]);
  let mails: Record<string, Value>[] = [];
  for (const sent of rounds) {
    const intake = {...state, responses: makeResponses(...sent)};
    const plan = planTakeIn(intake);
    state = {
      ...intake,
      applications: rowsAfter(plan, 'Applications', intake.applications) as unknown as Intake['applications'],
      wishes: rowsAfter(plan, 'Wishes', intake.wishes) as unknown as Intake['wishes'],
    };
    mails = rowsAfter(plan, 'Outbox', mails);
  }
  return {...state, mails};
}

const short = ({applications}: Pick<Intake, 'applications'>): unknown[] =>
  applications.map(({reference, state, countsInstead, version}) => [reference, state, countsInstead, version]);

describe('taking in', () => {
  it('makes one application, its wishes and one receipt of a response', () => {
    const {applications, wishes, mails} = takeIn([{}]);

    expect(applications).toHaveLength(1);
    expect(applications[0]).toMatchObject({
      reference: 'S27-0001',
      state: 'complete',
      problems: '',
      firstName: 'Zoë',
      committee: 'KUL',
      language: 'nl',
      credits: 180,
      consent: true,
    });
    expect(wishes.map(({rank, country, asTyped}) => [rank, country, asTyped])).toEqual([
      [1, 'Japan', 'Japan'],
      [2, 'Italy', 'Italië'],
      [3, 'Québec', 'Quebec'],
      [4, 'Czech Republic', 'Tsjechië'],
      [5, 'Sweden', 'Suède'],
    ]);
    expect(mails.map(({key, to, language, state, account}) => [key, to, language, state, account])).toEqual([
      ['S27 S27-0001 receipt v1', 'zoe@student.kuleuven.be', 'nl', 'queued', 'scope@example.org'],
    ]);
  });

  it('takes nothing in twice, however often it is told', () => {
    const {applications, wishes, ...rest} = takeIn([{}, {from: 'b@x.be', studentNumber: 'r2'}]);
    const again = planTakeIn({...rest, applications, wishes});

    expect(applications).toHaveLength(2);
    expect(isEmpty(again)).toBe(true);
  });

  it('keeps two people of the same second apart, and one person’s two of the same second', () => {
    const one = takeIn([
      {from: 'a@x.be', studentNumber: '1'},
      {from: 'b@x.be', studentNumber: '2'},
    ]);
    const two = takeIn([{from: 'a@x.be'}, {from: 'a@x.be'}]);

    expect(short(one)).toEqual([
      ['S27-0001', 'complete', '', 1],
      ['S27-0002', 'complete', '', 1],
    ]);
    expect(short(two)).toEqual([
      ['S27-0001', 'superseded', 'S27-0002', 1],
      ['S27-0002', 'complete', '', 1],
    ]);
  });

  it('lets the latest complete application of a person count; the others point to it', () => {
    const later = {at: '2027-10-05T09:00:00Z'};

    expect(short(takeIn([{}], [{}, {...later, from: 'ZOE@student.kuleuven.be'}]))).toEqual([
      ['S27-0001', 'superseded', 'S27-0002', 1],
      ['S27-0002', 'complete', '', 1],
    ]);
    expect(short(takeIn([{}, {...later, cv: ''}]))).toEqual([
      ['S27-0001', 'complete', '', 1],
      ['S27-0002', 'superseded', 'S27-0001', 1],
    ]);
    expect(short(takeIn([{}, {...later, from: 'other@gmail.com', firstName: 'ZOE', lastName: 'peeters'}]))).toEqual([
      ['S27-0001', 'superseded', 'S27-0002', 1],
      ['S27-0002', 'complete', '', 1],
    ]);
  });

  it('says in the receipt that nothing is left to do only where nothing is missing', () => {
    const text = (sent: Sent): string => rendered(takeIn([sent]).mails[0] as unknown as OutboxRow).text;

    expect(text({})).toContain('Verder hoef je niets te doen');
    expect(text({cv: ''})).toContain('Je kan ze aanvullen met de bewerkingslink');
    expect(text({cv: ''})).not.toContain('Verder hoef je niets te doen');
  });

  it('takes an edited response for a new version of the same application, with a new receipt and no wish left over', () => {
    const edited = {at: '2027-10-05T09:00:00Z', wish1: 'Norway', wish5: ''};
    const {mails, wishes, ...after} = takeIn([{}], [edited]);

    expect(short(after)).toEqual([['S27-0001', 'incomplete', '', 2]]);
    expect(after.applications[0]?.problems).toBe('4 wishes were given; at least 5 are needed.');
    expect(wishes.map(({country}) => country)).toEqual(['Norway', 'Italy', 'Québec', 'Czech Republic']);
    expect(mails.map(({key}) => key)).toEqual(['S27 S27-0001 receipt v1', 'S27 S27-0001 receipt v2']);
  });

  it('takes over what an officer corrected in the form’s tab, without a mail', () => {
    const {mails, ...after} = takeIn([{university: 'Leuven?'}], [{university: 'KU Leuven'}]);

    expect(short(after)).toEqual([['S27-0001', 'complete', '', 1]]);
    expect(mails).toHaveLength(1);
  });

  it('compares, of the answers that are known, those that it is asked to', () => {
    const before = takeIn([{from: 'one@x.be'}, {from: 'two@x.be', studentNumber: 'two'}]);
    const corrected = makeResponses(
      {from: 'one@x.be', university: 'UGent'},
      {from: 'two@x.be', studentNumber: 'two', university: 'UGent'},
    );
    const isCompared = ({email}: {readonly email: string}): boolean => email === 'two@x.be';
    const plan = planTakeIn({...before, responses: corrected, isCompared});

    expect(plan.changes.map(({key}) => key)).toEqual(['S27-0002']);
  });

  it('leaves a withdrawn application out of it when the person applies again', () => {
    const {
      applications: [first],
      ...rest
    } = takeIn([{}]);
    const intake = {
      ...rest,
      applications: [{...first!, state: 'withdrawn'}],
      responses: makeResponses({}, {at: '2027-10-05T09:00:00Z'}),
    };

    expect(rowsAfter(planTakeIn(intake), 'Applications', intake.applications).map(({state}) => state)).toEqual([
      'withdrawn',
      'complete',
    ]);
  });

  describe('after the first round', () => {
    const later = {at: '2027-10-30T09:00:00Z'};
    /** One application with a decision, then the answers of the form as they are now. */
    const answersLater = (sent: readonly Sent[], decided: Partial<Intake['applications'][number]> = {}) => {
      const before = takeIn([{}]);
      const applications = [{...before.applications[0]!, decision: 'invited', ...decided}];
      const intake = {...before, applications, milestones: [LOCKED], responses: makeResponses(...sent)};
      const plan = planTakeIn(intake);
      const after = rowsAfter(plan, 'Applications', applications) as unknown as Intake['applications'];
      return {applications: after, mails: rowsAfter(plan, 'Outbox')};
    };

    it('lets what was decided count: who sends the form again keeps seat and interview', () => {
      const {mails, ...after} = answersLater([{}, later]);

      expect(short(after)).toEqual([
        ['S27-0001', 'complete', '', 1],
        ['S27-0002', 'superseded', 'S27-0001', 1],
      ]);
      expect(mails[0]).toMatchObject({reference: 'S27-0002', step: 'receipt'});
      expect(JSON.parse(String(mails[0]!.values))).toMatchObject({'Counts instead': 'S27-0001'});
    });

    it('does so for everybody who was decided, and for nobody who was not', () => {
      expect(short(answersLater([{}, later], {decision: 'on hold'}))[1]).toEqual([
        'S27-0002',
        'superseded',
        'S27-0001',
        1,
      ]);
      expect(short(answersLater([{}, later], {decision: ''}))).toEqual([
        ['S27-0001', 'superseded', 'S27-0002', 1],
        ['S27-0002', 'complete', '', 1],
      ]);
    });

    it('keeps an edited one as it was decided, in a new version', () => {
      const {mails, ...after} = answersLater([{...later, wish1: 'Norway', cv: ''}]);

      expect(short(after)).toEqual([['S27-0001', 'incomplete', '', 2]]);
      expect(after.applications[0]).toMatchObject({decision: 'invited'});
      expect(mails).toHaveLength(1);
    });

    it('sets neither of two aside that were both decided, when an edit shows that they are one person’s', () => {
      const before = takeIn([{}, {...later, from: 'other@gmail.com', studentNumber: 'r1'}]);
      const applications = before.applications.map(row => ({...row, decision: 'invited'}));
      const intake = {
        ...before,
        applications,
        milestones: [LOCKED],
        responses: makeResponses({}, {...later, from: 'other@gmail.com'}),
      };

      expect(
        rowsAfter(planTakeIn(intake), 'Applications', applications).map(({state, countsInstead}) => [
          state,
          countsInstead,
        ]),
      ).toEqual([
        ['complete', ''],
        ['complete', ''],
      ]);
    });

    it('leaves what was withdrawn withdrawn when its author edits it, with the reason, and says so in the receipt', () => {
      const withdrawn = {state: 'withdrawn', problems: 'Withdrawn: Studies elsewhere.'};
      const {mails, ...after} = answersLater([{...later, cv: ''}], withdrawn);

      expect(short(after)).toEqual([['S27-0001', 'withdrawn', '', 2]]);
      expect(after.applications[0]!.problems).toBe('The CV is missing. Withdrawn: Studies elsewhere.');
      expect(JSON.parse(String(mails[0]!.values))).toMatchObject({State: 'withdrawn'});
    });
  });

  it('gives references in the order of the rows and never one that was given', () => {
    const {
      applications: [first],
      ...rest
    } = takeIn([{}]);
    const intake = {
      ...rest,
      applications: [{...first!, reference: 'S27-0042'}],
      responses: makeResponses({}, {from: 'b@x.be', studentNumber: '2'}),
    };

    expect(rowsAfter(planTakeIn(intake), 'Applications').map(({reference}) => reference)).toEqual(['S27-0043']);
  });
});

describe('what is not right with an application', () => {
  const findings = (sent: Sent): readonly unknown[] =>
    assess(makeResponses(sent)[0]!, yardstick(makeConfiguration())).findings;

  it.each<[string, Sent, string, string]>([
    ['a missing document', {cv: ''}, 'noCv', 'incomplete'],
    ['something that is no link', {cv: 'javascript:alert(1)'}, 'badLink', 'incomplete'],
    ['an address with a comma', {from: 'a@x.be,b@x.be'}, 'badEmail', 'incomplete'],
    ['an unknown university', {university: 'Hogwarts'}, 'unknownUniversity', 'incomplete'],
    ['too low a year', {studyYear: '2e bachelor'}, 'yearTooLow', 'not eligible'],
    ['too few credits', {credits: '44,5 ECTS'}, 'fewCredits', 'not eligible'],
    ['a country without a contract', {wish1: 'Atlantis'}, 'unknownCountry', 'complete'],
    ['a country twice', {wish2: 'Japan'}, 'repeatedCountry', 'complete'],
    ['no consent', {consent: ''}, 'noConsent', 'incomplete'],
  ])('%s', (_what, sent, code, state) => {
    const {applications} = takeIn([sent]);

    expect(findings(sent)).toContainEqual(expect.objectContaining({code}));
    expect(applications[0]?.state).toBe(state);
  });

  it('says how late it came', () => {
    expect(takeIn([{at: '2027-10-18T23:59:00+02:00'}]).applications[0]?.late).toBe('');
    expect(takeIn([{at: '2027-10-19T02:05:00+02:00'}]).applications[0]?.late).toBe('2 hours');
  });

  it('writes to nobody whose address is none', () => {
    expect(takeIn([{from: 'a@x.be\r\nBcc: all@x.be'}]).mails).toEqual([]);
  });
});

describe('the form’s tab', () => {
  it('may be sorted, and its columns moved, without a new application', () => {
    const {applications, wishes, ...rest} = takeIn([{}, {from: 'b@x.be', studentNumber: '2'}]);
    const rows = [HEADER, makeRow({from: 'b@x.be', studentNumber: '2'}), makeRow()];
    const moved = rows.map(([first, second, ...others]) => [...others, second, first]);
    const {responses} = readResponses(moved, LINK, () => 'Formulierreacties 1');
    const plan = planTakeIn({...rest, applications, wishes, responses});

    expect(isEmpty(plan)).toBe(true);
  });

  it('names the column that is lost, and takes in nothing', () => {
    const header = HEADER.map(title => (title === 'Voornaam' ? 'Roepnaam' : title));

    expect(() => readResponses([header, makeRow()], LINK, () => 'Formulierreacties 1')).toThrow(
      /has no column “Voornaam” \(First name\)/,
    );
  });

  it('reports a row without a timestamp and passes over an empty one', () => {
    const {responses, problems} = readResponses(
      [HEADER, makeRow(), HEADER.map(() => ''), ['', ...makeRow().slice(1)]],
      LINK,
      () => 'Tab',
    );

    expect(responses).toHaveLength(1);
    expect(problems.map(({where}) => where)).toEqual([{tab: 'Tab', row: 4}]);
  });

  it('keeps hostile answers as they were typed', () => {
    const cases = [
      '=1+1',
      '+32 470 12 34 56',
      '007',
      "'=1+1",
      '{{First name}}',
      '<script>alert(1)</script>',
      '__proto__',
      '$& $1',
    ];
    for (const lastName of cases) expect(takeIn([{lastName}]).applications[0]?.lastName).toBe(lastName);
  });
});

describe('department wishes', () => {
  it.each([
    ['1. Surgery\n2) Paediatrics\n\n- Surgery', 'Surgery; Paediatrics'],
    ['Cardiology ; Ear, nose and throat', 'Cardiology; Ear, nose and throat'],
    ['Surgery, Gynaecology', 'Surgery; Gynaecology'],
    ['', ''],
  ])('%j becomes %j', (departments, wished) => {
    const [response] = makeResponses({});
    const fields = {...response!.fields, departments};

    expect(assess({...response!, fields}, yardstick(makeConfiguration())).departments).toBe(wished);
  });
});
