import {builtProduct} from '../make/product';
import {answers, beginSeason, setUp, table} from './world';

it('takes in 1,000 waiting responses in one commit of at most 40 service calls', async () => {
  const season = beginSeason(await builtProduct());
  for (let at = 0; at < 1000; at++) {
    season.form.submitAs(`s${at}@x.be`, answers({Studentennummer: `r${at}`, Naam: `Peeters ${at}`}));
  }
  setUp(season);
  season.project.rpc('readSeason');
  const runs: {handler: string; callCount: number; ok: boolean}[] = [];
  season.project.inner.onRun = run => runs.push(run);
  season.form.submitAs('last@x.be', answers({Studentennummer: 'last', Naam: 'Last'}));

  expect(runs.map(({handler, ok}) => [handler, ok])).toEqual([['onFormSubmitted', true]]);
  expect(runs[0]?.callCount).toBeLessThanOrEqual(40);
  expect(table(season, 'Applications')).toHaveLength(1001);
  expect(table(season, 'Outbox')).toHaveLength(1001);
  // A tab that grows keeps the formats of its rows: a time stays a time, so that the row can be read again.
  const times = table(season, 'Applications').map(({Submitted}) => Object.prototype.toString.call(Submitted));
  expect(new Set(times)).toEqual(new Set(['[object Date]']));
  expect(table(season, 'Wishes')).toHaveLength(5005);

  for (const name of ['a', 'b', 'c', 'd']) {
    season.form.submitAs(`${name}@x.be`, answers({Studentennummer: name, Naam: `Later ${name}`}));
  }
  // The first ones after a long journal entry read it once more and note where the journal goes on.
  const costs = runs.slice(1).map(({callCount}) => callCount);
  expect(costs.filter(cost => cost > 14)).toEqual([]);
  expect(costs.at(-1)).toBeLessThanOrEqual(12);
  expect(table(season, 'Applications')).toHaveLength(1005);
}, 60_000);
