/**
 * What all items of a form can do, and all questions: the members that Google's item classes share.
 *
 * A class gets those of the shared members that its signature has; what only one kind can do is in the files beside.
 */

import {exception, implement, LOCAL} from '../../kernel';
import type {Methods} from '../../kernel/service';
import {signatures} from '../../signatures/signatures';
import {duplicateOf} from '../make-item';
import {type Feedback, type Item, type ItemType, isQuestion, type Question} from '../model';
import {nextId} from '../state';
import {formsEnum} from './enums';
import {anyItem, FormItem, ITEM_CLASSES, QuizFeedback, typedItem} from './objects';
import {formRules} from './rules';

/** The question behind an object; other classes have no members that need one. */
export function questionOf(host: FormItem): Question {
  const {item} = host;
  if (!isQuestion(item)) throw exception('This item is not a question.');
  return item;
}

/** The item as one of its kinds. */
export function itemAs<Type extends ItemType>(host: FormItem, ...types: Type[]): Extract<Item, {type: Type}> {
  const {item} = host;
  if (!(types as ItemType[]).includes(item.type))
    throw exception('Invalid conversion for item type: {type}.', {type: item.type});
  return item as Extract<Item, {type: Type}>;
}

const anyMember = {
  getId(this: FormItem) {
    return this.item.id;
  },
  getIndex(this: FormItem) {
    return this.item && this.index;
  },
  getTitle(this: FormItem) {
    return this.item.title;
  },
  setTitle(this: FormItem, title: string) {
    this.item.title = title;
    return changed(this);
  },
  getHelpText(this: FormItem) {
    return this.item.helpText;
  },
  setHelpText(this: FormItem, text: string) {
    this.item.helpText = text;
    return this;
  },
  getType(this: FormItem) {
    return formsEnum('ItemType', this.item.type);
  },
  duplicate(this: FormItem) {
    const {form, item} = this;
    const copy = duplicateOf(item, nextId(form.core));
    form.state.items.splice(this.index + 1, 0, copy);
    form.changed();
    return this.classId === 'Forms.Item' ? anyItem(form, copy) : typedItem(form, copy);
  },
};

const questionMember = {
  isRequired(this: FormItem) {
    return questionOf(this).required;
  },
  setRequired(this: FormItem, enabled: boolean) {
    questionOf(this).required = enabled;
    return this;
  },
  getPoints(this: FormItem) {
    return questionOf(this).points;
  },
  setPoints(this: FormItem, points: number) {
    if (points < 0) throw exception('Points must be a non-negative number.');
    questionOf(this).points = points;
    return this;
  },
  getGeneralFeedback: getFeedback('general'),
  setGeneralFeedback: setFeedback('general'),
  getFeedbackForCorrect: getFeedback('correct'),
  setFeedbackForCorrect: setFeedback('correct'),
  getFeedbackForIncorrect: getFeedback('incorrect'),
  setFeedbackForIncorrect: setFeedback('incorrect'),
};

function getFeedback(kind: keyof Question['feedback']) {
  return function (this: FormItem): QuizFeedback | null {
    const feedback = questionOf(this).feedback[kind];
    return feedback ? new QuizFeedback(this.execution, feedback) : null;
  };
}

function setFeedback(kind: keyof Question['feedback']) {
  return function (this: FormItem, {feedback}: {feedback: Feedback}): FormItem {
    questionOf(this).feedback[kind] = feedback;
    return this;
  };
}

/** Call when a change shows in the linked tab. */
export function changed(host: FormItem): FormItem {
  host.form.changed();
  return host;
}

const shared: Methods<FormItem> = {...anyMember, ...questionMember};

for (const name of [...Object.values(ITEM_CLASSES), 'Item']) {
  const id = `Forms.${name}`;
  const members = Object.keys(signatures().classes[id]!.methods).filter(member => Object.hasOwn(shared, member));
  implement(id, FormItem, Object.fromEntries(members.map(member => [member, shared[member]!])), formRules(members));
}

const casts = Object.entries(ITEM_CLASSES).map(([type, name]) => [
  `as${name}`,
  function (this: FormItem) {
    itemAs(this, type as ItemType);
    return typedItem(this.form, this.item);
  },
]);

implement('Forms.Item', FormItem, Object.fromEntries(casts), {ops: {'*': LOCAL}, scopes: formRules([]).scopes!});
