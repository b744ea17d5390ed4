/** What the actions around the selection cost: as many service calls with ten outgoings as with a hundred and forty. */
import {jumpTo} from '../../emulator/demo/clock';
import type {ClosingView} from '../../src/workflows/handover/close-season';
import type {PersonView} from '../../src/workflows/personal-data/read-person';
import type {RetentionView} from '../../src/workflows/personal-data/retention-sweep';
import {ask, fill, referenceOf} from '../make/interview-season';
import {builtProduct} from '../make/product';
import {ANN, announce, OG, openSeason} from '../make/sessions-season';
import {NEO, resume, type Season, table} from './world';

jest.setTimeout(240_000);

/** Calls of each action, by its name. */
type Costs = Readonly<Record<string, number>>;

/** Once around, with so many outgoings of two documents each. */
function around(begun: Season, placed: number): Costs {
  const season = {...begun};
  const costs: Record<string, number> = {};
  const pay = <Value>(name: string, ...input: readonly unknown[]): Value => {
    let run = 0;
    season.project.inner.onRun = ({callCount}) => {
      run = callCount;
    };
    const value = ask<Value>(season, NEO, name, ...input);
    costs[name] = run;
    return value;
  };
  const references = Array.from({length: placed}, (_, at) => referenceOf(at + 1));
  announce(season, placed);
  fill(season, 'Stages', [{Milestone: 'announcement', State: 'done', By: NEO}]);
  typeSetting(season, 'Documents', 'CA: host 8; EF: outgoing -5');
  typeSetting(season, 'Months to keep outgoings', '1');
  ask(season, ANN, 'planEvent', OG);
  pay('inviteToEvent', 'OG1');
  jumpTo(season.workspace, Date.parse('2027-12-10T20:00:00+01:00'));
  pay('takeAttendance', {event: 'OG1', ticks: references.map(reference => ({reference, presence: 'came'}))});
  pay('readEvents');
  pay('openFiles');
  pay('readExchange');
  const documents = table(season, 'Documents').map(({Reference, Document}) => [Reference, Document]);
  pay(
    'noteDocuments',
    documents.map(([reference, document]) => ({reference, document, state: 'done'})),
  );
  jumpTo(season.workspace, Date.parse('2028-11-18T14:00:00+01:00'));
  pay('finishFiles', references);
  pay('readDashboard');
  pay('writeDashboard');
  pay('writeHandover');
  pay('exportPerson', referenceOf(2));
  const {approval} = pay<PersonView>('readPerson', referenceOf(2));
  pay('erasePerson', {reference: referenceOf(2), approval});
  const {sweep} = pay<RetentionView>('readRetention');
  pay('sweepRetention', {references: sweep!.references, approval: sweep!.approval});
  season.workspace.advance({minutes: 20});
  expect(pay<ClosingView>('readClosing').obstacles).toEqual([]);
  pay('closeSeason');
  const copy = season.workspace.makeCopy(season.book, {owner: season.neo, name: 'Next'});
  Object.assign(season, {book: copy.book, project: copy.project!});
  pay('startNextSeason');
  return costs;
}

function typeSetting({book}: Season, setting: string, value: string): void {
  const at = book
    .tab('Settings')
    .values()
    .findIndex(([name]) => name === setting);
  book.tab('Settings').type(`B${at + 1}`, value);
}

/** A tab in which there is no room gets some: asking for its length, and making it longer. */
const ROOM = 2;

it('costs the same with 5 as with 140 outgoings', async () => {
  const season = openSeason(await builtProduct());
  const begun = season.workspace.snapshot();
  const few = around(season, 5);
  const many = around(resume(season, begun), 140);

  const dearer = Object.entries(many).filter(([name, calls]) => Math.abs(calls - few[name]!) > ROOM);
  expect(dearer).toEqual([]);
  expect(Object.keys(many)).toHaveLength(18);
  expect(many.erasePerson).toBeLessThan(50);
});
