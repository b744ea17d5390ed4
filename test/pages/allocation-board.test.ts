/** The allocation's board in Chromium, on the script of a season with 84 candidates. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import {useChromium} from '../browser/chromium';
import {violations} from '../browser/look';
import {openPage} from '../browser/page';
import {beginSeason, type Season, seatOfficers, setUp} from '../journeys/world';
import {fillCandidates} from '../make/allocation-season';
import {builtProduct} from '../make/product';

jest.setTimeout(30_000);

const browser = useChromium();
let html: string;
let season: Season;
beforeAll(async () => {
  const directory = await builtProduct();
  html = readFileSync(join(directory, 'allocation-board.html'), 'utf8');
  season = beginSeason(directory);
  setUp(season);
  seatOfficers(season);
  fillCandidates(season, 84);
}, 120_000);

async function board(width = 1160) {
  const server = async (name: string, input: unknown[]) => season.project.rpc(name, input, {as: season.neo}).value;
  const opened = await openPage(browser(), html, {server, width, height: 720});
  await opened.page.getByRole('heading', {name: 'Wishes met'}).waitFor();

  return opened;
}

const rows = (page: Page, heading: string) => page.locator('section', {hasText: heading}).first().locator('tbody tr');

describe('the allocation board', () => {
  it('shows everybody and every country, with the wish that was given', async () => {
    const {page, errors, requests} = await board();

    expect(await rows(page, 'Candidates and countries').count()).toBe(84);
    expect(await page.locator('.matrix thead th').count()).toBe(2 + 34);
    expect(await page.locator('.matrix td.given').count()).toBe(65);
    expect([errors, requests]).toEqual([[], []]);
  });

  it('counts the wishes met, and those without a place', async () => {
    const {page} = await board();
    const counts = (await rows(page, 'Wishes met').locator('td').allTextContents()).map(Number);

    expect(counts.reduce((sum, count) => sum + count)).toBe(84);
    expect(counts.at(-1)).toBe(19);
    expect(await rows(page, 'Without a place').count()).toBe(19);
  });

  it('says of each who has no place what ruled wishes out, by kind', async () => {
    const {page} = await board();
    const why = await rows(page, 'Without a place').locator('td:nth-child(4)').allTextContents();

    expect(why).toHaveLength(19);
    expect(why.filter(text => !/^(([a-z]+ )+\d+(, |$))*$/.test(text))).toEqual([]);
    expect(why.filter(text => /language \d/.test(text)).length).toBeGreaterThan(3);
  });

  it('says what one more place would be worth, and what stayed empty', async () => {
    const {page} = await board();

    expect(await page.getByText(/^One more .* place in .* would improve \d+ candidates?\./).count()).toBeGreaterThan(3);
    expect(await page.getByText(/stayed empty; \d+ candidates? named it\./).count()).toBeGreaterThan(0);
  });

  it('gives a file that Excel reads, with nothing in it that Excel runs', async () => {
    const {page} = await board();
    const link = page.getByRole('link', {name: 'Download CSV'});
    const text = decodeURIComponent((await link.getAttribute('href'))!.split(',').slice(1).join(','));
    const lines = text.split('\r\n');

    expect(lines[0]).toBe('\uFEFFRank;Reference;Name;Committee;Final score;Country;Month;Wish');
    expect(lines).toHaveLength(86);
    expect(await link.getAttribute('download')).toBe('SCOPE 2027 allocation.csv');
  });

  it('prints on A4 across, everything within the page and no buttons', async () => {
    const {page} = await board(1047);
    await page.emulateMedia({media: 'print'});

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1047);
    expect(await page.getByRole('button', {name: 'Print'}).count()).toBe(0);
    expect(await rows(page, 'Candidates and countries').last().isVisible()).toBe(true);
  });

  it('passes axe', async () => {
    const {page} = await board();
    const found = await violations(page);

    expect(found).toEqual([]);
  }, 90_000);

  it.each([1160, 640])('fits a dialog of %i pixels without scrolling sideways', async width => {
    const {page} = await board(width);

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});
