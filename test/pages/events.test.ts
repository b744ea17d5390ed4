/** The sidebar Sessions in Chromium, from an empty list to who missed it, on the bundle that ships. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {useChromium} from '../browser/chromium';
import {picture, violations} from '../browser/look';
import {openPage} from '../browser/page';
import type {Season} from '../journeys/world';
import {ask} from '../make/interview-season';
import {builtProduct} from '../make/product';
import {ANN, announcedSeason, answer, OG, READER, send, until} from '../make/sessions-season';

const browser = useChromium();
let season: Season;
let html: string;
beforeAll(async () => {
  season = announcedSeason(await builtProduct());
  html = readFileSync(join(await builtProduct(), 'events.html'), 'utf8');
}, 120_000);

function opened(here: Season, as = ANN) {
  const account = here.workspace.account(as);
  const server = async (name: string, input: unknown[]): Promise<unknown> =>
    here.project.rpc(name, input, {as: account}).value;
  return openPage(browser(), html, {server, height: 900});
}

type Page = Awaited<ReturnType<typeof opened>>['page'];

async function findings(page: Page): Promise<unknown[]> {
  const found = await violations(page);
  const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  return [...found, ...(wide ? ['scrolls sideways'] : [])];
}

describe('the figures on the sidebar Season', () => {
  it('are looked up when they are opened, and written to the tab Dashboard with one press', async () => {
    const season = announcedSeason(await builtProduct());
    const account = season.workspace.account(ANN);
    const server = async (name: string, input: unknown[]): Promise<unknown> =>
      season.project.rpc(name, input, {as: account}).value;
    const home = readFileSync(join(await builtProduct(), 'season.html'), 'utf8');
    const {page, errors} = await openPage(browser(), home, {server, height: 1200});
    await page.getByText('Figures', {exact: true}).click();
    await page.getByText('Wishes met').waitFor();
    await page.getByRole('button', {name: 'Write the tab Dashboard'}).click();
    await page.getByText('The tab Dashboard shows 3 charts of this moment.').waitFor();
    await picture(page, 'figures');

    expect([await findings(page), errors]).toEqual([[], []]);
    expect(season.book.hasTab('Dashboard')).toBe(true);
  }, 60_000);
});

describe('the sidebar Sessions', () => {
  it('goes from planning to who missed it', async () => {
    const {page, requests, errors} = await opened(season);
    await page.getByText('Nothing planned yet').waitFor();
    expect(await findings(page)).toEqual([]);

    await page.getByRole('button', {name: 'Plan a session…'}).click();
    await page.getByLabel('Kind').selectOption('OG session');
    await page.getByLabel('Ends').fill('');
    await picture(page, 'form');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', {name: 'Plan', exact: true}).click();
    await page.getByText('Say when it ends').waitFor();
    await page.getByLabel('Begins').fill(OG.starts);
    await page.getByLabel('Ends').fill(OG.ends);
    await page.getByLabel('Deposit').fill('20');
    await page.getByRole('button', {name: 'Plan', exact: true}).click();
    await page.getByRole('button', {name: 'OG1: OG session'}).waitFor();
    await picture(page, 'list');

    season.workspace.advance({minutes: 20});
    await page.getByRole('button', {name: 'OG1: OG session'}).click();
    await page.getByRole('button', {name: 'Put 10 people on the list'}).click();
    await page.getByRole('button', {name: 'Invite 10: Send notices…'}).waitFor();
    await picture(page, 'listed');
    expect(await findings(page)).toEqual([]);
    await page.close();

    send(season, 'OG session');
    for (const number of [1, 2, 3]) answer(season, number, 'I am coming');
    answer(season, 4, 'I cannot come');
    until(season, '2027-12-10T19:10');
    const during = await opened(season);
    await during.page.getByRole('button', {name: 'OG1: OG session'}).click();
    await during.page.getByLabel('Presence of First1 Last1').selectOption('came');
    await during.page.getByLabel('Presence of First2 Last2').selectOption('excused');
    await during.page.getByRole('button', {name: 'Save 2 ticks'}).click();
    await during.page.getByText('Notes for 2 people').waitFor();
    await picture(during.page, 'ticks');
    expect(await findings(during.page)).toEqual([]);
    await during.page.close();

    until(season, '2027-12-11T09:00');
    const after = await opened(season);
    await after.page.getByRole('button', {name: 'OG1: OG session'}).click();
    await after.page.getByRole('button', {name: 'Write to 8 who missed it: Send notices…'}).waitFor();
    await picture(after.page, 'over');
    expect([requests, errors, during.errors, after.errors]).toEqual([[], [], [], []]);
  }, 180_000);

  it('shows an information session with its code and a text to copy', async () => {
    ask(season, ANN, 'planEvent', {
      ...{...OG, kind: 'information session', committee: 'KUL', obligatory: false, deposit: null},
      ...{starts: '2027-12-20T19:00', ends: '2027-12-20T20:00', place: 'MTC 1, Leuven', recording: '', quiz: ''},
    });
    const {page} = await opened(season);
    await page.getByRole('button', {name: 'INFO1'}).click();
    await page.getByLabel('Language').selectOption('nl');
    expect(await page.getByLabel('Text to copy').inputValue()).toContain('Maandag 20 december 2027');
    await picture(page, 'information');
    expect(await findings(page)).toEqual([]);
  }, 60_000);

  it('says why it refuses, and keeps what was typed', async () => {
    const {page} = await opened(season, READER);
    await page.getByRole('button', {name: 'Plan a session…'}).click();
    await page.getByLabel('Place').fill('Somewhere');
    await page.getByLabel('Begins').fill('2027-12-21T10:00');
    await page.getByLabel('Ends').fill('2027-12-21T11:00');
    await page.getByRole('button', {name: 'Plan', exact: true}).click();
    await page.getByText('Only an officer').waitFor();

    expect(await page.getByLabel('Place').inputValue()).toBe('Somewhere');
  }, 60_000);

  it('offers Retry where the script does not answer', async () => {
    let broken = true;
    const server = async (name: string, input: unknown[]): Promise<unknown> =>
      broken ? null : season.project.rpc(name, input, {as: season.workspace.account(ANN)}).value;
    const {page} = await openPage(browser(), html, {server});
    await page.getByText('The script ended without an answer').waitFor();
    broken = false;
    await page.getByRole('button', {name: 'Retry'}).click();

    await page.getByRole('button', {name: /INFO1/}).waitFor();
  }, 60_000);
});
