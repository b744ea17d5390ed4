/** Looking at an open page: what axe-core finds on it, and a picture for a person to look at. */
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {source as axe} from 'axe-core';
import type {Page} from 'playwright-core';

/**
 * What axe-core finds on the page as it is, or in a part of it: rule and element.
 *
 * @param part a CSS selector
 */
export async function violations(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(axe);
  // Every rule runs; only what passes is not listed element by element.
  const run = `axe.run(${JSON.stringify(part)}, {iframes: false, resultTypes: ['violations']})`;
  const {violations: found} = (await page.evaluate(run)) as {
    violations: {id: string; nodes: {html: string}[]}[];
  };
  return found.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 160)}`));
}

/** Keeps a picture where SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;

  mkdirSync(folder, {recursive: true});
  await page.screenshot({path: join(folder, `${name}.png`), fullPage: true});
}
