/** The dialogs Follow exchanges, Give or erase data and Close the season in Chromium, on the bundle that ships. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {ACCEPT} from '../../src/domain/offers/answer-form';
import {useChromium} from '../browser/chromium';
import {picture, violations} from '../browser/look';
import {openPage} from '../browser/page';
import {answer, lockedAllocation, offered, rpc, until, value} from '../journeys/announcement-world';
import type {Season} from '../journeys/world';
import {builtProduct} from '../make/product';

const browser = useChromium();
const SIZE = {width: 940, height: 660};
let season: Season;
let directory: string;
beforeAll(async () => {
  season = await lockedAllocation(12);
  directory = await builtProduct();
  value(rpc(season, 'freezeAllocation'));
  value(rpc(season, 'announce'));
  until(season, '2027-11-19T17:50:00+01:00');
  season.workspace.advance({minutes: 40});
  for (const {Reference} of offered(season).slice(0, 4)) answer(season, Reference, ACCEPT);
  season.workspace.advance({minutes: 20});
}, 240_000);

function opened(name: string) {
  const html = readFileSync(join(directory, `${name}.html`), 'utf8');
  const server = async (rpcName: string, input: unknown[]): Promise<unknown> =>
    season.project.rpc(rpcName, input, {as: season.neo}).value;
  return openPage(browser(), html, {...SIZE, server});
}

describe('the dialog Follow exchanges', () => {
  it('opens the files, and notes a document in the file that is opened', async () => {
    const {page, requests, errors} = await opened('exchange');
    await page.getByRole('button', {name: 'Open 4 files'}).click();
    await page.getByText('Opened 4 exchange files').waitFor();
    await page.locator('.files summary').first().click();
    await page.getByLabel(/^State of AF of/).selectOption('done');
    await page.getByText(/^AF of S27-\d+: done/).waitFor();
    await page.getByLabel('Show').selectOption('CA');
    await page.getByText('0 of 4 are there').waitFor();
    for (const box of (await page.getByRole('checkbox').all()).slice(0, 3)) await box.check();
    await picture(page, 'exchange-by-document');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', {name: 'Note 3 documents as done'}).click();
    await page.getByText('Noted 3 documents: CA.').waitFor();
    await page.getByText('3 of 4 are there').waitFor();
    await page.getByLabel('Show').selectOption('');
    await picture(page, 'exchange');

    expect(await violations(page)).toEqual([]);
    expect([requests, errors]).toEqual([[], []]);
  }, 60_000);
});

describe('the dialog Give or erase data', () => {
  it('finds a person, says what an erasure does, and erases only once the box is ticked', async () => {
    const {page, errors} = await opened('person');
    const who = offered(season).at(-1);
    await page.getByLabel('Name, address or reference').fill(String(who!.Reference));
    await page.getByRole('button', {name: 'Find'}).click();
    await page.locator('.matches button').first().click();
    await page.getByRole('heading', {name: 'Erase', exact: true}).waitFor();
    await page.getByText(/holds .* \(offered\)/).waitFor();
    await picture(page, 'person');

    expect(await violations(page)).toEqual([]);
    expect(await page.getByRole('button', {name: /^Erase/}).count()).toBe(0);
    expect(errors).toEqual([]);
  }, 60_000);
});

describe('the dialog Close the season', () => {
  it('says what is not over, and has its button only then', async () => {
    const {page, errors} = await opened('closing');
    const button = page.getByRole('button', {name: 'Close SCOPE 2027'});
    await button.waitFor();
    await picture(page, 'closing');

    expect(await button.isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  }, 60_000);
});
