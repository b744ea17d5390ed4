import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {PlanView} from '../../src/domain/interviews/plan-view';
import {planView} from '../../src/domain/interviews/plan-view';
import {windowsBetween} from '../../src/domain/interviews/slots';
import {useChromium} from '../browser/chromium';
import {violations} from '../browser/look';
import {openPage} from '../browser/page';
import {makeOfficer, makeRound} from '../make/interviews';
import {builtProduct} from '../make/product';

const browser = useChromium();
let html: string;
beforeAll(async () => {
  html = readFileSync(join(await builtProduct(), 'interview-plan.html'), 'utf8');
}, 120_000);

const COMMITTEES = ['KUL', 'UG', 'UCL', 'ULB', 'UA', 'ULG', 'VUB', 'UH'];
const OFFICERS = Array.from({length: 12}, (_, at) =>
  makeOfficer(`o${at}@x.be`, COMMITTEES[at % 8]!, {name: `Officer ${at}`}),
);
const LOCKED = {milestone: 'first round', state: 'locked', at: null, by: '', reason: '', details: ''};

/** What the server would answer. */
function view(more: Partial<PlanView['wish']> = {}, candidates = 40, locked = true): PlanView {
  const committees = Array.from({length: candidates}, (_, at) => COMMITTEES[at % 8]!);
  const round = {...makeRound({slots: [], committees, officers: OFFICERS}), candidates: []};
  const wish = {
    windows: windowsBetween('2027-11-02T18:00', '2027-11-06T21:30', '18:00-21:30'),
    interviewers: OFFICERS.map(({email}) => ({email, busy: ''})),
    interviewMinutes: 20,
    breakMinutes: 5,
    panelSize: 2,
    parallelPanels: 3,
    spareSlots: 50,
    ...more,
  };
  const calendars = {busy: {}, notShared: ['o1@x.be', 'o3@x.be']};
  return planView(wish, {...round, milestones: locked ? [LOCKED] : [], calendars, troubles: []});
}

type Call = [name: string, input: unknown[]];

/** A server that remembers what it was asked. */
function server(calls: Call[], locked = true) {
  return async (name: string, input: unknown[]): Promise<unknown> => {
    calls.push([name, input]);
    if (name === 'planInterviews')
      return {
        ok: true,
        value: {
          summary: 'Plans 60 slots on 5 evenings for 40 candidates.',
          form: 'https://docs.google.com/forms/d/e/x/viewform',
        },
      };
    return {ok: true, value: view((input[0] as Partial<PlanView['wish']> | null) ?? {}, 40, locked)};
  };
}

