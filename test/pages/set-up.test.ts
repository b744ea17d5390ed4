/** The Set up dialog in Chromium, in front of the product on the emulator. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Account} from '../../emulator';
import {selectionOfPage} from '../../emulator/sheets/selection';
import {useChromium} from '../browser/chromium';
import {picture, violations} from '../browser/look';
import {openPage} from '../browser/page';
import {answers, beginSeason, type Season, setUp} from '../journeys/world';
import {builtProduct} from '../make/product';

const browser = useChromium();
let directory: string;
beforeAll(async () => {
  directory = await builtProduct();
}, 60_000);

const WIDTH = 720;

/** The dialog as it comes up from the menu. */
async function open({project}: Season, as?: Account) {
  const sheet = project.open(as === undefined ? {} : {as});
  sheet.click('SCOPE', 'Set up or repair…');
  const opened = await openPage(browser(), sheet.dialog!.html, {
    width: WIDTH,
    height: 560,
    server: async (name, input) => {
      const {ok, value, error} = sheet.rpc(name, ...input);
      if (!ok) throw new Error(error?.message);
      return value;
    },
  });
  return {...opened, sheet};
}

/** The cell that is selected in the sheet behind the dialog, by its tab's title. */
function shownCell(sheet: object): string {
  const {blocks, sheetId} = selectionOfPage(sheet);
  const [tab, shown] = [...blocks].find(([{id}]) => id === sheetId)!;
  const {row, column} = shown.at(-1)!;
  return `${tab.name}!${String.fromCharCode(64 + column)}${row}`;
}

const html = (): string => readFileSync(join(directory, 'set-up.html'), 'utf8');

describe('the Set up dialog', () => {
  it('shows what would be made, makes it at one click, and then has nothing to do', async () => {
    const season = beginSeason(directory);
    const {page, requests, errors} = await open(season);
    await page.getByRole('button', {name: 'Set up'}).waitFor();

    expect(await page.locator('.steps > li .state').allTextContents()).toEqual(Array(5).fill(' To do'));
    expect(season.book.tabs()).toHaveLength(2);
    await picture(page, 'set-up-before');
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', {name: 'Set up'}).click();
    await page.getByText('Nothing to do: everything is in place.').waitFor();
    expect(await page.locator('.steps > li .state').allTextContents()).toEqual(Array(5).fill(' There'));
    expect(season.book.hasTab('Journal')).toBe(true);
    await picture(page, 'set-up-after');
    expect(await violations(page)).toEqual([]);
    expect({requests, errors}).toEqual({requests: [], errors: []});
  });

  it('asks for the question that it does not understand, and needs no more', async () => {
    const season = beginSeason(directory);
    season.form.renameItem('Voornaam', 'Roepnaam');
    setUpWithoutForm(season);
    const {page} = await open(season);
    await page.getByText('leaves one question to you:').waitFor();
    const repair = page.getByRole('button', {name: 'Repair'});
    expect(await repair.isDisabled()).toBe(true);
    await picture(page, 'set-up-form');
    expect(await violations(page)).toEqual([]);

    await page.getByLabel('First name').selectOption({label: 'Roepnaam'});
    await repair.click();
    await page.getByText('Nothing to do: everything is in place.').waitFor();
  });

  it('leads from a problem to its cell', async () => {
    const season = beginSeason(directory);
    setUp(season);
    season.book.tab('Contracts').type('E2', '-1');
    const {page} = await open(season);
    const problem = page.getByRole('listitem').filter({hasText: 'Argentina has -1 places in July'});
    await problem.getByRole('button', {name: /^Show/}).click();

    await problem.getByText('Shown').waitFor();
  });

  it('leads to a cell whose row it does not know, and to the step that mends what stands in no cell', async () => {
    const season = beginSeason(directory);
    setUp(season);
    const settings = season.book.tab('Settings');
    const row = settings.values().findIndex(([setting]) => setting === 'Mails per 24 hours') + 1;
    settings.type(`B${row}`, '1');
    for (const name of ['a', 'b'])
      season.form.submitAs(`${name}@x.be`, answers({Studentennummer: name, Voornaam: name}));
    season.book.state.timeZone = 'America/New_York';
    const {page, sheet} = await open(season);

    const limit = page
      .getByRole('listitem')
      .filter({hasText: 'There are 2 applications and the account may send 1 mail'});
    await limit.getByRole('button', {name: /^Show/}).click();
    await limit.getByText('Shown').waitFor();
    expect(shownCell(sheet)).toBe(`Settings!B${row}`);

    const zone = page.getByRole('listitem').filter({hasText: 'The sheet keeps the time of America/New_York'});
    await zone.getByRole('button', {name: /^Go to the step/}).click();
    expect(await page.locator('li:focus .title').textContent()).toBe('Tabs');
  });

  it('offers another officer to take the automation over', async () => {
    const season = beginSeason(directory);
    setUp(season);
    const leo = season.workspace.account('leo@example.org');
    const {page} = await open(season, leo);
    await page.getByLabel(/Take over automation from neo@scope.example.org/).check();
    await page.getByRole('button', {name: 'Repair'}).click();

    await page.getByText('The automation now runs as leo@example.org from neo@scope.example.org.').waitFor();
    await page.getByText('Nothing to do: everything is in place.').waitFor();
    await picture(page, 'set-up-taken-over');
  });

  it('offers to make a form or to paste the link of one', async () => {
    const season = beginSeason(directory);
    season.form.unlink();
    season.book.deleteTab('Form Responses 1');
    setUpWithoutForm(season);
    const {page} = await open(season);
    await page.getByLabel('Language of a new form').selectOption('fr');
    await picture(page, 'set-up-no-form');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', {name: 'Make a new form'}).click();

    await page.getByText('The form is made.').waitFor();
    await page.getByText('leaves 3 questions to you:').waitFor();
    await picture(page, 'set-up-new-form');
    expect(await violations(page)).toEqual([]);
  });

  it('says whose permission is missing', async () => {
    const season = beginSeason(directory);
    const {workspace} = season;
    const other = workspace.account('other@example.org');
    const form = workspace.createForm({owner: other, title: 'Theirs', items: [], editors: [other]});
    season.form.unlink();
    season.book.deleteTab('Form Responses 1');
    const {page} = await open(season);
    await page.getByLabel('Link of the form').fill(form.editUrl);
    await page.getByRole('button', {name: 'Look at this form'}).click();

    expect(await page.getByRole('alert').textContent()).toMatch(/^This account may not open the form\./);
  });

  it('draws at once, and offers Retry where Google does not answer', async () => {
    const waiting = await openPage(browser(), html(), {width: WIDTH, server: () => new Promise(() => {})});
    expect(await waiting.page.getByRole('status').textContent()).toBe('Looking at the sheet and the form…');

    const {page} = await openPage(browser(), html(), {
      width: WIDTH,
      server: async () => {
        throw new Error('NetworkError');
      },
    });
    expect(await page.getByRole('alert').textContent()).toMatch(/^Google did not answer\./);
    await page.getByRole('button', {name: 'Retry'}).waitFor();
  });

  it('scrolls only downwards at 200 % zoom', async () => {
    const season = beginSeason(directory);
    const {page} = await open(season);
    await page.setViewportSize({width: WIDTH / 2, height: 560});
    await page.getByRole('button', {name: 'Set up'}).waitFor();
    await page.locator('summary').click();

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(WIDTH / 2);
  });
});

/** Everything but the form, about which something is to be asked. */
function setUpWithoutForm({project}: Season): void {
  const {error} = project.rpc('setUp', [{}]);
  if (error !== undefined) throw new Error(error.stack);
}
