/** Hostile input through form, sheet, mail, sidebar and page calls: as typed or refused with a sentence; nothing executes, nothing is lost. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Snapshot} from '../../emulator';
import {planTakeIn} from '../../src/domain/intake/take-in';
import {useChromium} from '../browser/chromium';
import {openPage} from '../browser/page';
import {HOSTILE_ADDRESSES, HOSTILE_ARGUMENTS, HOSTILE_TEXTS, READ_BY_SHEETS} from '../make/hostile';
import {makeIntake, makeResponses} from '../make/intake';
import {builtProduct} from '../make/product';
import {answers, beginSeason, resume, type Season, seatOfficers, setUp, table} from './world';

const browser = useChromium();
const ALL = [...HOSTILE_TEXTS, ...READ_BY_SHEETS];

let directory: string;
let season: Season;
let ready: Snapshot;
beforeAll(async () => {
  directory = await builtProduct();
  season = beginSeason(directory);
  setUp(season);
  ALL.forEach((text, at) => {
    const name = text.slice(0, 200);
    season.form.submitAs(
      `s${at}@x.be`,
      answers({Naam: name, Voornaam: `n${at}`, Studentennummer: `r${at}`, 'Tweede keuze': text}),
    );
  });
  seatOfficers(season);
  season.workspace.advance({minutes: 30});
  ready = season.workspace.snapshot();
}, 240_000);

const begin = (): Season => resume(season, ready);
/** {@link READ_BY_SHEETS} as Google's tab has them: a date as its day, a time as hours and minutes. */
const AS_READ = ['+32 470 12 34 56', '7', '2027-02-01', '100000', 'true', '10:30'];

/** A short answer loses its line ends in the form, and mails wrap their lines: blanks do not count. */
const flat = (text: unknown): string => String(text).replace(/\s+/g, '');

describe('an answer', () => {
  it('stands in Applications and Wishes as the form’s tab has it, and is no formula', () => {
    const here = begin();
    const [header = [], ...rows] = here.book.tab('Form Responses 1').values();
    const googles = rows.map(row => row[header.indexOf('Naam')]);

    expect(table(here, 'Applications').map(row => flat(row['Last name']))).toEqual(
      [...googles.slice(0, HOSTILE_TEXTS.length), ...AS_READ].map(flat),
    );
    expect(HOSTILE_TEXTS.map(text => flat(text.slice(0, 200)))).toEqual(
      googles.slice(0, HOSTILE_TEXTS.length).map(flat),
    );
    const typed = table(here, 'Wishes')
      .filter(({Rank}) => Rank === 2)
      .map(row => flat(row['As typed']).slice(0, 49_000));
    expect(typed.slice(0, 3)).toEqual(HOSTILE_TEXTS.slice(0, 3).map(flat));
    const formulas = here.book.tabs().flatMap(tab =>
      tab
        .formulas()
        .flat()
        .filter(formula => formula !== ''),
    );
    expect(formulas).toEqual([]);
  });

  it('is text in the mail: no tag and no second recipient comes from it', () => {
    const here = begin();
    for (const [at, text] of HOSTILE_TEXTS.entries()) {
      const {received} = here.workspace.mailbox(`s${at}@x.be`);
      expect(received).toHaveLength(1);
      expect([at, received[0]!.to, received[0]!.headers.bcc]).toEqual([at, `s${at}@x.be`, undefined]);
      expect([at, /<script|<img|onerror=[^&]*>/i.test(received[0]!.html)]).toEqual([at, false]);
      expect([at, flat(received[0]!.text).includes(flat(text.slice(0, 200)))]).toEqual([at, true]);
    }
    expect(here.workspace.mailbox('all@x.be').received).toEqual([]);
  });
});

it.each(HOSTILE_ADDRESSES)('no mail goes to the address %j; its application says why', address => {
  const {inserts} = planTakeIn(makeIntake(makeResponses({from: address})));
  const [application] = inserts.filter(({table: tab}) => tab === 'Applications');

  expect(inserts.filter(({table: tab}) => tab === 'Outbox')).toEqual([]);
  expect(application?.row).toMatchObject({
    State: 'incomplete',
    Problems: expect.stringContaining('is not an e-mail address'),
  });
});

it('the sidebar and the history show names and problems as text', async () => {
  const here = begin();
  here.book.tab('Officers').type('C2', '<img src=x onerror=alert(1)>');
  const bad = table(here, 'Applications').find(row => String(row['Last name']).startsWith('<img'))!;
  here.project.rpc('withdrawApplication', [{reference: bad.Reference, reason: '<script>alert(2)</script> {{x}}'}]);
  for (const name of ['season', 'history']) {
    const server = async (call: string, input: unknown[]): Promise<unknown> => here.project.rpc(call, input).value;
    const opened = await openPage(browser(), readFileSync(join(directory, `${name}.html`), 'utf8'), {server});
    await opened.page.getByText('<img src=x onerror=alert(1)>').first().waitFor();

    expect(await opened.page.locator('img').count()).toBe(0);
    expect([opened.requests, opened.errors]).toEqual([[], []]);
  }
}, 120_000);

describe('a page’s call with what no page sends', () => {
  const NAMES = [
    'openPage',
    'showCell',
    'readHistory',
    'readHistoryEntry',
    'checkHistory',
    'undoAction',
    'withdrawApplication',
    'restoreApplication',
    'makeApplicationForm',
    'setUp',
    'previewSetUp',
    'deliverStep',
  ];

  it.each(NAMES)(
    '%s answers or refuses with a sentence, and changes no application',
    name => {
      const here = begin();
      const before = table(here, 'Applications');
      for (const argument of HOSTILE_ARGUMENTS) {
        const {value, error, entries} = here.project.rpc(name, [argument]);
        const answer = value as {ok: boolean; message?: string} | null;

        expect([name, argument, error]).toEqual([name, argument, undefined]);
        expect([name, argument, entries.filter(({severity}) => severity === 'ERROR')]).toEqual([name, argument, []]);
        if (answer?.ok === false) expect(answer.message).toMatch(/^[A-Z].*[.:]/s);
      }
      expect(table(here, 'Applications')).toEqual(before);
      expect(({} as {polluted?: unknown}).polluted).toBeUndefined();
    },
    120_000,
  );

  it.each(['commit', 'work_', 'undo', 'deliver', '__proto__'])('%s is no name that can be called', name => {
    expect(begin().project.rpc(name, []).error).toBeDefined();
  });
});
