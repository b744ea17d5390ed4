/** The sidebar of the interviews in Chromium, in front of the product on the emulator. */
import type {Page} from 'playwright-core';
import type {Snapshot} from '../../emulator';
import {jumpTo} from '../../emulator/demo/clock';
import {useChromium} from '../browser/chromium';
import {picture, violations} from '../browser/look';
import {openPage, SIDEBAR_WIDTH} from '../browser/page';
import {NEO, resume, type Season, table} from '../journeys/world';
import {ANN, account, ask, BOB, CAS, DEE, EVE, FAY, inInterviews, referenceOf} from '../make/interview-season';
import {builtProduct} from '../make/product';

jest.setTimeout(60_000);

const browser = useChromium();
let season: Season;
let ready: Snapshot;
beforeAll(async () => {
  season = inInterviews(await builtProduct());
  ready = season.workspace.snapshot();
}, 240_000);

const again = (): Season => resume(season, ready);

/** The sidebar as it comes up from the menu. */
async function open(here: Season, who: string) {
  const sheet = here.project.open({as: account(here, who)});
  sheet.click('SCOPE', 'Score interviews');
  const opened = await openPage(browser(), sheet.sidebar!.html, {
    server: async (name, input) => {
      const {ok, value, error} = sheet.rpc(name, ...input);
      if (!ok) throw new Error(error?.message);
      return value;
    },
  });
  opened.page.setDefaultTimeout(60_000);
  await opened.page.getByLabel('Evening').waitFor();
  return {...opened, sheet};
}

const rows = (page: Page) => page.locator('.list .row').allTextContents();
const marked = (here: Season) =>
  table(here, 'Interview marks').map(each => [each.Reference, each.Interviewer, each.State]);

