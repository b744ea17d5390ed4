/** Sheets as they are elsewhere: in Dutch with a decimal comma, full to the last cell, linked anew with a whole season of answers. */
import type {Snapshot} from '../../emulator';
import {allocate} from '../../src/domain/allocation/allocate';
import {resultHash, thawed} from '../../src/domain/allocation/frozen';
import type {AllocationView} from '../../src/domain/allocation/view';
import {fillCandidates} from '../make/allocation-season';
import {builtProduct} from '../make/product';
import {answers, beginSeason, resume, type Season, seatOfficers, setUp, table} from './world';

let directory: string;
beforeAll(async () => {
  directory = await builtProduct();
}, 240_000);

/** What a page gets. */
function value<Value>({project}: Season, name: string, ...input: readonly unknown[]): Value {
  const {value: answer, error} = project.rpc(name, input);
  if (error !== undefined) throw new Error(error.stack);
  const {ok, message, value: inner} = answer as {ok: boolean; message: string; value: Value};
  if (!ok) throw new Error(message);
  return inner;
}

const problemsOf = (here: Season): readonly string[] =>
  value<{problems: readonly {sentence: string}[]}>(here, 'readSeason').problems.map(({sentence}) => sentence);

/** The account and the sheet speak Dutch, with a comma before decimals. */
function dutchSeason(): Season {
  return beginSeason(directory, undefined, {account: 'nl', sheet: 'nl_BE'});
}

/** Two readers of another university, and somebody who has applied. */
function readyToDeal(here: Season): void {
  setUp(here);
  seatOfficers(here, ['r1@scope.example.org', 'officer'], ['r2@scope.example.org', 'officer']);
  for (const cell of ['C3', 'C4']) here.book.tab('Officers').type(cell, 'UA');
  here.form.submitAs('a@x.be', answers({Studentennummer: 'a', Voornaam: 'An'}));
}

describe('an account and a sheet in Dutch', () => {
  it('are set up with a form in Dutch of which one question was renamed, and applications come through it whole', () => {
    const here = dutchSeason();
    here.form.renameItem('Voornaam', 'Hoe mogen we je noemen?');
    const {form} = value<{form: {questions: {id: string; title: string}[]; doubts: string[]}}>(
      here,
      'previewSetUp',
      {},
    );
    expect(form.doubts).toEqual([
      'No question was found for First name: choose it, or say that the form does not ask it.',
    ]);
    const firstName = form.questions.find(({title}) => title === 'Hoe mogen we je noemen?')!.id;
    value(here, 'setUp', {});
    value(here, 'setUp', {fields: {firstName}});

    const {Voornaam, ...others} = answers({'Aantal studiepunten': '181,5', 'Derde keuze': 'Québec'});
    here.form.submitAs('zoe@x.be', {...others, 'Hoe mogen we je noemen?': Voornaam});
    expect(table(here, 'Applications')).toMatchObject([
      {Reference: 'S27-0001', State: 'complete', 'First name': 'Zoë', Credits: 181.5, Version: 1, Problems: ''},
    ]);
    expect(table(here, 'Wishes').map(({Country}) => Country)).toEqual([
      'Japan',
      'Italy',
      'Québec',
      'Czech Republic',
      'Sweden',
    ]);
    here.workspace.advance({minutes: 10});
    expect(here.workspace.mailbox('zoe@x.be').received.map(({subject}) => subject)).toEqual([
      'SCOPE 2027: we hebben je kandidatuur (S27-0001)',
    ]);
    expect(problemsOf(here).filter(sentence => /must be|unreadable|cannot be read/.test(sentence))).toEqual([]);
  });

  it('take numbers as they are typed there, and name one that is typed otherwise', () => {
    const here = dutchSeason();
    setUp(here);
    here.book.tab('Rubric').type('C2', '40,5');
    here.book.tab('Committees').type('E2', '12,5');
    here.book.tab('Contracts').type('E2', '2.5');

    const said = problemsOf(here);
    expect(said).toContain('Committees, row 2: KUL has 12.5 interview seats: type a whole number.');
    expect(said.filter(sentence => sentence.startsWith('Rubric'))).toEqual([
      expect.stringMatching(/^Rubric: the weights of the first round add up to \d+\.5 and must add up to 100\.$/),
    ]);
    expect(said.filter(sentence => sentence.startsWith('Contracts, row 2'))).toHaveLength(1);
  });
});

describe('a sheet whose decimals have a comma and whose formulas have semicolons', () => {
  it('takes marks as they are typed there, and names what is none', () => {
    const here = dutchSeason();
    readyToDeal(here);
    const settings = here.book.tab('Settings');
    settings.type(settings.values().findIndex(([name]) => name === 'Step of marks') + 1, 2, '0,5');
    const choices = {away: null, declare: []};
    const {basis} = value<{basis: string}>(here, 'previewReadings', choices);
    value(here, 'saveDeal', {...choices, basis});
    const readings = here.book.tab('Readings');
    const titles = readings.values()[0]!.map(String);
    const type = (row: number, title: string, mark: string): void =>
      readings.type(row, titles.indexOf(title) + 1, mark);
    for (const title of ['Motivation letter', 'CV', 'Addendum', 'Form and English']) type(2, title, '7,5');
    type(3, 'CV', '7,5 or 8');
    const {taken, problems} = value<{taken: number; problems: readonly {sentence: string}[]}>(here, 'takeInMarks');

    expect(taken).toBe(1);
    expect(table(here, 'Readings')[0]).toMatchObject({State: 'done', CV: 7.5, Addendum: 7.5});
    expect(problems.map(({sentence}) => sentence)).toEqual([
      'r2 on S27-0001, CV: "7,5 or 8" is not a mark: give a number from 0 to 10.',
    ]);
  });

  it('certifies an allocation with its own formulas', () => {
    const here = dutchSeason();
    setUp(here);
    seatOfficers(here);
    here.book.state.locale = 'en_GB';
    fillCandidates(here, 10);
    here.book.state.locale = 'nl_BE';
    const {frozen} = value<AllocationView>(here, 'readAllocation');
    const {assignment} = allocate(thawed(frozen));
    const request = {mechanism: frozen.mechanism, decisions: [], restore: [], resultHash: resultHash(assignment)};
    value(here, 'saveAllocation', request);

    expect(value(here, 'writeCertificate')).toEqual({green: true, says: 'Green: the sheet itself agrees', broken: []});
  });
});

