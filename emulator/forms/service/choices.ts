/** Multiple choice, list and checkbox items: choices, where they lead, and the "Other" option. */

import {type EnumValue, exception, implement} from '../../kernel';
import type {CheckboxRule, Choice, ChoiceQuestion, Navigation} from '../model';
import {formsEnum} from './enums';
import {itemAs} from './items';
import {FormChoice, FormItem, typedItem} from './objects';
import {formRules, IN_THE_SCRIPT} from './rules';
import type {BuiltValidation} from './validations';

function choiceQuestion(host: FormItem): ChoiceQuestion {
  return itemAs(host, 'MULTIPLE_CHOICE', 'LIST', 'CHECKBOX');
}

const choosing = {
  createChoice(this: FormItem, value: string, more?: boolean | FormItem | EnumValue) {
    if (value === '') throw exception('Choice values cannot be empty.');
    return new FormChoice(this.form, {value, ...meaning(more)});
  },
  getChoices(this: FormItem) {
    return choiceQuestion(this).choices.map(choice => new FormChoice(this.form, choice));
  },
  setChoices(this: FormItem, choices: readonly FormChoice[]) {
    const leading = choices.filter(({choice}) => choice.goTo);
    if (leading.length > 0 && leading.length < choices.length) {
      throw exception('Choices that use page navigation cannot be combined in the same item with choices that do not.');
    }
    return replaceChoices(
      this,
      choices.map(({choice}) => ({...choice})),
    );
  },
  setChoiceValues(this: FormItem, values: readonly string[]) {
    return replaceChoices(
      this,
      values.map(value => ({value})),
    );
  },
};

const others = {
  hasOtherOption(this: FormItem) {
    return choiceQuestion(this).otherOption;
  },
  showOtherOption(this: FormItem, enabled: boolean) {
    choiceQuestion(this).otherOption = enabled;
    return this;
  },
};

const boxes = {
  setValidation(this: FormItem, validation: BuiltValidation) {
    const {helpText, rules} = validation;
    choiceQuestion(this).validation = {helpText, rules: rules as CheckboxRule[]};
    return this;
  },
  clearValidation(this: FormItem) {
    choiceQuestion(this).validation = null;
    return this;
  },
};

const SETTING = [
  ...Object.keys(choosing).filter(name => name.startsWith('set')),
  'showOtherOption',
  'setValidation',
  'clearValidation',
];
const rules = formRules(SETTING);

implement('Forms.MultipleChoiceItem', FormItem, {...choosing, ...others}, rules);
implement('Forms.ListItem', FormItem, choosing, rules);
implement('Forms.CheckboxItem', FormItem, {...choosing, ...others, ...boxes}, rules);

implement(
  'Forms.Choice',
  FormChoice,
  {
    getValue() {
      return this.choice.value;
    },
    isCorrectAnswer() {
      return this.choice.correct ?? false;
    },
    getPageNavigationType() {
      return this.navigation ? formsEnum('PageNavigationType', this.navigation.type) : null;
    },
    getGotoPage() {
      const {navigation} = this;
      if (navigation?.type !== 'GO_TO_PAGE') return null;
      const page = this.form.state.items.find(item => item.id === navigation.pageId);
      return page ? typedItem(this.form, page) : null;
    },
  },
  IN_THE_SCRIPT,
);

function meaning(more: boolean | FormItem | EnumValue | undefined): Omit<Choice, 'value'> {
  if (more === undefined) return {};
  return typeof more === 'boolean' ? {correct: more} : {goTo: toNavigation(more)};
}

/** @throws {ServiceError} for GO_TO_PAGE without a page */
export function toNavigation(to: FormItem | EnumValue): Navigation {
  if (to instanceof FormItem) return {type: 'GO_TO_PAGE', pageId: itemAs(to, 'PAGE_BREAK').id};
  if (to.name === 'GO_TO_PAGE') throw exception('GO_TO_PAGE needs a page break item to go to.');
  return {type: to.name as 'CONTINUE' | 'RESTART' | 'SUBMIT'};
}

function replaceChoices(host: FormItem, choices: Choice[]): FormItem {
  const values = choices.map(choice => choice.value);
  if (values.length === 0) throw exception('Array is empty: values');
  if (new Set(values).size < values.length) throw exception('Questions cannot have duplicate choice values.');
  choiceQuestion(host).choices = choices;
  return host;
}
