/** FormApp's enums, with their places in Google's lists. */

import {EnumValue} from '../../kernel';
import {signatures} from '../../signatures/signatures';

type FormsEnum =
  | 'Alignment'
  | 'DestinationType'
  | 'FeedbackType'
  | 'ItemType'
  | 'PageNavigationType'
  | 'RatingIconType';

/** `formsEnum('ItemType', 'TEXT')` is what a script knows as `FormApp.ItemType.TEXT`. */
export function formsEnum(kind: FormsEnum, name: string): EnumValue {
  const id = `Forms.${kind}`;
  return EnumValue.of(id, name, signatures().enums[id]?.indexOf(name) ?? 0);
}
