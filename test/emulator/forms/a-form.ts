/** A form for tests, with ids that count up from 1. */

import {describedItem, type ItemDescription} from '../../../emulator/forms/make-item';
import {type FormState, NEW_FORM_SETTINGS} from '../../../emulator/forms/model';

export function makeForm(...items: ItemDescription[]): FormState {
  let last = 0;
  return {
    id: 'form-file',
    publishedId: 'form-page',
    title: 'Application',
    description: '',
    settings: {...NEW_FORM_SETTINGS},
    items: items.map(item => describedItem(item, () => ++last)),
    responses: new Map(),
    lastSerial: 0,
    destination: null,
    uploadFolders: {},
  };
}
