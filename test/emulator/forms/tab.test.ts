import {readFileSync} from 'node:fs';
import {createWorkspace} from '../../../emulator';
import type {Tab} from '../../../emulator/sheets';
import {makeWorld, shown, values, type World} from './a-world';

const NAME = {type: 'TEXT', title: 'Name'} as const;
const CITY = {type: 'TEXT', title: 'City'} as const;

function tabOf({book}: World): Tab {
  return book.tabs()[0]!;
}

function formId({core}: World): string {
  return [...core.files.all()].find(file => file.kind === 'form')!.id;
}

/** The columns but the timestamp's, which says when the test ran. */
function without(rows: string[][]): string[][] {
  return rows.map(row => row.slice(1));
}

describe('the linked tab', () => {
  it.each([
    ['en', 'Form Responses 1', 'Timestamp', 'Email Address'],
    ['fr', 'Réponses au formulaire 1', 'Horodateur', 'Adresse e-mail'],
    ['nl', 'Formulierreacties 1', 'Tijdstempel', 'E-mailadres'],
  ] as const)('32. in %s the tab is called "%s" (assumed: the owner’s language)', (locale, tab, timestamp, email) => {
    const world = makeWorld({}, locale);
    const form = world.makeForm({items: [NAME], collectEmail: true});
    expect(tabOf(world).name).toBe(tab);
    expect(shown(world)).toEqual([[timestamp, email, 'Name']]);
    form.submitAs('zoe@example.org', {Name: 'Zoë'});
    expect(shown(world)[1]).toEqual(['01/10/2027 09:00:00', 'zoe@example.org', 'Zoë']);
    expect(values(world)[1]![0]).toEqual(new Date('2027-10-01T09:00:00+02:00'));
  });

  it('32. with the other assumption the tab is English whoever owns it; a second form gets the next number', () => {
    const world = makeWorld({responseTabLocale: 'english'}, 'nl');
    world.makeForm();
    world.makeForm();
    const names = world.book.tabs().map(tab => tab.name);
    expect(names.slice(0, 2)).toEqual(['Form Responses 2', 'Form Responses 1']);
  });

  it('32. a new question gets a column at the right, a deleted one keeps its column, a renamed one renames it', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [NAME, CITY]});
    form.addItem({type: 'GRID', title: 'Level', rows: ['English', 'French'], columns: ['A', 'B']}, 0);
    form.deleteItem('City');
    form.renameItem('Name', 'Full name');
    form.submitAs('', {'Full name': 'Zoë', Level: {French: 'B'}});
    expect(without(shown(world))).toEqual([
      ['Full name', 'City', 'Level [English]', 'Level [French]'],
      ['Zoë', '', '', 'B'],
    ]);
  });

  it('32. a question deleted and made again is another question: a new column', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [NAME]});
    form.submitAs('', {Name: 'old'});
    form.deleteItem('Name');
    form.addItem(NAME);
    form.submitAs('', {Name: 'new'});
    expect(without(shown(world))).toEqual([
      ['Name', 'Name'],
      ['old', ''],
      ['', 'new'],
    ]);
  });

  it('32. columns and rows that people move or insert are found again, and theirs are never written over', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [NAME, CITY]});
    const {responseId} = form.submitAs('', {Name: 'Zoë', City: 'Gent'});
    const tab = tabOf(world);
    tab.moveColumn(3, 1);
    tab.insertColumn(2);
    tab.insertRow(1);
    tab.type('B2', 'Remark');
    tab.type('B4', 'mine, below the last response');
    tab.type('E2', 'mine, right of the last column');
    form.submitAs('', {Name: 'Bo', City: 'Brussel'});
    form.addItem({type: 'TEXT', title: 'Phone'});
    world.run(`form.setAllowResponseEdits(true)`, form.id);
    form.submitAs('', {City: 'Aalst', Phone: '1'}, {edit: responseId});
    const rows = values(world).map(row => row.map(cell => (cell instanceof Date ? 'T' : cell)));
    expect(rows).toEqual([
      ['', '', '', '', '', ''],
      ['City', 'Remark', 'Timestamp', 'Name', 'Phone', 'mine, right of the last column'],
      ['Aalst', '', 'T', 'Zoë', 1, ''],
      ['Brussel', '', 'T', 'Bo', '', ''],
      ['', 'mine, below the last response', '', '', '', ''],
    ]);
  });

  it('32. a heading that somebody rewrote stays until the question itself is renamed', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [NAME]});
    tabOf(world).type('B1', 'Nom ');
    form.submitAs('', {Name: 'Zoë'});
    expect(shown(world)[0]![1]).toBe('Nom ');
    expect(world.events[0]!.row!.namedValues).toMatchObject({'Nom ': ['Zoë']});
    form.renameItem('Name', 'Full name');
    expect(shown(world)[0]![1]).toBe('Full name');
  });

  it('32. a column that somebody deleted comes back at the right with the next response (assumed)', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [NAME, CITY]});
    form.submitAs('', {Name: 'Zoë', City: 'Gent'});
    tabOf(world).deleteColumn(1, 2);
    form.submitAs('', {Name: 'Bo', City: 'Brussel'});
    expect(shown(world)).toEqual([
      ['City', 'Timestamp', 'Name'],
      ['Gent', '', ''],
      ['Brussel', '01/10/2027 09:00:00', 'Bo'],
    ]);
  });

  it('31. the sheet’s event has the values as shown, in order, and lists by heading; the form’s has the response', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [NAME, {type: 'CHECKBOX', title: 'Months', choices: ['July', 'August']}]});
    const {responseId} = form.submitAs('zoe@example.org', {Name: 'Zoë', Months: ['July', 'August']});
    const sheetId = tabOf(world).state.id;
    expect(world.events).toEqual([
      {
        type: 'FORM_SUBMIT',
        form: form.id,
        response: responseId,
        by: world.workspace.account('zoe@example.org'),
        row: {
          file: world.book.id,
          block: {sheetId, row: 2, column: 1, rows: 1, columns: 3},
          values: ['01/10/2027 09:00:00', 'Zoë', 'July, August'],
          namedValues: {Timestamp: ['01/10/2027 09:00:00'], Name: ['Zoë'], Months: ['July, August']},
        },
      },
    ]);
  });

  it('33. two questions with one title share a list in namedValues', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [NAME, NAME]});
    const [first, second] = form.items();
    form.submitAs('', {[first!.id]: 'a', [second!.id]: 'b'});
    expect(world.events[0]!.row!.namedValues.Name).toEqual(['a', 'b']);
  });

  it('34. a changed response stays in its row and its event tells only what changed (assumed)', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [NAME, CITY], editAfterSubmit: true});
    const {responseId} = form.submitAs('', {Name: 'Zoë', City: 'Gent'});
    form.submitAs('', {Name: 'Bo', City: 'Brussel'});
    form.submitAs('', {City: 'Aalst'}, {edit: responseId});
    expect(without(shown(world))).toEqual([
      ['Name', 'City'],
      ['Zoë', 'Aalst'],
      ['Bo', 'Brussel'],
    ]);
    expect(world.events[2]).toMatchObject({response: responseId, row: {values: ['01/10/2027 09:00:00', '', 'Aalst']}});
    expect(world.events[2]!.row!.namedValues).toMatchObject({Name: [''], City: ['Aalst']});
    expect(form.responses()).toHaveLength(2);
  });

  it('34. with the other assumption the event of a change tells all', () => {
    const world = makeWorld({editedResponseEvent: 'all'});
    const form = world.makeForm({items: [NAME, CITY], editAfterSubmit: true});
    const {responseId} = form.submitAs('', {Name: 'Zoë', City: 'Gent'});
    form.submitAs('', {City: 'Aalst'}, {edit: responseId});
    expect(world.events[1]!.row!.values.slice(1)).toEqual(['Zoë', 'Aalst']);
  });

  it('34. a changed response is found after its rows were rearranged, and comes back when its row was deleted', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [NAME], editAfterSubmit: true});
    const ids = ['c', 'a', 'b'].map(Name => form.submitAs('', {Name}).responseId);
    const tab = tabOf(world);
    tab.freeze(1);
    tab.sort(2);
    form.submitAs('', {Name: 'C'}, {edit: ids[0]!});
    expect(without(shown(world)).flat()).toEqual(['Name', 'a', 'b', 'C']);
    tab.deleteRow(2);
    form.submitAs('', {Name: 'A'}, {edit: ids[1]!});
    expect(without(shown(world)).flat()).toEqual(['Name', 'b', 'C', 'A']);
  });

  it('34b. linking writes every old response as a row; the new spreadsheet’s triggers hear of each (assumed)', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [NAME]});
    form.submitAs('', {Name: 'a'});
    form.submitAs('', {Name: 'b'});
    const other = world.workspace.createSpreadsheet({owner: world.neo, name: 'New'});
    const {error} = world.run(`form.setDestination(FormApp.DestinationType.SPREADSHEET, '${other.id}')`, form.id);
    expect(error).toBeUndefined();
    expect(without(other.tabs()[0]!.display()).flat()).toEqual(['Name', 'a', 'b']);
    expect(world.events.slice(2).map(({relinked, row}) => [relinked, row!.file, row!.values[1]])).toEqual([
      [true, other.id, 'a'],
      [true, other.id, 'b'],
    ]);
    form.submitAs('', {Name: 'c'});
    expect(without(other.tabs()[0]!.display()).flat()).toEqual(['Name', 'a', 'b', 'c']);
    expect(shown(world)).toHaveLength(3);
  });

  it('34b. with the other assumption linking is silent', () => {
    const world = makeWorld({relinkedResponses: 'silent'});
    const form = world.makeForm({items: [NAME]});
    form.submitAs('', {Name: 'a'});
    form.linkTo(world.workspace.createSpreadsheet({owner: world.neo, name: 'New'}));
    expect(world.events).toHaveLength(1);
  });

  it('34b. without a destination a form keeps its responses, and its trigger has no row', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [NAME]});
    form.unlink();
    form.submitAs('', {Name: 'a'});
    expect([form.responses().length, world.events[0]!.row, shown(world).length]).toEqual([1, undefined, 1]);
    expect(world.run('form.getDestinationId()', form.id).error!.message).toBe(
      'The form currently has no response destination.',
    );
  });

  it('35. an uploaded file stands in the sheet as a link to it (assumed, switchable)', () => {
    const open = makeWorld();
    const file = makeWorld({fileUploadCell: 'file-link'});
    for (const world of [open, file]) {
      const form = world.makeForm({items: [{type: 'FILE_UPLOAD', title: 'CV', maxFiles: 2}]});
      const cv = (name: string) => ({name, bytes: [1]});
      expect(() => form.submitAs('', {CV: cv('cv.pdf')})).toThrow('You must be signed in');
      form.submitAs('zoe@example.org', {CV: [cv('a.pdf'), cv('b.pdf')]});
    }
    const ids = open.workspace.form(formId(open)).responses()[0]!.answers.CV as string[];
    expect(shown(open)[1]![1]).toBe(ids.map(id => `https://drive.google.com/open?id=${id}`).join(', '));
    expect(shown(file)[1]![1]).toMatch(/^https:\/\/drive.google.com\/file\/d\/[\w-]+\/view, https/);
  });

  it('36. two people in the same millisecond get a row each', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [NAME]});
    const inner = world.core.onEvent;
    let nested = false;
    world.core.onEvent = event => {
      inner(event);
      if (nested) return;
      nested = true;
      form.submitAs('', {Name: 'second, while the first one’s trigger runs'});
    };
    form.submitAs('', {Name: 'first'});
    expect(without(shown(world)).flat()).toEqual(['Name', 'first', 'second, while the first one’s trigger runs']);
    expect(world.events.map(event => event.row!.block.row)).toEqual([2, 3]);
  });

  it('a closed, unpublished or already answered form takes nothing', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [NAME], limitOneResponse: true});
    expect(() => form.submitAs('', {Name: 'x'})).toThrow('You must be signed in');
    form.submitAs('zoe@example.org', {Name: 'x'});
    expect(() => form.submitAs('Zoe@example.org', {Name: 'x'})).toThrow("You've already responded");
    expect(() => form.submitAs('zoe@example.org', {Name: 'y'}, {edit: form.responses()[0]!.id})).toThrow(
      'cannot be edited',
    );
    form.set({acceptingResponses: false});
    expect(() => form.submitAs('bo@example.org', {Name: 'x'})).toThrow(
      'The form Application is no longer accepting responses.',
    );
    form.set({closedMessage: 'See you next year'});
    expect(() => form.submitAs('bo@example.org', {Name: 'x'})).toThrow('See you next year');
    form.set({acceptingResponses: true});
    world.core.files.get(form.id)!.trashed = true;
    expect(() => form.submitAs('bo@example.org', {Name: 'x'})).toThrow('no longer accepting responses');
    expect([form.responses().length, world.events.length, shown(world).length]).toEqual([1, 1, 2]);
  });

  it('4. a column that people formatted as text keeps 007, also in the row that is inserted for a response', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [NAME]});
    tabOf(world).format('B2:B', '@');
    form.submitAs('', {Name: '007'});
    form.submitAs('', {Name: '1/2'});
    expect(without(shown(world)).flat()).toEqual(['Name', '007', '1/2']);
  });

  it('4. read as typed, 007 becomes 7 and 1/2 a date; kept as text they stay (assumed, switchable)', () => {
    const typed = makeWorld();
    const text = makeWorld({formAnswerCell: 'text'});
    for (const world of [typed, text]) {
      const form = world.makeForm({items: [NAME]});
      for (const Name of ['007', '1/2', 'TRUE']) form.submitAs('', {Name});
    }
    expect(values(typed).map(row => row[1])).toEqual(['Name', 7, expect.any(Date), true]);
    expect(values(text).map(row => row[1])).toEqual(['Name', '007', '1/2', 'TRUE']);
  });

  it('dates and times of answers are wall clock, whatever the zone of the spreadsheet', () => {
    const world = makeWorld();
    const form = world.makeForm({
      items: [
        {type: 'DATE', title: 'd'},
        {type: 'TIME', title: 't'},
        {type: 'DATETIME', title: 'dt'},
        {type: 'DURATION', title: 'u'},
        {type: 'SCALE', title: 's'},
      ],
    });
    form.submitAs('', {d: '2026-07-01', t: '10:30', dt: '2026-03-29 02:30', u: '30:00:05', s: 4});
    expect(shown(world)[1]!.slice(1)).toEqual(['01/07/2026', '10:30:00', '29/03/2026 02:30:00', '30:00:05', '4']);
  });

  it('hostile answers reach the sheet as text, and never as a formula', () => {
    const cases = JSON.parse(readFileSync(`${__dirname}/hostile-answers.json`, 'utf8')) as string[];
    const world = makeWorld();
    const form = world.makeForm({items: [{type: 'PARAGRAPH_TEXT', title: '__proto__'}]});
    for (const answer of cases) form.submitAs('', {[form.items()[0]!.id]: answer});
    expect(tabOf(world).formulas().flat().join('')).toBe('');
    expect(values(world).map(row => row[1])).toEqual(['__proto__', ...cases]);
    expect(Object.entries(world.events[0]!.row!.namedValues)).toContainEqual(['__proto__', [cases[0]]]);
  });

  it.each(['a@x.be\r\nBcc: all@x.be', 'a@x.be,b@x.be', 'no address'])('%j is nobody who could answer', email => {
    const world = makeWorld();
    expect(() => world.makeForm().submitAs(email, {})).toThrow('Must be a valid email address');
  });

  it('a snapshot goes on where it was: responses, rows, links', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [NAME], editAfterSubmit: true});
    const {responseId} = form.submitAs('', {Name: 'a'});
    const copy = createWorkspace({from: JSON.stringify(world.workspace.snapshot())});
    copy.form(form.id).submitAs('', {Name: 'b'});
    copy.form(form.id).submitAs('', {Name: 'A'}, {edit: responseId});
    expect(without(copy.spreadsheet(world.book.id).tabs()[0]!.display()).flat()).toEqual(['Name', 'A', 'b']);
    expect(form.responses()).toHaveLength(1);
  });
});
