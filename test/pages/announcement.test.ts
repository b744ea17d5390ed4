/** The dialog Announcement in Chromium, from the locked allocation to a freed place, on the bundle that ships. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {ACCEPT, DECLINE} from '../../src/domain/offers/answer-form';
import {useChromium} from '../browser/chromium';
import {picture, violations} from '../browser/look';
import {openPage} from '../browser/page';
import {answer, LEO, lockedAllocation, offered, until} from '../journeys/announcement-world';
import type {Season} from '../journeys/world';
import {builtProduct} from '../make/product';

const browser = useChromium();
const SIZE = {width: 940, height: 660};
let season: Season;
let html: string;
beforeAll(async () => {
  season = await lockedAllocation(60);
  html = readFileSync(join(await builtProduct(), 'announcement.html'), 'utf8');
}, 120_000);

function opened(here: Season, as = here.neo, size = SIZE) {
  const server = async (name: string, input: unknown[]): Promise<unknown> => here.project.rpc(name, input, {as}).value;
  return openPage(browser(), html, {...size, server});
}

describe('the dialog Announcement', () => {
  it('goes from freezing to places given on, one primary button at a time', async () => {
    const {page, requests, errors} = await opened(season);
    await page.getByText('Ready to be frozen').waitFor();
    await picture(page, 'announcement-locked');
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', {name: 'Freeze and write the letters'}).click();
    await page.getByText('Frozen: letters lie ready').waitFor();
    await page.getByText('Example 1 of').waitFor();
    await picture(page, 'announcement-frozen');
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', {name: 'Take back…'}).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', {name: /^Announce to 60 candidates/}).click();
    await page.getByText('Scheduled: letters leave by themselves').waitFor();
    await picture(page, 'announcement-scheduled');

    until(season, '2027-11-19T17:40:00+01:00');
    season.workspace.advance({minutes: 40});
    const placed = offered(season).map(({Reference}) => Reference);
    for (const reference of placed.slice(1, 4)) answer(season, reference, ACCEPT);
    for (const reference of placed.slice(4, 8)) answer(season, reference, DECLINE);
    season.workspace.advance({minutes: 20});
    await page.close();

    const again = await opened(season);
    await again.page.getByRole('heading', {name: 'Answers'}).waitFor();
    await again.page.getByRole('radio', {name: 'Declined (4)'}).check();
    await picture(again.page, 'announcement-answers');
    expect(await violations(again.page)).toEqual([]);
    await again.page.getByRole('button', {name: 'To the places that came free'}).focus();
    await again.page.keyboard.press('Enter');
    expect(await again.page.evaluate('document.activeElement.id')).toBe('repairs-heading');
    const fill = again.page.getByRole('article', {name: 'Down the waiting list'});
    await fill.getByText('Certificate: not all promises').click();
    await fill
      .getByText(/^\d+ promises? of the rule alone (is|are) not kept, because announced places stay:$/)
      .waitFor();
    await fill.getByRole('button', {name: /^Write to/}).click();
    await again.page.getByText(/offered to who waited/).waitFor();
    await picture(again.page, 'announcement-given-on');
    expect([requests, errors]).toEqual([[], []]);
  }, 120_000);

  it('shows an officer who is no coordinator how far it is, and nothing to press', async () => {
    const leo = season.workspace.account(LEO);
    const {page} = await opened(season, leo);
    await page.getByText('Announced', {exact: true}).waitFor();

    expect(await page.getByRole('button', {name: /Write to|Freeze|Announce to/}).count()).toBe(0);
  }, 60_000);
});
