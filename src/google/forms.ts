/** Forms: which questions one asks, and making one. What answers mean is not known here. */
import type {Question} from '../domain/intake/connect';
import type {NewForm, NewQuestion} from '../domain/set-up/form-questions';

type Form = GoogleAppsScript.Forms.Form;

export interface OpenForm {
  readonly id: string;
  readonly title: string;
  /** Where applicants find it. */
  readonly url: string;
  readonly editUrl: string;
  readonly collectsEmail: boolean;
  /** Id of the spreadsheet into which it writes; null where there is none. */
  readonly destination: string | null;
  readonly questions: readonly Question[];
}

/** Items that are no questions. */
const LAYOUT = new Set(['PAGE_BREAK', 'SECTION_HEADER', 'IMAGE', 'VIDEO']);

/** The form behind a link or an id; null where this account may not open it, or there is none. */
export function openForm(linkOrId: string): OpenForm | null {
  const form = found(linkOrId);
  return form === null ? null : described(form);
}

/** Sends the answers to a spreadsheet, where Google makes a tab for them. */
export function sendAnswersTo(formId: string, spreadsheetId: string): void {
  FormApp.openById(formId).setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheetId);
}

/** Makes an empty form and tells its id. */
export function createForm(title: string): string {
  return FormApp.create(title).getId();
}

/**
 * Makes a form whole that may be half made: what it asks already stays, what is missing is added, and it writes into the spreadsheet. Doing it again changes
 * nothing.
 */
export function completeForm(id: string, {title, description, questions}: NewForm, spreadsheetId: string): OpenForm {
  const form = FormApp.openById(id);
  form.setTitle(title).setDescription(description).setCollectEmail(true);
  form.setAllowResponseEdits(true);
  const items = form.getItems().map(item => ({item, asks: item.getTitle()}));
  for (const {item, asks} of items) if (asks === '') form.deleteItem(item);
  const asked = new Set(items.map(({asks}) => asks));
  for (const question of questions) if (!asked.has(question.title)) addQuestion(form, question);
  if (destinationOf(form) !== spreadsheetId) form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheetId);
  return described(form);
}

function found(linkOrId: string): Form | null {
  try {
    return linkOrId.includes('/') ? FormApp.openByUrl(linkOrId) : FormApp.openById(linkOrId);
  } catch {
    return null; // Google says in the account's language why; to the officer it is one case
  }
}

function described(form: Form): OpenForm {
  return {
    id: form.getId(),
    title: form.getTitle(),
    url: form.getPublishedUrl(),
    editUrl: form.getEditUrl(),
    collectsEmail: form.collectsEmail(),
    destination: destinationOf(form),
    questions: form
      .getItems()
      .map(item => ({id: String(item.getId()), title: item.getTitle(), type: String(item.getType())}))
      .filter(({type}) => !LAYOUT.has(type)),
  };
}

function destinationOf(form: Form): string | null {
  try {
    return form.getDestinationId();
  } catch {
    return null; // a form without one throws
  }
}

/** The title comes last: a question without one was not finished. */
function addQuestion(form: Form, {kind, title, required, choices = []}: NewQuestion): void {
  switch (kind) {
    case 'TEXT':
      form.addTextItem().setRequired(required).setTitle(title);
      return;
    case 'PARAGRAPH_TEXT':
      form.addParagraphTextItem().setRequired(required).setTitle(title);
      return;
    case 'LIST':
      form
        .addListItem()
        .setChoiceValues([...choices])
        .setRequired(required)
        .setTitle(title);
      return;
    case 'CHECKBOX':
      form
        .addCheckboxItem()
        .setChoiceValues([...choices])
        .setRequired(required)
        .setTitle(title);
  }
}
