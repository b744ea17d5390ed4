/** What a person does at the workbench, for tests and for pictures: choose from menus, become somebody, read a cell. */
import type {FrameLocator, Page} from 'playwright-core';

/** A step may take so long on a machine that has much else to do. */
export const STEP_MS = 30_000;

/** Chooses from the menus by mouse. */
export async function choose(page: Page, ...path: readonly string[]): Promise<void> {
  for (const name of path) await page.getByRole('menuitem', {name, exact: true}).click();
}

const POLL_MS = 50;

/** Asks again and again until the answer is the right one. @throws {Error} with the last answer */
export async function eventually<Value>(look: () => Promise<Value>, wanted: Value): Promise<void> {
  let seen: Value;
  const until = Date.now() + STEP_MS;
  do {
    seen = await look();
    if (JSON.stringify(seen) === JSON.stringify(wanted)) return;
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  } while (Date.now() < until);
  throw new Error(`It stays ${JSON.stringify(seen)} and does not become ${JSON.stringify(wanted)}.`);
}

/** Becomes somebody else. */
export async function become(page: Page, name: string): Promise<void> {
  await page.getByRole('button', {name: /^You are/}).click();
  await page.locator('.people').getByRole('button', {name}).first().click();
  await page.getByRole('button', {name: `You are ${name}`}).waitFor();
}

/** The text of a cell as the grid shows it, once it is there. */
export async function cell(page: Page, row: number, column: number): Promise<string> {
  const at = page.locator(`#cell-${row}-${column}`);
  await at.waitFor();
  return (await at.textContent()) ?? '';
}

/** Waits until a cell shows a text. */
export async function shows(page: Page, row: number, column: number, text: string): Promise<void> {
  await page.locator(`#cell-${row}-${column}`, {hasText: text}).waitFor();
}

export function sidebar(page: Page): FrameLocator {
  return page.frameLocator('aside iframe');
}

export function dialog(page: Page): FrameLocator {
  return page.frameLocator('dialog iframe');
}
