/** The configuration as it is remembered between edits. */
import type {Snapshot} from '../../emulator';
import type {Configuration} from '../../src/domain/season/configuration';
import type {Preview} from '../../src/domain/set-up/preview';
import {beginSeason, resume, type Season, setUp} from '../journeys/world';
import {builtProduct} from '../make/product';

let season: Season;
let ready: Snapshot;
beforeAll(async () => {
  season = beginSeason(await builtProduct());
  setUp(season);
  ready = season.workspace.snapshot();
}, 240_000);

const begin = (): Season => resume(season, ready);

const look = ({project}: Season): Preview => (project.rpc('previewSetUp', [{}]).value as {value: Preview}).value;

function remembered({project}: Season): Configuration | undefined {
  const globals = project.globals();
  const properties = globals.PropertiesService as {getDocumentProperties(): {getProperties(): Record<string, string>}};
  const all = properties.getDocumentProperties().getProperties();
  globals.end();
  if (all.configurationAt === undefined || all['configurationEdited.0'] !== '[]') return undefined;
  const text = Array.from({length: Number(all.configuration ?? 0)}, (_, at) => all[`configuration.${at}`]).join('');
  return text === '' ? undefined : (JSON.parse(text) as Configuration);
}

describe('the configuration', () => {
  it('is remembered once it is read', () => {
    const here = begin();
    expect(remembered(here)).toBeUndefined();
    look(here);

    expect(remembered(here)?.committees.map(({code}) => code)).toEqual([
      'KUL',
      'UG',
      'UCL',
      'ULB',
      'UA',
      'ULG',
      'VUB',
      'UH',
    ]);
    expect(remembered(here)?.season).toBe('S27');
  });

  it.each(['Settings', 'Committees', 'Officers', 'Rubric', 'Contracts'])('is forgotten when somebody edits %s', tab => {
    const here = begin();
    look(here);
    here.book.tab(tab).rename(`Our ${tab}`);
    here.book.tab(`Our ${tab}`).type('C2', 'x');

    expect(remembered(here)).toBeUndefined();
    look(here);
    expect(remembered(here)).toBeDefined();
  });

  it('is not forgotten when somebody edits another tab', () => {
    const here = begin();
    look(here);
    here.book.tab('Templates').type('A2', 'x');

    expect(remembered(here)).toBeDefined();
  });

  it('tells every fault with its place, and counts what can be read', () => {
    const here = begin();
    here.book.tab('Contracts').type('E2', 'many');
    here.book.tab('Contracts').type('F3', '-1');
    here.book.tab('Officers').type('A2', 'leo');
    const {problems} = look(here);

    expect(problems).toContainEqual({
      code: 'unreadable',
      sentence: 'Contracts, row 2: July is "many" and must be a number; this row is left out until it is put right.',
      where: {tab: 'Contracts', row: 2, column: 'July'},
    });
    expect(problems.map(({code}) => code)).toEqual(
      expect.arrayContaining(['places-negative', 'email-wrong', 'no-coordinator', 'officer-without-committee']),
    );
    expect(remembered(here)?.contracts).toHaveLength(33);
  });
});