describe('the sidebar of the interviews', () => {
  it('shows my evening with the interview that is on, in 300 px, clean for axe', async () => {
    const {page, requests, errors} = await open(again(), BOB);

    expect(await rows(page)).toEqual([
      '18:00–18:20Zoë Peeters A01 To mark',
      '18:25–18:45Lotte Wouters A02 Now',
      '18:50–19:10<b>Bo</b> =1+1 A03 To come',
      '19:15–19:35Sara Hermans A04 To come',
    ]);
    expect(await page.locator('[aria-expanded="true"] .who').textContent()).toBe('Lotte Wouters A02');
    await page.getByText('Questions').click();
    await picture(page, 'interviews-now');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(SIDEBAR_WIDTH);
    expect(await violations(page)).toEqual([]);
    expect({requests, errors}).toEqual({requests: [], errors: []});
  });

  it('is used by keyboard alone: digits, notes, Ctrl+Enter, and on to the next', async () => {
    const here = again();
    const {page} = await open(here, BOB);
    const first = page.getByRole('radio', {name: '0', exact: true}).first();
    await first.focus();
    for (const [at, mark] of ['8', '7', '9', '6', '10'].entries()) {
      await page.keyboard.type(mark);
      if (at < 4) await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Tab');
    await page.keyboard.type('Calm.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('S27-0003 is saved. 1 of 5 interviews marked.').waitFor();

    expect(marked(here)).toEqual([['S27-0003', BOB, 'done']]);
    expect(table(here, 'Interview marks')).toMatchObject([
      {
        Motivation: 8,
        'Intercultural maturity': 7,
        Reliability: 9,
        English: 6,
        'Knowledge of SCOPE': 10,
        Notes: 'Calm.',
      },
    ]);
    await page.locator('[data-slot="A03"]:focus').waitFor();
    await picture(page, 'interviews-saved');
  });

  it('shows the marks of the other once mine are in', async () => {
    const here = again();
    const marks = {Motivation: 7, English: 8};
    ask(here, CAS, 'saveInterviewMarks', {
      slot: 'A01',
      reference: referenceOf(1),
      marks,
      notes: 'Late.',
      basedOn: null,
    });
    const {page} = await open(here, BOB);
    await page.locator('[data-slot="A01"]').click();
    await page.getByText('You see their marks once yours are in.').waitFor();
    expect(await page.getByText('Motivation 7').count()).toBe(0);

    await page
      .getByRole('group', {name: /^Motivation/})
      .getByRole('radio', {name: '9', exact: true})
      .check();
    await page.getByRole('button', {name: 'Save', exact: true}).click();
    await page.getByText(/^No mark for Intercultural maturity/).waitFor();
    await page.getByRole('button', {name: 'Save', exact: true}).click();
    await page.getByText(/Motivation 7 · /).waitFor();
    expect(await page.getByText('Late.').isVisible()).toBe(true);
    await picture(page, 'interviews-others');
    expect(await violations(page)).toEqual([]);
  });

  it('keeps unsent marks on the machine, and shows both versions where another window has saved', async () => {
    const here = again();
    const {page, sheet} = await open(here, BOB);
    await page
      .getByRole('group', {name: /^English/})
      .getByRole('radio', {name: '4', exact: true})
      .check();
    const marks = {Motivation: 7, English: 8};
    ask(here, BOB, 'saveInterviewMarks', {slot: 'A02', reference: referenceOf(3), marks, notes: '', basedOn: null});

    await page.reload();
    await page.locator('[data-slot="A02"]').click();
    await page.getByText(/^These marks were changed in another window/).waitFor();
    await picture(page, 'interviews-compare');
    await page.getByRole('button', {name: 'Go on with mine'}).click();
    await page.getByRole('button', {name: 'Save', exact: true}).click();
    await page.getByRole('button', {name: 'Save', exact: true}).click();
    await page.getByText('S27-0003 is saved.').waitFor();

    expect(sheet.rpc('readInterviewList', {}).value).toMatchObject({ok: true});
    expect(table(here, 'Interview marks')).toMatchObject([{English: 4, Motivation: ''}]);
  });

  it('says that a candidate did not come, takes it back, and gives the make-up slot', async () => {
    const here = again();
    const {page} = await open(here, BOB);
    await page.locator('[data-slot="A01"]').click();
    await page.getByRole('button', {name: 'Did not come'}).click();
    await page.getByText('Zoë Peeters did not come.').waitFor();
    await picture(page, 'interviews-no-show');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', {name: 'Came after all'}).click();
    await page.getByText('Zoë Peeters came after all.').waitFor();
    await page.getByRole('button', {name: 'Did not come'}).click();
    await page.getByLabel(/A05, Wednesday 3 November 2027/).check();
    await page.getByRole('button', {name: 'Give this slot'}).click();
    await page.getByText('Zoë Peeters has A05; the mail leaves by itself.').waitFor();

    expect(table(here, 'Candidates')[0]).toMatchObject({State: 'booked', Slot: 'A05'});
    expect(marked(here)).toEqual([]);
  });

  it('hands an interview over with one click, of two as of one, and takes it back on the spot', async () => {
    const here = again();
    const panel = (): unknown => table(here, 'Interviews').find(({Slot}) => Slot === 'A03')?.Panel;
    const before = panel();
    const {page} = await open(here, BOB);
    await page.locator('[data-slot="A03"]').click();
    await page.getByText('Eve Jacobs takes it over: free then').waitFor();
    await picture(page, 'interviews-hand-over');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', {name: 'I know this candidate'}).dblclick();
    await page.getByText('Eve Jacobs interviews <b>Bo</b> =1+1 in your place; the calendar tells them.').waitFor();
    await page.locator('[data-slot="A03"]').waitFor({state: 'detached'});
    await picture(page, 'interviews-handed-over');
    expect(await violations(page)).toEqual([]);
    expect(marked(here)).toEqual([['S27-0004', BOB, 'handed over']]);
    expect(table(here, 'Journal').filter(({Action, Part}) => Action === 'hand over' && Part === '1/1')).toHaveLength(1);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('You interview <b>Bo</b> =1+1 as before.').waitFor();
    await page.locator('[data-slot="A03"]').waitFor();
    expect([marked(here), panel()]).toEqual([[], before]);
    expect(await page.getByRole('button', {name: 'Take it back'}).count()).toBe(0);
  });

  it('says that an officer must find somebody where no colleague is left', async () => {
    const here = again();
    const at = table(here, 'Interviews').findIndex(({Slot}) => Slot === 'B03');
    here.book.tab('Interviews').type(`D${at + 2}`, [ANN, DEE, EVE, FAY, NEO].join('; '), {as: here.neo});
    const {page} = await open(here, BOB);
    await page.locator('[data-slot="A03"]').click();
    await page.getByRole('button', {name: 'I know this candidate'}).click();
    await page.getByText('an officer must find somebody, or move it.').waitFor();
    await page.getByText('You are declared to know this candidate').waitFor();
    await picture(page, 'interviews-nobody-left');

    await page.getByRole('button', {name: 'Take it back'}).click();
    await page.getByText('You interview <b>Bo</b> =1+1 as before.').waitFor();
    expect(table(here, 'Officers').find(each => each['E-mail'] === BOB)?.Knows).toBe('');
  });

  it('shows all panels to officers, with the board and the close; to an interviewer neither', async () => {
    const here = again();
    const officer = await open(here, BOB);
    await officer.page.getByLabel('All panels').check();
    await officer.page.getByText('Hugo Simon').waitFor();
    expect(await rows(officer.page)).toHaveLength(8);
    await officer.page.getByRole('button', {name: 'Board…'}).click();

    const {page} = await open(here, CAS);
    expect(await page.getByLabel('All panels').count()).toBe(0);
    expect(await page.getByRole('button', {name: 'Board…'}).count()).toBe(0);
  });

  it('says what happened when an interview was moved while it was open', async () => {
    const here = again();
    const {page} = await open(here, BOB);
    await page.locator('[data-slot="A04"]').click();
    ask(here, BOB, 'moveInterview', {reference: referenceOf(7), from: 'A04', to: 'B05', reason: 'The panel is ill.'});
    await page
      .getByRole('group', {name: /^English/})
      .getByRole('radio', {name: '4', exact: true})
      .check();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^The interview of S27-0007 was moved meanwhile: it is now B05/).waitFor();
    await picture(page, 'interviews-moved');

    expect(marked(here)).toEqual([]);
  });

  it('is closed with the round, and empty for somebody who has no interview', async () => {
    const here = again();
    for (const who of [BOB, CAS]) {
      const marks = {Motivation: 7};
      ask(here, who, 'saveInterviewMarks', {slot: 'A01', reference: referenceOf(1), marks, notes: '', basedOn: null});
    }
    const {print} = ask<{print: string}>(here, NEO, 'readSecondRound');
    ask(here, NEO, 'closeSecondRound', {choice: 'raw', print, without: true});
    const {page} = await open(here, BOB);
    await page.getByText(/^The second round was closed by Noor Exchange/).waitFor();
    await picture(page, 'interviews-closed');
    expect(await page.getByRole('button', {name: 'Save'}).count()).toBe(0);
    expect(await violations(page)).toEqual([]);

    const sheet = here.project.open({as: account(here, NEO)});
    sheet.click('SCOPE', 'Score interviews');
    const empty = await openPage(browser(), sheet.sidebar!.html, {
      server: async (name, input) => sheet.rpc(name, ...input).value,
    });
    await empty.page.getByText(/^No booked interview is yours\. Choose All panels/).waitFor();
    await picture(empty.page, 'interviews-empty');
  });

  it('draws at once, offers Retry where Google does not answer, and says who may', async () => {
    const here = again();
    jumpTo(here.workspace, Date.parse('2027-11-02T20:00:00+01:00'));
    const html = here.project.open({as: account(here, NEO)});
    html.click('SCOPE', 'Score interviews');
    const waiting = await openPage(browser(), html.sidebar!.html, {server: () => new Promise(() => {})});
    expect(await waiting.page.getByRole('status').textContent()).toBe('Looking up the interviews…');

    const failing = await openPage(browser(), html.sidebar!.html, {
      server: async () => {
        throw new Error('NetworkError');
      },
    });
    await failing.page.getByRole('button', {name: 'Retry'}).waitFor();
    const stranger = here.workspace.account('x@example.org');
    const refused = await openPage(browser(), html.sidebar!.html, {
      server: async (name, input) => here.project.rpc(name, input, {as: stranger}).value,
    });
    expect(await refused.page.getByRole('alert').textContent()).toContain('which is not in Officers');
  });
});
