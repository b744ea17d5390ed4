/** The board of the interviews in Chromium, in front of the product on the emulator. */
import type {Page} from 'playwright-core';
import type {Snapshot} from '../../emulator';
import {useChromium} from '../browser/chromium';
import {picture, violations} from '../browser/look';
import {openPage} from '../browser/page';
import {resume, type Season, table} from '../journeys/world';
import {account, ask, BOB, CAS, inInterviews, referenceOf} from '../make/interview-season';
import {builtProduct} from '../make/product';

jest.setTimeout(60_000);

const browser = useChromium();
let season: Season;
let ready: Snapshot;
beforeAll(async () => {
  season = inInterviews(await builtProduct());
  ready = season.workspace.snapshot();
}, 240_000);

const again = (): Season => resume(season, ready);

/** The board as the sidebar opens it. */
async function open(here: Season, who = BOB) {
  const sheet = here.project.open({as: account(here, who)});
  sheet.click('SCOPE', 'Score interviews');
  sheet.rpc('openPage', 'interview-board');
  const opened = await openPage(browser(), sheet.dialog!.html, {
    width: 1080,
    height: 680,
    server: async (name, input) => {
      const {ok, value, error} = sheet.rpc(name, ...input);
      if (!ok) throw new Error(error?.message);
      return value;
    },
  });
  opened.page.setDefaultTimeout(60_000);
  return opened;
}

const slot = (here: Season, name: string) => table(here, 'Interviews').find(each => each.Slot === name);
const cell = (page: Page, name: string) => page.locator('.cell').filter({hasText: new RegExp(`^${name}`)});

