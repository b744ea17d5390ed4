import {makeWorld} from './a-world';

describe('FormApp', () => {
  it('25. a form made by a script has no title, its file has the name', () => {
    const world = makeWorld();
    const {value} = world.run(`const f = FormApp.create('Sign up');
      return [f.getTitle(), f.setTitle('T').getTitle(), f.getId(), f.isPublished(), FormApp.create('x', false).isAcceptingResponses()];`);
    const [title, after, id, published, accepting] = value as string[];
    expect([title, after, published, accepting]).toEqual(['', 'T', true, false]);
    expect(world.core.files.get(id!)!.name).toBe('Sign up');
  });

  it('26. empty text, paragraph, date and time answer an empty string; other kinds are left out', () => {
    const {value} = makeWorld().run(`const f = FormApp.create('x');
      f.addTextItem().setTitle('t'); f.addParagraphTextItem().setTitle('p'); f.addDateItem().setTitle('d');
      f.addTimeItem().setTitle('h'); f.addScaleItem().setTitle('s'); f.addDateTimeItem().setTitle('dt');
      f.addCheckboxItem().setTitle('c').setChoiceValues(['a']);
      f.createResponse().submit();
      return f.getResponses()[0].getItemResponses().map(r => [r.getItem().getTitle(), r.getResponse()]);`);
    expect(value).toEqual([
      ['t', ''],
      ['p', ''],
      ['d', ''],
      ['h', ''],
    ]);
  });

  it('27. checkbox and grid answers are lists, files are Drive ids, dates are yyyy-MM-dd, all else is text', () => {
    const world = makeWorld();
    const form = world.makeForm({
      items: [
        {type: 'CHECKBOX', title: 'c', choices: ['a', 'b']},
        {type: 'GRID', title: 'g', rows: ['1', '2'], columns: ['x', 'y']},
        {type: 'CHECKBOX_GRID', title: 'cg', rows: ['1', '2'], columns: ['x', 'y']},
        {type: 'FILE_UPLOAD', title: 'f'},
        {type: 'DATE', title: 'd'},
        {type: 'SCALE', title: 's'},
      ],
    });
    form.submitAs('zoe@example.org', {
      c: ['a', 'b'],
      g: {2: 'y'},
      cg: {1: ['x', 'y']},
      f: {name: 'cv.pdf', bytes: [1, 2]},
      d: '2026-07-01',
      s: 3,
    });
    const {value} = world.run('return form.getResponses()[0].getItemResponses().map(r => r.getResponse());', form.id);
    const [c, g, cg, f, d, s] = value as string[][];
    expect([c, g, cg, d, s]).toEqual([['a', 'b'], ['', 'y'], [['x', 'y'], ''], '2026-07-01', '3']);
    const file = world.core.files.get(f![0]!)!;
    expect(file).toMatchObject({name: 'cv - zoe.pdf', owner: 'neo@example.org', mimeType: 'application/pdf'});
    expect(Buffer.from(file.content!, 'base64')).toEqual(Buffer.from([1, 2]));
    const folders = [file.parents[0]!].flatMap(id => [id, ...world.core.files.get(id)!.parents]);
    expect(folders.map(id => world.core.files.get(id)!.name)).toEqual([
      'f (File responses)',
      'Application (File responses)',
    ]);
  });

  it('28. before it is submitted a response has no id and no time; submitting twice throws', () => {
    const {value, error} = makeWorld().run(`const f = FormApp.create('x'); const r = f.createResponse();
      const before = [r.getId(), r.getTimestamp(), r.getRespondentEmail(), r.getEditResponseUrl()];
      r.submit();
      let text; try { r.submit(); } catch (e) { text = e.name + ': ' + e.message; }
      return [before, typeof r.getId(), r.getTimestamp() instanceof Date, r.getEditResponseUrl().includes('?edit2='), text];`);
    expect(error).toBeUndefined();
    expect(value).toEqual([
      [null, null, '', null],
      'string',
      true,
      true,
      'Exception: This form response has already been submitted.',
    ]);
  });

  it('29. a response that a script submits is kept and written to the sheet, and fires nothing', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [{type: 'TEXT', title: 'Name', required: true}]});
    const {ok} = world.run('form.createResponse().submit();', form.id);
    expect([ok, form.responses().length, world.events]).toEqual([true, 1, []]);
  });

  it('30. no method adds a file upload; an existing one is read as an item of that type', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [{type: 'FILE_UPLOAD', title: 'CV'}]});
    const {value} = world.run(
      `const i = form.getItems()[0];
       return [typeof form.addFileUploadItem, i.getType() === FormApp.ItemType.FILE_UPLOAD, String(i.getType()), typeof i.asFileUploadItem];`,
      form.id,
    );
    expect(value).toEqual(['undefined', true, 'FILE_UPLOAD', 'undefined']);
  });

  it('items of every kind are made, read, moved, copied and deleted', () => {
    const {value, error} = makeWorld().run(`const f = FormApp.create('x');
      const made = [f.addTextItem(), f.addParagraphTextItem(), f.addMultipleChoiceItem(), f.addListItem(), f.addCheckboxItem(),
        f.addGridItem(), f.addCheckboxGridItem(), f.addScaleItem(), f.addRatingItem(), f.addDateItem(), f.addDateTimeItem(),
        f.addTimeItem(), f.addDurationItem(), f.addSectionHeaderItem(), f.addPageBreakItem(), f.addImageItem(), f.addVideoItem()];
      const types = made.map(i => String(i.getType()));
      f.moveItem(0, 2);
      const copy = made[0].setTitle('first').setHelpText('h').setRequired(true).duplicate();
      f.deleteItem(0);
      return [types.join(), made[0].getIndex(), copy.getIndex(), copy.getTitle(), copy.isRequired(), copy.getId() === made[0].getId(),
        f.getItems().length, f.getItems(FormApp.ItemType.TEXT).length, f.getItemById(copy.getId()).asTextItem().getHelpText(),
        f.getItemById(1)];`);
    expect(error).toBeUndefined();
    expect(value).toEqual([
      'TEXT,PARAGRAPH_TEXT,MULTIPLE_CHOICE,LIST,CHECKBOX,GRID,CHECKBOX_GRID,SCALE,RATING,DATE,DATETIME,TIME,DURATION,SECTION_HEADER,PAGE_BREAK,IMAGE,VIDEO',
      1,
      2,
      'first',
      true,
      false,
      17,
      2,
      'h',
      null,
    ]);
  });

  it('choices lead to pages, and cannot mix with choices that do not', () => {
    const {value, error} =
      makeWorld().run(`const f = FormApp.create('x'); const q = f.addMultipleChoiceItem(); const p = f.addPageBreakItem();
      q.setChoices([q.createChoice('a', p), q.createChoice('b', FormApp.PageNavigationType.SUBMIT)]);
      const [a, b] = q.getChoices();
      const tries = [() => q.setChoices([q.createChoice('a', p), q.createChoice('b')]), () => q.setChoiceValues(['a', 'a']),
        () => q.setChoiceValues([]), () => f.getItems()[0].asTextItem()];
      const texts = tries.map(t => { try { t(); } catch (e) { return e.message; } });
      return [a.getValue(), a.getGotoPage().getId() === p.getId(), String(a.getPageNavigationType()), String(b.getPageNavigationType()), b.getGotoPage(), texts];`);
    expect(error).toBeUndefined();
    expect(value).toEqual([
      'a',
      true,
      'GO_TO_PAGE',
      'SUBMIT',
      null,
      [
        'Choices that use page navigation cannot be combined in the same item with choices that do not.',
        'Questions cannot have duplicate choice values.',
        'Array is empty: values',
        'Invalid conversion for item type: MULTIPLE_CHOICE.',
      ],
    ]);
  });

  it('a validation that a script sets is what people meet', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [{type: 'TEXT', title: 'Number'}]});
    const {error} = world.run(
      `form.getItems()[0].asTextItem().setValidation(
         FormApp.createTextValidation().requireNumberBetween(1, 9).setHelpText('1 to 9').build());`,
      form.id,
    );
    expect(error).toBeUndefined();
    expect(() => form.submitAs('a@example.org', {Number: '12'})).toThrow('Number: 1 to 9');
  });

  it('an answer that does not fit its item is refused when it is made', () => {
    const {value} = makeWorld().run(`const f = FormApp.create('x');
      const q = f.addListItem().setChoiceValues(['a']); const g = f.addGridItem().setRows(['1', '2']).setColumns(['x']);
      return [() => q.createResponse('b'), () => g.createResponse(['x']), () => f.addScaleItem().createResponse(9)]
        .map(t => { try { t(); return 'taken'; } catch (e) { return e.message; } });`);
    expect(value).toEqual([
      'Invalid response submitted to list question: The selected option is not one of the choices',
      'Wrong number of responses: 1. Expected exactly: 2.',
      'Invalid response submitted to scale question: The selected value is not on the scale',
    ]);
  });

  it('a prefilled link of a script is what a person opens', () => {
    const world = makeWorld();
    const form = world.makeForm({
      items: [
        {type: 'TEXT', title: 'Name'},
        {type: 'DATE', title: 'Born'},
      ],
    });
    const {value} = world.run(
      `const [n, b] = form.getItems();
       return form.createResponse().withItemResponse(n.asTextItem().createResponse('Zoë'))
         .withItemResponse(b.asDateItem().createResponse(new Date(2004, 1, 29))).toPrefilledUrl();`,
      form.id,
    );
    form.submitAs('', form.prefill(value as string));
    expect(form.responses()[0]!.answers).toEqual({Name: 'Zoë', Born: '2004-02-29'});
  });

  it('a form that is not there, not mine, or named by its public address cannot be opened', () => {
    const world = makeWorld();
    const form = world.makeForm({editors: []});
    const open = (code: string, email: string) =>
      world.workspace
        .createProject({
          owner: world.workspace.account(email),
          files: {'Code.js': `function go() { return ${code}.getId(); }`},
        })
        .run('go');
    const byId = `FormApp.openById('${form.id}')`;
    expect(open(byId, 'neo@example.org').value).toBe(form.id);
    expect(open(byId, 'stranger@example.org').error!.message).toContain('No item with the given ID could be found');
    expect(open(`FormApp.openByUrl('${form.url}')`, 'neo@example.org').error!.message).toContain(
      'No item with the given',
    );
    expect(open(`FormApp.openByUrl('${form.editUrl}')`, 'neo@example.org').value).toBe(form.id);
    expect(open('FormApp.getActiveForm()', 'neo@example.org').error!.name).toBe('TypeError');
  });

  it('a project bound to a form has it as the active form, one bound to a sheet has none', () => {
    const world = makeWorld();
    const form = world.makeForm();
    const files = {'Code.js': 'function go() { const f = FormApp.getActiveForm(); return f && f.getTitle(); }'};
    const run = (container: {id: string}) =>
      world.workspace.createProject({owner: world.neo, container, files}).run('go');
    expect([run(form).value, run(world.book).value]).toEqual(['Application', null]);
  });

  it('what Google has and is not modelled says so', () => {
    const world = makeWorld();
    const {error} = world.run("form.addPublishedReader('a@example.org')", world.makeForm().id);
    expect(error!.message).toBe('NotEmulated: Form.addPublishedReader');
  });

  it('what a person sees at the end is the owner’s sentence, or Google’s in the person’s language', () => {
    const world = makeWorld();
    const form = world.makeForm();
    const said = (email: string) => form.submitAs(email, {}).confirmation;
    world.workspace.account('jan@example.org', {locale: 'nl'});
    expect([said(''), said('jan@example.org')]).toEqual([
      'Your response has been recorded.',
      'Je antwoord is vastgelegd.',
    ]);
    world.run("form.setConfirmationMessage('Thanks')", form.id);
    expect(said('')).toBe('Thanks');
  });

  it('responses are found by id and by time, graded and deleted', () => {
    const world = makeWorld();
    const form = world.makeForm({items: [{type: 'TEXT', title: 'Name'}]});
    const {responseId} = form.submitAs('', {Name: 'a'});
    world.core.moveClockTo(world.core.now() + 60_000);
    form.submitAs('', {Name: 'b'});
    const {value, error} = world.run(
      `form.setIsQuiz(true); const item = form.getItems()[0]; item.asTextItem().setPoints(2);
       const late = form.getResponses(new Date(${world.core.now()})).map(r => r.getResponseForItem(item).getResponse());
       const first = form.getResponse('${responseId}');
       first.withItemGrade(first.getGradableItemResponses()[0].setScore(1.5)); form.submitGrades([first]);
       const score = form.getResponse('${responseId}').getGradableResponseForItem(item).getScore();
       form.deleteResponse('${responseId}');
       return [late, score, form.getResponses().length, form.deleteAllResponses().getResponses().length];`,
      form.id,
    );
    expect(error).toBeUndefined();
    expect(value).toEqual([['b'], 1.5, 1, 0]);
  });
});
