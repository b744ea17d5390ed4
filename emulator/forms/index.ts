/** Forms: the person's handle and the FormApp service. */

import {type Core, exception} from '../kernel';
import type {Execution} from '../kernel/execution';
import {FormHandle} from './handle';
import './service/choices';
import './service/form';
import './service/form-app';
import './service/items';
import './service/kinds';
import {Form, FormResponse} from './service/objects';
import './service/quiz';
import './service/responses';
import './service/validations';
import {formWithId} from './state';

export type {GivenAnswers, Upload} from './given';
export {createForm, FormHandle, type FormOptions, type ResponseView, type SubmitOptions} from './handle';
export type {ItemDescription} from './make-item';
export {formLinkedTo} from './state';
export {SubmissionRefused, type Submitted} from './submit';

/** The form with this id as the host holds it. */
export function formOf(core: Core, id: string): FormHandle {
  if (!formWithId(core, id)) throw new Error(`This workspace has no form ${id}.`);
  return new FormHandle(core, id);
}

/** `e.source` of a form's trigger: the form as a script's object, for whoever runs the trigger. */
export function formObject(execution: Execution, id: string): Form {
  const form = formWithId(execution.core, id);
  if (!form) throw exception('No item with the given ID could be found.');
  return new Form(execution, form);
}

/** `e.response` of a form's trigger. */
export function responseObject(execution: Execution, formId: string, responseId: string): FormResponse {
  const form = formObject(execution, formId);
  return new FormResponse(form, form.state.responses.get(responseId) ?? null);
}
