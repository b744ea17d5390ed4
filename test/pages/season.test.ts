import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {notSetUp} from '../../src/domain/season/overview';
import {STAGES} from '../../src/domain/season/stages';
import {useChromium} from '../browser/chromium';
import {violations} from '../browser/look';
import {openPage} from '../browser/page';
import {builtProduct} from '../make/product';

const browser = useChromium();
let html: string;
beforeAll(async () => {
  html = readFileSync(join(await builtProduct(), 'season.html'), 'utf8');
}, 60_000);

describe('the season sidebar', () => {
  it('draws its ten stages at once, while the season is still being looked up', async () => {
    const {page} = await openPage(browser(), html, {server: () => new Promise(() => {})});

    expect(await page.locator('ol > li .title').allTextContents()).toEqual(STAGES.map(({title}) => title));
    expect(await page.getByRole('status').textContent()).toBe('Looking up the season…');
  });

  it('says that the spreadsheet has no season yet, and that the set-up comes first', async () => {
    const {page} = await openPage(browser(), html, {
      server: async () => ({ok: true, value: notSetUp('SCOPE 2027')}),
    });

    await page.getByText('No season in SCOPE 2027 yet.').waitFor();
    expect(await page.locator('li .state').allTextContents()).toEqual([' Now', ...Array(9).fill(' Later')]);
  });

  it('offers Retry where Google does not answer, and goes on once it does', async () => {
    let calls = 0;
    const {page} = await openPage(browser(), html, {
      server: async () => {
        calls += 1;
        if (calls === 1) throw new Error('NetworkError');
        return {ok: true, value: notSetUp('SCOPE 2027')};
      },
    });

    expect(await page.getByRole('alert').textContent()).toMatch(/^Google did not answer\./);
    await page.getByRole('button', {name: 'Retry'}).click();
    await page.getByText('No season in SCOPE 2027 yet.').waitFor();
  });

  it('leads from what stands in no cell to the page that puts it right', async () => {
    const asked: unknown[] = [];
    const where = {step: 'automation'} as const;
    const problems = [{code: 'automation-silent', sentence: 'The automation of neo@x.be has never run.', where}];
    const {page} = await openPage(browser(), html, {
      server: async (name, input) => {
        asked.push([name, ...input]);
        return {ok: true, value: name === 'openPage' || {...notSetUp(''), season: 'SCOPE 2027', page: null, problems}};
      },
    });
    await page.getByRole('button', {name: 'Set up or repair…: The automation of neo@x.be has never run.'}).click();

    expect(asked).toContainEqual(['openPage', 'set-up']);
    expect(await page.getByRole('button', {name: /^Show/}).count()).toBe(0);
  });

  it('takes the null that Google answers for what cannot cross as a failure, not as a season', async () => {
    const {page} = await openPage(browser(), html, {server: async () => null});

    expect(await page.getByRole('alert').textContent()).toMatch(/^The script ended without an answer\./);
  });

  it('says where to open it when it stands outside Google Sheets', async () => {
    const {page} = await openPage(browser(), html);

    expect(await page.getByRole('alert').textContent()).toMatch(/^This page works only inside Google Sheets\./);
  });

  it('shows a file name as it was typed, markup and all', async () => {
    const name = '<img src=x onerror=alert(1)> {{name}} =1+1';
    const {page, requests} = await openPage(browser(), html, {server: async () => ({ok: true, value: notSetUp(name)})});

    expect(await page.locator('strong').textContent()).toBe(name);
    expect(requests).toEqual([]);
  });

  it.each([
    ['with an answer', async () => ({ok: true, value: notSetUp('SCOPE 2027')})],
    ['with a failure', async () => Promise.reject(new Error('NetworkError'))],
  ])('sends no request, throws nothing and passes axe, %s', async (_case, server) => {
    const {page, requests, errors} = await openPage(browser(), html, {server});
    await page.locator('.box').waitFor();
    const found = await violations(page);

    expect({found, requests, errors}).toEqual({found: [], requests: [], errors: []});
  });

  it('has the heading focused, and scrolls only downwards at 200 % zoom', async () => {
    const {page} = await openPage(browser(), html, {width: 150, server: async () => null});

    await page.locator('h1:focus').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(150);
  });
});
