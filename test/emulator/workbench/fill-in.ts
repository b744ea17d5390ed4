/** Fills in an application form in the workbench, whatever it asks. */
import type {Page} from 'playwright-core';
import {eventually} from './bench';

async function fillIn(page: Page, name: string): Promise<void> {
  for (const box of await page.locator('.form-card input[type=text], .form-card textarea').all()) await box.fill(name);
  for (const box of await page.locator('.form-card input[type=date]').all()) await box.fill('2003-04-05');
  for (const group of await page.locator('fieldset.form-card').all()) {
    await group.locator('input[type=radio], input[type=checkbox]').first().check();
  }
  for (const box of await page.locator('.form-card select').all()) await box.selectOption({index: 1});
  for (const box of await page.locator('.files input').all()) {
    await box.setInputFiles({name: 'cv.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4')});
  }
}

/** Fills in what the form asks, section by section, and waits for the confirmation. */
export async function send(
  page: Page,
  {name = 'Zoë', confirmed = /Your response has been recorded\./}: {name?: string; confirmed?: RegExp} = {},
): Promise<void> {
  await page.locator('.form-buttons .primary').waitFor();
  for (;;) {
    await fillIn(page, name);
    const files = await page.locator('.files').count();
    await eventually(() => page.locator('.files:has(li)').count(), files);
    const heading = page.locator('.form-buttons span.quiet');
    const where = (await heading.count()) === 0 ? '' : await heading.textContent();
    const isLast = (await page.getByRole('button', {name: /^(Submit|Verzenden|Envoyer)$/}).count()) === 1;
    await page.locator('.form-buttons .primary').click();
    if (isLast) break;
    await eventually(async () => (await heading.textContent()) === where, false);
  }
  await page.getByText(confirmed).waitFor();
}
