/** A season without a form: one is made, a person adds the files, and Set up recognises them. */
import {createWorkspace} from '../../emulator';
import type {MadeForm, Outcome, Preview} from '../../src/domain/set-up/preview';
import {builtProduct} from '../make/product';
import {STRIDE} from '../make/stride';

let directory: string;
beforeAll(async () => {
  directory = await builtProduct();
}, 240_000);

function begin() {
  const workspace = createWorkspace({now: '2027-10-01T09:00:00+02:00', timeZone: 'Europe/Brussels'});
  const neo = workspace.account('neo@example.org', {edition: 'consumer', locale: 'fr', name: 'Noor'});
  const book = workspace.createSpreadsheet({
    owner: neo,
    name: 'SCOPE 2027',
    locale: 'fr_BE',
    timeZone: 'Europe/Brussels',
  });
  const project = workspace.createProject({owner: neo, container: book, directory});
  const ask = <Value>(name: string, ...input: unknown[]): Value => {
    const {value, error} = project.rpc(name, input);
    if (error !== undefined) throw new Error(error.stack);
    const answer = value as {ok: boolean; message: string; value: Value};
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  };
  return {workspace, neo, book, project, ask};
}

describe('a sheet without a form', () => {
  it('is set up all the same, and says that a form is missing', () => {
    const {ask} = begin();

    expect(ask<Preview>('previewSetUp', {}).form).toEqual({state: 'none', left: null});
    expect(ask<Outcome>('setUp', {}).waiting).toEqual([
      'No form writes into this sheet yet: paste the link of your form, or make a new one.',
    ]);
    expect(ask<Outcome>('setUp', {}).did).toEqual([]);
  });

  it.each(['nl', 'fr', 'en'] as const)(
    'gets a form in %s, which counts once a person has added the files',
    language => {
      const {workspace, ask} = begin();
      ask('setUp', {});
      const made = ask<MadeForm>('makeApplicationForm', {language});
      expect(made.steps).toHaveLength(5);

      const before = ask<Preview>('previewSetUp', {});
      if (before.form.state !== 'open') throw new Error(before.form.state);
      expect(before.form.fields.filter(({state}) => state === 'missing').map(({field}) => field)).toEqual([
        'letter',
        'cv',
        'addendum',
      ]);
      expect(before.steps.find(({key}) => key === 'form')?.state).toBe('ask');

      const form = workspace.form(/\/d\/([^/]+)/.exec(made.editUrl)![1]!);
      const titles = made.steps
        .join(' ')
        .match(/“[^”]+”/g)!
        .map(title => title.slice(1, -1));
      for (const title of titles.filter(each => each !== 'File upload' && each !== 'Look again')) {
        form.addItem({type: 'FILE_UPLOAD', title});
      }
      expect(ask<Outcome>('setUp', {}).did).toEqual([
        expect.stringMatching(/^Connects the form “.+”: 24 questions are fields/),
      ]);
      expect(ask<Outcome>('setUp', {})).toEqual({done: true, did: [], waiting: []});
    },
  );

  it('takes a form by its link, and makes it write into this sheet', () => {
    const {workspace, neo, book, ask} = begin();
    const items = ['Prénom', 'Nom', 'Université', 'Année d’études', 'Lettre de motivation', 'CV', 'Annexe', 'Choix 1'];
    const form = workspace.createForm({
      owner: neo,
      title: 'Candidature',
      collectEmail: true,
      items: [
        ...items.map(title => ({type: 'TEXT' as const, title})),
        {type: 'CHECKBOX' as const, title: 'Consentement', choices: ['oui']},
      ],
    });
    const {did, waiting} = ask<Outcome>('setUp', {formUrl: form.editUrl});

    expect(waiting).toEqual([]);
    expect(did).toContain('Makes the form “Candidature” write into this sheet; a tab for its answers is added.');
    expect(book.tabs().map(tab => tab.name)).toContain('Réponses au formulaire 1');
    expect(ask<Outcome>('setUp', {})).toEqual({done: true, did: [], waiting: []});
  });

  it('says whose permission is missing for a form that this account may not open', () => {
    const {workspace, project} = begin();
    const other = workspace.account('other@example.org');
    const form = workspace.createForm({owner: other, title: 'Theirs', collectEmail: true, items: [], editors: [other]});
    const {value} = project.rpc('previewSetUp', [{formUrl: form.editUrl}]);

    expect((value as {value: Preview}).value.form).toEqual({state: 'no permission', url: form.editUrl});
  });

  it.each([
    ['a link to something else', [{formUrl: 'https://example.org/'}], 'This is no link to a Google form'],
    ['a number', [7], 'The page asked for something that does not exist'],
    ['a list', [[]], 'The page asked for something that does not exist'],
    ['fields of another kind', [{fields: {firstName: {}}}], 'The page asked for something that does not exist'],
    ['names that are no field', [{fields: {'a b': '1'}}], 'The page asked for something that does not exist'],
  ])('refuses %s as a choice, with a sentence', (_what, input, message) => {
    const {value} = begin().project.rpc('setUp', input);

    expect(value).toEqual({ok: false, message: expect.stringContaining(message)});
  });
});

