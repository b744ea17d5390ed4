/** FormApp's enums. */

import {EnumValue} from '../../kernel';

type FormsEnum = 'Alignment' | 'DestinationType' | 'ItemType' | 'PageNavigationType' | 'RatingIconType';

/** `formsEnum('ItemType', 'TEXT')` is what a script knows as `FormApp.ItemType.TEXT`. */
export function formsEnum(kind: FormsEnum, name: string): EnumValue {
  return EnumValue.of(`Forms.${kind}`, name);
}
