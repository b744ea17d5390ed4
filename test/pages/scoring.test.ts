import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import {dealReadings, readingRows, type Season} from '../../emulator/demo';
import type {Account} from '../../emulator/kernel';
import {useChromium} from '../browser/chromium';
import {violations} from '../browser/look';
import {openPage} from '../browser/page';
import {builtProduct} from '../make/product';
import {seasonAt} from '../make/season-at';

const browser = useChromium();
let html: string;
beforeAll(async () => {
  html = readFileSync(join(await builtProduct(), 'scoring.html'), 'utf8');
  await seasonAt('intake');
}, 120_000);

/** As many officers read as are named; the others interview. */
async function dealt(readers = 18, settings: Readonly<Record<string, string>> = {}): Promise<Season> {
  const season = await seasonAt('intake');
  const as = season.neo.account;
  season.officers.forEach((_, at) => {
    if (at >= readers) setCell(season, 'Officers', at + 3, 'Role', 'interviewer', as);
  });
  const titles = season.book
    .tab('Settings')
    .values()
    .map(([title]) => title);
  for (const [setting, value] of Object.entries(settings)) {
    setCell(season, 'Settings', titles.indexOf(setting) + 1, 'Value', value, as);
  }
  dealReadings(season);
  return season;
}

function setCell({book}: Season, tab: string, row: number, title: string, value: string, as: Account): void {
  const column = (book.tab(tab).values()[0] ?? []).indexOf(title);
  book.tab(tab).paste(`${String.fromCharCode(65 + column)}${row}`, [[value]], {as});
}

/** The sidebar as this person sees it; every call goes to the product. */
async function sidebar(season: Season, as: Account, width = 300) {
  const server = async (name: string, input: unknown[]): Promise<unknown> =>
    season.project!.rpc(name, input, {as}).value;
  return openPage(browser(), html, {server, width});
}

const heading = (page: Page) => page.locator('.reading h2');
const of = (season: Season, at: number) => readingRows(season).filter(row => row.Reader === season.officers[at]!.email);
const radio = (page: Page, criterion: string, mark: number) =>
  page.getByRole('group', {name: criterion}).getByRole('radio', {name: String(mark), exact: true});

/** Marks by the keyboard alone, from the heading on. */
async function typeMarks(page: Page, ...marks: string[]): Promise<void> {
  await radio(page, 'Motivation letter', 0).focus();
  for (const mark of marks) {
    await page.keyboard.type(mark);
    await page.keyboard.press('Tab');
  }
}

describe('scoring by keyboard', () => {
  it('takes ten applications one after the other, and every mark stands in the sheet', async () => {
    const season = await dealt(5);
    const {page, errors, requests} = await sidebar(season, season.officers[0]!.account);
    await heading(page).waitFor();
    const total = of(season, 0).length;
    expect(total).toBeGreaterThanOrEqual(10);

    const read: string[] = [];
    for (let done = 0; done < 10; done++) {
      read.push((await heading(page).textContent())?.slice(0, 8) ?? '');
      await typeMarks(page, '7', '10', '8', String(done % 10));
      await page.keyboard.type(`Reading ${done}`);
      await page.keyboard.press('Control+Enter');
      await page.getByText(`${read[done]} is saved. ${done + 1} of ${total}`).waitFor();
      await page.locator('.reading h2:focus').waitFor();
    }

    expect(new Set(read).size).toBe(10);
    const marks = of(season, 0).filter(({State}) => State === 'done');
    expect(marks.map(row => [row.Reference, row.marks]).sort()).toEqual(
      read.map((reference, done) => [reference, [7, 10, 8, done % 10]]).sort(),
    );
    expect([errors, requests]).toEqual([[], []]);
  }, 120_000);

  it('asks once before it saves a reading with a blank criterion, which takes no part', async () => {
    const season = await dealt();
    const {page} = await sidebar(season, season.officers[0]!.account);
    await heading(page).waitFor();
    await typeMarks(page, '7', '8', '9');
    await page.getByText('Own, concrete reasons; knows what a clerkship there brings.').waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+Enter');

    expect(await page.getByRole('alert').textContent()).toBe(
      'No mark for Form and English: it takes no part. Save again if that is meant.',
    );
    expect(of(season, 0).filter(({State}) => State === 'done')).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('is saved.').waitFor();
    expect(of(season, 0).find(({State}) => State === 'done')?.marks).toEqual([7, 8, 9, '']);
  }, 60_000);
});

