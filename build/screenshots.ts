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
import {stages} from '../emulator/workbench/worker/stages';
import {launchOptions} from '../test/browser/chromium';
import {build} from './build';
import {type Scene, scenes} from './screenshots/scenes';

const PICTURES = resolve(__dirname, '../docs/pictures');
const PLAIN = {width: 1280, height: 720};
const STEP_MS = 60_000;
const GO_ON_MS = 600_000;

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
  try {
    await takeAll(
      chosen.filter(scene => !scene.alone),
      {browser, project: out},
    );
    for (const scene of chosen.filter(({alone}) => alone)) await takeAll([scene], {browser, project: out});
  } finally {
    await browser.close();
  }
}

interface Studio {
  readonly browser: Browser;
  readonly project: string;
}

/** Pictures in one season, which goes on from the first of their stages to the last. */
async function takeAll(of: readonly Scene[], {browser, project}: Studio): Promise<void> {
  const inOrder = stages.filter(({name}) => of.some(({stage}) => stage === name));
  const [first] = inOrder;
  if (first === undefined) return;
  const directory = mkdtempSync(join(tmpdir(), 'pictures-'));
  const workbench = await serve({directory, project, stage: first.name, port: 0});
  try {
    for (const {name} of inOrder) {
      if (name !== first.name) await goOnTo(name, browser, workbench.address);
      for (const scene of of.filter(({stage}) => stage === name)) await takeOne(scene, browser, workbench.address);
    }
  } finally {
    await workbench.close();
    rmSync(directory, {recursive: true, force: true});
  }
}

/** Lets the season go on, as a person would by the clock. */
async function goOnTo(stage: string, browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage();
  page.setDefaultTimeout(GO_ON_MS);
  await page.goto(address);
  for (let at = ''; at !== stage; ) {
    await page.getByRole('button', {name: /^Clock/}).click();
    const next = page.getByRole('button', {name: /^Let the season go on to/});
    at = /“(.+)”/.exec((await next.textContent()) ?? '')?.[1] ?? stage;
    await next.click();
    await page.getByText(`The season is at “${at}”.`).waitFor();
    console.log(`  ${at}`);
  }
  await page.close();
}

async function takeOne(
  {name, size = PLAIN, where = '', withTour = false, act}: Scene,
  browser: Browser,
  address: string,
) {
  const page = await browser.newPage({viewport: size, reducedMotion: 'reduce', locale: 'en-GB'});
  page.setDefaultTimeout(STEP_MS);
  await page.goto(`${address}${where}`);
  await page.locator('.who').waitFor();
  await showTour(page, withTour);
  try {
    await act(page);
  } catch (error) {
    throw new Error(`The picture ${name}: ${(error as Error).message}`);
  }
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
