import type {Snapshot} from '../../emulator';
import {jumpTo} from '../../emulator/demo/clock';
import {useChromium} from '../browser/chromium';
import {picture, violations} from '../browser/look';
import {openPage} from '../browser/page';
import {NEO, resume, type Season, table} from '../journeys/world';
import {ANN, account, ask, BOB, CAS, DEE, FAY, inInterviews} from '../make/interview-season';
import {builtProduct} from '../make/product';

jest.setTimeout(60_000);

const browser = useChromium();
let season: Season;
let ready: Snapshot;
beforeAll(async () => {
  season = inInterviews(await builtProduct());
  markAll(season);
  ready = season.workspace.snapshot();
}, 240_000);

const again = (): Season => resume(season, ready);

/** Bob is a point more severe than the others. */
function markAll(here: Season): void {
  const panels = {A: [BOB, CAS], B: [ANN, DEE]} as const;
  for (const [at, each] of table(here, 'Interviews').entries()) {
    if (each.State !== 'booked') continue;
    jumpTo(here.workspace, Math.max(here.workspace.core.now(), Number(each.Starts)));
    for (const who of panels[String(each.Slot)[0] as 'A' | 'B']) {
      const mark = 6 + (at % 4) - (who === BOB ? 1 : 0);
      const marks = {Motivation: mark, 'Intercultural maturity': mark, Reliability: mark, English: mark};
      const given = {slot: each.Slot, reference: each.Reference, marks, notes: '', basedOn: null};
      ask(here, who, 'saveInterviewMarks', given);
    }
  }
}

async function open(here: Season, who: string) {
  const sheet = here.project.open({as: account(here, who)});
  sheet.click('SCOPE', 'Score interviews');
  sheet.rpc('openPage', 'second-round');
  const opened = await openPage(browser(), sheet.dialog!.html, {
    width: 1000,
    height: 660,
    server: async (name, input) => {
      const {ok, value, error} = sheet.rpc(name, ...input);
      if (!ok) throw new Error(error?.message);
      return value;
    },
  });
  opened.page.setDefaultTimeout(60_000);
  return opened;
}

const finals = (here: Season) => table(here, 'Candidates').map(each => each['Final score']);

describe('the dialog that closes the second round', () => {
  it('shows raw and corrected side by side and who has no score; closes by keyboard; opens again with a reason', async () => {
    const here = again();
    const {page, requests, errors} = await open(here, NEO);
    await page.getByText('S27-0009 Tom Janssens KUL: Has booked no interview.').waitFor();
    await picture(page, 'second-round');
    expect(await violations(page)).toEqual([]);
    const button = page.getByRole('button', {name: 'Write and lock 9 final scores'});
    expect(await button.isDisabled()).toBe(true);
    expect(await page.getByLabel(/Corrected for severe/).isDisabled()).toBe(true);

    await page.getByLabel(/Close without the 1 candidate who has no final score/).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Closed by Noor Exchange on').waitFor();
    expect(finals(here).filter(score => typeof score === 'number')).toHaveLength(9);
    await picture(page, 'second-round-closed');
    expect(await violations(page)).toEqual([]);

    await page.getByText('Open the round again').click();
    await page.getByLabel('Why; it stays in the journal').fill('A mark was typed wrongly.');
    await page.getByRole('button', {name: 'Open again and take the final scores back'}).click();
    await page.getByText(/^Opened again by Noor Exchange on .*: A mark was typed wrongly\.$/).waitFor();
    expect(finals(here)).toEqual(Array(10).fill(''));
    expect({requests, errors}).toEqual({requests: [], errors: []});
  });

  it('orders by merit, and says what has changed since it was opened', async () => {
    const here = again();
    const {page} = await open(here, NEO);
    const first = page.locator('.rows tbody tr').first();
    expect(await first.locator('td').first().textContent()).toBe('1');

    const tab = here.book.tab('Interview marks');
    const titles = (tab.values()[0] ?? []).map(String);
    tab.type(2, titles.indexOf('Motivation') + 1, '1');
    await page.getByLabel(/Close without/).check();
    await page.getByRole('button', {name: /^Write and lock/}).click();
    expect(await page.getByRole('alert').textContent()).toContain(
      'have changed since you looked, so nothing was saved',
    );
    expect(finals(here)).toEqual(Array(10).fill(''));
  });

  it('shows an officer the scores, and leaves the decision to a coordinator', async () => {
    const {page} = await open(again(), FAY);
    await page.getByText('A coordinator closes the round.').waitFor();

    expect(await page.getByRole('button', {name: /^Write and lock/}).count()).toBe(0);
    await page.setViewportSize({width: 500, height: 660});
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(500);
  });

  it('waits for the first round', async () => {
    const here = again();
    const tab = here.book.tab('Stages');
    const at = tab.values().findIndex(([name]) => name === 'first round');
    tab.type(at + 1, (tab.values()[0] ?? []).indexOf('State') + 1, 'open');
    const {page} = await open(here, NEO);
    await page.getByText(/^The first round is still open, and final scores stand on both/).waitFor();
    await page.getByLabel(/Close without/).waitFor();

    expect(await page.getByRole('button', {name: /^Write and lock/}).isDisabled()).toBe(true);
  });
});
