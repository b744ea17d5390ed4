/**
 * New items with the defaults that Google's editor gives them, and items from the short description that
 * `workspace.createForm` takes.
 */

import type {Choice, Item, ItemType, Question} from './model';

/** Where fresh item and entry ids come from; the kernel's own chance, so that a run can be repeated. */
export type NextId = () => number;

/** One line of `createForm({items})`. What a kind of item has no use for is refused, not ignored. */
export interface ItemDescription {
  type: ItemType;
  title?: string;
  helpText?: string;
  required?: boolean;
  choices?: readonly (string | Choice)[];
  otherOption?: boolean;
  rows?: readonly string[];
  columns?: readonly string[];
  lower?: number;
  upper?: number;
  includesYear?: boolean;
  maxFiles?: number;
  mimeTypes?: readonly string[];
}

const USES: Readonly<Record<ItemType, readonly (keyof ItemDescription)[]>> = {
  TEXT: ['required'],
  PARAGRAPH_TEXT: ['required'],
  MULTIPLE_CHOICE: ['required', 'choices', 'otherOption'],
  LIST: ['required', 'choices'],
  CHECKBOX: ['required', 'choices', 'otherOption'],
  GRID: ['required', 'rows', 'columns'],
  CHECKBOX_GRID: ['required', 'rows', 'columns'],
  SCALE: ['required', 'lower', 'upper'],
  RATING: ['required', 'upper'],
  DATE: ['required', 'includesYear'],
  DATETIME: ['required', 'includesYear'],
  TIME: ['required'],
  DURATION: ['required'],
  FILE_UPLOAD: ['required', 'maxFiles', 'mimeTypes'],
  PAGE_BREAK: [],
  SECTION_HEADER: [],
  IMAGE: [],
  VIDEO: [],
};

/**
 * @throws {TypeError} if the description names a kind that does not exist, or a part that this kind does not have
 */
export function describedItem(description: ItemDescription, nextId: NextId): Item {
  checkDescription(description);
  const item = newItem(description.type, nextId);
  item.title = description.title ?? '';
  item.helpText = description.helpText ?? '';
  if ('required' in item) item.required = description.required ?? false;
  fillIn(item, description, nextId);
  return item;
}

/** An empty item of a kind, as `form.addXItem()` makes it. */
export function newItem(type: ItemType, nextId: NextId): Item {
  const base = {id: nextId(), title: '', helpText: ''};
  switch (type) {
    case 'PAGE_BREAK':
      return {...base, type, goTo: {type: 'CONTINUE'}};
    case 'SECTION_HEADER':
      return {...base, type};
    case 'IMAGE':
    case 'VIDEO':
      return {...base, type, alignment: 'LEFT', widthPixels: type === 'VIDEO' ? 320 : 300, url: '', image: null};
    default:
      return newQuestion(type, {...base, required: false, entryId: nextId(), points: 0, feedback: {}});
  }
}

type NewQuestionBase = Pick<Question, 'id' | 'title' | 'helpText' | 'required' | 'entryId' | 'points' | 'feedback'>;

function newQuestion(type: Question['type'], base: NewQuestionBase): Question {
  switch (type) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return {...base, type, validation: null};
    case 'MULTIPLE_CHOICE':
    case 'LIST':
    case 'CHECKBOX':
      return {...base, type, choices: [], otherOption: false, validation: null};
    case 'GRID':
    case 'CHECKBOX_GRID':
      return {...base, type, rows: [], columns: [], onePerColumn: false, validationHelpText: ''};
    case 'SCALE':
      return {...base, type, lower: 1, upper: 5, leftLabel: '', rightLabel: ''};
    case 'RATING':
      return {...base, type, levels: 5, icon: 'STAR'};
    case 'DATE':
    case 'DATETIME':
      return {...base, type, includesYear: true};
    case 'TIME':
    case 'DURATION':
      return {...base, type};
    case 'FILE_UPLOAD':
      return {...base, type, mimeTypes: [], maxFiles: 1, maxBytes: 10_000_000};
  }
}

function checkDescription({type, title, helpText, ...parts}: ItemDescription): void {
  const uses = USES[type];
  if (!uses) throw new TypeError(`createForm: there is no item type "${type}".`);
  const foreign = Object.keys(parts).find(part => !uses.includes(part as keyof ItemDescription));
  if (foreign) throw new TypeError(`createForm: "${title ?? ''}" is a ${type}, which has no "${foreign}".`);
}

function fillIn(item: Item, description: ItemDescription, nextId: NextId): void {
  switch (item.type) {
    case 'MULTIPLE_CHOICE':
    case 'LIST':
    case 'CHECKBOX':
      item.choices = (description.choices ?? []).map(choice =>
        typeof choice === 'string' ? {value: choice} : {...choice},
      );
      item.otherOption = description.otherOption ?? false;
      break;
    case 'GRID':
    case 'CHECKBOX_GRID':
      item.rows = (description.rows ?? []).map(title => ({title, entryId: nextId()}));
      item.columns = [...(description.columns ?? [])];
      break;
    case 'SCALE':
      item.lower = description.lower ?? item.lower;
      item.upper = description.upper ?? item.upper;
      break;
    case 'RATING':
      item.levels = description.upper ?? item.levels;
      break;
    case 'DATE':
    case 'DATETIME':
      item.includesYear = description.includesYear ?? true;
      break;
    case 'FILE_UPLOAD':
      item.maxFiles = description.maxFiles ?? item.maxFiles;
      item.mimeTypes = [...(description.mimeTypes ?? [])];
      break;
  }
}

/** A copy with ids of its own; navigation leads where the original led. */
export function duplicateOf(item: Item, nextId: NextId): Item {
  const copy = {...structuredClone(item), id: nextId()};
  if ('entryId' in copy) Object.assign(copy, {entryId: nextId()});
  if ('rows' in copy) copy.rows = copy.rows.map(row => ({...row, entryId: nextId()}));
  return copy;
}
