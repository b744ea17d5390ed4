/**
 * The pictures of README and docs: at which stage of the demo season, and what a person does before the picture is taken.
 *
 * A stage of the product adds its pictures here, each a line or a few. Names are those of the files in `docs/pictures`.
 */

import type {Page} from 'playwright-core';
import {become, choose, dialog, sidebar} from '../../test/browser/workbench';

export interface Scene {
  readonly name: string;
  /** As behind `npm start -- --stage`. */
  readonly stage: string;
  /** Address in the workbench, from `#` on. */
  readonly where?: string;
  /** 1280 × 720 unless it says so. */
  readonly size?: {readonly width: number; readonly height: number};
  readonly withTour?: boolean;
  /** Changes the season: taken in one of its own. */
  readonly alone?: boolean;
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

/** Opens a page of the menu, and waits until it says something that it says when it is there. */
async function open(page: Page, item: string, said: string | RegExp, where = dialog): Promise<void> {
  await choose(page, 'SCOPE', item);
  await where(page).getByText(said).first().waitFor();
}

/** Opens a page that no menu item opens, as a button of the sidebar does. */
async function openPage(page: Page, name: string): Promise<void> {
  await sidebar(page)
    .locator('body')
    .evaluate((_, given) => {
      const {google} = globalThis as unknown as {google: {script: {run: {openPage(page: string): void}}}};
      google.script.run.openPage(given);
    }, name);
}

/** A mail that somebody got, by what its subject says; else the last one. */
async function openMail(page: Page, who: string, subject: RegExp | string = ''): Promise<void> {
  await page.locator('.mail').waitFor();
  await become(page, who);
  await page.locator('.mail-list li button', {hasText: subject}).first().click();
  await page.frameLocator('.mail-body').locator('body').waitFor();
  await settle(page);
}

const APPLICANT = 'Renée Maes';
/** Her season ended before; his ends with a country. */
const PLACED = 'Boet van der Laan';
/** Was interviewed and has no place. */
const NOT_PLACED = 'Davy Wolters';

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
      await openMail(page, APPLICANT);
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
      await become(page, APPLICANT);
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
      await dialog(page).getByRole('button', {name: 'Set up', exact: true}).waitFor();
      await settle(page);
    },
  },
  {
    name: 'dealing',
    stage: 'intake',
    async act(page) {
      await open(page, 'Score applications', 'Deal readings…', sidebar);
      await sidebar(page).getByRole('button', {name: 'Deal readings…'}).click();
      await dialog(page).getByRole('heading', {name: 'Readers'}).waitFor();
      await settle(page);
    },
  },
  {
    name: 'scoring',
    stage: 'intake',
    alone: true,
    async act(page) {
      await open(page, 'Score applications', 'Deal readings…', sidebar);
      await sidebar(page).getByRole('button', {name: 'Deal readings…'}).click();
      await dialog(page)
        .getByRole('button', {name: /^Deal \d+ readings$/})
        .click();
      await dialog(page).getByText('Saved.').waitFor();
      await page.getByRole('button', {name: 'Close', exact: true}).click();
      await page.getByRole('button', {name: /^You are/}).click();
      await page.getByRole('heading', {name: 'Officers'}).locator('+ ul button').nth(1).click();
      await tab(page, 'Readings');
      await choose(page, 'SCOPE', 'Score applications');
      await sidebar(page).locator('input, textarea').first().waitFor();
      await settle(page);
    },
  },
  {
    name: 'selection',
    stage: 'reading',
    async act(page) {
      await open(page, 'Select for the second round…', 'Next: Preview');
      await dialog(page).getByRole('button', {name: 'Next: Preview'}).click();
      await settle(page);
    },
  },
  {
    name: 'notices',
    stage: 'selection',
    async act(page) {
      await open(page, 'Send notices…', 'Which notice?');
      await dialog(page).locator('label.open input').first().check();
      await dialog(page).getByText('As they will be received').waitFor();
      await settle(page);
    },
  },
  {
    name: 'interview-plan',
    stage: 'results',
    async act(page) {
      await open(page, 'Plan interviews…', 'Interviewers');
      await dialog(page)
        .getByRole('button', {name: /^Plan \d+ slots/})
        .waitFor();
      await settle(page);
    },
  },
  {
    name: 'interview-scoring',
    stage: 'interviews',
    async act(page) {
      await tab(page, 'Interviews');
      await choose(page, 'SCOPE', 'Score interviews');
      await sidebar(page).getByLabel('All panels').check();
      await sidebar(page).getByLabel('Evening').selectOption({index: 0});
      await settle(page);
    },
  },
  {
    name: 'interview-board',
    stage: 'interviews',
    async act(page) {
      await choose(page, 'SCOPE', 'Score interviews');
      await sidebar(page).getByRole('button', {name: 'Board…'}).click();
      await dialog(page).getByRole('navigation', {name: 'Evenings'}).getByRole('button').first().click();
      await settle(page);
    },
  },
  {
    name: 'allocation',
    stage: 'allocation',
    async act(page) {
      await tab(page, 'Allocation');
      await open(page, 'Allocate countries', 'Candidates, best first', sidebar);
      await settle(page);
    },
  },
  {
    name: 'allocation-board',
    stage: 'allocation',
    async act(page) {
      await open(page, 'Allocate countries', 'Candidates, best first', sidebar);
      await sidebar(page).getByRole('button', {name: /board/i}).click();
      await dialog(page).getByRole('heading', {name: 'Candidates and countries'}).waitFor();
      await settle(page);
    },
  },
  {
    name: 'announcement',
    stage: 'announcement',
    async act(page) {
      await open(page, 'Show season', 'Applications', sidebar);
      await openPage(page, 'announcement');
      await dialog(page)
        .getByLabel(/Accepted/)
        .check();
      await settle(page);
    },
  },
  {
    name: 'country',
    stage: 'announcement',
    where: '#/mail',
    act: page => openMail(page, PLACED, /juli|augustus|september/i),
  },
  {
    name: 'history',
    stage: 'announcement',
    async act(page) {
      await choose(page, 'SCOPE', 'History…');
      await dialog(page).locator('button.line').first().click();
      await settle(page);
    },
  },
  {
    name: 'sessions',
    stage: 'sessions',
    async act(page) {
      await tab(page, 'Attendance');
      await open(page, 'Sessions', /Pre-Exchange/, sidebar);
      await sidebar(page)
        .getByRole('button', {name: /Pre-Exchange/})
        .click();
      await sidebar(page).getByLabel('Show').waitFor();
      await settle(page);
    },
  },
  {
    name: 'dashboard',
    stage: 'sessions',
    async act(page) {
      await page.getByRole('tab', {name: 'Dashboard'}).click();
      await open(page, 'Show season', 'Applications', sidebar);
      await sidebar(page).getByText('Figures', {exact: true}).click();
      await sidebar(page).getByRole('heading', {name: 'By committee'}).scrollIntoViewIfNeeded();
      await page.locator('#grid').evaluate(grid => {
        grid.scrollLeft = 560;
      });
      await settle(page);
    },
  },
  {
    name: 'personal-data',
    stage: 'sessions',
    async act(page) {
      await choose(page, 'SCOPE', 'Give or erase data…');
      await dialog(page).getByLabel('Name, address or reference').fill(NOT_PLACED);
      await dialog(page).getByRole('button', {name: 'Find'}).click();
      await dialog(page).locator('.matches button').first().click();
      await dialog(page).getByText('Out of reach:').waitFor();
      await settle(page);
    },
  },
  {
    name: 'exchange',
    stage: 'sessions',
    async act(page) {
      await open(page, 'Follow exchanges…', /^Finished/);
      await dialog(page).locator('.files summary').filter({hasNotText: '<'}).first().click();
      await dialog(page)
        .getByText(/^Attended:/)
        .waitFor();
      await settle(page);
    },
  },
  {
    name: 'handover',
    stage: 'close',
    async act(page) {
      await tab(page, 'Handover');
      await settle(page);
    },
  },
];
