/** The allocation's sidebar in Chromium, on the script of a season with 84 candidates. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import type {Snapshot} from '../../emulator';
import {useChromium} from '../browser/chromium';
import {violations} from '../browser/look';
import {openPage} from '../browser/page';
import {beginSeason, resume, type Season, seatOfficers, setUp, table} from '../journeys/world';
import {fillCandidates} from '../make/allocation-season';
import {builtProduct} from '../make/product';

jest.setTimeout(30_000);

const browser = useChromium();
let html: string;
let season: Season;
let ready: Snapshot;
let empty: Snapshot;
beforeAll(async () => {
  const directory = await builtProduct();
  html = readFileSync(join(directory, 'allocation.html'), 'utf8');
  season = beginSeason(directory);
  setUp(season);
  seatOfficers(season, ['leo@example.org', 'officer']);
  empty = season.workspace.snapshot();
  fillCandidates(season, 84);
  ready = season.workspace.snapshot();
}, 120_000);

/** The sidebar of somebody at this season. */
async function sidebar(here: Season, {as = here.neo, width = 300} = {}) {
  const asked: string[] = [];
  const server = async (name: string, input: unknown[]) => {
    asked.push([name, ...input.map(String)].join(' '));
    const {value, error} = here.project.rpc(name, input, {as});
    if (error !== undefined) throw new Error(error.message);
    return value;
  };
  const opened = await openPage(browser(), html, {server, width});

  return {...opened, here, asked};
}

const at = (moment: Snapshot): Season => resume(season, moment);
const opened = () => sidebar(at(ready));
const options = (page: Page) => page.locator('.long-list [role=option]');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', {name});

async function saved(page: Page): Promise<void> {
  await button(page, 'Save allocation').click();
  await page.getByText('Green: the sheet itself agrees').waitFor();
}

