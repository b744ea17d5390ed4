/** The crash table of each workflow of the spine; Set up has its own in test/workflows/set-up. */
import type {Snapshot} from '../../emulator';
import {builtProduct} from '../make/product';
import {crashTable} from './crash-table';
import {answers, beginSeason, resume, type Season, seatOfficers, setUp, table} from './world';

const ZOE = 'zoe@student.kuleuven.be';
const LEO = 'leo@example.org';

let season: Season;
let empty: Snapshot;
let applied: Snapshot;
let withdrawn: Snapshot;
beforeAll(async () => {
  season = beginSeason(await builtProduct());
  setUp(season);
  seatOfficers(season, [LEO, 'coordinator']);
  season.project.rpc('readSeason');
  empty = season.workspace.snapshot();
  season.form.submitAs(ZOE, answers());
  season.form.submitAs(ZOE, answers({'Eerste keuze': 'Brazilië'}));
  season.form.submitAs('bo@x.be', answers({Voornaam: 'Bo', Studentennummer: 'r2'}));
  applied = season.workspace.snapshot();
  const here = resume(season, applied);
  here.project.rpc('withdrawApplication', [{reference: 'S27-0002', reason: 'By phone'}]);
  withdrawn = here.workspace.snapshot();
}, 240_000);

/** Rows and mails, without ids and times. */
function outcome(here: Season): unknown {
  return {
    applications: table(here, 'Applications').map(({Reference, State, Problems, 'Counts instead': counts, Version}) => [
      Reference,
      State,
      Problems,
      counts,
      Version,
    ]),
    wishes: table(here, 'Wishes').map(({Reference, Rank, Country}) => [Reference, Rank, Country]),
    outbox: table(here, 'Outbox').map(({Key, State, 'Leaves from': account}) => [Key, State, account]),
    mails: [ZOE, 'bo@x.be'].map(address => here.workspace.mailbox(address).received.map(({subject}) => subject)),
    drafts: here.workspace.mailbox(here.neo.email).drafts.length,
    journal: table(here, 'Journal').flatMap(({Entry, Action, Part}) =>
      /\d/.test(String(Part)) ? [[Entry, Action]] : [],
    ),
    marks: [...new Set(table(here, 'Journal').map(({Entry, Part}) => `${Entry} ${Part}`))].sort(),
  };
}

/** Whether a hundred applications with ten wishes each fit below the last one. */
function hasRoom({book}: Season): boolean {
  return book.tab('Wishes').state.rows > book.tab('Wishes').values().length + 1_000;
}

/** The tabs that Set up keeps: titles, rows, and what it remembers of the form, without what Google numbers. */
function layout(here: Season): unknown {
  const names = here.book.tabs().map(({name}) => name);
  return {
    names,
    titles: names.map(name => here.book.tab(name).values()[0]),
    rows: ['Settings', 'Committees', 'Rubric', 'Contracts', 'Stages'].map(name => table(here, name).length),
    charts: names.map(name => (here.book.tab(name).state.extra.charts as readonly object[] | undefined)?.length ?? 0),
    again: here.project.rpc('setUp', [{}]).value,
  };
}

const again = (name: string, ...input: readonly unknown[]) => ({
  act: (here: Season) => void here.project.rpc(name, input),
  after: (here: Season) => {
    here.project.rpc(name, input);
    here.workspace.advance({minutes: 30});
  },
});

