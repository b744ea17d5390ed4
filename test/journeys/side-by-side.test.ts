/** Two officers and a trigger at every call boundary of each action of the spine; sending has its own in `notices-once`. */
import type {Snapshot} from '../../emulator';
import type {Preview} from '../../src/domain/set-up/preview';
import {builtProduct} from '../make/product';
import {type Interleaving, interleaved, press, work} from './interleaved';
import {answers, beginSeason, NEO, resume, type Season, seatOfficers, setUp, table} from './world';

const ZOE = 'zoe@student.kuleuven.be';
const CAS = 'cas@x.be';
const LEO = 'leo@example.org';
const MIA = 'mia@example.org';
const PEOPLE = [ZOE, 'bo@x.be', CAS];

let season: Season;
let applied: Snapshot;
let withdrawn: Snapshot;
/** Its entry in the journal, after Set up and three applications. */
const WITHDRAWAL = 5;
beforeAll(async () => {
  season = beginSeason(await builtProduct());
  season.workspace.account(LEO, {edition: 'workspace', locale: 'nl', name: 'Leo'});
  season.workspace.account(MIA, {edition: 'workspace', locale: 'fr', name: 'Mia'});
  setUp(season);
  seatOfficers(season, [LEO, 'coordinator'], [MIA, 'coordinator']);
  season.project.rpc('readSeason');
  season.form.submitAs(ZOE, answers());
  season.form.submitAs(ZOE, answers({'Eerste keuze': 'Brazilië'}));
  season.form.submitAs('bo@x.be', answers({Voornaam: 'Bo', Studentennummer: 'r2'}));
  applied = season.workspace.snapshot();
  const here = resume(season, applied);
  here.project.rpc('withdrawApplication', [{reference: 'S27-0002', reason: 'By phone'}]);
  withdrawn = here.workspace.snapshot();
  expect(table(here, 'Journal').find(({Action}) => Action === 'withdraw')?.Entry).toBe(WITHDRAWAL);
}, 240_000);

/** Somebody sends the form, once: pressing again is not for applicants. */
function sends(here: Season): void {
  if (table(here, 'Applications').some(row => row['E-mail'] === CAS)) return;
  if (here.book.tab('Form Responses 1').values().flat().includes(CAS)) return;
  here.form.submitAs(CAS, answers({Voornaam: 'Cas', Studentennummer: 'r3'}));
}

const withdraw = (who: string, reference: string) =>
  press(who, 'withdrawApplication', {reference, reason: `Told ${who}`});

/** Rows, mails, and a journal in which every entry is whole, once, and sealed; not who of two was first. */
function compare(here: Season): unknown {
  const journal = table(here, 'Journal');
  const begun = journal.filter(({Part}) => /^1\//.test(String(Part))).map(({Entry}) => Entry);
  const done = journal.filter(({Part}) => Part === 'done').map(({Entry}) => Entry);
  return {
    applications: table(here, 'Applications')
      .map(row => [row['E-mail'], row.State, row.Version])
      .sort(),
    references: new Set(table(here, 'Applications').map(({Reference}) => Reference)).size,
    wishes: table(here, 'Wishes').length,
    outbox: table(here, 'Outbox')
      .map(({Step, State}) => `${Step} ${State}`)
      .sort(),
    mails: PEOPLE.map(address => here.workspace.mailbox(address).received.length),
    drafts: [NEO, LEO, MIA].map(address => here.workspace.mailbox(address).drafts.length),
    numbers: [begun.length - new Set(begun).size, begun.length - done.length],
    broken: (here.project.rpc('checkHistory', [1]).value as {value: {broken: unknown}}).value.broken,
    automation: (here.project.rpc('previewSetUp', [{}]).value as {value: Preview}).value.automation.account,
    actions: journal
      .filter(({Part}) => /^1\//.test(String(Part)))
      .map(({Action}) => Action)
      .filter(action => !AS_IT_COMES.includes(String(action)))
      .sort(),
  };
}

/** How many entries these make depends on who finds what. */
const AS_IT_COMES = ['take in', 'take over automation'];

const from = (moment: () => Snapshot) => () => resume(season, moment());

const CASES: Readonly<Record<string, Omit<Interleaving, 'compare'>>> = {
  'taking in, while two officers withdraw': {
    begin: from(() => applied),
    act: sends,
    others: [withdraw(LEO, 'S27-0002'), withdraw(NEO, 'S27-0003')],
  },
  'withdrawing, while another officer withdraws the same and somebody sends the form': {
    begin: from(() => applied),
    act: withdraw(LEO, 'S27-0002'),
    others: [withdraw(NEO, 'S27-0002'), sends],
  },
  'letting count again, while another officer does, and somebody sends the form': {
    begin: from(() => withdrawn),
    act: press(LEO, 'restoreApplication', {reference: 'S27-0002', reason: 'Called back'}),
    others: [press(NEO, 'restoreApplication', {reference: 'S27-0002', reason: 'Called'}), sends],
  },
  'taking back, while another officer takes the same back and somebody sends the form': {
    begin: from(() => withdrawn),
    act: press(LEO, 'undoAction', WITHDRAWAL),
    others: [press(NEO, 'undoAction', WITHDRAWAL), sends],
  },
  'sending, while another officer stops it and the worker comes': {
    begin: from(() => applied),
    act: press(NEO, 'deliverStep', true),
    others: [press(LEO, 'stopDelivery'), work, press(LEO, 'deliverStep', true)],
  },
  'the worker, while two officers withdraw and somebody sends the form': {
    begin: from(() => applied),
    act: work,
    others: [withdraw(LEO, 'S27-0002'), withdraw(NEO, 'S27-0003'), sends],
  },
  'taking the automation over, while the worker comes and somebody sends the form': {
    begin: from(() => applied),
    act: press(LEO, 'setUp', {takeOver: true}),
    others: [work, sends],
  },
  'taking in, while another officer takes the automation over': {
    begin: from(() => applied),
    act: sends,
    others: [press(LEO, 'setUp', {takeOver: true})],
  },
  'taking over, while another officer takes over': {
    begin: from(() => applied),
    act: press(LEO, 'setUp', {takeOver: true}),
    others: [press(MIA, 'setUp', {takeOver: true})],
  },
  'the worker, while another officer takes the automation over': {
    begin: from(() => applied),
    act: work,
    others: [press(LEO, 'setUp', {takeOver: true}), sends],
  },
  'a worker that finds nothing, while another officer takes the automation over': {
    begin: () => {
      const here = resume(season, applied);
      here.workspace.advance({minutes: 30});
      return here;
    },
    act: work,
    others: [press(LEO, 'setUp', {takeOver: true})],
  },
};

describe('at every call boundary', () => {
  it.each(Object.entries(CASES))(
    '%s',
    (_what, each) => {
      expect(interleaved({...each, compare})).toBeGreaterThan(15);
    },
    600_000,
  );
});