describe('the allocation sidebar', () => {
  it('shows the result at once, writes nothing, and draws only the rows in sight', async () => {
    const {page, here, errors, requests} = await opened();
    await page.getByText(/of 84 placed/).waitFor();

    expect(await page.getByText('Nothing is saved yet.').count()).toBe(1);
    expect(await options(page).count()).toBeLessThan(20);
    expect(await options(page).first().getAttribute('aria-setsize')).toBe('84');
    expect([table(here, 'Allocation'), errors, requests]).toEqual([[], [], []]);
  });

  it('says so when there are no candidates yet', async () => {
    const {page} = await sidebar(at(empty));

    await page.getByText(/^No candidates yet\./).waitFor();
  });

  it('saves, and lets the sheet check itself', async () => {
    const {page, here} = await opened();
    await saved(page);

    expect(table(here, 'Allocation')).toHaveLength(84);
    expect(await page.getByText('It is what you see here.').count()).toBe(1);
  });

  it('explains a candidate by keyboard alone, and goes back to the same row', async () => {
    const {page} = await opened();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    const row = await page.locator('[role=option][aria-selected=true] .who').textContent();
    await page.keyboard.press('Enter');
    await page.locator('h2:focus').waitFor();

    expect(row).toContain(await page.locator('h2').textContent());
    expect(await page.locator('.reasons li').count()).toBeGreaterThan(0);
    await button(page, '‹ All candidates').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor();
    expect(await page.locator('[role=option][aria-selected=true] .who').textContent()).toBe(row);
  });

  it('pins someone with a reason, after it has shown what that costs whom', async () => {
    const {page, here} = await opened();
    await page.getByLabel(/Find a name/).fill('no place');
    await options(page).first().click();
    const name = await page.locator('h2').textContent();
    const place = await page.getByLabel('Place', {exact: true}).locator('option').nth(1).textContent();
    await page.getByLabel('Place', {exact: true}).selectOption({index: 1});

    await page.getByText(/^It changes \d+ lines?:/).waitFor();
    expect(await page.getByText(/would have a justified claim/).count()).toBe(1);
    expect(await button(page, 'Apply here').isDisabled()).toBe(true);
    await page.getByLabel('Reason', {exact: true}).fill('promised last year');
    await button(page, 'Apply here').click();
    await button(page, '‹ All candidates').click();
    await saved(page);

    const row = table(here, 'Allocation').find(each => each['Officer’s reason'] === 'promised last year')!;
    expect(`${row.Country}, ${row.Month}`).toBe(String(place).replace(' (paid)', ''));
    expect(await page.locator('summary', {hasText: '1 decision of officers'}).count()).toBe(1);
    expect(name).not.toBe('');
  });

  it('compares runs: mechanisms side by side, with who moves and at what price', async () => {
    const {page, here} = await opened();
    await page.getByText('Compare runs (0)').click();
    await button(page, 'Keep this run').click();
    await page.getByLabel('Mechanism').selectOption('most-placed');
    await page
      .getByText(/^Price:|Price: \d+ candidate/)
      .first()
      .waitFor();
    await button(page, 'Keep this run').click();
    const rows = await page.locator('.runs tbody tr').allTextContents();

    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^1\. Merit order\d+.*0$/);
    expect(rows[1]).toMatch(/^2\. Most placed/);
    await button(page, 'Use run 1').click();
    expect(await page.getByLabel('Mechanism').inputValue()).toBe('merit-order');
    expect(table(here, 'Allocation')).toEqual([]);
    for (const mechanism of ['rank-maximal', 'deferred-acceptance']) {
      await page.getByLabel('Mechanism').selectOption(mechanism);
      await button(page, 'Keep this run').click();
    }
    expect(await page.locator('.runs tbody tr').count()).toBe(4);
    await page.getByLabel('Mechanism').selectOption('merit-order');
    expect(await button(page, 'Keep this run').isDisabled()).toBe(true);
  });

  it('takes the order of a host as a pasted list, and goes by it in deferred acceptance', async () => {
    const {page, here} = await opened();
    await page.getByText('Hosts with an order of their own…').click();
    await page.getByLabel('Host', {exact: true}).selectOption({label: 'Italy'});
    const order = page.getByLabel('Its order, best first, one candidate a line with the reference');
    await order.fill('Amber Aerts');
    await button(page, 'Save its order').click();
    await page.getByRole('alert').getByText('Line 1 has no reference such as S27-0042').waitFor();
    expect(await order.inputValue()).toBe('Amber Aerts');

    await order.fill('S27-0010 Jade\nS27-0002');
    await button(page, 'Save its order').click();
    await page.getByText('The host of Italy (bilateral) ranks 2 candidates.').waitFor();
    await page.getByText('Hosts with an order of their own (1)').waitFor();
    expect(await page.getByText(/^Italy ranks 2 candidates; \d+ who wished it are not among them\.$/).count()).toBe(1);
    await page.getByLabel('Mechanism').selectOption('deferred-acceptance');
    await page.getByText('Italy ranks candidates: their orders decide there.').waitFor();
    await saved(page);

    const inItaly = table(here, 'Allocation').filter(({Country}) => Country === 'Italy');
    expect(inItaly.map(({Reference}) => Reference).filter(one => one !== 'S27-0010' && one !== 'S27-0002')).toEqual([]);
  });

  it('shows an edit by hand, and saves nothing before the officer has said what becomes of it', async () => {
    const here = at(ready);
    const first = await sidebar(here);
    await saved(first.page);
    const tab = here.book.tab('Allocation');
    const column = tab.values()[0]!.indexOf('Country') + 1;
    tab.type(2, column, '');
    const {page} = await sidebar(here);
    await page.getByText('Edited by hand (1)').waitFor();

    expect(await button(page, 'Save allocation').isDisabled()).toBe(true);
    await button(page, 'Give back at saving').click();
    await saved(page);
    expect(tab.value('D2')).not.toBe('');
  });

  it('says who locked it, and lets nobody save over it', async () => {
    const here = at(ready);
    const row = here.book.tab('Stages').lastRow + 1;
    here.book.tab('Stages').paste(`A${row}`, [['second round', 'locked']], {as: here.neo});
    const {page, asked} = await sidebar(here);
    await saved(page);
    expect(await button(page, 'Announcement…').count()).toBe(0);
    await button(page, 'Lock').click();
    await page.getByText('Locked', {exact: true}).waitFor();

    expect(await button(page, 'Save allocation').isDisabled()).toBe(true);
    await button(page, 'Announcement…').click();
    expect(asked.at(-1)).toBe('openPage announcement');
    await page.getByLabel('Reason to open it again').fill('a contract came in');
    await button(page, 'Open again').click();
    await page.getByText('Saved', {exact: true}).waitFor();
    expect(await button(page, 'Save allocation').isDisabled()).toBe(false);
  });

  it('replays what is saved from the journal', async () => {
    const {page} = await opened();
    await saved(page);
    await button(page, 'Replay and compare').click();

    await page.getByText('Made again, the result is the same, bit for bit.').waitFor();
  });

  it('tells an officer that only a coordinator saves', async () => {
    const here = at(ready);
    const {page} = await sidebar(here, {as: here.workspace.account('leo@example.org')});
    await page.getByText(/only a coordinator saves/).waitFor();

    expect(await button(page, 'Save allocation').count()).toBe(0);
  });

  it('shows what the script refuses, and runs again', async () => {
    const here = at(ready);
    const {page} = await sidebar(here);
    await page.getByText(/of 84 placed/).waitFor();
    const scores = here.book.tab('Candidates');
    const column = scores.values()[0]!.indexOf('Final score') + 1;
    for (let row = 2; row < 12; row++) scores.type(row, column, String(row / 10));
    await button(page, 'Save allocation').click();

    await page
      .getByRole('alert')
      .getByText(/Nothing was saved: press Run again/)
      .waitFor();
    await page.getByRole('alert').getByRole('button', {name: 'Run again'}).click();
    await page.getByRole('alert').waitFor({state: 'detached'});
    await saved(page);
  });

  it('passes axe and never scrolls sideways, at 300 px and at 200 % zoom, with a person open and everything unfolded', async () => {
    for (const width of [300, 150]) {
      const {page, errors} = await sidebar(at(ready), {width});
      await page.getByText(/of 84 placed/).waitFor();
      await page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
      expect([width, await violations(page)]).toEqual([width, []]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await options(page).nth(3).click();
      await page.getByLabel('Place', {exact: true}).selectOption({index: 1});
      expect([width, await violations(page), errors]).toEqual([width, [], []]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
  });
});
