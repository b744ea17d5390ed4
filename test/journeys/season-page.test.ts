import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {source as axe} from 'axe-core';
import {useChromium} from '../browser/chromium';
import {openPage} from '../browser/page';
import {builtProduct} from '../make/product';
import {answers, beginSeason, setUp} from './world';

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
  await page.evaluate(axe);
  const findings = await page.evaluate(() => (globalThis as unknown as {axe: typeof import('axe-core')}).axe.run());
  expect(findings.violations.map(({id}) => id)).toEqual([]);
}, 60_000);
