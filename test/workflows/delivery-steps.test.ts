/** Delivery that a page drives, on the emulator with Google's delays: in steps, by the right account, and stopped by a person. */
import type {Run} from '../../emulator';
import {latency} from '../../emulator/demo/latency';
import type {Standing} from '../../src/domain/notices/standing';
import {answers, beginSeason, type Season, seatOfficers, setUp, table} from '../journeys/world';
import {builtProduct} from '../make/product';

interface Step {
  readonly sent: number;
  readonly stopped: string;
  readonly standing: Standing;
}

const LEO = 'leo@example.org';
/** With the last one, whose trigger takes in all the others. */
const APPLICANTS = 50;
const ALL = APPLICANTS + 1;

let directory: string;
beforeAll(async () => {
  directory = await builtProduct();
}, 240_000);

/** Receipts wait; every call takes its time. */
function begin(): Season {
  const season = beginSeason(directory, latency);
  for (let at = 0; at < APPLICANTS; at++) {
    season.form.submitAs(`s${at}@x.be`, answers({Studentennummer: `r${at}`, Naam: `Peeters ${at}`}));
  }
  setUp(season);
  seatOfficers(season, [LEO, 'officer'], ['ria@example.org', 'reader']);
  season.form.submitAs('last@x.be', answers({Studentennummer: 'last', Naam: 'Last'}));
  return season;
}
const sent = (here: Season): number => table(here, 'Outbox').filter(({State}) => State === 'sent').length;

function value<Value>({value: answer, error}: Run): Value {
  if (error !== undefined) throw new Error(error.stack);
  const {ok, message, value: inner} = answer as {ok: boolean; message: string; value: Value};
  if (!ok) throw new Error(message);
  return inner;
}
const step = (here: Season, goOn = false, as = here.neo): Step => value(here.project.rpc('deliverStep', [goOn], {as}));

describe('the automation account at the page', () => {
  it('sends everything in one step, and tells in between how far it is without reading the outbox', () => {
    const here = begin();
    const seen: [number, number][] = [];
    here.workspace.faults.onCall(({call, phase, index}) => {
      if (call !== 'Gmail.Users.Drafts.send' || phase !== 'before' || index % 10 !== 0) return;
      const run = here.project.rpc('readDelivery');
      seen.push([value<Standing>(run).ready, run.callCount]);
    });
    const done = step(here);
    here.workspace.faults.clear();

    expect(done).toMatchObject({sent: ALL, stopped: 'done', standing: {ready: 0}});
    expect([...new Set(seen.map(([ready]) => ready))]).toEqual([ALL, ALL - 44]);
    expect(new Set(seen.map(([, calls]) => calls))).toEqual(new Set([1]));
    expect(here.workspace.mailbox('s7@x.be').received).toHaveLength(1);
  });

  it('finds the worker sending, and lets it', () => {
    const here = begin();
    let second: Step | undefined;
    here.workspace.faults.onCall(({handler, call}) => {
      if (handler === 'work' && call === 'Gmail.Users.Drafts.send') second ??= step(here);
    });
    here.workspace.advance({minutes: 10});
    here.workspace.faults.clear();

    expect(second).toMatchObject({sent: 0, stopped: 'elsewhere'});
    expect(here.workspace.mailbox('s7@x.be').received).toHaveLength(1);
  });
});

describe('another officer', () => {
  it('sends nothing from the own account, and sees how many are to leave from which', () => {
    const here = begin();
    const leo = here.workspace.account(LEO);

    expect(step(here, false, leo)).toMatchObject({
      sent: 0,
      stopped: 'elsewhere',
      standing: {account: here.neo.email, mine: false, ready: ALL},
    });
    expect(here.workspace.mailbox(LEO).sent).toHaveLength(0);
  });

  it('is refused who is only a reader, or nobody', () => {
    const here = begin();
    const ask = (email: string): unknown =>
      here.project.rpc('deliverStep', [false], {as: here.workspace.account(email)}).value;

    expect(ask('ria@example.org')).toMatchObject({
      ok: false,
      message: expect.stringContaining('Only an officer or a coordinator'),
    });
    expect(ask('nobody@example.org')).toMatchObject({ok: false, message: expect.stringContaining('not in Officers')});
  });
});

describe('Stop', () => {
  it('holds for the worker too, until somebody lets the mails go on', () => {
    const here = begin();
    const before = sent(here);
    expect(value<Standing>(here.project.rpc('stopDelivery')).stopped).toMatchObject({by: here.neo.email});
    here.workspace.advance({minutes: 30});
    expect(sent(here)).toBe(before);
    expect(step(here).standing.stopped).toMatchObject({by: here.neo.email});

    expect(step(here, true).standing.stopped).toBeNull();
    here.workspace.advance({minutes: 20});
    expect(sent(here)).toBe(ALL);
  });

  it('reaches a worker that is sending: it ends after the mails that are on their way', () => {
    const here = begin();
    const leo = here.workspace.account(LEO);
    let stopped = false;
    here.workspace.faults.onCall(({handler, call}) => {
      if (handler !== 'work' || call !== 'Gmail.Users.Drafts.send' || stopped) return;
      stopped = true;
      here.project.rpc('stopDelivery', [], {as: leo});
    });
    here.workspace.advance({minutes: 30});
    here.workspace.faults.clear();

    expect(sent(here)).toBe(44);
    expect(table(here, 'Outbox').filter(({State}) => State === 'queued')).toHaveLength(ALL - 44);
    expect(here.workspace.mailbox(here.neo.email).drafts).toHaveLength(0);
  });
});

it('a worker that ends after the automation was taken over leaves it with the new account', () => {
  const here = begin();
  const leo = here.workspace.account('noor2@example.org');
  const tab = here.book.tab('Officers');
  tab.type('A5', leo.email);
  tab.type('D5', 'coordinator');
  let taken = false;
  here.workspace.faults.onCall(({handler, call}) => {
    if (handler !== 'work' || call !== 'Gmail.Users.Drafts.send' || taken) return;
    taken = true;
    here.project.rpc('setUp', [{takeOver: true}], {as: leo});
  });
  here.workspace.advance({minutes: 10});
  here.workspace.faults.clear();

  expect(value<Standing>(here.project.rpc('readDelivery')).account).toBe(leo.email);
});