describe('unsent marks', () => {
  it('are still there when the sidebar is opened again, and gone once they are saved', async () => {
    const season = await dealt();
    const {page} = await sidebar(season, season.officers[0]!.account);
    await heading(page).waitFor();
    await typeMarks(page, '7', '8');
    await page.reload();
    await page.getByText(/^Your unsent marks of \d\d:\d\d are still here\.$/).waitFor();

    expect(await radio(page, 'CV', 8).isChecked()).toBe(true);
    await typeMarks(page, '7', '8', '9', '6');
    await page.getByRole('button', {name: 'Save', exact: true}).click();
    await page.getByText('is saved.').waitFor();
    await page.reload();
    await heading(page).waitFor();
    expect(await page.getByText('unsent marks').count()).toBe(0);
  }, 60_000);

  it('are said to be lost with the page where the browser keeps nothing', async () => {
    const season = await dealt();
    const {page} = await sidebar(season, season.officers[0]!.account);
    await heading(page).waitFor();
    await page.evaluate("Storage.prototype.setItem = () => { throw new Error('full'); }");
    await typeMarks(page, '7');

    expect(await page.getByText('This browser keeps nothing on the machine').isVisible()).toBe(true);
    expect(await radio(page, 'Motivation letter', 7).isChecked()).toBe(true);
  }, 60_000);

  it('stay when saving fails, with the reason', async () => {
    const season = await dealt();
    const {page} = await sidebar(season, season.officers[0]!.account);
    await heading(page).waitFor();
    const reference = (await heading(page).textContent())?.slice(0, 8);
    season.book.tab('Readings').deleteRow(of(season, 0).find(row => row.Reference === reference)!.at);
    await typeMarks(page, '7', '8', '9', '6');
    await page.keyboard.press('Control+Enter');

    expect(await page.getByRole('alert').textContent()).toBe(
      `${reference} is no longer yours to read: a coordinator has dealt it to somebody else. Nothing was saved. Your marks are still here.`,
    );
    expect(await radio(page, 'CV', 8).isChecked()).toBe(true);
  }, 60_000);
});

describe('a reading changed in another window', () => {
  it.each([
    ['Go on with mine', [4, 4, 4, 4]],
    ['Take what is in the sheet', [9, 9, 9, 9]],
  ])(
    'is shown with both values and not written over: %s',
    async (choice, kept) => {
      const season = await dealt();
      const {account} = season.officers[0]!;
      const [one, other] = [await sidebar(season, account), await sidebar(season, account)];
      await Promise.all([heading(one.page).waitFor(), heading(other.page).waitFor()]);
      await typeMarks(one.page, '9', '9', '9', '9');
      await one.page.keyboard.press('Control+Enter');
      await one.page.getByText('is saved.').waitFor();
      await typeMarks(other.page, '4', '4', '4', '4');
      await other.page.keyboard.press('Control+Enter');
      await other.page.getByText(/These marks were changed in another window on .* \(Brussels time\)/).waitFor();

      const row = other.page.getByRole('row', {name: 'CV'});
      expect(await row.locator('td').allTextContents()).toEqual(['9', '4']);
      expect(of(season, 0).find(({State}) => State === 'done')?.marks).toEqual([9, 9, 9, 9]);
      await other.page.getByRole('button', {name: choice}).click();
      await other.page.keyboard.press('Control+Enter');
      await other.page.getByText('is saved.').waitFor();
      expect(of(season, 0).find(({State}) => State === 'done')?.marks).toEqual(kept);
    },
    60_000,
  );
});

describe('an application that cannot be read', () => {
  it('goes to somebody else with a reason', async () => {
    const season = await dealt();
    const {page} = await sidebar(season, season.officers[0]!.account);
    await page.getByText('I cannot read this one').click();
    expect(await page.getByRole('button', {name: 'Abstain'}).isDisabled()).toBe(true);
    await page.getByLabel('Why').fill('I helped with the letter.');
    await page.getByRole('button', {name: 'Abstain'}).click();
    await page.getByText('goes to somebody else.').waitFor();

    expect(
      of(season, 0)
        .map(({State}) => State)
        .sort(),
    ).toEqual(['abstained', 'dealt', 'dealt']);
    await page.getByText('My 3 applications').click();
    expect(await page.getByText('given back').isVisible()).toBe(true);
  }, 60_000);

  it('is never dealt again to whoever recognises the applicant', async () => {
    const season = await dealt();
    const {page} = await sidebar(season, season.officers[0]!.account);
    const reference = (await heading(page).textContent())?.slice(0, 8);
    await page.getByText('I cannot read this one').click();
    await page.getByRole('button', {name: 'I recognise this applicant'}).click();
    await page.getByText('goes to somebody else.').waitFor();

    const officers = season.book.tab('Officers').values();
    expect(String(officers[2]![officers[0]!.indexOf('Knows')])).toContain(reference);
  }, 60_000);
});

