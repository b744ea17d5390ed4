/** What the worker does where nothing is new: it looks at little, and misses nothing that people do to the sheet. */
import type {LatencyModel, Snapshot} from '../../emulator';
import {createWorkspace} from '../../emulator';
import {jumpTo} from '../../emulator/demo/clock';
import {builtProduct} from '../make/product';
import {answers, beginSeason, type Season, setUp, table} from './world';

const TAB = 'Form Responses 1';
const ANSWERS = 40;
const HOURS = 3_600_000;

/** A cell that is read takes a thousandth of a millisecond, and nothing else takes time: so a run's time counts cells. */
const CELLS: LatencyModel = {ops: {'sheets.readPerCell': {p50: 0.001}}} as unknown as LatencyModel;

let season: Season;
let ready: Snapshot;
beforeAll(async () => {
  season = beginSeason(await builtProduct());
  setUp(season);
  for (let n = 1; n <= ANSWERS; n++) {
    season.form.submitAs(`s${n}@x.be`, answers({Voornaam: `First ${n}`, Naam: `Last ${n}`, Studentennummer: `r${n}`}));
  }
  season.workspace.advance({minutes: 20});
  ready = season.workspace.snapshot();
}, 240_000);

function begin(): Season {
  const workspace = createWorkspace({from: ready, latency: CELLS});
  return {
    workspace,
    neo: workspace.account(season.neo.email),
    book: workspace.spreadsheet(season.book.id),
    form: workspace.form(season.form.id),
    project: workspace.project(season.project.id),
  };
}

/** Cells that the next run of the worker reads. */
function cellsOfARun(here: Season): number {
  let cells = 0;
  here.project.inner.onRun = run => {
    if (run.handler === 'work') cells = Math.round(run.elapsedMs * 1000);
  };
  here.workspace.advance({minutes: 10});
  return cells;
}

/** Another script of the sheet changes a cell, of which Google tells nobody. */
function changeByScript(here: Season, address: string, text: string): void {
  const files = {
    'Code.js': `function change() { SpreadsheetApp.getActive().getSheetByName('${TAB}').getRange('${address}').setValue('${text}'); }`,
  };
  const other = here.workspace.createProject({owner: here.neo, container: here.book, files});
  expect(other.run('change')).toMatchObject({ok: true});
}

const letterOf = (here: Season, title: string): string =>
  String.fromCharCode(65 + here.book.tab(TAB).values()[0]!.indexOf(title));
const firstNames = (here: Season) => table(here, 'Applications').map(row => row['First name']);

describe('a run of the worker that finds nothing new', () => {
  it('reads one cell of each answer, and six of each mail that has left', () => {
    const here = begin();
    cellsOfARun(here); // what came by trigger since is gone through once
    const [long, mails] = [here.book.tab(TAB).rows, here.book.tab('Outbox').rows];
    const few = cellsOfARun(here);

    // Beside them a header, the end of the journal, and what is counted by the row and not by the mail.
    expect(few).toBeGreaterThan(long + 6 * mails);
    expect(few - long - 6 * mails).toBeLessThan(1200);
    expect(table(here, 'Outbox').map(({State}) => State)).toEqual(Array.from({length: ANSWERS}, () => 'sent'));
  });

  it('is followed by one that finds what a person corrected, without a second receipt', () => {
    const here = begin();
    here.workspace.advance({minutes: 20});
    here.book.tab(TAB).type(`${letterOf(here, 'Voornaam')}5`, 'Corrected');
    here.workspace.advance({minutes: 10});

    expect(firstNames(here)[3]).toBe('Corrected');
    expect(here.workspace.mailbox('s4@x.be').received).toHaveLength(1);
  });

  it('is followed by one that takes an application in again whose row was deleted', () => {
    const here = begin();
    here.workspace.advance({minutes: 20});
    here.book.tab('Applications').deleteRow(3);
    here.workspace.advance({minutes: 10});

    expect(firstNames(here).filter(name => name === 'First 2')).toHaveLength(1);
    expect(firstNames(here)).toHaveLength(ANSWERS);
  });

  it('finds within twelve hours what another script changed, of which nobody tells', () => {
    const here = begin();
    here.workspace.advance({minutes: 20});
    changeByScript(here, `${letterOf(here, 'Voornaam')}5`, 'Changed');
    here.workspace.advance({minutes: 10});
    expect(firstNames(here)[3]).toBe('First 4');

    jumpTo(here.workspace, here.workspace.core.now() + 12 * HOURS);
    here.workspace.advance({minutes: 10});
    expect(firstNames(here)[3]).toBe('Changed');
  });

  it('still sends where somebody has moved the columns of the Outbox', () => {
    const here = begin();
    const tab = here.book.tab('Outbox');
    tab.moveColumn(6, 2);
    here.form.submitAs('new@x.be', answers({Voornaam: 'New', Naam: 'New', Studentennummer: 'new'}));
    here.workspace.advance({minutes: 10});

    expect(tab.values()[0]![1]).toBe('State');
    expect(here.workspace.mailbox('new@x.be').received).toHaveLength(1);
  });
});
