/** The History dialog on a running season, in Chromium: steps in words, taking one back, the journal checked; and ten thousand steps. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {useChromium} from '../browser/chromium';
import {violations} from '../browser/look';
import {openPage} from '../browser/page';
import {builtProduct} from '../make/product';
import {answers, beginSeason, type Season, seatOfficers, setUp, table} from './world';

const browser = useChromium();
let directory: string;
beforeAll(async () => {
  directory = await builtProduct();
}, 240_000);

function begin(): Season {
  const season = beginSeason(directory);
  setUp(season);
  seatOfficers(season, ['ria@example.org', 'reader'], ['leo@example.org', 'officer']);
  season.form.submitAs('zoe@x.be', answers());
  season.form.submitAs('bo@x.be', answers({Voornaam: 'Bo', Studentennummer: 'r2'}));
  season.workspace.advance({minutes: 10});
  season.project.rpc('withdrawApplication', [{reference: 'S27-0001', reason: 'By phone'}]);
  return season;
}

function open(season: Season) {
  const html = readFileSync(join(directory, 'history.html'), 'utf8');
  const server = async (name: string, input: unknown[]): Promise<unknown> => season.project.rpc(name, input).value;
  return openPage(browser(), html, {server, width: 860});
}

const states = (season: Season) => table(season, 'Applications').map(({State}) => State);

it('tells who did what, opens a step to its words, and takes the last one back', async () => {
  const season = begin();
  const {page, requests, errors} = await open(season);
  await page.getByText('4 steps.').waitFor();
  const line = page.getByRole('button', {name: /Application withdrawn: Zoë Peeters/});
  expect(await line.textContent()).toContain('neo@scope.example.org');

  await line.click();
  await page.getByText('1 × Applications: State complete → withdrawn').waitFor();
  await page.getByRole('button', {name: 'Take this step back…'}).click();
  const found = await violations(page);
  await page.getByRole('button', {name: 'Take back'}).click();
  await page.getByText('(Taken back)').waitFor();

  expect(states(season)).toEqual(['complete', 'complete']);
  expect({found, requests, errors}).toEqual({found: [], requests: [], errors: []});
}, 120_000);

it('says why a step cannot be taken back, finds steps by words, and checks the journal', async () => {
  const season = begin();
  const {page} = await open(season);
  await page.getByText('4 steps.').waitFor();
  await page.getByLabel('Words').fill('took in');
  await page.getByRole('button', {name: 'Search'}).click();
  await page.getByText('2 steps.').waitFor();
  await page
    .getByRole('button', {name: /Applications taken in:/})
    .first()
    .click();
  await page.getByText(/they would come in again at once/).waitFor();

  await page.getByRole('button', {name: 'Check the journal'}).click();
  await page.getByText('4 steps checked. Nothing was changed by hand.').waitFor();
  const journal = season.book.tab('Journal');
  const row = journal.values().findIndex(([number, part]) => number === 2 && part === '1/1') + 1;
  journal.type(`G${row}`, `${String(journal.values()[row - 1]![6])} `);
  await page.getByRole('button', {name: 'Check the journal'}).click();
  await page.getByText(/Step 2 was changed by hand/).waitFor();
}, 120_000);

it('shows a reader what was done and no details, and a stranger nothing', () => {
  const season = begin();
  const ask = (email: string, name: string, input: unknown) =>
    season.project.rpc(name, [input], {as: season.workspace.account(email)}).value as {ok: boolean; message?: string};
  const query = {text: '', who: '', action: '', before: null};

  expect(ask('ria@example.org', 'readHistory', query).ok).toBe(true);
  expect(ask('ria@example.org', 'readHistoryEntry', 1).message).toContain('Only an officer or a coordinator');
  expect(ask('nobody@example.org', 'readHistory', query).message).toContain('not in Officers');
  expect(ask('leo@example.org', 'undoAction', 4).message).toBe(
    'Only neo@scope.example.org or a coordinator can take this step back.',
  );
  expect(states(season)).toEqual(['withdrawn', 'complete']);
});

it('tells the second officer who presses the same button who was first, and when', () => {
  const season = begin();
  const leo = {as: season.workspace.account('leo@example.org')};
  const told = (name: string, input: unknown) =>
    (season.project.rpc(name, [input], leo).value as {message: string}).message;
  const same = {reference: 'S27-0001', reason: 'By mail'};

  expect(told('withdrawApplication', same)).toBe(
    'S27-0001 is withdrawn already, by neo@scope.example.org on Friday 1 October 2027, 09:10 (Brussels time). Withdrawn: By phone.',
  );
  season.project.rpc('undoAction', [4]);
  expect(told('undoAction', 4)).toBe(
    'It was taken back already, by neo@scope.example.org on Friday 1 October 2027, 09:10 (Brussels time).',
  );
  season.project.rpc('withdrawApplication', [same]);
  season.project.rpc('restoreApplication', [same]);
  expect(told('restoreApplication', same)).toBe(
    'S27-0001 is not withdrawn: it is complete. It was let count again, by neo@scope.example.org on Friday 1 October 2027, 09:10 (Brussels time).',
  );
});

it.each([[{}], [{text: 1}], ['x'], [null]])('refuses %j as a question', given => {
  const season = begin();

  expect(season.project.rpc('readHistory', [given]).value).toMatchObject({ok: false});
});

it('opens a season of ten thousand steps in as many calls as one of four', () => {
  const small = begin();
  const big = begin();
  const journal = big.book.tab('Journal');
  const rows = Array.from({length: 20_000}, (_, at) => {
    const number = 5 + Math.floor(at / 2);
    return [
      String(number),
      at % 2 === 0 ? '1/1' : 'done',
      '2027-10-05 10:00',
      'automation',
      'take in',
      at % 2 === 0 ? 'Took in 1 new application.' : '',
      '',
      '',
    ];
  });
  journal.insertRow(100, rows.length);
  journal.paste(`A${journal.values().length + 1}`, rows, {as: big.neo});
  const query = {text: '', who: '', action: '', before: null};
  const [few, many] = [small, big].map(here => here.project.rpc('readHistory', [query]));

  expect(many!.value).toMatchObject({ok: true, value: {total: 10_004, more: true}});
  expect(many!.callCount).toBe(few!.callCount);
  expect(big.project.rpc('readHistoryEntry', [4]).callCount).toBeLessThanOrEqual(12);
}, 120_000);
