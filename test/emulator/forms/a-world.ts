/** A workspace with an owner, a spreadsheet and a form, and what the tests ask of them. */

import {createWorkspace} from '../../../emulator';
import type {FormHandle, FormOptions} from '../../../emulator/forms';
import type {Assumptions, PersonEvent, Run} from '../../../emulator/kernel';

type SubmitEvent = Extract<PersonEvent, {type: 'FORM_SUBMIT'}>;

export function makeWorld(assumptions: Partial<Assumptions> = {}, locale: 'en' | 'fr' | 'nl' = 'en') {
  const workspace = createWorkspace({now: '2027-10-01T09:00:00+02:00', timeZone: 'Europe/Brussels', assumptions});
  const {core} = workspace;
  const neo = workspace.account('neo@example.org', {locale, name: 'Anna N.'});
  const book = workspace.createSpreadsheet({
    owner: neo,
    name: 'SCOPE 2027',
    locale: 'en_GB',
    timeZone: 'Europe/Brussels',
  });
  const events: SubmitEvent[] = [];
  const {onEvent} = core;
  core.onEvent = event => {
    if (event.type === 'FORM_SUBMIT') events.push(event);
    onEvent(event);
  };
  return {
    workspace,
    core,
    neo,
    book,
    events,
    /** A form that writes to the spreadsheet. */
    makeForm: (options: Partial<FormOptions> = {}): FormHandle =>
      workspace.createForm({owner: neo, title: 'Application', destination: book, ...options}),
    /** Runs the lines as a script; `form` is the form with this id. */
    run: (lines: string, formId = ''): Run =>
      workspace
        .createProject({
          owner: neo,
          files: {'Code.js': `function go() { const form = '${formId}' && FormApp.openById('${formId}'); ${lines} }`},
        })
        .run('go'),
  };
}

export type World = ReturnType<typeof makeWorld>;

/** What the first tab, the linked one, shows row by row. */
export function shown({book}: World): string[][] {
  return book.tabs()[0]!.display();
}

/** What scripts read there. */
export function values({book}: World): unknown[][] {
  return book.tabs()[0]!.values();
}
