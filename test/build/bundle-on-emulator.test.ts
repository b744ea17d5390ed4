/**
 * The built product, unchanged, on the emulator: an officer opens the sheet, and the page that comes up asks the script.
 */
import {join} from 'node:path';
import {openNames} from '../../build/check-bundle';
import {createWorkspace} from '../../emulator';
import {useChromium} from '../browser/chromium';
import {openPage} from '../browser/page';
import {builtProduct} from '../make/product';

const browser = useChromium();
let directory: string;
beforeAll(async () => {
  directory = await builtProduct();
}, 60_000);

/** A spreadsheet of the NEO with the product in it. */
function install() {
  const workspace = createWorkspace({now: '2027-10-01T09:00:00+02:00', timeZone: 'Europe/Brussels'});
  const neo = workspace.account('neo@example.org', {edition: 'workspace', locale: 'en', name: 'Anna N.'});
  const book = workspace.createSpreadsheet({
    owner: neo,
    name: 'SCOPE 2027',
    locale: 'en_GB',
    timeZone: 'Europe/Brussels',
  });
  return {workspace, project: workspace.createProject({owner: neo, container: book, directory})};
}

describe('the built product on the emulator', () => {
  it('opens just the functions of main.ts', () => {
    expect([...install().project.functionNames()].sort()).toEqual(
      openNames(join(__dirname, '../../src/main.ts')).sort(),
    );
  });

  it('adds its menu when an officer opens the sheet', () => {
    const page = install().project.open();

    expect(page.opened.map(({ok, error}) => ({ok, error}))).toEqual([{ok: true, error: undefined}]);
    const [menu, ...others] = page.menus;
    const labels = menu?.items.map(item => item?.label ?? '—') ?? [];
    expect([menu?.title, others]).toEqual(['SCOPE', []]);
    expect(labels.slice(0, 3)).toEqual(['Show season', 'Score applications', 'Select for the second round…']);
    expect(labels.slice(-5)).toEqual([
      '—',
      'Give or erase data…',
      'Close the season…',
      'History…',
      'Set up or repair…',
    ]);
  });

  it('shows the season sidebar from the menu', () => {
    const page = install().project.open();
    const run = page.click('SCOPE', 'Show season');

    expect(run.error).toBeUndefined();
    expect(page.sidebar?.title).toBe('Season');
    expect(page.sidebar?.html).toContain('<div id="page"></div>');
  });

  it('turns a failure at Google into a sentence for the page, and keeps the whole of it in the log', () => {
    const {workspace, project} = install();
    workspace.faults.failAtCall(1, 'Service Spreadsheets failed while accessing document with id 1aB.');
    const run = project.rpc('readSeason');

    expect(run.value).toEqual({
      ok: false,
      message: 'Something went wrong in the script. Try again; if it stays, tell whoever looks after this sheet.',
    });
    expect(run.logs.join('\n')).toContain('Service Spreadsheets failed while accessing document with id 1aB.');
  });

  it('answers the sidebar in Chromium with what the script reads, and the page passes on no request', async () => {
    const {project} = install();
    const sheet = project.open();
    sheet.click('SCOPE', 'Show season');
    const {page, requests, errors} = await openPage(browser(), sheet.sidebar!.html, {
      server: async (name, input) => {
        const {ok, value, error} = sheet.rpc(name, ...input);
        if (!ok) throw new Error(error?.message);
        return value;
      },
    });

    await page.getByText('No season in SCOPE 2027 yet.').waitFor();
    expect({requests, errors}).toEqual({requests: [], errors: []});
  });
});
