/** Somebody asks for all their data, and is then forgotten: on the bundle that ships. */
import type {Match} from '../../src/domain/personal-data/person';
import type {PersonFile, PersonView} from '../../src/workflows/personal-data/read-person';
import {builtProduct} from '../make/product';
import {rpc, value} from './announcement-world';
import {answers, beginSeason, resume, type Season, seatOfficers, setUp, table} from './world';

let begun: Season;
let moment: ReturnType<Season['workspace']['snapshot']>;
beforeAll(async () => {
  begun = beginSeason(await builtProduct());
  setUp(begun);
  seatOfficers(begun, ['leo@example.org', 'officer']);
  begun.form.submitAs('zoe@student.example.org', answers());
  begun.form.submitAs(
    'bram@student.example.org',
    answers({Voornaam: 'Bram', Naam: 'Claes', Studentennummer: 'r0799999'}),
  );
  begun.workspace.advance({minutes: 20});
  value(rpc(begun, 'withdrawApplication', {reference: 'S27-0002', reason: 'Bram Claes goes to Erasmus instead.'}));
  moment = begun.workspace.snapshot();
}, 120_000);

const again = (): Season => resume(begun, moment);
const allText = ({book}: Season): string =>
  book
    .tabs()
    .filter(tab => !/antwoord|response|reactie|formulier/i.test(tab.name))
    .map(tab => JSON.stringify(tab.values()))
    .join('\n');

function erased(season: Season, reference: string): void {
  const {approval} = value<PersonView>(rpc(season, 'readPerson', reference));
  value(rpc(season, 'erasePerson', {reference, approval}));
}

describe('my data', () => {
  it('finds a person by a part of the name and gives everything about them, without anybody else', () => {
    const season = again();
    const found = value<readonly Match[]>(rpc(season, 'findPerson', 'peet'));
    expect(found.map(({reference}) => reference)).toEqual(['S27-0001']);

    const {text, json} = value<PersonFile>(rpc(season, 'exportPerson', 'S27-0001'));
    const made = JSON.parse(json) as {sections: {title: string}[]; history: {action: string}[]};
    expect(made.sections.map(({title}) => title).slice(0, 3)).toEqual(['Applications', 'Wishes', 'Outbox']);
    expect(made.history.map(({action}) => action)).toContain('take in');
    expect(text).toContain('zoe@student.example.org');
    expect(text).not.toMatch(/bram|claes|neo@scope/i);
  });
});

describe('forgetting', () => {
  it('leaves nothing of the person in any tab of the tool, and the journal still follows from hash to hash', () => {
    const season = again();
    erased(season, 'S27-0002');

    expect(allText(season).match(/.{0,60}(bram|claes|r0799999)/gi)).toBeNull();
    expect(allText(season).includes('zoe@student.example.org')).toBe(true);
    expect(value<{broken: number[]}>(rpc(season, 'checkHistory', 1)).broken).toEqual([]);
    expect(table(season, 'Applications').map(row => [row.Reference, row.State, row.Problems])).toEqual([
      ['S27-0001', 'complete', expect.any(String)],
      ['S27-0002', 'withdrawn', 'Erased on request.'],
    ]);
  });

  it('does not take the person in again from the answer that still stands in the form’s tab', () => {
    const season = again();
    erased(season, 'S27-0001');
    season.workspace.advance({minutes: 30});

    expect(table(season, 'Applications')).toHaveLength(2);
    expect(allText(season).match(/.{0,60}(zoë|zoe@)/gi)).toBeNull();
  });

  it('says before what it cannot reach: the row of the answers, the mails, the versions', () => {
    const season = again();
    const {outOfReach, tabs} = value<PersonView>(rpc(season, 'readPerson', 'S27-0001'));

    expect(tabs.map(([tab]) => tab)).toEqual(['Applications', 'Wishes', 'Outbox']);
    expect(outOfReach.join('\n')).toMatch(/row 2: delete/);
    expect(outOfReach.join('\n')).toMatch(/1 mail that has left/);
    expect(outOfReach.join('\n')).toMatch(/Version history/);
  });

  it('goes through a journal that is longer than one reading, also where a step goes on in the next', () => {
    const season = again();
    const journal = season.book.tab('Journal');
    const [from, first] = [journal.values().length + 1, 1000];
    const steps = Array.from({length: 140}, (_, at) => first + at);
    const [begin, end] = ['{"action":"note","summary":"","who":"zoe@stu', 'dent.example.org","changes":[]}'];
    journal.insertRow(from, 3 * steps.length);
    journal.paste(
      `A${from}`,
      steps.flatMap(step => [
        [String(step), '1/2', '2027-10-05 10:00', 'neo@scope.example.org', 'note', 'A note.', begin, ''],
        [String(step), '2/2', '2027-10-05 10:00', 'neo@scope.example.org', 'note', 'A note.', end, 'abc'],
        [String(step), 'done', '2027-10-05 10:00', 'neo@scope.example.org', 'note', '', '', ''],
      ]),
    );
    erased(season, 'S27-0001');

    const left = table(season, 'Journal').filter(({Summary}) => Summary === 'A note.');
    expect([left.length, left.filter(({Plan}) => Plan !== '').length]).toEqual([280, 0]);
  });

  it('is refused when more would go than was shown, for an officer who is no coordinator, and a second time', () => {
    const season = again();
    const leo = season.workspace.account('leo@example.org');
    const {approval} = value<PersonView>(rpc(season, 'readPerson', 'S27-0001'));
    const said = (run: {value: unknown}): string => (run.value as {message: string}).message;

    expect(said(rpc(season, 'erasePerson', {reference: 'S27-0001', approval: 'other'}))).toMatch(/has shown/);
    expect(said(season.project.rpc('erasePerson', [{reference: 'S27-0001', approval}], {as: leo}))).toMatch(
      /Only a coordinator/,
    );
    value(rpc(season, 'erasePerson', {reference: 'S27-0001', approval}));
    expect(said(rpc(season, 'readPerson', 'S27-0001'))).toMatch(/erased already/);
  });
});

