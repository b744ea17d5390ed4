import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {useChromium} from '../browser/chromium';
import {violations} from '../browser/look';
import {openPage} from '../browser/page';
import {builtProduct} from '../make/product';
import {answers, beginSeason, seatOfficers, setUp} from './world';

const browser = useChromium();

it('the season sidebar shows a running season, without a request and without a finding of axe', async () => {
  const directory = await builtProduct();
  const season = beginSeason(directory);
  setUp(season);
  ['KU Leuven', 'ULB', 'UGent', 'KU Leuven'].forEach((Universiteit, at) => {
    const CV = at === 2 ? undefined : answers().CV;
    season.form.submitAs(`s${at}@x.be`, answers({Universiteit, CV, Studentennummer: `r${at}`, Naam: `Peeters ${at}`}));
  });
  season.workspace.advance({minutes: 10});

  const html = readFileSync(join(directory, 'season.html'), 'utf8');
  const server = async (name: string, input: unknown[]): Promise<unknown> => season.project.rpc(name, input).value;
  const {page, requests, errors} = await openPage(browser(), html, {server});
  await page.getByRole('table').waitFor();

  expect(await page.getByRole('row', {name: 'KUL'}).textContent()).toBe('KUL200');
  expect(await page.getByRole('row', {name: 'UG'}).textContent()).toBe('UG010');
  expect(await page.getByText('4 sent').isVisible()).toBe(true);
  expect([requests, errors]).toEqual([[], []]);
  expect(await violations(page)).toEqual([]);
}, 60_000);

it('withdraws an application from the sidebar, which then counts anew; a second time it says who did', async () => {
  const directory = await builtProduct();
  const season = beginSeason(directory);
  setUp(season);
  season.form.submitAs('zoe@x.be', answers());
  season.form.submitAs('bo@x.be', answers({Voornaam: 'Bo', Studentennummer: 'r2'}));
  seatOfficers(season);
  const html = readFileSync(join(directory, 'season.html'), 'utf8');
  const server = async (name: string, input: unknown[]): Promise<unknown> => season.project.rpc(name, input).value;
  const {page} = await openPage(browser(), html, {server});
  expect(await page.getByRole('row', {name: 'KUL'}).textContent()).toBe('KUL200');

  const withdraw = async (): Promise<void> => {
    await page.getByText('Withdraw an application').click();
    await page.getByLabel('Reference').fill('s27-0001');
    await page.getByLabel('Reason, for the history').fill('By phone');
    await page.getByRole('button', {name: 'Withdraw'}).click();
  };
  await withdraw();
  await page.getByText('Zoë Peeters (S27-0001) is withdrawn: By phone. History… can take it back.').waitFor();
  await page.getByText('1 more does not count: sent again, or withdrawn.').waitFor();
  expect(await page.getByRole('row', {name: 'KUL'}).textContent()).toBe('KUL100');

  await withdraw();
  await page.getByText(/S27-0001 is withdrawn already, by neo@scope.example.org on/).waitFor();
}, 60_000);
