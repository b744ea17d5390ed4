import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readingRows, type Season} from '../../emulator/demo';
import type {Account} from '../../emulator/kernel';
import {useChromium} from '../browser/chromium';
import {violations} from '../browser/look';
import {openPage} from '../browser/page';
import {builtProduct} from '../make/product';
import {seasonAt} from '../make/season-at';

const browser = useChromium();
let html: string;
beforeAll(async () => {
  html = readFileSync(join(await builtProduct(), 'dealing.html'), 'utf8');
  await seasonAt('intake');
}, 120_000);

async function dialog(season: Season, as: Account = season.neo.account, width = 760) {
  const server = async (name: string, input: unknown[]): Promise<unknown> =>
    season.project!.rpc(name, input, {as}).value;
  return openPage(browser(), html, {server, width, height: 600});
}

const count = (season: Season, state: string) => readingRows(season).filter(({State}) => State === state).length;

describe('the dialog that deals readings', () => {
  it('shows the whole deal, writes nothing before the button is pressed, and then just that', async () => {
    const season = await seasonAt('intake');
    const {page, errors, requests} = await dialog(season);
    await page.getByText('Deals 56 readings of 28 applications to 18 readers.').waitFor();

    expect(
      await page
        .getByText('28 applications, 2 readers each: 56 readings in all. Not read: 2 not eligible, 1 superseded.')
        .isVisible(),
    ).toBe(true);
    expect(await page.getByText('28 of 28 pairs of readers are of two universities.').isVisible()).toBe(true);
    expect(
      await page.getByText(/^Hardest to compare: .+ and .+; their difference in severity will be/).isVisible(),
    ).toBe(true);
    expect(await page.getByRole('row').count()).toBe(19);
    expect(readingRows(season)).toEqual([]);
    await page.getByRole('button', {name: 'Deal 56 readings'}).click();
    await page.getByText('Saved. Deals 56 readings').waitFor();
    await page.getByRole('button', {name: 'Nothing to deal'}).waitFor();

    expect([count(season, 'dealt'), errors, requests]).toEqual([56, [], []]);
  }, 60_000);

  it('keeps those apart whom the officer ticks, and remembers it in Officers', async () => {
    const season = await seasonAt('intake');
    const {page} = await dialog(season);
    const conflict = page.getByRole('checkbox').first();
    await conflict.check();
    await page.getByText('Dealing anew…').waitFor({state: 'hidden'});
    const label = await page.locator('.conflicts label').first().textContent();
    const reference = /S27-\d{4}/.exec(label ?? '')?.[0] ?? '';
    await page.getByRole('button', {name: 'Deal 56 readings'}).click();
    await page.getByText('Saved.').waitFor();

    const [titles = [], ...officers] = season.book.tab('Officers').values();
    const [known] = officers.filter(row => String(row[titles.indexOf('Knows')]).includes(reference));
    expect(known?.[titles.indexOf('Name')]).toBe(label?.split(' and ')[0]);
    const reader = String(known?.[titles.indexOf('E-mail')]);
    expect(readingRows(season).filter(row => row.Reader === reader && row.Reference === reference)).toEqual([]);
  }, 60_000);

  it('gives the work of a reader who stopped to others, after showing how much that is', async () => {
    const season = await seasonAt('intake');
    const first = await dialog(season);
    await first.page.getByRole('button', {name: 'Deal 56 readings'}).click();
    await first.page.getByText('Saved.').waitFor();
    const {email, name} = season.officers[1]!;
    const had = readingRows(season).filter(row => row.Reader === email).length;
    await first.page.getByLabel('Reads no more').selectOption(email);
    await first.page.getByText(`Takes ${had} unread readings back and deals ${had} readings`).waitFor();
    await first.page.getByRole('button', {name: `Deal the work of ${name} to others`}).click();
    await first.page.getByText(`Saved. Takes ${had} unread readings back`).waitFor();

    expect([count(season, 'dealt'), count(season, 'taken back')]).toEqual([56, had]);
    expect(readingRows(season).filter(row => row.Reader === email && row.State === 'dealt')).toEqual([]);
  }, 60_000);

  it('saves nothing when somebody else was faster, says so, and shows what is left', async () => {
    const season = await seasonAt('intake');
    const [one, other] = [await dialog(season), await dialog(season)];
    await Promise.all([one, other].map(({page}) => page.getByRole('button', {name: 'Deal 56 readings'}).waitFor()));
    await one.page.getByRole('button', {name: 'Deal 56 readings'}).click();
    await one.page.getByText('Saved.').waitFor();
    await other.page.getByRole('button', {name: 'Deal 56 readings'}).click();

    await other.page.getByText('have changed since this was shown, so nothing was saved').waitFor();
    await other.page.getByText('Everything is dealt: there is nothing to add.').waitFor();
    expect(count(season, 'dealt')).toBe(56);
  }, 60_000);

  it('names the rule that is in the way, and deals what can be dealt', async () => {
    const season = await seasonAt('intake');
    const tab = season.book.tab('Officers');
    const role = (tab.values()[0] ?? []).indexOf('Role');
    const rows = season.officers.slice(1).map(() => ['interviewer']);
    tab.paste(`${String.fromCharCode(65 + role)}4`, rows, {as: season.neo.account});
    const {page} = await dialog(season);

    await page.getByRole('heading', {name: 'In the way'}).waitFor();
    expect(await page.locator('.problem-list').textContent()).toMatch(
      /can have only 1 of 2 readings|can have only 0 of 2 readings/,
    );
    expect(await page.getByRole('button', {name: /^Deal \d+ readings$/}).isEnabled()).toBe(true);
  }, 60_000);

  it('lets nobody but a coordinator in, and offers Retry', async () => {
    const season = await seasonAt('intake');
    const {page} = await dialog(season, season.officers[0]!.account);

    expect(await page.getByRole('alert').textContent()).toMatch(/^Only a coordinator may do this/);
    expect(await page.getByRole('button', {name: 'Retry'}).isVisible()).toBe(true);
  }, 60_000);

  it.each([760, 380])(
    'passes axe and scrolls only downwards, %i px wide',
    async width => {
      const season = await seasonAt('intake');
      const {page, errors} = await dialog(season, season.neo.account, width);
      await page.locator('.loads').waitFor();
      const found = await violations(page);

      expect({found, errors}).toEqual({found: [], errors: []});
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    },
    60_000,
  );
});