describe('the yearly sweep', () => {
  const said = (run: {value: unknown}): string => (run.value as {message: string}).message;

  it('is refused for somebody whose time is not over, for nobody, and for who is no coordinator, each in a sentence', () => {
    const season = again();
    const leo = season.workspace.account('leo@example.org');
    const sweep = {references: ['S27-0001'], approval: ''};

    expect(value<{sweep: unknown}>(rpc(season, 'readRetention')).sweep).toBeNull();
    expect(said(rpc(season, 'sweepRetention', sweep))).toBe(
      'S27-0001 is not due to be erased: look at the list again.',
    );
    expect(said(rpc(season, 'sweepRetention', {references: [], approval: ''}))).toBe(
      'Nobody was chosen: look at the list again.',
    );
    expect(said(season.project.rpc('sweepRetention', [sweep], {as: leo}))).toMatch(/Only a coordinator/);
  });

  it('is refused when others are due by now than the page has shown', () => {
    const season = again();
    season.workspace.core.moveClockTo(Date.parse('2028-12-01T10:00:00+01:00'));
    const {sweep} = value<{sweep: {references: string[]; approval: string}}>(rpc(season, 'readRetention'));
    const {references, approval} = sweep;
    erased(season, references[0]!);

    expect(references).toHaveLength(2);
    expect(said(rpc(season, 'sweepRetention', {references, approval}))).toMatch(/is not due to be erased/);
  });
});

it('a handover of a season in which nothing was decided says so, also about places', () => {
  const season = again();
  value(rpc(season, 'writeHandover'));
  const cells = season.book.tab('Handover').values();
  const below = (heading: string) => cells[cells.findIndex(([what]) => what === heading) + 1]!.slice(0, 1);

  expect(['Set otherwise than usual', 'One more place would have helped'].map(below)).toEqual([['None.'], ['None.']]);
});

it('what officers write beside the handover stays with its line when it is written again', () => {
  const season = again();
  const tab = () => season.book.tab('Handover').values();
  const rowOf = (what: string) => tab().findIndex(([first]) => first === what) + 1;
  value(rpc(season, 'writeHandover'));
  const lines = tab().length;
  season.book.tab('Handover').type(`D${rowOf('The seed of all draws')}`, 'Ask Noor where it is kept.');
  season.book.tab('Handover').type(`D${rowOf('Application withdrawn')}`, '=1+1 is no sum');
  value(rpc(season, 'restoreApplication', {reference: 'S27-0002', reason: 'He stays after all.'}));
  value(rpc(season, 'writeHandover'));

  expect(tab()).toHaveLength(lines + 1);
  expect(tab()[rowOf('The seed of all draws') - 1]![3]).toBe('Ask Noor where it is kept.');
  expect(tab()[rowOf('Application withdrawn') - 1]![3]).toBe('=1+1 is no sum');
});
