/**
 * What stands behind the objects that scripts get from FormApp: a form, an item seen in one of its classes, a choice,
 * a response, an answer.
 *
 * They point at the form's own state, so what one object changes the next one sees. What their members do is in the
 * other files of this folder.
 */

import {type Account, type Core, exception, ServiceObject} from '../../kernel';
import type {Execution} from '../../kernel/execution';
import type {Answer, Choice, Feedback, FormState, Item, ItemType, Navigation, StoredResponse} from '../model';
import {followItems} from '../tab';

/** Behind the global. */
export class FormApp extends ServiceObject {}

/** Behind `FormApp.openById(…)`. */
export class Form extends ServiceObject {
  constructor(
    execution: Execution,
    readonly state: FormState,
  ) {
    super(execution);
  }

  get account(): Account {
    return this.execution.account;
  }

  get core(): Core {
    return this.execution.core;
  }

  /** Call after a change to the items: the linked tab follows. */
  changed(): this {
    followItems(this.core, this.state);
    return this;
  }
}

/** Google's class for each kind of item; `FILE_UPLOAD` has none of its own (30). */
export const ITEM_CLASSES: Readonly<Record<Exclude<ItemType, 'FILE_UPLOAD'>, string>> = {
  CHECKBOX: 'CheckboxItem',
  CHECKBOX_GRID: 'CheckboxGridItem',
  DATE: 'DateItem',
  DATETIME: 'DateTimeItem',
  DURATION: 'DurationItem',
  GRID: 'GridItem',
  IMAGE: 'ImageItem',
  LIST: 'ListItem',
  MULTIPLE_CHOICE: 'MultipleChoiceItem',
  PAGE_BREAK: 'PageBreakItem',
  PARAGRAPH_TEXT: 'ParagraphTextItem',
  RATING: 'RatingItem',
  SCALE: 'ScaleItem',
  SECTION_HEADER: 'SectionHeaderItem',
  TEXT: 'TextItem',
  TIME: 'TimeItem',
  VIDEO: 'VideoItem',
};

/** Behind `form.getItems()[0]` (seen as an `Item`) and behind `form.addTextItem()` (seen as a `TextItem`). */
export class FormItem extends ServiceObject {
  constructor(
    readonly form: Form,
    readonly itemId: number,
    /** `Forms.Item`, or the class of its kind. */
    readonly classId: string,
  ) {
    super(form.execution);
  }

  get index(): number {
    return this.form.state.items.findIndex(item => item.id === this.itemId);
  }

  /** @throws {ServiceError} once the item is deleted */
  get item(): Item {
    const item = this.form.state.items[this.index];
    if (!item) throw exception('This item has been deleted from the form.');
    return item;
  }
}

/** The item as a script gets it from `add…Item` and `as…Item`. */
export function typedItem(form: Form, item: Item): FormItem {
  const name = (ITEM_CLASSES as Readonly<Record<string, string>>)[item.type] ?? 'Item';
  return new FormItem(form, item.id, `Forms.${name}`);
}

/** The item as a script gets it from `getItems` and `getItemById`. */
export function anyItem(form: Form, item: Item): FormItem {
  return new FormItem(form, item.id, 'Forms.Item');
}

/** Behind `item.createChoice(…)`: a value of its own until `setChoices` takes it. */
export class FormChoice extends ServiceObject {
  readonly classId = 'Forms.Choice';

  constructor(
    readonly form: Form,
    readonly choice: Readonly<Choice>,
  ) {
    super(form.execution);
  }

  get navigation(): Navigation | undefined {
    return this.choice.goTo;
  }
}

/** Behind `form.createResponse()` (a draft) and `form.getResponses()[0]` (stored). */
export class FormResponse extends ServiceObject {
  readonly draft = new Map<number, Answer>();

  constructor(
    readonly form: Form,
    public stored: StoredResponse | null,
  ) {
    super(form.execution);
  }

  answer(itemId: number): Answer | undefined {
    return this.stored ? this.stored.answers[itemId] : this.draft.get(itemId);
  }
}

/** Behind `item.createResponse('x')` and `response.getItemResponses()[0]`. */
export class ItemResponse extends ServiceObject {
  score: number | undefined;
  feedback: Feedback | undefined;

  constructor(
    readonly form: Form,
    readonly itemId: number,
    readonly answer: Answer,
    grade: {score?: number; feedback?: Feedback} = {},
  ) {
    super(form.execution);
    this.score = grade.score;
    this.feedback = grade.feedback;
  }
}

/** Behind a finished quiz feedback. */
export class QuizFeedback extends ServiceObject {
  constructor(
    execution: Execution,
    readonly feedback: Feedback,
  ) {
    super(execution);
  }
}