describe('Plan interviews…', () => {
  it('shows coverage and panels, and saves just what was shown', async () => {
    const calls: Call[] = [];
    const {page} = await openPage(browser(), html, {width: 1000, height: 680, server: server(calls)});
    await page.getByText('Everybody can get a slot.').waitFor();
    expect(await page.locator('.panels tbody tr').count()).toBe(view().evenings.flatMap(({panels}) => panels).length);
    await page.getByText('Each candidate (40), the least choice first').click();
    const [first] = view().coverage.choices;
    expect(await page.locator('.choices li:visible').count()).toBe(40);
    expect(await page.locator('.choices li:visible').first().textContent()).toBe(
      `${first!.name} (${first!.reference}, ${first!.committee}): ${first!.slots} slots`,
    );

    await page.getByRole('button', {name: 'Plan 60 slots'}).click();
    await page.getByText('Plans 60 slots on 5 evenings for 40 candidates.').waitFor();
    expect(calls.filter(([name]) => name === 'planInterviews')).toEqual([
      ['planInterviews', [view().wish, view().hash]],
    ]);
  });

  it('saves nothing that was changed and not looked at again', async () => {
    const calls: Call[] = [];
    const {page} = await openPage(browser(), html, {width: 1000, height: 680, server: server(calls)});
    await page.getByText('Everybody can get a slot.').waitFor();
    await page.getByLabel('Panel size').fill('1');
    await page.getByLabel('Panel size').press('Tab');
    expect(await page.getByRole('button', {name: 'Plan slots'}).isDisabled()).toBe(true);

    await page.getByRole('button', {name: 'Look at this plan'}).click();
    await page.getByRole('button', {name: 'Plan 60 slots'}).waitFor();
    expect((calls.at(-1)![1][0] as PlanView['wish']).panelSize).toBe(1);
  });

  it('is worked by keyboard alone: an evening less, an interviewer less, what one cannot', async () => {
    const calls: Call[] = [];
    const {page} = await openPage(browser(), html, {width: 1000, height: 680, server: server(calls)});
    await page.getByText('Everybody can get a slot.').waitFor();
    await page.getByRole('button', {name: 'Leave out 2027-11-06'}).press('Enter');
    await page.getByRole('checkbox', {name: 'Officer 11'}).press('Space');
    await page.getByLabel('When Officer 1 cannot').fill('2027-11-03');
    await page.getByLabel('When Officer 1 cannot').press('Tab');
    await page.getByRole('button', {name: 'Look at this plan'}).press('Enter');
    await page.getByRole('button', {name: /^Plan \d+ slots$/}).waitFor();

    const asked = calls.at(-1)![1][0] as PlanView['wish'];
    expect(asked.windows).toHaveLength(4);
    expect(asked.interviewers).toHaveLength(11);
    expect(asked.interviewers.find(({email}) => email === 'o1@x.be')).toEqual({email: 'o1@x.be', busy: '2027-11-03'});
  });

  it('names who shares no calendar, and what is in the way', async () => {
    const {page} = await openPage(browser(), html, {width: 1000, height: 680, server: server([], false)});
    await page.getByText('The first round is not locked yet').waitFor();

    expect(await page.locator('.warnings li').allTextContents()).toEqual([
      'Officer 1 and Officer 3 do not share a calendar with you and said nothing: ask when they cannot, and type it beside the name.',
    ]);
    expect(await page.getByRole('button', {name: 'Plan slots'}).isDisabled()).toBe(true);
  });

  it('hears a click on its buttons right after something was typed, and shows at once what became of it', async () => {
    const {page} = await openPage(browser(), html, {width: 1000, height: 680, server: server([])});
    const busy = page.getByLabel('When Officer 1 cannot');
    await page.getByRole('button', {name: 'Plan 60 slots'}).waitFor();
    await busy.fill('some day');
    await page.getByRole('button', {name: /^Look a/}).click();
    await page.getByText('“some day” of Officer 1 is no day').waitFor();
    expect(await page.getByText('would get none').count()).toBe(0);
    await busy.fill('2027-11-03');
    await page.getByRole('button', {name: /^Look a/}).click();
    await page.getByRole('button', {name: 'Plan 60 slots'}).click();
    await page.getByText('Saved.').waitFor();

    expect(await page.evaluate('scrollY')).toBe(0);
    expect(await page.getByText('Saved.').isVisible()).toBe(true);
  });

  it('cancels a booked interview with the reason that was typed, by keyboard alone', async () => {
    const calls: Call[] = [];
    const booked = [{reference: 'S27-0003', name: 'Ada Maes', slot: 'A02', when: 'Tuesday 2 November 2027, 18:25'}];
    const {page} = await openPage(browser(), html, {
      width: 1000,
      height: 680,
      server: async (name, input) => {
        calls.push([name, input]);
        return {ok: true, value: name === 'cancelInterview' ? null : {...view(), booked}};
      },
    });
    await page.getByText('1 interview to come').click();
    await page.getByRole('button', {name: 'Cancel the interview of Ada Maes'}).press('Enter');
    const submit = page.getByRole('button', {name: 'Cancel the interview', exact: true});
    expect(await submit.isDisabled()).toBe(true);
    await page.keyboard.type('Ann is ill');
    await page.keyboard.press('Enter');
    await page.getByText('The interview of Ada Maes, Tuesday 2 November 2027, 18:25, is cancelled.').waitFor();

    expect(calls.filter(([name]) => name === 'cancelInterview')).toEqual([
      ['cancelInterview', [{reference: 'S27-0003', from: 'A02', reason: 'Ann is ill'}]],
    ]);
  });

  it('offers Retry where the script refuses, with its sentence', async () => {
    let calls = 0;
    const {page} = await openPage(browser(), html, {
      width: 1000,
      server: async () => {
        calls += 1;
        return calls === 1
          ? {ok: false, message: 'Only an officer or a coordinator may do this.'}
          : {ok: true, value: view()};
      },
    });
    expect(await page.getByRole('alert').textContent()).toContain('Only an officer or a coordinator may do this.');
    await page.getByRole('button', {name: 'Retry'}).click();
    await page.getByText('Everybody can get a slot.').waitFor();
  });

  it.each([1000, 480])(
    'passes axe, sends no request and does not scroll sideways, %s pixels wide',
    async width => {
      const {page, requests, errors} = await openPage(browser(), html, {width, height: 680, server: server([])});
      await page.getByText('Everybody can get a slot.').waitFor();
      const found = await violations(page);

      expect({found, requests, errors}).toEqual({found: [], requests: [], errors: []});
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    },
    60_000,
  );
});