describe('an application that a rule keeps from its reader', () => {
  it('says which, takes no marks, and can be given back', async () => {
    const season = await dealt();
    const [row] = of(season, 0);
    setCell(season, 'Officers', 3, 'Knows', row!.Reference, season.neo.account);
    season.workspace.advance({minutes: 11});
    const {page} = await sidebar(season, season.officers[0]!.account);
    await heading(page).waitFor();
    await page.getByText('My 3 applications').click();
    await page.getByRole('button', {name: row!.Reference}).click();
    await page.getByText(`You are declared to know ${row!.Reference}, so marks of yours cannot count.`).waitFor();
    expect(await page.getByRole('button', {name: 'Save and next'}).count()).toBe(0);
    expect(await radio(page, 'CV', 8).isDisabled()).toBe(true);
    await page.getByText('I cannot read this one').click();
    await page.getByRole('button', {name: 'I recognise this applicant'}).click();
    await page.getByText(`${row!.Reference} goes to somebody else.`).waitFor();
  }, 60_000);
});

describe('what the sidebar shows', () => {
  it('is the share of each criterion, on whatever scale the weights are', async () => {
    const season = await seasonAt('intake');
    [12, 4, 3, 1].forEach((weight, at) => {
      setCell(season, 'Rubric', at + 2, 'Weight', String(weight), season.neo.account);
    });
    season.workspace.advance({minutes: 11});
    dealReadings(season);
    const {page} = await sidebar(season, season.officers[0]!.account);
    await heading(page).waitFor();

    expect(await page.locator('legend .quiet').allTextContents()).toEqual(['60 %', '20 %', '15 %', '5 %']);
  }, 60_000);

  it('is no name where the season reads blind', async () => {
    const season = await dealt(18, {'Blind reading': 'yes'});
    const {page} = await sidebar(season, season.officers[0]!.account);
    await heading(page).waitFor();

    expect(await heading(page).textContent()).toMatch(/^S27-\d{4} $/);
  }, 60_000);

  it('is a number field where a scale has very many marks', async () => {
    const season = await dealt(18, {'Highest mark': '100'});
    const {page} = await sidebar(season, season.officers[0]!.account);
    await heading(page).waitFor();
    for (const [criterion, mark] of [
      ['Motivation letter', '85'],
      ['CV', '40'],
    ] as const) {
      await page.getByRole('textbox', {name: criterion}).fill(mark);
    }
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByText('is saved.').waitFor();

    expect(of(season, 0).find(({State}) => State === 'done')?.marks).toEqual([85, 40, '', '']);
  }, 60_000);

  it('tells what to do before anything is dealt, to a stranger, and when all is read', async () => {
    const before = await seasonAt('intake');
    const early = await sidebar(before, before.officers[0]!.account);
    await early.page.getByText('Nothing has been dealt yet.').waitFor();
    const stranger = await sidebar(before, before.workspace.account('stranger@x.be'));
    expect(await stranger.page.getByRole('alert').textContent()).toMatch(
      /^You are here as stranger@x\.be, which is not in Officers/,
    );

    const season = await dealt();
    const {page} = await sidebar(season, season.officers[0]!.account);
    await heading(page).waitFor();
    for (let left = of(season, 0).length; left > 0; left--) {
      await typeMarks(page, '5', '5', '5', '5');
      await page.keyboard.press('Control+Enter');
      await page.getByText(`${4 - left} of 3`).waitFor();
    }
    expect(await page.getByText('Nobody else has read this one yet.').isVisible()).toBe(true);
  }, 60_000);

  it('is the readers’ progress to the coordinator, and typed marks to take in', async () => {
    const season = await dealt();
    const [row] = of(season, 0);
    setCell(season, 'Readings', row!.at, 'CV', '9,5', season.officers[0]!.account);
    const {page} = await sidebar(season, season.neo.account);
    await page.getByText('1 of 56 readings done.').waitFor();
    await page.getByRole('button', {name: 'Take them in'}).click();
    await page.getByText('Took in 0 readings. 1 thing to look at.').waitFor();
    await page.getByText('CV: "9,5" is written with a comma: if 9.5 is meant, write it with a point.').waitFor();
    setCell(season, 'Readings', row!.at, 'CV', '9', season.officers[0]!.account);
    await page.getByRole('button', {name: 'Take them in'}).click();
    await page.getByText('Took in 1 reading.').waitFor();

    expect(of(season, 0)[0]).toMatchObject({State: 'done', marks: ['', 9, '', '']});
  }, 60_000);

  it.each([300, 150])(
    'passes axe and scrolls only downwards, %i px wide',
    async width => {
      const season = await dealt();
      const {page, errors, requests} = await sidebar(season, season.officers[0]!.account, width);
      await heading(page).waitFor();
      await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
      const found = await violations(page);

      expect({found, requests, errors}).toEqual({found: [], requests: [], errors: []});
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    },
    60_000,
  );
});
