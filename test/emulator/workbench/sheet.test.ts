/** The spreadsheet of the workbench in Chromium, in front of a script that shows everything. */
import {violations} from '../../browser/look';
import {become, cell, choose, eventually, shows, sidebar, useBench} from './bench';

const bench = useBench(async () => ({}));

/** Clicks a cell, or goes there by keyboard. */
const at = (row: number, column: number) => `#cell-${row}-${column}`;

async function openSheet1(where = '') {
  const page = await bench().open(where);
  await page.getByRole('tab', {name: 'Sheet1'}).click();
  await page.locator(at(1, 1)).click();
  return page;
}

describe('the grid', () => {
  it('takes what is typed as the emulator does, moves on with Enter and Tab, and keeps nothing after Escape', async () => {
    const page = await openSheet1();
    await page.keyboard.type('0123');
    await page.keyboard.press('Enter');
    await page.keyboard.type('=A1+1');
    await page.keyboard.press('Tab');
    await page.keyboard.type('gone');
    await page.keyboard.press('Escape');
    await shows(page, 2, 1, '124');

    expect(await cell(page, 1, 1)).toBe('123');
    expect(await cell(page, 2, 2)).toBe('');
    await page.keyboard.press('ArrowLeft');
    await eventually(() => page.locator('.formula-bar input').inputValue(), '=A1+1');
    await page.keyboard.press('Delete');
    await eventually(() => cell(page, 2, 1), '');
  });

  it('sorts, inserts and deletes as a person does from the menus', async () => {
    const page = await openSheet1();
    for (const text of ['b', 'c', 'a']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await shows(page, 3, 1, 'a');
    await page.locator(at(1, 1)).click();
    await choose(page, 'Data', 'Sort sheet A to Z');
    await shows(page, 1, 1, 'a');
    await choose(page, 'Insert', 'Insert row above');
    await shows(page, 2, 1, 'a');
    expect(await cell(page, 1, 1)).toBe('');
    await choose(page, 'Edit', 'Delete row');
    await shows(page, 1, 1, 'a');
  });

  it('opens the menu of a cell from the keyboard', async () => {
    const page = await openSheet1();
    await page.keyboard.press('Shift+F10');
    await page.keyboard.press('i');
    await page.keyboard.press('Enter');
    await eventually(() => page.getByRole('grid').evaluate(grid => grid === document.activeElement), true);
    await shows(page, 2, 1, 'a');
    await page.keyboard.press('Shift+F10');
    await page.keyboard.press('d');
    await page.keyboard.press('Enter');
    await shows(page, 1, 1, 'a');
  });

  it('takes back what was typed and cleared, brings it back, and leaves what somebody else has changed since', async () => {
    const page = await openSheet1();
    await page.locator(at(7, 4)).click();
    for (const key of ['=6*7', 'Enter', 'ArrowUp', 'Delete']) {
      await (key.startsWith('=') ? page.keyboard.type(key) : page.keyboard.press(key));
    }
    await eventually(() => cell(page, 7, 4), '');
    await page.keyboard.press('Control+z');
    await shows(page, 7, 4, '42');
    await choose(page, 'Edit', 'Undo');
    await eventually(() => cell(page, 7, 4), '');
    await page.getByRole('grid').press('Control+y');
    await shows(page, 7, 4, '42');
    const other = await openSheet1();
    await other.locator(at(7, 4)).click();
    await other.keyboard.type('theirs');
    await other.keyboard.press('Enter');
    await shows(page, 7, 4, 'theirs');
    await page.keyboard.press('Control+z');
    await page.getByText('Somebody else or a script has changed these cells since').waitFor();
    expect(await cell(page, 7, 4)).toBe('theirs');
    await page.keyboard.press('Control+z');
    await page.getByText('There is nothing to undo here.').waitFor();
    await other.getByRole('grid').press('Control+z');
    await shows(page, 7, 4, '42');
  });

  it('copies and pastes a block with its shape', async () => {
    const page = await openSheet1();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    await page.locator(at(5, 3)).click();
    await page.keyboard.press('Control+v');
    await shows(page, 6, 3, 'b');
    expect(await cell(page, 5, 3)).toBe('a');
  });

  it('warns before a protected cell is changed, and changes it when the person insists', async () => {
    const page = await openSheet1();
    await choose(page, 'Try', 'More', 'Protect');
    await page.locator(at(2, 3)).click();
    await page.keyboard.type('mine');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', {name: 'Heads up!'}).waitFor();
    await page.getByRole('button', {name: 'Cancel'}).click();
    expect(await cell(page, 2, 3)).toBe('');
    await page.locator(at(2, 3)).click();
    await page.keyboard.type('mine');
    await page.keyboard.press('Enter');
    await page.getByRole('button', {name: 'OK'}).click();
    await shows(page, 2, 3, 'mine');
  });

  it('renames a tab by a double click and refuses a name that is taken, in a sentence', async () => {
    const page = await openSheet1();
    await page.getByRole('button', {name: 'Add a tab'}).click();
    await page.getByRole('tab', {name: 'Sheet3'}).dblclick();
    const name = page.getByRole('dialog').getByRole('textbox');
    await name.fill('Sheet1');
    await page.keyboard.press('Enter');
    await page.getByText('A sheet with the name "Sheet1" already exists. Please enter another name.').waitFor();
    await name.fill('Notes');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', {name: 'Notes'}).waitFor();
  });

  it('holds 10,000 rows with only those in sight in the document, and is there within a second', async () => {
    const page = await openSheet1();
    await choose(page, 'Try', 'More', 'Many rows');
    await page.getByRole('tab', {name: 'Many'}).click();
    await shows(page, 2, 1, 'S27-2');
    const begun = Date.now();
    await page.reload();
    await page.getByRole('tab', {name: 'Many'}).click();
    await shows(page, 2, 1, 'S27-2');
    expect(Date.now() - begun).toBeLessThan(PATIENCE);

    await page.keyboard.press('Control+End');
    await shows(page, 10_000, 1, 'S27-10000');
    expect(await page.locator('[role=row]').count()).toBeLessThan(60);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('11001');
  });

  it('tells applicants that the sheet is not theirs, and to whom they have to turn', async () => {
    const page = await bench().open();
    await page.getByRole('button', {name: /^You are/}).click();
    await page.getByRole('heading', {name: 'Applicants'}).locator('+ ul button').first().click();
    await page.getByRole('heading', {name: 'You need access'}).waitFor();
    expect(await page.getByRole('grid').count()).toBe(0);
    await become(page, 'Anna Nélissen');
    await page.getByRole('grid').waitFor();
  });
});

/** A second on an idle machine; tests run beside each other. */
const PATIENCE = 5_000;

describe('what scripts put in front of the sheet', () => {
  it('opens a sidebar by keyboard, 300 pixels wide, whose script calls the server', async () => {
    const page = await openSheet1();
    await page.getByRole('menuitem', {name: 'Edit'}).focus();
    for (const key of ['ArrowLeft', 'Enter', 'Enter']) await page.keyboard.press(key);
    await sidebar(page).getByRole('button', {name: 'Double 21'}).press('Enter');
    await sidebar(page).getByText('42').waitFor();
    await sidebar(page).getByRole('button', {name: 'Refuse'}).click();
    await sidebar(page).getByText('Error: Only coordinators may do this.').waitFor();
    expect((await page.locator('aside').boundingBox())?.width).toBe(300);
    expect(await violations(page)).toEqual([]);
  });

  it('shows a dialog that reaches neither the page nor its storage, and closes when it asks to', async () => {
    const page = await openSheet1();
    await choose(page, 'Try', 'Dialog');
    const dialog = page.frameLocator('dialog iframe');
    await dialog.getByText('This page reaches nothing.').waitFor();
    expect(await violations(page, 'dialog')).toEqual([]);
    await dialog.getByRole('button', {name: 'Close'}).click();
    await page.locator('dialog').waitFor({state: 'detached'});
  });

  it('asks the person, waits, and writes what was answered', async () => {
    const page = await openSheet1();
    await choose(page, 'Try', 'Ask');
    await page.getByRole('dialog', {name: 'Who is it?'}).waitFor();
    await page.keyboard.type('Zoë');
    await page.keyboard.press('Enter');
    await page.getByText('Write Zoë into A1?').waitFor();
    await page.getByRole('button', {name: 'Yes'}).click();
    await shows(page, 1, 1, 'Zoë');
  });

  it('shows toasts, and the error of a page and of a script with the line that it stands on', async () => {
    const page = await openSheet1();
    await choose(page, 'Try', 'Toast');
    await page.getByText('All rows were read.').waitFor();
    await choose(page, 'Try', 'Broken page');
    await page.getByText('nothingLikeThis is not defined (line').waitFor();
    await choose(page, 'Try', 'Fail');
    await page.getByText('Row 7 has no month.').waitFor();
    await page.getByRole('link', {name: /Log/}).click();
    await page.getByRole('link', {name: 'failDeep'}).first().click();
    await page.getByText("throw new Error('Row 7 has no month.');").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('stops a script that does not end, and goes on from what was saved', async () => {
    const page = await openSheet1();
    await page.keyboard.type('kept');
    await page.keyboard.press('Enter');
    await shows(page, 1, 1, 'kept');
    await page.waitForTimeout(1000);
    await choose(page, 'Try', 'Endless');
    await page.getByRole('button', {name: 'Stop it'}).click();
    await page.getByText('The script was stopped.').first().waitFor();
    await page.getByRole('tab', {name: 'Sheet1'}).click();
    await shows(page, 1, 1, 'kept');
  });
});

describe('two windows', () => {
  it('show the same at once, and a person may sit at each', async () => {
    const one = await openSheet1();
    const two = await openSheet1();
    await one.keyboard.type('seen by both');
    await one.keyboard.press('Enter');
    await shows(two, 1, 1, 'seen by both');
    await become(two, 'Jazz de Vries');
    await two.locator(at(1, 2)).click();
    await two.keyboard.type('and back');
    await two.keyboard.press('Enter');
    await shows(one, 1, 2, 'and back');
    expect(await one.getByRole('button', {name: 'You are Anna Nélissen'}).count()).toBe(1);
  });

  it('goes on in one while a script waits for an answer in the other', async () => {
    const one = await openSheet1();
    const two = await openSheet1();
    await choose(one, 'Try', 'Ask');
    await one.getByRole('dialog', {name: 'Who is it?'}).waitFor();
    await two.locator(at(4, 2)).click();
    await two.keyboard.type('meanwhile');
    await two.keyboard.press('Enter');
    await shows(two, 4, 2, 'meanwhile');
    await one.keyboard.press('Escape');
    await one.getByRole('dialog').waitFor({state: 'detached'});
  });
});
