/** What people do to the form and to the tab with its answers: what can be found again is, and what cannot stops the intake with one sentence. */
import type {Snapshot} from '../../emulator';
import {builtProduct} from '../make/product';
import {answers, beginSeason, resume, type Season, setUp, table} from './world';

const TAB = 'Form Responses 1';

let season: Season;
let ready: Snapshot;
beforeAll(async () => {
  season = beginSeason(await builtProduct());
  setUp(season);
  send(season, 1);
  season.workspace.advance({minutes: 10});
  ready = season.workspace.snapshot();
}, 240_000);

const begin = (): Season => resume(season, ready);

/** Applicant n sends the form and the clock goes on. */
function send(here: Season, n: number, more: Readonly<Record<string, unknown>> = {}): void {
  here.form.submitAs(
    `s${n}@x.be`,
    answers({Voornaam: `First ${n}`, Naam: `Last ${n}`, Studentennummer: `r${n}`, ...more}),
  );
  here.workspace.advance({minutes: 10});
}

const names = (here: Season) => table(here, 'Applications').map(row => `${row['First name']} ${row['Last name']}`);
const receipts = (here: Season, n: number) => here.workspace.mailbox(`s${n}@x.be`).received.length;
const problems = (here: Season): string[] => {
  const {value} = here.project.rpc('readSeason').value as {value: {problems: {code: string; sentence: string}[]}};
  return value.problems
    .filter(({code}) => /question-lost|form-unlinked|answers-gone/.test(code))
    .map(({sentence}) => sentence);
};
const column = (here: Season, title: string): number => here.book.tab(TAB).values()[0]!.indexOf(title) + 1;
const letter = (at: number): string => String.fromCharCode(64 + at);

/** Everybody is in, once, with one receipt each. */
function expectBoth(here: Season): void {
  expect(names(here)).toEqual(['First 1 Last 1', 'First 2 Last 2']);
  expect([receipts(here, 1), receipts(here, 2)]).toEqual([1, 1]);
  expect(problems(here)).toEqual([]);
}

describe('a question of the form', () => {
  it('that is renamed is followed by its id', () => {
    const here = begin();
    here.form.renameItem('Voornaam', 'Hoe heet je?');
    const {Voornaam, ...others} = answers({Voornaam: 'First 2', Naam: 'Last 2', Studentennummer: 'r2'});
    here.form.submitAs('s2@x.be', {...others, 'Hoe heet je?': Voornaam});
    here.workspace.advance({minutes: 10});

    expectBoth(here);
  });

  it('that changes its name with another one is not taken for it', () => {
    const here = begin();
    here.form.renameItem('Voornaam', 'aside');
    here.form.renameItem('Naam', 'Voornaam');
    here.form.renameItem('aside', 'Naam');
    send(here, 2, {Naam: 'First 2', Voornaam: 'Last 2'});

    expectBoth(here);
  });
});

describe('the tab with the answers', () => {
  it('with a moved and an inserted column is read by its titles', () => {
    const here = begin();
    const tab = here.book.tab(TAB);
    tab.moveColumn(column(here, 'Naam'), 3);
    tab.insertColumn(2);
    tab.type('B1', 'Our remarks');
    tab.type('B2', 'nice');
    send(here, 2);

    expectBoth(here);
  });

  it('that is sorted, renamed and has lost a row makes nothing twice and loses nothing', () => {
    const here = begin();
    send(here, 2);
    here.book.tab(TAB).sort(1, {ascending: false});
    here.book.tab(TAB).deleteRow(2);
    here.book.tab(TAB).rename('Antwoorden');
    here.workspace.advance({minutes: 20});

    expectBoth(here);
  });

  it('with a title that a person has changed stops the intake, names the cell, and goes on when the title is back', () => {
    const here = begin();
    const at = column(here, 'Voornaam');
    here.book.tab(TAB).type(`${letter(at)}1`, 'Name');
    send(here, 2);

    expect(names(here)).toEqual(['First 1 Last 1']);
    expect(problems(here)).toEqual([
      `Row 1 of "${TAB}" has no column “Voornaam” (First name) (cell ${letter(at)}1 was “Voornaam” and is “Name”), so no application is taken in. Put the title back, or choose SCOPE › Set up or repair… and say which question it is now.`,
    ]);

    here.book.tab(TAB).type(`${letter(at)}1`, 'Voornaam');
    here.workspace.advance({minutes: 20});
    expectBoth(here);
  });

  it('goes on sending mails while the intake is stopped', () => {
    const here = begin();
    here.form.submitAs('s2@x.be', answers({Voornaam: 'First 2', Naam: 'Last 2', Studentennummer: 'r2'}));
    here.book.tab(TAB).type(`${letter(column(here, 'Voornaam'))}1`, 'Name');
    here.workspace.advance({minutes: 10});

    expect(problems(here)).toHaveLength(1);
    expect(receipts(here, 2)).toBe(1);
  });

  it('that is deleted stops the intake with a sentence', () => {
    const here = begin();
    here.form.unlink();
    here.book.deleteTab(TAB);
    here.workspace.advance({minutes: 10});

    expect(problems(here)).toHaveLength(1);
    expect(names(here)).toEqual(['First 1 Last 1']);
  });
});

describe('the form', () => {
  it('that writes nowhere any more is noticed within ten minutes, without anybody opening Set up', () => {
    const here = begin();
    here.form.unlink();
    here.workspace.advance({minutes: 10});

    expect(problems(here)).toEqual([
      'The form no longer writes into this sheet, so no new application comes in: open the form, choose Responses › Link to Sheets and this spreadsheet; what was sent meanwhile comes in by itself.',
    ]);
  });

  it('that is linked anew is followed to its new tab: what was sent meanwhile comes in, nobody gets a second receipt', () => {
    const here = begin();
    here.form.unlink();
    send(here, 2);
    expect(names(here)).toEqual(['First 1 Last 1']);

    here.form.linkTo(here.book);
    here.workspace.advance({minutes: 20});
    expectBoth(here);
  });
});

describe('the sheet', () => {
  it('whose Applications are full to the last row grows', () => {
    const here = begin();
    const tab = here.book.tab('Applications');
    tab.deleteRow(3, tab.state.rows - 2);
    send(here, 2);

    expectBoth(here);
    expect(tab.state.rows).toBeGreaterThan(2);
  });

  it('of another locale takes in all the same', () => {
    const here = begin();
    here.book.state.locale = 'fr_BE';
    send(here, 2, {'Aantal studiepunten': '120,5'});

    expectBoth(here);
  });
});
