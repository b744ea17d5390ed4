/** From accepted places to the closed season and the next one: files, documents, weekly mails, handover, a copy. On the bundle that ships. */
import type {Snapshot} from '../../emulator';
import {moveTo} from '../../emulator/demo';
import type {ExchangeView} from '../../src/domain/exchange/view';
import {ACCEPT} from '../../src/domain/offers/answer-form';
import type {ClosingView} from '../../src/workflows/handover/close-season';
import type {PersonView} from '../../src/workflows/personal-data/read-person';
import {addressOf, again, answer, lockedAllocation, offered, rpc, until, value} from './announcement-world';
import {type Season, setUp, table} from './world';

let begun: Season;
let opened: Snapshot;
let references: string[];
beforeAll(async () => {
  begun = await lockedAllocation(12);
  value(rpc(begun, 'freezeAllocation'));
  value(rpc(begun, 'announce'));
  until(begun, '2027-11-19T17:50:00+01:00');
  begun.workspace.advance({minutes: 40});
  references = offered(begun).map(({Reference}) => String(Reference));
  for (const reference of references) answer(begun, reference, ACCEPT);
  begun.workspace.advance({minutes: 20});
  value(rpc(begun, 'openFiles'));
  opened = begun.workspace.snapshot();
}, 240_000);

const here = (): Season => again(begun, opened);
const look = (season: Season): ExchangeView => value<ExchangeView>(rpc(season, 'readExchange'));
const said = (run: {value: unknown}): string => (run.value as {message: string}).message;

function copied(season: Season): Season {
  const {workspace, neo} = season;
  const {book, project} = workspace.makeCopy(season.book, {owner: neo, name: 'SCOPE 2028'});
  return {...season, book, project: project!};
}

function noteAll(season: Season): void {
  for (const {reference, documents} of look(season).files) {
    for (const {document, state} of documents) {
      if (state === 'open') value(rpc(season, 'noteDocuments', [{reference, document, state: 'done'}]));
    }
  }
}

describe('exchange files', () => {
  it('are opened once for everybody who has accepted, with every document and its day counted back', () => {
    const season = here();
    expect(rpc(season, 'openFiles').value).toEqual({ok: true, value: null});

    const {files} = look(season);
    expect(files.map(({reference}) => reference).sort()).toEqual([...references].sort());
    const [file] = files;
    const start = Date.parse(`${file!.startsOn}T00:00:00Z`);
    const day = (name: string) => file!.documents.find(({document}) => document === name)!.dueOn;
    expect(new Date(start).getUTCDay()).toBe(1);
    expect([day('CA'), day('CC')]).toEqual(
      [8, 4].map(weeks => new Date(start - weeks * 7 * 86_400_000).toISOString().slice(0, 10)),
    );
  });

  it('refuse a start outside the month, an unknown document, an end before everything is in, each in a sentence', () => {
    const season = here();
    const {reference, month, departments, contact, hostEmail} = look(season).files[0]!;
    const note = {reference, month, departments, contact, hostEmail, reason: ''};

    expect(said(rpc(season, 'updateFile', {...note, startsOn: '2028-02-01'}))).toMatch(/is not in \w+ 2028/);
    expect(said(rpc(season, 'noteDocuments', [{reference, document: 'Horoscope', state: 'done'}]))).toMatch(
      /no document/,
    );
    expect(said(rpc(season, 'endFile', {reference, state: 'finished', reason: ''}))).toMatch(/still lacks AF/);
    expect(said(rpc(season, 'endFile', {reference, state: 'cancelled', reason: ''}))).toMatch(/Say why/);
  });

  it('bring one reminder a week to whoever has something due, in their language, and one digest to the officers', () => {
    const season = here();
    const [file] = look(season).files;
    const due = file!.documents
      .filter(({actor}) => actor === 'outgoing')
      .map(({dueOn}) => dueOn!)
      .sort()[0]!;
    moveTo(season.workspace, Date.parse(`${due}T12:00:00+02:00`), 'brisk');
    const before = season.workspace.mailbox(addressOf(file!.reference)).received.length;
    season.workspace.advance({minutes: 60});
    moveTo(season.workspace, Date.parse(`${due}T12:00:00Z`) + 7 * 86_400_000, 'brisk');
    season.workspace.advance({minutes: 30});

    const mails = table(season, 'Outbox').filter(
      ({Step, Reference}) => Step === 'exchange reminder' && Reference === file!.reference,
    );
    expect(new Set(mails.map(({Key}) => Key)).size).toBe(mails.length);
    expect(mails.length).toBeGreaterThan(0);
    expect(season.workspace.mailbox(addressOf(file!.reference)).received.length).toBeGreaterThan(before - 1);
    expect(table(season, 'Outbox').some(({Step}) => Step === 'digest')).toBe(true);
  }, 120_000);

  it('free the place of a cancelled placement, which the waiting list may then get', () => {
    const season = here();
    const [reference] = references;
    value(rpc(season, 'endFile', {reference, state: 'cancelled', reason: 'The host’s mail of 2 May.'}));

    expect(table(season, 'Allocation').find(row => row.Reference === reference)!.State).toBe('withdrawn');
    expect(table(season, 'Exchange').find(row => row.Reference === reference)!.State).toBe('cancelled');
  });

  it('keep somebody with a live place from being erased until the exchange is over', () => {
    const season = here();
    const [reference] = references;
    expect(value<PersonView>(rpc(season, 'readPerson', reference)).refused).toMatch(/holds .* \(accepted\)/);

    value(rpc(season, 'endFile', {reference, state: 'cancelled', reason: 'Ill.'}));
    const {approval} = value<PersonView>(rpc(season, 'readPerson', reference));
    value(rpc(season, 'erasePerson', {reference, approval}));
    expect(table(season, 'Exchange').some(row => row.Reference === reference)).toBe(false);
    expect(value<{broken: number[]}>(rpc(season, 'checkHistory', 1)).broken).toEqual([]);
    expect(
      value<{broken: number[]; runs: {replay: {same: boolean} | null}[]}>(rpc(season, 'replayAllocation')).broken,
    ).toEqual([]);
  });

  it('take out of a sorted tab everything of whoever is erased, with the officers’ own notes beside it, in few calls', () => {
    const season = here();
    const [reference] = references;
    value(rpc(season, 'endFile', {reference, state: 'cancelled', reason: 'Ill.'}));
    const tab = season.book.tab('Documents');
    const titles = tab.values()[0]!.map(String);
    tab.sort(titles.indexOf('Document') + 1);
    const all = table(season, 'Documents');
    const own = tab.values().findIndex(row => row[0] === reference);
    tab.type(own + 1, titles.length + 1, 'Zoë calls on Friday');
    const {approval} = value<PersonView>(rpc(season, 'readPerson', reference));
    const run = rpc(season, 'erasePerson', {reference, approval});

    expect(run.calls['Sheet.deleteRows'] ?? 0).toBeLessThanOrEqual(2);
    expect(table(season, 'Documents')).toEqual(all.filter(({Reference}) => Reference !== reference));
    expect(JSON.stringify(tab.values())).not.toContain('Zoë calls');
  });
});

