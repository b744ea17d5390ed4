/** `FormApp` itself: making and opening forms, and the builders. */

import {exception, implement} from '../../kernel';
import {idInUrl} from '../links';
import {newForm, openedForm} from '../state';
import {Form, FormApp} from './objects';
import {QuizFeedbackBuilder} from './quiz';
import {formRules} from './rules';
import {ValidationBuilder} from './validations';

export {FormApp};

const opening = {
  create(this: FormApp, title: string, isPublished = true) {
    const {core, account} = this.execution;
    const form = newForm(core, account, title);
    Object.assign(form.settings, {published: isPublished, acceptingResponses: isPublished});
    return new Form(this.execution, form);
  },
  openById(this: FormApp, id: string) {
    return new Form(this.execution, openedForm(this.execution.core, this.execution.account, id));
  },
  openByUrl(this: FormApp, url: string) {
    const id = idInUrl(url);
    if (!id) throw exception('Invalid argument: url');
    // The public address carries another id than the file's: Google finds no form by it.
    const {core, account} = this.execution;
    return new Form(this.execution, openedForm(core, account, id.fileId ?? id.publishedId!));
  },
};

const NEEDS_ALL_FORMS = {...formRules(Object.keys(opening)), scopes: {'*': ['forms']}};

implement('Forms.FormApp', FormApp, opening, NEEDS_ALL_FORMS);

implement(
  'Forms.FormApp',
  FormApp,
  {
    getActiveForm() {
      const {core, account, project} = this.execution;
      const container = project.container === null ? undefined : core.files.get(project.container);
      return container?.kind === 'form' ? new Form(this.execution, openedForm(core, account, container.id)) : null;
    },
    createFeedback() {
      return new QuizFeedbackBuilder(this.execution);
    },
    createTextValidation: builder('Text'),
    createParagraphTextValidation: builder('ParagraphText'),
    createCheckboxValidation: builder('Checkbox'),
    createGridValidation: builder('Grid'),
    createCheckboxGridValidation: builder('CheckboxGrid'),
  },
  formRules([]),
);

function builder(kind: string) {
  return function (this: FormApp): ValidationBuilder {
    return new ValidationBuilder(this.execution, `Forms.${kind}ValidationBuilder`);
  };
}
