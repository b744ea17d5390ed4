/** Google ends an execution after six minutes: delivering stops before, goes on by itself, and sends nothing twice. */
import {latency as MODEL} from '../../emulator/demo/latency';
import {builtProduct} from '../make/product';
import {answers, beginSeason, setUp, table} from './world';

const SIX_MINUTES = 6 * 60_000;
const PEOPLE = 45;

it('the worker stops in time where Gmail is slow, and its next runs send the rest, each mail once', async () => {
  const slowly = Object.entries(MODEL.ops).map(([op, cost]) =>
    op === 'mail.sendSmall' ? ([op, {...cost, p50: 15_000}] as const) : ([op, cost] as const),
  );
  const season = beginSeason(await builtProduct(), {...MODEL, ops: Object.fromEntries(slowly)});
  setUp(season);
  for (let at = 0; at < PEOPLE; at++) {
    season.form.submitAs(`s${at}@x.be`, answers({Studentennummer: `r${at}`, Naam: `Peeters ${at}`}));
  }
  const sent: number[] = [];
  const ends: [error: unknown, inTime: boolean][] = [];
  season.project.inner.onRun = (run, {handler}) => {
    if (handler !== 'work') return;
    ends.push([run.error, run.elapsedMs < SIX_MINUTES]);
    sent.push(table(season, 'Outbox').filter(({State}) => State === 'sent').length);
  };
  season.workspace.advance({minutes: 60});

  expect(sent[0]).toBeLessThan(PEOPLE);
  expect(sent.at(-1)).toBe(PEOPLE);
  expect(new Set(ends.map(end => JSON.stringify(end)))).toEqual(new Set([JSON.stringify([undefined, true])]));
  const received = Array.from({length: PEOPLE}, (_, at) => season.workspace.mailbox(`s${at}@x.be`).received.length);
  expect(received).toEqual(Array(PEOPLE).fill(1));
  expect(season.workspace.mailbox(season.neo.email).drafts).toHaveLength(0);
}, 120_000);
