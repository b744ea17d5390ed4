/**
 * Following the form: what its questions are called now, and whether it still writes into this sheet. Asks Google for the form, so it is done without the lock, and
 * only when something looks other than before.
 */
import {type FormLink, retitled} from '../../domain/intake/form-link';
import {type Problem, Refusal} from '../../domain/problem';
import {openForm} from '../../google/forms';
import {remember} from '../../google/memory';
import {type Desk, MEMORY} from '../desk';

/** The link as the form is now, remembered; as it was where this account may not open the form. */
export function followForm(desk: Desk, link: FormLink): FormLink {
  const form = openForm(link.formId);
  if (form === null) return link;
  const now = {...retitled(link, form), tab: tabOf(desk, link)};
  if (JSON.stringify(now) !== JSON.stringify(link)) remember({[MEMORY.form]: now});
  return now;
}

/** The tab into which the form writes: the known one while it does, another one of this sheet where it was linked anew. */
function tabOf(desk: Desk, {formId, tab}: FormLink): number {
  const writes = (url: string | null): boolean => url?.includes(formId) === true;
  if (writes(desk.book.withId(tab)?.getFormUrl() ?? null)) return tab;
  const other = desk.book.spreadsheet.getSheets().find(sheet => writes(sheet.getFormUrl()));
  return other?.getSheetId() ?? tab;
}

/**
 * Looks whether the form still writes into its tab; one service call while it does.
 *
 * @return the link to take in by
 * @throws {Refusal} when answers go elsewhere, or nowhere
 */
export function watchForm(desk: Desk, link: FormLink): FormLink {
  const sheet = desk.book.withId(link.tab);
  if (sheet !== null && sheet.getFormUrl() !== null) return link;
  const now = followForm(desk, link);
  if (now.tab !== link.tab) return now;
  throw new Refusal(UNLINKED.code, UNLINKED.sentence, {step: 'form'});
}

const UNLINKED: Problem = {
  code: 'form-unlinked',
  sentence:
    'The form no longer writes into this sheet, so no new application comes in: open the form, choose Responses › Link to Sheets and this spreadsheet; what was sent meanwhile comes in by itself.',
};
