/** The tour: a step for each stage, finished by doing what it says, in a browser, on a small season. */
import type {FrameLocator, Page} from 'playwright-core';
import {builtProduct} from '../../make/product';
import {become, choose, dialog, eventually, sidebar, useBench} from './bench';
import {send} from './fill-in';

const bench = useBench(async () => ({project: await builtProduct(), stage: 'open', applicants: 30}));

/** Lets the others act, by the clock. */
async function goOn(page: Page, stage: string): Promise<void> {
  for (let at = ''; at !== stage; ) {
    await page.getByRole('button', {name: /^Clock/}).click();
    const next = page.getByRole('button', {name: /^Let the season go on to/});
    at = /“(.+)”/.exec((await next.textContent())!)![1]!;
    await next.click();
    const said = page.locator('.toast', {hasText: `The season is at “${at}”.`});
    await said.or(page.locator('.toast.bad')).first().waitFor({timeout: 120_000});
    expect(await page.locator('.toast.bad').allTextContents()).toEqual([]);
    await said.waitFor();
  }
}

const press = (where: FrameLocator, name: string | RegExp) => where.getByRole('button', {name}).click();

describe('the tour', () => {
  it('leads from the sidebar to the closed season, and notices each step', async () => {
    const page = await bench().open();
    const tour = page.getByRole('region', {name: 'Guided tour'});
    const step = (title: string) => tour.getByText(title).waitFor();
    const close = () => page.getByRole('button', {name: 'Close', exact: true}).click();
    const officer = (await page.locator('.who-name').textContent())!;

    await step('See where the season stands, and how it is set up');
    await choose(page, 'SCOPE', 'Show season');
    await choose(page, 'SCOPE', 'Set up or repair…');
    await close();

    await step('Apply, and read the receipt');
    await page.getByRole('button', {name: /^You are/}).click();
    await page.getByRole('heading', {name: 'Applicants'}).locator('+ ul button').last().click();
    await tour.getByRole('link', {name: 'Show me'}).click();
    await send(page, {confirmed: /recorded|geregistreerd|vastgelegd|enregistrée?/i});
    await page.getByRole('button', {name: /^Clock/}).click();
    await page.getByRole('button', {name: '+10 minutes'}).click();
    await page.getByRole('link', {name: /^Mail/}).click();
    await page.locator('.mail-list li button').first().click();

    await step('Deal the applications, and score one');
    await become(page, officer);
    await tour.getByRole('link', {name: 'Show me'}).click();
    await goOn(page, 'intake');
    await choose(page, 'SCOPE', 'Score applications');
    await press(sidebar(page), 'Deal readings…');
    await press(dialog(page), /^Deal \d+ readings$/);
    await dialog(page).getByText('Saved.').waitFor();
    await close();
    await page.getByRole('button', {name: /^You are/}).click();
    await page.getByRole('heading', {name: 'Officers'}).locator('+ ul button').nth(1).click();
    await choose(page, 'SCOPE', 'Score applications');
    await sidebar(page).locator('.reading').waitFor();
    for (const mark of await sidebar(page).locator('.reading fieldset').all()) {
      await mark.locator('input[type=radio]').nth(6).check();
    }
    await sidebar(page).getByRole('button', {name: 'Save', exact: true}).click();

    await step('Select for the second round');
    await become(page, officer);
    await goOn(page, 'reading');
    await choose(page, 'SCOPE', 'Select for the second round…');
    await press(dialog(page), /^Use the .* score$/);
    await press(dialog(page), 'Next: Preview');
    await press(dialog(page), 'Next: Save and lock');
    await press(dialog(page), /^Save \d+ decisions$/);

    await step('Send the results');
    await close();
    await goOn(page, 'selection');
    await choose(page, 'SCOPE', 'Send notices…');
    await dialog(page).locator('label.open input').first().check();
    await press(dialog(page), /^Send \d+ mails?$/);

    await step('Plan the interviews');
    await close();
    await goOn(page, 'results');
    await choose(page, 'SCOPE', 'Plan interviews…');
    await press(dialog(page), /^Plan \d+ slots$/);

    await step('Allocate the countries');
    await close();
    await goOn(page, 'interviews');
    await choose(page, 'SCOPE', 'Allocate countries');
    await press(sidebar(page), 'Save allocation');

    await step('Announce them');
    await goOn(page, 'allocation');
    await choose(page, 'SCOPE', 'Show season');
    await press(sidebar(page), 'Announcement…');
    await press(dialog(page), 'Freeze and write the letters');
    await press(dialog(page), /^Announce to \d+ candidates$/);

    await step('Open the exchange files, and see who was at the training day');
    await close();
    await goOn(page, 'announcement');
    await choose(page, 'SCOPE', 'Follow exchanges…');
    await press(dialog(page), /^Open \d+ files$/);
    await close();
    await goOn(page, 'sessions');
    await choose(page, 'SCOPE', 'Sessions');
    await press(sidebar(page), /PET|Pre-Exchange/);
    await sidebar(page).getByLabel('Show').selectOption('missing');
    await sidebar(page)
      .getByLabel(/^Presence of/)
      .first()
      .selectOption('made up');
    await press(sidebar(page), 'Save 1 tick');

    await step('Follow the exchanges, close the season, hand it over');
    await choose(page, 'SCOPE', 'Follow exchanges…');
    await dialog(page).getByLabel('Show').selectOption('CC');
    await dialog(page).getByRole('checkbox').first().check();
    await press(dialog(page), 'Note 1 document as done');

    await close();
    await goOn(page, 'exchange');
    await choose(page, 'SCOPE', 'Close the season…');
    await press(dialog(page), 'Write the handover');
    await dialog(page)
      .getByText(/^The tab Handover has/)
      .waitFor();
    await press(dialog(page), /^Close SCOPE/);
    await step('The tour is over.');
    await close();
    await goOn(page, 'close');
    await eventually(() => page.getByRole('alert').count(), 0);
  });
});
