/** Two officers and a trigger at every call boundary of the actions that decide: first round, selection, allocation, announcement. */
import type {Snapshot} from '../../emulator';
import {allocate} from '../../src/domain/allocation/allocate';
import type {Decision} from '../../src/domain/allocation/decisions';
import {resultHash, thawed} from '../../src/domain/allocation/frozen';
import type {AllocationView} from '../../src/domain/allocation/view';
import {ACCEPT} from '../../src/domain/offers/answer-form';
import {fillCandidates} from '../make/allocation-season';
import {builtProduct} from '../make/product';
import {asked, decide, OFFICER, SECOND, selectionSeason} from '../make/selection-season';
import {addressOf, answer, offered, until} from './announcement-world';
import {type Interleaving, interleaved, press, work} from './interleaved';
import {beginSeason, NEO, resume, type Season, seatOfficers, setUp, table} from './world';

const LEO = 'leo@example.org';

/** A season and a moment of it. */
interface Moment {
  readonly season: Season;
  readonly snapshot: Snapshot;
}
const moments: Record<'dealt' | 'saved' | 'locked' | 'scored' | 'announced', Moment> = {} as never;
const from = (name: keyof typeof moments): Season => resume(moments[name].season, moments[name].snapshot);

beforeAll(async () => {
  const directory = await builtProduct();
  const keep = (name: keyof typeof moments, season: Season): void => {
    moments[name] = {season, snapshot: season.workspace.snapshot()};
  };
  const selected = selectionSeason(directory, {KUL: [9, 5, 8], UG: [4], ULB: [8]});
  deal(selected, keep);
  decide(selected);
  keep('saved', selected);
  asked(selected, 'lockFirstRound');
  keep('locked', selected);

  const allocated = setUpWithCandidates(directory);
  keep('scored', allocated);
  announced(allocated);
  keep('announced', allocated);
}, 240_000);

/** The readings of a season that was never dealt go, and a deal takes their place. */
function deal(selected: Season, keep: (name: 'dealt', season: Season) => void): void {
  const here = resume(selected, selected.workspace.snapshot());
  here.book.tab('Readings').deleteRow(2, table(here, 'Readings').length);
  const {basis} = asked<{basis: string}>(here, 'previewReadings', [NOBODY]);
  asked(here, 'saveDeal', [{...NOBODY, basis}]);
  keep('dealt', here);
}

const NOBODY = {away: null, declare: []};

function setUpWithCandidates(directory: string): Season {
  const season = beginSeason(directory);
  setUp(season);
  season.workspace.account(LEO, {edition: 'workspace', locale: 'nl', name: 'Leo'});
  seatOfficers(season, [LEO, 'coordinator']);
  fillCandidates(season, 10);
  until(season, '2027-11-18T10:00:00+01:00');
  const stages = season.book.tab('Stages');
  const row = stages.values().filter(([cell]) => cell !== '').length + 1;
  stages.paste(`A${row}`, [['second round', 'locked']], {as: season.neo});
  return season;
}

/** What the page sends after it has run on what it was shown. */
function allocation(here: Season, decisions: readonly Decision[]): object {
  const {frozen} = asked<AllocationView>(here, 'readAllocation');
  const {assignment} = allocate(thawed({...frozen, decisions: [...decisions]}));
  return {mechanism: frozen.mechanism, decisions, restore: [], resultHash: resultHash(assignment)};
}

function announced(here: Season): void {
  asked(here, 'saveAllocation', [allocation(here, [])]);
  asked(here, 'lockAllocation');
  asked(here, 'freezeAllocation');
  asked(here, 'announce');
  until(here, '2027-11-19T17:40:00+01:00');
  here.workspace.advance({minutes: 40});
}

/** A candidate answers by the form, once. */
function accepts(reference: string): (here: Season) => void {
  const done = new WeakSet<Season>();
  return here => {
    if (!done.has(here)) answer(here, reference, ACCEPT);
    done.add(here);
  };
}

const DECIDED: Readonly<Record<string, readonly string[]>> = {
  Applications: ['Reference', 'Score', 'Rank', 'Decision', 'Decided by', 'Decision version'],
  Readings: ['Reference', 'Reader', 'State', 'CV', 'Comment', 'Abstained because'],
  Allocation: ['Reference', 'State', 'Place', 'Allocated', 'Pinned to', 'Officer’s reason', 'Offer version'],
  Stages: ['Milestone', 'State', 'By', 'Reason'],
  Outbox: ['Key', 'State'],
};

/** The moment in which somebody has sent the form, in the key of the mail that confirms it. */
const ANSWERED_AT = /\bf[0-9a-z]{8,}$/;

