/**
 * A workbench for the tests of one file: a folder of its own for the state, a free port of this machine, and Chromium in front of it.
 * It ends with the file.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {BrowserContext, Page} from 'playwright-core';
import {type ServeOptions, serve, type Workbench} from '../../../emulator/workbench';
import {useChromium} from '../../browser/chromium';
import {STEP_MS} from '../../browser/workbench';

export {become, cell, choose, dialog, eventually, shows, sidebar} from '../../browser/workbench';

/** A script that does everything a page in front of it has to show. */
export const SHOWCASE = resolve(__dirname, '../scripts/showcase');

/** A folder for a state, gone after the tests of the file. */
export function useFolder(): () => string {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));
  return () => folder;
}

export interface Bench {
  readonly workbench: Workbench;
  /** A window of a browser on it. */
  open(where?: string, size?: {readonly width: number; readonly height: number}): Promise<Page>;
}

/** A season of 140 has to be made first, on a machine that has much else to do. */
const OPEN_MS = 240_000;
/** A test has several steps, and other tests run beside it. */
const TEST_MS = 180_000;

/** Serves before the tests of the file, with a project that is known then. */
export function useBench(options: () => Promise<Partial<ServeOptions>>): () => Bench {
  const contexts: BrowserContext[] = [];
  let workbench: Workbench;
  // What ends first is asked first: jest keeps the order in which it is told.
  afterAll(() => workbench?.close());
  const browser = useChromium();
  const folder = useFolder();
  jest.setTimeout(TEST_MS);
  beforeAll(async () => {
    workbench = await serve({directory: folder(), project: SHOWCASE, stage: 'begin', port: 0, ...(await options())});
  }, OPEN_MS);
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });

  return () => ({
    workbench,
    async open(where = '', size = {width: 1280, height: 720}) {
      const context = await browser().newContext({viewport: size, permissions: ['clipboard-read', 'clipboard-write']});
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(STEP_MS);
      await page.goto(`${workbench.address}${where}`);
      await page.locator('.who').waitFor();
      return page;
    },
  });
}
