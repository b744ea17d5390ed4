/**
 * Forms with personal links: a code, which the link fills in, and one list to choose from. What the choices mean is not known here.
 */

type Form = GoogleAppsScript.Forms.Form;

export interface PersonalFormWords {
  readonly title: string;
  readonly description: string;
  /** Shown after sending. */
  readonly confirmation: string;
  readonly codeQuestion: string;
  readonly codeHelp: string;
  readonly choiceQuestion: string;
  /** Shown in its place once it is closed, by {@link showChoices} where it may be. */
  readonly closed?: string;
}

export interface MadePersonalForm {
  readonly choiceItem: number;
  /** Link that fills in the code, with the given text in its place. */
  readonly url: string;
}

/** Makes an empty form; it gets its questions with {@link layOutPersonalForm}, so that a run that is cut off makes no second one. */
export function beginPersonalForm(title: string): string {
  return FormApp.create(title).getId();
}

/**
 * Gives the form what it still lacks: words, the two questions, the spreadsheet that it writes into.
 *
 * @param first something to choose from, for a list is never empty
 * @param codePlace stands in the link where the code will be
 * @param editor the account that changes the choices later, where it may be another than this one
 */
export function layOutPersonalForm(
  formId: string,
  words: PersonalFormWords,
  {spreadsheetId, first, codePlace, editor}: {spreadsheetId: string; first: string; codePlace: string; editor?: string},
): MadePersonalForm {
  const form = FormApp.openById(formId);
  form.setTitle(words.title).setDescription(words.description).setConfirmationMessage(words.confirmation);
  form.setCollectEmail(true);
  if (words.closed !== undefined) form.setCustomClosedFormMessage(words.closed);
  if (editor !== undefined) letEdit(form, editor);
  const code = codeItem(form, words);
  const choice = choiceItem(form, words, first);
  if (destinationOf(form) !== spreadsheetId) form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheetId);
  const url = form.createResponse().withItemResponse(code.createResponse(codePlace)).toPrefilledUrl();
  return {choiceItem: choice.getId(), url};
}

function letEdit(form: Form, editor: string): void {
  const editors = form.getEditors().map(each => each.getEmail().toLowerCase());
  if (!editors.includes(editor)) form.addEditor(editor);
}

function codeItem(form: Form, {codeQuestion, codeHelp}: PersonalFormWords): GoogleAppsScript.Forms.TextItem {
  const there = form.getItems(FormApp.ItemType.TEXT).find(item => item.getTitle() === codeQuestion);
  const item = there?.asTextItem() ?? form.addTextItem();
  return item.setTitle(codeQuestion).setHelpText(codeHelp).setRequired(true);
}

function choiceItem(form: Form, {choiceQuestion}: PersonalFormWords, first: string): GoogleAppsScript.Forms.ListItem {
  const there = form.getItems(FormApp.ItemType.LIST).find(item => item.getTitle() === choiceQuestion);
  if (there !== undefined) return there.asListItem();
  return form.addListItem().setTitle(choiceQuestion).setRequired(true).setChoiceValues([first]);
}

function destinationOf(form: Form): string | null {
  try {
    return form.getDestinationId();
  } catch {
    return null; // a form without one throws
  }
}

/** What the form is to show: choices, or why it is closed. */
export type Shown = {readonly choices: readonly string[]} | {readonly closed: string};

/** Shows these choices, or closes the form with a text; writes only what is different. */
export function showChoices(formId: string, choiceItem: number, shown: Shown): void {
  const form = FormApp.openById(formId);
  const isOpen = form.isAcceptingResponses();
  if ('closed' in shown) {
    if (!isOpen) return;
    if (form.getCustomClosedFormMessage() !== shown.closed) form.setCustomClosedFormMessage(shown.closed);
    form.setAcceptingResponses(false);
    return;
  }
  const list = form.getItemById(choiceItem).asListItem();
  const now = list.getChoices().map(choice => choice.getValue());
  if (now.join('\n') !== shown.choices.join('\n')) list.setChoiceValues([...shown.choices]);
  if (!isOpen) form.setAcceptingResponses(true);
}

/**
 * The tab of a spreadsheet into which the form writes, under a name that says what it holds: Google calls each of them "Form Responses", with a number.
 *
 * @param name left alone where another tab has it
 * @return the tab's sheet id; null where Google has made none yet
 */
export function nameAnswersTab(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  formId: string,
  name: string,
): number | null {
  const tab = spreadsheet.getSheets().find(sheet => sheet.getFormUrl()?.includes(formId));
  if (tab === undefined) return null;
  if (spreadsheet.getSheetByName(name) === null) tab.setName(name);
  return tab.getSheetId();
}
