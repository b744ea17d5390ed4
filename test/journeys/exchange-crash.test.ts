/** The actions of exchange, personal data, closing and the next season cut off at service calls: the same rows, each mail once, whatever was cut off and pressed again. */
import {createWorkspace, type Snapshot} from '../../emulator';
import {moveTo} from '../../emulator/demo';
import {scriptPart} from '../../emulator/script/triggers';
import {type EventPlan, eventId, eventRow} from '../../src/domain/interviews/events';
import type {RetentionView} from '../../src/workflows/personal-data/retention-sweep';
import {seasonCalendar} from '../make/booking-season';
import {ask, fill, referenceOf} from '../make/interview-season';
import {builtProduct} from '../make/product';
import {announcedSeason, emailOf} from '../make/sessions-season';
import {crashTable} from './crash-table';
import {NEO, resume, type Season, table} from './world';

jest.setTimeout(240_000);

const [FIRST, SECOND] = [referenceOf(1), referenceOf(2)];
const HOST = 'neo.italy@ifmsa.example.org';

let season: Season;
let announced: Snapshot;
/** Ten files, an evening in May: a card of acceptance is late, and its host is known. */
let late: Snapshot;
/** Everybody came home; nothing waits. */
let home: Snapshot;
/** Closed, with somebody's interview in the calendar; and a copy of it. */
let copied: Snapshot;
let closed: Season;
let copy: Season;
beforeAll(async () => {
  season = announcedSeason(await builtProduct());
  fill(season, 'Stages', [{Milestone: 'announcement', State: 'done', By: NEO}]);
  season.workspace.advance({minutes: 20});
  announced = season.workspace.snapshot();
  ask(season, NEO, 'openFiles');
  ask(season, NEO, 'updateFile', fileNote('August', '2028-08-07'));
  moveTo(season.workspace, Date.parse('2028-06-16T20:00:00+02:00'), 'brisk');
  season.workspace.advance({minutes: 40});
  late = season.workspace.snapshot();
  moveTo(season.workspace, Date.parse('2028-11-18T14:00:00+01:00'), 'brisk');
  const notes = table(season, 'Documents').map(({Reference, Document}) => ({
    reference: Reference,
    document: Document,
    state: 'done',
  }));
  ask(season, NEO, 'noteDocuments', notes);
  const references = table(season, 'Exchange').map(({Reference}) => Reference);
  ask(season, NEO, 'finishFiles', references);
  season.workspace.advance({minutes: 40});
  home = season.workspace.snapshot();
  closed = resume(season, home);
  bookInterview(closed);
  closed.workspace.advance({minutes: 20});
  ask(closed, NEO, 'closeSeason');
  copy = {...closed, ...madeCopy(closed)};
  copied = closed.workspace.snapshot();
});

function madeCopy({workspace, book, neo}: Season): Pick<Season, 'book' | 'project'> {
  const made = workspace.makeCopy(book, {owner: neo, name: 'Next'});
  return {book: made.book, project: made.project!};
}

/** The second one's interview, as its booking left it in the outbox. */
function bookInterview(here: Season): void {
  const id = eventId('S27', SECOND, 1);
  const times = {startsAt: '2027-11-02T17:00:00.000Z', endsAt: '2027-11-02T17:20:00.000Z'};
  const event: EventPlan = {does: 'put', eventId: id, ...times, slot: '', title: '', description: '', guests: []};
  const asked = {season: 'S27', reference: SECOND, attempt: 1, version: 1, account: NEO, now: times.startsAt};
  const {key, step, reference, state, account, values} = eventRow(event, asked);
  const row = {Key: key, Step: step, Reference: reference, State: state, 'Leaves from': account, Values: values};
  fill(here, 'Outbox', [row], here.book.tab('Outbox').values().length);
}

function fileNote(month: string, startsOn: string) {
  const [contact, reason] = ['Ospedale', 'Their mail of 1 June.'];
  return {reference: FIRST, month, startsOn, departments: 'Surgery', contact, hostEmail: HOST, reason};
}

/** Everything that a person would compare, without times. */
function outcome(here: Season) {
  return {
    allocation: table(here, 'Allocation').map(({Reference, State, Place}) => [Reference, State, Place]),
    files: table(here, 'Exchange').map(({Reference, State, Month, Departments}) => [
      Reference,
      State,
      Month,
      Departments,
    ]),
    documents: table(here, 'Documents').map(({Reference, Document, State}) => [Reference, Document, State]),
    applications: table(here, 'Applications').map(({Reference, State, Problems}) => [Reference, State, Problems]),
    outbox: table(here, 'Outbox')
      .map(({Key, State}) => `${Key} ${State}`)
      .sort(),
    mails: [emailOf(1), emailOf(2), HOST, NEO].map(address =>
      here.workspace
        .mailbox(address)
        .received.map(({subject}) => subject)
        // Google tells the owner of a trigger that it was cut off.
        .filter(subject => !subject.startsWith('Summary of failures')),
    ),
    drafts: here.workspace.mailbox(NEO).drafts.length,
    stages: table(here, 'Stages').map(({Milestone, State}) => [Milestone, State]),
  };
}

