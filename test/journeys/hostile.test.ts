/** Hostile input through form, sheet, mail, sidebar and page calls: as typed or refused with a sentence; nothing executes, nothing is lost. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import type {Snapshot} from '../../emulator';
import {planTakeIn} from '../../src/domain/intake/take-in';
import {useChromium} from '../browser/chromium';
import {openPage} from '../browser/page';
import {HOSTILE_ADDRESSES, HOSTILE_ARGUMENTS, HOSTILE_GROUPS, HOSTILE_TEXTS, READ_BY_SHEETS} from '../make/hostile';
import {makeIntake, makeResponses} from '../make/intake';
import {builtProduct} from '../make/product';
import {STRIDE} from '../make/stride';
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

describe('on the pages, in Chromium', () => {
  const GROUPS = {...HOSTILE_GROUPS, 'what Sheets reads': READ_BY_SHEETS};

  /** Applications of a group, each withdrawn with its own text as reason, which stands for a committee too. */
  function typedOnPages(texts: readonly string[]): {here: Season; people: readonly Record<string, unknown>[]} {
    const here = begin();
    const all = table(here, 'Applications');
    const people = texts.map(text => all[ALL.indexOf(text)]!);
    texts.forEach((text, at) => {
      const {Reference: reference} = people[at]!;
      here.project.rpc('withdrawApplication', [{reference, reason: text.slice(0, 200)}]);
      here.book.tab('Committees').paste(`A${at + 20}`, [[text.slice(0, 200), 'x', '', 'nl', '1']], {as: here.neo});
    });
    here.book.tab('Officers').type('C2', `? ${texts[0]!}`); // a problem, which tells it
    return {here, people};
  }

  it.each(Object.entries(GROUPS))(
    '%s are text in the sidebar, the history, the page of a person and the mail',
    async (_group, texts) => {
      const {here, people} = typedOnPages(texts);
      const server = async (call: string, input: unknown[]): Promise<unknown> => here.project.rpc(call, input).value;
      const short = texts.map(text => flat(text.slice(0, 200)));
      const open = async (name: string) => {
        const html = readFileSync(join(directory, `${name}.html`), 'utf8');
        return {...(await openPage(browser(), html, {server})), scripts: html.split('<script').length - 1};
      };
      const quiet = async ({page, requests, errors, scripts}: Awaited<ReturnType<typeof open>>): Promise<void> => {
        expect(await injected(page)).toEqual({scripts, elements: []});
        expect([requests, errors]).toEqual([[], []]);
        await page.close();
      };

      const season = await open('season');
      await season.page.getByText('To look at').waitFor();
      expect(flat(await season.page.locator('.problem-list').textContent())).toContain(flat(`"? ${short[0]!}"`));
      const committees = await season.page.locator('table.counts tbody th').allTextContents();
      // What a person types behind an apostrophe, Sheets takes without it.
      expect(committees.map(flat)).toEqual(expect.arrayContaining(short.map(text => text.replace(/^'/, ''))));
      await quiet(season);

      const history = await open('history');
      await history.page.locator('.line').first().waitFor();
      const lines = (await history.page.locator('.line').allTextContents()).map(flat);
      for (const reason of short) expect(lines.some(line => line.includes(flat(`is withdrawn: ${reason}`)))).toBe(true);
      await quiet(history);

      const person = await open('person');
      const [first] = people;
      await person.page.getByLabel('Name, address or reference').fill(String(first!.Reference));
      await person.page.getByRole('button', {name: 'Find'}).click();
      const match = person.page.locator('ul.matches > li', {hasText: String(first!.Reference)}).getByRole('button');
      expect(flat(await match.textContent())).toContain(flat(first!['Last name']));
      await match.click();
      expect(flat(await person.page.locator('section h2').first().textContent())).toContain(flat(first!['Last name']));
      await quiet(person);

      const mail = await openPage(browser(), '<p>', {});
      for (const [at, text] of short.entries()) {
        const {html} = here.workspace.mailbox(String(people[at]!['E-mail'])).received[0]!;
        await mail.page.setContent(html);
        expect(flat(await mail.page.locator('body').textContent())).toContain(flat(people[at]!['Last name']) || text);
        expect(await injected(mail.page)).toEqual({scripts: 0, elements: []});
      }
      expect([mail.requests, mail.errors]).toEqual([[], []]);
      await mail.page.close();
    },
    120_000,
  );

  /** How many scripts a page holds, and elements that no page and no mail of ours has. */
  function injected(page: Page): Promise<{scripts: number; elements: string[]}> {
    return page.evaluate(() => ({
      scripts: document.querySelectorAll('script').length,
      elements: [...document.querySelectorAll('*')]
        .filter(
          each =>
            each.matches('img, iframe, object, embed, base[href]') ||
            each.getAttributeNames().some(name => name.startsWith('on')) ||
            /^\s*javascript:/i.test(each.getAttribute('href') ?? ''),
        )
        .map(each => each.outerHTML),
    }));
  }
});

describe('what officers type into the tabs', () => {
  /** Each text in a cell that the tool reads, and as the title of a column of their own. */
  function typedEverywhere(): Season {
    const here = begin();
    HOSTILE_TEXTS.slice(0, -1).forEach((text, at) => {
      here.book
        .tab('Officers')
        .paste(`A${at + 4}`, [[`o${at}@x.be`, text, 'KUL', 'reader', text, '', text]], {as: here.neo});
      here.book.tab('Committees').paste(`A${at + 20}`, [[`X${at}`, text, text, 'nl', '1']], {as: here.neo});
      here.book.tab('Contracts').paste(`A${at + 60}`, [[`L${at} ${text}`, text]], {as: here.neo});
    });
    const names = ['__proto__', 'constructor', 'toString', '=1+1', '<script>alert(1)</script>'];
    for (const tab of ['Applications', 'Wishes', 'Officers', 'Form Responses 1']) {
      const width = here.book.tab(tab).values()[0]!.length;
      here.book.tab(tab).insertColumn(width + 1, names.length);
      names.forEach((name, at) => {
        here.book.tab(tab).type(`${columnLetters(width + 1 + at)}1`, `'${name}`);
        here.book.tab(tab).type(`${columnLetters(width + 1 + at)}2`, `'${name}`);
      });
    }
    return here;
  }

  it('stops nothing: the season is read, checked and goes on, and everything stays as typed', () => {
    const here = typedEverywhere();
    const before = ['Officers', 'Committees', 'Contracts'].map(tab => here.book.tab(tab).formulas());
    const said = ['readSeason', 'previewSetUp', 'setUp', 'readScoring', 'readProgress'].map(name =>
      here.project.rpc(name, [{}].slice(name === 'readSeason' ? 1 : 0)),
    );
    const count = table(here, 'Applications').length;
    here.form.submitAs('new@x.be', answers({Naam: 'New', Studentennummer: 'new'}));
    here.workspace.advance({minutes: 10});

    for (const {error, entries} of said) {
      expect([error, entries.filter(({severity}) => severity === 'ERROR')]).toEqual([undefined, []]);
    }
    expect(said.slice(0, 2).map(({value}) => (value as {ok: boolean}).ok)).toEqual([true, true]);
    expect(table(here, 'Applications')).toHaveLength(count + 1);
    expect(here.workspace.mailbox('new@x.be').received).toHaveLength(1);
    expect(['Officers', 'Committees', 'Contracts'].map(tab => here.book.tab(tab).formulas())).toEqual(before);
    expect(({} as {polluted?: unknown}).polluted).toBeUndefined();
  });
});

describe('the form', () => {
  it('with questions called __proto__ and constructor is read and answered like any other', () => {
    const here = begin();
    for (const title of ['__proto__', 'constructor', '{{Reference}}']) here.form.addItem({type: 'TEXT', title});
    const odd = JSON.parse('{"__proto__": "one", "constructor": "two", "{{Reference}}": "three"}') as object;
    here.form.submitAs('odd@x.be', Object.assign(Object.create(null), answers({Naam: 'Odd'}), {}, ownAs(odd)));
    here.workspace.advance({minutes: 10});

    const {text} = here.workspace.mailbox('odd@x.be').received[0]!;
    for (const line of ['__proto__', 'one', 'constructor', 'two', '{{Reference}}', 'three'])
      expect(text).toContain(line);
  });

  it('answered by an officer is an application like any other', () => {
    const here = begin();
    here.form.submitAs(here.neo.email, answers({Naam: 'Exchange', Voornaam: 'Noor', Studentennummer: 'rN'}));
    here.workspace.advance({minutes: 10});

    expect(table(here, 'Applications').at(-1)).toMatchObject({'E-mail': here.neo.email, State: 'complete'});
    expect(here.workspace.mailbox(here.neo.email).received).toHaveLength(1);
  });

  it('takes no answer that a cell cannot hold, and one as long as a cell', () => {
    const here = begin();
    here.form.addItem({type: 'PARAGRAPH_TEXT', title: 'Waarom?'});
    const tell = (Waarom: string) => here.form.submitAs('long@x.be', answers({Naam: 'Long', 'Waarom?': Waarom}));

    expect(() => tell('x'.repeat(50_001))).toThrow();
    tell('x'.repeat(50_000));
    here.workspace.advance({minutes: 10});
    expect(here.workspace.mailbox('long@x.be').received).toHaveLength(1);
  });

  it('whose event is blank, comes twice or from nobody’s trigger makes nothing twice', () => {
    const here = begin();
    let triggerUid: string | undefined;
    here.project.inner.onRun = (_run, request) => {
      if (request.handler === 'onFormSubmitted') triggerUid ??= request.triggerUid;
    };
    here.form.submitAs('twice@x.be', answers({Naam: 'Twice', Studentennummer: 'r2x'}));
    const before = [table(here, 'Applications'), table(here, 'Outbox')];
    for (const event of [undefined, null, {}, {triggerUid}, {triggerUid, namedValues: {}}, {triggerUid: 'x'}]) {
      expect([event, here.project.run('onFormSubmitted', [event]).error]).toEqual([event, undefined]);
    }

    expect([table(here, 'Applications'), table(here, 'Outbox')]).toEqual(before);
  });
});

/** Names that an object literal cannot have. */
function ownAs(odd: object): object {
  return Object.defineProperties({}, Object.getOwnPropertyDescriptors(odd));
}

function columnLetters(at: number): string {
  return at <= 26 ? String.fromCharCode(64 + at) : `A${String.fromCharCode(64 + at - 26)}`;
}

describe('a page’s call with what no page sends', () => {
  let here: Season | undefined;
  /** Everything that pages may call. */
  const NAMES = [
    ...readFileSync(join(__dirname, '../../src/main.ts'), 'utf8').matchAll(/^global\.(\w+) = rpc\./gm),
  ].map(([, name]) => name!);

  it.each(NAMES.map((name, at) => [name, at] as const))(
    '%s answers or refuses with a sentence, and changes no application',
    (name, nth) => {
      here ??= begin();
      const before = table(here, 'Applications');
      for (const [at, argument] of HOSTILE_ARGUMENTS.entries()) {
        if ((at + nth) % STRIDE !== 0) continue;
        for (const input of [[argument], [argument, argument]]) {
          const {value, error, entries} = here.project.rpc(name, input);
          const answer = value as {ok: boolean; message?: string} | null;

          expect([name, argument, error]).toEqual([name, argument, undefined]);
          expect([name, argument, entries.filter(({severity}) => severity === 'ERROR')]).toEqual([name, argument, []]);
          if (answer?.ok === false) expect(answer.message).toMatch(/^[A-Z“‮].*[.:?]/s);
        }
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
