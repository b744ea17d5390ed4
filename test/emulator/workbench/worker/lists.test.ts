/** What a window is told of a large season: as much as it shows, and how much more there is. */
import {sitDown} from './sit-down';

describe('a mailbox with many mails', () => {
  const {workspace, account, ask} = sitDown();
  for (let number = 1; number <= 250; number++) {
    workspace
      .mailbox(account)
      .send({to: `a${number}@example.org`, subject: `Receipt ${number}`, html: '<p>Thank you</p>'});
  }

  it('gives the newest, and says how many more there are', () => {
    const {lines, more} = ask('mail.list', {folder: 'sent', search: '', most: 100});
    expect([lines.length, lines[0]?.subject, lines.at(-1)?.subject, more]).toEqual([
      100,
      'Receipt 250',
      'Receipt 151',
      150,
    ]);
  });

  it('finds those with every word, however old they are', () => {
    const {lines, more} = ask('mail.list', {folder: 'sent', search: ' thank  A7@example', most: 100});
    expect([lines.map(({subject}) => subject), more]).toEqual([['Receipt 7'], 0]);
  });
});

describe('a folder with many files', () => {
  const {world, account, ask} = sitDown();
  const folder = world.core.files.add({kind: 'folder', name: 'CV', owner: account});
  const files = Array.from({length: 250}, (_, at) =>
    world.core.files.add({
      kind: 'blob',
      name: `cv ${String(at + 1).padStart(3, '0')}.pdf`,
      owner: account,
      parents: [folder.id],
    }),
  );
  const list = (search: string, first: string | null) => {
    const {files: shown, more} = ask('drive.list', {folder: folder.id, inBin: false, search, most: 100, first});
    return [shown.length, shown[0]?.name, shown.at(-1)?.name, more];
  };

  it('gives the first by name, and says how many more there are', () => {
    expect(list('', null)).toEqual([100, 'cv 001.pdf', 'cv 100.pdf', 150]);
  });

  it('shows the file that was asked for at the top, and finds files by the words of their names', () => {
    expect(list('', files[199]!.id)).toEqual([100, 'cv 200.pdf', 'cv 099.pdf', 150]);
    expect(list('CV 25', null)).toEqual([4, 'cv 025.pdf', 'cv 250.pdf', 0]);
  });
});

describe('a cell with a long text', () => {
  it('shows as much as can be seen; who copies or edits it gets all of it', () => {
    const {world, account, ask} = sitDown();
    const [tab] = world.workspace.spreadsheet(world.desk.book).tabs();
    const long = 'x'.repeat(40_000);
    const at = {tab: tab!.id, row: 1, column: 1};
    tab!.type(1, 1, long, {as: account});
    const [band] = ask('sheets.cells', {...at, rows: 1}).rows;
    const [copied] = ask('sheets.copy', {...at, rows: 1, columns: 1});
    expect(String(band![0])).toHaveLength(1001);
    expect(copied!.map(({length}) => length)).toEqual([40_000]);
    expect(ask('sheets.cell', at).text).toHaveLength(40_000);
  });
});
