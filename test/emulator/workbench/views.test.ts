/** Mail, calendar, form, Drive and clock of the workbench in Chromium. */
import type {Page} from 'playwright-core';
import {violations} from '../../browser/look';
import {become, choose, eventually, useBench} from './bench';
import {send} from './fill-in';

const bench = useBench(async () => ({}));

const PHONE = {width: 390, height: 844};
const RED_DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** Sideways scrolling that a phone would need. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('the form', () => {
  it('says under each question what is missing, takes files, confirms, and lets the answers be changed', async () => {
    const page = await bench().open('#/form', PHONE);
    await page.getByRole('button', {name: 'Next'}).click();
    await page.getByText('This is a required question').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);

    await send(page);
    await page.getByRole('link', {name: 'Edit your response'}).click();
    const name = page.locator('.form-card input[type=text]').first();
    await eventually(() => name.inputValue(), 'Zoë');
    await name.fill('Chloé');
    while ((await page.getByRole('button', {name: 'Submit'}).count()) === 0) {
      await page.locator('.form-buttons .primary').click();
    }
    await page.getByRole('button', {name: 'Submit'}).click();
    await page.getByText('Your response has been recorded.').waitFor();

    await page.goto(`${bench().workbench.address}#/sheet`);
    await page.getByRole('tab', {name: /^Form Responses/}).click();
    await page.getByRole('gridcell', {name: 'Chloé'}).waitFor();
    expect(await page.getByRole('gridcell', {name: 'neo@bemsa.example.org'}).count()).toBe(1);
  });

  it('opens with the answers of a prefilled link', async () => {
    const page = await bench().open('#/form');
    await page.locator('input[type=text]').first().fill('Noor');
    await page.getByRole('button', {name: 'Get prefilled link'}).click();
    await page.getByText('A link that opens the form with these answers is copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(`${bench().workbench.address}#/form/${encodeURIComponent(link)}`);
    await eventually(() => page.locator('input[type=text]').first().inputValue(), 'Noor');
  });

  it('says that it is closed, in the words of Forms, and opens again', async () => {
    const page = await bench().open('#/form');
    await page.getByRole('button', {name: 'Stop accepting responses'}).click();
    await page.getByText('is no longer accepting responses').waitFor();
    await page.getByRole('button', {name: 'Accept responses'}).click();
    await page.getByRole('button', {name: 'Next'}).waitFor();
  });
});

describe('mail', () => {
  it('keeps a draft with a picture and an attachment as it was written', async () => {
    const page = await bench().open('#/mail');
    await page.getByRole('button', {name: 'Compose'}).click();
    await page.getByLabel('Subject').fill('Your place, {{First name}}');
    await page.getByRole('textbox', {name: 'Text'}).click();
    await page.getByRole('button', {name: 'Bold'}).click();
    await page.keyboard.type('Dear {{First name}}');
    await page.getByRole('button', {name: 'Bold'}).click();
    const dot = {name: 'dot.png', mimeType: 'image/png', buffer: Buffer.from(RED_DOT, 'base64')};
    await page.getByLabel('Picture').setInputFiles(dot);
    await page.locator('.letter img').waitFor();
    await page
      .getByLabel('Attach')
      .setInputFiles({name: 'rules.txt', mimeType: 'text/plain', buffer: Buffer.from('1')});
    expect(await violations(page, 'dialog')).toEqual([]);
    await page.getByRole('button', {name: 'Save draft'}).click();
    await page.getByText('Saved as a draft.').waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('link', {name: /Drafts/}).click();
    await page.getByRole('button', {name: /Your place/}).click();
    await page.locator('.letter b', {hasText: 'Dear {{First name}}'}).waitFor();
    await page.getByText('rules.txt').waitFor();
    expect(await page.locator('.letter img').getAttribute('src')).toBe(`data:image/png;base64,${RED_DOT}`);
    await page.getByLabel('To', {exact: true}).fill('neo@bemsa.example.org');
    await page.getByRole('button', {name: 'Send'}).click();
    await page.getByText('Sent.').waitFor();

    await page.getByRole('link', {name: 'Inbox'}).click();
    await page.getByRole('button', {name: /Your place/}).click();
    const body = page.frameLocator('.mail-body');
    await body.locator('b', {hasText: 'Dear {{First name}}'}).waitFor();
    expect(await body.locator('img').evaluate(image => (image as HTMLImageElement).naturalWidth)).toBe(1);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', {name: 'rules.txt'}).click(),
    ]);
    expect(file.suggestedFilename()).toBe('rules.txt');
  });

  it('shows the event of an .ics file, and runs and loads nothing that a mail brings', async () => {
    const page = await bench().open('', PHONE);
    const came: string[] = [];
    page.on('response', response => came.push(response.url()));
    await choose(page, 'Try', 'Write');
    await page.goto(`${bench().workbench.address}#/mail`);
    await page.getByRole('button', {name: /Your interview/}).click();
    const event = page.getByRole('region', {name: 'Event'});
    await event.getByText('Interview, second round').waitFor();
    await event.getByText('Fri, 1 Oct 2027, 18:00 – 18:20').waitFor();
    await page.frameLocator('.mail-body').getByText('Bye').click();
    await page.frameLocator('.mail-body').getByRole('link', {name: 'the page'}).click();
    await page.getByText('This link leads out of the workbench: https://forms.example.org/').waitFor();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(came.filter(url => !url.startsWith(bench().workbench.address))).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});

