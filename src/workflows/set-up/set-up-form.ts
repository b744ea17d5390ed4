/** The form of Set up: finding it, mapping its questions, and remembering the mapping once nothing is in doubt. */
import {type Connection, connect, doubts} from '../../domain/intake/connect';
import type {FieldName} from '../../domain/intake/fields';
import type {FormLink} from '../../domain/intake/form-link';
import {counted} from '../../domain/listed';
import {Refusal} from '../../domain/problem';
import {fieldRows, isSure} from '../../domain/set-up/fields-table';
import type {Choices, FormPreview} from '../../domain/set-up/preview';
import {type OpenForm, openForm, sendAnswersTo} from '../../google/forms';
import {remember} from '../../google/memory';
import {type Desk, MEMORY} from '../desk';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chosen = Readonly<Partial<Record<FieldName, string>>>;

export type FoundForm =
  | {readonly state: 'none'}
  | {readonly state: 'no permission'; readonly url: string}
  | {
      readonly state: 'open';
      readonly form: OpenForm;
      readonly connection: Connection;
      readonly chosen: Chosen;
      /** Sheet id of the tab with its answers; null while it writes elsewhere. */
      readonly tab: number | null;
      /** Whether what is remembered is how it is. */
      readonly connected: boolean;
    };

/**
 * Looks for the form: the link of the officer, the one that is connected, the one that writes into a tab of this sheet; in that order.
 *
 * @param others tabs that are not the tool's
 */
export function lookAtForm(desk: Desk, others: readonly Sheet[], choices: Choices): FoundForm {
  const link = desk.memory.get<FormLink>(MEMORY.form);
  const urlOf = formUrls();
  const where = choices.formUrl ?? link?.formId ?? firstFormUrl(others, urlOf);
  if (where === null) return {state: 'none'};
  const form = openForm(where);
  if (form === null) return {state: 'no permission', url: link?.url ?? where};
  const chosen = chosenFor(form, link?.formId === form.id ? link : undefined, desk, choices);
  const connection = connect(form.questions, chosen as Record<string, string>, form.collectsEmail);
  const tab = answersTab(form, {link, desk, others, urlOf});
  const connected = link !== undefined && tab !== null && same(link, toLink(form, connection, tab));
  return {state: 'open', form, connection, chosen, tab, connected};
}

/** The link of the form that writes into a tab, each asked for once. */
function formUrls(): UrlOf {
  const known = new Map<Sheet, string | null>();
  return sheet => {
    if (!known.has(sheet)) known.set(sheet, sheet.getFormUrl());
    return known.get(sheet)!;
  };
}

type UrlOf = (sheet: Sheet) => string | null;

function firstFormUrl(others: readonly Sheet[], urlOf: UrlOf): string | null {
  for (const sheet of others) {
    const url = urlOf(sheet);
    if (url !== null) return url;
  }
  return null;
}

/** What was decided before, as long as the questions are there, and what is decided now. */
function chosenFor(form: OpenForm, link: FormLink | undefined, desk: Desk, choices: Choices): Chosen {
  const ids = new Set(form.questions.map(({id}) => id));
  const before = Object.entries(link?.fields ?? {}).map(([field, question]) => [field, question?.questionId ?? '']);
  const said = Object.entries(desk.memory.get<Chosen>(MEMORY.formChoices) ?? {});
  const all = {...Object.fromEntries([...before, ...said]), ...choices.fields} as Chosen;
  return Object.fromEntries(Object.entries(all).filter(([, id]) => id === '' || (id !== undefined && ids.has(id))));
}

interface Around {
  readonly link: FormLink | undefined;
  readonly desk: Desk;
  readonly others: readonly Sheet[];
  readonly urlOf: UrlOf;
}

function answersTab(form: OpenForm, {link, desk, others, urlOf}: Around): number | null {
  if (form.destination !== desk.book.spreadsheet.getId()) return null;
  const remembered = others.find(sheet => link?.formId === form.id && sheet.getSheetId() === link.tab);
  const sheet = remembered ?? others.find(each => urlOf(each)?.includes(form.id));
  return sheet?.getSheetId() ?? null;
}

/** What would be done or has to be answered. */
export function formSentences(found: FoundForm): {readonly todo: string[]; readonly ask: string[]} {
  if (found.state === 'none') {
    return {todo: [], ask: ['No form writes into this sheet yet: paste the link of your form, or make a new one.']};
  }
  if (found.state === 'no permission') {
    return {
      todo: [],
      ask: [
        `This account may not open the form ${found.url}: ask its owner to add you as an editor, or use the owner’s account here.`,
      ],
    };
  }
  const {form, connection, tab, connected} = found;
  const ask = doubts(connection);
  if (connected || ask.length > 0) return {todo: [], ask};
  const move =
    tab === null ? [`Makes the form “${form.title}” write into this sheet; a tab for its answers is added.`] : [];
  return {
    todo: [
      ...move,
      `Connects the form “${form.title}”: ${counted(connection.guesses.length, 'question')} are fields of an application.`,
    ],
    ask,
  };
}

/** Connects the form where nothing is in doubt. */
export function connectForm(desk: Desk, found: FoundForm): void {
  if (found.state !== 'open' || found.connected || !isSure(found.connection)) return;
  const {form, connection, chosen} = found;
  const tab = found.tab ?? newAnswersTab(desk, form);
  const unasked = Object.fromEntries(Object.entries(chosen).filter(([, id]) => id === ''));
  remember({[MEMORY.form]: toLink(form, connection, tab), [MEMORY.formChoices]: unasked});
}

function newAnswersTab(desk: Desk, form: OpenForm): number {
  const {spreadsheet} = desk.book;
  if (form.destination !== spreadsheet.getId()) sendAnswersTo(form.id, spreadsheet.getId());
  const tab = spreadsheet.getSheets().find(sheet => sheet.getFormUrl()?.includes(form.id));
  if (tab !== undefined) return tab.getSheetId();
  throw new Refusal(
    'no-response-tab',
    'The form has no tab for its answers here: open the form, choose Responses › Link to Sheets, pick this spreadsheet, then choose Set up or repair… again.',
  );
}

function toLink(form: OpenForm, {guesses}: Connection, tab: number): FormLink {
  const fields = Object.fromEntries(guesses.map(({field, questionId, title}) => [field, {questionId, title}]));
  return {formId: form.id, tab, collectsEmail: form.collectsEmail, fields, url: form.url};
}

/** Equal whatever the order in which the fields were found. */
function same(one: FormLink, other: FormLink): boolean {
  const plain = ({fields, ...rest}: FormLink): string =>
    JSON.stringify([Object.entries(rest).sort(), Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))]);
  return plain(one) === plain(other);
}

/** The form as the page shows it. */
export function toFormPreview(found: FoundForm, left: string | null): FormPreview {
  if (found.state === 'none') return {state: 'none', left};
  if (found.state === 'no permission') return found;
  const {form, connection, chosen, connected} = found;
  return {
    state: 'open',
    title: form.title,
    url: form.url,
    editUrl: form.editUrl,
    questions: form.questions.map(({id, title}) => ({id, title})),
    fields: fieldRows(connection, chosen, form.collectsEmail),
    doubts: doubts(connection),
    others: connection.others.map(({title}) => title),
    connected,
  };
}