describe('cut off at any service call, and made up for', () => {
  it('taking in by the trigger', () => {
    const cuts = crashTable({
      begin: () => resume(season, empty),
      act: here => here.form.submitAs(ZOE, answers()),
      compare: outcome,
    });
    expect(cuts).toBeGreaterThan(15);
  }, 120_000);

  it('the worker: taking in and delivering, and making room (keepRoomForAnswers)', () => {
    expect(hasRoom(resume(season, applied))).toBe(false);
    const cuts = crashTable({
      begin: () => resume(season, applied),
      act: here => here.workspace.advance({minutes: 10}),
      compare: here => ({...(outcome(here) as object), room: hasRoom(here)}),
    });
    expect(cuts).toBeGreaterThan(20);
  }, 120_000);

  it('the worker, gathering mails that name an account of before', () => {
    const cuts = crashTable({
      begin: () => {
        const here = resume(season, applied);
        const outbox = here.book.tab('Outbox');
        const at = outbox.values()[0]!.indexOf('Leaves from');
        outbox.type(`${String.fromCharCode(65 + at)}2`, LEO);
        return here;
      },
      act: here => here.workspace.advance({minutes: 10}),
      compare: outcome,
      every: 2,
    });
    expect(cuts).toBeGreaterThan(20);
  }, 240_000);

  it('a step of the page that delivers', () => {
    const cuts = crashTable({begin: () => resume(season, applied), ...again('deliverStep', false), compare: outcome});
    expect(cuts).toBeGreaterThan(15);
  }, 120_000);

  it('withdrawing, when the officer presses again', () => {
    const cuts = crashTable({
      begin: () => resume(season, applied),
      ...again('withdrawApplication', {reference: 'S27-0002', reason: 'By phone'}),
      compare: outcome,
    });
    expect(cuts).toBeGreaterThan(10);
  }, 120_000);

  it('letting an application count again', () => {
    const cuts = crashTable({
      begin: () => resume(season, withdrawn),
      ...again('restoreApplication', {reference: 'S27-0002', reason: 'By phone'}),
      compare: outcome,
    });
    expect(cuts).toBeGreaterThan(10);
  }, 120_000);

  it('stopping the mails: none leaves, and the first who stopped them is named', () => {
    const stopped = ({project}: Season) =>
      (project.rpc('readDelivery').value as {value: {stopped: {by: string} | null}}).value.stopped?.by;
    const cuts = crashTable({
      begin: () => resume(season, applied),
      ...again('stopDelivery'),
      compare: here => ({...(outcome(here) as object), stopped: stopped(here)}),
    });
    expect(cuts).toBeGreaterThan(5);
  }, 120_000);

  it('writing the dashboard: one tab with its charts', () => {
    const cuts = crashTable({
      begin: () => resume(season, applied),
      ...again('writeDashboard'),
      compare: layout,
      every: 2,
    });
    expect(cuts).toBeGreaterThan(10);
  }, 120_000);

  it('repairing what people have deleted', () => {
    const cuts = crashTable({
      begin: () => {
        const here = resume(season, applied);
        here.book.deleteTab('Rubric');
        here.book.tab('Committees').deleteColumn(4);
        here.book.tab('Officers').type('B1', 'Naam');
        here.book.tab('Settings').deleteRow(2);
        return here;
      },
      act: here => void here.project.rpc('setUp', [{}]),
      after: setUp,
      compare: here => ({...(outcome(here) as object), journal: undefined, marks: undefined, layout: layout(here)}),
      every: 4,
    });
    expect(cuts).toBeGreaterThan(30);
  }, 240_000);

  it('following a form that was linked anew', () => {
    const cuts = crashTable({
      begin: () => {
        const here = resume(season, applied);
        here.form.unlink();
        here.form.submitAs('ann@x.be', answers({Voornaam: 'Ann', Studentennummer: 'r3'}));
        here.form.linkTo(here.book);
        return here;
      },
      act: here => here.workspace.advance({minutes: 10}),
      compare: outcome,
      every: 2,
    });
    expect(cuts).toBeGreaterThan(20);
  }, 240_000);

  it('taking a withdrawal back in the history', () => {
    const here = resume(season, withdrawn);
    const number = Number(table(here, 'Journal').filter(({Action}) => Action === 'withdraw')[0]?.Entry);
    const cuts = crashTable({begin: () => resume(season, withdrawn), ...again('undoAction', number), compare: outcome});
    expect(cuts).toBeGreaterThan(10);
  }, 120_000);

  it('taking the automation over', () => {
    const leo = (here: Season) => ({as: here.workspace.account(LEO)});
    const takeOver = (here: Season) => void here.project.rpc('setUp', [{takeOver: true}], leo(here));
    const cuts = crashTable({
      begin: () => resume(season, applied),
      act: takeOver,
      after: here => {
        takeOver(here);
        here.workspace.advance({minutes: 30});
      },
      compare: here => ({...(outcome(here) as object), journal: undefined, marks: undefined}),
      every: 2,
    });
    expect(cuts).toBeGreaterThan(10);
  }, 120_000);
});
