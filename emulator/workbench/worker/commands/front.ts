/** What scripts put in front of a sheet: menus to click, panels that call the script, panels to close. */

import {decodeBase64} from '../../../mail/encodings';
import {FormElement, type Panel} from '../../../ui';
import {rpcFrom} from '../../../ui/rpc';
import {keyOf} from '../front';
import {type Asker, act, look} from './command';

/** An argument of `google.script.run` as the frame sends it: JSON, with a form as its fields. */
interface SentForm {
  readonly form: Readonly<Record<string, string | readonly string[] | SentFile>>;
}
interface SentFile {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
}

export const front = {
  /** A person clicks an item of a menu. */
  'front.click': act(({world, window}: Asker, {path}: {path: readonly string[]}) => {
    if (window.page === null) throw new Error('No script stands behind this spreadsheet.');
    const run = window.page.click(...path);
    window.opened = path;
    if (run.ok) world.note({type: 'menu', label: path.at(-1) ?? ''});
    return {message: run.error === undefined ? null : `${run.error.name}: ${run.error.message}`};
  }),

  /** The document of a panel. */
  'front.panel': look((asker: Asker, {key}: {key: string}) => panelOf(asker, key).html),

  /** `google.script.run` of a panel. */
  'front.rpc': act(
    (asker: Asker, input: {key: string; name: string; args: readonly unknown[]; form: SentForm | null}) => {
      const {project} = panelOf(asker, input.key);
      const args = input.form === null ? input.args : [formOf(input.form)];
      const run = rpcFrom(asker.window.page!, project, input.name, args);
      return run.error === undefined
        ? {value: run.value === undefined ? null : run.value, failure: null}
        : {value: null, failure: {name: run.error.name, message: run.error.message}};
    },
  ),

  'front.close': act((asker: Asker, {key}: {key: string}) => {
    const {page} = asker.window;
    if (page === null) return;
    if (page.dialog !== null && keyOf(page.dialog) === key) page.closeDialog();
    if (page.sidebar !== null && keyOf(page.sidebar) === key) page.closeSidebar();
  }),
};

function panelOf({window}: Asker, key: string): Panel {
  const open = [window.page?.dialog, window.page?.sidebar].find(panel => panel && keyOf(panel) === key);
  if (!open) throw new Error('This panel was closed.');
  return open;
}

function formOf({form}: SentForm): FormElement {
  const fields = Object.entries(form).map(([name, field]) => {
    if (typeof field === 'string' || Array.isArray(field)) return [name, field];
    const {base64, ...file} = field as SentFile;
    return [name, {...file, bytes: decodeBase64(base64)}];
  });
  return new FormElement(Object.fromEntries(fields));
}