describe('closing', () => {
  it('is refused while exchanges are under way, and says which', () => {
    const season = here();
    expect(said(rpc(season, 'closeSeason'))).toMatch(/exchanges are under way/);
  });

  it('writes the handover, seals the journal, lets nothing happen any more, and starts the next season in a copy without anybody', () => {
    const season = here();
    moveTo(season.workspace, Date.parse('2028-11-01T10:00:00+01:00'), 'brisk');
    noteAll(season);
    for (const {reference} of look(season).files)
      value(rpc(season, 'endFile', {reference, state: 'finished', reason: ''}));
    season.workspace.advance({minutes: 30});
    value(rpc(season, 'writeHandover'));
    const handover = season.book.tab('Handover').values().flat().join('\n');
    expect(handover).toContain('What to do on which day');
    expect(handover).toContain('One more place would have helped');
    value(rpc(season, 'closeSeason'));

    expect(value<ClosingView>(rpc(season, 'readClosing')).closed).not.toBeNull();
    expect(said(rpc(season, 'withdrawApplication', {reference: references[0], reason: 'late'}))).toMatch(
      /closed and stays/,
    );
    const rows = table(season, 'Journal').length;
    season.workspace.advance({minutes: 60});
    expect(table(season, 'Journal')).toHaveLength(rows);
    expect(said(rpc(season, 'startNextSeason'))).toMatch(/Make a copy/);

    const copy = copied(season);
    expect(value<ClosingView>(rpc(copy, 'readClosing')).isCopy).toBe(true);
    value(rpc(copy, 'startNextSeason'));
    expect(said(rpc(copy, 'startNextSeason'))).toMatch(/has begun in this copy already/);
    const setting = (name: string) => table(copy, 'Settings').find(row => row.Setting === name)!.Value;
    expect([setting('Year'), setting('Season'), setting('Announcement')]).toEqual([
      '2028',
      'SCOPE 2028',
      '2028-11-17 18:00',
    ]);
    const left = ['Applications', 'Wishes', 'Candidates', 'Allocation', 'Exchange', 'Documents', 'Outbox', 'Stages'];
    expect(left.map(tab => table(copy, tab).length)).toEqual(left.map(() => 0));
    expect(table(copy, 'Contracts')).toHaveLength(table(season, 'Contracts').length);
    expect(table(copy, 'Journal').map(row => row.Action)).toEqual(['start next season', 'start next season']);
    setUp(copy);
    expect(table(copy, 'Stages').map(row => row.Milestone)).toEqual(['draw']);
  }, 240_000);
});