/** A person presses again unless it is done; refusals say that it is. */
const press =
  (name: string, ...input: readonly unknown[]) =>
  (here: Season): void =>
    void here.project.rpc(name, input);

function twice(name: string, ...input: readonly unknown[]) {
  const act = press(name, ...input);
  const after = (here: Season): void => {
    act(here);
    here.workspace.advance({minutes: 30});
  };
  return {act, after, compare: outcome};
}

const from = (moment: () => Snapshot) => () => resume(season, moment());

describe('cut off at any call', () => {
  it('opening files opens one for each', () => {
    const cuts = crashTable({begin: from(() => announced), ...twice('openFiles'), every: 2});

    expect(cuts).toBeGreaterThan(10);
  });

  it('documents are noted', () => {
    const notes = [FIRST, SECOND].map(reference => ({reference, document: 'CA', state: 'done'}));

    crashTable({begin: from(() => late), ...twice('noteDocuments', notes), every: 2});
  });

  it('a month moves once, and is told once', () => {
    crashTable({begin: from(() => late), ...twice('updateFile', fileNote('July', '2028-07-03')), every: 2});
  });

  it('a cancelled placement is told once', () => {
    const end = {reference: FIRST, state: 'cancelled', reason: 'Ill.'};

    crashTable({begin: from(() => late), ...twice('endFile', end), every: 2});
  });

  it('the host is written to once', () => {
    const cuts = crashTable({begin: from(() => late), ...twice('writeToHost', FIRST), every: 2});

    expect(cuts).toBeGreaterThan(10);
  });

  it('the weekly mails are made and leave once', () => {
    const monday = (here: Season) => moveTo(here.workspace, Date.parse('2028-06-19T08:05:00+02:00'), 'brisk');
    const begin = () => {
      const here = resume(season, late);
      here.workspace.core.moveClockTo(Date.parse('2028-06-19T07:59:00+02:00'));
      return here;
    };

    const cuts = crashTable({
      begin,
      act: monday,
      after: here => here.workspace.advance({minutes: 60}),
      compare: outcome,
      every: 16,
    });

    expect(cuts).toBeGreaterThan(10);
  });

  it('somebody is forgotten, and the journal still follows', () => {
    const erase = (here: Season): void => {
      const {value} = here.project.rpc('readPerson', [SECOND]);
      const answer = value as {ok: boolean; value?: {approval: string}} | undefined;
      if (answer?.ok) here.project.rpc('erasePerson', [{reference: SECOND, approval: answer.value!.approval}]);
    };
    const shown = ask<{approval: string}>(resume(season, home), NEO, 'readPerson', SECOND);
    const cuts = crashTable({
      begin: from(() => home),
      act: press('erasePerson', {reference: SECOND, approval: shown.approval}),
      after: here => {
        erase(here);
        here.workspace.advance({minutes: 30});
      },
      compare: here => ({
        ...outcome(here),
        named: here.book.tabs().some(tab => JSON.stringify(tab.values()).includes(emailOf(2))),
        broken: ask<{broken: number[]}>(here, NEO, 'checkHistory', 1).broken,
      }),
      every: 2,
    });

    expect(cuts).toBeGreaterThan(20);
  });

  it('those whose time is over are forgotten in one sweep', () => {
    const begin = (): Season => {
      const here = resume(season, home);
      const rows = here.book.tab('Settings').values();
      const at = rows.findIndex(([setting]) => setting === 'Months to keep outgoings');
      here.book.tab('Settings').type(`B${at + 1}`, '1');
      return here;
    };
    const shown = (here: Season) => {
      const {sweep} = ask<RetentionView>(here, NEO, 'readRetention');
      return sweep === null ? null : {references: sweep.references, approval: sweep.approval};
    };
    const wish = shown(begin());
    expect(wish?.references.length).toBeGreaterThan(5);
    const cuts = crashTable({
      begin,
      act: press('sweepRetention', wish),
      after: here => {
        const left = shown(here);
        if (left !== null) here.project.rpc('sweepRetention', [left]);
        here.workspace.advance({minutes: 30});
      },
      compare: here => ({
        ...outcome(here),
        left: shown(here),
        named: here.book.tabs().some(tab => JSON.stringify(tab.values()).includes(emailOf(2))),
        broken: ask<{broken: number[]}>(here, NEO, 'checkHistory', 1).broken,
      }),
      every: 8,
    });

    expect(cuts).toBeGreaterThan(10);
  });

  it('an erasure in the closed season is finished by whoever opens the page', () => {
    const begin = (): Season => resume(closed, copied);
    const erase = ask<{approval: string}>(begin(), NEO, 'readPerson', SECOND).approval;
    const undone: unknown[] = [];
    const cuts = crashTable({
      begin,
      act: press('erasePerson', {reference: SECOND, approval: erase}),
      after: here => {
        undone.push(ask(here, NEO, 'readErasureRest'));
        // before its commit nothing has happened, and the person is still there
        const {ok, value} = here.project.rpc('readPerson', [SECOND]).value as {ok: boolean; value: {approval: string}};
        if (ok) here.project.rpc('erasePerson', [{reference: SECOND, approval: value.approval}]);
        here.workspace.advance({minutes: 10});
        here.project.rpc('finishErasures');
      },
      compare: here => ({
        ...outcome(here),
        rest: ask(here, NEO, 'readErasureRest'),
        named: here.book.tabs().some(tab => JSON.stringify(tab.values()).includes(emailOf(2))),
        calendar: seasonCalendar(here).events().length,
      }),
      every: 2,
    });

    expect(cuts).toBeGreaterThan(20);
    expect(undone.some(rest => rest !== null)).toBe(true);
    expect(seasonCalendar(begin()).events()).toHaveLength(1);
  });

  it('an erasure in the closed season takes the entry off also where erasing itself takes long, as with thousands of rows', () => {
    const slow = createWorkspace({from: copied, latency: {ops: {'sheets.readClean': {p50: 2_000}}}});
    const here = {...resume(closed, copied), workspace: slow, project: slow.project(closed.project.id)};
    const {approval} = ask<{approval: string}>(here, NEO, 'readPerson', SECOND);
    ask(here, NEO, 'erasePerson', {reference: SECOND, approval});

    expect(seasonCalendar({...here, neo: slow.account(NEO)}).events()).toHaveLength(0);
  });

  it('the handover stands there whole', () => {
    const lines = (here: Season) => here.book.tab('Handover').values().slice(1);

    crashTable({begin: from(() => home), ...twice('writeHandover'), compare: lines, every: 2});
  });

  it('a closing that was cut off in its commit is asleep after one more press', () => {
    const {calls} = resume(season, home).project.rpc('closeSeason');
    const last = Object.values(calls).reduce((sum, count) => sum + count, 0);
    for (let call = last - 9; call < last; call++) {
      const here = resume(season, home);
      here.workspace.faults.crashAtCall(call, 'before');
      here.project.rpc('closeSeason');
      here.workspace.faults.clear();
      const {closed, awake} = ask<{closed: object | null; awake: boolean}>(here, NEO, 'readClosing');
      // a closed season whose triggers are left says so, for then the page has no other button
      if (closed !== null)
        expect([call, awake]).toEqual([call, here.project.inner.core.part(scriptPart).triggers.length > 0]);
      here.project.rpc('closeSeason');

      expect([call, here.project.inner.core.part(scriptPart).triggers.length]).toEqual([call, 0]);
    }
  });

  it('the season is closed, sealed and asleep', () => {
    const cuts = crashTable({
      begin: from(() => home),
      ...twice('closeSeason'),
      compare: here => {
        const {closed} = ask<{closed: {seal: object} | null}>(here, NEO, 'readClosing');
        return {
          ...outcome(here),
          seal: closed?.seal,
          triggers: here.project.inner.core.part(scriptPart).triggers.length,
        };
      },
      every: 2,
    });

    expect(cuts).toBeGreaterThan(10);
  });

  it('a beginning of the next season that was cut off in its commit is finished, and moves no date twice', () => {
    const whole = resume(copy, copied);
    const {calls} = whole.project.rpc('startNextSeason');
    const last = Object.values(calls).reduce((sum, count) => sum + count, 0);
    for (const back of [9, 7, 6, 5, 4, 3]) {
      const here = resume(copy, copied);
      here.workspace.faults.crashAtCall(last - back, 'before');
      here.project.rpc('startNextSeason');
      here.workspace.faults.clear();
      const {value} = here.project.rpc('startNextSeason');

      expect([back, (value as {ok: boolean}).ok]).toEqual([back, true]);
      expect(table(here, 'Settings').find(({Setting}) => Setting === 'Year')!.Value).toBe('2028');
      expect([table(here, 'Stages').length, table(here, 'Journal').length]).toEqual([0, 2]);
    }
  });

  it('the next season begins in the copy without anybody', () => {
    const cuts = crashTable({
      begin: () => resume(copy, copied),
      ...twice('startNextSeason'),
      compare: here => ({
        ...outcome(here),
        settings: table(here, 'Settings').map(({Setting, Value}) => [Setting, Value]),
        tabs: here.book.tabs().map(({name}) => name),
      }),
      every: 4,
    });

    expect(cuts).toBeGreaterThan(10);
  });
});
