/** The dialog of the selection in Chromium, in front of the product on the emulator: by mouse, by keyboard, at its limits. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import type {Snapshot} from '../../emulator';
import {proposalOf} from '../../src/domain/selection/proposal';
import {selectionView} from '../../src/domain/selection/view';
import {useChromium} from '../browser/chromium';
import {picture, violations} from '../browser/look';
import {openPage} from '../browser/page';
import {NEO, resume, type Season, table} from '../journeys/world';
import {builtProduct} from '../make/product';
import {makeRoundFacts} from '../make/selection';
import {
  asked,
  changeMark,
  decide,
  decisionsIn,
  OFFICER,
  READER,
  SECOND,
  selectionSeason,
} from '../make/selection-season';

const browser = useChromium();
let directory: string;
let made: Season;
let moment: Snapshot;
beforeAll(async () => {
  directory = await builtProduct();
  made = selectionSeason(directory, {KUL: [9, 5, 8, 7, 7, 7], UG: [4], ULB: [8, 8, 8, 2]});
  moment = made.workspace.snapshot();
}, 120_000);

const begin = (): Season => resume(made, moment);
const WIDTH = 960;
/** A machine that does other things beside takes its time for a whole round. */
jest.setTimeout(120_000);

/** The dialog as it comes up from the menu. */
async function open({project, workspace}: Season, as = NEO, width = WIDTH) {
  const sheet = project.open({as: workspace.account(as)});
  sheet.click('SCOPE', 'Select for the second round…');
  const opened = await openPage(browser(), sheet.dialog!.html, {
    width,
    height: 680,
    server: async (name, input) => {
      const {ok, value, error} = sheet.rpc(name, ...input);
      if (!ok) throw new Error(error?.message);
      return value;
    },
  });
  // A button whose colour is still changing has a contrast of its own.
  await opened.page.emulateMedia({reducedMotion: 'reduce'});
  await opened.page.locator('nav, [role=alert]').first().waitFor();
  return opened;
}

const step = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', {name}).click();

