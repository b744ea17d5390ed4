/** The dialog Send notices… in Chromium, on a season after its first round. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {useChromium} from '../browser/chromium';
import {picture, violations} from '../browser/look';
import {openPage} from '../browser/page';
import {
  address,
  again,
  ask,
  type Decided,
  decidedSeason,
  LEO,
  outboxStates,
  received,
  send,
} from '../journeys/notices-world';
import type {Season} from '../journeys/world';
import {builtProduct} from '../make/product';

const browser = useChromium();
let world: Decided;
let html: string;
beforeAll(async () => {
  world = await decidedSeason(9);
  html = readFileSync(join(await builtProduct(), 'notices.html'), 'utf8');
}, 120_000);

const SIZE = {width: 940, height: 660};

function opened(here: Season, as = here.neo, size = SIZE) {
  const server = async (name: string, input: unknown[]): Promise<unknown> => here.project.rpc(name, input, {as}).value;
  return openPage(browser(), html, {...size, server});
}

describe('Send notices', () => {
  it('shows who gets what, the mails as they will be received, and sends after one yes', async () => {
    const here = again(world);
    const {page, requests, errors} = await opened(here);
    await page.getByRole('radio', {name: /Invited to the interview/}).check();
    await page.getByText('6 mails: 4 in Dutch, 2 in French.').waitFor();
    const mail = page.frameLocator('iframe');
    expect(await mail.locator('body').textContent()).toContain('Proficiat: je bent uitgenodigd');
    await page.getByRole('button', {name: 'Next', exact: true}).click();
    expect(await page.getByText('Mail 2 of 6').isVisible()).toBe(true);
    expect(await mail.locator('body').textContent()).toContain('Félicitations');
    await picture(page, 'notices-preview');
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', {name: 'Send 6 mails'}).click();
    await page.getByText('Nothing waits to leave.').or(page.getByText('6 of 6 mails done.')).first().waitFor();
    await picture(page, 'notices-sent');
    expect(received(here, 0)).toHaveLength(1);
    expect(outboxStates(here, 'invited')).toEqual({sent: 6});
    expect(await violations(page)).toEqual([]);
    expect([requests, errors]).toEqual([[], []]);
  }, 60_000);

  it('sends all results with one yes, says who was told, and sends one again that came back', async () => {
    const here = again(world);
    const {page} = await opened(here);
    await page.getByRole('radio', {name: /Results of the first round/}).check();
    await page.getByText('On hold for the interview: 2 mails: 1 in Dutch, 1 in French').waitFor();
    expect(await page.getByText('Not invited to the interview: 1 mail: 1 in Dutch').count()).toBe(1);
    for (const notice of ['Invited to', 'Invited to', 'On hold for', 'On hold for', 'Not invited to']) {
      expect(await page.locator('.mail dd').first().textContent()).toBe(`${notice} the interview`);
      await page.getByRole('button', {name: 'Next', exact: true}).click();
    }
    await page.getByRole('button', {name: 'Send 9 mails'}).click();
    await page.getByText('Results of the first round: 9 people have been told.').waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByText('A mail came back?').click();
    await page.getByLabel('Address of the mail that came back').fill(address(0));
    await page.getByRole('button', {name: 'Mark as undeliverable'}).click();
    const sendAgain = page.getByRole('button', {name: /^Send again to another address/});
    await sendAgain.click();
    await page.getByLabel(/^New address of/).fill('right@x.be');
    await sendAgain.click();
    await page.getByText('1 of 1 mail done.').waitFor();
    expect(here.workspace.mailbox('right@x.be').received).toHaveLength(1);
  }, 60_000);

  it('uses a Gmail draft with its picture, and says what is wrong with it', async () => {
    const here = again(world);
    const draft = here.workspace.mailbox(here.neo.email).writeDraft({
      subject: 'Bravo {{First name}}',
      html: '<div>{{Voornaam}} <img src="cid:logo@x"></div>',
      inlineImages: {'logo@x': {bytes: PIXEL, name: 'logo.gif', contentType: 'image/gif'}},
    });
    const {page, requests} = await opened(here);
    await page.getByRole('radio', {name: /Invited to the interview/}).check();
    await page.getByText('Text: built-in').click();
    await page.getByRole('button', {name: 'Use Gmail drafts…'}).click();
    await page.getByLabel('Draft for French').selectOption({index: 1});
    await page
      .getByText(/The French draft “Bravo \{\{First name\}\}” uses \{\{Voornaam\}\}/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', {name: 'Send 6 mails'}).isDisabled()).toBe(true);

    draft.edit({
      subject: 'Bravo {{First name}}',
      html: '<div>Bonjour {{First name}} <img src="cid:logo@x" alt="logo"></div>',
      inlineImages: {'logo@x': {bytes: PIXEL, name: 'logo.gif', contentType: 'image/gif'}},
    });
    await page.getByRole('button', {name: 'Look again'}).click();
    await page.getByRole('button', {name: 'Next', exact: true}).click();
    await page.getByText('Bravo Zoë 1').waitFor();
    expect(await page.frameLocator('iframe').locator('img').getAttribute('src')).toMatch(/^data:image\/gif;base64,/);
    await picture(page, 'notices-draft');
    expect(requests).toEqual([]);
    await page.getByRole('button', {name: 'Send 6 mails'}).click();
    await page.getByText('6 of 6 mails done.').waitFor();
    const [, mail] = here.workspace.mailbox(address(1)).received;
    expect([mail?.subject, mail?.attachments.map(({contentType}) => contentType)]).toEqual([
      'Bravo Zoë 1',
      ['image/gif'],
    ]);
  }, 60_000);

  it('names mails that are held back for one reason as one thing to look at', async () => {
    const here = again(world);
    const draft = here.workspace.mailbox(here.neo.email).writeDraft({subject: 'Dag', html: '<p>Kom</p>'});
    ask(here, 'chooseDraft', {step: 'invited', language: 'nl', draft: draft.id});
    send(here, 'invited');
    draft.delete();
    ask(here, 'deliverStep', false);
    const {page} = await opened(here);
    await page.getByText('6 mails to look at').click();
    await page.getByText('Held back: 6 mails “invited”. The Gmail draft for “invited” in nl is gone').waitFor();
    await page.getByText('To whom').click();
    expect(await page.getByText(`${address(5)} (`).isVisible()).toBe(true);
  }, 60_000);

  it('lets officers choose a text for what is sent by itself, and says what a draft must have', async () => {
    const here = again(world);
    here.workspace.mailbox(here.neo.email).writeDraft({
      subject: 'Bravo {{First name}}',
      html: '<p>{{Problems}} {{Counts instead}}</p>',
    });
    const {page} = await opened(here);
    await page.getByText('Sent by themselves').click();
    const receipt = page.getByRole('region', {name: 'Receipt', exact: true});
    await receipt.getByText('A draft must have {{Problems}}, {{Counts instead}}.').waitFor();
    await receipt.getByText('Receipt: built-in').click();
    await receipt.getByRole('button', {name: 'Use Gmail drafts…'}).click();
    await receipt.getByLabel('Draft for Dutch').selectOption({index: 1});
    await receipt.getByText('Gmail draft “Bravo {{First name}}”').waitFor();
    await picture(page, 'notices-itself');
    expect(await violations(page)).toEqual([]);
  }, 60_000);

  it('tells another officer from where and when the mails leave, and shows it happen', async () => {
    const here = again(world);
    const {page} = await opened(here, here.workspace.account(LEO));
    await page.getByRole('radio', {name: /On hold/}).check();
    await page.getByText(/within 10 minutes after your yes/).waitFor();
    await page.getByRole('button', {name: /Send 2 mails/}).click();
    await page.getByText('2 mails leave within 10 minutes', {exact: false}).waitFor();
    here.workspace.advance({minutes: 10});
    expect(outboxStates(here, 'on hold')).toEqual({sent: 2});
  }, 60_000);

  it('offers Retry, says who may not, and needs no sideways scrolling in a narrow window', async () => {
    const here = again(world);
    const stranger = await opened(here, here.workspace.account('nobody@example.org'));
    expect(await stranger.page.getByRole('alert').textContent()).toMatch(/not in Officers.*Retry/);

    const {page} = await opened(here, here.neo, {width: 320, height: 700});
    await page.getByRole('radio', {name: /Invited to the interview/}).check();
    await page.getByRole('button', {name: 'Send 6 mails'}).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await picture(page, 'notices-narrow');
    expect(await violations(page)).toEqual([]);
  }, 60_000);
});

const PIXEL = Uint8Array.from(Buffer.from('R0lGODlhAQABAPAAABpz6AAAACwAAAAAAQABAAACAkQBADs=', 'base64'));
