import {makeWorld} from './a-world';

const NAME = {type: 'TEXT', title: 'Name'} as const;

const HANDLERS = `
function install(book, form) {
  ScriptApp.newTrigger('onSheet').forSpreadsheet(book).onFormSubmit().create();
  ScriptApp.newTrigger('onForm').forForm(form).onFormSubmit().create();
}
function onSheet(e) { note(['sheet', e.values, e.namedValues, e.range.getRow(), e.response === undefined, String(e.authMode)]); }
function onForm(e) {
  note(['form', e.response.getItemResponses().map(r => r.getResponse()), e.source.getTitle(), e.values === undefined,
    e.response.getRespondentEmail()]);
}
function note(what) {
  const store = PropertiesService.getScriptProperties();
  store.setProperty('all', JSON.stringify([...JSON.parse(store.getProperty('all') || '[]'), what]));
}
function noted() { return JSON.parse(PropertiesService.getScriptProperties().getProperty('all') || '[]'); }`;

function makeTriggered(assumptions: Parameters<typeof makeWorld>[0] = {}) {
  const world = makeWorld(assumptions);
  const form = world.makeForm({items: [NAME], collectEmail: true, editAfterSubmit: true});
  const project = world.workspace.createProject({
    owner: world.neo,
    container: world.book,
    files: {'Code.js': HANDLERS},
  });
  const {error} = project.run('install', [world.book.id, form.id]);
  expect(error).toBeUndefined();
  return {world, form, noted: () => project.run('noted').value as unknown[][]};
}

describe('triggers of a submission', () => {
  it('31. the sheet’s trigger gets values and namedValues, the form’s gets the response and no values', () => {
    const {form, noted} = makeTriggered();
    form.submitAs('zoe@example.org', {Name: 'Zoë'});
    const at = '01/10/2027 09:00:00';
    expect(noted()).toEqual([
      ['form', ['Zoë'], 'Application', true, 'zoe@example.org'],
      [
        'sheet',
        [at, 'zoe@example.org', 'Zoë'],
        {Timestamp: [at], 'Email Address': ['zoe@example.org'], Name: ['Zoë']},
        2,
        true,
        'FULL',
      ],
    ]);
  });

  it('29. a script that submits a response wakes neither', () => {
    const {world, form, noted} = makeTriggered();
    world.run('form.createResponse().submit();', form.id);
    expect([form.responses().length, noted()]).toEqual([1, []]);
  });

  it('33. two questions with one title give one key with both answers', () => {
    const {form, noted} = makeTriggered();
    const second = form.addItem(NAME);
    form.submitAs('zoe@example.org', {[form.items()[0]!.id]: 'a', [second.id]: 'b'});
    expect((noted()[1] as [string, string[], object])[2]).toMatchObject({Name: ['a', 'b']});
  });

  it.each([
    ['changed', ['01/10/2027 09:00:00', '', 'Bo']],
    ['all', ['01/10/2027 09:00:00', 'zoe@example.org', 'Bo']],
  ] as const)(
    '34. a change fires again and tells %s of the answers (assumed, switchable)',
    (editedResponseEvent, told) => {
      const {form, noted} = makeTriggered({editedResponseEvent});
      const {responseId} = form.submitAs('zoe@example.org', {Name: 'Zoë'});
      form.submitAs('zoe@example.org', {Name: 'Bo'}, {edit: responseId});
      const again = noted().filter(([which]) => which === 'sheet');
      expect(again.map(([, values, , row]) => [values, row])[1]).toEqual([told, 2]);
    },
  );

  it('34b. linking to another tab tells the sheet’s trigger of every old response, the form’s of none (assumed)', () => {
    const {world, form, noted} = makeTriggered();
    for (const Name of ['a', 'b']) form.submitAs('zoe@example.org', {Name});
    form.linkTo(world.book);
    expect(
      noted()
        .map(([which]) => which)
        .slice(4),
    ).toEqual(['sheet', 'sheet']);
  });

  it('36. a submission that comes while a trigger runs has its own row and its own run', () => {
    const {world, form, noted} = makeTriggered();
    let nested = false;
    world.workspace.faults.onCall(() => {
      if (nested) return;
      nested = true;
      form.submitAs('bo@example.org', {Name: 'Bo'});
    });
    form.submitAs('zoe@example.org', {Name: 'Zoë'});
    const rows = noted().flatMap(([which, values, , row]) =>
      which === 'sheet' ? [[(values as string[])[2], row]] : [],
    );
    expect(rows).toContainEqual(['Zoë', 2]);
    expect(rows).toContainEqual(['Bo', 3]);
  });
});