describe('the board of the interviews', () => {
  it('shows the evening by time and panel, each slot with a word', async () => {
    const here = again();
    const {page, requests, errors} = await open(here);
    await page.getByRole('table').waitFor();

    expect(await page.locator('caption').textContent()).toBe('Tuesday 2 November 2027');
    expect(await page.getByRole('columnheader').allTextContents()).toEqual(['Time', 'Panel A', 'Panel B']);
    expect(await cell(page, 'A01').textContent()).toBe('A01  No marks yetZoë Peeters KULBob Dubois, Cas De Smet');
    expect(await page.locator('.legend').textContent()).toBe(' 3 free 5 booked 4 without marks');
    await picture(page, 'board');
    expect(await violations(page)).toEqual([]);
    expect({requests, errors}).toEqual({requests: [], errors: []});
  });

  it('moves an interview by keyboard, with the reason in the mail', async () => {
    const here = again();
    const {page} = await open(here);
    await cell(page, 'A03').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('A04');
    await page.keyboard.press('Enter');
    await page.getByText('Sara Hermans, A04: choose a free slot, on any evening; Escape puts it back.').waitFor();
    await page.getByRole('button', {name: /^Wed 3 Nov/}).focus();
    await page.keyboard.press('Enter');
    await picture(page, 'board-picked');
    expect(await violations(page)).toEqual([]);
    await cell(page, 'B05').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('The panel is ill.');
    await picture(page, 'board-reason');
    await page.keyboard.press('Enter');
    await page.getByText('Sara Hermans has B05 now; mail and calendar follow by themselves.').waitFor();

    expect([slot(here, 'A04'), slot(here, 'B05')]).toMatchObject([
      {State: 'free', Reference: ''},
      {State: 'booked', Reference: 'S27-0007'},
    ]);
    expect(table(here, 'Outbox').map(each => each.Step)).toContain('interview moved');
  });

  it('moves an interview by dragging it', async () => {
    const here = again();
    const {page} = await open(here);
    await page.getByRole('button', {name: /^Wed 3 Nov/}).click();
    await cell(page, 'A06').dragTo(cell(page, 'B05'));
    await page.getByLabel(/Why\?/).fill('Bob is away.');
    await page.getByRole('button', {name: 'Move the interview'}).click();
    await page.getByText('Nina Aerts has B05 now').waitFor();

    expect(slot(here, 'B05')).toMatchObject({State: 'booked', Reference: 'S27-0010'});
  });

  it('does not offer a panel of the own university, and puts back with Escape', async () => {
    const here = again();
    const {page} = await open(here);
    await cell(page, 'A03').click();
    await page.getByRole('button', {name: /^Wed 3 Nov/}).click();
    expect(await cell(page, 'B05').textContent()).toContain('Not this panel: own university, or known.');
    expect(await cell(page, 'A05').textContent()).toContain('Move here');
    await page.keyboard.press('Escape');

    expect(await page.getByText('Move here').count()).toBe(0);
  });

  it('says who was quicker, and loads again', async () => {
    const here = again();
    const {page} = await open(here);
    await cell(page, 'A04').click();
    await page.getByRole('button', {name: /^Wed 3 Nov/}).click();
    await cell(page, 'B05').click();
    ask(here, BOB, 'moveInterview', {reference: referenceOf(8), from: 'B04', to: 'B05', reason: 'Quicker.'});
    await page.getByLabel(/Why\?/).fill('Slower.');
    await page.keyboard.press('Enter');

    expect(await page.getByRole('alert').textContent()).toContain('B05 belongs to S27-0008: choose a free slot.');
    await page.getByRole('button', {name: 'Retry'}).click();
    await page.getByText('Marc Lejeune').waitFor();
    expect(slot(here, 'A04')).toMatchObject({State: 'booked', Reference: 'S27-0007'});
  });

  it('gives the make-up slot to somebody who did not come', async () => {
    const here = again();
    ask(here, CAS, 'markNoShow', {slot: 'A01', reference: referenceOf(1)});
    const {page} = await open(here);
    await page.getByText('Zoë Peeters KUL: Did not come to A01.').waitFor();
    await page.getByRole('button', {name: 'Give the make-up slot'}).click();
    await page.getByRole('button', {name: /^Wed 3 Nov/}).click();
    await cell(page, 'A05').click();
    await page.keyboard.press('Enter');
    await page.getByText('Zoë Peeters has A05 now').waitFor();

    expect(slot(here, 'A05')).toMatchObject({State: 'booked', Reference: 'S27-0001'});
    expect(slot(here, 'A01')).toMatchObject({State: 'no-show', Reference: 'S27-0001'});
  });

  it('is ready for the next key at once, however fast it comes', async () => {
    const {page} = await open(again());
    await cell(page, 'A04').click();
    await page.getByRole('button', {name: /^Wed 3 Nov/}).click();
    const focused = await cell(page, 'B05').evaluate(async slot => {
      (slot as unknown as {click(): void}).click();
      await null;
      await null;
      return (globalThis as unknown as {document: {activeElement: {id: string}}}).document.activeElement.id;
    });

    expect(focused).toBe('reason');
  });

  it('gives a slot to somebody who has none, with a reason, by keyboard alone', async () => {
    const here = again();
    const {page} = await open(here);
    await page.getByRole('button', {name: /^Wed 3 Nov/}).press('Enter');
    await page.getByRole('button', {name: 'Give a slot to Tom Janssens'}).press('Enter');
    expect(await page.locator('button.target:focus').textContent()).toContain('A05');
    expect(await cell(page, 'B05').textContent()).toContain('Not this panel: own university, or known.');
    await page.keyboard.press('Enter');
    await page.locator('#reason:focus').waitFor();
    await page.keyboard.type('You told us by mail.');
    await page.keyboard.press('Enter');
    await page.getByText('Tom Janssens has A05 now').waitFor();

    expect(slot(here, 'A05')).toMatchObject({State: 'booked', Reference: 'S27-0009'});
  });

  it('puts somebody’s day on one page to print', async () => {
    const {page} = await open(again());
    await page.getByRole('button', {name: 'Somebody’s day, to print'}).click();
    await page.getByLabel('Whose day').selectOption({label: 'Cas De Smet'});
    expect(await page.locator('.page tbody tr').allTextContents()).toEqual([
      '18:00–18:20A01Zoë Peeters (S27-0001)KULBob Duboishttps://meet.google.com/abc-a01-xyz',
      '18:25–18:45A02Lotte Wouters (S27-0003)UABob Duboishttps://meet.google.com/abc-a02-xyz',
      '18:50–19:10A03<b>Bo</b> =1+1 (S27-0004)KULBob Duboishttps://meet.google.com/abc-a03-xyz',
      '19:15–19:35A04Sara Hermans (S27-0007)UHBob Duboishttps://meet.google.com/abc-a04-xyz',
    ]);
    await page.emulateMedia({media: 'print'});
    await picture(page, 'board-day');
    expect(await page.getByRole('button', {name: 'Print'}).isVisible()).toBe(false);
    const pdf = await page.pdf({format: 'A4', landscape: true});
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  it('is for officers, and says so; at 200 % zoom it scrolls only downwards', async () => {
    const here = again();
    const refused = await open(here, CAS);
    expect(await refused.page.getByRole('alert').textContent()).toContain(
      'Only an officer or a coordinator may do this',
    );

    const {page} = await open(here);
    await page.setViewportSize({width: 540, height: 680});
    await page.getByRole('table').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(540);
  });
});
