/**
 * The pictures of README and docs: at which stage of the demo season, and what a person does before the picture is taken.
 *
 * A stage of the product adds its pictures here, each a line or a few. Names are those of the files in `docs/pictures`.
 */

import type {Page} from 'playwright-core';
import {become, choose, sidebar} from '../../test/browser/workbench';

export interface Scene {
  readonly name: string;
  /** As behind `npm start -- --stage`. */
  readonly stage: string;
  /** Address in the workbench, from `#` on. */
  readonly where?: string;
  /** 1280 × 720 unless it says so. */
  readonly size?: {readonly width: number; readonly height: number};
  readonly withTour?: boolean;
  act(page: Page): Promise<void>;
}

const PHONE = {width: 390, height: 844};

/** Opens a tab of the sheet. */
async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', {name}).click();
  await page.locator('#cell-2-1').waitFor();
}

/** Ends with the page as it is when nothing moves any more. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(400);
}

export const scenes: readonly Scene[] = [
  {
    name: 'season',
    stage: 'open',
    async act(page) {
      await tab(page, 'Applications');
      await choose(page, 'SCOPE', 'Show season');
      await sidebar(page).getByText('applications so far').waitFor();
      await settle(page);
    },
  },
  {
    name: 'receipt',
    stage: 'open',
    where: '#/mail',
    async act(page) {
      await page.locator('.mail').waitFor();
      await become(page, 'Renée Maes');
      await page.locator('.mail-list li button').first().click();
      await page.frameLocator('.mail-body').locator('body').waitFor();
      await settle(page);
    },
  },
  {
    name: 'workbench',
    stage: 'open',
    withTour: true,
    async act(page) {
      await tab(page, 'Applications');
      await page.getByRole('button', {name: /^Clock/}).click();
      await page.getByText('The next time trigger').waitFor();
    },
  },
  {
    name: 'form',
    stage: 'open',
    where: '#/form',
    size: PHONE,
    async act(page) {
      await become(page, 'Renée Maes');
      await page.getByRole('heading', {level: 1}).waitFor();
      await settle(page);
    },
  },
  {
    name: 'log',
    stage: 'open',
    where: '#/log',
    async act(page) {
      await page.goto(new URL('#/sheet', page.url()).href);
      await choose(page, 'SCOPE', 'Show season');
      await sidebar(page).getByText('applications so far').waitFor();
      await page.goto(new URL('#/log', page.url()).href);
      await page.getByRole('link', {name: 'readSeason'}).first().click();
      await page.getByRole('heading', {name: 'Service calls'}).waitFor();
    },
  },
  {
    name: 'set-up',
    stage: 'begin',
    async act(page) {
      await choose(page, 'SCOPE', 'Set up or repair…');
      await page.frameLocator('dialog iframe').getByRole('button', {name: 'Set up', exact: true}).waitFor();
      await settle(page);
    },
  },
];
