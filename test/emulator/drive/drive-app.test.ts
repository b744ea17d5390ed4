import {makeDrive} from './make-drive';

const NO_ITEM =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';
const NAMES = `const names = found => { const all = []; while (found.hasNext()) all.push(found.next().getName()); return all.sort(); };`;

describe('DriveApp', () => {
  it('64. finds all files of one name, and throws at the end of them', () => {
    const {value, failure} = makeDrive();
    value("DriveApp.createFile('cv.txt', 'one'); DriveApp.createFile('cv.txt', 'two');");

    expect(value(`${NAMES} return names(DriveApp.getFilesByName('cv.txt'))`)).toEqual(['cv.txt', 'cv.txt']);
    expect(failure("DriveApp.getFilesByName('none').next()")).toBe(
      'Cannot retrieve the next object: iterator has reached the end.',
    );
  });

  it('64. says the same of a file that is missing and one that is closed to the account', () => {
    const {failure, drive, leo} = makeDrive();
    const {id} = drive(leo).upload({name: 'secret.txt', bytes: 'x'});

    expect(failure("DriveApp.getFileById('nothing')")).toBe(NO_ITEM);
    expect(failure(`DriveApp.getFileById('${id}')`)).toBe(NO_ITEM);
    expect(failure(`DriveApp.getFolderById('${id}')`, leo)).toBe(NO_ITEM);
    expect(failure(`DriveApp.getFileById('${id}')`, leo)).toBeUndefined();
  });

  it('37. wants a scope for Drive, and reads with less', () => {
    const {failure} = makeDrive({scopes: ['drive.readonly']});

    expect(failure('DriveApp.getFiles()')).toBeUndefined();
    expect(failure("DriveApp.createFile('a', 'b')")).toMatch(/Required permissions: .*auth\/drive/);
  });

  it('makes files of text and of blobs, and reads them back', () => {
    const {value, drive} = makeDrive();
    const seen = value(`
      const text = DriveApp.createFile('a.txt', 'Zoë');
      const html = DriveApp.createFile('a.html', '<p>', MimeType.HTML);
      const blob = DriveApp.createFile(Utilities.newBlob([1, 2, -1], 'image/png', 'logo.png'));
      text.setContent('Zoë 2');
      return [text.getMimeType(), text.getSize(), text.getBlob().getDataAsString(), html.getMimeType(), blob.getName(),
        blob.getMimeType(), blob.getBlob().getBytes(), blob.getAs('image/png').getName(), text.getDownloadUrl() === 'https://drive.google.com/uc?id=' + text.getId() + '&export=download',
        DriveApp.getStorageUsed()];`);

    expect(seen).toEqual([
      'text/plain',
      6,
      'Zoë 2',
      'text/html',
      'logo.png',
      'image/png',
      [1, 2, -1],
      'logo.png',
      true,
      12,
    ]);
    expect(
      drive()
        .files()
        .map(({name}) => name)
        .sort(),
    ).toEqual(['a.html', 'a.txt', 'logo.png']);
  });

  it('refuses to make Google’s own documents, and to export them', () => {
    const {failure, run, workspace, neo} = makeDrive();
    const {id} = workspace.createSpreadsheet({owner: neo, name: 'S'});

    expect(failure("DriveApp.createFile('a', '', MimeType.GOOGLE_SHEETS)")).toBe('Invalid argument: file.contentType');
    expect(run(`DriveApp.getFileById('${id}').getBlob()`).error?.name).toBe('NotEmulated');
    expect(failure(`DriveApp.getFileById('${id}').setContent('x')`)).toMatch(/Invalid argument/);
  });

  it('keeps what a file says of itself', () => {
    const {value} = makeDrive();
    const seen = value(`
      const file = DriveApp.createFile('a.txt', 'x');
      const none = file.getDescription();
      file.setName('b.txt').setDescription('d').setStarred(true).setTrashed(true);
      return [none, file.getName(), file.getDescription(), file.isStarred(), file.isTrashed(), file.getOwner().getEmail(),
        file.getOwner().getName(), file.getDateCreated().toISOString(), file.getUrl().startsWith('https://drive.google.com/file/d/')];`);

    expect(seen).toEqual([
      null,
      'b.txt',
      'd',
      true,
      true,
      'neo@example.org',
      'Anna N.',
      '2027-10-01T07:00:00.000Z',
      true,
    ]);
  });

  it('puts items into folders, one place each', () => {
    const {value, failure} = makeDrive();
    const seen = value(`${NAMES}
      const folder = DriveApp.createFolder('Season');
      const inner = folder.createFolder('Letters');
      const file = DriveApp.createFile('a.txt', 'x');
      const before = [file.getParents().next().getName(), file.getParents().next().getId() === DriveApp.getRootFolder().getId()];
      file.moveTo(inner);
      folder.createFile('b.txt', 'y');
      const places = [names(DriveApp.getRootFolder().getFiles()), names(folder.getFiles()), names(inner.getFilesByName('a.txt')),
        names(folder.getFolders()), names(DriveApp.getFoldersByName('Letters')), names(file.getParents())];
      file.moveTo(DriveApp.getRootFolder());
      return [before, places, names(inner.getFiles()), DriveApp.getRootFolder().getParents().hasNext()];`);

    expect(seen).toEqual([
      ['My Drive', true],
      [[], ['b.txt'], ['a.txt'], ['Letters'], ['Letters'], ['Letters']],
      [],
      false,
    ]);
    expect(failure("const a = DriveApp.createFolder('a'); a.moveTo(a.createFolder('b'))")).toMatch(/into itself/);
  });

  it('searches in the language of the old Drive API', () => {
    const {value, failure, run} = makeDrive();
    const search = (query: string) => value(`${NAMES} return names(DriveApp.searchFiles(${JSON.stringify(query)}))`);
    value(`const folder = DriveApp.createFolder('F'); folder.createFile("Zoe's letter.txt", 'x');
      DriveApp.createFile('HelloWorld.html', '', MimeType.HTML).setTrashed(true);
      DriveApp.createFile('letter two.txt', 'x').setStarred(true);`);
    const folder = value("return DriveApp.getFoldersByName('F').next().getId()");

    expect(search('title contains "letter"')).toEqual(["Zoe's letter.txt", 'letter two.txt']);
    expect(search("title contains 'hello'")).toEqual(['HelloWorld.html']);
    expect(search("title contains 'World'")).toEqual([]);
    expect(search("title = 'Zoe\\'s letter.txt'")).toEqual(["Zoe's letter.txt"]);
    expect(search(`'${folder}' in parents`)).toEqual(["Zoe's letter.txt"]);
    expect(search("'root' in parents and trashed = false")).toEqual(['letter two.txt']);
    expect(search("(mimeType = 'text/html' or starred = true) and 'me' in owners")).toEqual([
      'HelloWorld.html',
      'letter two.txt',
    ]);
    expect(search("not mimeType contains 'text/html' and modifiedDate > '2027-01-01'")).toHaveLength(2);
    expect(failure('DriveApp.searchFiles("name = \'x\'")')).toBe('Invalid argument: q');
    expect(failure('DriveApp.searchFiles("title")')).toBe('Invalid argument: q');
    expect(run('DriveApp.searchFiles("fullText contains \'x\'")').error?.name).toBe('NotEmulated');
  });

  it('goes on with an iterator in a later execution', () => {
    const {value} = makeDrive();
    const token = value(`for (const name of ['a', 'b', 'c']) DriveApp.createFile(name, '');
      const files = DriveApp.getFiles(); files.next(); return files.getContinuationToken()`);

    expect(value(`${NAMES} return names(DriveApp.continueFileIterator('${token}')).length`)).toBe(2);
  });

  it('copies files and spreadsheets, for the one who copies', () => {
    const {value, workspace, neo, leo, drive} = makeDrive();
    const book = workspace.createSpreadsheet({owner: neo, name: 'Season'});
    const [id] = value(`
      SpreadsheetApp.openById('${book.id}').getSheets()[0].getRange(1, 1).setValue('kept');
      const folder = DriveApp.createFolder('Old');
      const copy = DriveApp.getFileById('${book.id}').makeCopy('Season 2', folder);
      const plain = DriveApp.createFile('a.txt', 'x').makeCopy();
      return [copy.getId(), SpreadsheetApp.openById(copy.getId()).getSheets()[0].getRange(1, 1).getValue(), plain.getName()];`) as string[];

    expect(workspace.spreadsheet(id!).name).toBe('Season 2');
    expect(drive(leo).files()).toEqual([]);
    expect(
      value(
        "const f = DriveApp.createFile('a.txt', 'x').makeCopy('b'); return [f.getName(), f.getBlob().getDataAsString()]",
      ),
    ).toEqual(['b', 'x']);
  });

  it('shares by address and by link, and lets go again', () => {
    const {value, failure, leo} = makeDrive();
    const id = value(
      `const file = DriveApp.createFile('a.txt', 'x').addViewer('Leo@example.org'); return file.getId()`,
    );
    const get = `DriveApp.getFileById('${id}')`;

    expect(
      value(
        `return [String(${get}.getAccess('leo@example.org')), ${get}.getViewers().map(user => user.getName()), String(${get}.getSharingAccess()), String(${get}.getSharingPermission())]`,
      ),
    ).toEqual(['VIEW', ['Leo'], 'PRIVATE', 'NONE']);
    expect(value(`return ${get}.getBlob().getDataAsString()`, leo)).toBe('x');
    expect(failure(`${get}.setName('b')`, leo)).toBe('Access denied: DriveApp.');
    expect(failure(`${get}.getEditors()`, leo)).toBe('Access denied: DriveApp.');
    value(`${get}.addEditor('leo@example.org')`);
    expect(failure(`${get}.setName('b').addViewer('x@y.be')`, leo)).toBeUndefined();
    value(`${get}.setShareableByEditors(false)`);
    expect(failure(`${get}.addViewer('z@y.be')`, leo)).toBe('Access denied: DriveApp.');
    expect(failure(`${get}.setTrashed(true)`, leo)).toBe('Access denied: DriveApp.');
    value(
      `${get}.removeEditor('leo@example.org').setSharing(DriveApp.Access.ANYONE_WITH_LINK, DriveApp.Permission.VIEW)`,
    );
    expect(
      value(`${NAMES} return [${get}.getName(), String(${get}.getSharingAccess()), names(DriveApp.getFiles())]`, leo),
    ).toEqual(['b', 'ANYONE_WITH_LINK', []]);
    value(`${get}.setSharing(DriveApp.Access.PRIVATE, DriveApp.Permission.EDIT)`);
    expect(failure(get, leo)).toBe(NO_ITEM);
    expect(failure(`${get}.addEditor('nobody')`)).toBe('Invalid argument: permission.value');
  });

  it('lets in to a file who is let in to its folder', () => {
    const {value, leo, drive} = makeDrive();
    const id = value(
      "return DriveApp.createFolder('Letters').addViewer('leo@example.org').createFile('a.txt', 'x').getId()",
    );

    expect(
      value(
        `return [String(DriveApp.getFileById('${id}').getAccess('leo@example.org')), DriveApp.getFileById('${id}').getName()]`,
        leo,
      ),
    ).toEqual(['VIEW', 'a.txt']);
    expect(
      drive(leo)
        .files()
        .map(({name}) => name),
    ).toEqual(['a.txt']);
  });
});

describe('Drive in a person’s hands', () => {
  it('uploads, sorts into folders, shares, and goes on from a snapshot', () => {
    const {drive, leo, workspace} = makeDrive();
    const folder = drive().createFolder('Letters');
    const {id} = drive().upload({name: 'cv.pdf', bytes: new Uint8Array([1, 2]), folder: folder.id});
    drive().share(id, leo, 'viewer');
    const later = makeDrive({from: JSON.stringify(workspace.snapshot())});

    expect(later.drive().files(folder.id)).toMatchObject([{name: 'cv.pdf', mimeType: 'application/pdf', size: 2}]);
    expect(later.drive().files('root')).toEqual([]);
    expect(later.drive(later.leo).read(id)).toEqual(new Uint8Array([1, 2]));
    expect(() => later.drive(later.leo).upload({name: 'x', bytes: '', folder: folder.id})).toThrow(/no file/);
    drive().share(id, leo, 'none');
    expect(() => drive(leo).read(id)).toThrow(/no file/);
  });
});
