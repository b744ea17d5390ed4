/** The product in the workbench: a stranger sets it up, applies, finds the receipt and the row, and is led by the tour. */
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {violations} from '../../browser/look';
import {builtProduct} from '../../make/product';
import {choose, eventually, sidebar, useBench, useFolder} from './bench';
import {send} from './fill-in';

const folder = useFolder();
const bench = useBench(async () => ({project: await builtProduct()}));

describe('the product in the workbench', () => {
  it('is set up from its menu, takes an application in, and answers it; the tour notices', async () => {
    const page = await bench().open();
    const tour = page.getByRole('region', {name: 'Guided tour'});
    await tour.getByText('1 of 10').waitFor();
    await choose(page, 'SCOPE', 'Set up or repair…');
    const dialog = page.frameLocator('dialog iframe');
    // The demo's form calls one question by a name that nobody can guess.
    await dialog.getByLabel('Addendum').selectOption({label: 'Bewijsstukken (alles in één pdf)'});
    const start = dialog.getByRole('button', {name: 'Set up', exact: true});
    await eventually(() => start.isEnabled(), true);
    await start.click();
    await dialog.getByText('everything is in place').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', {name: 'Close', exact: true}).click();
    await page.getByRole('tab', {name: 'Applications'}).waitFor();

    await page.getByRole('button', {name: /^You are/}).click();
    const applicant = page.getByRole('heading', {name: 'Applicants'}).locator('+ ul button').first();
    const who = (await applicant.locator('small').textContent())!;
    await applicant.click();
    await page.getByRole('link', {name: 'Form'}).click();
    await page.getByText(who).first().waitFor();
    await send(page, {confirmed: /recorded|geregistreerd|vastgelegd|enregistrée?/i});

    await page.getByRole('link', {name: /^Mail/}).click();
    await page.getByRole('button', {name: /^Clock/}).click();
    await page.getByRole('button', {name: '+10 minutes'}).click();
    await page.locator('.mail-list li button').first().click();
    await page.locator('.mail-body').waitFor();
    await page.frameLocator('.mail-body').getByText('S27-0001').first().waitFor();

    await page.getByRole('button', {name: /^You are/}).click();
    await page.getByRole('heading', {name: 'Officers'}).locator('+ ul button').first().click();
    await page.getByRole('link', {name: 'Sheet'}).click();
    await page.getByRole('tab', {name: 'Applications'}).click();
    await page.getByRole('gridcell', {name: 'S27-0001'}).waitFor();

    await page.getByRole('menuitem', {name: 'Edit'}).focus();
    await page.keyboard.press('ArrowLeft');
    for (const key of ['Enter', 'Enter']) await page.keyboard.press(key);
    await sidebar(page).getByRole('heading', {name: 'Season'}).waitFor();
    await tour.getByText('See where the season stands').waitFor({state: 'detached'});
    expect(await violations(page, 'aside')).toEqual([]);
  });

  it('is replaced when its sources were built anew, with the open sidebar; what does not build is said with file and line', async () => {
    const page = await bench().open();
    await choose(page, 'SCOPE', 'Show season');
    await sidebar(page).getByRole('heading', {name: 'Season'}).waitFor();
    bench().workbench.buildFailed(["src/entry/menus.ts:12:3: ';' expected"]);
    await page.getByRole('alert').getByText("src/entry/menus.ts:12:3: ';' expected").waitFor();
    expect(await violations(page, '.notice')).toEqual([]);

    const again = join(folder(), 'again');
    cpSync(await builtProduct(), again, {recursive: true});
    const html = join(again, 'season.html');
    writeFileSync(html, readFileSync(html, 'utf8').replace('<body', '<body data-again="yes"'));
    bench().workbench.reload(again);
    await sidebar(page).locator('body[data-again=yes]').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
