/** Who may do what: every call of the spine's pages by a stranger, a reader and an officer. */
import type {Snapshot} from '../../emulator';
import {builtProduct} from '../make/product';
import {beginSeason, resume, type Season, seatOfficers, setUp} from './world';

const STRANGER = 'nobody@example.org';
const READER = 'ria@example.org';
const OFFICER = 'leo@example.org';

let directory: string;
let season: Season;
let ready: Snapshot;
beforeAll(async () => {
  directory = await builtProduct();
  season = beginSeason(directory);
  setUp(season);
  seatOfficers(season, [READER, 'reader'], [OFFICER, 'officer']);
  ready = season.workspace.snapshot();
}, 240_000);

const QUERY = {text: '', who: '', action: '', before: null};
const WITHDRAWN = {reference: 'S27-0001', reason: 'x'};

/** A call, and who is refused for the role; `S` stranger, `R` reader, `O` officer. */
const CALLS: readonly (readonly [name: string, input: readonly unknown[], refused: string])[] = [
  ['readSeason', [], 'S'],
  ['showCell', [{tab: 'Settings'}], 'S'],
  ['readDelivery', [], 'S'],
  ['readHistory', [QUERY], 'S'],
  ['readHistoryEntry', [1], 'SR'],
  ['checkHistory', [1], 'SR'],
  ['undoAction', [1], 'SR'],
  ['deliverStep', [false], 'SR'],
  ['stopDelivery', [], 'SR'],
  ['withdrawApplication', [WITHDRAWN], 'SR'],
  ['restoreApplication', [WITHDRAWN], 'SR'],
  ['previewSetUp', [{}], 'SRO'],
  ['setUp', [{}], 'SRO'],
  ['makeApplicationForm', [{language: 'en'}], 'SRO'],
];

const BECAUSE_OF_ROLE = /not in Officers|Only a coordinator|Only an officer or a coordinator/;

it.each(CALLS)('%s is refused to whom the role does not allow it, with the way out', (name, input, refused) => {
  const who = [STRANGER, READER, OFFICER].filter(email => {
    const here = resume(season, ready);
    const {value} = here.project.rpc(name, input, {as: here.workspace.account(email)});
    const {ok, message = ''} = value as {ok: boolean; message?: string};
    return !ok && BECAUSE_OF_ROLE.test(message);
  });

  expect(who).toEqual([STRANGER, READER, OFFICER].slice(0, refused.length));
});

it('lets whoever opens the sheet look while nobody is in Officers yet', () => {
  const here = beginSeason(directory);

  expect(here.project.rpc('readSeason').value).toMatchObject({ok: true});
});

it('goes by the tab as it is: who has just been made coordinator may set up at once', () => {
  const here = resume(season, ready);
  here.book.tab('Officers').type('D4', 'coordinator');

  expect(here.project.rpc('setUp', [{}], {as: here.workspace.account(OFFICER)}).value).toMatchObject({ok: true});
});
