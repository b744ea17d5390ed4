/** Mails on their way, as pages show them: sent in steps, watched from another account, stopped, and let go on. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Standing} from '../../src/domain/notices/standing';
import {notSetUp} from '../../src/domain/season/overview';
import {useChromium} from '../browser/chromium';
import {violations} from '../browser/look';
import {openPage} from '../browser/page';
import {builtProduct} from '../make/product';

const browser = useChromium();
let html: string;
beforeAll(async () => {
  html = readFileSync(join(await builtProduct(), 'season.html'), 'utf8');
}, 240_000);

const makeStanding = (more: Partial<Standing> = {}): Standing => ({
  account: 'neo@x.be',
  mine: true,
  ready: 30,
  overLimit: 0,
  later: 0,
  failed: 0,
  stopped: null,
  ...more,
});

/** The season sidebar over a fake outbox, of which each step takes ten mails. */
async function open(first: Standing, step: (asked: number, goOn: boolean) => unknown) {
  let asked = 0;
  const overview = {...notSetUp(''), season: 'SCOPE 2027', formUrl: null, delivery: first};
  const calls: [string, unknown][] = [];
  const opened = await openPage(browser(), html, {
    server: async (name, [input]) => {
      calls.push([name, input]);
      if (name === 'readSeason') return {ok: true, value: overview};
      asked += 1;
      return step(asked, input === true);
    },
  });
  return {...opened, calls};
}

const done = (standing: Standing, more = {}) => ({
  ok: true,
  value: {sent: 10, failed: 0, stopped: 'time', standing, ...more},
});

it('sends step after step until nothing is left', async () => {
  const {page, calls, errors} = await open(makeStanding(), asked => done(makeStanding({ready: 30 - 10 * asked})));
  await page.getByRole('button', {name: 'Send 30 mails now'}).click();
  await page.getByText('30 of 30 mails done.').waitFor();

  expect(calls.filter(([name]) => name === 'deliverStep')).toHaveLength(3);
  expect(errors).toEqual([]);
});

it('says what failed, what waits for tomorrow, and what left by itself meanwhile', async () => {
  const {page} = await open(makeStanding(), () =>
    done(makeStanding({ready: 0, overLimit: 5}), {sent: 8, failed: 2, stopped: 'limit'}),
  );
  await page.getByRole('button', {name: 'Send 30 mails now'}).click();

  await page
    .getByText(
      '30 of 30 mails done. 20 of them left by the automation itself. 2 mails failed: look at Reason in the tab Outbox. 5 wait for tomorrow',
    )
    .waitFor();
});

it('speaks of one that waits for tomorrow as of one', async () => {
  const {page} = await open(makeStanding({overLimit: 1}), () => done(makeStanding()));

  await page.getByText('1 waits for tomorrow: neo@x.be has reached its limit of mails in 24 hours.').waitFor();
});

it('is watched from another account, which is told when the mails leave and from where', async () => {
  const {page} = await open(makeStanding({mine: false}), () =>
    done(makeStanding({mine: false, ready: 30}), {sent: 0, stopped: 'elsewhere'}),
  );
  await page.getByText('30 mails leave within 10 minutes, from neo@x.be.').waitFor();
  await page.getByRole('button', {name: 'Watch them leave'}).click();

  await page.getByRole('button', {name: 'Stop'}).waitFor();
  expect(await page.getByRole('progressbar').getAttribute('value')).toBe('0');
});

it('stops, says who did, and goes on when somebody lets it', async () => {
  const stopped = {by: 'neo@x.be', at: '2027-10-28T16:00:00.000Z'};
  const {page, calls} = await open(makeStanding({ready: 20, stopped}), () =>
    done(makeStanding({ready: 0}), {stopped: 'done'}),
  );
  await page
    .getByText(
      'neo@x.be stopped the mails on Thursday 28 October 2027, 18:00 (Brussels time): 20 mails wait and nothing leaves.',
    )
    .waitFor();
  const found = await violations(page);
  await page.getByRole('button', {name: 'Let mails leave again'}).click();
  await page.getByText(/20 of 20 mails done/).waitFor();

  expect(calls.at(-1)).toEqual(['deliverStep', true]);
  expect(found).toEqual([]);
});

it('shows a refusal in place of going on, and does not lose count', async () => {
  const {page} = await open(makeStanding(), asked =>
    asked === 1
      ? done(makeStanding({ready: 20}))
      : {ok: false, message: 'Only an officer or a coordinator may do this.'},
  );
  await page.getByRole('button', {name: 'Send 30 mails now'}).click();
  await page.getByText('Only an officer or a coordinator may do this.').waitFor();

  await page.getByText('10 of 30 mails done.').waitFor();
  await page.getByRole('button', {name: 'Send 20 mails now'}).waitFor();
});

it('fits the sidebar without sideways scroll', async () => {
  const {page} = await open(makeStanding({later: 3, overLimit: 2}), () => done(makeStanding()));
  await page.getByRole('button', {name: 'Send 30 mails now'}).waitFor();

  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(300);
});
