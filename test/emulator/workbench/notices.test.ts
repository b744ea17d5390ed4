/**
 * The results of the first round, as officers send them and applicants read them: a French invitation is written in the mailbox of the account that sends, with a
 * picture; the dialog sends the results with one yes; mails in three languages are opened in the mailboxes of the workbench.
 *
 * `EVERY_CUT=1` lets all 140 apply, of whom some are on hold and some are not invited.
 */
import type {Page} from 'playwright-core';
import {builtProduct} from '../../make/product';
import {choose, dialog, eventually, useBench} from './bench';

const EVERY = process.env.EVERY_CUT !== undefined;
const applicants = EVERY ? 140 : 30;
/** Invited in three languages; of 140 also on hold and not invited in three. With 30 applicants everybody is invited. */
const EXAMPLES = EVERY ? 9 : 3;
const bench = useBench(async () => ({project: await builtProduct(), stage: 'selection', applicants}));

/** Of an invitation in Dutch, French (the draft) and English. */
const WORDS = ['Proficiat: je bent uitgenodigd', 'tu es invité·e', 'Congratulations: you are invited'];
const FRENCH = 1;

const PICTURE = Buffer.from('R0lGODlhAQABAPAAABpz6AAAACwAAAAAAQABAAACAkQBADs=', 'base64');

/** Writes a draft with a picture in the mailbox of whoever sits at the window. */
async function writeDraft(page: Page): Promise<void> {
  await page.getByRole('link', {name: /^Mail/}).click();
  await page.getByRole('button', {name: 'Compose'}).click();
  await page.getByLabel('Subject').fill('{{Season}} : bravo, {{First name}} !');
  const text = page.getByRole('textbox', {name: 'Text', exact: true});
  await text.fill('Bonjour {{First name}}, tu es invité·e : {{Interviews from}}. ');
  await page.getByLabel('Picture').setInputFiles({name: 'scope.gif', mimeType: 'image/gif', buffer: PICTURE});
  await text.locator('img').waitFor();
  await page.getByRole('button', {name: 'Save draft'}).click();
  await page.getByText('Saved as a draft.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', {name: 'Sheet'}).click();
}

/** Chooses a notice and waits for its mails. */
async function look(page: Page, notice: RegExp): Promise<void> {
  await dialog(page).getByRole('radio', {name: notice}).check();
  await dialog(page).getByText('As they will be received').waitFor();
}

interface Shown {
  readonly address: string;
  readonly subject: string;
}

/** Whom the mail that is shown is for, with its subject. */
async function shown(page: Page): Promise<Shown> {
  const to = (await dialog(page).locator('.mail dd', {hasText: '@'}).nth(1).textContent())!;
  const subject = (await dialog(page).locator('.mail dd strong').textContent())!;
  return {address: /^\S+@\S+/.exec(to)![0], subject};
}

/** Sends what is shown, and waits until it has left; tells how many. */
async function sendAll(page: Page): Promise<number> {
  const button = dialog(page).getByRole('button', {name: /^Send \d+ mails?$/});
  const count = Number(/\d+/.exec((await button.textContent())!)![0]);
  await button.click();
  await dialog(page).getByText(`${count} of ${count} mails done.`).waitFor();
  return count;
}

/** Opens the newest mail of somebody. */
async function newest(page: Page, address: string) {
  await page.getByRole('button', {name: /^You are/}).click();
  await page.locator('.people input[type=search]').fill(address);
  await page.locator('.people button', {hasText: address}).first().click();
  await page.locator('.folders .address', {hasText: address}).waitFor();
  await page.getByRole('link', {name: 'Inbox'}).click();
  await page.locator('.mail-list li button').first().click();
  const body = page.frameLocator('.mail-body').locator('body');
  await body.waitFor();
  return {subject: (await page.getByRole('heading', {level: 1}).textContent())!, body};
}

describe('the results of the first round', () => {
  it('leave from the dialog, in French from a Gmail draft with its picture, and are read in three languages', async () => {
    const page = await bench().open();
    await writeDraft(page);
    await choose(page, 'SCOPE', 'Send notices…');
    await look(page, /^Results of the first round/);
    await dialog(page).getByText('Text of “Invited to the interview”: built-in, in three languages').click();
    await dialog(page).getByRole('button', {name: 'Use Gmail drafts…'}).first().click();
    await dialog(page).getByLabel('Draft for French').selectOption({index: 1});
    await dialog(page).getByText('This draft is used from now on.').waitFor();
    const people: Shown[] = [];
    for (let at = 0; at < EXAMPLES; at++) {
      people.push(await shown(page));
      await dialog(page).getByRole('button', {name: 'Next', exact: true}).click();
    }
    const sent = await sendAll(page);
    await dialog(page).getByText(`Results of the first round: ${sent} people have been told.`).waitFor();
    await page.getByRole('button', {name: 'Close', exact: true}).click();
    expect(sent).toBe(EVERY ? 131 : 28);

    await page.getByRole('link', {name: /^Mail/}).click();
    for (const [at, {address, subject}] of people.entries()) {
      const mail = await newest(page, address);
      expect(mail.subject).toBe(subject);
      if (at < WORDS.length) await mail.body.getByText(WORDS[at]!).waitFor();
      if (at !== FRENCH) continue;
      const width = () =>
        mail.body.locator('img').evaluate(image => (image as unknown as {naturalWidth: number}).naturalWidth);
      await eventually(width, 1);
    }
  });
});