describe('a form that is linked anew', () => {
  it('brings 146 rows at once, and nobody of 146 people a second application or receipt', () => {
    const here = beginSeason(directory);
    const people = Array.from({length: 146}, (_, at) => `s${at}@x.be`);
    people.forEach((person, at) => {
      here.form.submitAs(person, answers({Studentennummer: `r${at}`, Voornaam: `Zoë ${at}`}));
    });
    setUp(here);
    here.workspace.advance({minutes: 10});
    const before = [table(here, 'Applications'), table(here, 'Wishes'), table(here, 'Outbox')];
    expect(before[0]).toHaveLength(146);

    here.form.unlink();
    here.form.linkTo(here.book);
    expect(here.book.tab('Form Responses 2').values()).toHaveLength(147);
    here.form.submitAs('new@x.be', answers({Studentennummer: 'new', Voornaam: 'New'}));
    here.workspace.advance({minutes: 40});

    expect([table(here, 'Applications').slice(0, 146), table(here, 'Wishes').slice(0, 730)]).toEqual(
      before.slice(0, 2),
    );
    expect(
      table(here, 'Outbox')
        .map(({Key}) => Key)
        .slice(0, 146),
    ).toEqual(before[2]!.map(({Key}) => Key));
    expect(table(here, 'Applications')).toHaveLength(147);
    for (const person of [...people, 'new@x.be']) expect(here.workspace.mailbox(person).received).toHaveLength(1);
  });
});

const MOST_CELLS = 10_000_000;

/** Cells of a row of the form's tab, which has fewer columns than ours. */
const ONE_ANSWER = 27;

/** Takes the empty rows of a tab away and fills the file with old tabs, so that no row of ours fits any more. */
function fill({book}: Season, tab: string): void {
  const {lastRow, rows} = book.tab(tab);
  const kept = Math.max(lastRow, 2);
  if (rows > kept) book.tab(tab).deleteRow(kept + 1, rows - kept);
  const free = (): number => MOST_CELLS - book.tabs().reduce((sum, each) => sum + each.rows * each.columns, 0);
  const [old, rest] = [book.addTab('Old'), book.addTab('Rest')];
  rest.deleteColumn(2, rest.columns - 1);
  rest.deleteRow(2, rest.rows - 1);
  old.insertRow(2, Math.floor((free() - ONE_ANSWER) / old.columns));
  rest.insertRow(1, free() - ONE_ANSWER);
}

const full = (tab: string): string =>
  `The spreadsheet is full: Google allows 10,000,000 cells, and ${tab} needs more rows. Delete tabs, or empty rows and columns, that nobody needs, then do it again; what the form has brought meanwhile is taken in by itself.`;

describe('a file that is full', () => {
  let season: Season;
  let ready: Snapshot;
  beforeAll(() => {
    season = dutchSeason();
    readyToDeal(season);
    season.workspace.advance({minutes: 10});
    ready = season.workspace.snapshot();
  });

  it.each(['Applications', 'Wishes', 'Outbox', 'Journal'])(
    'for want of a row in %s takes nothing in by halves, says so, and goes on once there is room',
    tab => {
      const here = resume(season, ready);
      fill(here, tab);
      const before = ['Applications', 'Wishes', 'Outbox'].map(name => table(here, name));
      here.form.submitAs('b@x.be', answers({Studentennummer: 'b', Voornaam: 'Bo'}));
      here.workspace.advance({minutes: 20});

      expect(['Applications', 'Wishes', 'Outbox'].map(name => table(here, name))).toEqual(before);
      expect(problemsOf(here)).toContain(full(tab));
      expect(here.project.rpc('withdrawApplication', [{reference: 'S27-0001', reason: 'x'}]).value).toMatchObject(
        tab === 'Journal' ? {ok: false, message: full(tab)} : {ok: true},
      );

      here.book.deleteTab('Old');
      here.workspace.advance({minutes: 20});
      expect(table(here, 'Applications').map(row => row['E-mail'])).toEqual(['a@x.be', 'b@x.be']);
      expect(['a@x.be', 'b@x.be'].map(address => here.workspace.mailbox(address).received.length)).toEqual([1, 1]);
      expect(problemsOf(here)).not.toContain(full(tab));
      expect(value<{broken: unknown}>(here, 'checkHistory', 1).broken).toEqual([]);
    },
  );

  it('for want of a row in Readings deals nothing, and the same deal is saved once there is room', () => {
    const here = resume(season, ready);
    const choices = {away: null, declare: []};
    const {basis} = value<{basis: string}>(here, 'previewReadings', choices);
    const {rows} = here.book.tab('Readings');
    here.book.tab('Readings').deleteRow(3, rows - 2);
    fill(here, 'Readings');

    expect(here.project.rpc('saveDeal', [{...choices, basis}]).value).toEqual({ok: false, message: full('Readings')});
    expect([table(here, 'Readings'), table(here, 'Stages').length]).toEqual([[], 1]);
    here.book.deleteTab('Old');
    value(here, 'saveDeal', {...choices, basis});
    expect(table(here, 'Readings').length).toBeGreaterThan(1);
  });
});