describe('the dialog of the selection', () => {
  it('leads from the scores to a locked round, by mouse', async () => {
    const season = begin();
    const {page, requests, errors} = await open(season);

    await page.getByText('Nothing is decided yet.').waitFor();
    expect(await page.getByRole('radio', {name: /^Corrected/}).isDisabled()).toBe(true);
    await picture(page, 'selection-scores');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', {name: 'Use the raw score'}).click();
    await page.getByText('The raw score counts in the first round').waitFor();

    await page.getByRole('button', {name: 'Next: Preview'}).click();
    await page.locator('summary', {hasText: 'KUL'}).click();
    await page.getByRole('table').waitFor();
    await page.getByText('a tie at the cut').waitFor();
    await picture(page, 'selection-preview');
    expect(await violations(page)).toEqual([]);
    expect(Object.values(decisionsIn(season)).every(decision => decision === '')).toBe(true);

    await page.getByRole('button', {name: 'Next: Save and lock'}).click();
    expect(await page.getByRole('button', {name: 'Lock the first round'}).isDisabled()).toBe(true);
    await page.getByRole('button', {name: 'Save 11 decisions'}).click();
    await page.getByText('What is saved is what the readings and settings give now.').waitFor();
    await picture(page, 'selection-saved');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', {name: 'Lock the first round'}).click();
    await page.getByText(/^Locked by neo@/).waitFor();
    await picture(page, 'selection-locked');
    expect(await violations(page)).toEqual([]);

    expect(Object.values(decisionsIn(season)).filter(decision => decision === 'invited')).toHaveLength(7);
    expect({requests, errors}).toEqual({requests: [], errors: []});
  });

  it('can be used by the keyboard alone: a decision by hand, with its reason', async () => {
    const season = begin();
    decide(season);
    const {page} = await open(season);
    await page.getByRole('navigation').getByRole('button', {name: 'Preview'}).focus();
    await page.keyboard.press('Enter');
    await page.locator('h2:focus', {hasText: 'Preview'}).waitFor();
    await page.locator('summary', {hasText: 'KUL'}).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', {name: 'Decide S27-0002 by hand'}).focus();
    await page.keyboard.press('Enter');
    await page.locator('select:focus').waitFor();
    await picture(page, 'selection-by-hand');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('#hand-S27-0002:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('select:focus').selectOption('invited');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Marks were swapped with S27-0001');
    await page.keyboard.press('Enter');
    await page.getByText('S27-0002: invited by hand: “Marks were swapped with S27-0001”.').waitFor();

    expect(await page.getByRole('row', {name: /S27-0002/}).textContent()).toMatch(/invited.*by hand/);
    expect(decisionsIn(season)['S27-0002']).toBe('on hold');
  });

  it('shows who would move with another number of seats', async () => {
    const season = begin();
    const {page} = await open(season);
    await step(page, 'Preview');
    await page.getByRole('spinbutton', {name: 'ULB'}).fill('4');
    await page.getByRole('button', {name: 'Show who would move'}).click();
    await page.getByText('2 applicants would have another decision:').waitFor();
    await picture(page, 'selection-what-if');

    expect(await page.getByRole('list', {name: 'Who would move'}).getByRole('listitem').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
  });

  it('shows how to repeat the draw', async () => {
    const season = begin();
    decide(season);
    const {page} = await open(season);
    await page.getByText('How to repeat the draw between').click();

    expect(await page.locator('pre').textContent()).toMatch(/shasum -a 256/);
    await page.getByRole('button', {name: 'Copy the recipe'}).click();
    await page.getByText(/^(Copied\.|Selected: copy it with Ctrl\+C\.)$/).waitFor();
    await picture(page, 'selection-draw');
    expect(await violations(page)).toEqual([]);
  });

  it('tells the second officer what the first has done, and shows it', async () => {
    const season = begin();
    asked(season, 'chooseScore', ['raw']);
    const {page} = await open(season, SECOND);
    decide2(season);
    await step(page, 'Save and lock');
    await page.getByRole('button', {name: /^Save 11/}).click();

    expect(await page.getByRole('alert').textContent()).toMatch(/^These decisions were saved already, by neo@/);
    await page.getByText(/^Decisions saved by neo@/).waitFor();
    await picture(page, 'selection-done-by-other');
    expect(await violations(page)).toEqual([]);
  });

  it('refuses what has changed since it was shown, names it, and shows it anew', async () => {
    const season = begin();
    asked(season, 'chooseScore', ['raw']);
    const {page} = await open(season);
    await step(page, 'Save and lock');
    for (const title of ['Motivation letter', 'CV']) changeMark(season, 4, title, '10');
    await page.getByRole('button', {name: /^Save 11/}).click();

    expect(await page.getByRole('alert').textContent()).toMatch(
      /^Something has changed since you looked, so nothing was saved: S27-0002 /,
    );
    await page.getByRole('button', {name: /^Save 11/}).click();
    await page.getByText('What is saved is what the readings and settings give now.').waitFor();
  });

  it('proposes the next on hold for a seat that came free, and invites by a click', async () => {
    const season = begin();
    decide(season, {lock: true});
    withdraw(season, 'S27-0001');
    const {page} = await open(season);
    await page.getByText('1 seat came free').waitFor();
    await picture(page, 'selection-free-seat');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', {name: /^Invite S27-\d+, next on hold$/}).click();
    await page.getByText(/moves up from on hold: Seat of KUL, freed by S27-0001\.$/).waitFor();

    expect(Object.values(decisionsIn(season)).filter(decision => decision === 'invited')).toHaveLength(7);
  });

  it('opens the round again only with a reason', async () => {
    const season = begin();
    decide(season, {lock: true});
    const {page} = await open(season);
    await page.getByText('Open the round again…').click();
    const button = page.getByRole('button', {name: 'Open the first round again'});
    expect(await button.isDisabled()).toBe(true);
    await page.getByLabel('Reason, which goes into the journal').fill('A reading was missing');
    await button.click();
    await page.getByText('The round was opened again: A reading was missing').waitFor();

    expect(table(season, 'Journal').map(row => row.Summary)).toContain(
      'The first round is open again: A reading was missing',
    );
  });

  it('lets an officer look and not decide, and tells a reader whom to ask', async () => {
    const season = begin();
    const {page} = await open(season, OFFICER);
    await page.getByText('You can look at everything; only a coordinator decides.').waitFor();
    await picture(page, 'selection-officer');
    expect(await page.getByRole('button', {name: /^Use the/}).isDisabled()).toBe(true);
    await step(page, 'Preview');
    await page.locator('summary', {hasText: 'KUL'}).click();
    expect(await page.getByRole('button', {name: /by hand$/}).count()).toBe(0);

    const {page: other} = await open(season, READER);
    expect(await other.getByRole('alert').textContent()).toMatch(/^Only an officer or a coordinator may do this/);
    await picture(other, 'selection-reader');
    expect(await violations(other)).toEqual([]);
  });

  it('says so while nobody is complete, while it is loading, and when Google does not answer', async () => {
    const html = readFileSync(join(directory, 'selection.html'), 'utf8');
    const {page: waiting} = await openPage(browser(), html, {width: WIDTH, server: () => new Promise(() => {})});
    expect(await waiting.getByRole('status').textContent()).toBe('Reading the marks and working out the selection…');

    const {page: failing} = await openPage(browser(), html, {
      width: WIDTH,
      server: () => Promise.reject(new Error('x')),
    });
    expect(await failing.getByRole('alert').textContent()).toMatch(/^Google did not answer\./);
    await failing.getByRole('button', {name: 'Retry'}).waitFor();

    const season = begin();
    for (const row of table(season, 'Applications')) withdraw(season, String(row.Reference));
    const {page} = await openPage(browser(), html, {
      width: WIDTH,
      server: async (name, input) => season.project.rpc(name, input).value,
    });
    await page.getByText('No application is complete yet, so there is nobody to select.').waitFor();
  });

  it('stays quick with 10,000 applications: draws those around the cut, and more when asked', async () => {
    const html = readFileSync(join(directory, 'selection.html'), 'utf8');
    const marks = (count: number) => Array.from({length: count}, (_, at) => ((at * 7919) % 41) / 4);
    const facts = makeRoundFacts({marks: {KUL: marks(9000), ULB: marks(1000)}, seats: {KUL: 5000, ULB: 600}});
    const view = {...selectionView(facts, proposalOf(facts)), mayDecide: true};
    const {page} = await openPage(browser(), html, {width: WIDTH, server: async () => ({ok: true, value: view})});
    await page.getByRole('navigation').waitFor();
    await step(page, 'Preview');
    await page.locator('summary', {hasText: 'KUL'}).click();
    await page.locator('tbody tr').nth(59).waitFor();

    expect(await page.locator('tbody tr').count()).toBe(60);
    expect(await page.locator('tr.cut').count()).toBe(1);
    await page.getByRole('button', {name: 'Show 100 below'}).click();
    await page.locator('tbody tr').nth(159).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(160);
    expect(JSON.stringify(view).length).toBeLessThan(4_000_000);
  });

  it('does not scroll sideways on half a screen', async () => {
    const season = begin();
    decide(season);
    const {page} = await open(season, NEO, 480);
    for (const name of ['Scores', 'Preview', 'Save and lock']) {
      await step(page, name);
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(480);
    }
    await picture(page, 'selection-narrow');
  });
});

/** The first officer saves while the second looks. */
function decide2(season: Season): void {
  const view = asked<{print: string; rows: {reference: string; score: number; decision: string}[]}>(
    season,
    'readSelection',
  );
  const shown = view.rows.map(({reference, score, decision}) => [reference, score, decision]);
  asked(season, 'saveSelection', [{basis: {print: view.print, shown}, reason: ''}]);
}

/** As if an officer had typed it. */
function withdraw({book, neo}: Season, reference: string): void {
  const tab = book.tab('Applications');
  const at = tab.values().findIndex(row => row[0] === reference);
  tab.type(`B${at + 1}`, 'withdrawn', {as: neo});
}
