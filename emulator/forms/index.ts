/** Forms: the person's handle and the FormApp service. */

import type {Core} from '../kernel';
import {FormHandle} from './handle';
import './service/choices';
import './service/form';
import './service/form-app';
import './service/items';
import './service/kinds';
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
