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

  it('the worker: taking in and delivering', () => {
    const cuts = crashTable({
      begin: () => resume(season, applied),
      act: here => here.workspace.advance({minutes: 10}),
      compare: outcome,
    });
    expect(cuts).toBeGreaterThan(20);
  }, 120_000);

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
