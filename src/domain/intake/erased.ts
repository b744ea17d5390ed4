/**
 * The answer of somebody who was forgotten: it may still stand in the form's tab, and must not be taken in again. Of its key, which holds the address, only a hash is kept.
 */
import {sha256Hex} from '../sha256';

const MARK = 'erased ';

/** What stands in place of the key of a response. */
export function erasedKey(key: string): string {
  return isErasedKey(key) || key === '' ? key : `${MARK}${sha256Hex(key).slice(0, 32)}`;
}

export function isErasedKey(key: string): boolean {
  return key.startsWith(MARK);
}