/** What was decided, what left, and a journal in which every entry is whole, once, and sealed. */
function compare(here: Season): unknown {
  const journal = table(here, 'Journal');
  const begun = journal.filter(({Part}) => /^1\//.test(String(Part))).map(({Entry}) => Entry);
  const done = journal.filter(({Part}) => Part === 'done').map(({Entry}) => Entry);
  const rows = Object.entries(DECIDED).map(([tab, titles]) => [
    tab,
    table(here, tab)
      .map(row => titles.map(title => String(row[title] ?? '').replace(ANSWERED_AT, 'f…')).join(' | '))
      .sort(),
  ]);
  const people = table(here, 'Applications').flatMap(row => [String(row['E-mail']), addressOf(row.Reference)]);
  return {
    rows: Object.fromEntries(rows) as unknown,
    mails: people.map(address =>
      here.workspace
        .mailbox(address)
        .received.map(({subject}) => subject)
        .sort(),
    ),
    drafts: here.workspace.mailbox(NEO).drafts.length,
    numbers: [begun.length - new Set(begun).size, begun.length - done.length],
    broken: (here.project.rpc('checkHistory', [1]).value as {value: {broken: unknown}}).value.broken,
  };
}

type Case = () => Omit<Interleaving, 'compare'>;

const BY_HAND = {reference: 'S27-0001', decision: 'not invited', reason: 'Withdrew by phone'};

const CASES: Readonly<Record<string, Case>> = {
  'dealing a reader’s work to others, while another reader saves and the worker comes': () => ({
    begin: () => from('dealt'),
    act: dealsAway(OFFICER),
    others: [saves('r1@scope.example.org'), work],
  }),
  'saving a reading, while it is dealt to others and the worker comes': () => ({
    begin: () => from('dealt'),
    act: saves(OFFICER),
    others: [dealsAway(OFFICER), work],
  }),
  'locking the first round, while another officer decides by hand and the worker comes': () => ({
    begin: () => from('saved'),
    act: press(NEO, 'lockFirstRound'),
    others: [press(SECOND, 'overrideDecision', BY_HAND), work],
  }),
  'deciding by hand, while one officer opens the round again, another decides the same and the worker comes': () => ({
    begin: () => from('locked'),
    act: press(NEO, 'overrideDecision', BY_HAND),
    others: [
      press(SECOND, 'unlockFirstRound', 'A reading was missing'),
      press(OFFICER, 'overrideDecision', {...BY_HAND, reason: 'Told me'}),
      work,
    ],
  }),
  'saving an allocation, while another officer saves it with a pin and the worker comes': () => ({
    begin: () => from('scored'),
    act: press(NEO, 'saveAllocation', allocation(from('scored'), [])),
    others: [press(LEO, 'saveAllocation', allocation(from('scored'), [pin(from('scored'))])), work],
  }),
  'declining for somebody, while she accepts by the form, another is declined for and the worker comes': () => {
    const [one = '', other = ''] = offered(from('announced')).map(({Reference}) => String(Reference));
    return {
      begin: () => from('announced'),
      act: press(NEO, 'declineOffer', {reference: one, reason: 'By phone'}),
      others: [accepts(one), press(LEO, 'declineOffer', {reference: other, reason: 'By phone'}), work],
    };
  },
  'an answer by the form, while the same is declined for by an officer and the worker comes': () => {
    const [one = ''] = offered(from('announced')).map(({Reference}) => String(Reference));
    return {
      begin: () => from('announced'),
      act: accepts(one),
      others: [press(NEO, 'declineOffer', {reference: one, reason: 'By phone'}), work],
    };
  },
  'the worker, while an officer declines for one and another accepts by the form': () => {
    const [one = '', other = ''] = offered(from('announced')).map(({Reference}) => String(Reference));
    return {
      begin: () => from('announced'),
      act: work,
      others: [press(NEO, 'declineOffer', {reference: one, reason: 'By phone'}), accepts(other)],
    };
  },
};

/** The preview and what is saved of it are one press here: the basis is of the moment before. */
function dealsAway(away: string): (here: Season) => void {
  const choices = {away, declare: []};
  const {basis} = asked<{basis: string}>(from('dealt'), 'previewReadings', [choices]);
  return press(NEO, 'saveDeal', {...choices, basis});
}

function saves(reader: string): (here: Season) => void {
  const {reading} = asked<{reading: {reference: string; basis: string}}>(from('dealt'), 'readScoring', [null], reader);
  const {reference, basis} = reading;
  const marks = {'Motivation letter': 7, CV: 8, Addendum: 6, 'Form and English': 9};
  return press(reader, 'saveReading', {reference, basis, marks, comment: 'Good'});
}

/** Somebody who is placed where somebody else would be. */
function pin(here: Season): Decision {
  const {frozen} = asked<AllocationView>(here, 'readAllocation');
  const {assignment} = allocate(thawed(frozen));
  const placed = Object.entries(assignment).filter(([, place]) => place !== null);
  return {candidate: placed.at(-1)![0], pin: String(placed[0]![1]), forbidden: [], reason: 'Agreed with the host'};
}

describe('at every call boundary', () => {
  it.each(Object.entries(CASES))(
    '%s',
    (_what, each) => {
      expect(interleaved({...each(), compare, every: 2})).toBeGreaterThan(15);
    },
    600_000,
  );
});
