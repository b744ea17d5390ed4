/** Personal links as people use them: out of the newest mail that has one, with the code filled in. */

import {type FormHandle, formOf} from '../forms';
import {formsPart} from '../forms/state';
import type {Season} from './season';

/** The form that somebody's newest link opens, and what it fills in. @throws {Error} without a link */
export function openNewestLink(
  {workspace}: Pick<Season, 'workspace'>,
  email: string,
): {form: FormHandle; prefilled: ReturnType<FormHandle['prefill']>} {
  const links = workspace
    .mailbox(email)
    .received.map(({text}) => /https:\/\/docs\.google\.com\/forms\/\S+entry\S+/.exec(text)?.[0]);
  const link = links.filter(found => found !== undefined).at(-1);
  if (link === undefined) throw new Error(`${email} has no personal link.`);
  const {core} = workspace;
  const id = [...core.part(formsPart).keys()].find(each => link.startsWith(formOf(core, each).url));
  if (id === undefined) throw new Error(`The link of ${email} opens no form.`);
  const form = formOf(core, id);
  return {form, prefilled: form.prefill(link)};
}