describe('the calendar', () => {
  it('shows events by week and as a list, with who comes', async () => {
    const page = await bench().open();
    await choose(page, 'Try', 'Book');
    await page.getByRole('link', {name: 'Calendar'}).click();
    const monday = page.getByRole('region', {name: 'Monday 27 September'});
    await monday.getByRole('button', {name: 'Interview with Zoë'}).waitFor();
    expect(await monday.getByRole('button').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', {name: 'Later'}).click();
    await page.getByRole('heading', {name: 'Monday 4 October'}).waitFor();
    await page.getByRole('button', {name: 'Today'}).click();
    await page.getByRole('link', {name: 'List'}).click();
    await page.getByRole('button', {name: 'Interview with Zoë'}).click();
    const event = page.getByRole('dialog', {name: 'Interview with Zoë'});
    await event.getByText('student@example.org').waitFor();
    await event.getByText('Room 3').waitFor();
    expect(await violations(page, 'dialog')).toEqual([]);
  });
});

describe('Drive', () => {
  it('lists what a person owns, and gives back what was put in the bin', async () => {
    const page = await bench().open('#/drive');
    await page.getByRole('button', {name: 'Move Kandidatuur SCOPE-uitwisseling to the bin'}).click();
    await page.getByRole('link', {name: 'Bin'}).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', {name: 'Restore Kandidatuur SCOPE-uitwisseling'}).click();
    await page.getByRole('link', {name: 'My Drive'}).click();
    await page.getByRole('link', {name: 'Kandidatuur SCOPE-uitwisseling', exact: true}).waitFor();
  });
});

describe('the clock', () => {
  it('moves by a click, and for everybody', async () => {
    const one = await bench().open();
    const two = await bench().open('#/mail');
    await one.getByRole('button', {name: /^Clock/}).click();
    expect(await violations(one, '.bar')).toEqual([]);
    await one.getByRole('button', {name: '+1 hour'}).click();
    await one.getByText('Nothing was due.').waitFor();
    await two.getByText('Mon, 27 Sept 2027, 10:00').waitFor();
    await one.getByRole('button', {name: /^Clock/}).click();
    await one.getByLabel('Go to').fill('2027-09-01T09:00');
    await one.getByRole('button', {name: 'Go', exact: true}).click();
    await one.getByText('Time only moves forward.').waitFor();
  });
});

describe('who one is', () => {
  it('finds anybody by name and by keyboard, and shows their mailbox', async () => {
    const page = await bench().open('#/mail');
    await become(page, 'Jazz de Vries');
    await page.getByText('jazz.de.vries.1@bemsa.example.org').first().waitFor();
    await page.getByText('No mail here.').waitFor();
    await page.getByRole('button', {name: /^You are/}).press('Enter');
    await page.getByRole('button', {name: /Oona Lemmens/}).waitFor();
    await page.keyboard.type('anna nél');
    await page.keyboard.press('Enter');
    await page.getByRole('button', {name: 'You are Anna Nélissen'}).waitFor();
  });
});