describe('showing the cell of a problem', () => {
  it('goes to row and column by title, wherever that column is', () => {
    const {project, ask} = begin();
    ask('setUp', {});
    const sheet = project.open();
    sheet.click('SCOPE', 'Set up or repair…');
    expect(sheet.dialog?.title).toBe('Set up or repair');
    const answer = sheet.rpc('showCell', {tab: 'Contracts', row: 5, column: 'july'});

    expect(answer.value).toEqual({ok: true, value: true});
  });

  it('says so when the tab is gone, and refuses what is no place', () => {
    const {project} = begin();

    expect(project.rpc('showCell', [{tab: 'Contracts'}]).value).toEqual({ok: true, value: false});
    expect(project.rpc('showCell', [{tab: 3}]).value).toMatchObject({ok: false});
    expect(project.rpc('showCell', [{tab: 'Contracts', row: -1}]).value).toMatchObject({ok: false});
  });
});

describe('making a form that is cut off', () => {
  const forms = ({workspace}: ReturnType<typeof begin>): number =>
    (workspace.snapshot().core.parts.forms as unknown as unknown[]).length;

  it('makes no second form when it is repeated; where nobody can know whether there is one, it says so before', () => {
    let cuts = 0;
    for (let n = 1; ; n += STRIDE === 1 ? 1 : (n < 25 ? 1 : 9) * STRIDE) {
      const here = begin();
      const {workspace, book, project, ask} = here;
      ask('setUp', {});
      workspace.faults.crashAtCall(n);
      const {error} = project.rpc('makeApplicationForm', [{language: 'nl'}]);
      workspace.faults.clear();
      if (error === undefined) break;
      cuts += STRIDE;
      workspace.advance({minutes: 10});
      const {form: before} = ask<Preview>('previewSetUp', {});
      const left = before.state === 'none' ? before.left : null;
      const made = ask<MadeForm>('makeApplicationForm', {language: 'nl'});

      expect([n, forms(here) > 1 ? left : '']).toEqual([
        n,
        forms(here) > 1 ? expect.stringContaining('paste its link') : '',
      ]);
      const form = workspace.form(/\/d\/([^/]+)/.exec(made.editUrl)![1]!);
      const titles = form.items().map(({title}) => title);
      expect([n, titles.length, new Set(titles).size]).toEqual([n, 21, 21]);
      expect(book.tabs().filter(({name}) => /^(Form|R)/.test(name) && name.includes('ponse'))).toHaveLength(1);
    }
    expect(cuts).toBeGreaterThan(20);
  }, 240_000);

  it('goes on with the empty form that was left behind, by its link', () => {
    const here = begin();
    const {workspace, project, ask} = here;
    ask('setUp', {});
    let created = false;
    workspace.faults.onCall(({call, phase}) => {
      if (call !== 'FormApp.create' || phase !== 'after' || created) return;
      created = true;
      throw new Error('cut off');
    });
    project.rpc('makeApplicationForm', [{language: 'nl'}]);
    workspace.faults.clear();
    expect(forms(here)).toBe(1);
    expect(ask<Preview>('previewSetUp', {}).form).toEqual({
      state: 'none',
      left: 'neo@example.org is having the form made since Friday 1 October 2027, 09:00 (Brussels time). If it is not there by Friday 1 October 2027, 09:07 (Brussels time), it was cut off: make it again then.',
    });
    workspace.advance({minutes: 10});
    const {form} = ask<Preview>('previewSetUp', {});
    expect(form).toEqual({
      state: 'none',
      left: expect.stringMatching(
        /^An attempt of neo@example\.org on .+ was cut off\. If there is an empty form “.+” in that Drive/,
      ),
    });

    const [{id}] = workspace.snapshot().core.parts.forms as unknown as [{id: string}];
    const formUrl = workspace.form(id).editUrl;
    expect(ask<Preview>('previewSetUp', {formUrl}).form).toMatchObject({state: 'open', questions: []});
    const made = ask<MadeForm>('makeApplicationForm', {language: 'nl', formUrl});

    expect([made.editUrl, forms(here)]).toEqual([formUrl, 1]);
    expect(workspace.form(id).items()).toHaveLength(21);
    expect(ask<Preview>('previewSetUp', {}).form).toMatchObject({state: 'open', editUrl: formUrl});
  });

  it('fills no form that asks something', () => {
    const {workspace, neo, project, ask} = begin();
    ask('setUp', {});
    const form = workspace.createForm({owner: neo, title: 'Theirs', items: [{type: 'TEXT', title: 'Nom'}]});

    expect(project.rpc('makeApplicationForm', [{language: 'nl', formUrl: form.editUrl}]).value).toEqual({
      ok: false,
      message: 'The form “Theirs” asks something already: connect it as it is.',
    });
    expect(form.items()).toHaveLength(1);
  });

  it('is there once: asking again tells the same form', () => {
    const {ask} = begin();
    ask('setUp', {});

    const [one, other] = [1, 2].map(() => ask<MadeForm>('makeApplicationForm', {language: 'nl'}).url);
    expect(one).toBe(other);
  });

  it('two officers at once make one form: the second is told who is at it', () => {
    for (let boundary = 1; ; boundary += 3 * STRIDE) {
      const here = begin();
      const {workspace, project, ask} = here;
      ask('setUp', {});
      const leo = workspace.account('leo@example.org');
      let count = 0;
      let second: unknown;
      workspace.faults.onCall(() => {
        count += 1;
        if (count === boundary) second = project.rpc('makeApplicationForm', [{language: 'fr'}], {as: leo}).value;
      });
      const first = project.rpc('makeApplicationForm', [{language: 'nl'}]).value;
      workspace.faults.clear();
      if (second === undefined) break;
      const told = [first, second].filter(answer => !(answer as {ok: boolean}).ok) as {message: string}[];

      expect([boundary, forms(here)]).toEqual([boundary, 1]);
      for (const {message} of told)
        expect(message).toMatch(/is having the form made since|has (just )?made the form|Someone else is saving/);
    }
  }, 120_000);
});
