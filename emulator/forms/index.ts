/** Forms: the person's handle and the FormApp service. */

import {type Account, type Core, NotEmulated} from '../kernel';
import type {Book} from '../sheets';

export interface FormOptions {
  owner: Account;
  title: string;
  collectEmail?: boolean;
  destination?: Book;
  items?: readonly unknown[];
}

export interface FormHandle {
  readonly id: string;
}

export function createForm(_core: Core, _options: FormOptions): FormHandle {
  throw new NotEmulated('createForm');
}

export function formOf(_core: Core, _id: string): FormHandle {
  throw new NotEmulated('form');
}
