/**
 * `npm run screenshots`: makes the pictures of README and docs, in `docs/pictures`, from the product in the workbench.
 *
 *     npm run screenshots -- season receipt    only these
 *
 * What is on them is in `screenshots/scenes.ts`. They come out of a seeded season on a clock that stands still, so a picture changes
 * only when what it shows has changed.
 */

import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {type Browser, chromium, type Page} from 'playwright-core';
import {serve} from '../emulator/workbench';
import {launchOptions} from '../test/browser/chromium';
import {build} from './build';
import {type Scene, scenes} from './screenshots/scenes';

const PICTURES = resolve(__dirname, '../docs/pictures');
const PLAIN = {width: 1280, height: 720};
const STEP_MS = 60_000;

async function take(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter(name => !scenes.some(scene => scene.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `There is no picture "${unknown.join('", "')}"; there is: ${scenes.map(({name}) => name).join(', ')}.`,
    );
  }
  const chosen = scenes.filter(({name}) => wanted.length === 0 || wanted.includes(name));
  const {out} = await build();
  mkdirSync(PICTURES, {recursive: true});
  const browser = await chromium.launch(launchOptions());
  for (const stage of new Set(chosen.map(scene => scene.stage))) {
    await takeAt(
      stage,
      chosen.filter(scene => scene.stage === stage),
      {browser, project: out},
    );
  }
  await browser.close();
}

interface Studio {
  readonly browser: Browser;
  readonly project: string;
}

/** The pictures of one stage, one after the other in the same season. */
async function takeAt(stage: string, of: readonly Scene[], {browser, project}: Studio): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'pictures-'));
  const workbench = await serve({directory, project, stage, port: 0});
  try {
    for (const scene of of) await takeOne(scene, browser, workbench.address);
  } finally {
    await workbench.close();
    rmSync(directory, {recursive: true, force: true});
  }
}

async function takeOne(
  {name, size = PLAIN, where = '', withTour = false, act}: Scene,
  browser: Browser,
  address: string,
) {
  const page = await browser.newPage({viewport: size, reducedMotion: 'reduce'});
  page.setDefaultTimeout(STEP_MS);
  await page.goto(`${address}${where}`);
  await page.locator('.who').waitFor();
  await showTour(page, withTour);
  await act(page);
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.screenshot({path: join(PICTURES, `${name}.png`)});
  await page.close();
  console.log(`docs/pictures/${name}.png`);
}

/** Whether the tour is hidden is kept with the season. */
async function showTour(page: Page, isWanted: boolean): Promise<void> {
  await page.locator('.tour, .tour-open').waitFor();
  const change = page.getByRole('button', {name: isWanted ? /^Tour \d/ : 'Hide the tour'});
  if ((await change.count()) > 0) await change.click();
}

take().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
